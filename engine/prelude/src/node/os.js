// os: a modest, constant description; nothing of the real machine.
import { ops } from '../state.js';

const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGUSR1: 10, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15 };
const errno = { E2BIG: 7, EACCES: 13, EADDRINUSE: 98, EAGAIN: 11, EBADF: 9, EBUSY: 16, ECONNREFUSED: 111, ECONNRESET: 104, EEXIST: 17, EINVAL: 22, EIO: 5, EISDIR: 21, EMFILE: 24, ENOENT: 2, ENOMEM: 12, ENOTDIR: 20, ENOTEMPTY: 39, EPERM: 1, EPIPE: 32, ETIMEDOUT: 110 };
const memory = () => ops.memoryLimit?.() ?? 0;

export default {
  EOL: '\n',
  devNull: '/dev/null',
  constants: { signals, errno, priority: { PRIORITY_LOW: 19, PRIORITY_BELOW_NORMAL: 10, PRIORITY_NORMAL: 0, PRIORITY_ABOVE_NORMAL: -7, PRIORITY_HIGH: -14, PRIORITY_HIGHEST: -20 }, dlopen: {}, UV_UDP_REUSEADDR: 4 },
  arch: () => 'x64',
  machine: () => 'x86_64',
  platform: () => 'linux',
  type: () => 'Linux',
  release: () => '6.0.0',
  version: () => 'hoody-exec',
  hostname: () => 'hoody-exec',
  homedir: () => '/data',
  tmpdir() {
    // Whoever asks means to use it.
    try {
      ops.fsMakeFolder('/data/tmp', true, 0o777);
    } catch {
      // There may be no folder for files at all; whoever writes there is told.
    }
    return '/data/tmp';
  },
  endianness: () => 'LE',
  uptime: () => ops.clock() / 1000,
  loadavg: () => [0, 0, 0],
  totalmem: memory,
  freemem: memory,
  availableParallelism: () => 1,
  cpus: () => [{ model: 'QuickJS', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }],
  networkInterfaces: () => ({}),
  userInfo: () => ({ uid: 1000, gid: 1000, username: 'script', homedir: '/data', shell: null }),
  getPriority: () => 0,
  setPriority() {},
};
