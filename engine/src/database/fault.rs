//! What SQLite says when it cannot do something, with its own name for it.

use rusqlite::ffi;

use crate::ffi::OpError;

/// A failed operation on a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DatabaseFault {
    /// SQLite's name of the result, such as `SQLITE_CONSTRAINT_UNIQUE`, or the system's of a failed open.
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

impl DatabaseFault {
    pub(crate) fn too_large(most: usize) -> Self {
        Self {
            code: "SQLITE_TOOBIG",
            message: format!(
                "the rows are larger than the {most} bytes of memory of a script (engine.memory_limit_bytes)"
            ),
        }
    }

    pub(crate) fn closed() -> Self {
        Self {
            code: "SQLITE_MISUSE",
            message: "Cannot use a closed database".into(),
        }
    }
}

impl From<rusqlite::Error> for DatabaseFault {
    fn from(error: rusqlite::Error) -> Self {
        let code = error
            .sqlite_extended_error_code()
            .map_or("SQLITE_ERROR", name);
        let message = match (&error, code) {
            (_, "SQLITE_AUTH") => {
                "a script may not use this: other files, extensions and settings of the process are out of its reach".into()
            }
            (_, "SQLITE_INTERRUPT") => "the run is over".into(),
            (rusqlite::Error::SqliteFailure(_, Some(message)), _) => message.clone(),
            (rusqlite::Error::SqlInputError { msg, .. }, _) => msg.clone(),
            _ => error.to_string(),
        };
        Self { code, message }
    }
}

impl From<DatabaseFault> for OpError {
    fn from(fault: DatabaseFault) -> Self {
        Self::Coded {
            code: fault.code,
            message: fault.message,
        }
    }
}

fn name(code: i32) -> &'static str {
    match code {
        ffi::SQLITE_CONSTRAINT_CHECK => "SQLITE_CONSTRAINT_CHECK",
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => "SQLITE_CONSTRAINT_FOREIGNKEY",
        ffi::SQLITE_CONSTRAINT_NOTNULL => "SQLITE_CONSTRAINT_NOTNULL",
        ffi::SQLITE_CONSTRAINT_PRIMARYKEY => "SQLITE_CONSTRAINT_PRIMARYKEY",
        ffi::SQLITE_CONSTRAINT_TRIGGER => "SQLITE_CONSTRAINT_TRIGGER",
        ffi::SQLITE_CONSTRAINT_UNIQUE => "SQLITE_CONSTRAINT_UNIQUE",
        ffi::SQLITE_CONSTRAINT_ROWID => "SQLITE_CONSTRAINT_ROWID",
        ffi::SQLITE_CONSTRAINT_DATATYPE => "SQLITE_CONSTRAINT_DATATYPE",
        ffi::SQLITE_READONLY_DBMOVED => "SQLITE_READONLY_DBMOVED",
        ffi::SQLITE_BUSY_SNAPSHOT => "SQLITE_BUSY_SNAPSHOT",
        _ => match code & 0xff {
            ffi::SQLITE_INTERNAL => "SQLITE_INTERNAL",
            ffi::SQLITE_PERM => "SQLITE_PERM",
            ffi::SQLITE_ABORT => "SQLITE_ABORT",
            ffi::SQLITE_BUSY => "SQLITE_BUSY",
            ffi::SQLITE_LOCKED => "SQLITE_LOCKED",
            ffi::SQLITE_NOMEM => "SQLITE_NOMEM",
            ffi::SQLITE_READONLY => "SQLITE_READONLY",
            ffi::SQLITE_INTERRUPT => "SQLITE_INTERRUPT",
            ffi::SQLITE_IOERR => "SQLITE_IOERR",
            ffi::SQLITE_CORRUPT => "SQLITE_CORRUPT",
            ffi::SQLITE_FULL => "SQLITE_FULL",
            ffi::SQLITE_CANTOPEN => "SQLITE_CANTOPEN",
            ffi::SQLITE_SCHEMA => "SQLITE_SCHEMA",
            ffi::SQLITE_TOOBIG => "SQLITE_TOOBIG",
            ffi::SQLITE_CONSTRAINT => "SQLITE_CONSTRAINT",
            ffi::SQLITE_MISMATCH => "SQLITE_MISMATCH",
            ffi::SQLITE_MISUSE => "SQLITE_MISUSE",
            ffi::SQLITE_AUTH => "SQLITE_AUTH",
            ffi::SQLITE_RANGE => "SQLITE_RANGE",
            ffi::SQLITE_NOTADB => "SQLITE_NOTADB",
            _ => "SQLITE_ERROR",
        },
    }
}
