//! The scheduler's mailbox: each message to its method, and what a method needs of the disk before it.

use actix::{
    Actor, ActorFutureExt, AsyncContext, Context, Handler, MessageResult, ResponseActFuture,
    ResponseFuture, WrapFuture,
};

use super::look::script_path;
use super::{
    Fires, HistoryError, List, Look, Page, Pending, Reload, ReloadError, Reloaded, Scheduler,
    Serve, Settle, StandingOf, Survey, Trigger, TriggerError,
};
use crate::exchange::Moment;
use crate::store::{self, Changed, StoreError};

impl Actor for Scheduler {
    type Context = Context<Self>;

    fn started(&mut self, ctx: &mut Self::Context) {
        let recipient = ctx.address().recipient::<Changed>();
        self.links.subscribe.do_send(store::Subscribe { recipient });
        self.tick(Moment::now(), ctx);
    }
}

impl Handler<Changed> for Scheduler {
    type Result = ();

    fn handle(&mut self, msg: Changed, ctx: &mut Self::Context) {
        let looks = self.desk.look(script_path(&msg.path).into_iter().collect());
        ctx.spawn(
            looks
                .into_actor(self)
                .map(|looked, this, ctx| this.enter(looked, ctx)),
        );
    }
}

impl Handler<Look> for Scheduler {
    type Result = ResponseActFuture<Self, ()>;

    fn handle(&mut self, msg: Look, _: &mut Self::Context) -> Self::Result {
        let looks = self.desk.look(msg.paths).into_actor(self);
        Box::pin(looks.map(|looked, this, ctx| this.enter(looked, ctx)))
    }
}

impl Handler<Survey> for Scheduler {
    type Result = ResponseActFuture<Self, Result<usize, StoreError>>;

    fn handle(&mut self, _: Survey, _: &mut Self::Context) -> Self::Result {
        let known = self.book.paths().cloned().collect();
        let survey = self.desk.survey(&self.links.list, known);
        let last_fires = self.history.last_fires();
        let found = async { (survey.await, last_fires.await.unwrap_or_default()) };
        Box::pin(found.into_actor(self).map(|(looked, fires), this, ctx| {
            for (script, last) in fires {
                this.last_fires.entry(script).or_insert(last);
            }
            this.enter(looked?, ctx);
            Ok(this.book.registrations().count())
        }))
    }
}

impl Handler<Reload> for Scheduler {
    type Result = ResponseActFuture<Self, Result<Reloaded, ReloadError>>;

    fn handle(&mut self, msg: Reload, _: &mut Self::Context) -> Self::Result {
        let known = self.book.paths().cloned().collect();
        let survey = self.desk.survey(&self.links.list, known).into_actor(self);
        Box::pin(survey.map(move |looked, this, ctx| this.reload(looked?, msg.dry_run, ctx)))
    }
}

impl Handler<Serve> for Scheduler {
    type Result = ();

    fn handle(&mut self, msg: Serve, ctx: &mut Self::Context) {
        self.serves = true;
        if let Some(since) = msg.since {
            self.book.rewind(since);
            self.tick(Moment::now(), ctx);
        }
    }
}

impl Handler<List> for Scheduler {
    type Result = MessageResult<List>;

    fn handle(&mut self, _: List, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.list())
    }
}

impl Handler<StandingOf> for Scheduler {
    type Result = MessageResult<StandingOf>;

    fn handle(&mut self, msg: StandingOf, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.standing(msg.path.as_str()))
    }
}

impl Handler<Trigger> for Scheduler {
    type Result = ResponseActFuture<Self, Result<Pending, TriggerError>>;

    fn handle(&mut self, msg: Trigger, _: &mut Self::Context) -> Self::Result {
        let found = self.desk.find(msg.path, msg.fallback).into_actor(self);
        Box::pin(found.map(move |looked, this, ctx| this.trigger(looked, msg.force, ctx)))
    }
}

impl Handler<Fires> for Scheduler {
    type Result = ResponseFuture<Result<Page, HistoryError>>;

    fn handle(&mut self, msg: Fires, _: &mut Self::Context) -> Self::Result {
        Box::pin(self.history.page(msg.wanted))
    }
}

impl Handler<Settle> for Scheduler {
    type Result = ResponseFuture<()>;

    fn handle(&mut self, _: Settle, _: &mut Self::Context) -> Self::Result {
        Box::pin(self.history.settled())
    }
}
