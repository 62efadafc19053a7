//! The scripts that a pristine VM can be restored with: already read from their bytecode, and not begun.
//!
//! A script that comes twice in a row is loaded, and the VM's state with it is kept beside the plain one. The least recently
//! used goes when there are too many.

use std::sync::Arc;

use super::Vm;
use crate::Source;
use crate::compile::{Compiled, Compiler};
use crate::ffi;
use crate::ffi::machine::Moment;
use crate::transpile::Role;

/// Scripts that one VM can be restored with.
const SCRIPTS: usize = 8;

/// What a VM knows of scripts.
#[derive(Default)]
pub(super) struct Shelf {
    /// The last one used last.
    scripts: Vec<Loaded>,
    /// The script that was asked for last and was not among them.
    missed: Option<(Arc<str>, [u8; 32])>,
    /// The script that the VM was restored with, and whether it was compiled to keep its frames.
    loaded: Option<(Arc<Compiled>, bool)>,
}

impl Shelf {
    /// The script that the VM was restored with, if it was compiled in that way.
    pub(super) fn loaded(&self, exact: bool) -> Option<&Arc<Compiled>> {
        let (compiled, is_exact) = self.loaded.as_ref()?;
        (*is_exact == exact).then_some(compiled)
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
            hold.call::<_, ()>((main,)).ok()?;
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
