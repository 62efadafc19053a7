//! The VMs of one script thread: pristine ones, built ahead or made pristine again.
//!
//! Lifecycle of a restorable VM: built → serves a run → given back as the run left it → restored just before it serves the
//! next, so that its memory is warm. Without snapshots, or with too many runs at once, a VM serves one run and is dropped.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use crate::Invocation;
use crate::modules::Library;
use crate::vm::{Prelude, Vm};

/// Pristine VMs that a thread keeps ready when it cannot restore them.
const SPARE: usize = 4;
/// Restorable VMs that a thread has ready before any run came.
const READY: usize = 1;
/// Restorable VMs that a thread keeps while they have nothing to do.
const IDLE: usize = 16;
/// Restorable VMs of one thread, those included that serve a run that waits: each holds its image beside its memory.
const RESTORABLE: usize = 64;

/// What building and restoring VMs has cost so far.
#[derive(Debug, Default)]
pub(crate) struct Built {
    pub(crate) count: AtomicU64,
    pub(crate) nanoseconds: AtomicU64,
    pub(crate) restored: AtomicU64,
    pub(crate) restore_nanoseconds: AtomicU64,
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

    /// A pristine VM with that heap limit, for a run of that script.
    ///
    /// # Errors
    /// A sentence, if it cannot be built.
    pub(crate) fn take(
        &mut self,
        heap_bytes: usize,
        invocation: &Invocation,
        library: &Library,
    ) -> Result<Vm, String> {
        let vm = match self.idle.pop() {
            Some(vm) if vm.is_restorable(heap_bytes) => {
                self.restored(vm, heap_bytes, invocation, library)
            }
            // One without an image is pristine as it is.
            Some(vm) if vm.image_bytes() == 0 => vm,
            Some(small) => {
                self.kind.heap_bytes = heap_bytes;
                drop(small);
                self.build()?
            }
            None => self.build()?,
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
        if vm.image_bytes() != 0 && self.idle.len() < IDLE {
            self.idle.push(vm);
        }
    }

    /// Builds one VM ahead; false if enough are ready.
    pub(crate) fn prepare(&mut self) -> bool {
        let enough = if self.kind.snapshot { READY } else { SPARE };
        if self.idle.len() >= enough {
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

    fn restored(
        &self,
        mut vm: Vm,
        heap_bytes: usize,
        invocation: &Invocation,
        library: &Library,
    ) -> Vm {
        let began = Instant::now();
        vm.renew(heap_bytes, invocation, library, &self.prelude);
        self.built.restored.fetch_add(1, Ordering::Relaxed);
        self.built
            .restore_nanoseconds
            .fetch_add(nanoseconds_since(began), Ordering::Relaxed);
        vm
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
        if snapshot && Rc::strong_count(&self.places) <= RESTORABLE {
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
