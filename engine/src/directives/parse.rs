//! Reads a script's header: the directives for the runtime, the values as answers show them, and what to warn of.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::foreign;
use super::header::{Entry, Header};
use super::row::{Directive, Id, Kind};
use super::table::TABLE;
use super::typed::{Directives, VmLife};
use super::value::{self, Reading};
use super::{MAX_TOKENS, MAX_WARNINGS, REDACTED, WINDOW_LINES};

/// Longest value shown in a warning, in characters.
const MAX_SHOWN: usize = 200;

/// A directive that does not do what its author may think.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Its name as the file has it, without `@` and `hoody-`.
    pub directive: String,
    /// Its value as the file has it; secrets are hidden, long ones cut.
    pub value: String,
    /// What is wrong and what happens instead.
    pub message: String,
    /// Its line, counted from 1.
    pub line: usize,
}

impl Warning {
    pub(super) fn new(entry: &Entry<'_>, message: impl Into<String>) -> Self {
        let secret = entry
            .directive()
            .or_else(|| foreign::nearest(entry.name))
            .is_some_and(Directive::is_secret);
        let hidden = secret && !entry.value.is_empty();
        let value = if hidden {
            REDACTED.to_owned()
        } else {
            entry.value.chars().take(MAX_SHOWN).collect()
        };
        let directive = entry.name.chars().take(MAX_SHOWN).collect();
        Self {
            directive,
            value,
            message: message.into(),
            line: entry.line,
        }
    }
}

/// What the header of a script says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// For the runtime.
    pub directives: Directives,
    /// For answers: only what the file states, typed, in groups, secrets hidden. `None` without any directive.
    pub values: Option<Map<String, Value>>,
    /// What was ignored or changed, by line.
    pub warnings: Vec<Warning>,
}

/// Reads the header of a script. Any text is fine; text behind the header is looked at only to warn of directives there.
pub fn parse(text: &str) -> Parsed {
    let header = Header::scan(text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut warnings = Vec::new();
    let statements = statements(&header, &mut warnings);
    let mut directives = Directives::default();
    for row in TABLE {
        let mut all = statements
            .iter()
            .filter(|statement| statement.directive.id == row.id)
            .peekable();
        if all.peek().is_some() && !all.clone().any(|statement| statement.live) {
            directives.apply_unusable(row.id);
        }
        for statement in all.filter(|statement| statement.live) {
            if let Ok(reading) = &statement.reading {
                directives.apply(row.id, &reading.value);
            }
        }
    }
    warn_of_dead_features(&statements, &directives, &mut warnings);
    warnings.extend(header.late.iter().map(late));
    warnings.sort_by_key(|warning| warning.line);
    warnings.truncate(MAX_WARNINGS);
    Parsed {
        directives,
        values: shown(&statements),
        warnings,
    }
}

/// One directive line with what it says.
#[derive(Debug)]
pub(super) struct Statement<'t> {
    /// Where it stands.
    pub(super) entry: Entry<'t>,
    /// Its row.
    pub(super) directive: &'static Directive,
    /// Its value, or why there is none.
    pub(super) reading: Result<Reading, String>,
    /// Does it count? Not if it is bad, or repeated where only one can count.
    pub(super) live: bool,
}

/// Reads the known directives of a header, in order, and decides which of them count.
pub(super) fn statements<'t>(
    header: &Header<'t>,
    warnings: &mut Vec<Warning>,
) -> Vec<Statement<'t>> {
    let mut found: Vec<Statement<'t>> = Vec::new();
    for entry in &header.entries {
        let Some(directive) = entry.directive() else {
            warnings.push(unknown(entry));
            continue;
        };
        let reading = value::read(directive, entry.value);
        match &reading {
            Ok(Reading {
                note: Some(note), ..
            }) => warnings.push(Warning::new(entry, note.as_str())),
            Ok(Reading { note: None, .. }) => {}
            Err(reason) => warnings.push(bad(entry, directive, reason)),
        }
        let live = reading.is_ok();
        found.push(Statement {
            entry: *entry,
            directive,
            reading,
            live,
        });
    }
    keep_last(&mut found, warnings);
    keep_distinct_tokens(&mut found, warnings);
    found
}

/// Of several good lines of one directive the last counts.
fn keep_last(statements: &mut [Statement<'_>], warnings: &mut Vec<Warning>) {
    let mut seen: Vec<(Id, usize)> = Vec::new();
    for statement in statements
        .iter_mut()
        .rev()
        .filter(|one| one.live && !one.directive.is_repeatable())
    {
        let id = statement.directive.id;
        match seen.iter().find(|(other, _)| *other == id) {
            None => seen.push((id, statement.entry.line)),
            Some((_, line)) => {
                statement.live = false;
                warnings.push(Warning::new(
                    &statement.entry,
                    format!("ignored: stated again in line {line}"),
                ));
            }
        }
    }
}

/// Of the tokens the first sixteen different ones count.
fn keep_distinct_tokens(statements: &mut [Statement<'_>], warnings: &mut Vec<Warning>) {
    let mut known = HashSet::new();
    for statement in statements
        .iter_mut()
        .filter(|one| one.live && one.directive.is_repeatable())
    {
        let Ok(reading) = &statement.reading else {
            continue;
        };
        let problem = if known.len() >= MAX_TOKENS {
            format!("ignored: more than {MAX_TOKENS} tokens")
        } else if known.insert(reading.value.to_string()) {
            continue;
        } else {
            "ignored: the same token stands above".to_owned()
        };
        statement.live = false;
        warnings.push(Warning::new(&statement.entry, problem));
    }
}

/// The values that count, as answers show them.
pub(super) fn shown(statements: &[Statement<'_>]) -> Option<Map<String, Value>> {
    let mut map = Map::new();
    for row in TABLE {
        let live = statements
            .iter()
            .filter(|statement| statement.live && statement.directive.id == row.id);
        let mut values: Vec<Value> = live
            .filter_map(|statement| statement.reading.as_ref().ok())
            .map(|reading| {
                if row.is_secret() {
                    Value::from(REDACTED)
                } else {
                    reading.value.clone()
                }
            })
            .collect();
        match values.len() {
            0 => {}
            1 => super::place(&mut map, row, values.remove(0)),
            _ => super::place(&mut map, row, Value::Array(values)),
        }
    }
    (!map.is_empty()).then_some(map)
}

fn bad(entry: &Entry<'_>, directive: &Directive, reason: &str) -> Warning {
    let effect = if directive.kind == Kind::BodyLog {
        "counts as redacted"
    } else if directive.id == Id::Token {
        "admits nobody"
    } else {
        "ignored"
    };
    Warning::new(
        entry,
        format!("{effect}: the value of @{} {reason}", directive.name),
    )
}

fn unknown(entry: &Entry<'_>) -> Warning {
    let message = match foreign::nearest(entry.name) {
        Some(row) => format!(
            "ignored: there is no directive of this name; did you mean @{}?",
            row.name
        ),
        None => "ignored: there is no directive of this name".to_owned(),
    };
    Warning::new(entry, message)
}

fn late(entry: &Entry<'_>) -> Warning {
    let message = if entry.line > WINDOW_LINES {
        format!("ignored: directives count in the first {WINDOW_LINES} lines only")
    } else {
        "ignored: directives count only above the first code".to_owned()
    };
    Warning::new(entry, message)
}

/// Tells of directives that are good by themselves and cannot work together.
fn warn_of_dead_features(
    statements: &[Statement<'_>],
    directives: &Directives,
    warnings: &mut Vec<Warning>,
) {
    let line_of = |id: Id| {
        statements
            .iter()
            .rev()
            .find(|one| one.live && one.directive.id == id)
    };
    if let Some(websocket) = line_of(Id::Websocket).filter(|_| directives.websocket) {
        if directives.vm != VmLife::Worker {
            warnings.push(Warning::new(
                &websocket.entry,
                "has no effect: sockets need @mode worker",
            ));
        }
        if let Some(schedule) = line_of(Id::Schedule) {
            warnings.push(Warning::new(
                &schedule.entry,
                "has no effect: a script with @websocket is not scheduled",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::typed::{Access, Concurrency, CorsOrigin, LogLevel, Mode, TimeLimit};
    use super::*;
    use serde_json::json;
    use std::time::Duration;

    fn values(text: &str) -> Value {
        parse(text).values.map_or(Value::Null, Value::Object)
    }

    fn warned(text: &str) -> Vec<(String, usize)> {
        parse(text)
            .warnings
            .into_iter()
            .map(|warning| (warning.directive, warning.line))
            .collect()
    }

    #[test]
    fn values_are_typed_and_grouped_and_only_what_is_stated() {
        let text = "#!/usr/bin/env bun\n// @hoody-mode async\n// @timeout 30s\n// @log-level info\n// @cors *\n// @cors-max-age 60\n\
                    // @tags a, b\n// @websocket\n// @ai false\n// @ai-key k\n// @token one\nreturn 1";
        let expected = json!({
            "mode": "async", "timeout": 30_000, "websocket": true, "token": "[REDACTED]",
            "logging": {"level": "info"}, "cors": {"origin": "*", "maxAge": 60}, "ai": {"enabled": false, "key": "[REDACTED]"},
            "tags": ["a", "b"],
        });
        assert_eq!(values(text), expected);
        assert_eq!(values("return 1"), Value::Null);
        assert_eq!(
            values("// @token a\n// @token b"),
            json!({"token": ["[REDACTED]", "[REDACTED]"]})
        );
    }

    #[test]
    fn the_runtime_sees_types_and_defaults() {
        let parsed = parse("\u{feff}// @mode worker\n// @timeout 0\n// @concurrent false\n// @cors HTTPS://A.example:443/\n// @debug").directives;
        assert_eq!(
            (parsed.mode, parsed.vm, parsed.timeout),
            (Mode::Sync, VmLife::Worker, Some(TimeLimit::Unlimited))
        );
        assert_eq!(parsed.concurrent, Concurrency::AtMost(1));
        assert_eq!(
            parsed.cors.origin,
            Some(CorsOrigin::One("https://a.example".to_owned()))
        );
        assert_eq!(parsed.log.level, LogLevel::Debug);
        assert_eq!(
            parse("// @timeout 5").directives.timeout,
            Some(TimeLimit::After(Duration::from_millis(5)))
        );
        assert_eq!(
            parse("// @vm serverless\n// @mode worker").directives.vm,
            VmLife::Serverless
        );
        assert_eq!(parse("").directives, Directives::default());
    }

    #[test]
    fn warnings_are_bounded() {
        let many = format!("code()\n{}", "// @ai\n".repeat(5000));
        assert_eq!(parse(&many).warnings.len(), MAX_WARNINGS);
    }

    #[test]
    fn the_last_good_line_counts() {
        assert_eq!(
            values("// @mode async\n// @mode stream\n// @mode never"),
            json!({"mode": "stream"})
        );
        assert_eq!(
            warned("// @mode async\n// @mode stream\n// @mode never"),
            [("mode".to_owned(), 1), ("mode".to_owned(), 3)]
        );
    }

    #[test]
    fn tokens_are_distinct_and_sixteen() {
        let lines: String = (0..20)
            .map(|n| format!("// @token t{}\n", n.max(1)))
            .collect();
        let parsed = parse(&lines);
        let Access::Tokens(tokens) = parsed.directives.access else {
            panic!("open")
        };
        assert_eq!(tokens.len(), 16);
        assert_eq!(parsed.warnings.len(), 4);
        assert!(!format!("{:?}", parse("// @token s3cret x")).contains("s3cret"));
    }

    #[test]
    fn an_unusable_token_closes_the_script() {
        for text in ["// @token", "// @token [REDACTED]"] {
            let parsed = parse(text);
            assert_eq!(
                parsed.directives.access,
                Access::Tokens(Vec::new()),
                "{text}"
            );
            assert_eq!((parsed.values, parsed.warnings.len()), (None, 1), "{text}");
        }
    }

    #[test]
    fn what_does_not_count_is_told_with_its_line() {
        let below = format!("{}// @mode async\n", "\n".repeat(WINDOW_LINES));
        let within = format!("{}// @mode async\n", "\n".repeat(WINDOW_LINES - 1));
        let table: &[(&str, &[(&str, usize)])] = &[
            ("// @hoody-tiemout 5", &[("tiemout", 1)]),
            ("// @timeout soon", &[("timeout", 1)]),
            ("// @timeout: 5", &[("timeout:", 1)]),
            ("code()\n// @mode async", &[("mode", 2)]),
            ("code()\n  // @mode async\n// @banana", &[]),
            (&below, &[("mode", 51)]),
            (&within, &[]),
            ("// @token a b", &[("token", 1)]),
            ("// @rawBody yes", &[("rawBody", 1)]),
            ("// @websocket", &[("websocket", 1)]),
            ("// @websocket\n// @mode worker", &[]),
            (
                "// @ts-check\n// @ts-nocheck\n// @jsx h\n// @license MIT\n// mail a@b.c\n// @scope/pkg is used",
                &[],
            ),
        ];
        for (text, expected) in table {
            let expected: Vec<_> = expected
                .iter()
                .map(|(name, line)| ((*name).to_owned(), *line))
                .collect();
            assert_eq!(warned(text), expected, "{text:?}");
        }
    }

    #[test]
    fn warnings_name_the_directive_and_hide_secrets() {
        let parsed = parse("// @tiemout 5\n// @tokn s3cret\n// @token s3cret note");
        let told: Vec<_> = parsed
            .warnings
            .iter()
            .map(|one| (one.value.as_str(), one.message.as_str()))
            .collect();
        assert_eq!(
            told[0],
            (
                "5",
                "ignored: there is no directive of this name; did you mean @timeout?"
            )
        );
        assert_eq!(told[1].0, "[REDACTED]");
        assert_eq!(
            told[2],
            (
                "[REDACTED]",
                "only the first word counts; the rest of the line is a note"
            )
        );
    }
}
