//! The VMs of one script thread: pristine ones, built ahead while the thread has nothing else to do.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use crate::vm::{Prelude, Vm};

/// Pristine VMs that a thread keeps ready.
const SPARE: usize = 4;

/// What building VMs has cost so far.
#[derive(Debug, Default)]
pub(crate) struct Built {
    pub(crate) count: AtomicU64,
    pub(crate) nanoseconds: AtomicU64,
}

/// One thread's VMs.
pub(crate) struct Vms {
    prelude: Arc<Prelude>,
    built: Arc<Built>,
    stack_bytes: usize,
    spare: Vec<Vm>,
}

impl Vms {
    pub(crate) fn new(prelude: Arc<Prelude>, built: Arc<Built>, stack_bytes: usize) -> Self {
        Self {
            prelude,
            built,
            stack_bytes,
            spare: Vec::with_capacity(SPARE),
        }
    }

    /// A pristine VM with that heap limit.
    ///
    /// # Errors
    /// A sentence, if it cannot be built.
    pub(crate) fn take(&mut self, memory_bytes: usize) -> Result<Vm, String> {
        let vm = match self.spare.pop() {
            Some(vm) => vm,
            None => self.build()?,
        };
        vm.limit_memory(memory_bytes);
        Ok(vm)
    }

    /// Builds one VM ahead; false if enough are ready.
    pub(crate) fn prepare(&mut self) -> bool {
        if self.spare.len() >= SPARE {
            return false;
        }
        match self.build() {
            Ok(vm) => {
                self.spare.push(vm);
                true
            }
            // The next run will meet the same fault and tell it.
            Err(_) => false,
        }
    }

    fn build(&self) -> Result<Vm, String> {
        let began = Instant::now();
        let vm = Vm::build(&self.prelude, self.stack_bytes)?;
        let took = u64::try_from(began.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.built.count.fetch_add(1, Ordering::Relaxed);
        self.built.nanoseconds.fetch_add(took, Ordering::Relaxed);
        Ok(vm)
    }
}
