//! What no safe interface tells or does about this process's memory: the allocator's figures, and the program's own pages.
//!
//! The only `unsafe` of this crate.

use std::path::Path;

use actors::metrics::AllocatorFacts;
use tikv_jemalloc_ctl::{epoch, stats};
use tikv_jemallocator::Jemalloc;

/// Where all memory comes from, that of the C code inside too. A request is made on one thread and dropped on another, for
/// which the C library's allocator takes a fifth of all time.
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

/// How it is set up: what is not needed goes back to the system within a second.
#[expect(
    unsafe_code,
    reason = "the allocator looks for its settings under this name"
)]
#[unsafe(export_name = "malloc_conf")]
static SETTINGS: &[u8; 37] = b"dirty_decay_ms:1000,muzzy_decay_ms:0\0";

/// The figures now. They are gathered from all threads, so callers sample them instead of asking for every request.
pub(crate) fn facts() -> AllocatorFacts {
    // Figures are as of the last epoch.
    let gathered = epoch::advance().is_ok();
    let bytes = |figure: Result<usize, tikv_jemalloc_ctl::Error>| match figure {
        Ok(bytes) if gathered => bytes as u64,
        Ok(_) | Err(_) => 0,
    };
    AllocatorFacts {
        allocated_bytes: bytes(stats::allocated::read()),
        held_bytes: bytes(stats::mapped::read()),
    }
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
