//! The memory of one VM: counted, limited, and able to say that the limit was met.
//!
//! The engine's own limit leaves no room for the error that tells of it, so that a script which used up everything
//! would be seen to throw `null`. Here the limit has a small reserve that opens when it is met.
//!
//! Invariants
//! - Every block comes from the C allocator and goes back to it; `used` is the sum of the usable sizes of live blocks.
//! - A heap belongs to one VM, and so to one thread at a time.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rquickjs::allocator::Allocator;

/// What may be used beyond the limit once it was met, so that the error can be made and told.
pub(super) const RESERVE: usize = 256 * 1024;

/// Bytes that all VMs of the process hold now.
static HELD: AtomicUsize = AtomicUsize::new(0);

/// Bytes that all VMs of the process hold now.
pub(crate) fn held_bytes() -> usize {
    HELD.load(Ordering::Relaxed)
}

/// Counts one VM's memory anew: what it was counted with, and what it holds.
pub(super) fn hold(before: usize, now: usize) {
    if now >= before {
        HELD.fetch_add(now - before, Ordering::Relaxed);
    } else {
        HELD.fetch_sub(before - now, Ordering::Relaxed);
    }
}

/// What is known of a VM's memory while the VM has the allocator.
#[derive(Debug)]
pub(crate) struct Heap {
    used: Cell<usize>,
    limit: Cell<usize>,
    met: Cell<bool>,
}

impl Heap {
    /// A heap without a limit.
    pub(crate) fn new() -> Rc<Self> {
        Rc::new(Self {
            used: Cell::new(0),
            limit: Cell::new(usize::MAX),
            met: Cell::new(false),
        })
    }

    /// Limits the heap from now on.
    pub(crate) fn limit(&self, bytes: usize) {
        self.limit.set(bytes);
    }

    /// Bytes in use.
    pub(crate) fn used_bytes(&self) -> usize {
        self.used.get()
    }

    /// Whether an allocation was ever refused. It stays so: the error may reach its end many jobs later.
    pub(crate) fn was_met(&self) -> bool {
        self.met.get()
    }

    /// Whether this many bytes more may be used.
    fn admits(&self, more: usize) -> bool {
        let limit = self.limit.get();
        let reserve = if self.met.get() { RESERVE } else { 0 };
        let admitted = self
            .used
            .get()
            .checked_add(more)
            .is_some_and(|total| total <= limit.saturating_add(reserve));
        if !admitted {
            self.met.set(true);
        }
        admitted
    }

    fn grew(&self, bytes: usize) {
        self.used.set(self.used.get() + bytes);
        HELD.fetch_add(bytes, Ordering::Relaxed);
    }

    fn shrank(&self, bytes: usize) {
        self.used.set(self.used.get().saturating_sub(bytes));
        HELD.fetch_sub(bytes, Ordering::Relaxed);
    }
}

/// The allocator that a VM is built with.
pub(crate) struct Limited(pub(crate) Rc<Heap>);

// SAFETY: blocks come from the C allocator, whose results are aligned for every type, and are given back to it; null is
// returned where it returns null or the limit refuses; `usable_size` is what it says of its own block.
unsafe impl Allocator for Limited {
    fn alloc(&mut self, size: usize) -> *mut u8 {
        self.calloc_or(size, |size| unsafe { libc::malloc(size) })
    }

    fn calloc(&mut self, count: usize, size: usize) -> *mut u8 {
        match count.checked_mul(size) {
            Some(total) => self.calloc_or(total, |total| unsafe { libc::calloc(1, total) }),
            None => std::ptr::null_mut(),
        }
    }

    unsafe fn dealloc(&mut self, block: *mut u8) {
        // SAFETY: the caller hands back a block of ours, or null, which both functions take.
        unsafe {
            self.0.shrank(libc::malloc_usable_size(block.cast()));
            libc::free(block.cast());
        }
    }

    unsafe fn realloc(&mut self, block: *mut u8, new_size: usize) -> *mut u8 {
        // SAFETY: the caller hands over a block of ours, or null, which the C functions take.
        unsafe {
            let before = libc::malloc_usable_size(block.cast());
            if new_size > before && !self.0.admits(new_size - before) {
                return std::ptr::null_mut();
            }
            let moved = libc::realloc(block.cast(), new_size.max(1));
            if !moved.is_null() {
                self.0.shrank(before);
                self.0.grew(libc::malloc_usable_size(moved));
            }
            moved.cast()
        }
    }

    unsafe fn usable_size(block: *mut u8) -> usize {
        // SAFETY: the caller hands in a block of ours.
        unsafe { libc::malloc_usable_size(block.cast()) }
    }
}

impl Limited {
    fn calloc_or(&self, size: usize, take: impl FnOnce(usize) -> *mut libc::c_void) -> *mut u8 {
        if !self.0.admits(size) {
            return std::ptr::null_mut();
        }
        let block = take(size.max(1));
        if !block.is_null() {
            // SAFETY: the block was just given.
            self.0.grew(unsafe { libc::malloc_usable_size(block) });
        }
        block.cast()
    }
}
