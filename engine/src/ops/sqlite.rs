//! SQLite: statements on a database that a run has open, all of a statement's rows at once.

use rquickjs::Value as JsValue;
use rusqlite::types::Value;

use super::{Handle, fs};
use crate::database::{Cell, Database, DatabaseFault, Opening, Rows, Wanted};
use crate::ffi::{Call, OpError, OpResult, bytes_of, text_of};
use crate::files::Slot;
use crate::run::{self, Run};

/// Databases that one run may have open at once.
const DATABASES: usize = 16;

/// Runs `body` on the database that the first two arguments name: handle and serial.
fn on<R>(
    call: &Call<'_>,
    body: impl FnOnce(&Database, usize) -> Result<R, DatabaseFault>,
) -> Result<R, OpError> {
    let (handle, serial) = (call.index(0)?, call.number(1)?);
    run::with(|run| {
        let most = run.limits.memory_bytes;
        match run.handles.get(handle) {
            Some(Handle::Database(database)) if database.serial as f64 == serial => {
                Ok(body(database, most)?)
            }
            _ => Err(DatabaseFault::closed().into()),
        }
    })
}

/// Arguments: path or null for memory, read-only, create. Handle and serial.
pub(crate) fn open<'js>(call: &Call<'js>) -> OpResult<'js> {
    let path = if call.is_nullish(0) {
        None
    } else {
        Some(call.text(0)?)
    };
    let opening = Opening {
        read_only: call.flag(1),
        create: call.flag(2),
    };
    let (handle, serial) = run::with(|run| {
        let open = run
            .handles
            .count(|handle| matches!(handle, Handle::Database(_)));
        if open >= DATABASES {
            let message = format!("a run may have {DATABASES} databases open");
            return Err(OpError::Range(message));
        }
        let database = match path {
            Some(path) => open_file(run, &path, opening)?,
            None => Database::open(None, opening, None)?,
        };
        let serial = database.serial;
        Ok((run.handles.open(Handle::Database(database))?, serial))
    })?;
    call.array([call.value(handle), call.value(serial as f64)])
}

fn open_file(run: &mut Run, path: &str, opening: Opening) -> Result<Database, OpError> {
    let mut place = fs::place(run, path)?;
    if !opening.read_only {
        place = place.for_change()?;
    }
    // By its own name nothing but a file is opened; SQLite itself refuses links on the way.
    let is_there = match place.dir.symlink_metadata(&place.path) {
        Ok(facts) if !facts.is_file() => {
            return Err(DatabaseFault {
                code: "SQLITE_CANTOPEN",
                message: "unable to open database file: only files can be opened".into(),
            }
            .into());
        }
        Ok(_) => true,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => false,
        Err(error) => return Err(crate::files::Fault::from(error).into()),
    };
    if !is_there
        && let Some(folder) = place
            .path
            .parent()
            .filter(|path| !path.as_os_str().is_empty())
    {
        // A folder that is a link, or lies behind one that leads out, is refused here.
        let facts = place
            .dir
            .metadata(folder)
            .map_err(crate::files::Fault::from)?;
        debug_assert!(facts.is_dir() || facts.is_file());
    }
    let slot = Slot::take(&place.held)?;
    let host = run.files.host_path(&place)?;
    Ok(Database::open(Some(&host), opening, Some(slot))?)
}

/// Arguments: handle, serial. Whether it was open.
pub(crate) fn close<'js>(call: &Call<'js>) -> OpResult<'js> {
    let is_open = on(call, |_, _| Ok(())).is_ok();
    let handle = call.index(0)?;
    if is_open {
        run::with(|run| {
            drop(run.handles.close(handle));
            Ok(())
        })?;
    }
    call.value(is_open)
}

/// Arguments: handle, serial, statement. The names of its columns and of its parameters.
pub(crate) fn outline<'js>(call: &Call<'js>) -> OpResult<'js> {
    let sql = call.text(2)?;
    let outline = on(call, |database, _| database.outline(&sql))?;
    call.array([
        call.strings(outline.columns.iter().map(String::as_str)),
        call.strings(outline.parameters.iter().map(String::as_str)),
    ])
}

/// Arguments: handle, serial, statement, values in the order of its parameters, 0 all rows, 1 the first, 2 none, and
/// whether integers are to be bigints. Names of columns, cells row after row, changes, the last row's id.
pub(crate) fn query<'js>(call: &Call<'js>) -> OpResult<'js> {
    let sql = call.text(2)?;
    let parameters = parameters(call, 3)?;
    let wanted = match call.index(4)? {
        0 => Wanted::All,
        1 => Wanted::First,
        _ => Wanted::None,
    };
    let exact = call.flag(5);
    let rows = on(call, |database, most| {
        database.query(&sql, parameters, wanted, most)
    })?;
    let Rows {
        columns,
        cells,
        changes,
        last_id,
    } = rows;
    call.array([
        call.strings(columns.iter().map(String::as_str)),
        call.array(cells.into_iter().map(|cell| value(call, cell, exact))),
        call.value(changes as f64),
        integer(call, last_id, exact),
    ])
}

/// Arguments: handle, serial, statements. Changes and the last row's id.
pub(crate) fn execute<'js>(call: &Call<'js>) -> OpResult<'js> {
    let sql = call.text(2)?;
    let (changes, last_id) = on(call, |database, _| database.execute(&sql))?;
    call.array([call.value(changes as f64), call.value(last_id as f64)])
}

/// Arguments: handle, serial.
pub(crate) fn in_transaction<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(on(call, |database, _| Ok(database.is_in_transaction()))?)
}

fn value<'js>(call: &Call<'js>, cell: Cell, exact: bool) -> OpResult<'js> {
    match cell {
        Cell::Null => call.null(),
        Cell::Integer(number) => integer(call, number, exact),
        Cell::Real(number) => call.value(number),
        Cell::Text(text) => call.value(text),
        Cell::Blob(bytes) => call.buffer(&bytes),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "who wants the exact number asks for it"
)]
fn integer<'js>(call: &Call<'js>, number: i64, exact: bool) -> OpResult<'js> {
    if exact {
        let number = rquickjs::BigInt::from_i64(call.ctx().clone(), number)?;
        return Ok(number.into_value());
    }
    call.value(number as f64)
}

fn parameters(call: &Call<'_>, index: usize) -> Result<Vec<Value>, OpError> {
    let array = call
        .argument(index)
        .and_then(JsValue::as_array)
        .ok_or_else(|| OpError::Type("the parameters must be an array".into()))?;
    let mut values = Vec::with_capacity(array.len());
    for item in array.iter::<JsValue<'_>>() {
        values.push(parameter(&item?)?);
    }
    Ok(values)
}

fn parameter(value: &JsValue<'_>) -> Result<Value, OpError> {
    if value.is_null() || value.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(flag) = value.as_bool() {
        return Ok(Value::Integer(i64::from(flag)));
    }
    if let Some(number) = value.as_number() {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "whole numbers within these bounds are exact"
        )]
        let whole = (number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0)
            .then_some(number as i64);
        return Ok(whole.map_or(Value::Real(number), Value::Integer));
    }
    if let Some(number) = value.as_big_int() {
        let number = number.clone().to_i64().ok();
        return number
            .map(Value::Integer)
            .ok_or_else(|| OpError::Range("a bigint must fit into 64 bits to be stored".into()));
    }
    if value.is_string() {
        return Ok(Value::Text(text_of(value)?));
    }
    bytes_of(value)?
        .map(Value::Blob)
        .ok_or_else(|| OpError::Type("a value cannot be stored".into()))
}
