//! The table of directives as the schema endpoint shows it.

use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

use super::WINDOW_LINES;
use super::row::{Category, Directive, Fallback, Id, Kind};
use super::table::TABLE;

/// The whole answer, in the order of its fields.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Schema {
    /// Changes with the meaning of the fields below.
    pub schema_version: &'static str,
    /// Length of `fields`.
    pub total_fields: usize,
    /// Lines from the top in which directives count.
    pub parse_window_lines: usize,
    /// What an unknown directive does.
    pub unknown_keys_behavior: &'static str,
    /// What the three defaults of a field are.
    pub defaults_context: DefaultsContext,
    /// Where it is all defined.
    pub source_of_truth: SourceOfTruth,
    /// Keys by category.
    pub categories: Categories,
    /// Every directive.
    pub fields: Vec<Field>,
}

/// What the three defaults of a field are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "each field holds a few words about itself")]
pub struct DefaultsContext {
    pub when_omitted: &'static str,
    pub runtime: &'static str,
    pub sdk_import: &'static str,
}

/// Where directives are defined.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the contract's")]
pub struct SourceOfTruth {
    pub interface: &'static str,
    pub parser: &'static str,
    pub runtime_defaults: &'static str,
    pub sdk_import_defaults: &'static str,
}

/// Keys by category, in the table's order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the categories")]
pub struct Categories {
    pub execution: Vec<&'static str>,
    pub logging: Vec<&'static str>,
    pub cors: Vec<&'static str>,
    pub ai: Vec<&'static str>,
    pub metadata: Vec<&'static str>,
}

/// One directive.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Its key in answers, inside the category's object for logging, cors and ai.
    pub key: &'static str,
    /// How it is written: `@hoody-mode`; `@mode` means the same.
    pub directive: String,
    /// Its category.
    pub category: &'static str,
    /// `string`, `boolean`, `number`, `integer` or `array`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The words it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enum_values: Option<Vec<&'static str>>,
    /// Further words it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepts_keywords: Option<Vec<&'static str>>,
    /// Smallest and largest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<Range>,
    /// One sentence.
    pub description: &'static str,
    /// What holds without it.
    pub defaults: Defaults,
    /// Whole lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// What one would not guess.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub notes: &'static str,
}

/// Smallest and largest number a field takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Range {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Value>,
}

/// What holds without the directive, as [`DefaultsContext`] explains.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "see DefaultsContext")]
pub struct Defaults {
    pub when_omitted: Value,
    pub runtime: Value,
    pub sdk_import: Value,
}

/// What the settings make of a directive that a script leaves out.
#[derive(Clone, Copy, Debug)]
pub struct Presets<'a> {
    /// Longest run; `None` for no limit.
    pub timeout: Option<Duration>,
    /// Who else may read answers, in the words of `@cors`.
    pub cors: &'a str,
}

impl Presets<'_> {
    /// What holds without the directive, if that is a matter of the settings.
    fn of(&self, id: Id) -> Option<Value> {
        if id == Id::Timeout {
            let milliseconds = |limit: Duration| u64::try_from(limit.as_millis()).ok();
            return Some(self.timeout.and_then(milliseconds).unwrap_or(0).into());
        }
        (id == Id::Cors).then(|| self.cors.into())
    }
}

/// The schema of every directive, where these settings hold.
pub fn schema(presets: &Presets<'_>) -> Schema {
    let fields: Vec<Field> = TABLE.iter().map(|row| field(row, presets)).collect();
    Schema {
        schema_version: "1.0.0",
        total_fields: fields.len(),
        parse_window_lines: WINDOW_LINES,
        unknown_keys_behavior: "warn",
        defaults_context: DefaultsContext {
            when_omitted: "runtime",
            runtime: "server-side execution",
            sdk_import: "client-side import",
        },
        source_of_truth: SourceOfTruth {
            interface: "MagicCommentMap",
            parser: "engine/src/directives/parse.rs",
            runtime_defaults: "engine/src/directives/table.rs",
            sdk_import_defaults: "engine/src/directives/table.rs",
        },
        categories: Categories {
            execution: keys(Category::Execution),
            logging: keys(Category::Logging),
            cors: keys(Category::Cors),
            ai: keys(Category::Ai),
            metadata: keys(Category::Metadata),
        },
        fields,
    }
}

/// The table for a README: one row a directive, in Markdown.
pub fn markdown() -> String {
    let mut text = "| Directive | Values | Default | Meaning |\n|---|---|---|---|\n".to_owned();
    for row in TABLE {
        let (kind, words, more, _) = shape(row.kind);
        let words: Vec<&str> = words.into_iter().chain(more).flatten().collect();
        let values = match (row.kind, words.as_slice()) {
            (Kind::Duration, _) => "duration, or `unlimited`".to_owned(),
            (Kind::Slots, _) => "`true`, `false` or a number".to_owned(),
            (Kind::Origin, _) => "`none`, `reflective`, `*` or an origin".to_owned(),
            (_, []) => kind.to_owned(),
            (_, words) => format!("`{}`", words.join("`, `")),
        };
        let default = match fallback(row.when_omitted) {
            Value::Null => String::new(),
            Value::String(word) => format!("`{word}`"),
            other @ (Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
                format!("`{other}`")
            }
        };
        let notes = if row.notes.is_empty() {
            String::new()
        } else {
            format!(" ({})", row.notes)
        };
        text.push_str(&format!(
            "| `@{}` | {values} | {default} | {}{notes} |\n",
            row.name, row.description
        ));
    }
    text
}

fn keys(category: Category) -> Vec<&'static str> {
    TABLE
        .iter()
        .filter(|row| row.category == category)
        .map(|row| row.key)
        .collect()
}

fn field(row: &Directive, presets: &Presets<'_>) -> Field {
    let (kind, enum_values, accepts_keywords, range) = shape(row.kind);
    let example = |value: &&str| format!("// @{} {value}", row.name).trim_end().to_owned();
    let when_omitted = fallback(row.when_omitted);
    Field {
        key: row.key,
        directive: format!("@hoody-{}", row.name),
        category: row.category.name(),
        kind,
        enum_values,
        accepts_keywords,
        range,
        description: row.description,
        defaults: Defaults {
            when_omitted: when_omitted.clone(),
            runtime: presets.of(row.id).unwrap_or_else(|| fallback(row.runtime)),
            sdk_import: when_omitted,
        },
        examples: row.examples.iter().map(example).collect(),
        notes: row.notes,
    }
}

fn fallback(fallback: Fallback) -> Value {
    match fallback {
        Fallback::Nothing => Value::Null,
        Fallback::Flag(flag) => flag.into(),
        Fallback::Number(number) => number.into(),
        Fallback::Word(word) => word.into(),
    }
}

/// A list of words, where a field has one.
type Words = Option<Vec<&'static str>>;

/// JSON type, words, further words and range of a kind of value.
fn shape(kind: Kind) -> (&'static str, Words, Words, Option<Range>) {
    let range = |min: Value, max: Option<Value>| {
        Some(Range {
            min: Some(min),
            max,
        })
    };
    match kind {
        Kind::Flag => ("boolean", None, None, None),
        Kind::Choice(words, more) => (
            "string",
            Some(words.to_vec()),
            (!more.is_empty()).then(|| more.to_vec()),
            None,
        ),
        Kind::Duration => {
            let words = vec!["0", "false", "-1", "unlimited", "none", "n/a"];
            (
                "integer",
                None,
                Some(words),
                range(json!(0), Some(json!(2_147_483_647))),
            )
        }
        Kind::Size => ("integer", None, None, range(json!(0), None)),
        Kind::Integer(min, max) => ("integer", None, None, range(json!(min), Some(json!(max)))),
        Kind::Number(_, max) => ("number", None, None, range(json!(0), Some(json!(max)))),
        Kind::Slots => (
            "integer",
            None,
            Some(vec!["true", "false"]),
            range(json!(1), Some(json!(9_007_199_254_740_991_u64))),
        ),
        Kind::BodyLog => (
            "string",
            Some(vec!["full", "redacted", "off"]),
            Some(vec!["true", "false"]),
            None,
        ),
        Kind::Word | Kind::Text | Kind::Cron => ("string", None, None, None),
        Kind::List | Kind::Tokens(_) => ("array", None, None, None),
        Kind::Origin => ("string", None, Some(vec!["none", "reflective", "*"]), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directives::parse;
    use std::collections::HashSet;

    const PRESETS: Presets<'static> = Presets {
        timeout: Some(Duration::from_secs(30)),
        cors: "none",
    };

    #[test]
    fn the_schema_counts_and_sorts_every_directive() {
        let schema = schema(&PRESETS);
        assert_eq!(schema.total_fields, schema.fields.len());
        let of = &schema.categories;
        let sorted = [&of.execution, &of.logging, &of.cors, &of.ai, &of.metadata];
        assert_eq!(
            sorted.iter().map(|keys| keys.len()).sum::<usize>(),
            schema.total_fields
        );
        let first = serde_json::to_value(&schema.fields[0]).unwrap();
        assert_eq!(first["directive"], "@hoody-mode");
        assert_eq!(first["enum_values"], json!(["sync", "async", "stream"]));
        assert_eq!(
            first["defaults"],
            json!({"when_omitted": "sync", "runtime": "sync", "sdk_import": "sync"})
        );
        assert_eq!(&of.logging[..2], ["level", "destination"]);
        assert_eq!(&of.cors[..2], ["origin", "credentials"]);
    }

    #[test]
    fn the_readme_table_has_a_row_for_every_directive() {
        let text = markdown();
        assert_eq!(text.lines().count(), TABLE.len() + 2);
        assert!(
            text.lines().all(|line| line.matches('|').count() == 5),
            "{text}"
        );
        assert!(
            text.contains("| `@timeout` | duration, or `unlimited` | `30000` | Longest"),
            "{text}"
        );
    }

    #[test]
    fn names_and_places_are_unique() {
        let names: HashSet<_> = TABLE.iter().map(|row| row.name).collect();
        let places: HashSet<_> = TABLE.iter().map(Directive::path).collect();
        let ids: HashSet<_> = TABLE.iter().map(|row| row.id).collect();
        assert_eq!(
            (names.len(), places.len(), ids.len()),
            (TABLE.len(), TABLE.len(), TABLE.len())
        );
    }

    #[test]
    fn every_example_and_every_word_is_a_good_value() {
        for field in schema(&PRESETS).fields {
            let words = field
                .enum_values
                .into_iter()
                .chain(field.accepts_keywords)
                .flatten();
            let words = words.map(|word| format!("// {} {word}", field.directive));
            for line in field.examples.into_iter().chain(words) {
                let parsed = parse(&line);
                let serious: Vec<_> = parsed
                    .warnings
                    .iter()
                    .filter(|one| !one.message.starts_with("has no effect"))
                    .collect();
                assert!(
                    serious.is_empty() && parsed.values.is_some(),
                    "{line}: {serious:?}"
                );
            }
        }
    }
}
