//! Stands at the door for the supervisor: lets connections in or not, counts them, sees them out, and calls the parent.

use std::any::Any;
use std::time::Duration;

use actix::{Actor, AsyncContext, Context, Handler, Message, Recipient, WrapFuture};
use actix_web::dev::{Extensions, ServerHandle};
use actors::supervisor::{HangUp, Phase, Phased, Prepare, Quiet};
use tokio::sync::watch;

use super::tether::Voice;
use crate::control::{Report, clipped};
use crate::hangup::Line;

/// How long connections that were accepted and wait for a worker may take to reach one, before the workers end: they
/// drop those that have not.
const SETTLE: Duration = Duration::from_millis(50);

/// How many connections are open.
#[derive(Clone, Debug)]
pub(super) struct Connections {
    open: watch::Sender<usize>,
}

/// One open connection.
struct Connection {
    of: Connections,
}

impl Connections {
    pub(super) fn new() -> Self {
        Self {
            open: watch::Sender::new(0),
        }
    }

    /// Counts a connection until its data is dropped, which is its end.
    pub(super) fn count(&self, socket: &dyn Any, data: &mut Extensions) {
        self.open.send_modify(|open| *open += 1);
        data.insert(Connection { of: self.clone() });
        if let Some(line) = Line::of(socket) {
            data.insert(line);
        }
    }

    async fn none(&self) {
        // The sender is held here, so there always is a value.
        let _ = self.open.subscribe().wait_for(|open| *open == 0).await;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.of.open.send_modify(|open| *open -= 1);
    }
}

/// The server has been started; the supervisor wants to know when it is quiet.
#[derive(Message)]
#[rtype(result = "()")]
pub(super) struct Opened {
    pub(super) server: ServerHandle,
    pub(super) quiet: Recipient<Quiet>,
}

/// The actor between the supervisor, the server and the parent.
pub(super) struct Porter {
    connections: Connections,
    /// None in a service without a parent.
    voice: Option<Voice>,
    opened: Option<Opened>,
}

impl Porter {
    pub(super) fn new(connections: Connections, voice: Option<Voice>) -> Self {
        Self {
            connections,
            voice,
            opened: None,
        }
    }

    fn say(&self, report: &Report) {
        if let Some(voice) = &self.voice {
            voice.say(report);
        }
    }
}

impl Actor for Porter {
    type Context = Context<Self>;
}

impl Handler<Opened> for Porter {
    type Result = ();

    fn handle(&mut self, msg: Opened, _: &mut Self::Context) {
        self.opened = Some(msg);
    }
}

impl Handler<Prepare> for Porter {
    type Result = ();

    fn handle(&mut self, msg: Prepare, _: &mut Self::Context) {
        let reason = clipped(msg.reason);
        self.say(&Report::Succeed { reason });
    }
}

impl Handler<Phased> for Porter {
    type Result = ();

    fn handle(&mut self, msg: Phased, ctx: &mut Self::Context) {
        let Some(Opened { server, .. }) = &self.opened else {
            return;
        };
        match msg.phase {
            // The acknowledgement is not waited for: it comes before the deed.
            Phase::HandingOver => {
                ctx.spawn(server.pause().into_actor(self));
            }
            Phase::Running => {
                ctx.spawn(server.resume().into_actor(self));
            }
            Phase::Draining => self.say(&Report::Closing),
            Phase::Preparing | Phase::LameDuck | Phase::Exited => {}
        }
    }
}

impl Handler<HangUp> for Porter {
    type Result = ();

    fn handle(&mut self, msg: HangUp, ctx: &mut Self::Context) {
        let Some(Opened { server, quiet }) = &self.opened else {
            return;
        };
        let (server, quiet, connections) =
            (server.clone(), quiet.clone(), self.connections.clone());
        let seen_out = async move {
            if msg.now {
                server.pause().await;
                actix_rt::time::sleep(SETTLE).await;
                // It ends when the last connection has, which is waited for below, and by whom it concerns.
                actix_rt::spawn(server.stop(true));
            }
            connections.none().await;
            quiet.do_send(Quiet {});
        };
        ctx.spawn(seen_out.into_actor(self));
    }
}
