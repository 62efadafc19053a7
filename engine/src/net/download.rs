//! The body of a response: pumped from its connection as far as a small buffer goes, decoded, and handed out in pieces.
//!
//! The body of a request that a script reads as it arrives is handed out the same way.
//!
//! Pumping ahead lets go of the connection of a small answer that a script never reads.

use std::sync::Arc;

use bytes::{Buf, Bytes};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use tokio::sync::{Mutex, OwnedSemaphorePermit, mpsc};

use super::NetError;
use crate::codec::{Decoder, Format};

/// Decoded bytes a response may have.
pub(crate) const LIMIT: usize = 256 * 1024 * 1024;
/// The largest piece that is handed out.
const PIECE: usize = 64 * 1024;
/// Pieces that may wait for the script.
const WAITING: usize = 4;

/// What a download is filled by.
pub(crate) type Pieces = mpsc::Receiver<Result<Bytes, NetError>>;

/// The script's end of a body; dropping it closes the connection, unless all has come.
#[derive(Debug, Clone)]
pub(crate) struct Download(Arc<Mutex<Pieces>>);

impl Download {
    /// Begins to pump; `permit` is given back when all has come, or nobody wants it.
    pub(super) fn start(body: Incoming, formats: &[Format], permit: OwnedSemaphorePermit) -> Self {
        let (sender, receiver) = mpsc::channel(WAITING);
        // Without a dictionary nothing can fail.
        let decoders = formats
            .iter()
            .flat_map(|format| Decoder::new(*format, None));
        let decoders = decoders.collect();
        tokio::spawn(async move {
            let mut pump = Pump {
                body,
                decoders,
                total: 0,
                sender,
            };
            let gone = pump.sender.clone();
            tokio::select! {
                () = pump.run() => {}
                () = gone.closed() => {}
            }
            drop(permit);
        });
        Self::of(receiver)
    }

    /// What somebody else fills.
    pub(crate) fn of(pieces: Pieces) -> Self {
        Self(Arc::new(Mutex::new(pieces)))
    }

    /// The next piece; `None` at the end.
    pub(crate) async fn next(&self) -> Result<Option<Bytes>, NetError> {
        self.0.lock().await.recv().await.transpose()
    }

    /// All that is left, at most `limit` bytes.
    pub(crate) async fn rest(&self, limit: usize) -> Result<Bytes, NetError> {
        let mut pieces = self.0.lock().await;
        let Some(first) = pieces.recv().await.transpose()? else {
            return Ok(Bytes::new());
        };
        let Some(second) = pieces.recv().await.transpose()? else {
            return Ok(first);
        };
        let mut all = [first, second].concat();
        while let Some(piece) = pieces.recv().await.transpose()? {
            if all.len().saturating_add(piece.len()) > limit {
                return Err(NetError::TooLarge { limit });
            }
            all.extend_from_slice(&piece);
        }
        Ok(all.into())
    }
}

/// What fills a download.
struct Pump {
    body: Incoming,
    /// In the order in which they decode.
    decoders: Vec<Decoder>,
    total: usize,
    sender: mpsc::Sender<Result<Bytes, NetError>>,
}

impl Pump {
    async fn run(&mut self) {
        let end = self.pump().await;
        if let Err(error) = end {
            // A script that has closed the body wants no error either.
            let _ = self.sender.send(Err(error)).await;
        }
    }

    async fn pump(&mut self) -> Result<(), NetError> {
        while let Some(frame) = self.body.frame().await {
            let frame = frame.map_err(|error| NetError::of_client(&error))?;
            let Ok(mut data) = frame.into_data() else {
                continue;
            };
            while data.has_remaining() {
                let piece = data.split_to(data.len().min(PIECE));
                self.decode(0, piece).await?;
            }
        }
        match self.decoders.iter().find(|decoder| !decoder.may_end()) {
            Some(_) => Err(NetError::Encoding("it ends too early".into())),
            None => Ok(()),
        }
    }

    /// Puts a piece through the decoders from that one on.
    async fn decode(&mut self, stage: usize, mut piece: Bytes) -> Result<(), NetError> {
        if stage >= self.decoders.len() {
            return self.hand_out(piece).await;
        }
        while let Some(decoder) = self.decoders.get_mut(stage) {
            let step = decoder
                .step(&piece, PIECE)
                .map_err(|fault| NetError::Encoding(fault.to_string()))?;
            piece.advance(step.taken);
            let (done, decoded) = (step.is_done(), step.bytes);
            if !decoded.is_empty() {
                Box::pin(self.decode(stage + 1, decoded.into())).await?;
            }
            if done {
                return Ok(());
            }
        }
        Ok(())
    }

    async fn hand_out(&mut self, piece: Bytes) -> Result<(), NetError> {
        self.total += piece.len();
        if self.total > LIMIT {
            return Err(NetError::TooLarge { limit: LIMIT });
        }
        // A closed body ends the pump at the select above.
        let _ = self.sender.send(Ok(piece)).await;
        Ok(())
    }
}
