//! The idle entries of a table, in the order in which they became idle: who is evicted first.
//!
//! A doubly linked list through an array, so that each event costs a few writes and no allocation.

const NONE: usize = usize::MAX;

#[derive(Clone, Copy, Debug)]
struct Link {
    older: usize,
    newer: usize,
    listed: bool,
}

const UNLISTED: Link = Link {
    older: NONE,
    newer: NONE,
    listed: false,
};

/// Places of idle entries, the oldest first.
#[derive(Debug)]
pub(super) struct IdleList {
    links: Vec<Link>,
    oldest: usize,
    newest: usize,
}

impl IdleList {
    pub(super) fn new() -> Self {
        IdleList {
            links: Vec::new(),
            oldest: NONE,
            newest: NONE,
        }
    }

    /// The place that has been idle for longest.
    pub(super) fn oldest(&self) -> Option<usize> {
        (self.oldest != NONE).then_some(self.oldest)
    }

    /// Makes `place` the newest idle one, whether it was listed or not.
    pub(super) fn push(&mut self, place: usize) {
        self.remove(place);
        if self.links.len() <= place {
            self.links.resize(place + 1, UNLISTED);
        }
        let older = self.newest;
        self.set(place, |link| {
            *link = Link {
                older,
                newer: NONE,
                listed: true,
            };
        });
        if older == NONE {
            self.oldest = place;
        } else {
            self.set(older, |link| link.newer = place);
        }
        self.newest = place;
    }

    /// Takes `place` out, if it is listed.
    pub(super) fn remove(&mut self, place: usize) {
        let Some(link) = self.links.get(place).copied().filter(|link| link.listed) else {
            return;
        };
        match link.older {
            NONE => self.oldest = link.newer,
            older => self.set(older, |it| it.newer = link.newer),
        }
        match link.newer {
            NONE => self.newest = link.older,
            newer => self.set(newer, |it| it.older = link.older),
        }
        self.set(place, |it| *it = UNLISTED);
    }

    fn set(&mut self, place: usize, change: impl FnOnce(&mut Link)) {
        if let Some(link) = self.links.get_mut(place) {
            change(link);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop, proptest};
    use std::collections::VecDeque;

    proptest! {
        #[test]
        fn it_behaves_as_a_queue_from_which_anyone_may_leave(
            acts in prop::collection::vec((0usize..12, any::<bool>()), 0..200),
        ) {
            let mut list = IdleList::new();
            let mut model: VecDeque<usize> = VecDeque::new();
            for (place, push) in acts {
                model.retain(|it| *it != place);
                if push {
                    list.push(place);
                    model.push_back(place);
                } else {
                    list.remove(place);
                }
                assert_eq!(list.oldest(), model.front().copied());
            }
            while let Some(place) = list.oldest() {
                assert_eq!(model.pop_front(), Some(place));
                list.remove(place);
            }
            assert!(model.is_empty());
        }
    }
}
