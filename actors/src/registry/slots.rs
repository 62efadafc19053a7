//! Whose turn it is where a script allows only so many runs at once: first come, first served, for each script.
//!
//! Invariants
//! - Never more slots of a script are out than its latest claim allows, and a free one never waits while someone does.
//! - A slot that is dropped is given on, whoever held it and however they ended; so is the place of who stopped waiting.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use actix::{Addr, Context, Handler, Message, MessageResult};
use tokio::sync::oneshot;

use super::{Claim, Crowded, RequestRegistry};

/// A slot was dropped.
#[derive(Message)]
#[rtype(result = "()")]
pub(super) struct Freed {
    script: Arc<str>,
}

/// The right to run a script; dropping it gives the right to the next who waits.
#[derive(Debug)]
#[must_use = "dropping the slot frees it"]
pub struct Slot {
    script: Arc<str>,
    registry: Addr<RequestRegistry>,
}

impl Drop for Slot {
    fn drop(&mut self) {
        let script = self.script.clone();
        self.registry.do_send(Freed { script });
    }
}

/// A place in the queue of a script; dropping it gives the place up.
#[derive(Debug)]
#[must_use = "dropping the turn gives up the place"]
pub struct Turn(oneshot::Receiver<Slot>);

impl Turn {
    /// Waits for the slot; `None` if the registry has gone.
    pub async fn come(self) -> Option<Slot> {
        self.0.await.ok()
    }
}

/// One script's slots.
#[derive(Default)]
struct Row {
    cap: usize,
    held: usize,
    waiting: VecDeque<oneshot::Sender<Slot>>,
}

/// The slots of every script that has claims.
#[derive(Default)]
pub(super) struct Slots {
    rows: HashMap<Arc<str>, Row>,
}

impl Slots {
    pub(super) fn claim(
        &mut self,
        msg: Claim,
        registry: &Addr<RequestRegistry>,
    ) -> Result<Turn, Crowded> {
        let row = self.rows.entry(msg.script.clone()).or_default();
        // The script may have been edited since the last claim.
        row.cap = msg.cap.max(1);
        let (sender, turn) = oneshot::channel();
        let must_wait = row.held >= row.cap;
        if must_wait && row.waiting.len() >= msg.max_waiting {
            row.waiting.retain(|waiting| !waiting.is_closed());
            if row.waiting.len() >= msg.max_waiting {
                return Err(Crowded {
                    limit: msg.max_waiting,
                });
            }
        }
        row.waiting.push_back(sender);
        row.give(&msg.script, registry);
        Ok(Turn(turn))
    }

    fn free(&mut self, script: &Arc<str>, registry: &Addr<RequestRegistry>) {
        let Some(row) = self.rows.get_mut(script) else {
            return;
        };
        row.held = row.held.saturating_sub(1);
        row.give(script, registry);
        if row.held == 0 {
            self.rows.remove(script);
        }
    }
}

impl Row {
    /// Gives free slots to those who wait, in the order they came.
    fn give(&mut self, script: &Arc<str>, registry: &Addr<RequestRegistry>) {
        while self.held < self.cap
            && let Some(next) = self.waiting.pop_front()
        {
            if next.is_closed() {
                continue;
            }
            self.held += 1;
            // Who has left since then drops it, which comes back here as a message.
            let _ = next.send(Slot {
                script: script.clone(),
                registry: registry.clone(),
            });
        }
    }
}

impl Handler<Claim> for RequestRegistry {
    type Result = MessageResult<Claim>;

    fn handle(&mut self, msg: Claim, ctx: &mut Context<Self>) -> Self::Result {
        MessageResult(self.slots.claim(msg, &actix::AsyncContext::address(ctx)))
    }
}

impl Handler<Freed> for RequestRegistry {
    type Result = ();

    fn handle(&mut self, msg: Freed, ctx: &mut Context<Self>) {
        self.slots
            .free(&msg.script, &actix::AsyncContext::address(ctx));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::open;
    use actix::Arbiter;

    fn claim(cap: usize, max_waiting: usize) -> Claim {
        Claim {
            script: "default/1/a.ts".into(),
            cap,
            max_waiting,
        }
    }

    async fn ask(
        registry: &Addr<RequestRegistry>,
        cap: usize,
        max_waiting: usize,
    ) -> Result<Turn, Crowded> {
        let sent = registry
            .clone()
            .recipient()
            .send(claim(cap, max_waiting))
            .await;
        sent.expect("the registry lives")
    }

    #[actix::test]
    async fn slots_are_given_in_the_order_they_were_claimed() {
        let (registry, _door) = open(&Arbiter::current(), 100, None);
        let first = ask(&registry, 1, 10).await.unwrap().come().await.unwrap();
        let mut second = ask(&registry, 1, 10).await.unwrap();
        let third = ask(&registry, 1, 10).await.unwrap();
        assert!(second.0.try_recv().is_err());
        drop(first);
        let second = second.come().await.unwrap();
        drop(second);
        drop(third.come().await.unwrap());
    }

    #[actix::test]
    async fn who_stops_waiting_frees_its_place_and_its_slot() {
        let (registry, _door) = open(&Arbiter::current(), 100, None);
        let first = ask(&registry, 1, 1).await.unwrap().come().await.unwrap();
        let waiting = ask(&registry, 1, 1).await.unwrap();
        assert_eq!(
            ask(&registry, 1, 1).await.unwrap_err(),
            Crowded { limit: 1 }
        );
        drop(waiting);
        let waiting = ask(&registry, 1, 1).await.unwrap();
        drop(first);
        // Given, but never taken.
        drop(waiting);
        drop(ask(&registry, 1, 0).await.ok());
        let again = ask(&registry, 1, 1).await.unwrap().come().await;
        assert!(again.is_some());
    }

    #[actix::test]
    async fn a_wider_cap_lets_those_in_who_wait() {
        let (registry, _door) = open(&Arbiter::current(), 100, None);
        let first = ask(&registry, 1, 10).await.unwrap().come().await.unwrap();
        let second = ask(&registry, 1, 10).await.unwrap();
        let third = ask(&registry, 3, 10).await.unwrap();
        let (second, third) = (second.come().await.unwrap(), third.come().await.unwrap());
        drop((first, second, third));
    }
}
