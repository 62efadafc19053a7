//! Which pages of an image were ever written since it was taken: only those have to be copied back.
//!
//! A run writes some forty pages of an image of two hundred, and nearly the same ones each time. So the image's pages are
//! write-protected; the first write to one makes the system raise a fault, whose handler makes the page writable and notes
//! it as hot. From then on it is copied back before every run, and costs no fault any more.
//!
//! What the pages are to be may change, as another script's state is wanted. Once it has been the same for a while, all
//! pages are protected anew as what they are then: what that script never writes is not copied for it again.
//!
//! Invariants
//! - A page that is not hot is write-protected, and so is what it was when the guard was made or cooled last. The system
//!   holds this, whatever a script does.
//! - The handler touches atomics and changes protections, nothing else. Faults anywhere else go to the handler before it.
//! - A place of [`REGIONS`] with an end belongs to one living [`Guard`], whose list of hot pages lives as long.

use std::cell::Cell;
use std::ffi::c_int;
use std::ptr;
use std::sync::Once;
use std::sync::atomic::{AtomicPtr, AtomicU64, AtomicUsize, Ordering};

/// The system's page.
pub(super) const PAGE: usize = 4096;
/// Guards that may be at once; a machine without one is copied back whole. Each may cut its memory into as many stretches
/// as it has pages, and the system has an end to those (65,530 by default) that the rest of the process must not meet.
const GUARDS: usize = 512;
/// After so many restores a guard with too many hot pages begins anew: one greedy run shall not cost for ever.
const TERM: u32 = 4096;

/// A guarded stretch of memory, as the handler sees it.
struct Region {
    start: AtomicUsize,
    /// Zero while the place is free; set last and cleared first.
    end: AtomicUsize,
    hot: AtomicPtr<AtomicU64>,
}

static REGIONS: [Region; GUARDS] = [const {
    Region {
        start: AtomicUsize::new(0),
        end: AtomicUsize::new(0),
        hot: AtomicPtr::new(ptr::null_mut()),
    }
}; GUARDS];

/// The handler that was there before ours.
static BEFORE: AtomicUsize = AtomicUsize::new(libc::SIG_DFL);
static INSTALL: Once = Once::new();
/// Set once our handler stands.
static STANDS: AtomicUsize = AtomicUsize::new(0);

/// Write protection over whole pages, and the list of those it was lifted from.
#[derive(Debug)]
pub(super) struct Guard {
    start: *mut u8,
    pages: usize,
    hot: Box<[AtomicU64]>,
    place: usize,
    /// Restores since it began anew.
    restores: Cell<u32>,
}

impl Guard {
    /// Protects the whole pages of a stretch; `None` if that cannot be done, and then nothing is protected.
    ///
    /// # Safety
    /// The stretch begins at a page, is a private mapping that outlives the guard, and is written by one thread alone,
    /// never by the system on its behalf.
    pub(super) unsafe fn new(start: *mut u8, length: usize) -> Option<Self> {
        INSTALL.call_once(install);
        let pages = length / PAGE;
        if STANDS.load(Ordering::Acquire) == 0 || pages == 0 {
            return None;
        }
        let hot: Box<[AtomicU64]> = (0..pages.div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        let place = REGIONS.iter().position(|region| {
            let taken = region.start.compare_exchange(
                0,
                start as usize,
                Ordering::AcqRel,
                Ordering::Relaxed,
            );
            taken.is_ok()
        })?;
        let guard = Self {
            start,
            pages,
            hot,
            place,
            restores: Cell::new(0),
        };
        let region = &REGIONS[place];
        region
            .hot
            .store(guard.hot.as_ptr().cast_mut(), Ordering::Release);
        region
            .end
            .store(start as usize + pages * PAGE, Ordering::Release);
        // Dropping the guard on the way out opens whatever was closed.
        guard.protect(libc::PROT_READ).then_some(guard)
    }

    /// The bytes it covers, from its start.
    pub(super) fn length(&self) -> usize {
        self.pages * PAGE
    }

    /// Calls `each` with every page that is hot or in one of two lists of others, by its number.
    pub(super) fn each_hot(&self, others: [Option<&[u64]>; 2], mut each: impl FnMut(usize)) {
        for (index, word) in self.hot.iter().enumerate() {
            let of = |list: Option<&[u64]>| list.and_then(|list| list.get(index)).copied();
            let mut left = word.load(Ordering::Relaxed);
            left |= of(others[0]).unwrap_or(0) | of(others[1]).unwrap_or(0);
            while left != 0 {
                let page = index * 64 + left.trailing_zeros() as usize;
                // Others may go on behind the last guarded page.
                if page < self.pages {
                    each(page);
                }
                left &= left - 1;
            }
        }
    }

    /// Whether so many pages have become hot that it is time to begin anew; asked once a restore.
    pub(super) fn is_worn(&self) -> bool {
        let restores = self.restores.get() + 1;
        self.restores.set(restores);
        if restores < TERM {
            return false;
        }
        self.restores.set(0);
        let hot: u32 = self
            .hot
            .iter()
            .map(|word| word.load(Ordering::Relaxed).count_ones())
            .sum();
        hot as usize * 2 > self.pages
    }

    /// Begins anew: no page is hot, and each counts as what it is now.
    pub(super) fn cool(&self) {
        for word in &self.hot {
            word.store(0, Ordering::Relaxed);
        }
        if !self.protect(libc::PROT_READ) {
            self.open();
        }
    }

    /// Takes the protection away: every page counts as hot.
    pub(super) fn open(&self) {
        if self.protect(libc::PROT_READ | libc::PROT_WRITE) {
            for word in &self.hot {
                word.store(u64::MAX, Ordering::Relaxed);
            }
            self.trim();
        }
    }

    /// Pages beyond the last are none.
    fn trim(&self) {
        let rest = self.pages % 64;
        if let (Some(last), 1..) = (self.hot.last(), rest) {
            last.fetch_and((1 << rest) - 1, Ordering::Relaxed);
        }
    }

    fn protect(&self, protection: c_int) -> bool {
        // SAFETY: the pages are ours, as demanded by `new`.
        unsafe { libc::mprotect(self.start.cast(), self.length(), protection) == 0 }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.open();
        let region = &REGIONS[self.place];
        region.end.store(0, Ordering::Release);
        region.hot.store(ptr::null_mut(), Ordering::Release);
        region.start.store(0, Ordering::Release);
    }
}

/// Puts our handler before the one that is there.
fn install() {
    // SAFETY: the structures are zero where they may be, and the handler does what a handler may.
    unsafe {
        let mut ours: libc::sigaction = std::mem::zeroed();
        let handler: extern "C" fn(c_int, *mut libc::siginfo_t, *mut libc::c_void) = on_fault;
        ours.sa_sigaction = handler as *const () as usize;
        ours.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_NODEFER;
        libc::sigemptyset(&raw mut ours.sa_mask);
        let mut before: libc::sigaction = std::mem::zeroed();
        if libc::sigaction(libc::SIGSEGV, ptr::null(), &raw mut before) != 0 {
            return;
        }
        // Only a handler of the long form can be called as one.
        if before.sa_flags & libc::SA_SIGINFO != 0 {
            BEFORE.store(before.sa_sigaction, Ordering::Release);
        }
        if libc::sigaction(libc::SIGSEGV, &raw const ours, ptr::null_mut()) == 0 {
            STANDS.store(1, Ordering::Release);
        }
    }
}

extern "C" fn on_fault(signal: c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the system hands over a valid description; what is called may be called in a handler. `errno` is given back.
    unsafe {
        let errno = libc::__errno_location();
        let kept = *errno;
        let lifted = lift((*info).si_addr() as usize);
        *errno = kept;
        if lifted {
            return;
        }
        let before = BEFORE.load(Ordering::Acquire);
        if before == libc::SIG_DFL || before == libc::SIG_IGN {
            // The fault happens again and ends the process, as it would have without us.
            libc::signal(signal, libc::SIG_DFL);
            return;
        }
        let before: extern "C" fn(c_int, *mut libc::siginfo_t, *mut libc::c_void) =
            std::mem::transmute(before);
        before(signal, info, context);
    }
}

/// Lifts the protection from the page of that address, if it is one of ours and was not lifted before.
fn lift(address: usize) -> bool {
    for region in &REGIONS {
        let end = region.end.load(Ordering::Acquire);
        let start = region.start.load(Ordering::Acquire);
        if end == 0 || !(start..end).contains(&address) {
            continue;
        }
        let page = (address - start) / PAGE;
        let hot = region.hot.load(Ordering::Acquire);
        let writable = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: the address is one of a living guard, and this thread is the one that writes there.
        unsafe {
            let word = &*hot.add(page / 64);
            let bit = 1 << (page % 64);
            if word.fetch_or(bit, Ordering::Relaxed) & bit != 0 {
                return false;
            }
            let at = (start + page * PAGE) as *mut libc::c_void;
            if libc::mprotect(at, PAGE, writable) == 0 {
                return true;
            }
            // The system counts stretches of unlike protection and has an end to them: then all is opened.
            if libc::mprotect(start as *mut libc::c_void, end - start, writable) != 0 {
                return false;
            }
            let pages = (end - start) / PAGE;
            for page in 0..pages {
                (*hot.add(page / 64)).fetch_or(1 << (page % 64), Ordering::Relaxed);
            }
        }
        return true;
    }
    false
}
