//! The body of a request: whole, or piece by piece as a script makes it, with back-pressure.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::sync::mpsc;

use super::NetError;

/// Pieces of a body that may wait for the network.
const WAITING: usize = 4;

/// A request's body.
#[derive(Debug)]
pub(crate) enum Upload {
    /// There is none, or it has been sent.
    Empty,
    /// All of it.
    Whole(Bytes),
    /// As the script makes it.
    Stream {
        pieces: mpsc::Receiver<Bytes>,
        /// The body's length, if it is known before.
        length: Option<u64>,
        /// Whether the end of the pieces is the end of the body; if not, it has broken off.
        complete: Arc<AtomicBool>,
    },
}

/// The script's end of a streamed body. Dropping it breaks the request off; [`Uploader::end`] ends it well.
#[derive(Debug)]
pub(crate) struct Uploader {
    pieces: mpsc::Sender<Bytes>,
    complete: Arc<AtomicBool>,
}

/// A streamed body and the script's end of it.
pub(crate) fn upload(length: Option<u64>) -> (Uploader, Upload) {
    let (sender, pieces) = mpsc::channel(WAITING);
    let complete = Arc::new(AtomicBool::new(false));
    let uploader = Uploader {
        pieces: sender,
        complete: complete.clone(),
    };
    let stream = Upload::Stream {
        pieces,
        length,
        complete,
    };
    (uploader, stream)
}

impl Uploader {
    /// The way for one more piece; sending to it waits for room.
    pub(crate) fn sender(&self) -> mpsc::Sender<Bytes> {
        self.pieces.clone()
    }

    /// The body is complete.
    pub(crate) fn end(self) {
        self.complete.store(true, Ordering::Release);
    }
}

impl Body for Upload {
    type Data = Bytes;
    type Error = NetError;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, NetError>>> {
        let this = self.get_mut();
        match this {
            Self::Empty => Poll::Ready(None),
            Self::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                *this = Self::Empty;
                Poll::Ready(Some(Ok(Frame::data(bytes))))
            }
            Self::Stream {
                pieces, complete, ..
            } => match ready!(pieces.poll_recv(context)) {
                Some(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
                None if complete.load(Ordering::Acquire) => Poll::Ready(None),
                None => Poll::Ready(Some(Err(NetError::UploadBroken))),
            },
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Empty)
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Empty => SizeHint::with_exact(0),
            Self::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Stream { length, .. } => {
                length.map_or_else(SizeHint::default, SizeHint::with_exact)
            }
        }
    }
}
