//! One exchange with a script: the facts that the registry lists, the metrics count by, and a ticket carries.
//!
//! Values only, shared by reference, so that a request's facts are allocated once and every event about it is small.

use std::cell::RefCell;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, SecondsFormat, Utc};
use tokio_util::sync::CancellationToken;

/// What a client may make us remember of a request target; the rest is cut.
const URL_MAX_BYTES: usize = 2048;
/// What a client may make us remember of any other name: a host, a method.
const NAME_MAX_BYTES: usize = 200;

/// An instant on both clocks, read together: the monotonic one for durations, the wall's for dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub instant: Instant,
    pub wall: SystemTime,
}

impl Moment {
    /// This moment.
    pub fn now() -> Self {
        Moment {
            instant: Instant::now(),
            wall: SystemTime::now(),
        }
    }

    /// The moment `duration` later, on both clocks.
    ///
    /// Dates of later events are counted from the first one, so that a step of the wall clock in the middle cannot make
    /// an end earlier than its beginning.
    #[must_use]
    pub fn after(self, duration: Duration) -> Self {
        Moment {
            instant: self.instant.checked_add(duration).unwrap_or(self.instant),
            wall: self.wall.checked_add(duration).unwrap_or(self.wall),
        }
    }

    /// How long ago this was at `now`; zero if it was not yet.
    pub fn elapsed_at(self, now: Instant) -> Duration {
        now.saturating_duration_since(self.instant)
    }
}

/// A time as everything here writes it: ISO-8601, UTC, three fractional digits, `Z`.
pub fn iso(time: SystemTime) -> String {
    thread_local! {
        // Every request asks for several times of one second.
        static LAST: RefCell<(u64, String)> = const { RefCell::new((u64::MAX, String::new())) };
    }
    let Ok(since) = time.duration_since(UNIX_EPOCH) else {
        return DateTime::<Utc>::from(time).to_rfc3339_opts(SecondsFormat::Millis, true);
    };
    LAST.with_borrow_mut(|(second, text)| {
        if *second != since.as_secs() {
            *second = since.as_secs();
            *text = DateTime::<Utc>::from(time).to_rfc3339_opts(SecondsFormat::Secs, true);
            text.pop();
        }
        let millis = since.subsec_millis();
        let digits = [millis / 100, millis / 10 % 10, millis % 10]
            .map(|digit| char::from_digit(digit, 10).unwrap_or('0'));
        let mut whole = String::with_capacity(text.len() + ".000Z".len());
        whole.push_str(text);
        whole.push('.');
        whole.extend(digits);
        whole.push('Z');
        whole
    })
}

/// The names of one script. Two are equal when deployment and route are: a file may be renamed under a route.
#[derive(Clone, Debug)]
pub struct ScriptId {
    /// `<subdomain|default>/<execId>`.
    pub deployment: Arc<str>,
    /// The route with its dynamic parts, such as `/users/[id]`; never the path of a request.
    pub route: Arc<str>,
    /// The file, relative to the scripts root.
    pub file: Arc<str>,
}

impl PartialEq for ScriptId {
    fn eq(&self, other: &Self) -> bool {
        self.route == other.route && self.deployment == other.deployment
    }
}

impl Eq for ScriptId {}

impl Hash for ScriptId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.route.hash(state);
        self.deployment.hash(state);
    }
}

/// Why a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A client waits for the answer.
    Request,
    /// The client got its 202 and the run goes on.
    Background,
    /// A schedule fired.
    Fire,
    /// A handler of an open WebSocket.
    Socket,
}

impl Kind {
    /// How many kinds there are.
    pub(crate) const COUNT: usize = 4;

    /// The kind's place in a table of counts.
    pub(crate) fn index(self) -> usize {
        match self {
            Kind::Request => 0,
            Kind::Background => 1,
            Kind::Fire => 2,
            Kind::Socket => 3,
        }
    }

    /// Whether it is listed and counted as an HTTP exchange.
    pub fn is_http(self) -> bool {
        matches!(self, Kind::Request | Kind::Background)
    }
}

/// A request's method: the usual ones without an allocation, any other by its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verb {
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
    Trace,
    Connect,
    Other(Box<str>),
}

impl Verb {
    /// How many labels [`Verb::label`] can give.
    pub(crate) const COUNT: usize = 10;

    /// The labels, by [`Verb::index`]. A client may invent methods, a metric must not: those are `OTHER`.
    pub(crate) const LABELS: [&'static str; Verb::COUNT] = [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "OTHER",
    ];

    /// The method as the client wrote it.
    pub fn as_str(&self) -> &str {
        match self {
            Verb::Other(text) => text,
            Verb::Get => "GET",
            Verb::Head => "HEAD",
            Verb::Post => "POST",
            Verb::Put => "PUT",
            Verb::Patch => "PATCH",
            Verb::Delete => "DELETE",
            Verb::Options => "OPTIONS",
            Verb::Trace => "TRACE",
            Verb::Connect => "CONNECT",
        }
    }

    /// The method's place among [`Verb::LABELS`].
    pub(crate) fn index(&self) -> usize {
        match self {
            Verb::Get => 0,
            Verb::Head => 1,
            Verb::Post => 2,
            Verb::Put => 3,
            Verb::Patch => 4,
            Verb::Delete => 5,
            Verb::Options => 6,
            Verb::Trace => 7,
            Verb::Connect => 8,
            Verb::Other(_) => 9,
        }
    }
}

impl From<&str> for Verb {
    fn from(text: &str) -> Self {
        match text {
            "GET" => Verb::Get,
            "HEAD" => Verb::Head,
            "POST" => Verb::Post,
            "PUT" => Verb::Put,
            "PATCH" => Verb::Patch,
            "DELETE" => Verb::Delete,
            "OPTIONS" => Verb::Options,
            "TRACE" => Verb::Trace,
            "CONNECT" => Verb::Connect,
            other => Verb::Other(clipped(other, NAME_MAX_BYTES).into()),
        }
    }
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What is known of an exchange when it begins.
#[derive(Clone, Debug)]
pub struct Facts {
    pub execution_id: Arc<str>,
    pub script: Arc<ScriptId>,
    pub kind: Kind,
    /// The host the client named.
    pub hostname: Box<str>,
    /// None where there is no client: a schedule.
    pub client_ip: Option<IpAddr>,
    pub method: Verb,
    /// Path and query, with secrets already redacted.
    pub url: Box<str>,
    /// When the request arrived; its duration counts from here, the wait for admission included.
    pub received: Moment,
}

impl Facts {
    /// The same facts with every text a client chose cut to a length we are willing to keep.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        clip(&mut self.hostname, NAME_MAX_BYTES);
        clip(&mut self.url, URL_MAX_BYTES);
        self
    }
}

/// Who asked a running exchange to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// An operator, by its execution id.
    Cancelled,
    /// A drain whose deadline passed.
    Cut,
}

/// One admitted exchange: its facts, and the few things that change while it runs.
#[derive(Debug)]
pub struct Exchange {
    pub facts: Facts,
    // Its place in the registry's table; no other exchange has it until this one has ended.
    slot: AtomicUsize,
    token: CancellationToken,
    // Atomics, not messages: they are read only by whoever lists the exchange, so nobody needs to be told.
    runs: AtomicU8,
    stop: AtomicU8,
}

impl Exchange {
    pub(crate) fn new(facts: Facts) -> Self {
        Exchange {
            facts: facts.bounded(),
            slot: AtomicUsize::new(usize::MAX),
            token: CancellationToken::new(),
            runs: AtomicU8::new(0),
            stop: AtomicU8::new(0),
        }
    }

    /// Its place in the registry's table; meaningless before the registry has entered it there.
    pub(crate) fn slot(&self) -> usize {
        self.slot.load(Ordering::Relaxed)
    }

    pub(crate) fn set_slot(&self, slot: usize) {
        self.slot.store(slot, Ordering::Relaxed);
    }

    /// Cancelled when the exchange has to stop.
    pub fn token(&self) -> &CancellationToken {
        &self.token
    }

    /// Whether its script holds a VM or a slot now.
    pub fn is_running(&self) -> bool {
        self.runs.load(Ordering::Relaxed) > 0
    }

    pub(crate) fn set_running(&self, running: bool) {
        self.runs.store(u8::from(running), Ordering::Relaxed);
    }

    /// Who asked it to stop, if anyone did.
    pub fn stopped(&self) -> Option<Stop> {
        match self.stop.load(Ordering::Acquire) {
            1 => Some(Stop::Cancelled),
            2 => Some(Stop::Cut),
            _ => None,
        }
    }

    /// Asks it to stop. The first asker is remembered.
    pub(crate) fn stop(&self, who: Stop) {
        let code = match who {
            Stop::Cancelled => 1,
            Stop::Cut => 2,
        };
        // The reason is stored before the token wakes anyone, so that whoever is woken finds it.
        let _ = self
            .stop
            .compare_exchange(0, code, Ordering::AcqRel, Ordering::Acquire);
        self.token.cancel();
    }
}

/// The longest beginning of `text` of at most `max` bytes that ends at a character's border.
pub(crate) fn clipped(text: &str, max: usize) -> &str {
    let mut end = text.len().min(max);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

fn clip(text: &mut Box<str>, max: usize) {
    if text.len() > max {
        *text = clipped(text, max).into();
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn script(route: &str) -> Arc<ScriptId> {
        script_of("default/1", route)
    }

    pub(crate) fn script_of(deployment: &str, route: &str) -> Arc<ScriptId> {
        Arc::new(ScriptId {
            deployment: deployment.into(),
            route: route.into(),
            file: format!("{deployment}{route}.ts").into(),
        })
    }

    pub(crate) fn facts(id: &str, route: &str) -> Facts {
        Facts {
            execution_id: id.into(),
            script: script(route),
            kind: Kind::Request,
            hostname: "host-1".into(),
            client_ip: Some(IpAddr::from([127, 0, 0, 1])),
            method: Verb::Get,
            url: route.into(),
            received: Moment::now(),
        }
    }

    #[test]
    fn a_time_has_three_digits_of_its_second() {
        for millis in [
            0,
            7,
            70,
            999,
            1000,
            1001,
            999,
            1_763_812_345_678,
            253_402_300_800_000,
        ] {
            let time = SystemTime::UNIX_EPOCH + Duration::from_millis(millis);
            let expected = DateTime::<Utc>::from(time).to_rfc3339_opts(SecondsFormat::Millis, true);
            assert_eq!(iso(time), expected);
        }
    }

    #[test]
    fn texts_of_a_client_are_cut_at_a_character() {
        let mut long = facts("exec_1", "/hello");
        long.hostname = "é".repeat(150).into();
        long.url = "x".repeat(5000).into();
        let kept = long.bounded();
        assert_eq!(kept.hostname.len(), 200);
        assert_eq!(kept.url.len(), URL_MAX_BYTES);
        assert_eq!(clipped("aé", 2), "a");
        assert_eq!(Verb::from("x".repeat(500).as_str()).as_str().len(), 200);
    }

    #[test]
    fn every_usual_method_keeps_its_name_and_has_its_label() {
        for (place, label) in Verb::LABELS.iter().enumerate().take(9) {
            let verb = Verb::from(*label);
            assert_eq!((verb.as_str(), verb.index()), (*label, place));
        }
        let odd = Verb::from("PURGE");
        assert_eq!(
            (odd.as_str(), Verb::LABELS[odd.index()]),
            ("PURGE", "OTHER")
        );
    }

    #[test]
    fn the_first_who_stops_an_exchange_is_remembered() {
        let exchange = Exchange::new(facts("exec_1", "/hello"));
        assert_eq!(exchange.stopped(), None);
        exchange.stop(Stop::Cancelled);
        exchange.stop(Stop::Cut);
        assert_eq!(exchange.stopped(), Some(Stop::Cancelled));
        assert!(exchange.token().is_cancelled());
    }
}
