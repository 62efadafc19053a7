//! Compression for scripts, step by step: each step makes no more than the script has given room for, so that a bomb is
//! met by the script's own limits.

use super::Handle;
use crate::codec::{Decoder, Effort, Encoder, Fault, Flush, Format};
use crate::ffi::{Call, OpError, OpResult};
use crate::run;

/// The most that one step takes or makes.
const ROOM: usize = 64 * 1024;

/// A coder that a script holds.
pub(crate) enum Coder {
    Encoder(Encoder),
    Decoder(Decoder),
}

impl From<Fault> for OpError {
    fn from(fault: Fault) -> Self {
        Self::Coded {
            code: fault.code,
            message: fault.message,
        }
    }
}

fn format(name: &str) -> Option<Format> {
    Some(match name {
        "gzip" => Format::Gzip,
        "zlib" => Format::Zlib,
        "raw" => Format::Raw,
        "unzip" => Format::Unzip,
        "brotli" => Format::Brotli,
        _ => return None,
    })
}

/// Arguments: format, whether it encodes, level, window, mode, dictionary; from the third on each may be left out. A
/// handle.
pub(crate) fn open<'js>(call: &Call<'js>) -> OpResult<'js> {
    let name = call.text(0)?;
    let format = format(&name).ok_or_else(|| OpError::Type(format!("{name} is no format")))?;
    let optional = |index| {
        (!call.is_nullish(index))
            .then(|| call.index(index))
            .transpose()
    };
    let dictionary = if call.is_nullish(5) {
        None
    } else {
        Some(call.bytes(5)?)
    };
    let coder = if call.flag(1) {
        let effort = Effort {
            level: optional(2)?,
            window: optional(3)?,
            mode: optional(4)?.unwrap_or(0),
            dictionary,
        };
        Coder::Encoder(Encoder::new(format, &effort)?)
    } else {
        Coder::Decoder(Decoder::new(format, dictionary)?)
    };
    let coder = Box::new(coder);
    call.value(run::with(|run| run.handles.open(Handle::Coder(coder)))?)
}

/// Arguments: handle, bytes (the first 64 KiB are looked at), flush (0 none, 1 sync, 2 full, 3 finish).
///
/// An array: how many bytes were taken, the bytes made, whether there is more to come without further input, whether a
/// decoder's input may end here.
pub(crate) fn step<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, input) = (call.index(0)?, call.bytes(1)?);
    let flush = match call.index(2)? {
        0 => Flush::None,
        1 => Flush::Sync,
        2 => Flush::Full,
        _ => Flush::Finish,
    };
    let input = input.get(..ROOM).unwrap_or(&input);
    let (step, may_end) = run::with(|run| match run.handles.get(handle) {
        Some(Handle::Coder(coder)) => match coder.as_mut() {
            Coder::Encoder(encoder) => Ok((encoder.step(input, flush, ROOM)?, true)),
            Coder::Decoder(decoder) => {
                let step = decoder.step(input, ROOM)?;
                Ok((step, decoder.may_end()))
            }
        },
        _ => Err(OpError::Coded {
            code: "ERR_STREAM_DESTROYED",
            message: "the coder is closed".into(),
        }),
    })?;
    let more = !step.is_done();
    call.array([
        call.value(step.taken),
        call.buffer(&step.bytes),
        call.value(more),
        call.value(may_end),
    ])
}

/// Arguments: bytes, the sum so far.
pub(crate) fn crc32<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (bytes, before) = (call.bytes_or_text(0)?, call.index(1)?);
    call.value(f64::from(crc(before, &bytes)))
}

/// The sum of IEEE 802.3, as gzip uses it.
fn crc(before: u32, bytes: &[u8]) -> u32 {
    /// The sum of each single byte.
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut byte: u32 = 0;
        while byte < 256 {
            let (mut sum, mut bit) = (byte, 0);
            while bit < 8 {
                sum = (sum >> 1) ^ (0xEDB8_8320 * (sum & 1));
                bit += 1;
            }
            table[byte as usize] = sum;
            byte += 1;
        }
        table
    };
    !bytes.iter().fold(!before, |sum, byte| {
        let [low, ..] = sum.to_le_bytes();
        let of_byte = TABLE.get(usize::from(low ^ byte)).copied();
        (sum >> 8) ^ of_byte.unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_published_one_and_goes_on() {
        assert_eq!(crc(0, b"123456789"), 0xCBF4_3926);
        assert_eq!(crc(crc(0, b"1234"), b"56789"), 0xCBF4_3926);
        assert_eq!(crc(0, b""), 0);
    }
}
