//! The memory of one snapshot VM: one mapping that holds every block of the VM and the allocator's own state, so that
//! copying back the used part makes the VM what it was.
//!
//! The front of the mapping holds pages: the engine's own allocator asks for its small objects by the page, and they
//! stay aligned. Everything else lies in the back.
//!
//! Invariants
//! - Nothing in the mapping is reached but through the VM that was built in it, on the VM's thread.
//! - `used` is the sum of pages and blocks handed out. The limit works as [`super::heap::Heap`]'s does.
//! - Whatever lies beyond the used part after [`Arena::restore`] is zero: no run finds bytes of another there.

mod moments;
mod swap;

use std::cell::{Cell, OnceCell, RefCell};
use std::ptr::{self, NonNull};
use std::rc::Rc;

use rquickjs::allocator::Allocator;

use super::blocks::{self, Blocks, HEAD};
use super::course::Course;
use super::heap::{RESERVE, hold};
use super::hot::{Guard, PAGE};
pub(crate) use swap::Swapped;

/// The first part of a mapping that is made writable.
const STEP: usize = 1024 * 1024;
/// The largest part that is made writable at once.
const STEP_MOST: usize = 32 * 1024 * 1024;

/// The allocator's state, in the first page of the mapping.
#[repr(C)]
struct State {
    used: usize,
    limit: usize,
    met: bool,
    /// The first page that was never handed out.
    front: usize,
    /// The page given back last, which names the one before it; 0 for none.
    free_page: usize,
    blocks: Blocks,
}

const _: () = assert!(size_of::<State>() <= PAGE);

/// Which half of a mapping.
#[derive(Clone, Copy)]
enum Part {
    Front,
    Back,
}

/// A mapping, its allocator, and what the system has been asked for.
#[derive(Debug)]
pub(crate) struct Arena {
    base: NonNull<u8>,
    /// Where the back begins.
    split: usize,
    length: usize,
    /// The ends of the writable parts of front and back.
    writable: [Cell<usize>; 2],
    /// What [`hold`] was told last.
    told: Cell<usize>,
    guards: OnceCell<[Guard; 2]>,
    course: RefCell<Course>,
}

impl Arena {
    /// Reserves addresses for a VM whose heap may be that large. Pages cannot be scattered, so the front has exactly this
    /// room; blocks can, so the back has twice of it.
    ///
    /// # Errors
    /// If the system refuses.
    pub(crate) fn reserve(heap_bytes: usize) -> Result<Rc<Self>, String> {
        let room = heap_bytes
            .checked_add(RESERVE + STEP)
            .and_then(|room| room.checked_next_multiple_of(STEP));
        let length = room.and_then(|room| room.checked_mul(3));
        let (Some(split), Some(length)) = (room, length) else {
            return Err("the heap limit is beyond all addresses".into());
        };
        // SAFETY: a new mapping, which disturbs no other.
        let base = unsafe {
            libc::mmap(
                ptr::null_mut(),
                length,
                libc::PROT_NONE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE,
                -1,
                0,
            )
        };
        if base == libc::MAP_FAILED {
            return Err(std::io::Error::last_os_error().to_string());
        }
        let base = NonNull::new(base.cast()).ok_or("the system gave address zero")?;
        let arena = Self {
            base,
            split,
            length,
            writable: [Cell::new(0), Cell::new(split)],
            told: Cell::new(0),
            guards: OnceCell::new(),
            course: RefCell::default(),
        };
        if !arena.make_writable(Part::Front, PAGE) {
            return Err(std::io::Error::last_os_error().to_string());
        }
        // SAFETY: the first page is writable and zero, which is a valid state.
        let state = unsafe { &mut *arena.state() };
        state.limit = usize::MAX;
        state.front = PAGE;
        state.blocks.init(split, length);
        Ok(Rc::new(arena))
    }

    /// The largest heap limit that fits.
    pub(crate) fn capacity(&self) -> usize {
        self.split - RESERVE - STEP
    }

    fn state(&self) -> *mut State {
        self.base.as_ptr().cast()
    }

    /// Makes everything of a part up to an offset writable; false if the system refuses.
    fn make_writable(&self, part: Part, to: usize) -> bool {
        let (writable, start, end) = match part {
            Part::Front => (&self.writable[0], 0, self.split),
            Part::Back => (&self.writable[1], self.split, self.length),
        };
        let now = writable.get();
        if to <= now {
            return true;
        }
        let step = (now - start).clamp(STEP, STEP_MOST);
        let wanted = to.max(now + step).next_multiple_of(STEP).min(end);
        // SAFETY: the range lies in the mapping.
        let changed = unsafe {
            libc::mprotect(
                self.base.as_ptr().add(now).cast(),
                wanted - now,
                libc::PROT_READ | libc::PROT_WRITE,
            )
        };
        if changed == 0 && to <= wanted {
            writable.set(wanted);
            return true;
        }
        false
    }

    /// Limits the heap from now on.
    pub(crate) fn limit(&self, bytes: usize) {
        // SAFETY: the state is always valid, and nobody else holds a reference to it.
        unsafe { (*self.state()).limit = bytes }
    }

    /// Whether an allocation was refused since the image.
    pub(crate) fn was_met(&self) -> bool {
        // SAFETY: as above.
        unsafe { (*self.state()).met }
    }

    /// Counts what is used now among the bytes that all VMs hold.
    pub(crate) fn tell(&self) {
        // SAFETY: as above.
        let used = unsafe { (*self.state()).used };
        hold(self.told.replace(used), used);
    }

    /// The first bytes of front and back, at least as many as are used.
    ///
    /// # Safety
    /// The VM does not run while they are looked at, and the least lengths are writable.
    unsafe fn parts(&self, least: [usize; 2]) -> [&[u8]; 2] {
        // SAFETY: what is used is writable, so it can be read; the rest is demanded of the caller.
        unsafe {
            let state = &*self.state();
            let used = [state.front, state.blocks.top() - self.split];
            let start = self.base.as_ptr();
            [
                std::slice::from_raw_parts(start, used[0].max(least[0])),
                std::slice::from_raw_parts(start.add(self.split), used[1].max(least[1])),
            ]
        }
    }
}

impl Drop for Arena {
    fn drop(&mut self) {
        hold(self.told.get(), 0);
        self.guards.take();
        // SAFETY: the VM is gone, which held the only pointers into the mapping.
        let unmapped = unsafe { libc::munmap(self.base.as_ptr().cast(), self.length) };
        debug_assert_eq!(unmapped, 0, "a mapping of ours can be given back");
    }
}

/// The allocator that a snapshot VM is built with.
pub(crate) struct InArena(pub(crate) Rc<Arena>);

/// What a page or block of that usable size counts.
fn cost_of(usable: usize) -> usize {
    if usable == PAGE { PAGE } else { usable + HEAD }
}

/// Whether a request is served by a whole page.
fn is_page(size: usize) -> bool {
    size > PAGE / 2 && size <= PAGE
}

// SAFETY: blocks and pages are disjoint, aligned to 16 bytes at least, and as long as asked; a page's address is a
// multiple of a page and a block's never is, so that `usable_size` can tell them apart.
unsafe impl Allocator for InArena {
    fn alloc(&mut self, size: usize) -> *mut u8 {
        if is_page(size) {
            self.page()
        } else {
            self.block(size).0
        }
    }

    fn calloc(&mut self, count: usize, size: usize) -> *mut u8 {
        let Some(size) = count.checked_mul(size) else {
            return ptr::null_mut();
        };
        let (start, dirty) = if is_page(size) {
            (self.page(), size)
        } else {
            let (start, clean) = self.block(size);
            (start, size.min(clean))
        };
        if !start.is_null() {
            // SAFETY: the block was just given and is that long.
            unsafe { ptr::write_bytes(start, 0, dirty) };
        }
        start
    }

    unsafe fn dealloc(&mut self, block: *mut u8) {
        if block.is_null() {
            return;
        }
        // SAFETY: the caller hands back a page or block of ours.
        unsafe {
            let base = self.0.base.as_ptr();
            let state = &mut *self.0.state();
            let at = block.offset_from_unsigned(base);
            if at.is_multiple_of(PAGE) {
                state.used -= PAGE;
                ptr::write(block.cast::<usize>(), state.free_page);
                state.free_page = at;
            } else {
                state.used -= blocks::size_of(base, at - HEAD);
                state.blocks.give_back(base, at - HEAD);
            }
        }
    }

    unsafe fn realloc(&mut self, block: *mut u8, new_size: usize) -> *mut u8 {
        if block.is_null() {
            return self.alloc(new_size);
        }
        // SAFETY: the caller hands over a page or block of ours, which stays valid until it is given back.
        unsafe {
            let before = Self::usable_size(block);
            if (block as usize).is_multiple_of(PAGE) {
                if new_size <= PAGE {
                    return block;
                }
            } else if self.resize(block, new_size) {
                return block;
            }
            // Only the difference is held against the limit, although both are there for a moment.
            let held = cost_of(before);
            (*self.0.state()).used -= held;
            let moved = self.alloc(new_size);
            (*self.0.state()).used += held;
            if !moved.is_null() {
                ptr::copy_nonoverlapping(block, moved, before.min(new_size));
                self.dealloc(block);
            }
            moved
        }
    }

    unsafe fn usable_size(block: *mut u8) -> usize {
        if block.is_null() {
            return 0;
        }
        if (block as usize).is_multiple_of(PAGE) {
            return PAGE;
        }
        // SAFETY: the caller hands in a block of ours; its head lies before it.
        unsafe { blocks::size_of(block.sub(HEAD), 0) - HEAD }
    }
}

impl InArena {
    /// Counts what is about to be handed out; false if the limit refuses.
    fn admits(state: &mut State, more: usize) -> bool {
        let reserve = if state.met { RESERVE } else { 0 };
        let total = state.used.checked_add(more);
        let admitted = total.is_some_and(|total| total <= state.limit.saturating_add(reserve));
        state.met |= !admitted;
        admitted
    }

    /// A page, with anything in it; null if there is none.
    fn page(&self) -> *mut u8 {
        // SAFETY: the state is valid, and free pages lie in the writable front.
        unsafe {
            let base = self.0.base.as_ptr();
            let state = &mut *self.0.state();
            if !Self::admits(state, PAGE) {
                return ptr::null_mut();
            }
            let mut at = state.free_page;
            if at != 0 {
                let next = ptr::read(base.add(at).cast::<usize>());
                state.free_page = next;
            } else {
                at = state.front;
                let end = at + PAGE;
                if end > self.0.split || !self.0.make_writable(Part::Front, end) {
                    state.met = true;
                    return ptr::null_mut();
                }
                state.front = end;
            }
            state.used += PAGE;
            base.add(at)
        }
    }

    /// A block of at least that size and how many of its first bytes may be other than zero; null if there is none.
    fn block(&self, size: usize) -> (*mut u8, usize) {
        // SAFETY: the state is valid, and blocks lie in the writable back.
        unsafe {
            let base = self.0.base.as_ptr();
            let state = &mut *self.0.state();
            let none = (ptr::null_mut(), 0);
            let Some(whole) = blocks::size_for(size) else {
                state.met = true;
                return none;
            };
            if !Self::admits(state, whole) {
                return none;
            }
            let (mut at, mut dirty) = (state.blocks.reuse(base, whole), usize::MAX);
            if at == 0 {
                let (top, high) = (state.blocks.top(), state.blocks.high());
                let end = top.saturating_add(whole);
                if self.0.make_writable(Part::Back, end.min(self.0.length)) {
                    at = state.blocks.extend(base, whole);
                    dirty = high.saturating_sub(top + HEAD);
                }
            }
            if at == 0 {
                state.met = true;
                return none;
            }
            state.used += blocks::size_of(base, at);
            (base.add(at + HEAD), dirty)
        }
    }

    /// Makes a block larger or smaller where it lies; false if it has to move.
    unsafe fn resize(&self, block: *mut u8, new_size: usize) -> bool {
        // SAFETY: the caller hands over a block of ours.
        unsafe {
            let base = self.0.base.as_ptr();
            let state = &mut *self.0.state();
            let at = block.offset_from_unsigned(base) - HEAD;
            let now = blocks::size_of(base, at);
            let Some(wanted) = blocks::size_for(new_size) else {
                return false;
            };
            if wanted > now && state.used + (wanted - now) > state.limit {
                return false;
            }
            let writable = |end| self.0.make_writable(Part::Back, end);
            let fits = state.blocks.resize(base, at, wanted, writable);
            state.used = state.used - now + blocks::size_of(base, at);
            fits
        }
    }
}

#[cfg(test)]
mod tests;
