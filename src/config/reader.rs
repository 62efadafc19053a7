//! The layers of the settings before they have types: what was said, where, and what is wrong with it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Fault;

/// A variable of the environment and its value.
pub(super) type Variable = (OsString, OsString);

/// The start of every variable that sets a key.
const PREFIX: &str = "HOODY_EXEC_";

/// The four kinds of value that a key can have.
#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Number(i64),
    Switch(bool),
    List(Vec<String>),
}

/// What holds for one key, and who said so.
struct Setting {
    value: Value,
    /// Told beside a fault, so that the operator knows where to look; empty for a default.
    origin: String,
}

/// All keys with the uppermost value of each, and the faults found so far.
pub(super) struct Reader<'a> {
    settings: BTreeMap<String, Setting>,
    faults: Vec<Fault>,
    /// Relative folders count from here.
    folder: &'a Path,
}

impl<'a> Reader<'a> {
    /// Starts from `defaults`, which also say which keys there are and of which kind.
    pub(super) fn new(defaults: &str, folder: &'a Path) -> Self {
        let mut reader = Self {
            settings: BTreeMap::new(),
            faults: Vec::new(),
            folder,
        };
        for (key, value) in reader.entries(defaults) {
            if let Some(value) = reader.convert(&key, value.get_ref(), "the defaults") {
                reader.settings.insert(
                    key,
                    Setting {
                        value,
                        origin: String::new(),
                    },
                );
            }
        }
        reader
    }

    /// Lays the operator's file over what holds so far.
    pub(super) fn lay_file(&mut self, text: &str) {
        for (key, value) in self.entries(text) {
            let origin = format!("line {}", line_of(text, value.span()));
            if !self.settings.contains_key(&key) {
                self.fault(&key, format!("is not a known key ({origin})"));
            } else if let Some(value) = self.convert(&key, value.get_ref(), &origin) {
                self.replace(&key, value, origin);
            }
        }
    }

    /// Lays variables over what holds so far; returns those that have our prefix and name no key.
    pub(super) fn lay_environment(&mut self, variables: &[Variable]) -> Vec<String> {
        let names: BTreeMap<String, String> = self
            .settings
            .keys()
            .map(|key| {
                (
                    format!("{PREFIX}{}", key.replace('.', "_").to_ascii_uppercase()),
                    key.clone(),
                )
            })
            .collect();
        let mut unused = Vec::new();
        for (name, value) in variables {
            let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else {
                continue;
            };
            let Some(key) = names.get(name) else {
                unused.push(name.to_owned());
                continue;
            };
            match value
                .to_str()
                .ok_or("must be UTF-8")
                .and_then(|text| self.parse_like(key, text))
            {
                Ok(value) => self.replace(key, value, name.to_owned()),
                Err(reason) => self.fault(key, format!("{reason} ({name})")),
            }
        }
        unused.sort();
        unused
    }

    /// The faults, if there are any.
    pub(super) fn finish(self) -> Result<(), Vec<Fault>> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(self.faults)
        }
    }

    /// A whole number within the bounds; the lower bound if it is at fault.
    pub(super) fn number(&mut self, key: &str, least: u64, most: u64) -> u64 {
        let number = match self.settings.get(key).map(|setting| &setting.value) {
            Some(Value::Number(number)) => *number,
            _ => return least,
        };
        match u64::try_from(number) {
            Ok(number) if (least..=most).contains(&number) => number,
            _ => {
                self.fault_of(
                    key,
                    format!("must be a whole number from {least} to {most}, not {number}"),
                );
                least
            }
        }
    }

    /// True or false.
    pub(super) fn switch(&mut self, key: &str) -> bool {
        matches!(
            self.settings.get(key).map(|setting| &setting.value),
            Some(Value::Switch(true))
        )
    }

    /// A text that `check` accepts.
    pub(super) fn checked(&mut self, key: &str, check: fn(&str) -> Result<(), String>) -> String {
        let text = match self.settings.get(key).map(|setting| &setting.value) {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        };
        if let Err(reason) = check(&text) {
            self.fault_of(key, reason);
        }
        text
    }

    /// A list whose every member `check` accepts.
    pub(super) fn list(&mut self, key: &str, check: fn(&str) -> Result<(), String>) -> Vec<String> {
        let members = match self.settings.get(key).map(|setting| &setting.value) {
            Some(Value::List(members)) => members.clone(),
            _ => Vec::new(),
        };
        for reason in members.iter().filter_map(|member| check(member).err()) {
            self.fault_of(key, reason);
        }
        members
    }

    /// A folder, made absolute.
    pub(super) fn folder(&mut self, key: &str) -> PathBuf {
        self.folder.join(self.checked(key, folder_name))
    }

    /// A list of folders, made absolute.
    pub(super) fn folders(&mut self, key: &str) -> Vec<PathBuf> {
        self.list(key, folder_name)
            .iter()
            .map(|name| self.folder.join(name))
            .collect()
    }

    /// The keys of a settings text as `section.key`; what cannot be understood becomes a fault.
    fn entries<'t>(&mut self, text: &'t str) -> Vec<(String, Spanned<DeValue<'t>>)> {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = error.span().map_or(1, |span| line_of(text, span));
            self.fault(&format!("line {place}"), error.message().to_owned());
        }
        let mut entries = Vec::new();
        for (section, value) in table.into_inner() {
            let line = line_of(text, value.span());
            match value.into_inner() {
                DeValue::Table(keys) => {
                    let name = section.get_ref();
                    entries.extend(
                        keys.into_iter()
                            .map(|(key, value)| (format!("{name}.{}", key.get_ref()), value)),
                    );
                }
                DeValue::String(_)
                | DeValue::Integer(_)
                | DeValue::Float(_)
                | DeValue::Boolean(_)
                | DeValue::Datetime(_)
                | DeValue::Array(_) => {
                    self.fault(
                        section.get_ref(),
                        format!("is not a known key; keys stand in sections (line {line})"),
                    );
                }
            }
        }
        entries
    }

    /// The value as one of our kinds; of another kind it becomes a fault.
    fn convert(&mut self, key: &str, value: &DeValue<'_>, origin: &str) -> Option<Value> {
        match value {
            DeValue::String(text) => Some(Value::Text(text.to_string())),
            DeValue::Boolean(on) => Some(Value::Switch(*on)),
            DeValue::Integer(number) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => Some(Value::Number(number)),
                    Err(_) => self.refuse(key, format!("{number} is too large ({origin})")),
                }
            }
            DeValue::Array(members) => {
                let texts: Option<Vec<_>> = members
                    .iter()
                    .map(|member| member.get_ref().as_str().map(str::to_owned))
                    .collect();
                texts
                    .map(Value::List)
                    .or_else(|| self.refuse(key, format!("must be a list of texts ({origin})")))
            }
            DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Table(_) => {
                self.refuse(key, format!("cannot be a {} ({origin})", value.type_str()))
            }
        }
    }

    /// A variable's text as a value of the kind that its key has.
    fn parse_like(&self, key: &str, text: &str) -> Result<Value, &'static str> {
        let text = text.trim();
        match self.settings.get(key).map(|setting| &setting.value) {
            Some(Value::Number(_)) => text
                .parse()
                .map(Value::Number)
                .map_err(|_| "must be a whole number"),
            Some(Value::Switch(_)) => text
                .parse()
                .map(Value::Switch)
                .map_err(|_| "must be true or false"),
            Some(Value::List(_)) => Ok(Value::List(
                text.split(',')
                    .map(str::trim)
                    .filter(|member| !member.is_empty())
                    .map(str::to_owned)
                    .collect(),
            )),
            Some(Value::Text(_)) | None => Ok(Value::Text(text.to_owned())),
        }
    }

    /// Puts a value on top, unless it is of another kind than its key.
    fn replace(&mut self, key: &str, value: Value, origin: String) {
        let Some(setting) = self.settings.get_mut(key) else {
            return;
        };
        if std::mem::discriminant(&setting.value) == std::mem::discriminant(&value) {
            *setting = Setting { value, origin };
            return;
        }
        let wanted = match setting.value {
            Value::Text(_) => "a text in quotes",
            Value::Number(_) => "a whole number",
            Value::Switch(_) => "true or false",
            Value::List(_) => "a list of texts",
        };
        self.fault(key, format!("must be {wanted} ({origin})"));
    }

    fn refuse(&mut self, key: &str, reason: String) -> Option<Value> {
        self.fault(key, reason);
        None
    }

    /// A fault of a value that was read, told with its origin.
    pub(super) fn fault_of(&mut self, key: &str, reason: String) {
        match self
            .settings
            .get(key)
            .map(|setting| setting.origin.as_str())
            .filter(|origin| !origin.is_empty())
        {
            Some(origin) => self.fault(key, format!("{reason} ({origin})")),
            None => self.fault(key, reason),
        }
    }

    fn fault(&mut self, key: &str, reason: String) {
        self.faults.push(Fault {
            key: key.to_owned(),
            reason,
        });
    }
}

fn folder_name(value: &str) -> Result<(), String> {
    let fits = !value.trim().is_empty() && !value.contains('\0');
    fits.then_some(())
        .ok_or_else(|| "must be the path of a folder".to_owned())
}

/// The line, counted from 1, on which a span begins.
fn line_of(text: &str, span: Range<usize>) -> usize {
    text.bytes()
        .take(span.start)
        .filter(|&byte| byte == b'\n')
        .count()
        + 1
}
