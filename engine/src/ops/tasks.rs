//! Asynchronous work as scripts hold it, and key derivation, whose work is long enough to need it.

use super::crypto::{Hasher, unknown};
use crate::ffi::{Call, OpError, OpResult};
use crate::io::{self, Payload, Stop};
use crate::run;

/// The longest key that may be derived.
const KEY_BYTES: u32 = 16 * 1024 * 1024;
/// Rounds between two looks at whether the key is still wanted.
const ROUNDS: u32 = 1024;

/// Closes whatever a handle stands for; work under way is aborted and never completes.
pub(crate) fn close<'js>(call: &Call<'js>) -> OpResult<'js> {
    let handle = call.index(0)?;
    let closed = run::with(|run| Ok(run.handles.close(handle)))?;
    call.value(closed.is_some())
}

/// Arguments: hash name, password, salt, iterations, length. A handle, completed with the key.
pub(crate) fn pbkdf2<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (name, password, salt) = (call.text(0)?, call.bytes(1)?, call.bytes(2)?);
    let (iterations, length) = (call.index(3)?, call.index(4)?);
    if length > KEY_BYTES {
        return Err(OpError::Range(format!(
            "a derived key may have {KEY_BYTES} bytes"
        )));
    }
    // A bad name is told at once; the hash itself is made where it works.
    Hasher::keyed(&name, &[]).ok_or_else(|| unknown(&name))?;
    let handle = run::with(|run| {
        io::start_blocking(run, move |stop| {
            let keyed = Hasher::keyed(&name, &password).ok_or_else(|| unknown(&name))?;
            Ok(derive(&keyed, &salt, iterations, length as usize, stop))
        })
    })?;
    call.value(handle)
}

/// PBKDF2, RFC 8018 section 5.2.
fn derive(keyed: &Hasher, salt: &[u8], iterations: u32, length: usize, stop: &Stop) -> Payload {
    let mut key = Vec::with_capacity(length);
    let mut block: u32 = 0;
    while key.len() < length {
        block += 1;
        let mut last = keyed.sum_of(&[salt, &block.to_be_bytes()]);
        let mut sum = last.clone();
        for round in 1..iterations {
            if round.is_multiple_of(ROUNDS) && stop.is_set() {
                return Payload::Nothing;
            }
            last = keyed.sum_of(&[&last]);
            sum.iter_mut()
                .zip(&last)
                .for_each(|(into, byte)| *into ^= byte);
        }
        key.extend_from_slice(&sum);
    }
    key.truncate(length);
    Payload::Bytes(key.into())
}
