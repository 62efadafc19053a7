//! Files: what scripts read and write, in Node's words, and what they never reach.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::time::Duration;

use engine::{Limits, Permissions, RunError};
use support::house::House;
use support::{Bench, LIMITS, late};

#[test]
fn relative_paths_are_the_deployments_own_files() {
    let house = House::new();
    house.check(&[
        ("fs.writeFileSync('a.txt', 'hello'); return fs.readFileSync('a.txt', 'utf8') + process.cwd()", "hello/data"),
        ("return require('fs').readFileSync('a.txt').toString()", "hello"),
        ("import { readFile } from 'node:fs/promises'; return await readFile('./a.txt', { encoding: 'utf8' })", "hello"),
        ("import fs from 'fs'; return new Promise((r, j) => fs.readFile('/data/a.txt', (e, d) => e ? j(e) : r(d.toString('hex'))))", "68656c6c6f"),
        ("await fs.promises.appendFile('a.txt', Buffer.from(' you')); return fs.readFileSync('a.txt', 'latin1')", "hello you"),
        ("fs.writeFileSync('b.bin', new Uint8Array([1, 2, 255])); return [...fs.readFileSync('b.bin')].join()", "1,2,255"),
        ("fs.writeFileSync('c', '6869', 'hex'); return fs.readFileSync('c', 'utf8') + fs.readFileSync('c', 'base64')", "hiaGk="),
        ("fs.writeFileSync('x', 'first'); try { fs.writeFileSync('x', 'second', { flag: 'wx' }) } catch (e) { return e.message }", "EEXIST: file already exists, open 'x'"),
        ("fs.copyFileSync('a.txt', 'copy'); fs.renameSync('copy', 'moved'); fs.unlinkSync('a.txt'); return [fs.existsSync('a.txt'), fs.existsSync('moved'), fs.readFileSync('moved') + ''].join()", "false,true,hello you"),
        ("fs.truncateSync('moved', 4); return fs.readFileSync('moved', 'utf8')", "hell"),
        ("fs.utimesSync('moved', 1, new Date(2000)); const s = fs.statSync('moved'); return [s.atimeMs, s.mtimeMs, s.mtime.toISOString(), s.isFile(), s.size].join()", "1000,2000,1970-01-01T00:00:02.000Z,true,4"),
        ("fs.chmodSync('moved', 0o600); return (fs.statSync('moved').mode & 0o777).toString(8) + typeof fs.statSync('moved', { bigint: true }).mtimeNs", "600bigint"),
    ]);
    assert_eq!(
        fs::read_to_string(house.path("data/default/1/moved")).unwrap(),
        "hell"
    );
}

#[test]
fn folders_are_made_listed_and_removed() {
    House::new().check(&[
        ("return [fs.mkdirSync('a/b/c', { recursive: true }), fs.mkdirSync('a/b/c', { recursive: true }), fs.mkdirSync('d')].map(String).join()", "/data/a,undefined,undefined"),
        ("fs.writeFileSync('a/b/f', ''); fs.writeFileSync('a/g', ''); return fs.readdirSync('a').join() + ';' + fs.readdirSync('a', { recursive: true }).join()", "b,g;b,g,b/c,b/f"),
        ("return fs.readdirSync('a', { withFileTypes: true }).map(e => [e.name, e.isDirectory(), e.isFile(), e.parentPath]).join()", "b,true,false,a,g,false,true,a"),
        ("const names = []; for await (const e of await fs.promises.opendir('a')) names.push(e.name); return names.join()", "b,g"),
        ("fs.cpSync('a', 'z', { recursive: true }); return fs.readdirSync('z', { recursive: true }).join()", "b,g,b/c,b/f"),
        ("try { fs.rmdirSync('a') } catch (e) { return e.message }", "ENOTEMPTY: directory not empty, rmdir 'a'"),
        ("try { fs.rmSync('a') } catch (e) { return e.code }", "ERR_FS_EISDIR"),
        ("fs.rmSync('a', { recursive: true }); fs.rmSync('a', { force: true }); fs.rmdirSync('d'); return fs.readdirSync('.').join()", "z"),
        ("const d = fs.mkdtempSync('tmp-'); return [d.length, fs.statSync(d).isDirectory(), fs.statSync(await fs.promises.mkdtemp('tmp-')).isDirectory()].join()", "10,true,true"),
        ("try { fs.rmSync('/data', { recursive: true }) } catch (e) { return e.code }", "EBUSY"),
        ("try { fs.mkdirSync('no/such') } catch (e) { return e.message }", "ENOENT: no such file or directory, mkdir 'no/such'"),
        ("fs.writeFileSync('file', ''); try { fs.mkdirSync('file/x', { recursive: true }) } catch (e) { return e.code }", "ENOTDIR"),
    ]);
}

#[test]
fn failures_are_told_as_node_tells_them() {
    House::new().check(&[
        ("try { fs.readFileSync('x') } catch (e) { return JSON.stringify([e.message, e.code, e.errno, e.syscall, e.path, e instanceof Error]) }", r#"["ENOENT: no such file or directory, open 'x'","ENOENT",-2,"open","x",true]"#),
        ("return fs.promises.readFile('x').catch(e => e.code + (e instanceof Error))", "ENOENTtrue"),
        ("return new Promise(r => fs.stat('x', (e, s) => r(e.message + s)))", "ENOENT: no such file or directory, stat 'x'undefined"),
        ("try { fs.renameSync('x', 'y') } catch (e) { return e.message + e.dest }", "ENOENT: no such file or directory, rename 'x' -> 'y'y"),
        ("try { fs.readFileSync('/data') } catch (e) { return e.code }", "EISDIR"),
        ("try { fs.unlinkSync('/data/..//data/.') } catch (e) { return e.code }", "EBUSY"),
        ("try { fs.readdirSync('x') } catch (e) { return e.message }", "ENOENT: no such file or directory, scandir 'x'"),
        ("try { fs.readFileSync() } catch (e) { return e.name + e.code }", "TypeErrorERR_INVALID_ARG_TYPE"),
        ("try { fs.readFileSync('a\\0b') } catch (e) { return e.code }", "ERR_INVALID_ARG_VALUE"),
        ("try { fs.readFile('x') } catch (e) { return e.code }", "ERR_INVALID_ARG_TYPE"),
        ("try { fs.writeFileSync('x', {}) } catch (e) { return e.code }", "ERR_INVALID_ARG_TYPE"),
        ("try { fs.closeSync(99) } catch (e) { return e.message }", "EBADF: bad file descriptor, close"),
        ("try { fs.watch('x') } catch (e) { return e.message }", "fs.watch() is not available in hoody-exec: look at fs.stat() again, from a timer or a schedule"),
        ("return [fs.statSync('x', { throwIfNoEntry: false }), fs.existsSync('x'), fs.existsSync(7), fs.existsSync('/data')].map(String).join()", "undefined,false,false,true"),
        ("try { fs.accessSync('x', fs.constants.R_OK) } catch (e) { return e.message }", "ENOENT: no such file or directory, access 'x'"),
    ]);
}

#[test]
fn open_files_are_read_and_written_in_pieces() {
    House::new().check(&[
        ("const f = fs.openSync('f', 'w+'); fs.writeSync(f, 'hello world'); fs.writeSync(f, 'J', 0); const b = Buffer.alloc(5); const n = fs.readSync(f, b, 0, 5, 0); fs.closeSync(f); return n + b.toString()", "5Jello"),
        ("const f = await fs.promises.open('f'); const { bytesRead, buffer } = await f.read(Buffer.alloc(4), 0, 4, 6); const s = await f.stat(); const all = await f.readFile('utf8'); await f.close(); return [bytesRead, buffer, s.size, all].join()", "4,worl,11,Jello world"),
        ("const { promisify } = require('util'); const f = await promisify(fs.open)('f', 'r'); const { bytesRead } = await promisify(fs.read)(f, Buffer.alloc(3), 0, 3, null); fs.closeSync(f); return bytesRead", "3"),
        ("const w = fs.createWriteStream('s'); for (let i = 0; i < 1000; i++) w.write(`line ${i}\\n`); await new Promise((r, j) => w.on('error', j).end(r)); let t = ''; for await (const c of fs.createReadStream('s', { encoding: 'utf8', highWaterMark: 100 })) t += c; return t.split('\\n').length + t.slice(0, 6) + w.bytesWritten", "1001line 08890"),
        ("const pieces = []; for await (const c of fs.createReadStream('f', { start: 2, end: 4 })) pieces.push(c); return Buffer.concat(pieces).toString()", "llo"),
        ("await require('stream/promises').pipeline(fs.createReadStream('s'), fs.createWriteStream('t')); return fs.statSync('t').size", "8890"),
        ("return new Promise(r => fs.createReadStream('none').on('error', e => r(e.message)))", "ENOENT: no such file or directory, open 'none'"),
        ("await fs.promises.writeFile('it', (async function* () { yield 'a'; yield 'b' })()); return fs.readFileSync('it', 'utf8')", "ab"),
        ("const f = await fs.promises.open('s'); let n = 0; for await (const line of f.readLines()) n += line.length; await f.close(); return n", "7890"),
        ("fs.writeSync(1, 'to the log'); try { fs.readSync(99, Buffer.alloc(1)) } catch (e) { return e.code }", "EBADF"),
        ("return fs.createReadStream('f')", "Jello world"),
    ]);
}

#[test]
fn a_script_reads_its_own_tree_and_packages_and_writes_neither() {
    let house = House::new();
    house.check(&[
        ("return fs.readFileSync(require.resolve('./sibling.json'), 'utf8')", r#"{"a":1}"#),
        ("return fs.readFileSync(import.meta.dirname + '/sibling.json', 'utf8')", r#"{"a":1}"#),
        ("return fs.readFileSync(new URL('./sibling.json', import.meta.url), 'utf8')", r#"{"a":1}"#),
        ("return fs.readFileSync('/scripts/node_modules/pkg/data.txt', 'utf8')", "of a package"),
        ("return fs.readdirSync('/scripts/default/1').join()", "sibling.json,sub"),
        ("try { fs.writeFileSync('/scripts/default/1/x', '') } catch (e) { return e.code + e.message.includes('permissions.write') }", "EACCEStrue"),
        ("try { fs.rmSync('/scripts/default/1/sibling.json') } catch (e) { return e.code }", "EACCES"),
        ("try { fs.accessSync('/scripts/default/1/sibling.json', fs.constants.W_OK) } catch (e) { return e.code }", "EACCES"),
        ("try { fs.linkSync('/scripts/default/1/sibling.json', 'mine') } catch (e) { return e.code }", "EACCES"),
        ("try { fs.renameSync('/scripts/default/1/sibling.json', 'mine') } catch (e) { return e.code }", "EACCES"),
        ("fs.copyFileSync('/scripts/default/1/sibling.json', 'mine'); return fs.readFileSync('mine', 'utf8')", r#"{"a":1}"#),
    ]);
}

#[test]
fn nothing_else_is_reached() {
    let house = House::new();
    fs::create_dir_all(house.path("data/default/1")).unwrap();
    symlink(
        house.path("outside/secret.txt"),
        house.path("data/default/1/absolute"),
    )
    .unwrap();
    symlink("../../../outside", house.path("data/default/1/relative")).unwrap();
    symlink("../../default/2", house.path("scripts/default/1/other")).unwrap();
    let refused = [
        "/etc/passwd",
        "/proc/self/environ",
        "/proc/self/cwd",
        "/dev/zero",
        "/",
        "/scripts",
        "/scripts/default/2/secret.txt",
        "../2/secret.txt",
        "../../../../../../etc/passwd",
        "/data/../etc/passwd",
        "/database",
        "absolute",
        "relative/secret.txt",
        "/scripts/default/1/../2/secret.txt",
        "/scripts/default/1/other/secret.txt",
        "relative/../../../x",
    ];
    for path in refused {
        let script = format!(
            "try {{ fs.readFileSync('{path}') }} catch (e) {{ return e.code + e.message.includes('{}') }}",
            house.root.path().to_str().unwrap()
        );
        assert_eq!(house.bench.text(&script), "EACCESfalse", "{path}");
        let script =
            format!("try {{ fs.writeFileSync('{path}', 'x') }} catch (e) {{ return e.code }}");
        assert_eq!(house.bench.text(&script), "EACCES", "{path}");
        let script =
            format!("return [fs.existsSync('{path}/.'), fs.existsSync('{path}')].includes(true)");
        assert_eq!(house.bench.text(&script), "false", "{path}");
    }
    assert_eq!(
        fs::read_to_string(house.path("outside/secret.txt")).unwrap(),
        "outside"
    );
    house.check(&[
        ("return fs.lstatSync('absolute').isSymbolicLink()", "true"),
        ("for (const t of ['/etc', '..', 'a/../../b']) try { fs.symlinkSync(t, 'l'); return t } catch (e) { if (e.code !== 'EPERM') return e.code } fs.writeFileSync('f', 'F'); fs.symlinkSync('f', 'l'); return fs.readFileSync('l', 'utf8') + fs.readlinkSync('l') + fs.realpathSync('l')", "Ff/data/f"),
        ("try { return fs.readlinkSync('absolute') } catch (e) { return e.code }", "EACCES"),
    ]);
}

#[test]
fn a_folder_that_becomes_a_link_while_it_is_used_leads_nowhere() {
    let house = House::new();
    let inside = house.path("data/default/1/d");
    fs::create_dir_all(&inside).unwrap();
    fs::write(inside.join("secret.txt"), "inside").unwrap();
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let (away, link) = (
                house.path("data/default/1/away"),
                house.path("data/default/1/link"),
            );
            symlink("../../../outside", &link).unwrap();
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                fs::rename(&inside, &away).unwrap();
                fs::rename(&link, &inside).unwrap();
                fs::rename(&inside, &link).unwrap();
                fs::rename(&away, &inside).unwrap();
            }
        });
        let script = "const seen = new Set(); for (let i = 0; i < 3000; i++) { try { seen.add(fs.readFileSync('d/secret.txt', 'utf8')) } catch (e) { seen.add(e.code) } try { fs.writeFileSync('d/new', 'x') } catch (e) { seen.add(e.code) } } return [...seen].sort().join()";
        let seen = house.bench.run(script);
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        let seen = seen.unwrap().text();
        for word in seen.split(',') {
            assert!(
                ["inside", "EACCES", "ENOENT", "ELOOP", "EAGAIN"].contains(&word),
                "{seen}"
            );
        }
        assert!(seen.contains("inside"), "{seen}");
    });
    assert!(!house.path("outside/new").exists());
}

#[test]
fn folders_the_operator_names_are_seen_by_their_own_paths() {
    let house = House::with(|root| Permissions {
        read: vec![root.join("outside")],
        write: vec![root.join("outside/mine")],
        ..Permissions::default()
    });
    fs::create_dir_all(house.path("outside/mine")).unwrap();
    let outside = house.path("outside");
    let outside = outside.to_str().unwrap();
    house.check(&[
        (&format!("return fs.readFileSync('{outside}/secret.txt', 'utf8')"), "outside"),
        (&format!("try {{ fs.writeFileSync('{outside}/x', '') }} catch (e) {{ return e.code }}"), "EACCES"),
        (&format!("fs.writeFileSync('{outside}/mine/x', 'X'); return fs.readFileSync('{outside}/mine/x', 'utf8')"), "X"),
        (&format!("fs.writeFileSync('y', 'Y'); fs.renameSync('y', '{outside}/mine/y'); return fs.readdirSync('{outside}/mine').join()"), "x,y"),
        (&format!("try {{ fs.readFileSync('{outside}er/x') }} catch (e) {{ return e.code }}"), "EACCES"),
    ]);
}

#[test]
fn what_could_hold_a_thread_is_not_opened() {
    let house = House::new();
    fs::create_dir_all(house.path("data/default/1")).unwrap();
    let pipe = house.path("data/default/1/pipe");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &pipe,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RWXU,
        0,
    )
    .unwrap();
    house.check(&[
        ("try { fs.readFileSync('pipe') } catch (e) { return e.message }", "EINVAL: invalid argument, open 'pipe' (only files and folders can be opened)"),
        ("try { fs.writeFileSync('pipe', 'x') } catch (e) { return e.code }", "ENXIO"),
        ("return fs.statSync('pipe').isFIFO() + '' + fs.readdirSync('.', { withFileTypes: true })[0].isFIFO()", "truetrue"),
        ("try { fs.copyFileSync('pipe', 'c') } catch (e) { return e.code }", "EINVAL"),
    ]);
}

#[test]
fn open_files_and_large_ones_are_bounded() {
    let house = House::new();
    fs::create_dir_all(house.path("data/default/1")).unwrap();
    let large = fs::File::create(house.path("data/default/1/large")).unwrap();
    large.set_len(1 << 40).unwrap();
    house.check(&[
        ("fs.writeFileSync('f', 'x'); let n = 0; try { for (;;) { fs.openSync('f'); n++ } } catch (e) { return n + e.message }", "256EMFILE: too many open files, open 'f' (a run may have 256 files open)"),
        ("const a = []; for (let i = 0; i < 10001; i++) { const f = fs.openSync('f'); fs.closeSync(f) } return 'closed'", "closed"),
        ("try { fs.readFileSync('large') } catch (e) { return e.code + e.message.includes('engine.memory_limit_bytes') }", "EFBIGtrue"),
        ("const f = fs.openSync('large'); const b = Buffer.alloc(10); return fs.readSync(f, b, 0, 10, 2 ** 39)", "10"),
    ]);
    let error = house
        .bench
        .run("const all = []; for (;;) all.push(fs.readFileSync('f'), Buffer.alloc(1e6))")
        .unwrap_err();
    assert!(matches!(error, RunError::OutOfMemory { .. }), "{error:?}");
    let limits = Limits {
        timeout: Some(Duration::from_millis(500)),
        ..LIMITS
    };
    let copying = Bench::invocation("fs.copyFileSync('large', 'larger')");
    let error = house.bench.run_with(copying, limits).unwrap_err();
    assert!(late(&error), "{error:?}");
}

#[test]
fn each_deployment_has_files_of_its_own() {
    let house = House::new();
    house.bench.text("fs.writeFileSync('mine', '1'); return 1");
    let mut other = Bench::invocation("return fs.existsSync('mine')");
    other.deployment = "app/2".into();
    other.script.path = "app/2/test.ts".into();
    assert_eq!(house.bench.run_with(other, LIMITS).unwrap().text(), "false");
    assert!(house.path("data/app/2").is_dir());
    assert!(house.path("data/default/1/mine").is_file());
}
