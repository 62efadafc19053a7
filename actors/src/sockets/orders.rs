//! What waits to be done with one connection: a queue that costs next to nothing while it is empty, because most are.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::Order;

/// More room than for so many orders is given back when none is left.
const KEPT: usize = 16;

#[derive(Debug, Default)]
struct Inside {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Debug, Default)]
struct State {
    orders: VecDeque<Order>,
    /// What the messages among them weigh.
    bytes: usize,
    /// Nobody gives orders any more.
    is_over: bool,
}

/// The end of those who give orders. Dropping it ends the queue behind the last order.
#[derive(Debug)]
pub(super) struct Giver(Arc<Inside>);

/// The end of the one who carries them out.
#[derive(Debug)]
pub(super) struct Taker(Arc<Inside>);

/// A queue's two ends.
pub(super) fn orders() -> (Giver, Taker) {
    let inside = Arc::<Inside>::default();
    (Giver(inside.clone()), Taker(inside))
}

impl Inside {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Giver {
    pub(super) fn give(&self, order: Order) {
        let mut state = self.0.lock();
        state.bytes += order.weight();
        state.orders.push_back(order);
        drop(state);
        self.0.changed.notify_one();
    }

    /// What waits, as it weighs.
    pub(super) fn waiting_bytes(&self) -> usize {
        self.0.lock().bytes
    }
}

impl Drop for Giver {
    fn drop(&mut self) {
        self.0.lock().is_over = true;
        self.0.changed.notify_one();
    }
}

impl Taker {
    /// The next order; `None` when there will be none.
    pub(super) async fn take(&mut self) -> Option<Order> {
        loop {
            // A notice that comes from here on is kept until it is waited for.
            if let Some(taken) = self.take_now() {
                return taken;
            }
            self.0.changed.notified().await;
        }
    }

    /// `None` if there is nothing to be told yet.
    #[expect(
        clippy::option_option,
        reason = "nothing yet and nothing any more are two answers"
    )]
    fn take_now(&self) -> Option<Option<Order>> {
        let mut state = self.0.lock();
        match state.orders.pop_front() {
            Some(order) => {
                state.bytes -= order.weight();
                if state.orders.is_empty() && state.orders.capacity() > KEPT {
                    state.orders = VecDeque::new();
                }
                Some(Some(order))
            }
            None => state.is_over.then_some(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;

    use super::super::Data;
    use super::*;

    fn text(text: &'static str) -> Order {
        Order::Send(Data::Text(Bytes::from_static(text.as_bytes())))
    }

    #[tokio::test]
    async fn orders_come_in_their_order_and_then_the_end() {
        let (giver, mut taker) = orders();
        giver.give(text("a"));
        giver.give(text("b"));
        assert!(giver.waiting_bytes() > 2);
        assert_eq!(taker.take().await, Some(text("a")));
        assert_eq!(taker.take().await, Some(text("b")));
        assert_eq!(giver.waiting_bytes(), 0);
        giver.give(text("c"));
        drop(giver);
        assert_eq!(taker.take().await, Some(text("c")));
        assert_eq!(taker.take().await, None);
        assert_eq!(taker.take().await, None);
    }

    #[tokio::test]
    async fn who_waits_is_woken_by_another_thread_and_a_wait_that_is_dropped_loses_nothing() {
        let (giver, mut taker) = orders();
        let gave = std::thread::spawn(move || {
            for _ in 0..1000 {
                giver.give(text("x"));
            }
        });
        let mut taken = 0;
        loop {
            tokio::select! {
                biased;
                order = taker.take() => match order {
                    Some(_) => taken += 1,
                    None => break,
                },
                () = tokio::time::sleep(Duration::from_millis(1)) => {}
            }
        }
        assert_eq!(taken, 1000);
        gave.join().unwrap();
    }
}
