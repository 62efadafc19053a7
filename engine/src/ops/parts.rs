//! The prelude's parts: files of it that a VM evaluates only when a script needs them.

use std::collections::HashMap;
use std::sync::OnceLock;

use rquickjs::{Context, Runtime};

use crate::ffi::{self, Bytecode, Call, Keep, OpError, OpResult};

/// All parts, each behind a line `//# part <path>`, and an index before them.
const PARTS: &str = include_str!("../../prelude/dist/parts.js");
/// What the index begins with: an object of JSON, in which each path has the place of its part's text behind the index, and
/// its length. Megabytes of text would else be brought into memory for the first part that is wanted.
const MARK: &str = "//# index ";

/// A part: its text, and its code once it was wanted.
struct Part {
    text: &'static str,
    code: OnceLock<Result<Bytecode, String>>,
}

/// Gives the function that a part's text is: `(core, load) => exports`.
pub(crate) fn part<'js>(call: &Call<'js>) -> OpResult<'js> {
    static TABLE: OnceLock<HashMap<&'static str, Part>> = OnceLock::new();
    let name = call.text(0)?;
    let found = TABLE.get_or_init(table).get_key_value(name.as_str());
    let Some((name, part)) = found else {
        return Err(OpError::Type(format!("The prelude has no part {name}")));
    };
    match part.code.get_or_init(|| compile(name, part.text)) {
        Ok(code) => ffi::run(call.ctx(), code),
        Err(message) => Err(OpError::Syntax(message.clone())),
    }
}

fn table() -> HashMap<&'static str, Part> {
    let (index, texts) = PARTS
        .split_once(MARK)
        .and_then(|(_, rest)| rest.split_once('\n'))
        .unwrap_or_default();
    // What the build wrote can be read; a test holds that.
    let index: HashMap<&str, (usize, usize)> = serde_json::from_str(index).unwrap_or_default();
    let part = |(name, (start, length))| {
        let text = texts.get(start..start + length)?;
        let code = OnceLock::new();
        Some((name, Part { text, code }))
    };
    index.into_iter().filter_map(part).collect()
}

/// Compiles once for all VMs, in a VM and on a thread of its own: the script's heap and stack may be nearly used up.
fn compile(name: &str, text: &str) -> Result<Bytecode, String> {
    let here = || {
        let runtime = Runtime::new().map_err(|error| error.to_string())?;
        let context = Context::full(&runtime).map_err(|error| error.to_string())?;
        context.with(|ctx| {
            ffi::compile(&ctx, &format!("hoody:{name}"), text, Keep::Lines)
                .map_err(|_| format!("The part {name} of the prelude does not compile"))
        })
    };
    std::thread::scope(|scope| scope.spawn(here).join())
        .map_err(|_| "A thread ended early".to_owned())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_names_every_part_and_its_text() {
        let mut listed: Vec<&str> = table().into_keys().collect();
        listed.sort_unstable();
        let mut marked: Vec<&str> = PARTS
            .lines()
            .filter_map(|line| line.strip_prefix("//# part "))
            .collect();
        marked.sort_unstable();
        assert_eq!(listed, marked);
        for (name, part) in table() {
            assert!(
                part.text.starts_with("(function (core, load) {\n"),
                "{name}"
            );
            assert!(part.text.ends_with("\n})\n"), "{name}");
        }
    }
}
