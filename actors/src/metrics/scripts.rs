//! The scripts that are tracked one by one: at most so many, the idle ones giving way to newcomers.
//!
//! Invariants
//! - An entry with anything in flight (an exchange, an open socket) is never evicted, so its place stays valid for the end.
//! - What finds no entry is counted in the overflow, and its end is counted there too: nobody's active count goes wrong.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::SystemTime;

use foldhash::{HashMap, HashSet};

use super::idle::IdleList;
use super::routes::Routes;
use super::tally::{Series, Tally};
use crate::exchange::ScriptId;

/// The route under which untracked scripts are counted together.
pub(super) const OVERFLOW_ROUTE: &str = "__overflow__";
/// How many dropped scripts are told apart; beyond it each refusal counts as one more.
const DROPPED_KNOWN: usize = 4096;

/// Where a script is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Entry(usize),
    Overflow,
}

#[derive(Debug)]
struct Slot {
    tally: Tally,
    // Exchanges and sockets in flight; zero means that the entry may be evicted.
    held: usize,
}

/// All tallies.
#[derive(Debug)]
pub(super) struct Scripts {
    slots: Vec<Slot>,
    places: HashMap<Arc<ScriptId>, usize>,
    idle: IdleList,
    routes: Routes,
    max: usize,
    overflow: Tally,
    /// Scripts that found no room because nobody could be evicted.
    pub(super) dropped: u64,
    /// Idle scripts that gave way to newcomers.
    pub(super) evicted: u64,
    dropped_known: HashSet<u64>,
    hasher: RandomState,
}

impl Scripts {
    pub(super) fn new(max: usize, now: SystemTime) -> Self {
        let overflow = Arc::new(ScriptId {
            deployment: "".into(),
            route: OVERFLOW_ROUTE.into(),
            file: "".into(),
        });
        Scripts {
            slots: Vec::new(),
            places: HashMap::default(),
            idle: IdleList::new(),
            routes: Routes::default(),
            max,
            overflow: Tally::new(overflow, now),
            dropped: 0,
            evicted: 0,
            dropped_known: HashSet::default(),
            hasher: RandomState::new(),
        }
    }

    /// How many are tracked.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// The tracked ones, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Tally> {
        self.slots.iter().map(|slot| &slot.tally)
    }

    /// The tracked ones with their places.
    pub(super) fn places(&self) -> impl Iterator<Item = (usize, &Tally)> {
        self.iter().enumerate()
    }

    /// What untracked scripts have done.
    pub(super) fn overflow(&self) -> &Tally {
        &self.overflow
    }

    /// What evicted scripts have left in the series of their routes, by label.
    pub(super) fn past(&self) -> impl Iterator<Item = (&str, &Series)> {
        self.routes.past()
    }

    /// The entry of this script, if it is tracked.
    #[cfg(test)]
    pub(super) fn get(&self, script: &ScriptId) -> Option<(usize, &Tally)> {
        let place = *self.places.get(script)?;
        Some((place, &self.slots.get(place)?.tally))
    }

    pub(super) fn tally(&mut self, place: Place) -> &mut Tally {
        match place {
            Place::Entry(index) => match self.slots.get_mut(index) {
                Some(slot) => &mut slot.tally,
                None => &mut self.overflow,
            },
            Place::Overflow => &mut self.overflow,
        }
    }

    /// Where the script is counted from now on: its entry, a new one, or the overflow.
    pub(super) fn place(&mut self, script: &Arc<ScriptId>, seen: SystemTime) -> Place {
        if let Some(index) = self.places.get(script).copied() {
            self.refresh(index);
            return Place::Entry(index);
        }
        let Some(index) = self.room(script, seen) else {
            self.count_dropped(script);
            return Place::Overflow;
        };
        self.places.insert(script.clone(), index);
        self.idle.push(index);
        Place::Entry(index)
    }

    /// An entry for a script that has none, if there is room or can be made.
    fn room(&mut self, script: &Arc<ScriptId>, seen: SystemTime) -> Option<usize> {
        let index = if self.slots.len() < self.max {
            self.slots.len()
        } else {
            self.idle.oldest()?
        };
        // Before another leaves: it may be of the same route, whose series goes on then.
        self.routes.enter(&script.route);
        let slot = Slot {
            tally: Tally::new(script.clone(), seen),
            held: 0,
        };
        match self.slots.get_mut(index) {
            Some(place) => {
                let left = std::mem::replace(place, slot).tally;
                self.evict(&left);
            }
            None => self.slots.push(slot),
        }
        Some(index)
    }

    /// Something is in flight at this place until [`Scripts::release`].
    pub(super) fn hold(&mut self, place: Place) {
        if let Place::Entry(index) = place
            && let Some(slot) = self.slots.get_mut(index)
        {
            slot.held += 1;
            self.idle.remove(index);
        }
    }

    /// One thing less is in flight at this place.
    pub(super) fn release(&mut self, place: Place) {
        if let Place::Entry(index) = place
            && let Some(slot) = self.slots.get_mut(index)
        {
            slot.held = slot.held.saturating_sub(1);
            self.refresh(index);
        }
    }

    /// Makes the entry the newest of the idle, if it is idle.
    fn refresh(&mut self, index: usize) {
        if self.slots.get(index).is_some_and(|slot| slot.held == 0) {
            self.idle.push(index);
        }
    }

    fn evict(&mut self, left: &Tally) {
        self.places.remove(&left.script);
        self.routes.leave(&left.script.route, &left.series);
        self.evicted += 1;
    }

    fn count_dropped(&mut self, script: &ScriptId) {
        let name = self.hasher.hash_one(script);
        if self.dropped_known.contains(&name) {
            return;
        }
        self.dropped += 1;
        if self.dropped_known.len() < DROPPED_KNOWN {
            self.dropped_known.insert(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::tests::script;

    #[test]
    fn the_longest_idle_entry_gives_way_and_busy_ones_stay() {
        let now = SystemTime::now();
        let mut scripts = Scripts::new(2, now);
        let first = scripts.place(&script("/a"), now);
        let second = scripts.place(&script("/b"), now);
        scripts.hold(first);
        assert_eq!(scripts.place(&script("/c"), now), second);
        assert!(scripts.get(&script("/b")).is_none());
        assert_eq!((scripts.len(), scripts.evicted, scripts.dropped), (2, 1, 0));

        scripts.hold(second);
        for _ in 0..3 {
            assert_eq!(scripts.place(&script("/d"), now), Place::Overflow);
        }
        assert_eq!(scripts.place(&script("/e"), now), Place::Overflow);
        assert_eq!((scripts.len(), scripts.evicted, scripts.dropped), (2, 1, 2));

        scripts.release(first);
        assert_eq!(scripts.place(&script("/d"), now), first);
        assert!(scripts.get(&script("/a")).is_none());
    }

    #[test]
    fn use_keeps_an_entry_from_being_the_first_to_go() {
        let now = SystemTime::now();
        let mut scripts = Scripts::new(2, now);
        scripts.place(&script("/a"), now);
        scripts.place(&script("/b"), now);
        scripts.place(&script("/a"), now);
        scripts.place(&script("/c"), now);
        assert!(scripts.get(&script("/a")).is_some());
        assert!(scripts.get(&script("/b")).is_none());
    }

    #[test]
    fn no_room_at_all_means_that_all_is_overflow() {
        let now = SystemTime::now();
        let mut scripts = Scripts::new(0, now);
        assert_eq!(scripts.place(&script("/a"), now), Place::Overflow);
        scripts.tally(Place::Overflow).series.active_http += 1;
        assert_eq!(scripts.overflow().series.active_http, 1);
        assert_eq!((scripts.len(), scripts.dropped), (0, 1));
    }
}
