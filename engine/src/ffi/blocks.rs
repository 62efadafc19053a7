//! The blocks of an arena that are not pages: of any size, side by side, merged with their neighbours when given back.
//!
//! A two-level segregated fit: free blocks hang in lists by size, eight lists to each power of two, and two bitmaps tell
//! where one is. Taking and giving back cost the same however many blocks there are.
//!
//! Invariants
//! - Offsets count from the arena's base. A block begins at a multiple of [`UNIT`] with a [`Head`]; what its owner sees
//!   begins [`HEAD`] bytes later, and so never at a multiple of a page: this tells a block from a page.
//! - Between `start` and `top` blocks lie without gaps; no two free blocks are neighbours, and the last is not free.
//! - Beyond `high` nothing was ever written.

use std::ptr;

/// Sizes and places of blocks are multiples of this.
pub(super) const UNIT: usize = 32;
/// Bytes of a block before its owner's.
pub(super) const HEAD: usize = 16;
/// Powers of two that have lists, from [`UNIT`] on.
const LEVELS: usize = 40;
/// Lists for each power of two.
const LISTS: usize = 8;
/// A remainder smaller than this stays with its block.
const SPLIT: usize = 64;

/// What lies before a block's bytes.
#[repr(C)]
struct Head {
    /// The block's size with its head; the lowest bit says that it is free.
    size: usize,
    /// The size of the block before it; 0 for the first.
    before: usize,
}

/// What lies in a free block behind its head: its neighbours in the list, 0 for none.
#[repr(C)]
struct Links {
    next: usize,
    previous: usize,
}

/// The allocator's state; it lies in the arena itself, so that restoring the arena restores it.
#[repr(C)]
pub(super) struct Blocks {
    start: usize,
    end: usize,
    /// The end of the last block.
    top: usize,
    /// The highest `top` there was.
    high: usize,
    /// The size of the last block.
    last: usize,
    levels: u64,
    lists: [u8; LEVELS],
    first: [[usize; LISTS]; LEVELS],
}

/// The size of the block that holds that many bytes; `None` if there is no such size.
pub(super) fn size_for(bytes: usize) -> Option<usize> {
    bytes.checked_add(HEAD)?.checked_next_multiple_of(UNIT)
}

/// The list that a free block of this size hangs in.
fn place(size: usize) -> (usize, usize) {
    let power = size.ilog2() as usize;
    let list = (size >> (power - 3)) & (LISTS - 1);
    ((power - 5).min(LEVELS - 1), list)
}

/// # Safety
/// Of every method that takes a base: `base` is the start of the arena that these blocks lie in, everything below `top`
/// may be read and written, and offsets of blocks were given by [`Blocks::take`] and not given back since.
impl Blocks {
    /// No blocks, between two offsets that are multiples of [`UNIT`].
    pub(super) fn init(&mut self, start: usize, end: usize) {
        (self.start, self.end) = (start, end);
        (self.top, self.high) = (start, start);
    }

    pub(super) fn top(&self) -> usize {
        self.top
    }

    pub(super) fn high(&self) -> usize {
        self.high
    }

    /// A block of that size from those given back; 0 if none fits.
    pub(super) unsafe fn reuse(&mut self, base: *mut u8, size: usize) -> usize {
        // SAFETY: as demanded of the caller; lists hold free blocks only.
        unsafe {
            // Rounded up to the next list's smallest size, so that whatever hangs there fits.
            let rounded = size + (1 << (size.ilog2() - 3)) - 1;
            let (level, list) = place(rounded);
            let at = self.find(level, list);
            if at == 0 {
                return 0;
            }
            self.unhang(base, at);
            let whole = size_of(base, at);
            (*head(base, at)).size = whole;
            self.split(base, at, size);
            at
        }
    }

    /// A block of that size behind all others; 0 if the arena is full. What is between `high` and its end is to be made
    /// writable before.
    pub(super) unsafe fn extend(&mut self, base: *mut u8, size: usize) -> usize {
        // SAFETY: as demanded of the caller.
        unsafe {
            let at = self.top;
            if size > self.end - at {
                return 0;
            }
            ptr::write(
                head(base, at),
                Head {
                    size,
                    before: self.last,
                },
            );
            self.last = size;
            self.rise(at + size);
            at
        }
    }

    fn rise(&mut self, top: usize) {
        self.top = top;
        self.high = self.high.max(top);
    }

    /// Gives a block back.
    pub(super) unsafe fn give_back(&mut self, base: *mut u8, at: usize) {
        // SAFETY: as demanded of the caller; neighbours are found by sizes that only this file writes.
        unsafe {
            let (mut at, mut size) = (at, size_of(base, at));
            let next = at + size;
            if next < self.top && is_free(base, next) {
                self.unhang(base, next);
                size += size_of(base, next);
            }
            let before = (*head(base, at)).before;
            if before != 0 && is_free(base, at - before) {
                at -= before;
                self.unhang(base, at);
                size += size_of(base, at);
            }
            if at + size == self.top {
                self.top = at;
                self.last = (*head(base, at)).before;
                return;
            }
            (*head(base, at)).size = size | 1;
            (*head(base, at + size)).before = size;
            self.hang(base, at, size);
        }
    }

    /// Makes a block larger or smaller where it lies; false if there is no room. `writable` is asked to make everything
    /// up to an offset writable.
    pub(super) unsafe fn resize(
        &mut self,
        base: *mut u8,
        at: usize,
        size: usize,
        writable: impl FnOnce(usize) -> bool,
    ) -> bool {
        // SAFETY: as demanded of the caller.
        unsafe {
            let now = size_of(base, at);
            if size <= now {
                self.split(base, at, size);
                return true;
            }
            let next = at + now;
            if next == self.top {
                if size > self.end - at || !writable(at + size) {
                    return false;
                }
                (*head(base, at)).size = size;
                self.last = size;
                self.rise(at + size);
                return true;
            }
            if !is_free(base, next) || now + size_of(base, next) < size {
                return false;
            }
            self.unhang(base, next);
            let whole = now + size_of(base, next);
            (*head(base, at)).size = whole;
            (*head(base, at + whole)).before = whole;
            self.split(base, at, size);
            true
        }
    }

    /// Gives back what a block has beyond that size.
    unsafe fn split(&mut self, base: *mut u8, at: usize, size: usize) {
        // SAFETY: the block is in use and at least that large.
        unsafe {
            let whole = size_of(base, at);
            if whole - size < SPLIT {
                return;
            }
            let rest = at + size;
            (*head(base, at)).size = size;
            ptr::write(
                head(base, rest),
                Head {
                    size: whole - size,
                    before: size,
                },
            );
            if at + whole == self.top {
                self.last = whole - size;
            } else {
                (*head(base, at + whole)).before = whole - size;
            }
            self.give_back(base, rest);
        }
    }

    /// A free block from that list or a later one; 0 for none.
    fn find(&self, level: usize, list: usize) -> usize {
        let here = self.lists[level] & (u8::MAX << list);
        if here != 0 {
            return self.first[level][here.trailing_zeros() as usize];
        }
        let above = self.levels & (u64::MAX << (level + 1));
        if above == 0 {
            return 0;
        }
        let level = above.trailing_zeros() as usize;
        self.first[level][self.lists[level].trailing_zeros() as usize]
    }

    unsafe fn hang(&mut self, base: *mut u8, at: usize, size: usize) {
        let (level, list) = place(size);
        let next = self.first[level][list];
        // SAFETY: the block is free and has room for its links; so has the first of the list.
        unsafe {
            ptr::write(links(base, at), Links { next, previous: 0 });
            if next != 0 {
                (*links(base, next)).previous = at;
            }
        }
        self.first[level][list] = at;
        self.lists[level] |= 1 << list;
        self.levels |= 1 << level;
    }

    unsafe fn unhang(&mut self, base: *mut u8, at: usize) {
        // SAFETY: the block is free, so it hangs in the list of its size.
        unsafe {
            let (level, list) = place(size_of(base, at));
            let Links { next, previous } = ptr::read(links(base, at));
            if next != 0 {
                (*links(base, next)).previous = previous;
            }
            if previous != 0 {
                (*links(base, previous)).next = next;
                return;
            }
            self.first[level][list] = next;
            if next == 0 {
                self.lists[level] &= !(1 << list);
                if self.lists[level] == 0 {
                    self.levels &= !(1 << level);
                }
            }
        }
    }
}

/// The size of a block with its head.
///
/// # Safety
/// A block begins at that offset.
pub(super) unsafe fn size_of(base: *mut u8, at: usize) -> usize {
    // SAFETY: as demanded of the caller.
    unsafe { (*head(base, at)).size & !1 }
}

unsafe fn is_free(base: *mut u8, at: usize) -> bool {
    // SAFETY: as demanded of the caller.
    unsafe { (*head(base, at)).size & 1 == 1 }
}

/// Multiples of [`UNIT`] are aligned for a head, and so is what lies behind one for links.
unsafe fn head(base: *mut u8, at: usize) -> *mut Head {
    // SAFETY: the offset lies in the arena.
    unsafe { base.add(at).cast() }
}

unsafe fn links(base: *mut u8, at: usize) -> *mut Links {
    // SAFETY: the offset lies in the arena.
    unsafe { base.add(at + HEAD).cast() }
}
