//! The exchanges in flight, by slot: who is here, how many of each kind, and since when.
//!
//! Invariants
//! - `counts` says exactly how many exchanges of each kind the slots hold.
//! - A slot is either free or held by one exchange, and is given again only after that one was removed.
//!
//! Memory: one pointer a slot, and as many slots as were ever in flight at once, which the limit bounds.

use std::sync::Arc;
use std::time::Instant;

use crate::exchange::{Exchange, Kind, Stop};

/// How many exchanges are in flight, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Kind::COUNT]);

impl Counts {
    /// How many of this kind.
    pub fn of(&self, kind: Kind) -> usize {
        self.0.get(kind.index()).copied().unwrap_or(0)
    }

    /// How many in all; a drain ends when this is zero.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// How many open HTTP exchanges: what the active list shows.
    pub fn http(&self) -> usize {
        self.of(Kind::Request) + self.of(Kind::Background)
    }

    fn add(&mut self, kind: Kind) {
        if let Some(count) = self.0.get_mut(kind.index()) {
            *count += 1;
        }
    }

    fn remove(&mut self, kind: Kind) {
        if let Some(count) = self.0.get_mut(kind.index()) {
            *count = count.saturating_sub(1);
        }
    }
}

/// The table itself.
#[derive(Debug, Default)]
pub(super) struct Table {
    slots: Vec<Option<Arc<Exchange>>>,
    free: Vec<usize>,
    counts: Counts,
}

impl Table {
    pub(super) fn counts(&self) -> Counts {
        self.counts
    }

    /// Gives the exchange a slot.
    pub(super) fn insert(&mut self, exchange: &Arc<Exchange>) {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            self.slots.len() - 1
        });
        exchange.set_slot(slot);
        if let Some(place) = self.slots.get_mut(slot) {
            *place = Some(exchange.clone());
        }
        self.counts.add(exchange.facts.kind);
    }

    /// Frees the exchange's slot; false if it does not hold one (any more).
    pub(super) fn remove(&mut self, exchange: &Arc<Exchange>) -> bool {
        let slot = exchange.slot();
        let Some(place) = self.slots.get_mut(slot) else {
            return false;
        };
        if !place
            .as_ref()
            .is_some_and(|held| Arc::ptr_eq(held, exchange))
        {
            return false;
        }
        *place = None;
        self.free.push(slot);
        self.counts.remove(exchange.facts.kind);
        true
    }

    /// Everyone in flight, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Exchange>> {
        self.slots.iter().flatten()
    }

    /// The open HTTP exchanges, the oldest first.
    pub(super) fn http_by_age(&self) -> Vec<Arc<Exchange>> {
        let mut found: Vec<Arc<Exchange>> = self
            .iter()
            .filter(|exchange| exchange.facts.kind.is_http())
            .cloned()
            .collect();
        found.sort_by(|one, other| {
            let key = |it: &Exchange| it.facts.received.instant;
            key(one)
                .cmp(&key(other))
                .then_with(|| one.facts.execution_id.cmp(&other.facts.execution_id))
        });
        found
    }

    /// Asks the exchange with this id to stop; false if it is not in flight.
    ///
    /// A scan: cancelling is rare, and an index by id would cost every request two more hashes.
    pub(super) fn cancel(&self, execution_id: &str) -> bool {
        let mut found = false;
        for exchange in self.iter() {
            if &*exchange.facts.execution_id == execution_id {
                exchange.stop(Stop::Cancelled);
                found = true;
            }
        }
        found
    }

    /// Asks everyone to stop, or those received before this instant, and says whom.
    pub(super) fn cut(&self, before: Option<Instant>) -> Vec<Arc<str>> {
        let received = |exchange: &Exchange| exchange.facts.received.instant;
        self.iter()
            .filter(|exchange| before.is_none_or(|before| received(exchange) < before))
            .map(|exchange| {
                exchange.stop(Stop::Cut);
                exchange.facts.execution_id.clone()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::tests::facts;
    use proptest::prelude::{Just, Strategy, prop, prop_oneof, proptest};
    use std::collections::BTreeMap;

    #[derive(Clone, Debug)]
    enum Act {
        Begin(Kind),
        End(usize),
        EndAgain(usize),
        Cancel(usize),
        CutAll,
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let kind = prop_oneof![
            Just(Kind::Request),
            Just(Kind::Background),
            Just(Kind::Fire),
            Just(Kind::Socket)
        ];
        let act = prop_oneof![
            5 => kind.prop_map(Act::Begin),
            4 => (0usize..64).prop_map(Act::End),
            1 => (0usize..64).prop_map(Act::EndAgain),
            1 => (0usize..64).prop_map(Act::Cancel),
            1 => Just(Act::CutAll),
        ];
        prop::collection::vec(act, 0..200)
    }

    /// What must be true of the table, given the exchanges that ought to be in it.
    fn check(table: &Table, alive: &BTreeMap<usize, Arc<Exchange>>) {
        assert_eq!(table.counts().total(), alive.len());
        assert_eq!(table.iter().count(), alive.len());
        assert_eq!(table.slots.len(), table.free.len() + alive.len());
        for kind in [Kind::Request, Kind::Background, Kind::Fire, Kind::Socket] {
            let expected = alive.values().filter(|it| it.facts.kind == kind).count();
            assert_eq!(table.counts().of(kind), expected);
        }
        let listed = table.http_by_age();
        assert_eq!(listed.len(), table.counts().http());
        assert!(listed.is_sorted_by_key(|it| it.facts.received.instant));
        for exchange in alive.values() {
            let held = table.slots[exchange.slot()].as_ref().unwrap();
            assert!(Arc::ptr_eq(held, exchange));
        }
    }

    proptest! {
        #[test]
        fn any_sequence_of_begin_end_and_cancel_keeps_the_invariants(acts in acts()) {
            let mut table = Table::default();
            let mut alive: BTreeMap<usize, Arc<Exchange>> = BTreeMap::new();
            let mut ended: Vec<Arc<Exchange>> = Vec::new();
            for (number, act) in acts.into_iter().enumerate() {
                match act {
                    Act::Begin(kind) => {
                        let mut facts = facts(&format!("exec_{number}"), "/hello");
                        facts.kind = kind;
                        let exchange = Arc::new(Exchange::new(facts));
                        table.insert(&exchange);
                        alive.insert(number, exchange);
                    }
                    Act::End(nth) => {
                        if let Some(key) = alive.keys().copied().nth(nth) {
                            let exchange = alive.remove(&key).unwrap();
                            assert!(table.remove(&exchange));
                            ended.push(exchange);
                        }
                    }
                    Act::EndAgain(nth) => {
                        if let Some(exchange) = ended.get(nth) {
                            assert!(!table.remove(exchange));
                        }
                    }
                    Act::Cancel(nth) => {
                        if let Some(exchange) = alive.values().nth(nth) {
                            assert!(table.cancel(&exchange.facts.execution_id));
                            assert!(exchange.token().is_cancelled());
                        }
                    }
                    Act::CutAll => {
                        let mut cut = table.cut(None);
                        cut.sort();
                        let mut expected: Vec<_> =
                            alive.values().map(|it| it.facts.execution_id.clone()).collect();
                        expected.sort();
                        assert_eq!(cut, expected);
                    }
                }
                check(&table, &alive);
            }
            for exchange in &ended {
                assert!(!table.cancel(&exchange.facts.execution_id));
            }
        }
    }
}
