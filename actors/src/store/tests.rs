//! The store through its mailbox: a script's life, what subscribers hear, and many callers at once.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rustix::fs::CWD;
use tempfile::TempDir;

use super::*;

struct House {
    dir: TempDir,
    store: Addr<ScriptStore>,
    reader: Reader,
}

impl House {
    fn path(&self, path: &str) -> ScriptPath {
        ScriptPath::within(self.reader.root(), &deployment(), path).unwrap()
    }

    fn folder(&self, path: &str) -> ScriptPath {
        ScriptPath::folder(self.reader.root(), &deployment(), path).unwrap()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the test speaks to the mailbox itself"
    )]
    async fn ask<M>(&self, message: M) -> M::Result
    where
        M: Message + Send + 'static,
        M::Result: Send,
        ScriptStore: Handler<M>,
    {
        self.store.send(message).await.unwrap()
    }

    async fn write(&self, path: &str, content: &str) -> Result<Written, StoreError> {
        let (path, content) = (self.path(path), content.to_owned());
        self.ask(Write {
            path,
            content,
            create_dirs: true,
            if_not_exists: false,
        })
        .await
    }

    async fn resolve(&self, path: &str) -> Result<Resolved, ResolveError> {
        let (hostname, path) = ("default".to_owned(), path.to_owned());
        self.ask(Resolve {
            deployment: deployment(),
            hostname,
            path,
        })
        .await
    }
}

fn deployment() -> Deployment {
    Deployment::new("", "1").unwrap()
}

/// Runs a test against a started store.
fn with_store(test: impl AsyncFnOnce(&House)) {
    actix::System::new().block_on(async {
        let dir = TempDir::new().unwrap();
        let (store, reader) =
            ScriptStore::start(&Settings::new(dir.path().join("scripts"))).unwrap();
        test(&House { dir, store, reader }).await;
    });
}

#[test]
fn a_script_is_written_resolved_read_edited_moved_and_deleted() {
    with_store(async |house| {
        let written = house.write("a/x.ts", "one").await.unwrap();
        assert!(written.created);
        assert_eq!(
            written.resolved_path,
            house.dir.path().join("scripts/default/1/a/x.ts")
        );
        let resolved = house.resolve("/a/x").await.unwrap();
        assert_eq!(&*resolved.script.text, "one");
        assert_eq!(resolved.base_dir, "default/1");

        let (path, fallback) =
            ScriptPath::candidates(house.reader.root(), &deployment(), "default/1/a/x.ts").unwrap();
        let document = house
            .ask(Read {
                path: path.clone(),
                fallback,
            })
            .await
            .unwrap();
        assert_eq!((document.text.as_str(), document.size), ("one", 3));
        assert_eq!(document.hash, resolved.script.hash);

        let edit = Edit {
            path: path.clone(),
            expected: document.hash,
            content: "two".to_owned(),
        };
        assert!(!house.ask(edit).await.unwrap().created);
        let again = Edit {
            path: path.clone(),
            expected: document.hash,
            content: "three".to_owned(),
        };
        assert!(matches!(
            house.ask(again).await,
            Err(StoreError::Changed { .. })
        ));
        assert_eq!(&*house.resolve("/a/x").await.unwrap().script.text, "two");
        assert_eq!(
            &*house.reader.read("default/1/a/x.ts").unwrap().unwrap().text,
            "two"
        );

        let to = house.path("b/y.ts");
        let moved = house
            .ask(Move {
                from: path,
                to: to.clone(),
                overwrite: false,
            })
            .await
            .unwrap();
        assert_eq!(moved.size, 3);
        assert!(matches!(
            house.resolve("/a/x").await,
            Err(ResolveError::NotFound { .. })
        ));
        assert_eq!(&*house.resolve("/b/y").await.unwrap().script.text, "two");
        assert_eq!(house.ask(Delete { path: to }).await.unwrap().size, 3);
        assert!(house.resolve("/b/y").await.is_err());
    });
}

#[test]
fn a_read_falls_back_to_the_root() {
    with_store(async |house| {
        let root = house.dir.path().join("scripts");
        fs::create_dir_all(root.join("app/2")).unwrap();
        fs::write(root.join("app/2/x.ts"), "two").unwrap();
        let (path, fallback) =
            ScriptPath::candidates(house.reader.root(), &deployment(), "app/2/x.ts").unwrap();
        let document = house.ask(Read { path, fallback }).await.unwrap();
        assert_eq!(
            (document.path.as_str(), document.text.as_str()),
            ("app/2/x.ts", "two")
        );
    });
}

#[test]
fn folders_are_listed_counted_and_gathered() {
    with_store(async |house| {
        for (path, text) in [
            ("b.ts", "// @mode sync\n1"),
            ("a/c.ts", "2"),
            ("a/d.md", "3"),
        ] {
            house.write(path, text).await.unwrap();
        }
        let list = |recursive, filter: Option<&str>| List {
            dir: house.folder(""),
            recursive,
            filter: filter.map(str::to_owned),
            headers: true,
        };
        let paths = |listed: Vec<Listed>| listed.into_iter().map(|l| l.path).collect::<Vec<_>>();
        assert_eq!(
            paths(house.ask(list(false, None)).await.unwrap()),
            ["a", "b.ts"]
        );
        let all = house.ask(list(true, None)).await.unwrap();
        assert_eq!(all[3].header, Some(Ok("// @mode sync\n1".to_owned())));
        assert_eq!(all[2].header, None, "not a script");
        assert_eq!(paths(all), ["a", "a/c.ts", "a/d.md", "b.ts"]);
        assert_eq!(
            paths(house.ask(list(true, Some("*.ts"))).await.unwrap()),
            ["a/c.ts", "b.ts"]
        );
        let bad = house.ask(list(true, Some("{"))).await;
        assert!(matches!(bad, Err(StoreError::BadFilter { .. })));

        let tree = house
            .ask(Tree {
                dir: house.folder(""),
                max_depth: 1,
            })
            .await
            .unwrap();
        assert!(tree[0].children.is_empty() && tree[0].size.is_none() && tree[1].size == Some(15));
        let ids = house.ask(ExecIds).await.unwrap();
        assert_eq!((ids.len(), ids[0].id.as_str(), ids[0].files), (1, "1", 3));
        let found = house
            .ask(Candidates {
                dir: house.folder("a"),
                extension: ".ts".to_owned(),
                recursive: true,
            })
            .await
            .unwrap();
        assert_eq!((found.len(), found[0].below.as_str()), (1, "c.ts"));
        let missing = house
            .ask(Tree {
                dir: house.folder("no"),
                max_depth: 1,
            })
            .await;
        assert!(matches!(missing, Err(StoreError::NotFound { .. })));
    });
}

/// Keeps what it hears.
struct Listener(Arc<Mutex<Vec<Changed>>>);

impl Actor for Listener {
    type Context = Context<Self>;
}

impl Handler<Changed> for Listener {
    type Result = ();

    fn handle(&mut self, msg: Changed, _: &mut Self::Context) {
        self.0.lock().unwrap().push(msg);
    }
}

#[test]
fn subscribers_hear_of_calls_and_of_edits_on_the_disk() {
    with_store(async |house| {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let recipient = Listener(heard.clone()).start().recipient();
        house.ask(Subscribe { recipient }).await;
        let expect = async |path: &str, kind: ChangeKind| {
            let expected = Changed {
                path: path.to_owned(),
                kind,
            };
            let deadline = Instant::now() + Duration::from_secs(60);
            while !heard.lock().unwrap().contains(&expected) {
                assert!(
                    Instant::now() < deadline,
                    "{expected:?} is not among {:?}",
                    heard.lock()
                );
                tokio::task::yield_now().await;
            }
            heard.lock().unwrap().clear();
        };
        house.write("a/x.ts", "one").await.unwrap();
        expect("default/1/a/x.ts", ChangeKind::Created).await;
        house.write("a/x.ts", "two").await.unwrap();
        expect("default/1/a/x.ts", ChangeKind::Modified).await;

        let root = house.dir.path().join("scripts");
        fs::write(root.join("default/1/a/x.ts"), "three").unwrap();
        expect("default/1/a/x.ts", ChangeKind::Modified).await;
        fs::create_dir_all(root.join("app/2/deep")).unwrap();
        fs::write(root.join("app/2/deep/y.ts"), "new").unwrap();
        expect("app/2/deep/y.ts", ChangeKind::Created).await;
        fs::rename(root.join("app"), root.join("web")).unwrap();
        expect("web/2/deep/y.ts", ChangeKind::Created).await;
        fs::write(root.join("web/2/deep/y.ts"), "newer").unwrap();
        expect("web/2/deep/y.ts", ChangeKind::Modified).await;
        fs::remove_dir_all(root.join("web")).unwrap();
        expect("web/2/deep/y.ts", ChangeKind::Removed).await;
        let path = house.path("a/x.ts");
        house.ask(Delete { path }).await.unwrap();
        expect("default/1/a/x.ts", ChangeKind::Removed).await;
    });
}

#[test]
fn a_replaced_root_is_served_anew() {
    with_store(async |house| {
        house.write("x.ts", "old").await.unwrap();
        let root = house.dir.path().join("scripts");
        fs::rename(&root, house.dir.path().join("before")).unwrap();
        assert_eq!(&*house.resolve("/x").await.unwrap().script.text, "old");
        fs::create_dir_all(root.join("default/1")).unwrap();
        fs::write(root.join("default/1/x.ts"), "new").unwrap();
        let deadline = Instant::now() + Duration::from_secs(60);
        while &*house.resolve("/x").await.unwrap().script.text != "new" {
            assert!(Instant::now() < deadline, "still the old folder");
            tokio::task::yield_now().await;
        }
    });
}

#[test]
fn a_start_removes_what_a_crash_left_and_nothing_that_is_in_use() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("default/1");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("x.ts"), "kept").unwrap();
    fs::write(folder.join(".hoody-tmp-1-0"), "left over").unwrap();
    let in_use = folder.join(".hoody-tmp-2-0");
    let held = fs::File::create(&in_use).unwrap();
    rustix::fs::flock(&held, rustix::fs::FlockOperation::LockExclusive).unwrap();
    drop(ScriptStore::open(&Settings::new(dir.path())).unwrap());
    assert_eq!(
        names(&folder),
        HashSet::from(["x.ts".to_owned(), ".hoody-tmp-2-0".to_owned()])
    );
    drop(held);
    drop(ScriptStore::open(&Settings::new(dir.path())).unwrap());
    assert_eq!(names(&folder), HashSet::from(["x.ts".to_owned()]));
}

fn names(dir: &Path) -> HashSet<String> {
    let entries = fs::read_dir(dir).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn many_callers_on_the_same_paths_never_see_half_a_file() {
    with_store(async |house| {
        let until = Instant::now() + Duration::from_secs(2);
        let content = |who: usize| who.to_string().repeat(5000);
        let caller = async |who: usize| {
            let mut round = who;
            while Instant::now() < until {
                round = round
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(who + 1);
                let (one, other) = ((round >> 33) % 20, (round >> 40) % 20);
                let path = house.path(&format!("d{}/f{one}.ts", one % 3));
                match (round >> 50) % 6 {
                    0 | 1 => drop(
                        house
                            .write(&format!("d{}/f{one}.ts", one % 3), &content(who))
                            .await
                            .unwrap(),
                    ),
                    2 => {
                        let to = house.path(&format!("d{}/f{other}.ts", other % 3));
                        match house
                            .ask(Move {
                                from: path,
                                to,
                                overwrite: round.is_multiple_of(2),
                            })
                            .await
                        {
                            Ok(_)
                            | Err(StoreError::NotFound { .. } | StoreError::Exists { .. }) => {}
                            Err(other) => panic!("{other:?}"),
                        }
                    }
                    3 => match house.ask(Delete { path }).await {
                        Ok(_) | Err(StoreError::NotFound { .. }) => {}
                        Err(other) => panic!("{other:?}"),
                    },
                    4 => match house
                        .ask(Tree {
                            dir: house.folder(""),
                            max_depth: 5,
                        })
                        .await
                    {
                        Ok(_) | Err(StoreError::NotFound { .. }) => {}
                        Err(other) => panic!("{other:?}"),
                    },
                    _ => match house.resolve(&format!("/d{}/f{one}", one % 3)).await {
                        Ok(resolved) => {
                            let first = &resolved.script.text[..1];
                            assert_eq!(&*resolved.script.text, first.repeat(5000));
                        }
                        Err(ResolveError::NotFound { .. }) => {}
                        Err(other) => panic!("{other:?}"),
                    },
                }
            }
        };
        let callers: Vec<_> = (0..8).map(caller).collect();
        futures_join(callers).await;
        for number in 0..20 {
            let file = house
                .dir
                .path()
                .join(format!("scripts/default/1/d{}/f{number}.ts", number % 3));
            let resolved = house.resolve(&format!("/d{}/f{number}", number % 3)).await;
            assert_eq!(
                file.exists(),
                resolved.is_ok(),
                "a route is as stale as its file"
            );
        }
        for number in 0..3 {
            let left = names(
                &house
                    .dir
                    .path()
                    .join(format!("scripts/default/1/d{number}")),
            );
            assert!(
                !left.iter().any(|name| name.starts_with(".hoody-tmp-")),
                "{left:?}"
            );
        }
    });
}

/// Waits for all of them, side by side.
async fn futures_join<F: Future<Output = ()>>(futures: Vec<F>) {
    let mut futures: Vec<_> = futures.into_iter().map(Box::pin).collect();
    std::future::poll_fn(|context| {
        futures.retain_mut(|future| future.as_mut().poll(context).is_pending());
        if futures.is_empty() {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
}

#[test]
fn a_folder_that_turns_into_a_link_leads_nowhere() {
    with_store(async |house| {
        let outside = TempDir::new().unwrap();
        fs::write(outside.path().join("x.ts"), "secret").unwrap();
        let base = house.dir.path().join("scripts/default/1");
        house.write("real/x.ts", "honest").await.unwrap();
        let (folder, link) = (base.join("real"), base.join("link"));
        std::os::unix::fs::symlink(outside.path(), &link).unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let swapper = std::thread::spawn({
            let stop = stop.clone();
            move || {
                while !stop.load(Ordering::Relaxed) {
                    let exchange = rustix::fs::RenameFlags::EXCHANGE;
                    rustix::fs::renameat_with(CWD, &folder, CWD, &link, exchange).unwrap();
                }
            }
        });
        let until = Instant::now() + Duration::from_secs(2);
        while Instant::now() < until {
            let path = house.path("real/x.ts");
            let _ = house.write("real/x.ts", "honest").await;
            let _ = house.write("real/new.ts", "honest").await;
            if let Ok(document) = house
                .ask(Read {
                    path: path.clone(),
                    fallback: None,
                })
                .await
            {
                assert_eq!(document.text, "honest");
            }
            if let Ok(resolved) = house.resolve("/real/x").await {
                assert_eq!(&*resolved.script.text, "honest");
            }
            if let Ok(Some(script)) = house.reader.read("default/1/real/x.ts") {
                assert_eq!(&*script.text, "honest");
            }
            let _ = house.ask(Delete { path }).await;
        }
        stop.store(true, Ordering::Relaxed);
        swapper.join().unwrap();
        assert_eq!(names(outside.path()), HashSet::from(["x.ts".to_owned()]));
        assert_eq!(fs::read(outside.path().join("x.ts")).unwrap(), b"secret");
    });
}
