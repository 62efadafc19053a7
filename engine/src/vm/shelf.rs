//! The scripts that a VM has already read from their bytecode, and not begun: those that a pristine one can be restored
//! with, and those that a worker VM has run before.
//!
//! A script that comes twice in a row is loaded, and the VM's state with it is kept beside the plain one. The least recently
//! used goes when there are too many.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::Vm;
use crate::Source;
use crate::compile::{Compiled, Compiler};
use crate::ffi;
use crate::ffi::machine::Moment;
use crate::transpile::Role;

/// Scripts that one VM can be restored with.
const SCRIPTS: usize = 8;
/// Scripts whose functions a worker VM keeps; beyond that it begins anew.
const KEPT: usize = 256;
/// Where the prelude has the script that a pristine VM was restored with.
pub(super) const FIRST: u32 = 0;

/// What a VM knows of scripts.
#[derive(Default)]
pub(super) struct Shelf {
    /// The last one used last.
    scripts: Vec<Loaded>,
    /// The script that was asked for last and was not among them.
    missed: Option<Name>,
    /// The script that the VM was restored with, and whether it was compiled to keep its frames.
    loaded: Option<(Arc<Compiled>, bool)>,
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
        let (compiled, is_exact) = self.loaded.as_ref()?;
        (*is_exact == exact).then_some(compiled)
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
    compiled: Arc<Compiled>,
    /// Whether it was compiled to keep its frames.
    exact: bool,
    moment: Moment,
}

impl Vm {
    /// Makes the VM pristine again, for a run of that script.
    pub(crate) fn renew(&mut self, script: &Source, compiler: &Compiler) {
        self.shelf.loaded = None;
        let is_it = |path: &Arc<str>, hash: &[u8; 32]| *hash == script.hash && *path == script.path;
        let known = |loaded: &Loaded| is_it(&loaded.path, &loaded.hash);
        if let Some(at) = self.shelf.scripts.iter().rposition(known) {
            let known = self.shelf.scripts.remove(at);
            self.machine.restore(Some(known.moment));
            self.shelf.loaded = Some((known.compiled.clone(), known.exact));
            self.shelf.scripts.push(known);
            return;
        }
        self.machine.restore(None);
        let missed = self
            .shelf
            .missed
            .replace((script.path.clone(), script.hash));
        if missed.is_some_and(|(path, hash)| is_it(&path, &hash)) {
            self.load(script, compiler);
        }
    }

    /// Loads a script into the pristine VM and keeps this state beside the others; without effect if it is not valid.
    fn load(&mut self, script: &Source, compiler: &Compiler) {
        let exact = compiler.wants_frames(script);
        let loaded = self.machine.with(|ctx| {
            let compiled = compiler.compile(&ctx, script, Role::Entry, exact).ok()?;
            let main = ffi::run(&ctx, &compiled.code).ok()?;
            let hold = self.host.hold.clone().restore(&ctx).ok()?;
            hold.call::<_, ()>((main, FIRST)).ok()?;
            Some(compiled)
        });
        let moment = loaded.as_ref().and_then(|_| self.machine.keep_difference());
        let (Some(compiled), Some(moment)) = (loaded, moment) else {
            self.machine.restore(None);
            return;
        };
        if self.shelf.scripts.len() >= SCRIPTS {
            self.machine.forget(self.shelf.scripts.remove(0).moment);
        }
        self.shelf.scripts.push(Loaded {
            path: script.path.clone(),
            hash: script.hash,
            compiled: compiled.clone(),
            exact,
            moment,
        });
        self.shelf.loaded = Some((compiled, exact));
    }
}
