//! The prelude's parts: files of it that a VM evaluates only when a script needs them.

use std::collections::HashMap;
use std::sync::OnceLock;

use rquickjs::{Context, Runtime};

use crate::ffi::{self, Bytecode, Call, Keep, OpError, OpResult};

/// All parts, each behind a line `//# part <path>`.
const PARTS: &str = include_str!("../../prelude/dist/parts.js");
/// What a part begins with.
const MARK: &str = "//# part ";

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
    let pieces = PARTS.split(MARK).skip(1);
    pieces
        .filter_map(|piece| piece.split_once('\n'))
        .map(|(name, text)| {
            (
                name,
                Part {
                    text,
                    code: OnceLock::new(),
                },
            )
        })
        .collect()
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
