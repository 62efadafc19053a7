//! `shared`: one tree of JSON-like values a deployment, live for all its runs on all threads.
//!
//! Scripts see it through proxies that name a container by its number, so that a list keeps its identity while others
//! move it about. Values are copied in and out; no JavaScript object lives here.
//!
//! Invariants
//! - A state's lock is held for one operation, in which no JavaScript runs; so each operation is atomic.
//! - What is attached to the root weighs at most [`LIMIT`], and what was taken off lately at most [`LIMBO`].
//! - No more than the limit of states are kept, unless runs use them; the least recently used goes first.

mod tree;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub(crate) use tree::{Item, LAST, Shape, Tree};

/// Bytes that one deployment's `shared` may hold.
pub(crate) const LIMIT: usize = 16 * 1024 * 1024;
/// Bytes kept of what was replaced or deleted, for those who still hold a part of it.
const LIMBO: usize = 1024 * 1024;

/// One deployment's state.
pub(crate) type State = Arc<Mutex<Tree>>;

/// A poisoned lock still holds good data: nothing here is left half-written.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[derive(Debug)]
struct Kept {
    state: State,
    used: u64,
}

/// The states of all deployments.
#[derive(Debug, Default)]
pub(crate) struct States {
    limit: usize,
    table: Mutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    kept: HashMap<Arc<str>, Kept>,
    uses: u64,
    evicted: u64,
}

impl States {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit: limit.max(1),
            table: Mutex::default(),
        }
    }

    /// The deployment's state, made if there is none.
    pub(crate) fn of(&self, deployment: &str) -> State {
        let mut table = lock(&self.table);
        table.uses += 1;
        let used = table.uses;
        if let Some(kept) = table.kept.get_mut(deployment) {
            kept.used = used;
            return kept.state.clone();
        }
        let state = State::default();
        let kept = Kept {
            state: state.clone(),
            used,
        };
        table.kept.insert(deployment.into(), kept);
        if table.kept.len() > self.limit {
            table.evict(self.limit);
        }
        state
    }

    /// The length of a deployment's state as JSON; `None` if it has none.
    pub(crate) fn json_bytes(&self, deployment: &str) -> Option<usize> {
        let state = lock(&self.table).kept.get(deployment)?.state.clone();
        Some(lock(&state).json_bytes())
    }

    /// How many states hold anything, how many were evicted, and how many bytes they weigh together.
    pub(crate) fn stats(&self) -> (usize, u64, usize) {
        let table = lock(&self.table);
        let weights = table.kept.values().map(|kept| lock(&kept.state).weight());
        let (count, bytes) = weights
            .filter(|weight| *weight > 0)
            .fold((0, 0), |(count, bytes), weight| (count + 1, bytes + weight));
        (count, table.evicted, bytes)
    }
}

impl Table {
    /// Drops the least recently used state that no run holds.
    fn evict(&mut self, limit: usize) {
        let idle = self
            .kept
            .iter()
            .filter(|(_, kept)| Arc::strong_count(&kept.state) == 1);
        let Some((oldest, _)) = idle.min_by_key(|(_, kept)| kept.used) else {
            return;
        };
        let oldest = oldest.clone();
        self.kept.remove(&oldest);
        self.evicted += 1;
        log::info!(
            "{oldest}: its shared state was evicted, the least recently used of more than {limit}"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_recently_used_state_goes_unless_a_run_holds_it() {
        let states = States::new(2);
        let set = |name: &str| {
            let state = states.of(name);
            lock(&state).set(0, "a", Item::Number(1.0)).unwrap();
            state
        };
        let held = set("a");
        drop(set("b"));
        drop(set("c"));
        assert_eq!(states.stats().0, 2);
        assert_eq!(states.json_bytes("b"), None);
        assert_eq!(states.json_bytes("a"), Some(7));
        drop(held);
        drop(set("d"));
        assert_eq!(states.json_bytes("a"), None);
        assert_eq!(states.stats().1, 2);
    }
}
