//! What the history promises: one claim for an instant, newest first, pages that neither skip nor repeat, bounds.

use super::*;

const KEPT: Kept = Kept {
    age: Duration::from_secs(3600),
    count: 1000,
};

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
}

fn fire(script: &str, number: u64, at: SystemTime) -> Record {
    let is_even = number.is_multiple_of(2);
    Record {
        at,
        script: script.into(),
        expression: "* * * * *".to_owned(),
        run_id: format!("run-{number}").into(),
        outcome: if is_even {
            FireOutcome::Ok
        } else {
            FireOutcome::LoadError
        },
        duration: Duration::from_millis(number),
        returned: is_even.then(|| format!("{{\"n\":{number}}}")),
        error: (!is_even).then(|| "it is gone".to_owned()),
    }
}

/// Now, in whole milliseconds, as it is kept.
fn now() -> SystemTime {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    SystemTime::UNIX_EPOCH + Duration::from_millis(since.unwrap().as_millis() as u64)
}

/// Whether this one is the first to claim it, asked until it can be told: a disk that stands still for seconds is an error.
async fn claimed(history: &History, script: &str, instant: SystemTime) -> bool {
    let until = std::time::Instant::now() + Duration::from_secs(60);
    loop {
        match history.claim(script.into(), instant).await {
            Ok(claimed) => return claimed,
            Err(error) => assert!(std::time::Instant::now() < until, "{error}"),
        }
    }
}

#[test]
fn an_instant_is_claimed_once_by_whoever_asks_first() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schedules.sqlite");
    let ours: Vec<_> = (0..4).map(|_| History::open(&file, KEPT)).collect();
    runtime().block_on(async {
        for minute in 0..20 {
            let instant = now() + Duration::from_secs(60 * minute);
            let mut taken = 0;
            let claims: Vec<_> = ours
                .iter()
                .map(|history| history.claim("a.ts".into(), instant))
                .collect();
            for (claim, history) in claims.into_iter().zip(&ours) {
                let claimed = match claim.await {
                    Ok(claimed) => claimed,
                    Err(_) => claimed(history, "a.ts", instant).await,
                };
                taken += u32::from(claimed);
            }
            assert_eq!(taken, 1);
            assert!(claimed(&ours[0], "b.ts", instant).await);
        }
    });
}

#[test]
fn pages_hold_every_record_once_and_the_newest_first() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schedules.sqlite");
    let start = now() - Duration::from_secs(60);
    runtime().block_on(async {
        let history = History::open(&file, KEPT);
        for number in 0..25 {
            let script = if number % 5 == 0 { "five.ts" } else { "a.ts" };
            history.record(fire(script, number, start + Duration::from_secs(number)));
        }
        history.settled().await;
        drop(history);

        // Another process: all of it is still there.
        let history = History::open(&file, KEPT);
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let wanted = Wanted {
                after,
                limit: 10,
                ..Wanted::default()
            };
            let page = history.page(wanted).await.unwrap();
            seen.extend(page.records.iter().map(|record| record.run_id.to_string()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let expected: Vec<_> = (0..25)
            .rev()
            .map(|number| format!("run-{number}"))
            .collect();
        assert_eq!(seen, expected);

        let wanted = Wanted {
            script: Some("five.ts".to_owned()),
            limit: 5,
            ..Wanted::default()
        };
        let page = history.page(wanted).await.unwrap();
        assert_eq!((page.records.len(), page.next), (5, None));
        assert_eq!(
            page.records[0],
            fire("five.ts", 20, start + Duration::from_secs(20))
        );
        assert_eq!(
            page.records[1],
            fire("five.ts", 15, start + Duration::from_secs(15))
        );

        let since = Some(start + Duration::from_secs(22));
        let page = history
            .page(Wanted {
                since,
                limit: 100,
                ..Wanted::default()
            })
            .await
            .unwrap();
        assert_eq!(page.records.len(), 3);

        let last = history.last_fires().await.unwrap();
        assert_eq!(last.len(), 2);
        assert_eq!(&*last["five.ts"].run_id, "run-20");
        assert_eq!(last["a.ts"].outcome, FireOutcome::Ok);
    });
}

#[test]
fn old_records_and_surplus_ones_are_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schedules.sqlite");
    runtime().block_on(async {
        let history = History::open(&file, KEPT);
        for number in 0..30 {
            let age = if number < 10 { 7200 } else { 60 };
            history.record(fire("a.ts", number, now() - Duration::from_secs(age)));
        }
        history.settled().await;
        let all = Wanted {
            limit: 1000,
            ..Wanted::default()
        };
        let bounded = History::open(&file, Kept { count: 15, ..KEPT });
        let page = bounded.page(all.clone()).await.unwrap();
        let runs: Vec<_> = page.records.iter().map(|record| &*record.run_id).collect();
        assert_eq!((runs.len(), runs[0], runs[14]), (15, "run-29", "run-15"));
        let aged = History::open(
            &file,
            Kept {
                age: Duration::from_secs(10),
                ..KEPT
            },
        );
        assert!(aged.page(all).await.unwrap().records.is_empty());
    });
}

#[test]
fn a_file_that_is_no_database_is_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schedules.sqlite");
    std::fs::write(
        &file,
        "this is a diary, not a database, and it is long enough to be one",
    )
    .unwrap();
    runtime().block_on(async {
        let history = History::open(&file, KEPT);
        history.record(fire("a.ts", 2, now()));
        let page = history
            .page(Wanted {
                limit: 1,
                ..Wanted::default()
            })
            .await
            .unwrap();
        assert_eq!(page.records.len(), 1);
    });
    let kept = std::fs::read_dir(folder.path()).unwrap();
    let names: Vec<_> = kept
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        names
            .iter()
            .any(|name| name.starts_with("schedules.broken-")),
        "{names:?}"
    );
}

#[test]
fn without_a_database_questions_are_answered_by_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let history = History::open(&folder.path().join("missing/schedules.sqlite"), KEPT);
    runtime().block_on(async {
        history.record(fire("a.ts", 1, now()));
        assert!(history.claim("a.ts".into(), now()).await.is_err());
        assert!(history.page(Wanted::default()).await.is_err());
    });
}
