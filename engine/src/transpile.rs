//! TypeScript and ES modules to the body of a plain function, with a map of its lines.
//!
//! Every script becomes the body of a function, because a script may have a `return` and an `await` at its top, and
//! because `import`, `require` and `module.exports` may meet in one file. ES module syntax is rewritten by oxc's module
//! runner transform, which follows the conventions of Vite's `ssrTransform`: imports become calls of
//! `__vite_ssr_import__`, exports become getters on `__vite_ssr_exports__`, so bindings stay live.

mod awaits;
mod globals;
mod names;
mod unsupported;
mod variables;

use std::fmt::Write as _;
use std::path::Path;

use oxc::allocator::Allocator;
use oxc::ast::ast::{Program, Statement};
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::diagnostics::{OxcDiagnostic, Severity};
use oxc::parser::{ParseOptions, Parser};
use oxc::semantic::{Scoping, SemanticBuilder};
use oxc::span::SourceType;
use oxc::transformer::{TransformOptions, Transformer};
use oxc::transformer_plugins::ModuleRunnerTransform;

use self::awaits::{awaits_at_top, drop_import_awaits};
use self::names::used_names;
pub(crate) use self::names::{ENTRY_NAMES, MODULE_NAMES};
use self::unsupported::unsupported;
pub use self::variables::variables;
use crate::line_map::LineMap;
use crate::{CompileFault, continuations, depth};

/// What a file is to a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// The script itself, or what runs before it: asynchronous if it awaits at its top.
    Entry,
    /// What runs after a script: an entry that has one more name, `mainResult`, behind the others.
    Post,
    /// An entry that is a guest of a worker VM: its global object is its own.
    Guest,
    /// What runs after such a one.
    GuestPost,
    /// A module that is loaded at once.
    Module,
    /// A module that awaits at its top, or imports one that does.
    AsyncModule,
}

/// A file ready to be compiled by the engine.
#[derive(Debug)]
pub(crate) struct Transpiled {
    /// A classic script whose completion value is the function.
    pub(crate) code: String,
    /// From the code's lines to the file's.
    pub(crate) map: LineMap,
    /// Whether the file has ES module syntax.
    pub(crate) esm: bool,
    /// A bit for each of [`ENTRY_NAMES`] that the file may use.
    pub(crate) used: i32,
}

/// What a file imports and whether it awaits, without generating code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    /// Whether there is an `await` outside of any function.
    pub(crate) awaits: bool,
    /// The specifiers of its static imports and re-exports.
    pub(crate) imports: Vec<String>,
}

/// Parses a file and tells what it imports and whether it awaits at its top.
///
/// # Errors
/// Where the file is not valid.
pub(crate) fn outline(path: &str, text: &str) -> Result<Outline, Vec<CompileFault>> {
    shallow(path, text)?;
    depth::with_deep_stack(|| outline_here(path, text))
}

fn outline_here(path: &str, text: &str) -> Result<Outline, Vec<CompileFault>> {
    let allocator = Allocator::default();
    let Parsed { program, .. } = parse(&allocator, path, text)?;
    let mut imports = Vec::new();
    for statement in &program.body {
        let source = if let Statement::ImportDeclaration(import) = statement {
            (!import.import_kind.is_type()).then_some(&import.source)
        } else if let Statement::ExportAllDeclaration(export) = statement {
            (!export.export_kind.is_type()).then_some(&export.source)
        } else if let Statement::ExportFromDeclaration(export) = statement {
            (!export.export_kind.is_type()).then_some(&export.source)
        } else {
            None
        };
        imports.extend(source.map(|source| source.value.to_string()));
    }
    Ok(Outline {
        awaits: awaits_at_top(&program),
        imports,
    })
}

/// Turns a file into the function that runs it.
///
/// # Errors
/// Every place where the file is not valid.
pub(crate) fn transpile(
    path: &str,
    text: &str,
    role: Role,
    exact: bool,
) -> Result<Transpiled, Vec<CompileFault>> {
    shallow(path, text)?;
    depth::with_deep_stack(|| transpile_here(path, text, role, exact))
}

/// A file's syntax tree, TypeScript and all.
///
/// # Errors
/// Where the file is not valid.
pub(crate) fn program<'a>(
    allocator: &'a Allocator,
    path: &str,
    text: &'a str,
) -> Result<Program<'a>, Vec<CompileFault>> {
    parse(allocator, path, text).map(|parsed| parsed.program)
}

/// Refuses a text that would overflow the stack of a recursive parser.
///
/// # Errors
/// The place where it nests too deeply.
pub(crate) fn shallow(path: &str, text: &str) -> Result<(), Vec<CompileFault>> {
    depth::too_deep(text).map_or(Ok(()), |offset| {
        let (line, column) = place(text, offset);
        let message = format!("nested more than {} levels deep", depth::LIMIT);
        Err(vec![CompileFault::new(path, &message, line, column)])
    })
}

fn transpile_here(
    path: &str,
    text: &str,
    role: Role,
    exact: bool,
) -> Result<Transpiled, Vec<CompileFault>> {
    let allocator = Allocator::default();
    let Parsed {
        mut program,
        mut scoping,
        esm,
    } = parse(&allocator, path, text)?;
    // A first line `#!` would be printed inside the function, where it is no longer a comment.
    program.hashbang = None;

    if is_typescript(path) {
        let options = TransformOptions::default();
        let transformed = Transformer::new(&allocator, Path::new(path), &options)
            .build_with_scoping(scoping, &mut program);
        faults(path, text, &transformed.diagnostics)?;
        // The transform leaves scopes that no longer fit what it removed and added; the next pass needs true ones.
        scoping = SemanticBuilder::new()
            .build(&program)
            .semantic
            .into_scoping();
    }
    if matches!(role, Role::Guest | Role::GuestPost) {
        globals::own(&allocator, &mut program, &scoping);
        // What it has put in is not in the scopes.
        scoping = SemanticBuilder::new()
            .build(&program)
            .semantic
            .into_scoping();
    }
    ModuleRunnerTransform::new().transform(&allocator, &mut program, scoping);
    if role == Role::Module {
        drop_import_awaits(&mut program);
    }
    // A script without an `await` is called like any function: no promise, and no job.
    let waits = match role {
        Role::Entry | Role::Post | Role::Guest | Role::GuestPost => awaits_at_top(&program),
        Role::Module => false,
        Role::AsyncModule => true,
    };
    if exact {
        continuations::keep(&allocator, &mut program, waits);
    }

    let options = CodegenOptions {
        source_map_path: Some(path.into()),
        comments: CommentOptions::disabled(),
        // Each function keeps its text, those inside it included: with indentation, 2,000 nested ones hold gigabytes.
        indent_width: 0,
        ..CodegenOptions::default()
    };
    let printed = Codegen::new().with_options(options).build(&program);
    let map = printed.map.as_ref().map_or_else(LineMap::default, |map| {
        // One line before the file's own first.
        LineMap::new(map.get_tokens().map(|token| {
            let (line, column) = (token.get_dst_line() + 1, token.get_dst_col());
            [line, column, token.get_src_line(), token.get_src_col()]
        }))
    });
    Ok(Transpiled {
        code: wrap(&printed.code, role, esm, waits),
        map,
        esm,
        used: used_names(&printed.code),
    })
}

/// Puts the body into two functions: the outer one has the injected names as parameters, and the inner one the file's
/// own, so that a script may declare `const res` at its top.
fn wrap(body: &str, role: Role, esm: bool, waits: bool) -> String {
    let names = match role {
        Role::Entry | Role::Guest => ENTRY_NAMES.join(","),
        Role::Post | Role::GuestPost => format!("{},mainResult", ENTRY_NAMES.join(",")),
        Role::Module | Role::AsyncModule => MODULE_NAMES.join(","),
    };
    let kind = if waits { "async function" } else { "function" };
    let (mode, this) = if esm {
        ("\"use strict\";", "undefined")
    } else {
        ("", "exports")
    };
    let mut code = String::with_capacity(body.len() + names.len() + 96);
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "(function({names}){{return ({kind}(){{{mode}\n{body}\n}}).call({this})}})"
    );
    code
}

fn is_typescript(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| {
        ["ts", "mts", "cts"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// A valid file.
struct Parsed<'a> {
    program: Program<'a>,
    scoping: Scoping,
    /// Whether it has ES module syntax.
    esm: bool,
}

/// Parses as a module first, since only modules may `await` at their top; then as CommonJS, which may be sloppy.
fn parse<'a>(
    allocator: &'a Allocator,
    path: &str,
    text: &'a str,
) -> Result<Parsed<'a>, Vec<CompileFault>> {
    let typescript = is_typescript(path);
    let module = parse_as(
        allocator,
        path,
        text,
        SourceType::mjs().with_typescript(typescript),
    );
    module.or_else(|faults| {
        let common = parse_as(
            allocator,
            path,
            text,
            SourceType::cjs().with_typescript(typescript),
        );
        // The first attempt's faults tell more: most files are modules, or could be.
        common.map_err(|_| faults)
    })
}

fn parse_as<'a>(
    allocator: &'a Allocator,
    path: &str,
    text: &'a str,
    kind: SourceType,
) -> Result<Parsed<'a>, Vec<CompileFault>> {
    let options = ParseOptions {
        parse_regular_expression: true,
        allow_return_outside_function: true,
        ..ParseOptions::default()
    };
    let parsed = Parser::new(allocator, text, kind)
        .with_options(options)
        .parse();
    faults(path, text, &parsed.diagnostics)?;
    if parsed.panicked {
        return Err(vec![CompileFault::new(
            path,
            "the file cannot be parsed",
            1,
            1,
        )]);
    }
    let program = parsed.program;
    faults(path, text, &unsupported(&program))?;
    let semantic = SemanticBuilder::new()
        .with_check_syntax_error(true)
        .with_enum_eval(true)
        .build(&program);
    faults(path, text, &semantic.diagnostics)?;
    let scoping = semantic.semantic.into_scoping();
    Ok(Parsed {
        program,
        scoping,
        esm: parsed.module_record.has_module_syntax,
    })
}

/// The errors among the diagnostics, with their places.
fn faults<'d>(
    path: &str,
    text: &str,
    diagnostics: impl IntoIterator<Item = &'d OxcDiagnostic>,
) -> Result<(), Vec<CompileFault>> {
    let faults: Vec<_> = diagnostics
        .into_iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .map(|diagnostic| {
            let offset = diagnostic
                .labels
                .first()
                .map_or(0, oxc::diagnostics::LabeledSpan::offset);
            let (line, column) = place(text, offset as usize);
            CompileFault::new(path, &diagnostic.message, line, column)
        })
        .collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

/// Line and column, both from one, of a byte offset; the column counts characters.
fn place(text: &str, offset: usize) -> (u32, u32) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = text.get(..end).unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    (
        u32::try_from(line).unwrap_or(u32::MAX),
        u32::try_from(column).unwrap_or(u32::MAX),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stack_line_maps_to_the_typescript_line() {
        let text = "interface A { a: number }\n\nconst x: number = 1;\nthrow new Error('x');\n";
        let done = transpile("a.ts", text, Role::Entry, false).expect("valid");
        let line = done
            .code
            .lines()
            .position(|line| line.contains("throw"))
            .expect("there")
            + 1;
        assert_eq!(
            done.map
                .source(u32::try_from(line).expect("small"), 1)
                .expect("mapped")
                .0,
            4
        );
    }

    #[test]
    fn a_syntax_error_is_told_with_its_place() {
        let faults = transpile("a.ts", "const a = 1;\nconst b = = 2;\n", Role::Entry, false)
            .expect_err("refused");
        assert_eq!((faults[0].line, faults[0].column), (2, 11));
    }

    #[test]
    fn a_double_declaration_is_refused() {
        assert!(transpile("a.js", "let a; let a;", Role::Entry, false).is_err());
    }

    #[test]
    fn sloppy_code_is_accepted_where_no_module_syntax_is() {
        assert!(transpile("a.js", "with ({a: 1}) { return a }", Role::Entry, false).is_ok());
    }

    #[test]
    fn imports_and_return_meet_in_one_file() {
        let done = transpile(
            "a.ts",
            "import { a } from './a';\nreturn a();",
            Role::Entry,
            false,
        )
        .expect("valid");
        assert!(done.esm && done.code.contains("await __vite_ssr_import__"));
        assert!(done.code.contains("return (async function"));
        let module = transpile(
            "a.ts",
            "import { a } from './a';\nexport const b = a();",
            Role::Module,
            false,
        )
        .expect("valid");
        assert!(!module.code.contains("await"));
    }

    #[test]
    fn a_name_within_another_is_not_used() {
        let used = |text| {
            transpile("a.js", text, Role::Entry, false)
                .expect("valid")
                .used
        };
        assert_eq!(used("const result = request$req; return _res + resé"), 0);
        assert_eq!(used("return res.a"), 1 << 1);
        assert_eq!(used("return `${r\\u0065q.a}`"), 1);
        assert_eq!(used("return eval('re' + 'q')"), -1);
    }

    #[test]
    fn a_script_is_asynchronous_only_if_it_awaits() {
        for (text, waits) in [
            ("return 1", false),
            ("return (async () => { await 1 })()", false),
            ("await 1", true),
            ("for await (const a of b) ;", true),
            ("await using a = b", true),
            ("for (await using a of b) ;", true),
            ("using a = b; async () => { await using c = d }", false),
            ("class A extends (await b) {}", true),
            ("class A { [await b] = 1 }", true),
            ("class A { static { (async () => { await 1 })() } }", false),
            ("function f(a = 1) {}; const { a = await b } = {}", true),
        ] {
            let done = transpile("a.js", text, Role::Entry, false).expect("valid");
            assert_eq!(
                done.code.contains("return (async function"),
                waits,
                "{text}"
            );
        }
    }

    #[test]
    fn the_outline_knows_top_level_awaits_and_imports() {
        let text = "import a from 'a'; export * from './b'; import type C from 'c'; async () => { await 1 };";
        let seen = outline("x.ts", text).expect("valid");
        assert_eq!(
            seen,
            Outline {
                awaits: false,
                imports: vec!["a".into(), "./b".into()]
            }
        );
        assert!(outline("x.js", "await 1").expect("valid").awaits);
    }
}
