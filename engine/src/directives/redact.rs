//! Hides the secrets of a script's text from its readers, and puts them back when the text returns.
//!
//! Every line of the form is treated, also one that does not count: a secret below the window is still a secret.

use super::REDACTED;
use super::header::{Entry, lines};
use super::value::first_word;

/// A placeholder for which the stored text has no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: there is no stored @{directive} to keep in place of [REDACTED]")]
pub struct Unresolved {
    /// The directive's name.
    pub directive: &'static str,
    /// The placeholder's line, counted from 1.
    pub line: usize,
}

/// Directives with a secret in them. The last one belongs to a channel this service does not have, but files carry it.
const SECRETS: [&str; 3] = ["token", "ai-key", "remote-token"];

/// A line cut around its secret.
struct Cut<'t> {
    /// Index into [`SECRETS`].
    which: usize,
    before: &'t str,
    secret: &'t str,
    after: &'t str,
}

impl<'t> Cut<'t> {
    fn read(content: &'t str) -> Option<Self> {
        let entry = Entry::read(0, content)?;
        let name = entry.name.strip_suffix([':', '=']).unwrap_or(entry.name);
        let which = SECRETS.iter().position(|secret| *secret == name)?;
        let (skipped, secret) = match name {
            "token" => (0, first_word(entry.value)),
            "ai-key" => (0, entry.value),
            _ => {
                let label = first_word(entry.value);
                let rest = entry.value.get(label.len()..)?;
                let secret = rest.trim_start();
                (entry.value.len() - secret.len(), first_word(secret))
            }
        };
        let start = content.len() - entry.tail.len() - entry.value.len() + skipped;
        let (before, rest) = content.split_at_checked(start)?;
        let (secret, after) = rest.split_at_checked(secret.len())?;
        (!secret.is_empty()).then_some(Self {
            which,
            before,
            secret,
            after,
        })
    }
}

/// The text with `[REDACTED]` in place of every secret.
pub fn redact(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for line in lines(text) {
        match Cut::read(line.content) {
            Some(cut) => shown.extend([cut.before, REDACTED, cut.after]),
            None => shown.push_str(line.content),
        }
        shown.push_str(line.terminator);
    }
    shown
}

/// The text with the stored secrets in place of its placeholders: the n-th line of a directive gets the n-th stored one.
///
/// # Errors
/// The first placeholder without a stored secret.
pub fn unredact(new: &str, stored: &str) -> Result<String, Unresolved> {
    if !new.contains(REDACTED) {
        return Ok(new.to_owned());
    }
    let mut secrets = [const { Vec::new() }; SECRETS.len()];
    for cut in lines(stored).filter_map(|line| Cut::read(line.content)) {
        if let Some(known) = secrets.get_mut(cut.which) {
            known.push(cut.secret);
        }
    }
    let mut known = secrets.map(Vec::into_iter);
    let mut text = String::with_capacity(new.len());
    for (index, line) in lines(new).enumerate() {
        match Cut::read(line.content) {
            None => text.push_str(line.content),
            Some(cut) => {
                let kept = known.get_mut(cut.which).and_then(Iterator::next);
                let directive = SECRETS.get(cut.which).copied().unwrap_or_default();
                let secret = match (cut.secret, kept) {
                    // A stored placeholder was never a secret.
                    (REDACTED, None | Some(REDACTED)) => {
                        return Err(Unresolved {
                            directive,
                            line: index + 1,
                        });
                    }
                    (REDACTED, Some(kept)) => kept,
                    (given, _) => given,
                };
                text.extend([cut.before, secret, cut.after]);
            }
        }
        text.push_str(line.terminator);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORED: &str = "#!x\r\n// @token one note\r\n//  @hoody-ai-key  two words \r\n// @token\tthree\r\n// @remote-token ci 1234 eval\r\n// @mode async";

    #[test]
    fn secrets_are_hidden_and_come_back() {
        let shown = redact(STORED);
        assert_eq!(
            shown,
            "#!x\r\n// @token [REDACTED] note\r\n//  @hoody-ai-key  [REDACTED] \r\n// @token\t[REDACTED]\r\n// @remote-token ci [REDACTED] eval\r\n// @mode async"
        );
        assert_eq!(unredact(&shown, STORED).unwrap(), STORED);
        assert_eq!(redact(&shown), shown);
    }

    #[test]
    fn the_nth_line_keeps_the_nth_secret() {
        let new = "// @token new\n// @token [REDACTED]\ncode";
        assert_eq!(
            unredact(new, STORED).unwrap(),
            "// @token new\n// @token three\ncode"
        );
        let more = "// @token [REDACTED]\n// @token [REDACTED]\n// @token [REDACTED]";
        assert_eq!(
            unredact(more, STORED),
            Err(Unresolved {
                directive: "token",
                line: 3
            })
        );
        assert!(unredact("// @ai-key [REDACTED]", "").is_err());
        assert!(unredact("// @token [REDACTED]", "// @token [REDACTED]").is_err());
        assert_eq!(
            unredact("const a = '[REDACTED]'", "").unwrap(),
            "const a = '[REDACTED]'"
        );
    }
}
