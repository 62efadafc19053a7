//! What `process.env` holds: the permitted variables of the process, then the `.env` files near the script.
//!
//! Layers, each beating the one before: the service's own, `_default.env` of every folder from the scripts root down to
//! the script's, and the script's companion `<name>.env`. Nothing is substituted: `$` is an ordinary character, so that
//! no file can draw in a variable the script may not see.

use crate::Sources;

/// The variables that a script sees.
pub(crate) fn layered(
    base: &[(String, String)],
    sources: &dyn Sources,
    script: &str,
) -> Vec<(String, String)> {
    let mut variables = base.to_vec();
    let mut add = |path: &str| {
        for (name, value) in sources
            .read(path)
            .map(|file| parse(&file.text))
            .unwrap_or_default()
        {
            match variables.iter_mut().find(|(known, _)| *known == name) {
                Some((_, old)) => *old = value,
                None => variables.push((name, value)),
            }
        }
    };
    let folders = script.match_indices('/').map(|(at, _)| &script[..=at]);
    for folder in std::iter::once("").chain(folders) {
        add(&format!("{folder}_default.env"));
    }
    let stem = script.rsplit_once('.').map_or(script, |(stem, _)| stem);
    add(&format!("{stem}.env"));
    variables
}

/// The assignments of a `.env` file: `NAME=value`, optionally after `export`; `#` begins a comment; double quotes take
/// `\n`, `\r`, `\t`, `\"` and `\\`, single quotes take everything; quoted values may run over lines. A line that is no
/// assignment is passed over.
fn parse(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    while !rest.is_empty() {
        let line = rest.lines().next().unwrap_or_default();
        let after = rest.split_once('\n').map_or("", |(_, after)| after);
        let Some((name, value)) = line.split_once('=') else {
            rest = after;
            continue;
        };
        let name = name.trim();
        let name = name.strip_prefix("export ").unwrap_or(name).trim();
        let sound = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.');
        if !sound {
            rest = after;
            continue;
        }
        let value = value.trim_start();
        let quoted = value
            .chars()
            .next()
            .filter(|first| ['"', '\'', '`'].contains(first));
        let closed = quoted.and_then(|quote| {
            // The value may go on beyond this line: look for its end in all that is left.
            let start = value.as_ptr() as usize - rest.as_ptr() as usize + 1;
            let (content, end) = until(rest.get(start..)?, quote)?;
            Some((content, rest.get(start + end..)?))
        });
        match closed {
            Some((content, behind)) => {
                found.push((name.to_owned(), content));
                rest = behind.split_once('\n').map_or("", |(_, after)| after);
            }
            None => {
                let plain = value.split_once(" #").map_or(value, |(plain, _)| plain);
                let plain = if plain.starts_with('#') { "" } else { plain };
                found.push((name.to_owned(), plain.trim_end().to_owned()));
                rest = after;
            }
        }
    }
    found
}

/// A quoted text up to its closing quote, and the number of bytes up to and with that quote.
fn until(text: &str, quote: char) -> Option<(String, usize)> {
    let mut content = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            end if end == quote => return Some((content, at + quote.len_utf8())),
            '\\' if quote == '"' => match characters.next()?.1 {
                'n' => content.push('\n'),
                'r' => content.push('\r'),
                't' => content.push('\t'),
                plain @ ('"' | '\\') => content.push(plain),
                other => content.extend(['\\', other]),
            },
            other => content.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_an_assignment_is_read() {
        let text = "\u{feff}# comment\nA=1\nexport B = two words # note\nC=\"a\\nb # c\"\nD='x\ny'\nE=\n\nno assignment\nF=#\nG=$A\r\n bad name=1\nH=a=b\nI=\"open";
        let expected = [
            ("A", "1"),
            ("B", "two words"),
            ("C", "a\nb # c"),
            ("D", "x\ny"),
            ("E", ""),
            ("F", ""),
            ("G", "$A"),
            ("H", "a=b"),
            ("I", "\"open"),
        ];
        let expected: Vec<_> = expected
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
        assert_eq!(parse(text), expected);
    }
}
