//! `bun:sqlite`: what a script stores, and that it reaches nothing but its own files.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::time::Duration;

use engine::{Limits, RunError};
use support::house::House;
use support::{Bench, LIMITS, late};

const TABLE: &str = "const db = new Database('app.sqlite'); db.run('create table if not exists t (id integer primary key, name text unique, n real, data blob)');";

#[test]
fn rows_are_stored_and_found() {
    let house = House::new();
    house.check(&[
        (&format!("{TABLE} return JSON.stringify([db.run('insert into t (name, n) values (?, ?)', 'Ada', 1.5), db.query('insert into t (name, n) values ($name, $n)').run({{ $name: 'Bob', $n: 2 }})])"), r#"[{"lastInsertRowid":1,"changes":1},{"lastInsertRowid":2,"changes":1}]"#),
        ("import { Database } from 'bun:sqlite'; const db = new Database('app.sqlite', { readonly: true }); return JSON.stringify(db.query('select id, name, n from t order by id').all())", r#"[{"id":1,"name":"Ada","n":1.5},{"id":2,"name":"Bob","n":2}]"#),
        ("import Database from 'bun:sqlite'; const db = Database.open('app.sqlite'); const q = db.prepare('select name from t where id = ?'); return JSON.stringify([q.get(1), q.get(9), q.values(2), q.columnNames, q.paramsCount, q.toString()])", r#"[{"name":"Ada"},null,[["Bob"]],["name"],1,"select name from t where id = 2"]"#),
        ("const db = new Database('app.sqlite'); db.run('update t set data = ?', new Uint8Array([1, 255])); const { data } = db.query('select data from t').get(); return data.constructor.name + data.join()", "Uint8Array1,255"),
        ("class User { get loud() { return this.name.toUpperCase() } } return new Database('app.sqlite').query('select * from t').as(User).all().map(u => u.loud).join()", "ADA,BOB"),
        ("const names = []; for (const row of new Database('app.sqlite').query('select name from t')) names.push(row.name); return names.join()", "Ada,Bob"),
        ("const db = new Database(':memory:', { strict: true }); try { db.query('select $a').get({}) } catch (e) { return e.message + db.query('select $a as x').get({ a: 7 }).x }", "Missing parameter \"a\"7"),
        ("const db = new Database(':memory:', { safeIntegers: true }); return typeof db.query('select 9007199254740993 as x').get().x + db.query('select ? as x').get(9007199254740993n).x", "bigint9007199254740993"),
        ("const db = new Database(); return JSON.stringify(db.query('select ? a, ? b, ? c, ? d, ? e').get(null, true, 'ü', -0.5, 2 ** 40))", r#"{"a":null,"b":1,"c":"ü","d":-0.5,"e":1099511627776}"#),
        ("const db = new Database(); db.exec('create table a (x); create table b (y); insert into a values (1), (2)'); return db.query('select count(*) c from a').get().c + JSON.stringify(db.query('select name from sqlite_master order by name').values())", r#"2[["a"],["b"]]"#),
    ]);
    assert!(house.path("data/default/1/app.sqlite").is_file());
}

#[test]
fn transactions_hold_or_leave_nothing() {
    House::new().check(&[
        ("const db = new Database('t.db'); db.run('create table t (x unique)'); const put = db.prepare('insert into t values (?)'); const all = db.transaction(xs => { for (const x of xs) put.run(x); return xs.length }); let code; const n = all([1, 2]); try { all.immediate([3, 1]) } catch (e) { code = [e.name, e.code, e.errno, e.message] } return JSON.stringify([n, code, db.query('select count(*) c from t').get().c, db.inTransaction])", r#"[2,["SQLiteError","SQLITE_CONSTRAINT_UNIQUE",2067,"UNIQUE constraint failed: t.x"],2,false]"#),
        ("const db = new Database('t.db'); const inner = db.transaction(() => { db.run('insert into t values (10)'); throw new Error('no') }); db.transaction(() => { db.run('insert into t values (11)'); try { inner() } catch {} })(); return db.query('select x from t where x > 9').values().join()", "11"),
        ("const db = new Database('t.db'); db.run('pragma journal_mode = wal'); db.run('begin'); db.run('insert into t values (20)'); db.close(); try { db.run('select 1') } catch (e) { return e.message }", "Cannot use a closed database"),
        ("return new Database('t.db').query('select count(*) c from t where x = 20').get().c", "0"),
        ("const db = new Database('t.db'); try { db.query('selekt 1') } catch (e) { return e.name + e.message }", "SQLiteErrornear \"selekt\": syntax error"),
        ("const db = new Database('t.db'); try { db.query('select ?, ?').get(1) } catch (e) { return e.message }", "SQLite query expected 2 values, received 1"),
        ("try { new Database('none.db', { readonly: true }) } catch (e) { return e.code }", "SQLITE_CANTOPEN"),
        ("try { new Database(':memory:').query('select ?').get(new Date()) } catch (e) { return e.name }", "TypeError"),
    ]);
}

#[test]
fn no_other_file_is_reached() {
    let house = House::new();
    let data = house.path("data/default/1");
    fs::create_dir_all(&data).unwrap();
    symlink(house.path("outside/linked.db"), data.join("link.db")).unwrap();
    symlink(house.path("outside"), data.join("folder")).unwrap();
    let outside = house.path("outside");
    let outside = outside.to_str().unwrap();
    for path in [
        "/tmp/x.db",
        "../2/x.db",
        "/scripts/default/1/x.db",
        "link.db",
        "folder/x.db",
        "../../../outside/x.db",
        &format!("{outside}/x.db"),
        &format!("file:{outside}/y.db"),
        ".",
    ] {
        let script = format!(
            "try {{ new Database('{path}').run('create table t (x)'); return 'open' }} catch (e) {{ return typeof e.code }}"
        );
        assert_eq!(house.bench.text(&script), "string", "{path}");
    }
    let statements = [
        format!("attach '{outside}/x.db' as o"),
        format!("vacuum into '{outside}/x.db'"),
        format!("vacuum into 'file:{outside}/x.db'"),
        "select load_extension('x')".into(),
        "pragma database_list".into(),
        "select * from pragma_database_list".into(),
        format!("pragma temp_store_directory = '{outside}'"),
        "pragma hard_heap_limit = 0".into(),
        "pragma temp_store = file".into(),
        "pragma mmap_size = 100000000".into(),
        "pragma writable_schema = on".into(),
        "create virtual table d using dbstat".into(),
    ];
    for sql in statements {
        let script = format!(
            "const db = new Database('a.db'); db.run('create table if not exists t (x)'); try {{ db.query(`{sql}`).all(); db.run(`{sql}`); return 'done' }} catch (e) {{ return e.name }}"
        );
        assert_eq!(house.bench.text(&script), "SQLiteError", "{sql}");
    }
    assert_eq!(fs::read_dir(outside).unwrap().count(), 1);
    house.check(&[
        ("const db = new Database('a.db'); db.run('vacuum'); db.run('pragma user_version = 7'); return db.query('pragma user_version').get().user_version + db.query('pragma table_info(t)').all().length", "8"),
        ("const db = new Database('a.db'); db.run('create virtual table f using fts5(x)'); db.run(\"insert into f values ('hello world')\"); return db.query(\"select x from f where f match 'world'\").get().x", "hello world"),
    ]);
}

#[test]
fn a_statement_ends_with_its_run_and_holds_no_more_than_its_memory() {
    let house = House::new();
    let endless = "with recursive c(x) as (select 1 union all select x + 1 from c) select";
    let limits = Limits {
        timeout: Some(Duration::from_millis(400)),
        ..LIMITS
    };
    for sql in [
        format!("{endless} count(*) from c"),
        format!("{endless} x from c order by x"),
    ] {
        let invocation = Bench::invocation(&format!("new Database().query(`{sql}`).all()"));
        let error = house.bench.run_with(invocation, limits).unwrap_err();
        assert!(
            late(&error) || matches!(error, RunError::Threw { .. }),
            "{error:?}"
        );
    }
    house.check(&[
        (&format!("try {{ new Database().query(`{endless} x from c limit 100000000`).all() }} catch (e) {{ return e.code }}"), "SQLITE_TOOBIG"),
        ("try { new Database().query('select randomblob(1000000000)').all() } catch (e) { return e.code }", "SQLITE_TOOBIG"),
        ("try { const all = []; for (;;) all.push(new Database()) } catch (e) { return e.message }", "a run may have 16 databases open"),
        ("const db = new Database(); let deep = '1'; for (let i = 0; i < 5000; i++) deep = `(${deep})`; try { db.query('select ' + deep).all(); return 'deep' } catch (e) { return e.name }", "SQLiteError"),
    ]);
}

#[test]
fn two_runs_take_turns_at_one_file() {
    let house = House::new();
    house.bench.text("const db = new Database('n.db'); db.run('create table n (x)'); db.run('insert into n values (0)'); return 1");
    // On a slow disk a run may not have its turn within the seconds that a statement waits for it.
    let add = "const db = new Database('n.db'); const add = db.transaction(() => { const { x } = db.query('select x from n').get(); db.run('update n set x = ?', x + 1) }); for (let i = 0; i < 20; ) { try { add.immediate(); i++ } catch (e) { if (!e.code.startsWith('SQLITE_BUSY')) throw e } await Bun.sleep(1) } return 1";
    let runs: Vec<_> = (0..4)
        .map(|_| {
            house.bench.run_async(
                Bench::invocation(add),
                LIMITS,
                tokio_util::sync::CancellationToken::new(),
            )
        })
        .collect();
    for answer in house.bench.block_on(futures_util::future::join_all(runs)) {
        assert_eq!(answer.unwrap().text(), "1");
    }
    assert_eq!(
        house
            .bench
            .text("return new Database('n.db').query('select x from n').get().x"),
        "80"
    );
}
