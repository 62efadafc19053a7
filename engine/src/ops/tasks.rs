//! Asynchronous work as scripts hold it.

use crate::ffi::{Call, OpResult};
use crate::run;

/// Closes whatever a handle stands for; work under way is aborted and never completes.
pub(crate) fn close<'js>(call: &Call<'js>) -> OpResult<'js> {
    let handle = call.index(0)?;
    let closed = run::with(|run| Ok(run.handles.close(handle)))?;
    call.value(closed.is_some())
}
