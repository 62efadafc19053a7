//! Decoding: one decoder for every format, over zlib and brotli.

use brotli::enc::StandardAlloc;
use brotli::{BrotliDecompressStream, BrotliResult, BrotliState};
use flate2::{Decompress, FlushDecompress, Status};

use super::{Fault, Format, Step};

/// The largest window of zlib, in bits.
const WINDOW: u8 = 15;

type Brotli = BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>;

/// A decoder that keeps its state between pieces.
pub(crate) struct Decoder {
    format: Format,
    inner: Inner,
    dictionary: Option<Vec<u8>>,
    /// Whether anything has come.
    begun: bool,
    ended: bool,
}

enum Inner {
    /// The first byte has not come.
    Unknown,
    Flate(Decompress),
    Brotli(Box<Brotli>),
}

impl Decoder {
    /// A decoder, and the bytes that both sides know before.
    ///
    /// # Errors
    /// If they cannot be used.
    pub(crate) fn new(format: Format, dictionary: Option<Vec<u8>>) -> Result<Self, Fault> {
        let mut inner = match format {
            Format::Gzip => Inner::Flate(Decompress::new_gzip(WINDOW)),
            Format::Zlib => Inner::Flate(Decompress::new(true)),
            Format::Raw => Inner::Flate(Decompress::new(false)),
            Format::Deflate | Format::Unzip => Inner::Unknown,
            Format::Brotli => Inner::Brotli(Box::new(BrotliState::new(
                StandardAlloc::default(),
                StandardAlloc::default(),
                StandardAlloc::default(),
            ))),
        };
        // Without a frame nothing asks for the dictionary: it has to be there from the start.
        if let (Format::Raw, Inner::Flate(inner), Some(dictionary)) =
            (format, &mut inner, &dictionary)
        {
            inner
                .set_dictionary(dictionary)
                .map_err(|_| Fault::data("Bad dictionary"))?;
        }
        Ok(Self {
            format,
            inner,
            dictionary,
            begun: false,
            ended: false,
        })
    }

    /// Whether the input may end here: the format's end has come, or nothing at all.
    pub(crate) fn may_end(&self) -> bool {
        self.ended || !self.begun
    }

    /// Decodes some of the input into at most `room` bytes. What was not taken has to come again.
    ///
    /// # Errors
    /// If the input is not of the format.
    pub(crate) fn step(&mut self, input: &[u8], room: usize) -> Result<Step, Fault> {
        let nothing = |taken| Step {
            taken,
            bytes: Vec::new(),
            more: false,
        };
        let first = input.first().copied();
        if first.is_none() && (self.ended || !self.begun) {
            return Ok(nothing(0));
        }
        self.begun = true;
        if self.ended && !self.begin_member(first) {
            // What follows the end is no part of the text.
            return Ok(nothing(input.len()));
        }
        if matches!(self.inner, Inner::Unknown) {
            self.inner = Inner::Flate(self.recognized(first));
        }
        match &mut self.inner {
            Inner::Unknown => Err(Fault::data("unknown compression method")),
            Inner::Flate(_) => self.inflate(input, room),
            Inner::Brotli(_) => self.unbrotli(input, room),
        }
    }

    /// Begins the next member of a gzip text, if that is what comes.
    fn begin_member(&mut self, first: Option<u8>) -> bool {
        let is_member = matches!(self.format, Format::Gzip | Format::Unzip) && first == Some(0x1f);
        if is_member {
            self.inner = Inner::Flate(Decompress::new_gzip(WINDOW));
            self.ended = false;
        }
        is_member
    }

    fn recognized(&self, first: Option<u8>) -> Decompress {
        if self.format == Format::Unzip && first == Some(0x1f) {
            Decompress::new_gzip(WINDOW)
        } else {
            // The low half of zlib's first byte is 8; of a raw stream's it hardly ever is.
            Decompress::new(
                self.format == Format::Unzip || first.is_some_and(|byte| byte & 0x0f == 8),
            )
        }
    }

    fn inflate(&mut self, input: &[u8], room: usize) -> Result<Step, Fault> {
        let Inner::Flate(inner) = &mut self.inner else {
            return Err(Fault::data("unknown compression method"));
        };
        let mut bytes = Vec::with_capacity(room);
        let before = inner.total_in();
        let mut result = inner.decompress_vec(input, &mut bytes, FlushDecompress::None);
        let mut taken = usize::try_from(inner.total_in() - before).unwrap_or(0);
        if result
            .as_ref()
            .is_err_and(|error| error.needs_dictionary().is_some())
        {
            let dictionary = self.dictionary.as_deref().ok_or_else(|| Fault {
                code: "Z_NEED_DICT",
                message: "Missing dictionary".into(),
            })?;
            inner.set_dictionary(dictionary).map_err(|_| Fault {
                code: "Z_DATA_ERROR",
                message: "Bad dictionary".into(),
            })?;
            let rest = input.get(taken..).unwrap_or_default();
            result = inner.decompress_vec(rest, &mut bytes, FlushDecompress::None);
            taken = usize::try_from(inner.total_in() - before).unwrap_or(0);
        }
        let status =
            result.map_err(|error| Fault::data(error.message().unwrap_or("invalid data")))?;
        self.ended = status == Status::StreamEnd;
        let more = bytes.len() >= room || (taken < input.len() && taken > 0);
        Ok(Step { taken, bytes, more })
    }

    fn unbrotli(&mut self, input: &[u8], room: usize) -> Result<Step, Fault> {
        let Inner::Brotli(state) = &mut self.inner else {
            return Err(Fault::data("unknown compression method"));
        };
        let mut bytes = vec![0; room];
        let (mut available, mut taken) = (input.len(), 0);
        let (mut left, mut made, mut total) = (room, 0, 0);
        let result = BrotliDecompressStream(
            &mut available,
            &mut taken,
            input,
            &mut left,
            &mut made,
            &mut bytes,
            &mut total,
            state,
        );
        bytes.truncate(made);
        let more = match result {
            BrotliResult::ResultSuccess => {
                self.ended = true;
                false
            }
            BrotliResult::NeedsMoreInput => false,
            BrotliResult::NeedsMoreOutput => true,
            BrotliResult::ResultFailure => {
                return Err(Fault {
                    code: "ERR__ERROR_FORMAT_PADDING_1",
                    message: "Decompression failed".into(),
                });
            }
        };
        Ok(Step { taken, bytes, more })
    }
}
