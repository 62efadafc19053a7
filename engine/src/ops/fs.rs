//! Files: each op is one system call's worth of work on a path or an open file, done before it returns.
//!
//! Errors carry the name of the system's error as `code` and a hint, or nothing, as message; the prelude makes Node's
//! sentence of it, because it knows the path as the script wrote it.

use super::Handle;
use crate::ffi::{Call, OpError, OpResult};
use crate::files::{self, Facts, Fault, OpenFile, Patience, Place, Removal};
use crate::run::{self, Run};

/// Where a path of the current run lies.
pub(super) fn place(run: &mut Run, path: &str) -> Result<Place, OpError> {
    let Run {
        files,
        world,
        invocation,
        modules,
        ..
    } = run;
    Ok(files.place(world, &invocation.deployment, modules.home(), path)?)
}

fn patience(run: &Run) -> Patience {
    Patience(run.shared.clone())
}

/// Runs `body` on the place that the n-th argument names.
fn at<R>(
    call: &Call<'_>,
    index: usize,
    body: impl FnOnce(Place, &Patience) -> Result<R, Fault>,
) -> Result<R, OpError> {
    let path = call.text(index)?;
    run::with(|run| {
        let place = place(run, &path)?;
        Ok(body(place, &patience(run))?)
    })
}

/// Runs `body` on the places that the first two arguments name.
fn at_both<R>(
    call: &Call<'_>,
    body: impl FnOnce(Place, Place, &Patience) -> Result<R, Fault>,
) -> Result<R, OpError> {
    let (from, to) = (call.text(0)?, call.text(1)?);
    run::with(|run| {
        let (from, to) = (place(run, &from)?, place(run, &to)?);
        Ok(body(from, to, &patience(run))?)
    })
}

/// Runs `body` on the open file that the first argument names.
fn on_file<R>(
    call: &Call<'_>,
    body: impl FnOnce(&OpenFile, &Patience) -> Result<R, Fault>,
) -> Result<R, OpError> {
    let handle = call.index(0)?;
    run::with(|run| {
        let patience = patience(run);
        match run.handles.get(handle) {
            Some(Handle::File(file)) => Ok(body(file, &patience)?),
            _ => Err(Fault::new("EBADF", "").into()),
        }
    })
}

/// A place in a file; missing or negative is the file's own.
fn position(call: &Call<'_>, index: usize) -> Result<Option<u64>, OpError> {
    if call.is_nullish(index) {
        return Ok(None);
    }
    Ok(whole(call.number(index)?))
}

/// A number as a place or a length; `None` if it is negative or none.
fn whole(number: f64) -> Option<u64> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be within the range of exact integers"
    )]
    (0.0..=9_007_199_254_740_991.0)
        .contains(&number)
        .then_some(number as u64)
}

fn mode(call: &Call<'_>, index: usize, otherwise: u32) -> Result<u32, OpError> {
    if call.is_nullish(index) {
        Ok(otherwise)
    } else {
        call.index(index)
    }
}

fn stats<'js>(call: &Call<'js>, facts: Facts) -> OpResult<'js> {
    call.array(facts.into_iter().map(|fact| call.value(fact)))
}

/// Arguments: path, flags, mode. A handle.
pub(crate) fn open<'js>(call: &Call<'js>) -> OpResult<'js> {
    let flags = i32::try_from(call.index(1)?).unwrap_or(0);
    let mode = mode(call, 2, 0o666)?;
    let path = call.text(0)?;
    let handle = run::with(|run| {
        let place = place(run, &path)?;
        let file = files::open(place, flags, mode)?;
        run.handles.open(Handle::File(file))
    })?;
    call.value(handle)
}

/// The argument: handle, which is free afterwards.
pub(crate) fn close<'js>(call: &Call<'js>) -> OpResult<'js> {
    let handle = call.index(0)?;
    run::with(|run| {
        if !matches!(run.handles.get(handle), Some(Handle::File(_))) {
            return Err(Fault::new("EBADF", "").into());
        }
        drop(run.handles.close(handle));
        Ok(())
    })?;
    call.undefined()
}

/// Arguments: handle, length, position. The bytes that were there.
pub(crate) fn read<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (length, position) = (call.number(1)?, position(call, 2)?);
    let most = run::with(|run| Ok(run.limits.memory_bytes))?;
    let length = usize::try_from(whole(length).unwrap_or(0)).unwrap_or(most);
    let bytes = on_file(call, |file, _| file.read(length.min(most), position))?;
    call.buffer(&bytes)
}

/// Arguments: handle, bytes or text, position. How many bytes were written.
pub(crate) fn write<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (bytes, position) = (call.bytes_or_text(1)?, position(call, 2)?);
    on_file(call, |file, patience| {
        file.write(&bytes, position, patience)
    })?;
    call.value(bytes.len() as f64)
}

/// Arguments: handle, length.
pub(crate) fn truncate<'js>(call: &Call<'js>) -> OpResult<'js> {
    let length = whole(call.number(1)?).unwrap_or(0);
    on_file(call, |file, _| Ok(file.file.set_len(length)?))?;
    call.undefined()
}

/// The argument: handle. What was written is on the disk afterwards.
pub(crate) fn sync<'js>(call: &Call<'js>) -> OpResult<'js> {
    on_file(call, |file, _| Ok(file.file.sync_all()?))?;
    call.undefined()
}

/// The argument: handle.
pub(crate) fn stat_file<'js>(call: &Call<'js>) -> OpResult<'js> {
    let facts = on_file(call, |file, _| Ok(files::facts_of(&file.metadata()?)))?;
    stats(call, facts)
}

/// Arguments: handle, mode.
pub(crate) fn mode_of_file<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mode = mode(call, 1, 0o666)? & 0o777;
    on_file(call, |file, _| {
        if !file.writable {
            return Err(Fault::denied(""));
        }
        let permissions = std::os::unix::fs::PermissionsExt::from_mode(mode);
        Ok(file.file.set_permissions(permissions)?)
    })?;
    call.undefined()
}

/// Arguments: handle, accessed, modified; both in milliseconds.
pub(crate) fn times_of_file<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (accessed, modified) = (call.number(1)?, call.number(2)?);
    on_file(call, |file, _| {
        if !file.writable {
            return Err(Fault::denied(""));
        }
        files::set_times(&file.file, accessed, modified)
    })?;
    call.undefined()
}

fn whole_file(call: &Call<'_>) -> Result<Vec<u8>, OpError> {
    let most = run::with(|run| Ok(run.limits.memory_bytes))?;
    at(call, 0, |place, patience| {
        files::read_whole(place, most, patience)
    })
}

/// The argument: path. All of a file's bytes.
pub(crate) fn read_file<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.buffer(&whole_file(call)?)
}

/// The argument: path. All of a file as UTF-8 text, with what is not UTF-8 replaced.
pub(crate) fn read_text<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = whole_file(call)?;
    match String::from_utf8_lossy(&bytes) {
        std::borrow::Cow::Borrowed(text) => call.value(text),
        std::borrow::Cow::Owned(text) => call.value(text),
    }
}

/// Arguments: path, bytes or text, flags, mode.
pub(crate) fn write_file<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes_or_text(1)?;
    let flags = i32::try_from(call.index(2)?).unwrap_or(0);
    let mode = mode(call, 3, 0o666)?;
    at(call, 0, |place, patience| {
        files::open(place, flags, mode)?.write(&bytes, None, patience)
    })?;
    call.undefined()
}

/// Arguments: path, follow.
pub(crate) fn stat<'js>(call: &Call<'js>) -> OpResult<'js> {
    let follow = call.flag(1);
    stats(call, at(call, 0, |place, _| files::facts(&place, follow))?)
}

/// Arguments: path, mode.
pub(crate) fn access<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mode = mode(call, 1, 0)?;
    at(call, 0, |place, _| files::access(&place, mode))?;
    call.undefined()
}

/// The argument: path. Flat: name, kind, …
pub(crate) fn list<'js>(call: &Call<'js>) -> OpResult<'js> {
    let entries = at(call, 0, |place, patience| files::list(&place, patience))?;
    call.array(
        entries
            .iter()
            .flat_map(|entry| [call.value(entry.name.as_str()), call.value(entry.kind)]),
    )
}

/// Arguments: path, whether with parents, mode. The first folder that was made, or null.
pub(crate) fn make_folder<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (parents, mode) = (call.flag(1), mode(call, 2, 0o777)?);
    let first = at(call, 0, |place, _| files::make_folder(place, parents, mode))?;
    first.map_or_else(|| call.null(), |first| call.value(first))
}

/// Arguments: path, what: 0 a file, 1 an empty folder, 2 anything.
pub(crate) fn remove<'js>(call: &Call<'js>) -> OpResult<'js> {
    let what = match call.index(1)? {
        0 => Removal::File,
        1 => Removal::Folder,
        _ => Removal::Tree,
    };
    at(call, 0, |place, patience| {
        files::remove(place, what, patience)
    })?;
    call.undefined()
}

/// Arguments: from, to.
pub(crate) fn rename<'js>(call: &Call<'js>) -> OpResult<'js> {
    at_both(call, |from, to, _| files::rename(from, to))?;
    call.undefined()
}

/// Arguments: from, to, whether `to` must be new.
pub(crate) fn copy<'js>(call: &Call<'js>) -> OpResult<'js> {
    let exclusive = call.flag(2);
    at_both(call, |from, to, patience| {
        files::copy(from, to, exclusive, patience)
    })?;
    call.undefined()
}

/// Arguments: from, to.
pub(crate) fn link<'js>(call: &Call<'js>) -> OpResult<'js> {
    at_both(call, |from, to, _| files::link(from, to))?;
    call.undefined()
}

/// Arguments: what the link says, path.
pub(crate) fn symlink<'js>(call: &Call<'js>) -> OpResult<'js> {
    let target = call.text(0)?;
    at(call, 1, |place, _| files::symlink(&target, place))?;
    call.undefined()
}

/// The argument: path.
pub(crate) fn read_link<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(at(call, 0, |place, _| files::read_link(&place))?)
}

/// The argument: path.
pub(crate) fn real_path<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(at(call, 0, |place, _| files::real_path(&place))?)
}

/// Arguments: path, mode.
pub(crate) fn set_mode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mode = mode(call, 1, 0o666)?;
    at(call, 0, |place, _| files::set_mode(place, mode))?;
    call.undefined()
}
