//! Fires by the clock: real minutes, shared by two services, and across restarts.

use std::collections::HashMap;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::json;

use crate::support::{PATIENCE, Server, pause};

const MINUTE_MS: u128 = 60_000;

/// Milliseconds of the wall clock since 1970.
fn now_ms() -> u128 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    since.as_millis()
}

#[test]
fn the_clock_fires_a_schedule_once_and_two_services_share_its_instants() {
    let folder = tempfile::tempdir().unwrap();
    let scripts = folder.path().join("scripts");
    std::fs::create_dir_all(scripts.join("default/1")).unwrap();
    let script = "// @schedule * * * * *\nreturn req.headers['x-schedule-time']";
    std::fs::write(scripts.join("default/1/tick.ts"), script).unwrap();
    let settings = format!(
        "[data]\ndir = {:?}\n[scripts]\ndir = {:?}",
        folder.path().join("data"),
        scripts
    );
    // Two services on one folder, as two generations are for a while.
    let servers = [Server::with(&settings), Server::with(&settings)];
    assert!(servers.iter().all(|server| server.scheduled().len() == 1));
    let limit = Instant::now() + Duration::from_millis(MINUTE_MS as u64) + PATIENCE;
    while servers[0].fires("").is_empty() {
        assert!(
            Instant::now() < limit,
            "a minute has passed and nothing has fired"
        );
        pause();
    }
    // Both had their chance; less than a minute later there is still only the one.
    while now_ms() % MINUTE_MS < 1500 {
        pause();
    }
    let fires = servers[0].fires("");
    assert_eq!(fires.len(), 1, "{fires:?}");
    assert_eq!(fires[0]["status"], "ok");
    let instant = fires[0]["returnPreview"].as_str().unwrap();
    assert!(instant.ends_with(":00.000Z\""), "{instant}");
    let total: u64 = servers
        .iter()
        .map(|server| {
            server.get("/monitor/stats").ok()["cron"]["fires"]
                .as_u64()
                .unwrap()
        })
        .sum();
    assert_eq!(total, 1);
}

/// So long before and after a full minute restarts are asked for.
const AROUND_MS: u128 = 4_000;
const SCRIPTS: usize = 12;

/// The history has exactly one fire of each script for this instant; tells how late each began.
#[track_caller]
fn exactly_one_of_each(server: &Server, instant: u128) -> Vec<u128> {
    let limit = Instant::now() + PATIENCE;
    let mut late = HashMap::new();
    while late.len() < SCRIPTS {
        assert!(
            Instant::now() < limit,
            "only {} scripts have fired",
            late.len()
        );
        late.clear();
        for fire in server.fires("?limit=1000") {
            let preview = fire["returnPreview"]
                .as_str()
                .unwrap_or_else(|| panic!("{fire}"));
            let (at, began): (u128, u128) = serde_json::from_str(preview).unwrap();
            if at == instant {
                let twice = late.insert(fire["scriptPath"].to_string(), began.saturating_sub(at));
                assert_eq!(twice, None, "{fire} has fired before");
            }
        }
        pause();
    }
    late.into_values().collect()
}

#[test]
fn restarts_around_a_minute_leave_out_no_fire_and_run_none_twice() {
    let server = Server::with("[restart]\nmin_uptime_ms = 0\ndrain_timeout_ms = 60000");
    let script =
        "// @schedule * * * * *\nreturn [Date.parse(req.headers['x-schedule-time']), Date.now()]";
    for number in 0..SCRIPTS {
        server.write(&format!("{number}.ts"), script);
    }
    let instant = (now_ms() + AROUND_MS).div_ceil(MINUTE_MS) * MINUTE_MS;
    while now_ms() + AROUND_MS < instant {
        pause();
    }
    let mut restarts = 0;
    while now_ms() < instant + AROUND_MS {
        // Refused while one is under way.
        let asked = server.post("/system/restart", &json!({"reason": "a minute begins"}));
        restarts += u32::from(asked.status == 200);
        pause();
    }
    let late = exactly_one_of_each(&server, instant);
    assert!(restarts > 0);
    let most = late.iter().max().unwrap();
    tell(restarts, *most);
}

#[expect(
    clippy::print_stderr,
    reason = "a figure for whoever runs this on a quiet machine; on a busy one it says nothing"
)]
fn tell(restarts: u32, most: u128) {
    eprintln!("{restarts} restarts, {SCRIPTS} scripts, the last began {most} ms after its minute");
}
