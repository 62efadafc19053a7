//! The moments that an arena can be brought back to: the image, and states that differ from it.

use std::rc::Rc;

use super::super::hot::Guard;
use super::super::image::{Difference, Image, Patch, Restoration, assert_same};
use super::Arena;

impl Arena {
    /// A copy of what is used.
    pub(in super::super) fn image(&self) -> Image {
        // SAFETY: the copies are made at once, on the VM's thread.
        let parts = unsafe { self.parts([0, 0]) };
        Image {
            parts: parts.map(Into::into),
        }
    }

    /// How what is used differs from an image of this arena.
    pub(in super::super) fn difference(&self, image: &Image) -> Difference {
        let [front, back] = &image.parts;
        // SAFETY: as above; what the image was taken from is writable still.
        let now = unsafe { self.parts([front.len(), back.len()]) };
        Difference {
            parts: [Patch::between(front, now[0]), Patch::between(back, now[1])],
        }
    }

    /// Makes the memory what it was when the image was made, or the difference from it; and zero beyond that.
    ///
    /// # Safety
    /// The image and the difference are of this arena. The VM does not run, and no value, atom or context that was taken
    /// from it since is used again.
    pub(in super::super) unsafe fn restore(
        &self,
        image: &Image,
        difference: Option<&Rc<Difference>>,
    ) {
        let mut course = self.course.borrow_mut();
        // SAFETY: as demanded of the caller.
        unsafe { self.bring_back(image, difference, course.settled()) };
        if let Some(guards) = self.guards.get() {
            // Both count their restores.
            let worn = guards.each_ref().map(Guard::is_worn);
            if course.goes_on(difference) || worn.contains(&true) {
                guards.iter().for_each(Guard::cool);
                course.settle(difference);
            }
        }
    }

    unsafe fn bring_back(
        &self,
        image: &Image,
        difference: Option<&Rc<Difference>>,
        settled: Option<&Rc<Difference>>,
    ) {
        // SAFETY: the image was taken from the start of both parts, which are still writable as far, or guarded since;
        // what lies beyond up to the highest place ever used is writable too.
        unsafe {
            for (part, restoration) in self
                .restorations(image, difference, settled)
                .iter()
                .enumerate()
            {
                restoration.carry_out();
                if cfg!(debug_assertions) {
                    let writable = self.writable[part].get() - self.offsets()[part];
                    let now = std::slice::from_raw_parts(restoration.start, writable);
                    assert_same(now, restoration.image, restoration.patch);
                }
            }
        }
    }

    /// Where front and back begin.
    pub(super) fn offsets(&self) -> [usize; 2] {
        [0, self.split]
    }

    /// Both parts, and what they are to be.
    pub(super) fn restorations<'a>(
        &'a self,
        image: &'a Image,
        difference: Option<&'a Rc<Difference>>,
        settled: Option<&'a Rc<Difference>>,
    ) -> [Restoration<'a>; 2] {
        // SAFETY: the state is always valid, and both parts lie in the mapping.
        unsafe {
            let state = &*self.state();
            let high = [state.front, state.blocks.high() - self.split];
            [0, 1].map(|part| Restoration {
                start: self.base.as_ptr().add(self.offsets()[part]),
                image: &image.parts[part],
                patch: difference.map(|difference| &difference.parts[part]),
                settled: settled.map(|settled| &settled.parts[part]),
                guard: self.guards.get().map(|guards| &guards[part]),
                high: high[part],
            })
        }
    }

    /// From now on only those pages are copied back that were written since; where the system does not help with that,
    /// all are.
    ///
    /// # Safety
    /// The memory is what the image is.
    pub(in super::super) unsafe fn guard(&self, image: &Image) {
        // SAFETY: the mapping is private, outlives the guards, and only the VM writes there.
        let guards = unsafe {
            let start = self.base.as_ptr();
            let front = Guard::new(start, image.parts[0].len());
            let back = Guard::new(start.add(self.split), image.parts[1].len());
            front.zip(back)
        };
        if let Some((front, back)) = guards {
            // There is one image in the life of an arena.
            let _ = self.guards.set([front, back]);
        }
    }

    /// Ends what [`Arena::guard`] began.
    pub(in super::super) fn open(&self) {
        if let Some(guards) = self.guards.get() {
            guards.iter().for_each(Guard::open);
        }
    }
}
