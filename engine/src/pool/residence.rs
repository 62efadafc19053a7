//! Which deployments have a worker VM, on which thread, and which of them goes first when there are too many.
//!
//! Invariants
//! - A deployment's worker VM is always on the same thread: the one that its name falls to.
//! - No more VMs are listed than the limit, unless all of them are in use.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use foldhash::HashMap;

/// One worker VM.
struct Resident {
    /// Its number: a deployment's later VM is another one.
    vm: u64,
    thread: usize,
    in_use: bool,
    /// When it was last used, in uses of any of them.
    used: u64,
}

/// The worker VMs of all threads.
pub(super) struct Residence {
    limit: usize,
    residents: HashMap<Arc<str>, Resident>,
    uses: u64,
    evicted: u64,
    discarded: u64,
}

/// A worker VM that has to go.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Leaving {
    pub(super) vm: u64,
    pub(super) thread: usize,
}

impl Residence {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            limit: limit.max(1),
            residents: HashMap::default(),
            uses: 0,
            evicted: 0,
            discarded: 0,
        }
    }

    /// Lists a VM, in use, and tells which one has to go for it.
    pub(super) fn move_in(
        &mut self,
        deployment: Arc<str>,
        vm: u64,
        thread: usize,
    ) -> Option<Leaving> {
        self.uses += 1;
        let resident = Resident {
            vm,
            thread,
            in_use: true,
            used: self.uses,
        };
        self.residents.insert(deployment, resident);
        if self.residents.len() <= self.limit {
            return None;
        }
        let idle = self.residents.iter().filter(|(_, other)| !other.in_use);
        let (oldest, _) = idle.min_by_key(|(_, other)| other.used)?;
        let oldest = oldest.clone();
        let gone = self.residents.remove(&oldest)?;
        Some(Leaving {
            vm: gone.vm,
            thread: gone.thread,
        })
    }

    /// Notes that a VM is in use, or idle; false if it is not listed, or there are too many and it has to go.
    pub(super) fn keep(&mut self, deployment: &str, vm: u64, in_use: bool) -> bool {
        let too_many = self.residents.len() > self.limit;
        let Some(resident) = self.residents.get_mut(deployment) else {
            return false;
        };
        if resident.vm != vm {
            return false;
        }
        self.uses += 1;
        resident.used = self.uses;
        resident.in_use = in_use;
        in_use || !too_many
    }

    /// Strikes a VM from the list, unless its deployment has another one by now.
    pub(super) fn move_out(&mut self, deployment: &str, vm: u64) {
        if self
            .residents
            .get(deployment)
            .is_some_and(|known| known.vm == vm)
        {
            self.residents.remove(deployment);
        }
    }

    /// Strikes the VMs of a thread that was given up.
    pub(super) fn abandon(&mut self, thread: usize) {
        let before = self.residents.len();
        self.residents
            .retain(|_, resident| resident.thread != thread);
        self.discarded += (before - self.residents.len()) as u64;
    }

    pub(super) fn count_evicted(&mut self) {
        self.evicted += 1;
    }

    pub(super) fn count_discarded(&mut self) {
        self.discarded += 1;
    }

    pub(super) fn has(&self, deployment: &str) -> bool {
        self.residents.contains_key(deployment)
    }

    pub(super) fn len(&self) -> usize {
        self.residents.len()
    }

    /// Evicted and discarded so far.
    pub(super) fn gone(&self) -> (u64, u64) {
        (self.evicted, self.discarded)
    }
}

/// The thread that a deployment's worker VM is on.
pub(super) fn thread_of(deployment: &str, threads: usize) -> usize {
    let mut hasher = DefaultHasher::new();
    deployment.hash(&mut hasher);
    let threads = u64::try_from(threads.max(1)).unwrap_or(1);
    usize::try_from(hasher.finish() % threads).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaving(vm: u64, thread: usize) -> Leaving {
        Leaving { vm, thread }
    }

    #[test]
    fn the_least_recently_used_idle_vm_goes_first() {
        let mut residence = Residence::new(2);
        assert_eq!(residence.move_in("a".into(), 1, 0), None);
        assert_eq!(residence.move_in("b".into(), 2, 1), None);
        assert!(residence.keep("b", 2, false));
        assert!(residence.keep("a", 1, false));
        assert_eq!(residence.move_in("c".into(), 3, 0), Some(leaving(2, 1)));
        assert!(!residence.has("b"));
        // "a" is the only idle one, though "c" is newer.
        assert_eq!(residence.move_in("d".into(), 4, 1), Some(leaving(1, 0)));
    }

    #[test]
    fn vms_in_use_stay_until_they_are_idle() {
        let mut residence = Residence::new(1);
        residence.move_in("a".into(), 1, 0);
        assert_eq!(residence.move_in("b".into(), 2, 0), None);
        assert_eq!(residence.len(), 2);
        assert!(!residence.keep("a", 1, false), "one too many");
        residence.move_out("a", 1);
        assert!(residence.keep("b", 2, false));
    }

    #[test]
    fn a_vm_of_the_past_strikes_nobody() {
        let mut residence = Residence::new(4);
        residence.move_in("a".into(), 1, 0);
        residence.abandon(0);
        residence.move_in("a".into(), 2, 0);
        residence.move_out("a", 1);
        assert!(residence.has("a"));
        assert!(!residence.keep("a", 1, true));
    }
}
