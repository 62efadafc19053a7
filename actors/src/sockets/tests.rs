//! Connections come, are sent to, fall behind, and go; each is told to the metrics twice.

use actix::{Actor, Addr, Context, Handler};
use bytes::Bytes;
use std::sync::Arc;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

use super::{Close, Connection, Count, Data, Links, Open, Order, Refused, Send, Settings, Sockets};
use crate::exchange::ScriptId;
use crate::metrics::{SocketClosed, SocketOpened};
use crate::supervisor::{Phase, Phased};

#[derive(Debug, PartialEq, Eq)]
enum Told {
    Opened(u64),
    Closed(u64, u16),
}

struct Witness(UnboundedSender<Told>);

impl Actor for Witness {
    type Context = Context<Self>;
}

impl Handler<SocketOpened> for Witness {
    type Result = ();

    fn handle(&mut self, msg: SocketOpened, _: &mut Self::Context) {
        self.0.send(Told::Opened(msg.socket)).unwrap();
    }
}

impl Handler<SocketClosed> for Witness {
    type Result = ();

    fn handle(&mut self, msg: SocketClosed, _: &mut Self::Context) {
        self.0.send(Told::Closed(msg.socket, msg.code)).unwrap();
    }
}

fn start(max_connections: usize) -> (Addr<Sockets>, UnboundedReceiver<Told>) {
    let (told, heard) = mpsc::unbounded_channel();
    let witness = Witness(told).start();
    let settings = Settings {
        max_connections,
        queue_bytes: 200,
    };
    let links = Links {
        opened: witness.clone().recipient(),
        closed: witness.recipient(),
    };
    (Sockets::new(settings, links).start(), heard)
}

fn open() -> Open {
    Open {
        script: Arc::new(ScriptId {
            deployment: "default/1".into(),
            route: "/chat".into(),
            file: "default/1/chat.ts".into(),
        }),
        hostname: "localhost".into(),
    }
}

async fn opened(sockets: &Addr<Sockets>) -> Result<Connection, Refused> {
    sockets
        .clone()
        .recipient::<Open>()
        .send(open())
        .await
        .unwrap()
}

async fn count(sockets: &Addr<Sockets>) -> usize {
    sockets
        .clone()
        .recipient::<Count>()
        .send(Count {})
        .await
        .unwrap()
}

fn text(text: &'static str) -> Data {
    Data::Text(Bytes::from_static(text.as_bytes()))
}

#[actix::test]
async fn a_connection_is_told_of_twice_however_it_ends() {
    let (sockets, mut told) = start(2);
    let first = opened(&sockets).await.unwrap();
    let mut second = opened(&sockets).await.unwrap();
    assert_eq!(
        opened(&sockets).await.unwrap_err(),
        Refused::Full { limit: 2 }
    );
    second.ended(1000);
    drop((second, first));
    assert_eq!(count(&sockets).await, 0);
    let all = [
        told.recv().await.unwrap(),
        told.recv().await.unwrap(),
        told.recv().await.unwrap(),
        told.recv().await.unwrap(),
    ];
    assert_eq!(
        all,
        [
            Told::Opened(1),
            Told::Opened(2),
            Told::Closed(2, 1000),
            Told::Closed(1, 1006),
        ]
    );
}

#[actix::test]
async fn what_is_sent_arrives_in_order_and_nothing_follows_a_close() {
    let (sockets, _told) = start(10);
    let mut first = opened(&sockets).await.unwrap();
    let mut second = opened(&sockets).await.unwrap();
    sockets.do_send(Send {
        sockets: vec![first.socket(), second.socket(), 99],
        data: text("a"),
    });
    sockets.do_send(Close {
        socket: first.socket(),
        code: 4001,
        reason: "enough".to_owned(),
    });
    sockets.do_send(Send {
        sockets: vec![first.socket(), second.socket()],
        data: text("b"),
    });
    assert_eq!(first.order().await, Some(Order::Send(text("a"))));
    let close = Order::Close {
        code: 4001,
        reason: "enough".to_owned(),
    };
    assert_eq!(first.order().await, Some(close));
    assert_eq!(second.order().await, Some(Order::Send(text("a"))));
    assert_eq!(second.order().await, Some(Order::Send(text("b"))));
}

#[actix::test]
async fn a_client_that_does_not_keep_up_is_closed_and_one_that_does_is_not() {
    let (sockets, _told) = start(10);
    let mut slow = opened(&sockets).await.unwrap();
    let mut quick = opened(&sockets).await.unwrap();
    for _ in 0..4 {
        sockets.do_send(Send {
            sockets: vec![slow.socket(), quick.socket()],
            data: text("sixteen letters."),
        });
        assert!(matches!(quick.order().await, Some(Order::Send(_))));
    }
    let mut codes = Vec::new();
    for _ in 0..3 {
        if let Some(Order::Close { code, .. }) = slow.order().await {
            codes.push(code);
        }
    }
    assert_eq!(codes, [1013]);
}

#[actix::test]
async fn a_restart_closes_all_and_lets_nobody_in() {
    let (sockets, _told) = start(10);
    let mut connections = vec![
        opened(&sockets).await.unwrap(),
        opened(&sockets).await.unwrap(),
        opened(&sockets).await.unwrap(),
    ];
    sockets.do_send(Phased {
        phase: Phase::LameDuck,
    });
    assert_eq!(opened(&sockets).await.unwrap_err(), Refused::Leaving);
    for connection in &mut connections {
        let order = connection.order().await;
        assert!(
            matches!(order, Some(Order::Close { code: 1012, .. })),
            "{order:?}"
        );
    }
    sockets.do_send(Phased {
        phase: Phase::Running,
    });
    assert!(opened(&sockets).await.is_ok());
}
