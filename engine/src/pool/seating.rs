//! Which runs of a script thread are in its restorable VMs, and which are swapped out until they go on.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::host::{Host, Seat};
use super::worker::Worker;
use crate::vm::Vm;

/// A run that has waited so long is expected to wait on.
const QUIET: Duration = Duration::from_secs(1);
/// What uses more beyond the pristine VM is not swapped out for a new run: copying it would cost more than building a VM.
const SWAPPED_BYTES: usize = 4 * 1024 * 1024;

impl Worker {
    /// A VM for a new run, from one that waits and is swapped out; `None` if there is none.
    ///
    /// That is the one that was entered last: its memory is in the processor's caches, and runs that wait alike go on in the
    /// order they came. But one that has been quiet for long goes first.
    pub(super) fn vacate(&mut self, heap_bytes: usize) -> Option<Vm> {
        let is_small = |host: &Host| match &host.seat {
            Seat::Vm(vm) => {
                vm.serves(heap_bytes) && vm.beyond_bytes().is_some_and(|more| more <= SWAPPED_BYTES)
            }
            Seat::Out(_) => false,
        };
        let mut may_go = self
            .seated
            .iter()
            .filter(|(id, _)| self.hosts.get(id).is_some_and(is_small));
        let is_quiet = |(_, entered): &&(u64, Instant)| entered.elapsed() >= QUIET;
        let (id, _) = match may_go.clone().next().filter(is_quiet) {
            Some(quiet) => *quiet,
            None => *may_go.next_back()?,
        };
        self.swap_out(id)
    }

    /// Sees to it that a host's runs are in their VM; false if there is no such host.
    pub(super) fn swap_in(&mut self, id: u64) -> bool {
        let Some(host) = self.hosts.get(&id) else {
            return false;
        };
        let Seat::Out(swapped) = &host.seat else {
            self.note_entered(id);
            return true;
        };
        let has_it = |host: &Host| matches!(&host.seat, Seat::Vm(vm) if vm.is_of(swapped));
        let mut seated = self.seated.iter().map(|(id, _)| *id);
        let vm = match self.vms.idle_of(swapped) {
            Some(vm) => Some(vm),
            None => seated
                .find(|id| self.hosts.get(id).is_some_and(has_it))
                .and_then(|other| self.swap_out(other)),
        };
        let (Some(mut vm), Some(host)) = (vm, self.hosts.get_mut(&id)) else {
            return false;
        };
        if let Seat::Out(swapped) = &host.seat {
            vm.swap_in(swapped);
            self.common.built.swapped.fetch_add(1, Ordering::Relaxed);
        }
        host.seat = Seat::Vm(vm);
        self.seated.push((id, Instant::now()));
        true
    }

    /// Takes a host's VM from it.
    fn swap_out(&mut self, id: u64) -> Option<Vm> {
        let host = self.hosts.get_mut(&id)?;
        let Seat::Vm(vm) = &host.seat else {
            return None;
        };
        let out = Seat::Out(vm.swap_out()?);
        self.seated.retain(|(seated, _)| *seated != id);
        match std::mem::replace(&mut host.seat, out) {
            Seat::Vm(vm) => Some(vm),
            Seat::Out(_) => None,
        }
    }

    /// The host has gone from its seat.
    pub(super) fn rise(&mut self, id: u64, seat: Seat) {
        if let Seat::Vm(vm) = seat {
            self.seated.retain(|(seated, _)| *seated != id);
            self.vms.give_back(vm);
        }
    }

    fn note_entered(&mut self, id: u64) {
        if let Some(at) = self.seated.iter().rposition(|(seated, _)| *seated == id) {
            self.seated[at..].rotate_left(1);
            if let Some((_, entered)) = self.seated.last_mut() {
                *entered = Instant::now();
            }
        }
    }
}
