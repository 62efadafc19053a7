//! Who tells a generation what to do: its parent over the line, or the signals if it has none.

use std::io;
use std::time::Duration;

use actix::Addr;
use actors::supervisor::{self, Newcomers, RestartSupervisor};
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::tether::{Ear, Voice};
use crate::ask::ask;
use crate::control::{Order, Report};

/// Passes on to the supervisor whatever comes from outside.
pub(super) struct Helm {
    signals: Signals,
    /// None in a service without a parent, and once the parent is gone.
    line: Option<(Ear, Voice)>,
    drain_timeout: Duration,
}

/// What came.
enum Came {
    Order(Order),
    ParentGone,
    Stop(&'static str),
    HangUp,
}

impl Helm {
    pub(super) fn new(
        signals: Signals,
        line: Option<(Ear, Voice)>,
        drain_timeout: Duration,
    ) -> Self {
        Self {
            signals,
            line,
            drain_timeout,
        }
    }

    /// Passes on what comes, for as long as the generation lives.
    pub(super) async fn steer(&mut self, supervisor: &Addr<RestartSupervisor>) {
        loop {
            match self.came().await {
                Came::Order(order) => self.obey(order, supervisor).await,
                Came::ParentGone => {
                    log::warn!("the parent process is gone: this generation finishes its work");
                    self.line = None;
                    self.stop(
                        "the parent process is gone",
                        Newcomers::Elsewhere,
                        supervisor,
                    );
                }
                // A whole group is often told at once; the parent has heard it too, and knows what it means to us.
                Came::Stop(_) | Came::HangUp if self.line.is_some() => {}
                Came::Stop(name) => self.stop(name, Newcomers::Refused, supervisor),
                Came::HangUp => self.restart("SIGHUP".to_owned(), supervisor).await,
            }
        }
    }

    async fn came(&mut self) -> Came {
        let hear = async {
            match &mut self.line {
                Some((ear, _)) => ear.hear().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            order = hear => order.map_or(Came::ParentGone, Came::Order),
            caught = self.signals.next() => caught,
        }
    }

    async fn obey(&self, order: Order, supervisor: &Addr<RestartSupervisor>) {
        match order {
            Order::Succeeded => supervisor.do_send(supervisor::Ready {}),
            Order::NotSucceeded { why } => supervisor.do_send(supervisor::Failed { why }),
            Order::CallBack { why } => {
                let goes_on = ask(supervisor, supervisor::CalledBack { why }).await;
                if let Some((_, voice)) = &self.line {
                    let goes_on = goes_on.unwrap_or(false);
                    voice.say(&Report::CalledBack { goes_on });
                }
            }
            Order::Restart { reason } => self.restart(reason, supervisor).await,
            Order::Stop { reason } => self.stop(&reason, Newcomers::Refused, supervisor),
            Order::Learn { record } => supervisor.do_send(supervisor::Learned {
                history: record.into(),
            }),
            // Both are said once, before there is anything to steer.
            Order::Begin(_) | Order::Serve => {}
        }
    }

    fn stop(&self, reason: &str, newcomers: Newcomers, supervisor: &Addr<RestartSupervisor>) {
        supervisor.do_send(supervisor::Stop {
            drain_timeout: self.drain_timeout,
            reason: reason.to_owned(),
            newcomers,
        });
    }

    async fn restart(&self, reason: String, supervisor: &Addr<RestartSupervisor>) {
        restart(reason, self.drain_timeout, supervisor).await;
    }
}

/// Asks for a restart as the API does; a refusal is told to the log.
pub(super) async fn restart(
    reason: String,
    drain_timeout: Duration,
    supervisor: &Addr<RestartSupervisor>,
) {
    let message = supervisor::Restart {
        graceful: true,
        drain_timeout,
        reason: reason.clone(),
    };
    match ask(supervisor, message).await {
        Ok(Ok(_)) => {}
        Ok(Err(refused)) => log::error!("{reason}: {refused}"),
        Err(unavailable) => log::error!("{reason}: {unavailable}"),
    }
}

/// The signals that mean something to us.
pub(super) struct Signals {
    terminate: Signal,
    interrupt: Signal,
    hang_up: Signal,
}

impl Signals {
    /// From now on these signals come here and do nothing else.
    pub(super) fn listen() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    async fn next(&mut self) -> Came {
        tokio::select! {
            _ = self.terminate.recv() => Came::Stop("SIGTERM"),
            _ = self.interrupt.recv() => Came::Stop("SIGINT"),
            _ = self.hang_up.recv() => Came::HangUp,
        }
    }
}
