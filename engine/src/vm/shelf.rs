//! The scripts that a VM has already read from their bytecode, and not begun: those that a pristine one can be restored
//! with, and those that a worker VM has run before.
//!
//! A script that comes twice in a row is loaded, what it imports at its top is evaluated where that can be done before a run,
//! and the VM's state with it is kept beside the plain one. The least recently used goes when there are too many, unless it
//! is in use still: scripts that push each other out would cost more than they save.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use foldhash::HashMap;

use super::{Prelude, Vm};
use crate::compile::Compiled;
use crate::ffi::machine::Moment;
use crate::modules::{self, Library, Modules};
use crate::transpile::Role;
use crate::{Invocation, Source, ahead, ffi, watch};

/// Scripts that one VM can be restored with.
const SCRIPTS: usize = 8;
/// Bytes that one of them may add to the VM, and all of them together: they are copied back before a run, and kept.
const SCRIPT_BYTES: usize = 4 * 1024 * 1024;
const SHELF_BYTES: usize = 8 * 1024 * 1024;
/// A script that was not used for so many runs is not in use.
const IN_USE: u64 = 128;
/// How long the evaluation of what a script imports may keep the thread from others.
const IMPORTING: Duration = Duration::from_millis(250);
/// Scripts whose functions a worker VM keeps; beyond that it begins anew.
const KEPT: usize = 256;
/// Where the prelude has the script that a pristine VM was restored with.
pub(super) const FIRST: u32 = 0;

/// What a VM knows of scripts.
#[derive(Default)]
pub(super) struct Shelf {
    /// The last one used last.
    scripts: Vec<Loaded>,
    /// Runs so far.
    runs: u64,
    /// The script that was asked for last and was not among them.
    missed: Option<Name>,
    /// The script that the VM was restored with.
    loaded: Option<Ready>,
    /// The scripts whose functions a worker VM has, and where the prelude keeps each.
    kept: RefCell<HashMap<(Name, Role), Kept>>,
}

/// A script's path and the hash of its text.
type Name = (Arc<str>, [u8; 32]);
/// Where the prelude has a worker VM's script, and the script as it was compiled.
type Kept = (u32, Arc<Compiled>);

impl Shelf {
    /// The script that the VM was restored with, if it was compiled in that way.
    pub(super) fn loaded(&self, exact: bool) -> Option<&Arc<Compiled>> {
        let ready = self.loaded.as_ref()?;
        (ready.exact == exact).then_some(&ready.compiled)
    }

    /// Where a worker VM has the script's function, and the script as it was compiled.
    pub(super) fn kept(&self, script: &Source, role: Role) -> Option<Kept> {
        let name = ((script.path.clone(), script.hash), role);
        self.kept.borrow().get(&name).cloned()
    }

    /// A place for the function of a worker VM's script.
    pub(super) fn keep(&self, script: &Source, role: Role, compiled: &Arc<Compiled>) -> u32 {
        let mut kept = self.kept.borrow_mut();
        if kept.len() >= KEPT {
            kept.clear();
        }
        let place = u32::try_from(kept.len()).unwrap_or_default();
        let name = ((script.path.clone(), script.hash), role);
        kept.insert(name, (place, compiled.clone()));
        place
    }
}

/// A script that the VM can be restored with: its function is made, and not called.
struct Loaded {
    path: Arc<str>,
    hash: [u8; 32],
    ready: Ready,
    moment: Moment,
    /// The run that it was used for last.
    used: u64,
}

/// What the VM has of a script when it is restored with it.
#[derive(Clone)]
pub(super) struct Ready {
    compiled: Arc<Compiled>,
    /// Whether it was compiled to keep its frames.
    exact: bool,
    /// The modules that it imports, if they are evaluated.
    imported: Option<Rc<Modules>>,
}

impl Vm {
    /// Makes the VM pristine again, for a run of that script.
    pub(crate) fn renew(
        &mut self,
        heap_bytes: usize,
        invocation: &Invocation,
        library: &Library,
        prelude: &Prelude,
    ) {
        self.shelf.loaded = None;
        self.shelf.runs += 1;
        let script = &invocation.script;
        let is_it = |path: &Arc<str>, hash: &[u8; 32]| *hash == script.hash && *path == script.path;
        let known = |loaded: &Loaded| is_it(&loaded.path, &loaded.hash);
        if let Some(at) = self.shelf.scripts.iter().rposition(known) {
            let mut known = self.shelf.scripts.remove(at);
            known.used = self.shelf.runs;
            let is_current = known.ready.imported.as_ref().is_none_or(|modules| {
                modules.is_of(invocation) && modules.changed(Instant::now()).is_empty()
            });
            if is_current {
                self.machine.restore(Some(known.moment));
                self.shelf.loaded = Some(known.ready.clone());
                self.shelf.scripts.push(known);
                return;
            }
            self.machine.forget(known.moment);
        }
        self.machine.restore(None);
        let missed = self
            .shelf
            .missed
            .replace((script.path.clone(), script.hash));
        let is_in_use = |loaded: &Loaded| self.shelf.runs - loaded.used < IN_USE;
        let is_full = self.shelf.scripts.len() >= SCRIPTS;
        let has_room = !is_full || !self.shelf.scripts.first().is_some_and(is_in_use);
        if has_room && missed.is_some_and(|(path, hash)| is_it(&path, &hash)) {
            self.machine.limit(heap_bytes);
            self.load(invocation, library, prelude);
        }
    }

    /// Loads a script into the pristine VM and keeps this state beside the others; without effect if it is not valid.
    fn load(&mut self, invocation: &Invocation, library: &Library, prelude: &Prelude) {
        let script = &invocation.script;
        let before = self.machine.difference_bytes();
        let mut ready = self.ready(script, library);
        let imports = library.compiler.outline(script);
        if let Some(ready) = &mut ready
            && !imports.imports.is_empty()
        {
            let modules = Modules::new(
                library.clone(),
                prelude.builtins(),
                invocation,
                Rc::default(),
            );
            ready.imported = self.import(script, &imports.imports, modules, ready.exact);
        }
        let is_whole = |ready: &Ready| imports.imports.is_empty() || ready.imported.is_some();
        if ready.as_ref().is_some_and(|ready| !is_whole(ready)) {
            self.machine.restore(None);
            ready = self.ready(script, library);
        }
        let mut moment = ready.as_ref().and_then(|_| self.machine.keep_difference());
        let added = self.machine.difference_bytes() - before;
        if let Some(large) = moment.take_if(|_| added > SCRIPT_BYTES) {
            self.machine.forget(large);
        }
        let (Some(ready), Some(moment)) = (ready, moment) else {
            self.machine.restore(None);
            return;
        };
        while self.shelf.scripts.len() >= SCRIPTS
            || !self.shelf.scripts.is_empty() && self.machine.difference_bytes() > SHELF_BYTES
        {
            self.machine.forget(self.shelf.scripts.remove(0).moment);
        }
        self.shelf.scripts.push(Loaded {
            path: script.path.clone(),
            hash: script.hash,
            ready: ready.clone(),
            moment,
            used: self.shelf.runs,
        });
        self.shelf.loaded = Some(ready);
    }

    /// Makes the script's function, and gives it to the prelude.
    fn ready(&self, script: &Source, library: &Library) -> Option<Ready> {
        let exact = library.compiler.wants_frames(script);
        self.machine.with(|ctx| {
            let compiled = library
                .compiler
                .compile(&ctx, script, Role::Entry, exact)
                .ok()?;
            let main = ffi::run(&ctx, &compiled.code).ok()?;
            let hold = self.host.hold.clone().restore(&ctx).ok()?;
            hold.call::<_, ()>((main, FIRST)).ok()?;
            Some(Ready {
                compiled,
                exact,
                imported: None,
            })
        })
    }

    /// Evaluates what a script imports; `None` if it takes too much, waits for something, or asks for what only a run has.
    fn import(
        &self,
        script: &Source,
        specifiers: &[String],
        modules: Modules,
        exact: bool,
    ) -> Option<Rc<Modules>> {
        watch::begin(Some(Instant::now() + IMPORTING), None, false);
        ahead::begin(modules, exact);
        let imported = self.machine.with(|ctx| {
            let ahead = self.host.ahead.clone().restore(&ctx)?;
            let outcome = ahead.call::<_, ()>((&*script.path, specifiers.to_vec(), exact));
            if outcome.is_err() {
                // What it says is said again, and told, in the run.
                drop(ctx.catch());
            }
            outcome
        });
        let modules = ahead::end();
        let stopped = watch::end().is_some();
        let waits = self.machine.runtime().is_job_pending();
        if imported.is_err() || stopped || waits || self.machine.was_met() {
            return None;
        }
        modules.map(Rc::new)
    }

    /// What is known of the modules that the VM was restored with.
    pub(crate) fn loaded_ahead(&self) -> Rc<RefCell<modules::Loaded>> {
        let ready = self.shelf.loaded.as_ref();
        let imported = ready.and_then(|ready| ready.imported.as_ref());
        imported.map(|modules| modules.loaded()).unwrap_or_default()
    }
}
