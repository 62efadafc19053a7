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
    /// Where what differs begins and how long it is, ascending.
    places: Vec<(usize, usize)>,
    /// What is there, one after the other.
    bytes: Vec<u8>,
    /// A bit for each page that differs.
    pages: Vec<u64>,
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
        let mut patch = Self {
            length: now.len(),
            places: Vec::new(),
            bytes: Vec::new(),
            pages: vec![0; now.len().div_ceil(PAGE * 64)],
        };
        for (index, page) in now.chunks(PAGE).enumerate() {
            let start = index * PAGE;
            if then.get(start..start + page.len()) == Some(page) {
                continue;
            }
            patch.pages[index / 64] |= 1 << (index % 64);
            match patch.places.last_mut() {
                Some((last, length)) if *last + *length == start => *length += page.len(),
                Some(_) | None => patch.places.push((start, page.len())),
            }
            patch.bytes.extend_from_slice(page);
        }
        patch
    }

    /// The part as it was, by itself.
    fn whole(&self, image: &[u8]) -> Vec<u8> {
        let mut whole = image.to_vec();
        whole.resize(self.length, 0);
        let mut from = 0;
        for (start, length) in &self.places {
            whole[*start..start + length].copy_from_slice(&self.bytes[from..from + length]);
            from += length;
        }
        whole
    }
}

/// Copies a part back that was used up to `high`, and wipes what lies beyond. Guarded pages that are not hot are the
/// image's still, and are passed over.
///
/// # Safety
/// From `start` the longest of the image, the patched part and `high` is writable, or guarded by a guard that was made
/// when the part was the image's; nobody else looks at it.
pub(super) unsafe fn copy_back(
    start: *mut u8,
    image: &[u8],
    patch: Option<&Patch>,
    guard: Option<&Guard>,
    high: usize,
) {
    // SAFETY: as demanded of the caller; places lie inside the patched part.
    unsafe {
        let copy = |bytes: &[u8], at: usize| {
            ptr::copy_nonoverlapping(bytes.as_ptr(), start.add(at), bytes.len());
        };
        let others = patch.map_or(&[][..], |patch| &patch.pages);
        let mut from = 0;
        if let Some(guard) = guard {
            guard.each_hot(others, |page| {
                if let Some(bytes) = image.get(page * PAGE..(page + 1) * PAGE) {
                    copy(bytes, page * PAGE);
                }
            });
            from = guard.length();
        }
        if let Some(rest) = image.get(from..) {
            copy(rest, from);
        }
        let mut from = 0;
        for &(place, length) in patch.map_or(&[][..], |patch| &patch.places) {
            if let Some(other) = patch.and_then(|patch| patch.bytes.get(from..from + length)) {
                copy(other, place);
            }
            from += length;
        }
        let end = patch.map_or(image.len(), |patch| patch.length);
        if let Some(beyond) = high.checked_sub(end) {
            wipe(start.add(end), beyond);
        }
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
