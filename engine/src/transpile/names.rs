//! The names that a compiled file sees as its parameters.

/// The parameters of a compiled script, in order; the prelude fills them by name.
pub(crate) const ENTRY_NAMES: [&str; 15] = [
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
