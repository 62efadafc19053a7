//! Processes: only where they are permitted, with nothing of this process, and no longer than their run.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod support;

use std::fs;
use std::time::{Duration, Instant};

use engine::{Limits, Permissions};
use support::house::House;
use support::{Bench, LIMITS, PATIENCE, late};

fn permitted() -> House {
    House::with(|_| Permissions {
        run: true,
        ..Permissions::default()
    })
}

#[test]
fn without_the_permission_nothing_starts() {
    let house = House::new();
    for script in [
        "Bun.$`true`",
        "$`true`",
        "require('child_process').execSync('true')",
        "require('child_process').spawn('true')",
        "require('child_process').exec('true', () => {})",
        "Bun.spawn(['true'])",
        "Bun.spawnSync(['true'])",
    ] {
        let script = format!(
            "try {{ await ({script}); return 'ran' }} catch (e) {{ return e.code + e.message.includes('permissions.run = true') }}"
        );
        assert_eq!(
            house.bench.text(&script),
            "ERR_ACCESS_DENIEDtrue",
            "{script}"
        );
    }
}

#[test]
fn node_starts_processes() {
    permitted().check(&[
        ("return require('child_process').execSync('echo $((1 + 2)); pwd | grep -c data', { encoding: 'utf8' })", "3\n1\n"),
        ("import { execFileSync } from 'node:child_process'; return execFileSync('printf', ['%s|', 'a b', '$HOME']).toString()", "a b|$HOME|"),
        ("const { promisify } = require('util'); const { stdout, stderr } = await promisify(require('child_process').exec)('echo out; echo err >&2'); return stdout + stderr", "out\nerr\n"),
        ("const { exec } = require('child_process'); return new Promise(r => exec('echo said >&2; exit 3', (e, o, s) => r([e.code, e.message, s].join())))", "3,Command failed: echo said >&2; exit 3\nsaid\n,said\n"),
        ("const { spawn } = require('child_process'); const c = spawn('cat'); let t = ''; c.stdout.on('data', d => t += d); c.stdin.write('hello '); c.stdin.end('you'); const [code, signal] = await require('events').once(c, 'close'); return [t, code, signal, typeof c.pid].join()", "hello you,0,,number"),
        ("const c = require('child_process').spawn('sleep', ['60']); c.kill(); const [code, signal] = await require('events').once(c, 'exit'); return [code, signal, c.killed, c.kill()].join()", ",SIGTERM,true,false"),
        ("const c = require('child_process').spawn('no-such-program', ['x']); return new Promise(r => c.on('error', e => r([e.code, e.message, e.path, e.spawnargs].join())))", "ENOENT,spawn no-such-program ENOENT,no-such-program,x"),
        ("const r = require('child_process').spawnSync('sh', ['-c', 'cat; exit 4'], { input: 'in', encoding: 'utf8' }); return JSON.stringify([r.status, r.signal, r.stdout, r.stderr])", r#"[4,null,"in",""]"#),
        ("const r = require('child_process').spawnSync('sleep', ['60'], { timeout: 50 }); return [r.error.code, r.signal].join()", "ETIMEDOUT,SIGTERM"),
        ("const r = require('child_process').spawnSync('yes', [], { maxBuffer: 1000 }); return [r.error.code, r.stdout.length].join()", "ENOBUFS,1000"),
        ("return new Promise(r => require('child_process').exec('yes', { maxBuffer: 1000 }, (e, o) => r(e.code + o.length)))", "ERR_CHILD_PROCESS_STDIO_MAXBUFFER1000"),
        ("try { require('child_process').execSync('echo no >&2; exit 2', { stdio: 'pipe' }) } catch (e) { return [e.status, e.stderr, e.message].join() }", "2,no\n,Command failed: echo no >&2; exit 2\nno\n"),
        ("fs.mkdirSync('sub'); return require('child_process').execSync('basename $(pwd)', { cwd: 'sub' }).toString()", "sub\n"),
        ("try { require('child_process').execSync('pwd', { cwd: '/etc' }) } catch (e) { return e.code }", "EACCES"),
        ("try { require('child_process').fork('x') } catch (e) { return e.message.includes('fetch()') }", "true"),
    ]);
}

/// How many files beyond the three that everybody has were passed on to this process to be passed on.
fn passed_on() -> usize {
    const CLOSE_ON_EXEC: u32 = 0o2_000_000;
    let open = fs::read_dir("/proc/self/fdinfo").unwrap();
    let flags = open.filter_map(|entry| {
        let entry = entry.ok()?;
        let number: u32 = entry.file_name().to_str()?.parse().ok()?;
        let text = fs::read_to_string(entry.path()).ok()?;
        let flags = text.lines().find_map(|line| line.strip_prefix("flags:"))?;
        Some((number, u32::from_str_radix(flags.trim(), 8).ok()?))
    });
    flags
        .filter(|(number, flags)| *number > 2 && flags & CLOSE_ON_EXEC == 0)
        .count()
}

#[test]
fn a_process_has_the_scripts_variables_and_no_others() {
    let house = permitted();
    let seen = house.bench.text(
        "process.env.MINE = 'a b'; return require('child_process').execSync('env').toString()",
    );
    let names: Vec<_> = seen
        .lines()
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name)
        .collect();
    assert!(
        seen.contains("MINE=a b\n") && seen.contains("GREETING=hello\n"),
        "{seen}"
    );
    for name in names {
        assert!(
            [
                "MINE", "GREETING", "PATH", "PWD", "NODE_ENV", "_", "SHLVL", "OLDPWD"
            ]
            .contains(&name),
            "{name}"
        );
    }
    house.check(&[
        ("return require('child_process').execSync('echo $A-$GREETING', { env: { A: 1 } }).toString()", "1-\n"),
        (&format!("return require('child_process').execSync('ls -l /proc/self/fd | wc -l').toString().trim() < {}", 8 + passed_on()), "true"),
        ("return require('child_process').execSync('cat /proc/self/environ | tr \"\\\\0\" \"\\\\n\" | grep -c HOODY || true').toString()", "0\n"),
    ]);
}

#[test]
fn the_shell_quotes_what_is_put_into_it() {
    permitted().check(&[
        ("return Bun.$`echo hello ${'a  b'} ${'$(rm x)'} ${\"it's\"} ${['x y', 2]} ${''}.`.text()", "hello a  b $(rm x) it's x y 2 .\n"),
        ("const name = 'f; touch pwned'; await $`echo hi > ${name}`.quiet(); return fs.readdirSync('.').join()", "f; touch pwned"),
        ("return (await Bun.$`printf 'b\\na\\n' | sort`.text())", "a\nb\n"),
        ("return (await $`echo '{\"a\":[1]}'`.json()).a[0]", "1"),
        ("const all = []; for await (const line of $`printf 'one\ntwo'`.lines()) all.push(line); return all.join()", "one,two"),
        ("const { exitCode, stdout, stderr } = await $`echo out; echo err >&2; exit 3`.nothrow().quiet(); return [exitCode, stdout, stderr].join()", "3,out\n,err\n"),
        ("try { await $`exit 7`.quiet() } catch (e) { return [e.name, e.exitCode, e.message].join() }", "ShellError,7,Failed with exit code 7"),
        ("fs.mkdirSync('d'); return (await $`basename $(pwd); echo $X`.cwd('d').env({ X: 'y z' }).text())", "d\ny z\n"),
        ("await Bun.write('in.txt', 'from a file'); return await $`cat < ${Bun.file('in.txt')}`.text() + await $`cat < ${new Response('a response')}`.text() + await $`tr a-z A-Z < ${Buffer.from('bytes')}`.text()", "from a filea responseBYTES"),
        ("await $`echo written > ${Bun.file('/data/out.txt')}`.quiet(); return Bun.file('out.txt').text()", "written\n"),
        ("return await $`echo ${{ raw: '$((2 * 3))' }}`.text() + $.escape(\"a'b\")", "6\n'a'\\''b'"),
        ("const text = await Bun.$`df -k /`.text(); const [head, ...rows] = text.trim().split('\\n').map(l => l.split(/\\s+/)); return rows.length > 0 && head[0] === 'Filesystem'", "true"),
        ("const p = Bun.spawn(['cat'], { stdin: Buffer.from('piped') }); return await p.stdout.text() + await p.exited", "piped0"),
        ("const p = Bun.spawn(['sh', '-c', 'echo hi; exit 5']); const text = await new Response(p.stdout).text(); return [text, await p.exited, p.exitCode].join()", "hi\n,5,5"),
        ("const r = Bun.spawnSync(['echo', 'hi']); return r.stdout.toString() + r.success + r.exitCode", "hi\ntrue0"),
    ]);
}

/// Whether a process with this line is there.
fn is_running(line: &str) -> bool {
    fs::read_dir("/proc")
        .unwrap()
        .filter_map(Result::ok)
        .any(|entry| {
            fs::read(entry.path().join("cmdline")).is_ok_and(|found| {
                String::from_utf8_lossy(&found).replace('\0', " ").trim() == line
            })
        })
}

#[track_caller]
fn gone(line: &str) {
    let until = Instant::now() + PATIENCE;
    while is_running(line) {
        assert!(Instant::now() < until, "{line} is still there");
        std::thread::yield_now();
    }
}

#[test]
fn processes_end_with_their_run() {
    let house = permitted();
    // A number that nobody else sleeps for, not even the same test of another build.
    let nap = format!("sleep 9{:07}", std::process::id());
    house.bench.text(&format!("require('child_process').spawn('sh', ['-c', '{nap} & {nap}']); await Bun.sleep(50); return 1"));
    gone(&nap);
    let limits = Limits {
        timeout: Some(Duration::from_millis(700)),
        ..LIMITS
    };
    for script in [
        format!("await $`{nap}`"),
        format!("require('child_process').execSync('{nap}')"),
        format!("require('child_process').spawn('sh', ['-c', 'exec {nap}']); for (;;);"),
    ] {
        let error = house
            .bench
            .run_with(Bench::invocation(&script), limits)
            .unwrap_err();
        assert!(late(&error), "{script}: {error:?}");
        gone(&nap);
    }
}

#[test]
fn processes_are_counted() {
    let house = permitted();
    house.check(&[
        ("const { spawn } = require('child_process'); for (let i = 0; i < 32; i++) spawn('sleep', ['60']); return new Promise(r => spawn('sleep', ['60']).on('error', e => r(e.message)))", "spawn sleep EAGAIN (a run may have 32 processes at once)"),
        ("for (let i = 0; i < 50; i++) require('child_process').execSync('true'); return 'all'", "all"),
    ]);
}

#[test]
fn a_link_that_a_process_makes_leads_the_script_nowhere() {
    let house = permitted();
    house.check(&[
        ("await $`ln -s /etc/passwd p; ln -s ../../../outside o; mkfifo f`.quiet(); const seen = []; for (const path of ['p', 'o/secret.txt', 'f']) try { fs.readFileSync(path); seen.push('read') } catch (e) { seen.push(e.code) } return seen.join()", "EACCES,EACCES,EINVAL"),
        ("try { new Database('p').run('create table t (x)') } catch (e) { return e.code }", "SQLITE_CANTOPEN"),
    ]);
}
