//! The names that a compiled file sees as its parameters, and which of them it mentions.

/// The parameters of a compiled script, in order; the prelude fills them by name.
pub(crate) const ENTRY_NAMES: [&str; 18] = [
    "req",
    "res",
    "metadata",
    "shared",
    "console",
    "require",
    "module",
    "exports",
    "ws",
    "__vite_ssr_import__",
    "__vite_ssr_dynamic_import__",
    "__vite_ssr_import_meta__",
    "__vite_ssr_exports__",
    "__vite_ssr_exportAll__",
    "__hoody_async__",
    "globalThis",
    "global",
    "self",
];

/// The parameters of a compiled module, in order.
pub(crate) const MODULE_NAMES: [&str; 11] = [
    "require",
    "module",
    "exports",
    "__filename",
    "__dirname",
    "__vite_ssr_import__",
    "__vite_ssr_dynamic_import__",
    "__vite_ssr_import_meta__",
    "__vite_ssr_exports__",
    "__vite_ssr_exportAll__",
    "__hoody_async__",
];

/// A bit for each of [`ENTRY_NAMES`] that a body may mention: at most too many, all of them where it may `eval`.
pub(super) fn used_names(body: &str) -> i32 {
    if body.contains("eval") {
        return -1;
    }
    // The wrapper hands `exports` to the body as its `this`.
    let is_used =
        |name: &str| mentions(body, name) || (name == "exports" && mentions(body, "this"));
    let bits = ENTRY_NAMES.iter().enumerate();
    bits.filter(|(_, name)| is_used(name))
        .fold(0, |bits, (place, _)| bits | 1 << place)
}

/// Whether a text has a name that is no part of a longer one.
fn mentions(text: &str, name: &str) -> bool {
    // Whatever is not ASCII may be part of a name.
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"_$".contains(byte) || *byte > 127;
    let bytes = text.as_bytes();
    text.match_indices(name).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        !before.is_some_and(is_part) && !bytes.get(at + name.len()).is_some_and(is_part)
    })
}
