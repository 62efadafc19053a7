//! What no safe interface tells or does about this process's memory: the allocator's figures, and the program's own pages.
//!
//! The only `unsafe` of this crate.

use std::path::Path;

use actors::metrics::AllocatorFacts;

/// The figures now. It walks the free lists, so callers sample it instead of asking for every request.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(
    unsafe_code,
    reason = "mallinfo2 takes nothing, returns a plain struct, and may be called from any thread"
)]
pub(crate) fn facts() -> AllocatorFacts {
    // SAFETY: the function has no preconditions; it locks each arena while it counts.
    let info = unsafe { libc::mallinfo2() };
    AllocatorFacts {
        // Large blocks are mapped one by one and stand apart from the arenas in both figures.
        allocated_bytes: (info.uordblks + info.hblkhd) as u64,
        held_bytes: (info.arena + info.hblkhd) as u64,
    }
}

/// Other C libraries tell nothing.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(crate) fn facts() -> AllocatorFacts {
    AllocatorFacts::default()
}

/// Gives the pages of all code back, and of the program's constants, for a process that has started and will only wait: what it needs of them
/// comes back by itself. Where it does not work, nothing is lost but a few megabytes.
#[cfg(target_os = "linux")]
#[expect(
    unsafe_code,
    reason = "nothing else gives them back, and the parent would hold them for as long as the service lives"
)]
pub(crate) fn give_code_back() {
    let program = std::env::current_exe().unwrap_or_default();
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (Some(range), Some(access), Some(offset)) = (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let Some(file) = parts.next_back().filter(|file| file.starts_with('/')) else {
            continue;
        };
        // Neither can have been written to, so that both can be read from the file again. Constants further on hold
        // addresses that were put there at the start.
        let is_constant = access == "r--p" && offset == "00000000" && program == Path::new(file);
        if access != "r-xp" && !is_constant {
            continue;
        }
        let address = |text: &str| usize::from_str_radix(text, 16).ok();
        let range = range.split_once('-');
        let Some((start, end)) = range.and_then(|(start, end)| address(start).zip(address(end)))
        else {
            continue;
        };
        let start = std::ptr::with_exposed_provenance_mut(start);
        let length = end.saturating_sub(start as usize);
        // SAFETY: the range is a private mapping of a file that nobody writes to; a page of it that is needed later is read
        // from the file, with what it held before.
        unsafe { libc::madvise(start, length, libc::MADV_DONTNEED) };
    }
}

/// Only Linux tells where they are.
#[cfg(not(target_os = "linux"))]
pub(crate) fn give_code_back() {}
