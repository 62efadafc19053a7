//! Encoding: one encoder for every format, over zlib and brotli.

use std::io::Write;

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::{Compress, Compression, FlushCompress, Status};

use super::{Fault, Format, Step};

/// How an encoder goes about it. Each has its library's range and is moved into it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Effort {
    /// zlib's level, 0 to 9, or brotli's quality, 0 to 11.
    pub(crate) level: Option<u32>,
    /// The window in bits: 9 to 15 of zlib, 10 to 24 of brotli.
    pub(crate) window: Option<u32>,
    /// Brotli's mode: 0 generic, 1 text, 2 font.
    pub(crate) mode: u32,
    /// Bytes that both sides know before.
    pub(crate) dictionary: Option<Vec<u8>>,
}

/// What becomes of bytes that the encoder has taken and not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flush {
    /// They may wait.
    None,
    /// They are given now.
    Sync,
    /// They are given now, and the decoder can start here.
    Full,
    /// They are given now, and nothing follows.
    Finish,
}

/// An encoder that keeps its state between pieces.
pub(crate) enum Encoder {
    Flate(Compress),
    Brotli {
        /// Gone when the end was asked for.
        writer: Option<Box<CompressorWriter<Vec<u8>>>>,
        /// What was made and found no room.
        made: Vec<u8>,
    },
}

impl Encoder {
    /// # Errors
    /// If the dictionary cannot be used.
    pub(crate) fn new(format: Format, effort: &Effort) -> Result<Self, Fault> {
        if format == Format::Brotli {
            return Ok(Self::brotli(effort));
        }
        let level = Compression::new(effort.level.unwrap_or(6).min(9));
        let window = u8::try_from(effort.window.unwrap_or(15).clamp(9, 15)).unwrap_or(15);
        let mut inner = match format {
            Format::Gzip | Format::Unzip | Format::Brotli => Compress::new_gzip(level, window),
            Format::Zlib | Format::Deflate => Compress::new_with_window_bits(level, true, window),
            Format::Raw => Compress::new_with_window_bits(level, false, window),
        };
        if let Some(dictionary) = &effort.dictionary
            && format != Format::Gzip
        {
            inner
                .set_dictionary(dictionary)
                .map_err(|_| Fault::data("Bad dictionary"))?;
        }
        Ok(Self::Flate(inner))
    }

    fn brotli(effort: &Effort) -> Self {
        let quality = effort.level.unwrap_or(11).min(11);
        let window = effort.window.unwrap_or(22).clamp(10, 24);
        let params = BrotliEncoderParams {
            quality: i32::try_from(quality).unwrap_or(11),
            lgwin: i32::try_from(window).unwrap_or(22),
            mode: match effort.mode {
                1 => BrotliEncoderMode::BROTLI_MODE_TEXT,
                2 => BrotliEncoderMode::BROTLI_MODE_FONT,
                _ => BrotliEncoderMode::BROTLI_MODE_GENERIC,
            },
            ..BrotliEncoderParams::default()
        };
        let writer = CompressorWriter::with_params(Vec::new(), 4096, &params);
        Self::Brotli {
            writer: Some(Box::new(writer)),
            made: Vec::new(),
        }
    }

    /// Encodes some of the input into at most `room` bytes. What was not taken has to come again, with the same flush.
    ///
    /// # Errors
    /// If the encoder has ended already.
    pub(crate) fn step(&mut self, input: &[u8], flush: Flush, room: usize) -> Result<Step, Fault> {
        match self {
            Self::Flate(inner) => deflate(inner, input, flush, room),
            Self::Brotli { writer, made } => {
                if let Some(open) = writer {
                    push(open, input, flush).map_err(|error| Fault::data(&error.to_string()))?;
                    made.append(open.get_mut());
                } else if !input.is_empty() {
                    return Err(Fault::data("write after end"));
                }
                if flush == Flush::Finish
                    && let Some(open) = writer.take()
                {
                    made.append(&mut open.into_inner());
                }
                let rest = made.split_off(made.len().min(room));
                let bytes = std::mem::replace(made, rest);
                Ok(Step {
                    taken: input.len(),
                    bytes,
                    more: !made.is_empty(),
                })
            }
        }
    }
}

fn push(writer: &mut CompressorWriter<Vec<u8>>, input: &[u8], flush: Flush) -> std::io::Result<()> {
    writer.write_all(input)?;
    match flush {
        Flush::Sync | Flush::Full => writer.flush(),
        Flush::None | Flush::Finish => Ok(()),
    }
}

fn deflate(inner: &mut Compress, input: &[u8], flush: Flush, room: usize) -> Result<Step, Fault> {
    let mode = match flush {
        Flush::None => FlushCompress::None,
        Flush::Sync => FlushCompress::Sync,
        Flush::Full => FlushCompress::Full,
        Flush::Finish => FlushCompress::Finish,
    };
    let mut bytes = Vec::with_capacity(room);
    let before = inner.total_in();
    let status = inner
        .compress_vec(input, &mut bytes, mode)
        .map_err(|error| Fault::data(&error.to_string()))?;
    let taken = usize::try_from(inner.total_in() - before).unwrap_or(0);
    let ended = status == Status::StreamEnd;
    let unfinished = flush == Flush::Finish && !ended && !bytes.is_empty();
    let more = !ended && (bytes.len() >= room || unfinished || (taken < input.len() && taken > 0));
    Ok(Step { taken, bytes, more })
}

#[cfg(test)]
mod tests {
    use super::super::Decoder;
    use super::*;

    fn encode(format: Format, effort: &Effort, input: &[u8], room: usize) -> Vec<u8> {
        let mut encoder = Encoder::new(format, effort).unwrap();
        let (mut rest, mut all) = (input, Vec::new());
        loop {
            let step = encoder.step(rest, Flush::Finish, room).unwrap();
            assert!(step.bytes.len() <= room);
            rest = &rest[step.taken..];
            all.extend_from_slice(&step.bytes);
            if step.is_done() {
                return all;
            }
        }
    }

    fn decode(format: Format, input: &[u8], piece: usize, room: usize) -> Result<Vec<u8>, Fault> {
        let mut decoder = Decoder::new(format, None)?;
        let mut all = Vec::new();
        for mut rest in input.chunks(piece) {
            loop {
                let step = decoder.step(rest, room)?;
                assert!(step.bytes.len() <= room);
                rest = &rest[step.taken..];
                all.extend_from_slice(&step.bytes);
                if step.is_done() {
                    break;
                }
            }
        }
        assert!(decoder.may_end(), "{format:?} by {piece}");
        Ok(all)
    }

    #[test]
    fn every_format_comes_back_whatever_the_pieces() {
        let text: Vec<u8> = (0..60_000_u32)
            .flat_map(|n| (n * n / 7).to_string().into_bytes())
            .collect();
        let table = [
            (Format::Gzip, Format::Gzip),
            (Format::Zlib, Format::Zlib),
            (Format::Raw, Format::Raw),
            (Format::Zlib, Format::Deflate),
            (Format::Raw, Format::Deflate),
            (Format::Gzip, Format::Unzip),
            (Format::Zlib, Format::Unzip),
            (Format::Brotli, Format::Brotli),
        ];
        let effort = Effort {
            level: Some(5),
            ..Effort::default()
        };
        for (there, back) in table {
            for input in [&b""[..], b"a", &text] {
                let squeezed = encode(there, &effort, input, 1000);
                for (piece, room) in [(1, 7), (4096, 65536), (1 << 20, 100)] {
                    let whole = decode(back, &squeezed, piece, room).unwrap();
                    assert!(whole == input, "{there:?} {back:?} {piece} {room}");
                }
            }
        }
    }

    #[test]
    fn members_of_gzip_are_one_text_and_what_follows_is_none() {
        let effort = Effort::default();
        let mut two = encode(Format::Gzip, &effort, b"one ", 100);
        two.extend(encode(Format::Gzip, &effort, b"two", 100));
        two.extend(b"\0\0junk");
        assert_eq!(decode(Format::Gzip, &two, 3, 100).unwrap(), b"one two");
    }

    #[test]
    fn what_is_not_of_the_format_is_told() {
        for format in [Format::Gzip, Format::Zlib, Format::Unzip] {
            let fault = decode(format, b"plain text, long enough", 100, 100).unwrap_err();
            assert_eq!(fault.code, "Z_DATA_ERROR");
        }
        assert!(decode(Format::Brotli, &[0xff; 40], 100, 100).is_err());
    }

    #[test]
    fn a_dictionary_is_needed_on_both_sides() {
        let effort = Effort {
            dictionary: Some(b"a well-known beginning".to_vec()),
            ..Effort::default()
        };
        let text = b"a well-known beginning, and an end";
        for format in [Format::Zlib, Format::Raw] {
            let squeezed = encode(format, &effort, text, 100);
            assert!(squeezed.len() < text.len());
            let mut decoder = Decoder::new(format, effort.dictionary.clone()).unwrap();
            assert_eq!(decoder.step(&squeezed, 1000).unwrap().bytes, text);
        }
        let squeezed = encode(Format::Zlib, &effort, text, 100);
        let fault = decode(Format::Zlib, &squeezed, 100, 100).unwrap_err();
        assert_eq!(fault.code, "Z_NEED_DICT");
    }
}
