//! How deeply a text nests, before a recursive parser walks it.
//!
//! The parser and the passes after it recurse once for each level of the source, and running out of stack ends the whole
//! process. So a text is measured first, in one pass without recursion, and parsed on a stack that fits [`LIMIT`] levels.
//! The measure is an upper bound for code as people and bundlers write it: brackets that are open, plus, for each of
//! them, the operators since the last comma, semicolon or statement. It does not tell a regular expression from a
//! division, which can only count too much or, behind a stray quote in one, up to the end of that line too little.

/// Levels a text may nest.
pub(crate) const LIMIT: usize = 4000;
/// Stack for parsing, in bytes, reserved and not touched before it is needed: 64 KiB a level, several times what the
/// deepest chain of calls for one level was seen to take in a build without optimisation.
const STACK: usize = LIMIT * 64 * 1024;

/// Runs `body` on a stack that is deep enough for any text that [`too_deep`] lets pass.
pub(crate) fn with_deep_stack<R>(body: impl FnOnce() -> R) -> R {
    stacker::grow(STACK, body)
}

/// The byte offset at which the text nests deeper than [`LIMIT`], if it does.
pub(crate) fn too_deep(text: &str) -> Option<usize> {
    let mut scan = Scan {
        text: text.as_bytes(),
        at: 0,
        levels: vec![Level::default()],
        total: 0,
        line_ended: false,
    };
    while let Some(byte) = scan.peek(0) {
        scan.step(byte);
        if scan.total + scan.levels.len() > LIMIT {
            return Some(scan.at.min(text.len()));
        }
    }
    None
}

/// What is counted inside one bracket.
#[derive(Default)]
struct Level {
    /// Operators since the last separator.
    chain: usize,
    /// Every `else`: each nests in the one before it.
    elses: usize,
    /// The bracket is a template's `${`.
    template: bool,
}

struct Scan<'t> {
    text: &'t [u8],
    at: usize,
    levels: Vec<Level>,
    /// The sum of all levels' chains.
    total: usize,
    /// A line ended after something that may end a statement.
    line_ended: bool,
}

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.get(self.at + ahead).copied()
    }

    fn step(&mut self, byte: u8) {
        match byte {
            b'\n' => {
                self.line_ended = !self.ends_with_operator();
                self.at += 1;
            }
            byte if byte.is_ascii_whitespace() => self.at += 1,
            b'/' if self.peek(1) == Some(b'/') => self.skip_to(b"\n"),
            b'/' if self.peek(1) == Some(b'*') => {
                self.at += 2;
                self.skip_to(b"*/");
            }
            b'"' | b'\'' => self.skip_string(byte),
            b'`' => {
                self.at += 1;
                self.skip_template();
            }
            b'(' | b'[' | b'{' => {
                self.at += 1;
                self.line_ended = false;
                self.levels.push(Level::default());
            }
            b')' | b']' | b'}' => self.close(byte),
            b',' | b';' => {
                self.at += 1;
                self.reset();
            }
            byte if is_word(byte) => self.word(),
            _ => {
                self.at += 1;
                self.line_ended = false;
                self.count();
            }
        }
    }

    fn count(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.chain += 1;
            self.total += 1;
        }
    }

    fn reset(&mut self) {
        self.line_ended = false;
        if let Some(level) = self.levels.last_mut() {
            let kept = level.elses;
            self.total -= level.chain - kept.min(level.chain);
            level.chain = kept.min(level.chain);
        }
    }

    fn close(&mut self, byte: u8) {
        self.at += 1;
        let template = self.levels.last().is_some_and(|level| level.template);
        if self.levels.len() > 1
            && let Some(level) = self.levels.pop()
        {
            self.total -= level.chain;
        }
        if byte == b'}' && template {
            self.skip_template();
            return;
        }
        let next = self
            .text
            .get(self.at..)
            .and_then(|rest| rest.iter().find(|byte| !byte.is_ascii_whitespace()));
        if byte == b'}' && next.is_none_or(|next| is_word(*next) || *next == b'}') {
            self.reset();
        } else {
            self.count();
        }
    }

    fn word(&mut self) {
        if self.line_ended {
            self.reset();
        }
        let start = self.at;
        while self.peek(0).is_some_and(is_word) {
            self.at += 1;
        }
        match self.text.get(start..self.at) {
            Some(b"else") => {
                if let Some(level) = self.levels.last_mut() {
                    level.elses += 1;
                }
                self.count();
            }
            Some(
                b"new" | b"typeof" | b"void" | b"delete" | b"await" | b"yield" | b"in" | b"of"
                | b"instanceof" | b"if" | b"for" | b"while" | b"do" | b"with" | b"as"
                | b"satisfies" | b"keyof" | b"readonly" | b"infer" | b"extends" | b"async"
                | b"unique" | b"asserts" | b"abstract",
            ) => self.count(),
            _ => {}
        }
    }

    fn ends_with_operator(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        before
            .iter()
            .rev()
            .find(|byte| !byte.is_ascii_whitespace())
            .is_none_or(|byte| !is_word(*byte) && !b")]}`'\"".contains(byte))
    }

    fn skip_to(&mut self, end: &[u8]) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let found = rest.windows(end.len()).position(|window| window == end);
        // The end of a line is left for `step`, which looks at it.
        let past = if end == b"\n" { 0 } else { end.len() };
        self.at += found.map_or(rest.len(), |found| found + past);
    }

    fn skip_string(&mut self, quote: u8) {
        self.at += 1;
        self.line_ended = false;
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\\' => self.at += 2,
                b'\n' => return,
                _ => {
                    self.at += 1;
                    if byte == quote {
                        return;
                    }
                }
            }
        }
    }

    fn skip_template(&mut self) {
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\\' => self.at += 2,
                b'`' => {
                    self.at += 1;
                    return;
                }
                b'$' if self.peek(1) == Some(b'{') => {
                    self.at += 2;
                    self.levels.push(Level {
                        template: true,
                        ..Level::default()
                    });
                    return;
                }
                _ => self.at += 1,
            }
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nests_deeply_is_found() {
        let deep = 100_000;
        let attacks = [
            "(".repeat(deep),
            "[".repeat(deep),
            "{".repeat(deep),
            "!".repeat(deep),
            "1+".repeat(deep) + "1",
            "1+\n".repeat(deep) + "1",
            "a=>".repeat(deep) + "a",
            "a?b:".repeat(deep) + "c",
            "a.b".to_owned() + &".b".repeat(deep),
            "a".to_owned() + &"[0]".repeat(deep),
            "a".to_owned() + &"()".repeat(deep),
            "new ".repeat(deep) + "A",
            "typeof ".repeat(deep) + "a",
            "if(a){}else ".repeat(deep),
            "if(a)b;else ".repeat(deep),
            "`${".repeat(deep),
            "/".to_owned() + &"(?:".repeat(deep),
            "let a: ".to_owned() + &"A<".repeat(deep),
        ];
        for attack in attacks {
            assert!(too_deep(&attack).is_some(), "{}", &attack[..20]);
        }
    }

    #[test]
    fn ordinary_code_passes_at_any_length() {
        let many = 50_000;
        let ordinary = [
            "const a = b + c * d\n".repeat(many),
            "function a(){return b.c(d)}".repeat(many),
            "x({a:1,b:[2,3]});".repeat(many),
            "if (a) {\n  b()\n}\n".repeat(many),
            format!("const s = \"{}\";", "+/=(".repeat(many)),
            format!("const s = `{}`;", "(((".repeat(many)),
            format!("/* {} */", "((( ".repeat(many)),
            "// (((( !!!!\n".repeat(many),
            format!("const a = [{}]", "-1.5e+10,".repeat(many)),
        ];
        for text in ordinary {
            assert_eq!(too_deep(&text), None, "{}", &text[..20]);
        }
    }
}
