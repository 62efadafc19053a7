//! Edits a script's header, line by line, leaving every other byte alone.

use serde_json::{Map, Value};

use super::changes::{Changes, Wish};
use super::header::{Entry, Header, lines};
use super::parse::{Statement, shown, statements};
use super::row::{Directive, Id, Kind};
use super::value::{self, first_word};
use super::{REDACTED, WINDOW_LINES};

/// A text after an edit, and what the edit did.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    /// The whole new text.
    pub text: String,
    /// What the header said, as answers show it.
    pub previous: Option<Map<String, Value>>,
    /// What it says now.
    pub updated: Option<Map<String, Value>>,
    /// Where in an answer something differs, in the order of the request: `timeout`, `logging.level`.
    pub changes: Vec<String>,
}

/// Why an edit is refused. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// `comments` is of another JSON type.
    #[error("comments must be text or an object")]
    NeitherTextNorObject,
    /// A line of the `comments` text is no directive.
    #[error("line {line} of comments is not of the form `@name value`")]
    NotADirective {
        /// Counted from 1.
        line: usize,
    },
    /// A value cannot be used.
    #[error("{key} {reason}")]
    BadValue {
        /// Its place in answers.
        key: String,
        /// The rest of a sentence that begins with the key.
        reason: String,
    },
    /// Rules for other origins beside the wish to have none.
    #[error("{key} cannot be set together with cors none")]
    CorsNone {
        /// The rule's place in answers.
        key: String,
    },
    /// `token` and `tokens` are both given and differ.
    #[error("token and tokens disagree")]
    TokensDisagree,
    /// A placeholder for which the file has no secret.
    #[error("{key}: there is no stored secret to keep in place of [REDACTED]")]
    Unresolved {
        /// Its place in answers.
        key: String,
    },
    /// The header has no room, or the edit would move another directive into or out of the window.
    #[error("the header would not fit into the first 50 lines")]
    HeaderFull,
}

/// Applies the changes to a script's text.
///
/// Only lines that must change do; doing it twice does nothing more. New lines stand behind the last directive and are
/// spelled like it; a file without any gets a header of `// @hoody-…` lines at its top, below a shebang.
///
/// # Errors
/// A placeholder that stands for nothing, or a header that would not fit.
pub fn edit(text: &str, changes: &Changes) -> Result<Edited, EditError> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mark = text.get(..text.len() - body.len()).unwrap_or_default();
    let header = Header::scan(body);
    let before = statements(&header, &mut Vec::new());
    let mut lines = Lines::cut(body, &header);
    let mut touched = Vec::new();
    for wish in changes.wishes() {
        let own: Vec<&Statement<'_>> = before
            .iter()
            .filter(|one| one.directive.id == wish.directive.id)
            .collect();
        let texts = resolved(wish, &own)?;
        if lines.apply(wish.directive, &texts, &own) {
            touched.push((wish.directive, texts));
        }
    }
    let after = lines.join();
    let now = Header::scan(&after);
    let now = statements(&now, &mut Vec::new());
    if !is_as_wished(&before, &now, &touched) {
        return Err(EditError::HeaderFull);
    }
    Ok(Edited {
        previous: shown(&before),
        updated: shown(&now),
        changes: touched
            .iter()
            .map(|(directive, _)| directive)
            .filter(|row| said(&before, row) != said(&now, row))
            .map(|row| row.path())
            .collect(),
        text: format!("{mark}{after}"),
    })
}

/// The values of one directive that count, with its secrets.
fn said<'s>(statements: &'s [Statement<'_>], directive: &Directive) -> Vec<&'s Value> {
    let own = statements
        .iter()
        .filter(|one| one.live && one.directive.id == directive.id);
    own.filter_map(|one| one.reading.as_ref().ok())
        .map(|reading| &reading.value)
        .collect()
}

/// Is every touched directive as wished, and every other as it was?
fn is_as_wished(
    before: &[Statement<'_>],
    now: &[Statement<'_>],
    touched: &[(&'static Directive, Vec<String>)],
) -> bool {
    super::table::TABLE.iter().all(|row| {
        match touched.iter().find(|(directive, _)| directive.id == row.id) {
            None => said(before, row) == said(now, row),
            Some((_, texts)) => {
                let wished: Vec<Value> = texts
                    .iter()
                    .filter_map(|text| value::read(row, text).ok())
                    .map(|reading| reading.value)
                    .collect();
                said(now, row).into_iter().eq(wished.iter())
            }
        }
    })
}

/// The wished texts with the stored secrets in place of placeholders, the n-th for the n-th.
fn resolved(wish: &Wish, own: &[&Statement<'_>]) -> Result<Vec<String>, EditError> {
    let mut stored = own
        .iter()
        .filter(|one| one.live)
        .filter_map(|one| one.reading.as_ref().ok())
        .map(|reading| &reading.value);
    let texts = wish.texts.iter().map(|text| {
        let kept = if wish.directive.is_secret() {
            stored.next().and_then(Value::as_str)
        } else {
            None
        };
        match (text.as_str(), kept) {
            (REDACTED, None) if wish.directive.is_secret() => Err(EditError::Unresolved {
                key: wish.directive.path(),
            }),
            (REDACTED, Some(kept)) => Ok(kept.to_owned()),
            _ => Ok(text.clone()),
        }
    });
    let texts = texts.collect::<Result<Vec<_>, _>>()?;
    let repeated = texts
        .iter()
        .enumerate()
        .any(|(index, text)| texts.iter().take(index).any(|other| other == text));
    if repeated {
        return Err(EditError::BadValue {
            key: wish.directive.path(),
            reason: "must hold different words".to_owned(),
        });
    }
    Ok(texts)
}

/// One line of the part of a text that an edit may touch.
struct Slot {
    content: String,
    terminator: String,
    /// Its number in the text, counted from 1; 0 for a new line.
    number: usize,
    removed: bool,
}

/// The window of a text in lines, and the rest untouched.
struct Lines<'t> {
    slots: Vec<Slot>,
    rest: &'t str,
    /// What stands before the name in new lines.
    lead: String,
    /// How new lines end.
    terminator: &'t str,
    /// The line behind which the first new one stands; 0 for the top.
    anchor: usize,
}

impl<'t> Lines<'t> {
    fn cut(body: &'t str, header: &Header<'t>) -> Self {
        let window: Vec<_> = lines(body).take(WINDOW_LINES).collect();
        let width: usize = window
            .iter()
            .map(|line| line.content.len() + line.terminator.len())
            .sum();
        let last: Option<&Entry<'_>> = header.entries.iter().max_by_key(|entry| entry.line);
        let anchor = last.map_or(usize::from(header.shebang), |entry| entry.line);
        let usual = |terminator: &&str| matches!(*terminator, "\n" | "\r\n" | "\r");
        let beside = anchor
            .checked_sub(1)
            .and_then(|index| window.get(index))
            .map(|line| line.terminator)
            .filter(usual);
        let first = || window.iter().map(|line| line.terminator).find(usual);
        let slot = |(index, line): (usize, &super::header::Line<'_>)| Slot {
            content: line.content.to_owned(),
            terminator: line.terminator.to_owned(),
            number: index + 1,
            removed: false,
        };
        Self {
            slots: window.iter().enumerate().map(slot).collect(),
            rest: body.get(width..).unwrap_or_default(),
            lead: last.map_or_else(|| "// @hoody-".to_owned(), |entry| entry.lead.to_owned()),
            terminator: beside.or_else(first).unwrap_or("\n"),
            anchor,
        }
    }

    /// Makes one directive say these texts; tells whether a line changed.
    fn apply(
        &mut self,
        directive: &'static Directive,
        texts: &[String],
        own: &[&Statement<'_>],
    ) -> bool {
        let live: Vec<&&Statement<'_>> = own.iter().filter(|one| one.live).collect();
        let read = |text: &String| {
            value::read(directive, text)
                .ok()
                .map(|reading| reading.value)
        };
        let says = |one: &Statement<'_>| {
            one.reading
                .as_ref()
                .ok()
                .map(|reading| reading.value.clone())
        };
        // Nothing to do, unless lines that do not count shall go with the rest.
        let same = live.iter().map(|one| says(one)).eq(texts.iter().map(read));
        if same && (!texts.is_empty() || own.is_empty()) {
            return false;
        }
        if directive.is_repeatable() {
            self.apply_many(directive, texts, own);
            return true;
        }
        match (texts.first(), live.last().copied().or(own.last())) {
            (None, _) => own.iter().for_each(|one| self.remove(one)),
            (Some(text), Some(one)) => self.replace(one, text),
            (Some(text), None) => self.insert(directive, text, None),
        }
        true
    }

    /// Keeps lines whose word stays, rewrites those between them, and removes or adds the rest.
    fn apply_many(
        &mut self,
        directive: &'static Directive,
        texts: &[String],
        own: &[&Statement<'_>],
    ) {
        let mut texts = texts;
        let last = own.last().map(|one| one.entry.line);
        let mut free: Vec<&Statement<'_>> = Vec::new();
        for one in own {
            let word = first_word(one.entry.value);
            let Some(place) = texts.iter().position(|text| text == word) else {
                free.push(one);
                continue;
            };
            let (between, rest) = texts.split_at(place);
            let before = free.first().or(Some(one)).map(|one| one.entry.line - 1);
            self.fill(directive, between, &mut free, before);
            texts = rest.get(1..).unwrap_or_default();
        }
        self.fill(directive, texts, &mut free, last);
    }

    /// Writes texts over free lines, adds the texts that are left behind line `after`, and removes the lines that are.
    fn fill(
        &mut self,
        directive: &'static Directive,
        texts: &[String],
        free: &mut Vec<&Statement<'_>>,
        after: Option<usize>,
    ) {
        let mut lines = free.drain(..);
        let mut after = after;
        for text in texts {
            match lines.next() {
                Some(one) => {
                    self.replace(one, text);
                    after = Some(one.entry.line);
                }
                None => self.insert(directive, text, after),
            }
        }
        lines.for_each(|one| self.remove(one));
    }

    fn slot(&mut self, number: usize) -> Option<&mut Slot> {
        self.slots.iter_mut().find(|slot| slot.number == number)
    }

    fn remove(&mut self, statement: &Statement<'_>) {
        if let Some(slot) = self.slot(statement.entry.line) {
            slot.removed = true;
        }
    }

    /// Puts another value on a line; a note behind a word stays.
    fn replace(&mut self, statement: &Statement<'_>, text: &str) {
        let Entry {
            lead,
            name,
            gap,
            value,
            tail,
            line,
        } = statement.entry;
        let note = if statement.directive.kind == Kind::Word {
            value.get(first_word(value).len()..).unwrap_or_default()
        } else {
            ""
        };
        let gap = if gap.is_empty() { " " } else { gap };
        if let Some(slot) = self.slot(line) {
            slot.content = [lead, name, gap, text, note, tail].concat();
        }
    }

    /// Adds a line behind a line of the text and what was added there before, or behind the last directive.
    fn insert(&mut self, directive: &Directive, text: &str, after: Option<usize>) {
        let line = after.unwrap_or(self.anchor);
        let place = self
            .slots
            .iter()
            .position(|slot| line > 0 && slot.number == line)
            .map_or(0, |index| index + 1);
        let added = self
            .slots
            .iter()
            .skip(place)
            .take_while(|slot| slot.number == 0)
            .count();
        let bare = text.is_empty() || (directive.id == Id::RawBody && text == "true");
        let content = if bare {
            format!("{}{}", self.lead, directive.name)
        } else {
            format!("{}{} {text}", self.lead, directive.name)
        };
        self.slots.insert(
            place + added,
            Slot {
                content,
                terminator: self.terminator.to_owned(),
                number: 0,
                removed: false,
            },
        );
    }

    /// The text again. It ends with a terminator exactly if it did before.
    fn join(mut self) -> String {
        let open = self.rest.is_empty()
            && self
                .slots
                .iter()
                .rfind(|slot| slot.number > 0)
                .is_none_or(|slot| slot.terminator.is_empty());
        self.slots.retain(|slot| !slot.removed);
        let last = self.slots.len();
        let mut text = String::new();
        for (index, slot) in self.slots.iter().enumerate() {
            text.push_str(&slot.content);
            let is_end = index + 1 == last && self.rest.is_empty();
            match (is_end && open, slot.terminator.is_empty()) {
                (true, _) => {}
                (false, true) => text.push_str(self.terminator),
                (false, false) => text.push_str(&slot.terminator),
            }
        }
        text.push_str(self.rest);
        text
    }
}
