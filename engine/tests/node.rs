//! Node's names about the machine and the process: what they say of a script that runs alone.

mod support;

use support::house::House;

#[test]
fn the_machine_is_a_modest_one() {
    House::new().check(&[
        ("const os = require('os'); return [os.platform(), os.EOL === '\\n', os.cpus().length > 0, os.homedir(), os.constants.signals.SIGTERM].join()", "linux,true,true,/data,15"),
        ("const os = require('node:os'); const path = require('path'); const d = fs.mkdtempSync(path.join(os.tmpdir(), 'x-')); fs.writeFileSync(d + '/f', 'in'); return d.startsWith('/data/tmp/x-') + fs.readFileSync(d + '/f', 'utf8')", "truein"),
        ("return [process.platform, process.argv.length, process.version[0], typeof process.versions.node, process.cwd(), process.memoryUsage().rss > 0].join()", "linux,2,v,string,/data,true"),
        ("const a = process.hrtime(); const b = process.hrtime(a); return [typeof process.hrtime.bigint(), b.length, process.uptime() >= 0].join()", "bigint,2,true"),
        ("let t = ''; for await (const piece of process.stdin) t += piece; return 'empty' + t", "empty"),
        ("return process.getBuiltinModule('node:path').join('a', 'b') + process.getBuiltinModule('nonsense')", "a/bundefined"),
        ("try { process.chdir('/') } catch (e) { return e.message }", "process.chdir() is not available in hoody-exec"),
    ]);
}

#[test]
fn a_script_that_runs_alone_is_told_so() {
    House::new().check(&[
        ("const { isMainThread, threadId, Worker } = require('worker_threads'); try { new Worker('x') } catch (e) { return [isMainThread, threadId, e.message].join() }", "true,0,worker_threads.Worker is not available in hoody-exec: call another script with fetch(); the service runs scripts on every core"),
        ("const cluster = require('cluster'); try { cluster.fork() } catch (e) { return [cluster.isPrimary, e.message].join() }", "true,cluster.fork() is not available in hoody-exec: the service itself uses every core"),
        ("return require('tty').isatty(1)", "false"),
        ("try { require('vm') } catch (e) { return e.message }", "The module 'vm' is not available in hoody-exec: use new Function()."),
        ("try { require('bun:ffi') } catch (e) { return e.message }", "The module 'bun:ffi' is not available in hoody-exec: native code cannot be loaded."),
        ("try { require('wasi') } catch (e) { return e.message }", "The module 'wasi' is not available in hoody-exec: there is no WebAssembly here."),
        ("return require('sys') === require('util')", "true"),
    ]);
}

#[test]
fn lines_are_read_from_streams() {
    House::new().check(&[
        ("fs.writeFileSync('l', 'one\\r\\ntwo\\n\\nlast'); const rl = require('readline').createInterface({ input: fs.createReadStream('l', { highWaterMark: 2 }) }); const all = []; for await (const line of rl) all.push(line); return JSON.stringify(all)", r#"["one","two","","last"]"#),
        ("const rl = require('readline').createInterface(fs.createReadStream('l')); const all = []; rl.on('line', l => all.push(l)); await new Promise(r => rl.on('close', r)); return all.length", "4"),
        ("const rl = require('readline/promises').createInterface({ input: process.stdin }); try { await rl.question('?') } catch (e) { return e.message }", "A script has no terminal to ask: read req.body or metadata.query"),
    ]);
}
