//! Processes of the program under test, and of what it starts.

use rustix::process::{Pid, Signal, kill_process};

use super::eventually;

/// The processes that this one has started and that have not been collected.
pub(crate) fn children(pid: u32) -> Vec<u32> {
    let listed = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
    let listed = listed.unwrap_or_default();
    listed
        .split_whitespace()
        .filter_map(|pid| pid.parse().ok())
        .collect()
}

/// Sends any process a signal, such as `TERM`; false if there is none.
#[track_caller]
pub(crate) fn signal(pid: u32, name: &str) -> bool {
    let signal = match name {
        "HUP" => Signal::HUP,
        "INT" => Signal::INT,
        "KILL" => Signal::KILL,
        "TERM" => Signal::TERM,
        other => panic!("{other} is no signal of these tests"),
    };
    let pid = i32::try_from(pid).ok().and_then(Pid::from_raw);
    kill_process(pid.expect("a process id"), signal).is_ok()
}

/// Whether any thread of a process runs; one that only waits to be collected does not. The last thread closes what the
/// process had open.
pub(crate) fn is_running(pid: u32) -> bool {
    let Ok(tasks) = std::fs::read_dir(format!("/proc/{pid}/task")) else {
        return false;
    };
    tasks.filter_map(Result::ok).any(|task| {
        let stat = std::fs::read_to_string(task.path().join("stat")).unwrap_or_default();
        let state = stat
            .rsplit_once(") ")
            .and_then(|(_, rest)| rest.chars().next());
        state.is_some_and(|state| state != 'Z' && state != 'X')
    })
}

/// Waits for the end of a process that may be no child of ours.
#[track_caller]
pub(crate) fn until_gone(pid: u32) {
    eventually(&format!("the end of process {pid}"), || {
        (!is_running(pid)).then_some(())
    });
}
