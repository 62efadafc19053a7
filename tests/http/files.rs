//! What scripts keep and start, through the whole program: files, databases and processes under the settings.

use serde_json::json;

use crate::support::Server;

#[test]
fn files_are_kept_in_the_deployments_folder() {
    let server = Server::start();
    server.put_file("greeting.txt", "hello");
    server.write(
        "keep.ts",
        "import { appendFile, readFile } from 'node:fs/promises';\n\
         await appendFile('log.txt', `${metadata.query.line}\\n`);\n\
         const near = fs.readFileSync(import.meta.dirname + '/greeting.txt', 'utf8');\n\
         return { cwd: process.cwd(), near, lines: (await readFile('log.txt', 'utf8')).split('\\n').length - 1 };",
    );
    server.run("/keep?line=one").ok();
    assert_eq!(
        server.run("/keep?line=two").ok(),
        json!({"cwd": "/data", "near": "hello", "lines": 2})
    );
    let kept = server.folder().join("data/default/1/log.txt");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "one\ntwo\n");
}

#[test]
fn what_no_permission_names_is_out_of_reach() {
    let server = Server::start();
    server.write(
        "reach.ts",
        "const seen = {};\n\
         for (const path of ['/etc/passwd', '/proc/self/environ', '../../../config.toml', '/scripts/default/2/x', metadata.query.path]) {\n\
           try { fs.readFileSync(path); seen[path] = 'read' } catch (e) { seen[path] = e.code }\n\
         }\n\
         try { await Bun.$`id`; seen.run = 'ran' } catch (e) { seen.run = e.code }\n\
         return Object.values(seen);",
    );
    let own = server.folder().join("config.toml");
    let reply = server.run(&format!("/reach?path={}", own.display()));
    assert_eq!(
        reply.ok(),
        json!([
            "EACCES",
            "EACCES",
            "EACCES",
            "EACCES",
            "EACCES",
            "ERR_ACCESS_DENIED"
        ])
    );
    let fetched = "try { await fetch('http://127.0.0.1:9/') } catch (e) { return e.cause.code }";
    assert_eq!(server.try_script(fetched).text(), "ERR_ACCESS_DENIED");
    // Whatever the script makes of it; what it may do and what is not there are no refusals.
    let permitted = "try { fs.readFileSync('none') } catch {} fs.writeFileSync('own', ''); return fs.existsSync('own')";
    assert_eq!(server.try_script(permitted).text(), "true");
    assert_eq!(server.limit_hits(), [("permission".to_owned(), 7)]);
}

#[test]
fn folders_and_processes_are_what_the_settings_permit() {
    let outside = tempfile::TempDir::new().unwrap();
    std::fs::create_dir(outside.path().join("out")).unwrap();
    std::fs::write(outside.path().join("in.txt"), "from outside").unwrap();
    let folder = outside.path().display();
    let server = Server::with(&format!(
        "[permissions]\nread = [\"{folder}\"]\nwrite = [\"{folder}/out\"]\nrun = true"
    ));
    server.write(
        "both.ts",
        "const folder = metadata.query.folder;\n\
         fs.writeFileSync(`${folder}/out/copy.txt`, fs.readFileSync(`${folder}/in.txt`));\n\
         let refused; try { fs.writeFileSync(`${folder}/x`, '') } catch (e) { refused = e.code }\n\
         return { refused, shell: (await Bun.$`cat ${folder + '/out/copy.txt'}`.text()) };",
    );
    assert_eq!(
        server.run(&format!("/both?folder={folder}")).ok(),
        json!({"refused": "EACCES", "shell": "from outside"})
    );
}

#[test]
fn a_shell_call_becomes_a_list() {
    let server = Server::with("[permissions]\nrun = true");
    server.write(
        "disks.ts",
        "const text = await Bun.$`df -k /`.text();\n\
         const [, ...rows] = text.trim().split('\\n');\n\
         return rows.map((row) => { const [filesystem, blocks] = row.split(/\\s+/); return { filesystem, blocks: Number(blocks) } });",
    );
    let disks = server.run("/disks").ok();
    assert!(
        disks
            .as_array()
            .is_some_and(|rows| !rows.is_empty() && rows[0]["filesystem"].is_string()),
        "{disks}"
    );
}

#[test]
fn a_database_counts_over_requests_in_both_modes() {
    let server = Server::start();
    let count = "const db = (globalThis.db ??= new Database('hits.sqlite'));\n\
         db.run('create table if not exists hits (n integer)');\n\
         db.query('insert into hits values (?)').run(1);\n\
         return db.query('select count(*) as n from hits').get();";
    server.write("once.ts", count);
    server.write("kept.ts", &format!("// @mode worker\n{count}"));
    for n in [1, 3, 5] {
        assert_eq!(server.run("/once").ok(), json!({"n": n}));
        assert_eq!(server.run("/kept").ok(), json!({"n": n + 1}));
    }
    assert!(server.folder().join("data/default/1/hits.sqlite").is_file());
}
