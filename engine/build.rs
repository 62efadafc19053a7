//! Tells the engine what it is built from, so that it knows what an earlier build of other sources has compiled.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::{fs, io};

/// Everything that decides what a script is compiled to: our sources, the prelude, and the versions of the rest.
const DECISIVE: [&str; 3] = ["src", "prelude/dist", "../Cargo.lock"];

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    for path in DECISIVE {
        println!("cargo::rerun-if-changed={path}");
        add(Path::new(path), &mut hasher)?;
    }
    println!("cargo::rustc-env=ENGINE_SOURCES={:016x}", hasher.finish());
    Ok(())
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.hash(hasher);
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let mut inside = fs::read_dir(path)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    inside.iter().try_for_each(|path| add(path, hasher))
}
