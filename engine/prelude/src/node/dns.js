// dns: the addresses behind names, by the system's resolver and the rules of permissions.net.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { pending } from '../pending.js';
import { uncaught } from '../run.js';
import { isIP } from './net.js';

async function addressesOf(host) {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    const list = await pending(ops.lookup(`${host}`));
    return list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  } catch (error) {
    throw Object.assign(error, { syscall: 'getaddrinfo', hostname: host });
  }
}

async function lookupAll(host, given) {
  const options = typeof given === 'number' ? { family: given } : (given ?? {});
  const family = options.family === 'IPv4' ? 4 : options.family === 'IPv6' ? 6 : Number(options.family ?? 0);
  let list = await addressesOf(host);
  if (family !== 0) list = list.filter((one) => one.family === family);
  if (list.length === 0) throw Object.assign(coded(Error, 'ENOTFOUND', `getaddrinfo ENOTFOUND ${host}`), { syscall: 'getaddrinfo', hostname: host });
  return options.all ? list : list[0];
}

async function resolveFamily(host, family) {
  const list = await lookupAll(host, { family, all: true });
  return list.map(({ address }) => address);
}

const lacking = (name) => async () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', `dns.${name} is not available in hoody-exec: use dns.lookup(), or ask a DNS-over-HTTPS service by fetch().`);
};

const promises = {
  lookup: lookupAll,
  resolve: (host, type = 'A') => (type === 'A' ? resolveFamily(host, 4) : type === 'AAAA' ? resolveFamily(host, 6) : lacking(`resolve(…, '${type}')`)()),
  resolve4: (host) => resolveFamily(host, 4),
  resolve6: (host) => resolveFamily(host, 6),
};
for (const name of ['resolveAny', 'resolveCname', 'resolveMx', 'resolveNs', 'resolvePtr', 'resolveSoa', 'resolveSrv', 'resolveTxt', 'resolveCaa', 'resolveNaptr', 'reverse', 'lookupService']) promises[name] = lacking(name);

/** Calls back outside of the promise: what the callback throws is nobody's rejection. */
function calling(promise, callback, spread) {
  const call = (...args) => {
    try {
      callback(...args);
    } catch (error) {
      uncaught(error);
    }
  };
  promise.then((value) => (spread && !Array.isArray(value) ? call(null, value.address, value.family) : call(null, value)), (error) => call(error));
}

const dns = { promises, ADDRCONFIG: 1024, V4MAPPED: 2048, ALL: 256, NODATA: 'ENODATA', NOTFOUND: 'ENOTFOUND' };
for (const name of Object.keys(promises)) {
  dns[name] = (...args) => {
    const callback = args.pop();
    if (typeof callback !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function.');
    calling(promises[name](...args), callback, name === 'lookup');
  };
}
dns.getServers = () => [];
dns.setServers = () => {};
dns.getDefaultResultOrder = () => 'verbatim';
dns.setDefaultResultOrder = () => {};

export { promises };
export default dns;
