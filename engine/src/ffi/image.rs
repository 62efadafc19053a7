//! What an arena held at a moment: whole, or as its difference from an earlier moment.
//!
//! A part of an arena is its front or its back; a copy of one begins where the part begins.

use std::ptr;

use super::hot::{Guard, PAGE};

/// Of what a run used beyond its image, so much is wiped by hand and kept; the rest goes back to the system.
pub(super) const KEPT: usize = 1024 * 1024;

/// The used parts of an arena, as they were.
#[derive(Debug)]
pub(super) struct Image {
    pub(super) parts: [Box<[u8]>; 2],
}

/// How the used parts of an arena differed from an [`Image`].
#[derive(Debug)]
pub(super) struct Difference {
    pub(super) parts: [Patch; 2],
}

/// One part of a [`Difference`].
#[derive(Debug)]
pub(super) struct Patch {
    /// The part's length; never shorter than the image's.
    length: usize,
    /// A bit for each page that differs.
    pages: Vec<u64>,
    /// For each word of `pages` how many pages differ before it.
    ranks: Vec<usize>,
    /// The pages that differ, one after the other; the last may be shorter.
    bytes: Vec<u8>,
}

impl Image {
    /// Its length in bytes.
    pub(super) fn len(&self) -> usize {
        self.parts.iter().map(|part| part.len()).sum()
    }
}

impl Difference {
    /// Bytes that differ.
    pub(super) fn len(&self) -> usize {
        self.parts.iter().map(|part| part.bytes.len()).sum()
    }
}

impl Patch {
    /// What a part holds now, beside what it held; it is not shorter.
    pub(super) fn between(then: &[u8], now: &[u8]) -> Self {
        let words = now.len().div_ceil(PAGE * 64);
        let mut patch = Self {
            length: now.len(),
            pages: vec![0; words],
            ranks: Vec::with_capacity(words),
            bytes: Vec::new(),
        };
        for (index, page) in now.chunks(PAGE).enumerate() {
            if index % 64 == 0 {
                patch.ranks.push(patch.bytes.len() / PAGE);
            }
            let start = index * PAGE;
            if then.get(start..start + page.len()) != Some(page) {
                patch.pages[index / 64] |= 1 << (index % 64);
                patch.bytes.extend_from_slice(page);
            }
        }
        patch
    }

    /// What a page holds, if it differs.
    fn page(&self, page: usize) -> Option<&[u8]> {
        let (word, bit) = (self.pages.get(page / 64)?, 1 << (page % 64));
        if word & bit == 0 {
            return None;
        }
        let before = self.ranks[page / 64] + (word & (bit - 1)).count_ones() as usize;
        let rest = self.bytes.get(before * PAGE..)?;
        Some(&rest[..rest.len().min(PAGE)])
    }

    /// The part as it was, by itself.
    fn whole(&self, image: &[u8]) -> Vec<u8> {
        let mut whole = image.to_vec();
        whole.resize(self.length, 0);
        for page in 0..self.length.div_ceil(PAGE) {
            if let Some(bytes) = self.page(page) {
                whole[page * PAGE..][..bytes.len()].copy_from_slice(bytes);
            }
        }
        whole
    }
}

/// A part and what it is to be.
pub(super) struct Restoration<'a> {
    /// Where the part begins.
    pub(super) start: *mut u8,
    pub(super) image: &'a [u8],
    /// How it is to differ from the image.
    pub(super) patch: Option<&'a Patch>,
    /// How the guarded pages that are not hot differ from the image now.
    pub(super) settled: Option<&'a Patch>,
    pub(super) guard: Option<&'a Guard>,
    /// How far the part was ever used.
    pub(super) high: usize,
}

impl Restoration<'_> {
    /// Copies the part back, and wipes what lies beyond it. Guarded pages that are not hot and are to be what they are
    /// settled as are passed over.
    ///
    /// # Safety
    /// From `start` the longest of the image, the patched part and `high` is writable, or guarded by a guard that was
    /// made or cooled when the part was what it is settled as; nobody else looks at it.
    pub(super) unsafe fn carry_out(&self) {
        self.each_unsure(|at, bytes| {
            // SAFETY: as demanded of the caller; pages lie inside the image or the patched part.
            unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), self.start.add(at), bytes.len()) };
        });
        if let Some(beyond) = self.high.checked_sub(self.end()) {
            // SAFETY: as demanded of the caller.
            unsafe { wipe(self.start.add(self.end()), beyond) };
        }
    }

    /// The length of what the part is to be.
    pub(super) fn end(&self) -> usize {
        self.patch.map_or(self.image.len(), |patch| patch.length)
    }

    /// Calls `visit` with every page that may be other than it is to be: where it begins, and what it is to be.
    pub(super) fn each_unsure(&self, mut visit: impl FnMut(usize, &[u8])) {
        let mut page = |page: usize| {
            let start = page * PAGE;
            let end = (start + PAGE).min(self.image.len());
            let own = self.patch.and_then(|patch| patch.page(page));
            if let Some(bytes) = own.or_else(|| self.image.get(start..end)) {
                visit(start, bytes);
            }
        };
        let mut from = 0;
        if let Some(guard) = self.guard {
            let others = match [self.settled, self.patch] {
                [Some(settled), Some(patch)] if ptr::eq(settled, patch) => [None, None],
                both => both.map(|patch| patch.map(|patch| &*patch.pages)),
            };
            guard.each_hot(others, &mut page);
            from = guard.length();
        }
        (from / PAGE..self.end().div_ceil(PAGE)).for_each(page);
    }
}

/// Makes memory zero, and gives it back to the system where it is much.
///
/// # Safety
/// It is writable, and page-wise private and anonymous.
unsafe fn wipe(start: *mut u8, length: usize) {
    // SAFETY: as demanded of the caller.
    unsafe {
        let kept = KEPT + start.align_offset(PAGE);
        ptr::write_bytes(start, 0, length.min(kept));
        if length > kept {
            let (rest, length) = (start.add(kept), length - kept);
            if libc::madvise(rest.cast(), length, libc::MADV_DONTNEED) != 0 {
                ptr::write_bytes(rest, 0, length);
            }
        }
    }
}

/// Panics unless a part is what it was, byte for byte, and zero behind that as far as it is looked at.
pub(super) fn assert_same(now: &[u8], image: &[u8], patch: Option<&Patch>) {
    let patched = patch.map(|patch| patch.whole(image));
    let then = patched.as_deref().unwrap_or(image);
    let (same, beyond) = now.split_at(then.len().min(now.len()));
    assert!(same == then, "a restored VM differs from its image");
    // What the system was given back is zero by its promise, and looking would bring it in.
    let kept = &beyond[..beyond.len().min(KEPT)];
    // All are zero if the first is and each is like the one before it.
    let zero = kept
        .split_first()
        .is_none_or(|(first, rest)| *first == 0 && *rest == kept[..rest.len()]);
    assert!(zero, "a restored VM has bytes left beyond its image");
}
