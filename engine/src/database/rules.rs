//! What a script's statement may ask of SQLite: its own tables, and no other file, extension or setting of the process.

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;

use super::DatabaseFault;

/// Bytes that SQLite may use for all databases of the process.
const HEAP: &str = "268435456";

/// Settings that a script may read and write.
const SETTINGS: [&str; 21] = [
    "application_id",
    "auto_vacuum",
    "automatic_index",
    "case_sensitive_like",
    "count_changes",
    "defer_foreign_keys",
    "encoding",
    "foreign_keys",
    "full_column_names",
    "ignore_check_constraints",
    "journal_mode",
    "locking_mode",
    "page_size",
    "query_only",
    "read_uncommitted",
    "recursive_triggers",
    "reverse_unordered_selects",
    "secure_delete",
    "synchronous",
    "user_version",
    "wal_autocheckpoint",
];

/// What a script may ask for, with or without an argument that only says about what.
const QUESTIONS: [&str; 22] = [
    "analysis_limit",
    "collation_list",
    "data_version",
    "foreign_key_check",
    "foreign_key_list",
    "freelist_count",
    "function_list",
    "incremental_vacuum",
    "index_info",
    "index_list",
    "index_xinfo",
    "integrity_check",
    "legacy_file_format",
    "optimize",
    "page_count",
    "pragma_list",
    "quick_check",
    "schema_version",
    "table_info",
    "table_list",
    "table_xinfo",
    "wal_checkpoint",
];

/// Settings that a script may read and not write: they are bounds.
const READABLE: [&str; 5] = [
    "busy_timeout",
    "cache_size",
    "max_page_count",
    "mmap_size",
    "temp_store",
];

/// Puts a connection under the rules. Nothing of a script has run on it yet.
pub(super) fn confine(connection: &mut Connection) -> Result<(), DatabaseFault> {
    // Temporary tables and sorters stay in memory, under the one bound for all; foreign keys are off as in SQLite itself.
    for (name, value) in [
        ("hard_heap_limit", HEAP),
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
        ("foreign_keys", "OFF"),
        ("trusted_schema", "OFF"),
    ] {
        // Some answer with a row, which nobody wants.
        connection.execute_batch(&format!("PRAGMA {name} = {value}"))?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 64 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 4 << 20),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 100),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 50),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
        // VACUUM attaches a nameless file.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.authorizer(Some(permit))?;
    Ok(())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all that is left concerns the script's own tables"
)]
fn permit(context: AuthContext<'_>) -> Authorization {
    let fits = match context.action {
        AuthAction::Attach { filename } => filename.is_empty(),
        AuthAction::Pragma {
            pragma_name,
            pragma_value,
        } => permits_pragma(pragma_name, pragma_value),
        AuthAction::Function { function_name } => !["load_extension", "fts3_tokenizer", "edit"]
            .iter()
            .any(|name| function_name.eq_ignore_ascii_case(name)),
        AuthAction::CreateVtable { module_name, .. } => {
            ["fts3", "fts4", "fts5", "rtree", "rtree_i32", "geopoly"]
                .iter()
                .any(|name| module_name.eq_ignore_ascii_case(name))
        }
        _ => true,
    };
    if fits {
        Authorization::Allow
    } else {
        Authorization::Deny
    }
}

fn permits_pragma(name: &str, value: Option<&str>) -> bool {
    let is_in = |list: &[&str]| list.iter().any(|known| name.eq_ignore_ascii_case(known));
    is_in(&SETTINGS)
        || is_in(&QUESTIONS)
        || is_in(&READABLE) && value.is_none()
        // A wait is bounded anyway, and scripts set it out of habit.
        || name.eq_ignore_ascii_case("busy_timeout")
}
