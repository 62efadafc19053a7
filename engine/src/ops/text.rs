//! Texts and bytes: the encodings of the Web and of Node, base64 and hex.
//!
//! Invariants
//! - Nothing is made that could not fit into the VM: a result's largest size is checked before it is made.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use encoding_rs::{CoderResult, DecoderResult, Encoding};

use super::Handle;
use crate::ffi::{Call, OpError, OpResult};
use crate::run;

/// A decoder that keeps its state between chunks.
pub(crate) struct Decoder {
    encoding: &'static Encoding,
    fatal: bool,
    inner: encoding_rs::Decoder,
}

/// Why bytes are no text of an encoding, or why their text is not made.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// They are malformed, and the decoder is a strict one.
    Malformed(&'static str),
    /// The text might not fit.
    TooLarge,
}

impl From<Fault> for OpError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Malformed(name) => Self::Type(format!(
                "The encoded data was not valid for encoding {}",
                name.to_ascii_lowercase()
            )),
            Fault::TooLarge => too_large(),
        }
    }
}

impl Decoder {
    /// A decoder for one of the labels of the Encoding Standard; `None` for an unknown one.
    pub(super) fn new(label: &str, fatal: bool, keep_mark: bool) -> Option<Self> {
        let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
        let inner = if keep_mark {
            encoding.new_decoder_without_bom_handling()
        } else {
            encoding.new_decoder_with_bom_removal()
        };
        Some(Self {
            encoding,
            fatal,
            inner,
        })
    }

    /// Decodes one chunk. `last` ends the text; after it, or after a fault, the decoder must not be used again.
    pub(super) fn push(&mut self, bytes: &[u8], last: bool, limit: usize) -> Result<String, Fault> {
        let needed = self.inner.max_utf8_buffer_length(bytes.len());
        // The bound is three times the usual size; what can never fit is refused, the rest grows as it goes.
        if bytes.len() > limit || needed.is_none() {
            return Err(Fault::TooLarge);
        }
        let mut text = String::with_capacity(bytes.len().saturating_add(16));
        let mut rest = bytes;
        loop {
            let full = if self.fatal {
                let (result, read) = self
                    .inner
                    .decode_to_string_without_replacement(rest, &mut text, last);
                rest = rest.get(read..).unwrap_or_default();
                match result {
                    DecoderResult::InputEmpty => false,
                    DecoderResult::OutputFull => true,
                    DecoderResult::Malformed(..) => {
                        return Err(Fault::Malformed(self.encoding.name()));
                    }
                }
            } else {
                let (result, read, _) = self.inner.decode_to_string(rest, &mut text, last);
                rest = rest.get(read..).unwrap_or_default();
                result == CoderResult::OutputFull
            };
            if !full {
                return Ok(text);
            }
            if text.len() > limit {
                return Err(Fault::TooLarge);
            }
            text.reserve(rest.len().saturating_add(64));
        }
    }
}

/// Bytes the VM may hold.
pub(super) fn limit() -> Result<usize, OpError> {
    run::with(|run| Ok(run.limits.memory_bytes))
}

/// What is thrown when a result could not be held.
pub(super) fn too_large() -> OpError {
    OpError::Range("The result would be larger than the memory of the script".into())
}

/// Refuses a result of that many bytes if the VM could not hold it.
fn check(bytes: usize) -> Result<(), OpError> {
    if bytes > limit()? {
        Err(too_large())
    } else {
        Ok(())
    }
}

pub(crate) fn utf8_encode<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.buffer(call.text(0)?.as_bytes())
}

pub(crate) fn utf8_length<'js>(call: &Call<'js>) -> OpResult<'js> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a text in memory is far shorter than 2^53"
    )]
    call.value(call.text(0)?.len() as f64)
}

/// Arguments: bytes, fatal, whether a byte order mark is kept.
pub(crate) fn utf8_decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes(0)?;
    let (fatal, keep_mark) = (call.flag(1), call.flag(2));
    let text = if keep_mark {
        &bytes
    } else {
        bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes)
    };
    match std::str::from_utf8(text) {
        Ok(text) => call.value(text),
        Err(_) if fatal => Err(Fault::Malformed("utf-8").into()),
        Err(_) => {
            check(text.len())?;
            call.value(String::from_utf8_lossy(text).as_ref())
        }
    }
}

/// Arguments: label, bytes, fatal, whether a byte order mark is kept. The whole text at once, without a handle.
pub(crate) fn decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mut decoder = asked(call, &call.text(0)?, call.flag(2), call.flag(3))?;
    call.value(decoder.push(&call.bytes(1)?, true, limit()?)?)
}

pub(crate) fn decoder_new<'js>(call: &Call<'js>) -> OpResult<'js> {
    let decoder = asked(call, &call.text(0)?, call.flag(1), call.flag(2))?;
    call.value(run::with(|run| run.handles.open(Handle::Decoder(decoder)))?)
}

fn asked(_: &Call<'_>, label: &str, fatal: bool, keep_mark: bool) -> Result<Decoder, OpError> {
    let shown: String = label.chars().take(40).collect();
    Decoder::new(label, fatal, keep_mark).ok_or_else(|| {
        OpError::Range(format!(
            "The encoding label provided ('{shown}') is invalid"
        ))
    })
}

/// The canonical name of a label in lower case, or `null`.
pub(crate) fn decoder_name<'js>(call: &Call<'js>) -> OpResult<'js> {
    match Encoding::for_label_no_replacement(call.text(0)?.as_bytes()) {
        Some(encoding) => call.value(encoding.name().to_ascii_lowercase()),
        None => call.null(),
    }
}

/// Arguments: handle, bytes, whether the text ends here. The end, or a fault, frees the handle.
pub(crate) fn decoder_push<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, bytes, last) = (call.index(0)?, call.bytes(1)?, call.flag(2));
    let limit = limit()?;
    let text = run::with(|run| {
        let text = match run.handles.get(handle) {
            Some(Handle::Decoder(decoder)) => decoder.push(&bytes, last, limit),
            _ => return Err(OpError::Type("no such decoder".into())),
        };
        if last || text.is_err() {
            run.handles.close(handle);
        }
        Ok(text?)
    })?;
    call.value(text)
}

/// The low byte of each code unit, as Node's `latin1` and `binary` have it.
pub(crate) fn latin1_encode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let units = call.utf16(0)?;
    let bytes: Vec<u8> = units.iter().map(|unit| unit.to_le_bytes()[0]).collect();
    call.buffer(&bytes)
}

pub(crate) fn latin1_decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes(0)?;
    check(bytes.len())?;
    if bytes.is_ascii() {
        return call.value(String::from_utf8_lossy(&bytes).as_ref());
    }
    let text: String = bytes.iter().copied().map(char::from).collect();
    call.value(text)
}

/// Node's `ascii`: seven bits of each byte.
pub(crate) fn ascii_decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let mut bytes = call.bytes(0)?;
    bytes.iter_mut().for_each(|byte| *byte &= 0x7F);
    call.value(String::from_utf8_lossy(&bytes).as_ref())
}

/// Little-endian code units, lone surrogates kept.
pub(crate) fn utf16_encode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let units = call.utf16(0)?;
    check(units.len().saturating_mul(2))?;
    let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    call.buffer(&bytes)
}

/// Little-endian code units, lone surrogates kept; an odd last byte is dropped.
pub(crate) fn utf16_decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes(0)?;
    let units: Vec<u16> = bytes
        .as_chunks::<2>()
        .0
        .iter()
        .map(|pair| u16::from_le_bytes(*pair))
        .collect();
    call.utf16_string(&units)
}

/// Arguments: bytes, whether for URLs (other letters, no padding).
pub(crate) fn base64_encode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes(0)?;
    check(bytes.len().saturating_mul(4) / 3)?;
    let engine = if call.flag(1) {
        BASE64_URL_SAFE_NO_PAD
    } else {
        BASE64_STANDARD
    };
    call.value(engine.encode(&bytes))
}

/// Arguments: text, whether by the strict rules of `atob`. Otherwise by Node's rules: both alphabets, strange characters
/// are skipped, the text ends at the first `=`.
pub(crate) fn base64_decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let text = call.text(0)?.into_bytes();
    let decoded = if call.flag(1) {
        strict_base64(text)
    } else {
        lenient_base64(text)
    };
    let bytes = decoded.ok_or_else(|| OpError::Dom {
        name: "InvalidCharacterError",
        message: "The string to be decoded is not correctly encoded.".into(),
    })?;
    call.buffer(&bytes)
}

/// Reads base64 without padding; bits that are left over are dropped.
const UNPADDED: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

/// The "forgiving-base64 decode" of the Infra Standard.
fn strict_base64(mut text: Vec<u8>) -> Option<Vec<u8>> {
    text.retain(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\x0C' | b'\r'));
    if text.len().is_multiple_of(4) {
        for _ in 0..2 {
            text.pop_if(|byte| *byte == b'=');
        }
    }
    UNPADDED.decode(&text).ok()
}

/// Node's rules for `Buffer.from(text, 'base64')`.
fn lenient_base64(mut text: Vec<u8>) -> Option<Vec<u8>> {
    let end = text
        .iter()
        .position(|byte| *byte == b'=')
        .unwrap_or(text.len());
    text.truncate(end);
    text.retain_mut(|byte| {
        *byte = match *byte {
            b'-' => b'+',
            b'_' => b'/',
            other => other,
        };
        byte.is_ascii_alphanumeric() || matches!(*byte, b'+' | b'/')
    });
    // A last letter alone holds no whole byte.
    if text.len() % 4 == 1 {
        text.pop();
    }
    UNPADDED.decode(&text).ok()
}

pub(crate) fn hex_encode<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes(0)?;
    check(bytes.len().saturating_mul(2))?;
    call.value(hex::encode(&bytes))
}

/// Node's rules: the bytes up to the first pair that is not hexadecimal.
pub(crate) fn hex_decode<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.buffer(&leading_hex(call.text(0)?.as_bytes()))
}

fn leading_hex(text: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let pairs = text.as_chunks::<2>().0.iter();
    pairs
        .map_while(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MUCH: usize = 1 << 20;

    fn once(label: &str, fatal: bool, keep_mark: bool, bytes: &[u8]) -> Result<String, Fault> {
        Decoder::new(label, fatal, keep_mark)
            .unwrap()
            .push(bytes, true, MUCH)
    }

    #[test]
    fn decoders_know_the_labels_of_the_standard() {
        assert_eq!(
            once("latin1", false, false, b"\x80\xE9").unwrap(),
            "\u{20AC}é"
        );
        assert_eq!(once(" UTF-16 ", false, false, b"\xFF\xFEa\0").unwrap(), "a");
        assert_eq!(
            once("utf-16be", false, true, b"\xFE\xFF\0a").unwrap(),
            "\u{FEFF}a"
        );
        assert_eq!(once("shift_jis", false, false, b"\x82\xA0").unwrap(), "あ");
        assert_eq!(
            once("utf-8", false, false, b"\xEF\xBB\xBFa\xF0\x90b").unwrap(),
            "a\u{FFFD}b"
        );
        assert_eq!(
            once("utf-8", true, false, b"a\xF0\x90"),
            Err(Fault::Malformed("UTF-8"))
        );
        assert!(
            Decoder::new("iso-2022-cn", false, false).is_none()
                && Decoder::new("x", false, false).is_none()
        );
    }

    #[test]
    fn a_decoder_joins_chunks() {
        let mut decoder = Decoder::new("utf8", false, false).unwrap();
        let mut push = |bytes: &[u8], last| decoder.push(bytes, last, MUCH).unwrap();
        let parts: Vec<String> = "\u{FEFF}€a"
            .bytes()
            .map(|byte| push(&[byte], false))
            .collect();
        assert_eq!(parts.concat(), "€a");
        assert_eq!(push(b"\xE2\x82", false) + &push(b"", true), "\u{FFFD}");
        let mut strict = Decoder::new("utf8", true, false).unwrap();
        assert_eq!(strict.push(b"a\xE2", false, MUCH).unwrap(), "a");
        assert!(strict.push(b"", true, MUCH).is_err());
    }

    #[test]
    fn what_could_not_fit_is_refused_and_what_grows_is_whole() {
        assert_eq!(
            Decoder::new("utf8", false, false)
                .unwrap()
                .push(&[0; 100], true, 99),
            Err(Fault::TooLarge)
        );
        assert_eq!(
            once("latin1", false, false, &[0x80; 5000]).unwrap(),
            "€".repeat(5000)
        );
        assert_eq!(
            once("utf8", false, false, &[0xFF; 5000]).unwrap(),
            "\u{FFFD}".repeat(5000)
        );
        assert_eq!(
            once("latin1", true, false, &[0x80; 5000]).unwrap(),
            "€".repeat(5000)
        );
    }

    #[test]
    fn strict_base64_follows_atob() {
        let table: &[(&str, Option<&[u8]>)] = &[
            ("", Some(b"")),
            ("YQ==", Some(b"a")),
            ("YQ", Some(b"a")),
            (" Y Q\n= =", Some(b"a")),
            ("YR==", Some(b"a")),
            ("YWI=", Some(b"ab")),
            ("YWJj", Some(b"abc")),
            ("Y", None),
            ("YQ=", None),
            ("YQ===", None),
            ("=", None),
            ("====", None),
            ("YQ==YQ==", None),
            ("Y-_w", None),
            ("YQ\u{a0}==", None),
            ("ab\u{b}c", None),
            ("A=BC", None),
        ];
        for (text, expected) in table {
            assert_eq!(
                strict_base64(text.as_bytes().to_vec()).as_deref(),
                *expected,
                "{text:?}"
            );
        }
    }

    #[test]
    fn lenient_base64_follows_node() {
        let table: &[(&str, &[u8])] = &[
            ("YQ==", b"a"),
            ("YQ", b"a"),
            ("Y", b""),
            ("Y Q!=", b"a"),
            ("-_-_", b"\xFB\xFF\xBF"),
            ("+/+/", b"\xFB\xFF\xBF"),
            ("YQ==YQ==", b"a"),
            ("=bad", b""),
            ("YWJjZ", b"abc"),
            ("ÿYWJj", b"abc"),
        ];
        for (text, expected) in table {
            assert_eq!(
                lenient_base64(text.as_bytes().to_vec()).unwrap(),
                *expected,
                "{text:?}"
            );
        }
    }

    #[test]
    fn hex_ends_at_the_first_strange_pair() {
        for (text, expected) in [
            ("00fFa", vec![0, 255]),
            ("zz", vec![]),
            ("12xx34", vec![0x12]),
            ("é", vec![]),
        ] {
            assert_eq!(leading_hex(text.as_bytes()), expected, "{text}");
        }
    }
}
