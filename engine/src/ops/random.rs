//! Random bytes from the system, and random identifiers.

use crate::ahead;
use crate::ffi::{Call, OpError, OpResult, write_bytes};

fn filled(bytes: &mut [u8]) -> Result<(), OpError> {
    // What is drawn for one run must not be another's.
    ahead::spoil();
    let code = "ERR_OPERATION_FAILED";
    getrandom::fill(bytes).map_err(|error| OpError::Coded {
        code,
        message: format!("No random bytes: {error}"),
    })
}

/// Overwrites a typed array.
pub(crate) fn fill<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mut bytes = call.bytes(0)?;
    filled(&mut bytes)?;
    if let Some(view) = call.argument(0) {
        write_bytes(view, &bytes)?;
    }
    call.undefined()
}

/// A random UUID of version 4.
pub(crate) fn uuid<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mut bytes = [0; 16];
    filled(&mut bytes)?;
    call.value(written(bytes))
}

/// Sixteen random bytes as a UUID: version and variant in their places.
fn written(random: [u8; 16]) -> String {
    let value = u128::from_be_bytes(random);
    let value = value & !(0xF << 76) | 4 << 76;
    let value = value & !(0b11 << 62) | 0b10 << 62;
    let digits = format!("{value:032x}");
    let mut uuid = String::with_capacity(36);
    for (index, digit) in digits.chars().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            uuid.push('-');
        }
        uuid.push(digit);
    }
    uuid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_has_its_version_and_variant() {
        assert_eq!(written([0; 16]), "00000000-0000-4000-8000-000000000000");
        assert_eq!(written([0xFF; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }

    #[test]
    fn random_bytes_differ() {
        let (mut first, mut second) = ([0; 32], [0; 32]);
        assert!(filled(&mut first).is_ok() && filled(&mut second).is_ok());
        assert_ne!(first, second);
    }
}
