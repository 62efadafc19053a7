//! What a VM held in the midst of a run, taken out of its arena, so that another run can have the arena meanwhile.
//!
//! A run that waits differs from the state it began with in some hundreds of short stretches; those are kept.

use std::hash::{BuildHasher, Hasher};
use std::ops::Range;
use std::ptr;
use std::rc::Rc;

use super::super::heap::hold;
use super::super::hot::PAGE;
use super::super::image::{Difference, Image, Restoration};
use super::Arena;

/// What is compared, and kept, as a whole; the parts of an arena are multiples of it.
const LINE: usize = 32;
const ZEROS: [u8; PAGE] = [0; PAGE];

/// The memory of a run, as its differences from the state that it began with.
#[derive(Debug)]
pub(crate) struct Swapped {
    began: Option<Rc<Difference>>,
    parts: [Lines; 2],
    /// In debug builds a hash of all the memory.
    hash: u64,
}

/// The lines of a part that differ.
#[derive(Debug, Default)]
struct Lines {
    /// Neighbours, by their numbers, in no order; none comes twice.
    stretches: Vec<Range<usize>>,
    /// What they hold, one after the other.
    bytes: Vec<u8>,
}

impl Lines {
    /// What differs in a part from what it is to be; `now` is all of it.
    fn between(restoration: &Restoration<'_>, now: &[u8]) -> Self {
        let mut lines = Self::default();
        restoration.each_unsure(|at, then| {
            let now = &now[at..at + then.len()];
            if now != then {
                lines.note(at, now, then);
            }
        });
        let end = restoration.end();
        for (page, bytes) in now[end..].chunks(PAGE).enumerate() {
            lines.note(end + page * PAGE, bytes, &ZEROS[..bytes.len()]);
        }
        let stretches = || lines.stretches.iter();
        let mut bytes = Vec::with_capacity(stretches().map(|lines| lines.len() * LINE).sum());
        for Range { start, end } in stretches() {
            bytes.extend_from_slice(&now[start * LINE..end * LINE]);
        }
        lines.bytes = bytes;
        lines
    }

    /// Notes which lines differ of what begins there.
    fn note(&mut self, at: usize, now: &[u8], then: &[u8]) {
        let (now, then) = (now.as_chunks::<LINE>().0, then.as_chunks::<LINE>().0);
        for (index, (now, then)) in now.iter().zip(then).enumerate() {
            if now != then {
                let line = at / LINE + index;
                match self.stretches.last_mut() {
                    Some(last) if last.end == line => last.end += 1,
                    _ => self.stretches.push(line..line + 1),
                }
            }
        }
    }

    /// Puts everything back.
    ///
    /// # Safety
    /// Every line lies behind `start`, and is writable.
    unsafe fn copy_to(&self, start: *mut u8) {
        let mut bytes = &*self.bytes;
        for stretch in &self.stretches {
            let (whole, rest) = bytes.split_at(stretch.len() * LINE);
            // SAFETY: as demanded of the caller.
            unsafe {
                let to = start.add(stretch.start * LINE);
                ptr::copy_nonoverlapping(whole.as_ptr(), to, whole.len());
            }
            bytes = rest;
        }
    }
}

impl Swapped {
    /// The bytes that are kept.
    fn len(&self) -> usize {
        self.parts.iter().map(|lines| lines.bytes.len()).sum()
    }
}

impl Drop for Swapped {
    fn drop(&mut self) {
        hold(self.len(), 0);
    }
}

impl Arena {
    /// Bytes that are used beyond an image of this arena.
    pub(in super::super) fn beyond(&self, image: &Image) -> usize {
        // SAFETY: the lengths are looked at, and nothing else.
        let used: usize = unsafe { self.parts([0, 0]) }
            .iter()
            .map(|part| part.len())
            .sum();
        used.saturating_sub(image.len())
    }

    /// What the memory holds now. It stays as it is until it is restored.
    pub(in super::super) fn swap_out(&self, image: &Image) -> Swapped {
        let course = self.course.borrow();
        let began = course.latest();
        let restorations = self.restorations(image, began, course.settled());
        let [front, back] = &restorations;
        // SAFETY: nothing runs in this VM while this does; what was restored is writable, or can be read at least.
        let now = unsafe { self.parts([front.end(), back.end()]) };
        let mut swapped = Swapped {
            began: began.cloned(),
            parts: [Lines::between(front, now[0]), Lines::between(back, now[1])],
            hash: 0,
        };
        if cfg!(debug_assertions) {
            swapped.hash = self.hash(&restorations);
        }
        hold(0, swapped.len());
        swapped
    }

    /// Makes the memory what it was when it was swapped out.
    ///
    /// # Safety
    /// The image is of this arena, and the memory was swapped out of it. Otherwise as [`Arena::restore`].
    pub(in super::super) unsafe fn swap_in(&self, image: &Image, swapped: &Swapped) {
        // SAFETY: as demanded of the caller. What was used when the memory was swapped out is writable still; a guard lets
        // us write, as it does the VM.
        unsafe {
            self.restore(image, swapped.began.as_ref());
            for (lines, offset) in swapped.parts.iter().zip(self.offsets()) {
                lines.copy_to(self.base.as_ptr().add(offset));
            }
        }
        if cfg!(debug_assertions) {
            let restorations = self.restorations(image, swapped.began.as_ref(), None);
            let is_same = self.hash(&restorations) == swapped.hash;
            assert!(is_same, "what was swapped in is not what was swapped out");
        }
    }

    fn hash(&self, [front, back]: &[Restoration<'_>; 2]) -> u64 {
        let mut hasher = foldhash::quality::FixedState::default().build_hasher();
        // SAFETY: as in `swap_out`.
        let parts = unsafe { self.parts([front.end(), back.end()]) };
        parts.iter().for_each(|part| hasher.write(part));
        hasher.finish()
    }
}
