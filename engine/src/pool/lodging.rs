//! How a run gets its VM on a script thread, and how worker VMs come and go.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use super::host::{Home, Host, Seat};
use super::residence::thread_of;
use super::worker::Worker;
use super::{Job, Note, lock};
use crate::inside::Inside;
use crate::modules::{Loaded, Modules};
use crate::run::Run;
use crate::vm::Entry;
use crate::{Invocation, Mode, RunError};

impl Worker {
    /// Takes a run from a queue.
    pub(super) fn begin(&mut self, job: Job) {
        if job.shared.is_cancelled() {
            return;
        }
        let is_over = |deadline: Instant| Instant::now() >= deadline;
        if job.shared.deadline().is_some_and(is_over) {
            let limit = job.limits.timeout.unwrap_or_default();
            // A caller that has left wants no answer.
            let _ = job.caller.send(Err(RunError::TimedOut {
                limit,
                started: false,
            }));
            return;
        }
        let Some(job) = self.placed(job) else {
            return;
        };
        let number = self.common.numbers.fetch_add(1, Ordering::Relaxed);
        job.shared.own(self.events_to_me.clone(), number);
        let memory_bytes = job.limits.memory_bytes;
        let lodged = if job.at_home {
            self.worker(&job.invocation.deployment, memory_bytes)
        } else {
            self.plain(number, memory_bytes, &job.invocation)
        };
        let id = match lodged {
            Ok(id) => id,
            Err(error) => {
                let run = &job.invocation.execution_id;
                log::error!("{run} no VM can be built: {error}");
                let limit_bytes = memory_bytes;
                let _ = job.caller.send(Err(RunError::OutOfMemory { limit_bytes }));
                return;
            }
        };
        if self.enter(id, number, job) {
            self.turn(number, Entry::Begin);
        }
    }

    /// The run, if it is this thread's: one whose helpers keep state goes to where they keep it.
    fn placed(&self, mut job: Job) -> Option<Job> {
        let common = &self.common;
        if job.at_home || !common.placement.keeps(&common.library, &job.invocation) {
            return Some(job);
        }
        job.at_home = true;
        let thread = thread_of(&job.invocation.deployment, common.inboxes.len());
        if thread == self.index {
            return Some(job);
        }
        let (inbox, waiting) = common.inboxes.get(thread)?;
        let limit = common.settings.queue;
        if waiting.len() >= limit.max(1) {
            // A caller that has left wants no answer.
            let _ = job.caller.send(Err(RunError::QueueFull { limit }));
        } else {
            // A thread that is gone has dropped its queue, which tells the caller.
            let _ = inbox.send(Note::Run(job));
        }
        None
    }

    /// Puts a run into its VM.
    fn enter(&mut self, id: u64, number: u64, job: Job) -> bool {
        let Some(host) = self.hosts.get_mut(&id) else {
            return false;
        };
        let Job {
            invocation,
            limits,
            shared,
            caller,
            since,
            at_home,
        } = job;
        let common = &self.common;
        let guest = at_home && invocation.mode == Mode::Serverless;
        let exact = at_home || common.library.compiler.wants_frames(&invocation.script);
        let builtins = common.prelude.builtins();
        let loaded = host.loaded.clone();
        let modules = Modules::new(common.library.clone(), builtins, &invocation, loaded);
        let mut run = Run::new(
            invocation,
            limits,
            shared,
            caller,
            modules,
            common.io.clone(),
            common.world.clone(),
        );
        run.exact = exact;
        run.guest = guest;
        run.waited = since.elapsed();
        host.inside.add(number, Box::new(run));
        if let Some(home) = &mut host.home {
            home.active += 1;
            self.seats.insert(number, id);
        }
        self.held += 1;
        self.common.running.fetch_add(1, Ordering::Relaxed);
        true
    }

    /// A pristine VM, under its run's number.
    fn plain(
        &mut self,
        number: u64,
        memory_bytes: usize,
        invocation: &Invocation,
    ) -> Result<u64, String> {
        let free = match self.vms.idle(memory_bytes) {
            None if self.vms.is_full() => self.vacate(memory_bytes),
            idle => idle,
        };
        let library = &self.common.library;
        let vm = self.vms.pristine(free, memory_bytes, invocation, library)?;
        if vm.is_restorable() {
            self.seated.push((number, Instant::now()));
        }
        let host = Host {
            loaded: vm.loaded_ahead(),
            seat: Seat::Vm(vm),
            inside: Inside::default(),
            home: None,
        };
        self.hosts.insert(number, host);
        Ok(number)
    }

    /// The deployment's worker VM.
    fn worker(&mut self, deployment: &str, memory_bytes: usize) -> Result<u64, String> {
        if let Some((name, &id)) = self.kept.get_key_value(deployment) {
            let name = name.clone();
            let listed = lock(&self.common.residence).keep(deployment, id, true);
            if !listed {
                // It was about to go, and is wanted again.
                self.list(name, id);
            }
            return Ok(id);
        }
        let vm = self.vms.kept(memory_bytes)?;
        let id = self.common.numbers.fetch_add(1, Ordering::Relaxed);
        let name: Arc<str> = deployment.into();
        let home = Home {
            deployment: name.clone(),
            active: 0,
            memory_bytes,
        };
        let host = Host {
            seat: Seat::Vm(vm),
            inside: Inside::kept(),
            home: Some(home),
            loaded: Rc::new(RefCell::new(Loaded::default())),
        };
        self.hosts.insert(id, host);
        self.kept.insert(name.clone(), id);
        self.list(name, id);
        Ok(id)
    }

    /// Lists a worker VM, and asks the one that has to go for it to leave.
    fn list(&self, deployment: Arc<str>, id: u64) {
        let leaving = lock(&self.common.residence).move_in(deployment, id, self.index);
        if let Some(leaving) = leaving
            && let Some((inbox, _)) = self.common.inboxes.get(leaving.thread)
        {
            // A thread that is gone has dropped its VMs with it.
            let _ = inbox.send(Note::Leave(leaving.vm));
        }
    }

    /// A worker VM without runs that somebody waits for rests, unless it is to go.
    pub(super) fn rest(&mut self, id: u64) {
        let Some(host) = self.hosts.get(&id) else {
            return;
        };
        let Some(home) = &host.home else {
            return;
        };
        if home.active > 0 {
            return;
        }
        if host.is_worn() {
            self.discard(id, "its heap is nearly full");
            return;
        }
        let stays = lock(&self.common.residence).keep(&home.deployment, id, false);
        if !stays {
            self.leave(id);
        }
    }

    /// Drops a worker VM for which there is no room, unless it is in use; then it goes when it rests.
    pub(super) fn leave(&mut self, id: u64) {
        let in_use = |host: &Host| host.home.as_ref().is_none_or(|home| home.active > 0);
        if self.hosts.get(&id).is_none_or(in_use) {
            return;
        }
        if let Some(deployment) = self.move_out(id, "there is no room for it") {
            log::info!(
                "{deployment}: its worker VM was evicted, the least recently used of more than {}",
                self.common.settings.vm_cache
            );
            lock(&self.common.residence).count_evicted();
        }
    }

    /// Drops a worker VM that cannot go on; the next request gets another. A plain VM goes with its run.
    pub(super) fn discard(&mut self, id: u64, cause: &str) {
        if let Some(deployment) = self.move_out(id, cause) {
            log::warn!("{deployment}: its worker VM was discarded: {cause}");
            lock(&self.common.residence).count_discarded();
        }
    }

    /// Takes a worker VM away with everything in it.
    fn move_out(&mut self, id: u64, cause: &str) -> Option<Arc<str>> {
        let mut host = self.hosts.remove(&id)?;
        self.held = self.held.saturating_sub(host.inside.len());
        for number in host.inside.numbers() {
            self.seats.remove(&number);
        }
        let waited_for = host.fail_all(cause);
        self.common.running.fetch_sub(waited_for, Ordering::Relaxed);
        let home = host.home.take()?;
        self.kept.remove(&home.deployment);
        lock(&self.common.residence).move_out(&home.deployment, id);
        Some(home.deployment)
    }
}
