//! An SQLite database as a script has it: one file of its own, or memory, and nothing else of this machine.
//!
//! Invariants
//! - A statement never reaches another file than the one that was opened ([`rules`] says what it may ask for).
//! - A statement ends when its run's time is up; waiting for another's lock does too.
//! - No row leaves here that a script could not hold.

mod fault;
mod rules;

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OpenFlags, Statement, ToSql};

use crate::files::{Fault, Slot};
use crate::watch;

pub(crate) use fault::DatabaseFault;

/// Prepared statements that a connection keeps.
const STATEMENTS: usize = 64;
/// Steps of SQLite's machine between two looks at the clock.
const STEPS: i32 = 2000;
/// How long a statement waits for somebody else's lock, in looks of [`PAUSE`].
const LOOKS: i32 = 1000;
/// The time between two looks at a lock.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(5);

/// An open database.
pub(crate) struct Database {
    connection: Connection,
    /// Told beside the handle, so that a handle of another run never means this one.
    pub(crate) serial: u64,
    _slot: Option<Slot>,
}

/// How a database is opened.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening {
    pub(crate) read_only: bool,
    pub(crate) create: bool,
}

/// One value of a row.
pub(crate) enum Cell {
    Null,
    Integer(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

/// A value for a parameter.
pub(crate) struct Parameter(pub(crate) Value);

impl ToSql for Parameter {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::from(&self.0)))
    }
}

/// How many rows are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    All,
    First,
    None,
}

/// What a statement gave.
pub(crate) struct Rows {
    pub(crate) columns: Vec<String>,
    /// Row after row.
    pub(crate) cells: Vec<Cell>,
    pub(crate) changes: u64,
    pub(crate) last_id: i64,
}

/// What is known of a statement before it runs.
pub(crate) struct Outline {
    pub(crate) columns: Vec<String>,
    /// The names of its parameters, in order; empty for one that has none.
    pub(crate) parameters: Vec<String>,
}

impl Database {
    /// Opens a file by its path on this machine, or memory if there is none.
    pub(crate) fn open(
        path: Option<&Path>,
        opening: Opening,
        slot: Option<Slot>,
    ) -> Result<Self, DatabaseFault> {
        static SERIAL: AtomicU64 = AtomicU64::new(1);
        let mut flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
        flags |= if opening.read_only {
            OpenFlags::SQLITE_OPEN_READ_ONLY
        } else {
            OpenFlags::SQLITE_OPEN_READ_WRITE
        };
        if opening.create && !opening.read_only {
            flags |= OpenFlags::SQLITE_OPEN_CREATE;
        }
        let mut connection = match path {
            Some(path) => Connection::open_with_flags(path, flags)?,
            None => Connection::open_in_memory()?,
        };
        rules::confine(&mut connection)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        connection.progress_handler(STEPS, Some(watch::interrupted))?;
        connection.busy_handler(Some(wait))?;
        Ok(Self {
            connection,
            serial: SERIAL.fetch_add(1, Ordering::Relaxed),
            _slot: slot,
        })
    }

    /// What a statement has, which also tells whether it is valid.
    pub(crate) fn outline(&self, sql: &str) -> Result<Outline, DatabaseFault> {
        let statement = self.connection.prepare_cached(sql)?;
        let names = |statement: &Statement<'_>| {
            (1..=statement.parameter_count())
                .map(|at| statement.parameter_name(at).unwrap_or_default().to_owned())
                .collect()
        };
        Ok(Outline {
            columns: columns(&statement),
            parameters: names(&statement),
        })
    }

    /// Runs one statement with values for its parameters, in their order. `most` bounds the bytes of its rows.
    pub(crate) fn query(
        &self,
        sql: &str,
        parameters: Vec<Value>,
        wanted: Wanted,
        most: usize,
    ) -> Result<Rows, DatabaseFault> {
        let before = self.connection.total_changes();
        let mut statement = self.connection.prepare_cached(sql)?;
        for (at, value) in parameters.into_iter().enumerate() {
            statement.raw_bind_parameter(at + 1, Parameter(value))?;
        }
        let columns = columns(&statement);
        let mut cells = Vec::new();
        let mut bytes = 0;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            if wanted == Wanted::None {
                continue;
            }
            for at in 0..columns.len() {
                let cell = Cell::from(row.get_ref(at)?);
                bytes += cell.weight();
                cells.push(cell);
            }
            if bytes > most {
                return Err(DatabaseFault::too_large(most));
            }
            if wanted == Wanted::First {
                break;
            }
        }
        drop(rows);
        drop(statement);
        Ok(Rows {
            columns,
            cells,
            changes: self.connection.total_changes() - before,
            last_id: self.connection.last_insert_rowid(),
        })
    }

    /// Runs any number of statements; how many rows they changed, and the last row's id.
    pub(crate) fn execute(&self, sql: &str) -> Result<(u64, i64), DatabaseFault> {
        let before = self.connection.total_changes();
        self.connection.execute_batch(sql)?;
        let changes = self.connection.total_changes() - before;
        Ok((changes, self.connection.last_insert_rowid()))
    }

    pub(crate) fn is_in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }
}

fn columns(statement: &Statement<'_>) -> Vec<String> {
    let names = statement.column_names();
    names.into_iter().map(str::to_owned).collect()
}

/// Waits a little for a lock; false if it has been waited for too long.
fn wait(times: i32) -> bool {
    if times >= LOOKS || watch::interrupted() {
        return false;
    }
    std::thread::park_timeout(PAUSE);
    true
}

impl Cell {
    fn weight(&self) -> usize {
        size_of::<Self>()
            + match self {
                Self::Null | Self::Integer(_) | Self::Real(_) => 0,
                Self::Text(text) => text.len(),
                Self::Blob(bytes) => bytes.len(),
            }
    }
}

impl From<ValueRef<'_>> for Cell {
    fn from(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Integer(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(text) => Self::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_vec()),
        }
    }
}

impl From<Fault> for DatabaseFault {
    fn from(fault: Fault) -> Self {
        Self {
            code: fault.code,
            message: fault.hint,
        }
    }
}
