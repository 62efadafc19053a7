//! Compiles scripts before anybody asks for them, so that the first requests after a restart find them ready.

use std::time::Instant;

use crate::compile::{CompileFault, Compiler};
use crate::ffi::machine::Machine;
use crate::transpile::Role;
use crate::{Engine, Source};

/// What came of it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Warmed {
    /// Scripts that are ready.
    pub compiled: usize,
    /// Scripts that cannot run, and why: their callers are told the same.
    pub faults: Vec<CompileFault>,
    /// Scripts for which there was no time; they are compiled when they are asked for.
    pub left: usize,
}

impl Engine {
    /// Compiles these scripts, as far as there is time. It blocks for that long, and needs no script thread.
    ///
    /// # Errors
    /// A sentence, if there is no memory for a machine to compile with.
    pub fn warm(&self, sources: Vec<Source>, until: Instant) -> Result<Warmed, String> {
        let machine = Machine::plain()?;
        Ok(warm(self.pool.compiler(), &machine, sources, until))
    }
}

fn warm(compiler: &Compiler, machine: &Machine, sources: Vec<Source>, until: Instant) -> Warmed {
    let mut warmed = Warmed::default();
    for source in sources {
        if Instant::now() >= until {
            warmed.left += 1;
            continue;
        }
        match machine.with(|ctx| compiler.compile(&ctx, &source, Role::Entry, false)) {
            Ok(_) => warmed.compiled += 1,
            Err(fault) => warmed.faults.push(fault),
        }
    }
    warmed
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn source(path: &str, text: &str) -> Source {
        Source {
            path: path.into(),
            text: text.into(),
            hash: [path.len() as u8; 32],
        }
    }

    #[test]
    fn what_is_warm_is_compiled_once_and_what_is_broken_is_told() {
        let compiler = Compiler::new(None);
        let machine = Machine::plain().unwrap();
        let sources = vec![
            source("a.ts", "const n: number = 1; return n"),
            source("bad.ts", "return ="),
        ];
        let soon = Instant::now() + Duration::from_secs(60);
        let warmed = warm(&compiler, &machine, sources.clone(), soon);
        assert_eq!(
            (warmed.compiled, warmed.faults.len(), warmed.left),
            (1, 1, 0)
        );
        assert_eq!(compiler.stats().misses, 2);
        warm(&compiler, &machine, sources.clone(), soon);
        assert_eq!((compiler.stats().misses, compiler.stats().hits), (2, 2));
        let late = warm(&compiler, &machine, sources, Instant::now());
        assert_eq!(late.left, 2);
    }
}
