//! Words after `@` that belong to other tools and deserve no warning, and the nearest directive of a mistyped word.

use super::row::Directive;
use super::table::TABLE;

/// Tags of documentation tools, user scripts and the like.
const WORDS: &[&str] = &[
    "abstract",
    "alias",
    "api",
    "author",
    "augments",
    "callback",
    "class",
    "const",
    "constant",
    "constructor",
    "copyright",
    "default",
    "defaultValue",
    "deprecated",
    "emits",
    "enum",
    "event",
    "example",
    "exports",
    "extends",
    "external",
    "file",
    "fileoverview",
    "fixme",
    "flow",
    "format",
    "fileOverview",
    "func",
    "function",
    "generated",
    "generator",
    "global",
    "grant",
    "hidden",
    "icon",
    "ignore",
    "implements",
    "import",
    "include",
    "inheritDoc",
    "interface",
    "internal",
    "jest",
    "kind",
    "lends",
    "legacy",
    "lic",
    "licence",
    "license",
    "link",
    "match",
    "member",
    "memberof",
    "mixin",
    "module",
    "name",
    "namespace",
    "nocheck",
    "noflow",
    "noformat",
    "noprettier",
    "note",
    "noResolveRef",
    "overload",
    "override",
    "overview",
    "package",
    "packageDocumentation",
    "param",
    "polyfill",
    "preserve",
    "prettier",
    "private",
    "prop",
    "property",
    "protected",
    "public",
    "readonly",
    "remarks",
    "require",
    "resource",
    "return",
    "returns",
    "sample",
    "satisfies",
    "sealed",
    "see",
    "since",
    "source",
    "sourceMappingURL",
    "sourceURL",
    "static",
    "strict",
    "summary",
    "template",
    "test",
    "this",
    "throws",
    "todo",
    "TODO",
    "type",
    "typedef",
    "typeParam",
    "var",
    "variation",
    "version",
    "virtual",
    "yields",
];

/// Beginnings that tools use for whole families of words.
const FAMILIES: &[&str] = &[
    "babel",
    "biome",
    "bun-",
    "cc_",
    "deno-",
    "eslint",
    "flow-",
    "jest-",
    "jsx",
    "lint",
    "node-",
    "oxlint",
    "prettier-",
    "swc",
    "ts-",
    "vite-",
    "vitest-",
    "webpack",
];

/// Is the word one of another tool, or no word of ours at all (a package name, a mail address, a sentence)?
pub(super) fn is_foreign(name: &str) -> bool {
    let word = name.strip_suffix([':', '=']).unwrap_or(name);
    let plain = word
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    !plain || WORDS.contains(&word) || FAMILIES.iter().any(|family| word.starts_with(family))
}

/// The directive a mistyped name probably means.
pub(super) fn nearest(name: &str) -> Option<&'static Directive> {
    let wanted = folded(name);
    let same = TABLE.iter().find(|row| folded(row.name) == wanted);
    // Two slips in a short word make another word.
    let allowed = if wanted.len() < 6 { 1 } else { 2 };
    same.or_else(|| {
        let near = TABLE
            .iter()
            .map(|row| (distance(&wanted, &folded(row.name)), row));
        near.filter(|(slips, _)| *slips <= allowed)
            .min_by_key(|(slips, _)| *slips)
            .map(|(_, row)| row)
    })
}

/// A name without case and separators.
fn folded(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .take(40)
        .collect()
}

/// Insertions, deletions and replacements between two short words.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = i;
        let mut previous = i + 1;
        if let Some(first) = row.first_mut() {
            *first = previous;
        }
        for (cell, b) in row.iter_mut().skip(1).zip(right.bytes()) {
            let replaced = diagonal + usize::from(a != b);
            diagonal = *cell;
            previous = replaced.min(diagonal + 1).min(previous + 1);
            *cell = previous;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_tools_are_left_alone() {
        for word in [
            "ts-check",
            "ts-nocheck",
            "jsxImportSource",
            "license",
            "param",
            "scope/package",
            "jane@x.org,",
        ] {
            assert!(is_foreign(word), "{word}");
        }
        for word in [
            "tiemout",
            "route",
            "method",
            "memory",
            "remote-call",
            "timeout:",
        ] {
            assert!(!is_foreign(word), "{word}");
        }
    }

    #[test]
    fn a_slip_finds_its_directive() {
        let table = [
            ("tiemout", Some("timeout")),
            ("rawbody", Some("rawBody")),
            ("raw-body", Some("rawBody")),
            ("log_level", Some("log-level")),
            ("timeout:", Some("timeout")),
            ("tokn", Some("token")),
            ("banana", None),
        ];
        for (name, expected) in table {
            assert_eq!(nearest(name).map(|row| row.name), expected, "{name}");
        }
    }
}
