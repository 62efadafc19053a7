//! The body of a request that a script reads as it arrives: the caller's end of it, and the script's.
//!
//! Invariants
//! - The script sees a good end only where the caller has said so; a feed that is dropped is a body that broke off.
//! - Few pieces wait for the script; beyond them the caller waits, and the client behind it.

use std::time::Duration;

use bytes::Bytes;
use tokio::sync::mpsc::{self, OwnedPermit};

use crate::net::{Download, NetError};

/// Pieces that may wait for the script.
const WAITING: usize = 4;

type Piece = Result<Bytes, NetError>;

/// A request's body on its way to the script. When the last clone is dropped, nobody reads it any more.
#[derive(Debug, Clone)]
pub struct Inbound(Download);

/// The caller's end of a request's body.
#[derive(Debug)]
pub struct Feed {
    pieces: mpsc::Sender<Piece>,
    /// A place kept for how the body ended, so that it can be told although all others are taken.
    last: Option<OwnedPermit<Piece>>,
}

/// A body for a script that reads it as it arrives, and the end to feed it.
#[must_use]
pub fn inbound() -> (Feed, Inbound) {
    let (pieces, receiver) = mpsc::channel(WAITING + 1);
    // Nobody else has the channel yet, so there is a place.
    let last = pieces.clone().try_reserve_owned().ok();
    (Feed { pieces, last }, Inbound(Download::of(receiver)))
}

impl Feed {
    /// Hands on a piece, as soon as there is room; false if nobody reads any more.
    pub async fn send(&self, piece: Bytes) -> bool {
        piece.is_empty() || self.pieces.send(Ok(piece)).await.is_ok()
    }

    /// Resolves when nobody reads any more.
    pub async fn unread(&self) {
        self.pieces.closed().await;
    }

    /// The body is complete.
    pub fn end(mut self) {
        self.last = None;
    }

    /// The client has sent nothing for so long that no more is waited for.
    pub fn stalled(mut self, waited: Duration) {
        self.say(NetError::Stalled { waited });
    }

    fn say(&mut self, error: NetError) {
        if let Some(place) = self.last.take() {
            place.send(Err(error));
        }
    }
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.say(NetError::Broken("aborted".into()));
    }
}

impl Inbound {
    pub(crate) fn download(&self) -> Download {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block_on<T>(work: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build();
        runtime.unwrap().block_on(work)
    }

    /// All pieces as text, and how it ended.
    async fn read(body: &Inbound) -> (String, Option<String>) {
        let mut text = String::new();
        loop {
            match body.download().next().await {
                Ok(Some(piece)) => text.push_str(std::str::from_utf8(&piece).unwrap()),
                Ok(None) => return (text, None),
                Err(error) => return (text, Some(error.to_string())),
            }
        }
    }

    #[test]
    fn only_what_was_ended_ends_well() {
        block_on(async {
            let (feed, body) = inbound();
            assert!(feed.send("ab".into()).await);
            feed.end();
            assert_eq!(read(&body).await, ("ab".into(), None));

            let (feed, body) = inbound();
            assert!(feed.send("ab".into()).await);
            drop(feed);
            assert_eq!(read(&body).await, ("ab".into(), Some("aborted".into())));
        });
    }

    #[test]
    fn a_full_way_still_tells_how_it_ended() {
        block_on(async {
            let (feed, body) = inbound();
            for _ in 0..WAITING {
                assert!(feed.send("x".into()).await);
            }
            let more = tokio::time::timeout(Duration::ZERO, feed.send("y".into()));
            assert!(more.await.is_err(), "one more waits for the script");
            feed.stalled(Duration::from_millis(5));
            let (text, error) = read(&body).await;
            assert_eq!(text, "xxxx");
            assert_eq!(
                error.as_deref(),
                Some("the client sent nothing of the body for 5 ms")
            );
        });
    }

    #[test]
    fn whoever_feeds_learns_that_nobody_reads() {
        block_on(async {
            let (feed, body) = inbound();
            drop(body);
            feed.unread().await;
            assert!(!feed.send("x".into()).await);
        });
    }
}
