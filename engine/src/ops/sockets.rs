//! What a script does with its WebSockets.

use crate::ffi::{Call, OpError, OpResult};
use crate::inside;
use crate::io;
use crate::sockets::{SocketData, Sockets};

/// The sockets of the run whose number is that argument: a plain request may speak to those of another run.
fn of(call: &Call<'_>, argument: usize) -> Result<Sockets, OpError> {
    inside::with_run(super::run_number(call, argument)?, |run| {
        match &run.invocation.sockets {
            Some(sockets) => Ok(sockets.clone()),
            None => Err(OpError::Type("this run has no sockets".into())),
        }
    })
}

/// `socketsNext(run)`: a handle for the next events, or `null` when there will be none.
pub(super) fn next<'js>(call: &Call<'js>) -> OpResult<'js> {
    let next = of(call, 0)?.next();
    let number = super::run_number(call, 0)?;
    let handle = inside::with_run(number, |run| io::start(run, async move { Ok(next.await) }))?;
    call.value(handle)
}

/// `socketsDone(number, failure, run)`: the handler of an event is done.
pub(super) fn done<'js>(call: &Call<'js>) -> OpResult<'js> {
    let number = u64::from(call.index(0)?);
    let failure = (!call.is_nullish(1)).then(|| call.text(1)).transpose()?;
    of(call, 2)?.done(number, failure);
    call.undefined()
}

/// `socketsSend(ids, data, isText, run)`: a message to each of the connections, whose numbers are a `Float64Array`.
pub(super) fn send<'js>(call: &Call<'js>) -> OpResult<'js> {
    let ids = call.bytes(0)?;
    let ids: Vec<u64> = ids.as_chunks().0.iter().copied().map(number_of).collect();
    let data = if call.flag(2) {
        SocketData::Text(call.text(1)?)
    } else {
        SocketData::Binary(call.bytes(1)?.into())
    };
    of(call, 3)?.outlet().send(&ids, data);
    call.undefined()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is no connection's number is nobody's number as an integer either"
)]
fn number_of(bytes: [u8; 8]) -> u64 {
    f64::from_ne_bytes(bytes) as u64
}

/// `socketsClose(id, code, reason, run)`.
pub(super) fn close<'js>(call: &Call<'js>) -> OpResult<'js> {
    let socket = u64::from(call.index(0)?);
    let code = u16::try_from(call.index(1)?).unwrap_or(1000);
    of(call, 3)?.outlet().close(socket, code, &call.text(2)?);
    call.undefined()
}
