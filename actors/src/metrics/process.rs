//! Facts of this process that only the system knows: resident memory, open descriptors, the allocator's figures.
//!
//! Not an actor's state: reading them takes system calls, so whoever asks does the reading, and two who ask within a
//! second get the same sample. That is also what makes `health` and `monitor/stats` agree.

use std::fs;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

/// How long a sample is good for.
const FRESH: Duration = Duration::from_secs(1);

/// What the allocator says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AllocatorFacts {
    /// Bytes the program has allocated and not freed.
    pub allocated_bytes: u64,
    /// Bytes the allocator holds from the system.
    pub held_bytes: u64,
}

/// One sample of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProcessFacts {
    pub rss_bytes: u64,
    /// Open descriptors; None where the system does not tell.
    pub fds: Option<u64>,
    pub allocator: AllocatorFacts,
}

/// Samples the process, at most once a second.
pub struct ProcessProbe {
    // A function, because the allocator belongs to the program and not to this crate.
    allocator: fn() -> AllocatorFacts,
    kept: Mutex<Kept>,
}

struct Kept {
    // None if the system tells nothing of itself.
    system: Option<System>,
    sample: Option<(Instant, ProcessFacts)>,
}

impl ProcessProbe {
    /// A probe that asks `allocator` for its figures.
    pub fn new(allocator: fn() -> AllocatorFacts) -> Self {
        let kept = Kept {
            system: System::new().ok(),
            sample: None,
        };
        ProcessProbe {
            allocator,
            kept: Mutex::new(kept),
        }
    }

    /// The facts now, or those of a moment ago.
    pub fn facts(&self) -> ProcessFacts {
        self.facts_at(Instant::now())
    }

    fn facts_at(&self, now: Instant) -> ProcessFacts {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((taken, facts)) = kept.sample
            && now.saturating_duration_since(taken) < FRESH
        {
            return facts;
        }
        let facts = ProcessFacts {
            rss_bytes: kept.system.as_mut().map_or(0, resident),
            fds: open_descriptors(),
            allocator: (self.allocator)(),
        };
        kept.sample = Some((now, facts));
        facts
    }
}

fn resident(system: &mut System) -> u64 {
    let pid = Pid::from_u32(std::process::id());
    system.refresh_processes_specifics(
        ProcessesToUpdate::Some(&[pid]),
        true,
        ProcessRefreshKind::nothing().with_memory(),
    );
    system.process(pid).map_or(0, sysinfo::Process::memory)
}

fn open_descriptors() -> Option<u64> {
    const FOLDER: &str = "/proc/self/fd";
    // Since Linux 6.2 the folder's size is the number of descriptors, so thousands of sockets need not be listed.
    let told = fs::metadata(FOLDER).ok()?.len();
    if told > 0 {
        return Some(told);
    }
    // The listing itself holds one.
    let listed = fs::read_dir(FOLDER).ok()?.count() as u64;
    Some(listed.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::sync::atomic::{AtomicU64, Ordering};

    fn probe() -> ProcessProbe {
        ProcessProbe::new(|| AllocatorFacts {
            allocated_bytes: 1,
            held_bytes: 2,
        })
    }

    #[test]
    fn memory_and_descriptors_are_those_of_this_process() {
        let facts = probe().facts();
        assert!(facts.rss_bytes > 1 << 20, "{facts:?}");
        assert_eq!(facts.allocator.held_bytes, 2);

        // Other tests open and close files meanwhile, so only a large number is told apart.
        let files: Vec<File> = (0..300).map(|_| File::open("/dev/null").unwrap()).collect();
        let more = probe().facts();
        assert!(
            more.fds.unwrap() >= facts.fds.unwrap() + 100,
            "{facts:?} {more:?}"
        );
        drop(files);
    }

    #[test]
    fn a_sample_holds_for_a_second() {
        // The resident size is every test's of this process; what the allocator says is this test's alone.
        static TAKEN: AtomicU64 = AtomicU64::new(0);
        let probe = ProcessProbe::new(|| AllocatorFacts {
            allocated_bytes: TAKEN.fetch_add(1, Ordering::Relaxed),
            held_bytes: 2,
        });
        let now = Instant::now();
        let first = probe.facts_at(now);
        assert_eq!(probe.facts_at(now + Duration::from_millis(999)), first);
        let later = probe.facts_at(now + Duration::from_millis(1000));
        assert_eq!(first.allocator.allocated_bytes, 0);
        assert_eq!(later.allocator.allocated_bytes, 1);
    }
}
