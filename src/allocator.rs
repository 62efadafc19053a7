//! What the C library's allocator says of itself.
//!
//! The only `unsafe` of this crate: the figures have no safe interface.

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
