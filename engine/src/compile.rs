//! Script text to bytecode, once for each text and role.

pub(crate) mod archive;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use quick_cache::Weighter;
use quick_cache::sync::Cache;
use rquickjs::{Context, Ctx, Runtime};
use sha2::{Digest, Sha256};

use crate::ffi::{self, Bytecode, Keep};
use crate::keeps::{self, Keeps};
use crate::line_map::LineMap;
use crate::transpile::{self, Outline, Role};
use crate::{ReturnType, Source, directives};
use archive::Archive;

/// Files whose header and imports are kept, and about how many compiled ones there will be.
const CACHED: usize = 4096;
/// Bytecode kept, in bytes; the least recently used goes first.
const CACHED_BYTES: u64 = 256 * 1024 * 1024;

/// A place where a file is not valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompileFault {
    /// The file, relative to the scripts root.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// The line, from one.
    pub line: u32,
    /// The column, from one, in characters.
    pub column: u32,
}

impl CompileFault {
    pub(crate) fn new(path: &str, message: &str, line: u32, column: u32) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
            line,
            column,
        }
    }
}

impl fmt::Display for CompileFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} ({}:{}:{})",
            self.message, self.path, self.line, self.column
        )
    }
}

/// What [`check`] found in a valid script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Whether the file has ES module syntax.
    pub esm: bool,
}

/// The heap in which a file is checked, as large as most a script is given: what does not compile in it would not run.
const CHECK_BYTES: usize = 256 * 1024 * 1024;

/// Tells whether a file would compile as a script, without storing or running it.
///
/// # Errors
/// Every place where it is not valid.
pub fn check(path: &str, text: &str) -> Result<Checked, Vec<CompileFault>> {
    let transpiled = transpile::transpile(path, text, Role::Entry, false)?;
    // The engine has the last word: it may know less syntax than the parser.
    let internal = |_| {
        vec![CompileFault::new(
            path,
            "the engine has no memory left to check it",
            1,
            1,
        )]
    };
    let runtime = Runtime::new().map_err(internal)?;
    runtime.set_memory_limit(CHECK_BYTES);
    let context = Context::full(&runtime).map_err(internal)?;
    context.with(
        |ctx| match ffi::compile(&ctx, path, &transpiled.code, Keep::Source) {
            Ok(_) => Ok(Checked {
                esm: transpiled.esm,
            }),
            Err(error) => Err(vec![engine_fault(&ctx, path, &transpiled.map, &error)]),
        },
    )
}

/// A file compiled for one role.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) code: Bytecode,
    pub(crate) map: Arc<LineMap>,
    pub(crate) esm: bool,
    /// A bit for each name of a script's scope that it may use.
    pub(crate) used: i32,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    path: Arc<str>,
    hash: [u8; 32],
    role: Role,
    exact: bool,
}

impl Key {
    /// A name that no other key has.
    fn name(&self) -> String {
        let Self {
            path,
            hash,
            role,
            exact,
        } = self;
        let mut hasher = Sha256::new();
        hasher.update(hash);
        hasher.update([*role as u8, u8::from(*exact)]);
        hasher.update(path.as_bytes());
        hex::encode(hasher.finalize())
    }
}

/// What one compiled file, or the fault of one, counts against [`CACHED_BYTES`].
#[derive(Clone)]
struct Size;

impl Weighter<Key, Result<Arc<Compiled>, CompileFault>> for Size {
    fn weight(&self, _: &Key, compiled: &Result<Arc<Compiled>, CompileFault>) -> u64 {
        let bytes = compiled
            .as_ref()
            .map_or(0, |compiled| compiled.code.len() + compiled.map.bytes());
        // A fault is kept too, and takes about this much.
        bytes.max(256) as u64
    }
}

/// How well the cache of compiled files serves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CacheStats {
    /// Files kept.
    pub entries: usize,
    /// Bytes they take.
    pub bytes: u64,
    /// How often a file was there.
    pub hits: u64,
    /// How often it was found among those that an earlier process compiled.
    pub archived: u64,
    /// How often it had to be compiled.
    pub misses: u64,
}

/// Everything compiled so far, shared by all script threads.
pub(crate) struct Compiler {
    compiled: Cache<Key, Result<Arc<Compiled>, CompileFault>, Size>,
    archive: Option<Archive>,
    hits: AtomicU64,
    archived: AtomicU64,
    misses: AtomicU64,
    outlines: Cache<([u8; 32], bool), Arc<Outline>>,
    keeps: Cache<([u8; 32], bool), Arc<Keeps>>,
    /// Whether it imports local files.
    helped: Cache<[u8; 32], bool>,
    headers: Cache<[u8; 32], Arc<directives::Parsed>>,
    frames: Cache<[u8; 32], bool>,
    /// By the script's text, which holds the type's; `None` where that is no type.
    returned: Cache<[u8; 32], Option<Arc<ReturnType>>>,
}

impl Compiler {
    /// Nothing compiled but what the archive has.
    pub(crate) fn new(archive: Option<Archive>) -> Self {
        Self {
            compiled: Cache::with_weighter(CACHED, CACHED_BYTES, Size),
            archive,
            hits: AtomicU64::new(0),
            archived: AtomicU64::new(0),
            misses: AtomicU64::new(0),
            outlines: Cache::new(CACHED),
            keeps: Cache::new(CACHED),
            helped: Cache::new(CACHED),
            headers: Cache::new(CACHED),
            frames: Cache::new(CACHED),
            returned: Cache::new(CACHED),
        }
    }

    /// How well the cache serves.
    pub(crate) fn stats(&self) -> CacheStats {
        CacheStats {
            entries: self.compiled.len(),
            bytes: self.compiled.weight(),
            hits: self.hits.load(Ordering::Relaxed),
            archived: self.archived.load(Ordering::Relaxed),
            misses: self.misses.load(Ordering::Relaxed),
        }
    }

    /// The compiled form of a file; the context is used only if it has to be made. An exact one puts the frame of its
    /// run in place wherever it goes on.
    ///
    /// # Errors
    /// The first place where the file is not valid; remembered as well as success is.
    pub(crate) fn compile(
        &self,
        ctx: &Ctx<'_>,
        source: &Source,
        role: Role,
        exact: bool,
    ) -> Result<Arc<Compiled>, CompileFault> {
        let key = Key {
            path: source.path.clone(),
            hash: source.hash,
            role,
            exact,
        };
        if let Some(known) = self.compiled.get(&key) {
            self.hits.fetch_add(1, Ordering::Relaxed);
            return known;
        }
        let place = self.archive.as_ref().map(|archive| (archive, key.name()));
        let found = place
            .as_ref()
            .and_then(|(archive, name)| archive.compiled(name));
        let made = if let Some(found) = found {
            self.archived.fetch_add(1, Ordering::Relaxed);
            Ok(Arc::new(found))
        } else {
            self.misses.fetch_add(1, Ordering::Relaxed);
            let made = compile_new(ctx, source, role, exact);
            if let (Some((archive, name)), Ok(compiled)) = (&place, &made) {
                archive.keep_compiled(name, compiled);
            }
            made
        };
        self.compiled.insert(key, made.clone());
        made
    }

    /// What a script's header says.
    pub(crate) fn directives(&self, hash: &[u8; 32], text: &str) -> Arc<directives::Parsed> {
        if let Some(known) = self.headers.get(hash) {
            return known;
        }
        let made = Arc::new(directives::parse(text));
        self.headers.insert(*hash, made.clone());
        made
    }

    /// Whether a script's text says that it follows what belongs together across `await`.
    pub(crate) fn wants_frames(&self, source: &Source) -> bool {
        if let Some(known) = self.frames.get(&source.hash) {
            return known;
        }
        let text = &source.text;
        let wants = text.contains("async_hooks") || text.contains("AsyncLocalStorage");
        self.frames.insert(source.hash, wants);
        wants
    }

    /// The type that a script declares for what it returns; what is wrong with it is logged when it is first read.
    pub(crate) fn return_type(&self, script: &Source, text: &str) -> Option<Arc<ReturnType>> {
        if let Some(known) = self.returned.get(&script.hash) {
            return known;
        }
        let path = &script.path;
        let made = match ReturnType::read(text, Some(&script.text)) {
            Ok(read) => {
                if !read.unknown.is_empty() {
                    let names = read.unknown.join(", ");
                    log::warn!("{path} @return-type: every value passes for {names}");
                }
                Some(Arc::new(read))
            }
            Err(fault) => {
                log::warn!("{path} @return-type is not checked: {}", fault.message);
                None
            }
        };
        self.returned.insert(script.hash, made.clone());
        made
    }

    /// What a file imports; a file that cannot be parsed imports nothing, its fault is told when it is compiled.
    pub(crate) fn outline(&self, source: &Source) -> Arc<Outline> {
        let key = (source.hash, source.path.ends_with("ts"));
        if let Some(known) = self.outlines.get(&key) {
            return known;
        }
        let made = Arc::new(transpile::outline(&source.path, &source.text).unwrap_or_default());
        self.outlines.insert(key, made.clone());
        made
    }

    /// Whether a script imports local files.
    pub(crate) fn has_helpers(&self, source: &Source) -> bool {
        if let Some(known) = self.helped.get(&source.hash) {
            return known;
        }
        let has = keeps::may_import(&source.text) && {
            let keeps = self.keeps(source);
            keeps.computes || !keeps.helpers.is_empty()
        };
        self.helped.insert(source.hash, has);
        has
    }

    /// What a file keeps between two calls; nothing, if it cannot be parsed.
    pub(crate) fn keeps(&self, source: &Source) -> Arc<Keeps> {
        let key = (source.hash, source.path.ends_with("ts"));
        if let Some(known) = self.keeps.get(&key) {
            return known;
        }
        let made = Arc::new(keeps::read(&source.path, &source.text).unwrap_or_default());
        self.keeps.insert(key, made.clone());
        made
    }
}

fn compile_new(
    ctx: &Ctx<'_>,
    source: &Source,
    role: Role,
    exact: bool,
) -> Result<Arc<Compiled>, CompileFault> {
    let path = &source.path;
    let transpiled =
        transpile::transpile(path, &source.text, role, exact).map_err(|mut faults| {
            if faults.is_empty() {
                CompileFault::new(path, "not valid", 1, 1)
            } else {
                faults.swap_remove(0)
            }
        })?;
    let code = ffi::compile(ctx, path, &transpiled.code, Keep::Source)
        .map_err(|error| engine_fault(ctx, path, &transpiled.map, &error))?;
    Ok(Arc::new(Compiled {
        code,
        map: Arc::new(transpiled.map),
        esm: transpiled.esm,
        used: transpiled.used,
    }))
}

/// The engine's own complaint about generated code, with its place in the file.
fn engine_fault(ctx: &Ctx<'_>, path: &str, map: &LineMap, error: &ffi::OpError) -> CompileFault {
    let (mut message, mut stack) = (format!("{error:?}"), String::new());
    if *error == ffi::OpError::Pending
        && let Some(exception) = ctx.catch().as_exception()
    {
        message = exception.message().unwrap_or_default();
        stack = exception.stack().unwrap_or_default();
    }
    let place = stack.lines().find_map(|line| {
        let mut numbers = line.trim().trim_end_matches(')').rsplitn(3, ':');
        let column = numbers.next()?.parse().ok()?;
        let line = numbers.next()?.parse().ok()?;
        map.source(line, column)
    });
    let (line, column) = place.unwrap_or((1, 1));
    CompileFault::new(path, &message, line, column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::depth;

    #[test]
    fn the_deepest_text_that_passes_does_not_overflow_a_stack() {
        let levels = depth::LIMIT - 50;
        let nest = |open: &str, middle: &str, close: &str, each: usize| {
            let count = levels / each;
            format!("{}{middle}{}", open.repeat(count), close.repeat(count))
        };
        let texts = [
            nest("(", "1", ")", 1),
            nest("[", "1", "]", 1),
            nest("{", "1", "}", 1),
            nest("!", "1", "", 1),
            nest("1+", "1", "", 1),
            nest("a=>", "a", "", 2),
            nest("a?b:", "c", "", 2),
            nest("function f(){", "1", "}", 2),
            nest("`${", "1", "}`", 1),
            nest("if(a)b;else ", "c", "", 2),
            format!("let a: {}", nest("A<", "B", ">", 2)),
            format!("/{}/", nest("(?:", "a", ")", 3)),
        ];
        for text in texts {
            // Valid or not, it comes back: the engine's own parser has a smaller stack and says so.
            let told = check("deep.ts", &text);
            assert!(
                told.as_ref().err().is_none_or(|faults| !faults.is_empty()),
                "{told:?}"
            );
        }
    }

    #[test]
    fn a_text_that_would_fill_the_memory_is_refused() {
        let functions = "function f(){".repeat(1500);
        let filling = "a=1;".repeat(60_000);
        let text = format!("{functions}{filling}{}", "}".repeat(1500));
        let faults = check("large.ts", &text).expect_err("refused");
        assert!(faults[0].message.contains("memory"), "{faults:?}");
    }

    #[test]
    fn a_valid_script_passes() {
        assert_eq!(
            check("a.ts", "const a: number = 1; return /x/.test(String(a));"),
            Ok(Checked { esm: false })
        );
    }

    #[test]
    fn a_text_that_nests_too_deeply_is_refused_with_its_place() {
        let faults =
            check("deep.ts", &format!("let a = 1;\n{}", "(".repeat(100_000))).expect_err("refused");
        assert_eq!(faults[0].line, 2);
        assert!(faults[0].message.contains("nested"));
    }
}
