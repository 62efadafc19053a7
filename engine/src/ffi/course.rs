//! Which moments an arena is restored to, one after the other, and which of them its guarded pages have settled as.

use std::rc::Rc;

use super::image::Difference;

/// After so many restores to the same moment the guarded pages settle as what they are then. Each that is written after
/// costs a fault once, some two microseconds.
const STEADY: u32 = if cfg!(test) { 2 } else { 64 };

/// What an arena was restored to lately; `None` is the image itself.
#[derive(Debug, Default)]
pub(super) struct Course {
    settled: Option<Rc<Difference>>,
    latest: Option<Rc<Difference>>,
    /// How often it was restored to the latest, one after the other.
    times: u32,
}

impl Course {
    /// What the guarded pages hold that are not hot.
    pub(super) fn settled(&self) -> Option<&Rc<Difference>> {
        self.settled.as_ref()
    }

    /// What the arena was restored to last.
    pub(super) fn latest(&self) -> Option<&Rc<Difference>> {
        self.latest.as_ref()
    }

    /// The arena was restored once more. Whether it is time to settle.
    pub(super) fn goes_on(&mut self, to: Option<&Rc<Difference>>) -> bool {
        if is_same(self.latest.as_ref(), to) {
            self.times = self.times.saturating_add(1);
        } else {
            self.latest = to.cloned();
            self.times = 1;
        }
        let is_settled = is_same(self.settled.as_ref(), to);
        if !is_settled {
            // The pages by which the two differ have been written, so they are hot: the others are the image's.
            self.settled = None;
        }
        self.times == STEADY && !is_settled
    }

    /// No page is hot any more, and each is as this has it.
    pub(super) fn settle(&mut self, to: Option<&Rc<Difference>>) {
        self.settled = to.cloned();
    }
}

fn is_same(one: Option<&Rc<Difference>>, other: Option<&Rc<Difference>>) -> bool {
    one.map(Rc::as_ptr) == other.map(Rc::as_ptr)
}
