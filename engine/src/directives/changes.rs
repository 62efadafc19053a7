//! What an update call asks for: directives to set or to remove, from text or from JSON, in either dialect.

use serde_json::{Map, Value};

use super::edit::EditError;
use super::header::{Entry, lines, trim};
use super::json;
use super::parse::Warning;
use super::row::{Category, Directive, Id};
use super::table::TABLE;
use super::value;
use super::{MAX_WARNINGS, REDACTED};

/// Directives to set or to remove, each named once, in the order of the request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    wishes: Vec<Wish>,
    /// Names nobody knows; they change nothing.
    pub warnings: Vec<Warning>,
}

/// What shall become of one directive.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wish {
    /// Which one.
    pub(super) directive: &'static Directive,
    /// The texts behind its name, one a line; none removes it.
    pub(super) texts: Vec<String>,
}

impl Changes {
    /// Reads `comments` as the API has it: text in the form of header lines, or an object.
    ///
    /// # Errors
    /// A value that cannot be used, a line that is no directive, or wishes that contradict each other.
    pub fn from_json(comments: &Value) -> Result<Self, EditError> {
        match comments {
            Value::String(text) => Self::from_text(text),
            Value::Object(members) => Self::from_object(members),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
                Err(EditError::NeitherTextNorObject)
            }
        }
    }

    /// Reads lines like `@hoody-mode async` or `// @mode async`. A name without a value removes the directive, but sets a
    /// boolean one; `null` removes any.
    ///
    /// # Errors
    /// As [`Changes::from_json`].
    pub fn from_text(text: &str) -> Result<Self, EditError> {
        let mut changes = Self::default();
        let mut tokens: Vec<Value> = Vec::new();
        for (index, line) in lines(text).enumerate() {
            let content = trim(line.content.trim_start_matches('\u{feff}'));
            let Some(entry) = Entry::read_bare(index + 1, content) else {
                // A comment among the directives is fine, a forgotten `@` is not.
                if content.is_empty() || content.starts_with("//") {
                    continue;
                }
                return Err(EditError::NotADirective { line: index + 1 });
            };
            let Some(directive) = entry.directive() else {
                changes.unknown(&entry);
                continue;
            };
            let value = match entry.value {
                "null" => Value::Null,
                "" if directive.kind == super::row::Kind::Flag => Value::Bool(true),
                text => Value::from(text),
            };
            if directive.is_repeatable() && value.as_str().is_some_and(|text| !text.is_empty()) {
                tokens.push(value);
                changes.set(directive, &Value::Array(tokens.clone()))?;
            } else {
                changes.set(directive, &value)?;
            }
        }
        changes.consistent()
    }

    fn from_object(members: &Map<String, Value>) -> Result<Self, EditError> {
        let mut changes = Self::default();
        for (key, value) in members {
            changes.member(key, value)?;
        }
        if let (Some(one), Some(many)) = (members.get("token"), members.get("tokens")) {
            let list = |value: &Value| match value {
                Value::String(text) if trim(text).is_empty() => Value::Array(Vec::new()),
                Value::Null => Value::Array(Vec::new()),
                Value::String(_) => Value::Array(vec![value.clone()]),
                Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                    value.clone()
                }
            };
            if list(one) != list(many) {
                return Err(EditError::TokensDisagree);
            }
        }
        changes.consistent()
    }

    /// Takes in one member: a directive's name or key, or a group with an object or `null`.
    fn member(&mut self, key: &str, value: &Value) -> Result<(), EditError> {
        let group = [Category::Logging, Category::Cors, Category::Ai]
            .into_iter()
            .filter_map(Category::group)
            .find(|name| *name == key);
        match (group, value) {
            (Some(group), Value::Object(members)) => {
                for (key, value) in members {
                    match Directive::keyed(Some(group), key).or_else(|| find(key)) {
                        Some(directive) => self.set(directive, value)?,
                        None => self.unknown(&keyed(key)),
                    }
                }
                Ok(())
            }
            (Some(group), Value::Null) => TABLE
                .iter()
                .filter(|row| row.category.group() == Some(group))
                .try_for_each(|row| self.set(row, value)),
            _ => match (find(key), group) {
                (Some(directive), _) => self.set(directive, value),
                (None, Some(group)) => Err(EditError::BadValue {
                    key: group.to_owned(),
                    reason: "must be an object".to_owned(),
                }),
                (None, None) => {
                    self.unknown(&keyed(key));
                    Ok(())
                }
            },
        }
    }

    /// Warns of a name nobody knows.
    fn unknown(&mut self, entry: &Entry<'_>) {
        if self.warnings.len() < MAX_WARNINGS {
            let message = "ignored: there is no directive of this name";
            self.warnings.push(Warning::new(entry, message));
        }
    }

    /// Notes a wish; a later one for the same directive replaces it.
    fn set(&mut self, directive: &'static Directive, json: &Value) -> Result<(), EditError> {
        let texts = json::texts(directive, json).map_err(|reason| EditError::BadValue {
            key: directive.path(),
            reason,
        })?;
        let repeated = texts.iter().enumerate().any(|(index, text)| {
            text != REDACTED && texts.iter().take(index).any(|other| other == text)
        });
        if repeated {
            return Err(EditError::BadValue {
                key: directive.path(),
                reason: "must hold different words".to_owned(),
            });
        }
        match self
            .wishes
            .iter_mut()
            .find(|wish| wish.directive.id == directive.id)
        {
            Some(wish) => wish.texts = texts,
            None => self.wishes.push(Wish { directive, texts }),
        }
        Ok(())
    }

    /// Refuses rules for other origins beside the wish to have none.
    fn consistent(self) -> Result<Self, EditError> {
        let none = self
            .wishes
            .iter()
            .any(|wish| wish.directive.id == Id::Cors && wish.texts == ["none"]);
        let rule = self.wishes.iter().find(|wish| {
            wish.directive.category == Category::Cors
                && wish.directive.id != Id::Cors
                && !wish.texts.is_empty()
        });
        match rule.filter(|_| none) {
            Some(wish) => Err(EditError::CorsNone {
                key: wish.directive.path(),
            }),
            None => Ok(self),
        }
    }

    pub(super) fn wishes(&self) -> &[Wish] {
        &self.wishes
    }

    /// Does it ask for nothing?
    pub fn is_empty(&self) -> bool {
        self.wishes.is_empty()
    }

    /// The wishes in the form of answers: typed, in groups, secrets hidden, `null` for what shall go.
    pub fn shown(&self) -> Map<String, Value> {
        let mut map = Map::new();
        for Wish { directive, texts } in &self.wishes {
            let one = |text: &String| match value::read(directive, text) {
                Ok(reading) if !directive.is_secret() => reading.value,
                _ => Value::from(REDACTED),
            };
            let value = match texts.as_slice() {
                [] => Value::Null,
                [text] => one(text),
                many => many.iter().map(one).collect(),
            };
            super::place(&mut map, directive, value);
        }
        map
    }
}

/// An entry for a name that stands on no line.
fn keyed(name: &str) -> Entry<'_> {
    Entry {
        line: 0,
        lead: "",
        name,
        gap: "",
        value: "",
        tail: "",
    }
}

/// The directive a member of the object names: `log-level`, `@hoody-log-level`, `logLevel`, `logging.level` or `tokens`.
fn find(key: &str) -> Option<&'static Directive> {
    let key = key.strip_prefix('@').unwrap_or(key);
    let key = key.strip_prefix("hoody-").unwrap_or(key);
    if key == "tokens" {
        return Directive::named("token");
    }
    let dashed: String = key.chars().fold(String::new(), |mut dashed, c| {
        if c.is_ascii_uppercase() {
            dashed.push('-');
        }
        dashed.push(c.to_ascii_lowercase());
        dashed
    });
    let dotted = || {
        key.split_once('.')
            .and_then(|(group, key)| Directive::keyed(Some(group), key))
    };
    Directive::named(key)
        .or_else(|| Directive::named(&dashed))
        .or_else(dotted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(comments: &Value) -> Value {
        match Changes::from_json(comments) {
            Ok(changes) => Value::Object(changes.shown()),
            Err(error) => Value::from(error.to_string()),
        }
    }

    #[test]
    fn text_and_objects_in_both_dialects_mean_the_same() {
        let expected = json!({"mode": "async", "timeout": 60_000, "logging": {"level": "info"}, "websocket": true, "label": null});
        let forms = [
            json!(
                "@hoody-mode async\n@hoody-timeout 60000\n@log-level info\n\n// @websocket\n// note\n@label"
            ),
            json!(
                "// @hoody-mode async\r\n//@timeout 1m\r\n@log-level info\n@websocket true\n@label null"
            ),
            json!({"mode": "async", "timeout": 60_000, "logging": {"level": "info"}, "websocket": true, "label": null}),
            json!({"@mode": "async", "hoody-timeout": "60s", "log-level": "info", "websocket": "true", "label": ""}),
            json!({"mode": "async", "timeout": "1m", "logLevel": "info", "websocket": true, "label": null}),
            json!({"mode": "async", "timeout": "1m", "logging.level": "info", "websocket": true, "label": null}),
        ];
        for form in forms {
            assert_eq!(shown(&form), expected, "{form}");
        }
    }

    #[test]
    fn groups_and_their_main_directive_are_told_apart() {
        assert_eq!(
            shown(&json!({"cors": "*"})),
            json!({"cors": {"origin": "*"}})
        );
        assert_eq!(
            shown(&json!({"cors": ""})),
            json!({"cors": {"origin": null}})
        );
        assert_eq!(
            shown(&json!({"cors": {"origin": "*", "maxAge": 5}})),
            json!({"cors": {"origin": "*", "maxAge": 5}})
        );
        assert_eq!(
            shown(&json!({"ai": false})),
            json!({"ai": {"enabled": false}})
        );
        assert_eq!(
            shown(&json!({"ai": null}))["ai"].as_object().unwrap().len(),
            5
        );
    }

    #[test]
    fn contradictions_and_bad_values_are_refused() {
        let table = [
            (
                json!({"cors": "none", "cors-credentials": true}),
                "cors.credentials cannot be set together with cors none",
            ),
            (
                json!({"token": "a", "tokens": ["b"]}),
                "token and tokens disagree",
            ),
            (
                json!({"timeout": "soon"}),
                "timeout must be milliseconds, a number with ms, s, m, h or d, or unlimited",
            ),
            (
                json!({"tokens": ["a", "a"]}),
                "token must hold different words",
            ),
            (
                json!("mode async"),
                "line 1 of comments is not of the form `@name value`",
            ),
            (json!(5), "comments must be text or an object"),
        ];
        for (comments, expected) in table {
            assert_eq!(shown(&comments), json!(expected));
        }
    }

    #[test]
    fn secrets_are_hidden_and_unknown_names_ignored() {
        let comments =
            json!({"tokens": ["a", "b"], "token": ["a", "b"], "ai-key": "k", "banana": 1});
        assert_eq!(
            shown(&comments),
            json!({"token": ["[REDACTED]", "[REDACTED]"], "ai": {"key": "[REDACTED]"}})
        );
        assert_eq!(
            Changes::from_json(&comments).unwrap().warnings[0].directive,
            "banana"
        );
        assert_eq!(
            shown(&json!("@token a\n@token b")),
            json!({"token": ["[REDACTED]", "[REDACTED]"]})
        );
        assert_eq!(shown(&json!({"tokens": []})), json!({"token": null}));
    }
}
