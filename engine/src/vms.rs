//! The VMs of one script thread: pristine ones, built ahead or made pristine again.
//!
//! Lifecycle of a restorable VM: built → serves a run → given back as the run left it → restored just before it serves the
//! next, so that its memory is warm. There are a few on each thread; when more runs wait than there are VMs, some are
//! swapped out. Without snapshots a VM serves one run and is dropped.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use crate::Invocation;
use crate::ffi::machine::SwappedOut;
use crate::modules::Library;
use crate::vm::{Prelude, Vm};

/// Pristine VMs that a thread keeps ready when it cannot restore them.
const SPARE: usize = 4;
/// Restorable VMs that a thread has ready before any run came.
const READY: usize = 1;
/// Restorable VMs of one thread, those included that serve a run that waits: each holds its image beside its memory.
const RESTORABLE: usize = 8;

/// What building and restoring VMs has cost so far.
#[derive(Debug, Default)]
pub(crate) struct Built {
    pub(crate) count: AtomicU64,
    pub(crate) nanoseconds: AtomicU64,
    pub(crate) restored: AtomicU64,
    pub(crate) restore_nanoseconds: AtomicU64,
    pub(crate) swapped: AtomicU64,
}

/// How a thread makes its VMs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    pub(crate) stack_bytes: usize,
    /// Whether VMs are restored; else each is built for its run.
    pub(crate) snapshot: bool,
    /// The heap limit that restorable VMs are laid out for.
    pub(crate) heap_bytes: usize,
}

/// One thread's VMs.
pub(crate) struct Vms {
    prelude: Arc<Prelude>,
    built: Arc<Built>,
    kind: Kind,
    /// Those that have nothing to do; the last one was used last.
    idle: Vec<Vm>,
    /// Every restorable VM, at work or idle, holds a clone; counting them counts the VMs.
    places: Rc<()>,
}

impl Vms {
    pub(crate) fn new(prelude: Arc<Prelude>, built: Arc<Built>, kind: Kind) -> Self {
        Self {
            prelude,
            built,
            kind,
            idle: Vec::new(),
            places: Rc::default(),
        }
    }

    /// A VM that has nothing to do and can be made pristine under that heap limit.
    pub(crate) fn idle(&mut self, heap_bytes: usize) -> Option<Vm> {
        let at = self.idle.iter().rposition(|vm| vm.serves(heap_bytes))?;
        Some(self.idle.remove(at))
    }

    /// The VM that this was swapped out of, if it has nothing to do.
    pub(crate) fn idle_of(&mut self, swapped: &SwappedOut) -> Option<Vm> {
        let at = self.idle.iter().position(|vm| vm.is_of(swapped))?;
        Some(self.idle.remove(at))
    }

    /// Makes a VM pristine, with that heap limit, for a run of that script; or builds one.
    ///
    /// # Errors
    /// A sentence, if it cannot be built.
    pub(crate) fn pristine(
        &mut self,
        vm: Option<Vm>,
        heap_bytes: usize,
        invocation: &Invocation,
        library: &Library,
    ) -> Result<Vm, String> {
        let vm = match vm {
            Some(mut vm) if vm.is_restorable() => {
                let began = Instant::now();
                vm.renew(heap_bytes, invocation, library, &self.prelude);
                self.built.restored.fetch_add(1, Ordering::Relaxed);
                self.built
                    .restore_nanoseconds
                    .fetch_add(nanoseconds_since(began), Ordering::Relaxed);
                vm
            }
            // One without an image serves once, and has not.
            Some(vm) => vm,
            None => {
                if heap_bytes > self.kind.heap_bytes {
                    self.kind.heap_bytes = heap_bytes;
                    // They make room for larger ones.
                    self.idle.retain(Vm::is_awaited);
                }
                self.build()?
            }
        };
        vm.limit_memory(heap_bytes);
        Ok(vm)
    }

    /// A VM for many runs, with that heap limit; it is never made pristine again.
    ///
    /// # Errors
    /// A sentence, if it cannot be built.
    pub(crate) fn kept(&self, heap_bytes: usize) -> Result<Vm, String> {
        let mut vm = Vm::build(&self.prelude, self.kind.stack_bytes)?;
        vm.keep();
        vm.limit_memory(heap_bytes);
        self.built.count.fetch_add(1, Ordering::Relaxed);
        Ok(vm)
    }

    /// Takes back a VM whose run is over, in whatever state that left it.
    pub(crate) fn give_back(&mut self, vm: Vm) {
        if vm.is_restorable() {
            self.idle.push(vm);
        }
    }

    /// Whether the thread has as many restorable VMs as it may have.
    pub(crate) fn is_full(&self) -> bool {
        Rc::strong_count(&self.places) > RESTORABLE
    }

    /// Builds one VM ahead; false if enough are ready.
    pub(crate) fn prepare(&mut self) -> bool {
        let enough = if self.kind.snapshot { READY } else { SPARE };
        if self.idle.len() >= enough || self.kind.snapshot && self.is_full() {
            return false;
        }
        match self.build() {
            Ok(vm) => {
                self.idle.push(vm);
                true
            }
            // The next run will meet the same fault and tell it.
            Err(_) => false,
        }
    }

    fn build(&mut self) -> Result<Vm, String> {
        let began = Instant::now();
        let vm = self.build_fitting()?;
        self.built.count.fetch_add(1, Ordering::Relaxed);
        self.built
            .nanoseconds
            .fetch_add(nanoseconds_since(began), Ordering::Relaxed);
        Ok(vm)
    }

    fn build_fitting(&mut self) -> Result<Vm, String> {
        let Kind {
            stack_bytes,
            snapshot,
            heap_bytes,
        } = self.kind;
        if snapshot && !self.is_full() {
            let place = self.places.clone();
            match Vm::build_restorable(&self.prelude, stack_bytes, heap_bytes, place) {
                Ok(vm) => return Ok(vm),
                Err(error) => {
                    log::warn!("VMs are built one by one, because none can be restored: {error}");
                    self.kind.snapshot = false;
                }
            }
        }
        Vm::build(&self.prelude, stack_bytes)
    }
}

fn nanoseconds_since(began: Instant) -> u64 {
    u64::try_from(began.elapsed().as_nanos()).unwrap_or(u64::MAX)
}
