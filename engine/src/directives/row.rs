//! What a row of the table of directives is: names, kind of value, defaults, words of explanation.

use super::table::TABLE;

/// Groups of directives, as the schema names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// How and when a script runs.
    Execution,
    /// What is written down about a run.
    Logging,
    /// What other origins may do.
    Cors,
    /// Defaults of the AI helpers.
    Ai,
    /// Words about the script.
    Metadata,
}

impl Category {
    /// The category's name in the schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Execution => "execution",
            Self::Logging => "logging",
            Self::Cors => "cors",
            Self::Ai => "ai",
            Self::Metadata => "metadata",
        }
    }

    /// The object that holds the category's values in answers, if they do not stand at the top.
    pub fn group(self) -> Option<&'static str> {
        match self {
            Self::Execution | Self::Metadata => None,
            Self::Logging | Self::Cors | Self::Ai => Some(self.name()),
        }
    }
}

/// Which directive a row is about, for matches that must name them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is explained in its row of the table")]
pub enum Id {
    Mode,
    Vm,
    Enabled,
    Timeout,
    Concurrent,
    AwaitPromises,
    Websocket,
    WebsocketPre,
    RawBody,
    ReturnType,
    ReturnTypeMode,
    Token,
    Schedule,
    ScheduleTimeout,
    LogLevel,
    LogDestination,
    Debug,
    LogRequestBody,
    LogResponseBody,
    LogMaxBodySize,
    LogExcludeHeaders,
    LogRetentionDays,
    DebugInstrument,
    Cors,
    CorsCredentials,
    CorsMethods,
    CorsHeaders,
    CorsMaxAge,
    Ai,
    AiModel,
    AiTemperature,
    AiMaxTokens,
    AiKey,
    Label,
    Tags,
    Description,
}

/// What a directive's value may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// `true` or `false`; the bare directive means `true`.
    Flag,
    /// One of a few words; the second list holds further accepted ones.
    Choice(&'static [&'static str], &'static [&'static str]),
    /// Milliseconds or a number with a unit; several words for "no limit".
    Duration,
    /// Bytes or a number with a unit.
    Size,
    /// A whole number from the first to the second; larger ones in a file count as the second.
    Integer(u64, u64),
    /// Zero, or a number from the first to the second.
    Number(f64, f64),
    /// `true`, `false` or a whole number of at least one.
    Slots,
    /// `true`, `false` or one of `full`, `redacted`, `off`.
    BodyLog,
    /// One word without spaces; the rest of the line is a note.
    Word,
    /// The rest of the line.
    Text,
    /// Items between commas.
    List,
    /// Names of headers between commas; `true` stores them in lower case.
    Tokens(bool),
    /// `none`, `reflective`, `*` or one origin.
    Origin,
    /// Five fields or a nickname.
    Cron,
}

/// A default as JSON would have it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fallback {
    /// There is none: JSON's `null`.
    Nothing,
    /// A boolean.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// A word.
    Word(&'static str),
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Directive {
    /// Which one it is.
    pub id: Id,
    /// Its name after `@` or `@hoody-`.
    pub name: &'static str,
    /// Its key in answers, inside the category's group if there is one.
    pub key: &'static str,
    /// Where it belongs.
    pub category: Category,
    /// What its value may be.
    pub kind: Kind,
    /// One sentence for a person.
    pub description: &'static str,
    /// What holds when the file does not state it.
    pub when_omitted: Fallback,
    /// What the service then does, where that is a value of its own.
    pub runtime: Fallback,
    /// Values as they stand after the name.
    pub examples: &'static [&'static str],
    /// What a reader would not guess, or empty.
    pub notes: &'static str,
}

impl Directive {
    /// A row without default, example or note; its key is its name.
    pub(super) const fn new(
        id: Id,
        name: &'static str,
        category: Category,
        kind: Kind,
        description: &'static str,
    ) -> Self {
        let (key, none) = (name, Fallback::Nothing);
        Self {
            id,
            name,
            key,
            category,
            kind,
            description,
            when_omitted: none,
            runtime: none,
            examples: &[],
            notes: "",
        }
    }

    pub(super) const fn key(mut self, key: &'static str) -> Self {
        self.key = key;
        self
    }

    pub(super) const fn or(mut self, fallback: Fallback) -> Self {
        self.when_omitted = fallback;
        self.runtime = fallback;
        self
    }

    pub(super) const fn runtime(mut self, fallback: Fallback) -> Self {
        self.runtime = fallback;
        self
    }

    pub(super) const fn like(mut self, examples: &'static [&'static str]) -> Self {
        self.examples = examples;
        self
    }

    pub(super) const fn notes(mut self, notes: &'static str) -> Self {
        self.notes = notes;
        self
    }

    /// May its value be shown?
    pub fn is_secret(&self) -> bool {
        matches!(self.id, Id::Token | Id::AiKey)
    }

    /// May a file state it several times, each line adding one value?
    pub fn is_repeatable(&self) -> bool {
        matches!(self.id, Id::Token)
    }

    /// Its place in answers: `timeout`, `logging.level`.
    pub fn path(&self) -> String {
        match self.category.group() {
            None => self.key.to_owned(),
            Some(group) => format!("{group}.{}", self.key),
        }
    }

    /// The row of this exact name, without `@` and `hoody-`.
    pub fn named(name: &str) -> Option<&'static Self> {
        TABLE.iter().find(|row| row.name == name)
    }

    /// The row of this key at the top of an answer (`group` is `None`) or inside a group.
    pub fn keyed(group: Option<&str>, key: &str) -> Option<&'static Self> {
        TABLE
            .iter()
            .find(|row| row.category.group() == group && row.key == key)
    }
}
