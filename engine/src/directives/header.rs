//! Where the lines of a script's header are, and which of them look like directives.
//!
//! Not here: what a directive means.

use super::foreign;
use super::row::Directive;
use super::{MAX_WARNINGS, WINDOW_LINES};

/// One physical line of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// The line without its terminator.
    pub(super) content: &'t str,
    /// `\n`, `\r\n` or another of JavaScript's terminators; empty for the last line of a text without one.
    pub(super) terminator: &'t str,
}

/// Splits at every terminator JavaScript knows, so that the end of a line comment is where the engine sees it.
/// A text that ends with a terminator has no empty line after it.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .find(['\n', '\r', '\u{2028}', '\u{2029}'])
            .unwrap_or(rest.len());
        let (content, tail) = rest.split_at(end);
        let width = if tail.starts_with("\r\n") {
            2
        } else {
            tail.chars().next().map_or(0, char::len_utf8)
        };
        let (terminator, after) = tail.split_at(width);
        rest = after;
        Some(Line {
            content,
            terminator,
        })
    })
}

/// Whitespace as JavaScript has it inside a line.
fn is_space(c: char) -> bool {
    c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}')
}

/// Removes JavaScript's whitespace on both sides.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// A line of the form `// @name value`, known or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'t> {
    /// Counted from 1.
    pub(super) line: usize,
    /// What stands before the name: indentation, slashes, `@` and perhaps `hoody-`.
    pub(super) lead: &'t str,
    /// The name without `@` and `hoody-`.
    pub(super) name: &'t str,
    /// What stands between name and value.
    pub(super) gap: &'t str,
    /// The rest without spaces around it; empty for a bare directive.
    pub(super) value: &'t str,
    /// Spaces after the value.
    pub(super) tail: &'t str,
}

impl<'t> Entry<'t> {
    /// Reads one line; `None` if it is not a line comment that begins with `@` and a name.
    pub(super) fn read(line: usize, content: &'t str) -> Option<Self> {
        let comment = content.trim_start_matches(is_space).strip_prefix("//")?;
        Self::after_slashes(line, content, comment)
    }

    /// Reads a line that may leave out its slashes, as texts given to the API do.
    pub(super) fn read_bare(line: usize, content: &'t str) -> Option<Self> {
        let trimmed = content.trim_start_matches(is_space);
        let comment = trimmed.strip_prefix("//").unwrap_or(trimmed);
        Self::after_slashes(line, content, comment)
    }

    fn after_slashes(line: usize, content: &'t str, comment: &'t str) -> Option<Self> {
        let at = comment.trim_start_matches(is_space).strip_prefix('@')?;
        let named = at.strip_prefix("hoody-").unwrap_or(at);
        let (lead, _) = content.split_at_checked(content.len() - named.len())?;
        let (name, rest) = named.split_at(named.find(is_space).unwrap_or(named.len()));
        let valued = rest.trim_start_matches(is_space);
        let (gap, _) = rest.split_at_checked(rest.len() - valued.len())?;
        let value = valued.trim_end_matches(is_space);
        let tail = valued.get(value.len()..)?;
        let entry = Self {
            line,
            lead,
            name,
            gap,
            value,
            tail,
        };
        (!name.is_empty()).then_some(entry)
    }

    /// Its row of the table.
    pub(super) fn directive(&self) -> Option<&'static Directive> {
        Directive::named(self.name)
    }
}

/// The header of a script, read once.
#[derive(Debug, Default)]
pub(super) struct Header<'t> {
    /// Directive lines inside the window, before any code. Words of other tools are left out.
    pub(super) entries: Vec<Entry<'t>>,
    /// Lines below it that would be known directives. They do not count.
    pub(super) late: Vec<Entry<'t>>,
    /// Is the first line `#!…`?
    pub(super) shebang: bool,
}

impl<'t> Header<'t> {
    /// Reads a text without its byte order mark.
    pub(super) fn scan(text: &'t str) -> Self {
        let mut header = Self::default();
        let mut place = Place::Header;
        for (index, line) in lines(text).enumerate() {
            if index == 0 && line.content.starts_with("#!") {
                header.shebang = true;
                continue;
            }
            let in_code = matches!(place, Place::Code);
            let is_comment = place.step(line.content);
            if in_code && !line.content.starts_with("//") || !in_code && !is_comment {
                continue;
            }
            let Some(entry) = Entry::read(index + 1, line.content) else {
                continue;
            };
            if in_code || index >= WINDOW_LINES {
                // A file of nothing but these must not fill the memory with them.
                let counts = header.late.len() < MAX_WARNINGS && entry.directive().is_some();
                header.late.extend(counts.then_some(entry));
            } else if entry.directive().is_some() || !foreign::is_foreign(entry.name) {
                header.entries.push(entry);
            }
        }
        header
    }
}

/// Where in a text the reader is.
enum Place {
    /// Before any code.
    Header,
    /// Before any code, inside a block comment.
    Block,
    /// Behind the first code.
    Code,
}

impl Place {
    /// Moves over one line; tells whether the line is nothing but a line comment of the header.
    fn step(&mut self, content: &str) -> bool {
        let mut rest = content;
        let mut first = true;
        loop {
            match self {
                Self::Code => return false,
                Self::Block => match rest.split_once("*/") {
                    None => return false,
                    Some((_, after)) => {
                        *self = Self::Header;
                        rest = after;
                    }
                },
                Self::Header => {
                    rest = rest.trim_start_matches(is_space);
                    if rest.is_empty() || rest.starts_with("//") {
                        return first && !rest.is_empty();
                    }
                    if let Some(after) = rest.strip_prefix("/*") {
                        *self = Self::Block;
                        rest = after;
                    } else if let Some(after) = prologue(rest) {
                        rest = after;
                    } else {
                        *self = Self::Code;
                    }
                }
            }
            first = false;
        }
    }
}

/// Steps over `'use strict'`, which is not code yet.
fn prologue(rest: &str) -> Option<&str> {
    let after = rest
        .strip_prefix("'use strict'")
        .or_else(|| rest.strip_prefix("\"use strict\""))?;
    let after = after.trim_start_matches(is_space);
    Some(after.strip_prefix(';').unwrap_or(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        Header::scan(text)
            .entries
            .iter()
            .map(|entry| format!("{}@{}", entry.name, entry.line))
            .collect()
    }

    #[test]
    fn the_header_ends_at_the_first_code() {
        let table: &[(&str, &[&str])] = &[
            ("// @mode async\ncode()\n// @timeout 5", &["mode@1"]),
            (
                "#!/usr/bin/env node\n\n// note\n  // @mode async\r\n//@timeout 5",
                &["mode@4", "timeout@5"],
            ),
            (
                "/* a\n// @mode async\n*/ // @timeout 5\n// @tags a",
                &["tags@4"],
            ),
            ("/* a */\n/** b */ code()\n// @mode async", &[]),
            ("'use strict';\n// @mode async", &["mode@2"]),
            ("\"use strict\" // x\n// @mode async", &["mode@2"]),
            ("'use strict' + 1\n// @mode async", &[]),
            ("// @mode async\rcode()\r// @timeout 5", &["mode@1"]),
            ("// @label a\u{2028}code()\n// @timeout 5", &["label@1"]),
            ("/// @mode async\n// x @mode async\n* @mode async", &[]),
            ("// @ts-check\n// @license MIT\n// @mode async", &["mode@3"]),
            ("const a = 1 // @mode async", &[]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(names(text), *expected, "{text:?}");
        }
    }

    #[test]
    fn an_entry_is_cut_into_parts_that_make_the_line_again() {
        for content in [
            "  //  @hoody-mode \t async  ",
            "//@websocket",
            "// @token a b ",
            "// @rawBody\u{a0}",
        ] {
            let entry = Entry::read(1, content).unwrap();
            let again = [entry.lead, entry.name, entry.gap, entry.value, entry.tail].concat();
            // Spaces behind a bare name belong to the gap.
            assert_eq!(again, content);
        }
        assert!(Entry::read(1, "// @").is_none());
        assert!(Entry::read(1, "@mode async").is_none());
        assert!(Entry::read_bare(1, "@mode async").is_some());
    }

    #[test]
    fn lines_split_where_javascript_splits() {
        let found: Vec<_> = lines("a\r\nb\rc\n\nd\u{2029}e")
            .map(|line| (line.content, line.terminator))
            .collect();
        assert_eq!(
            found,
            [
                ("a", "\r\n"),
                ("b", "\r"),
                ("c", "\n"),
                ("", "\n"),
                ("d", "\u{2029}"),
                ("e", "")
            ]
        );
    }
}
