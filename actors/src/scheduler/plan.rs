//! What a script's text means for the scheduler, and who can say so and run it.
//!
//! Reading a header and running a script are other rooms' business; they come in through [`Scripts`].

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::calendar::Calendar;
use super::place::Place;
use crate::metrics::FireOutcome;

/// What a script's text says of its schedule.
#[derive(Clone, Debug)]
pub enum Plan {
    /// Nothing.
    None,
    /// It is to fire.
    Scheduled(Schedule),
    /// It is meant to fire, and cannot.
    Unfit(Unfit),
}

/// When and how a script fires.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// As the script spells it.
    pub expression: String,
    pub calendar: Calendar,
    /// The longest time of one fire; `None` is unlimited.
    pub timeout: Option<Duration>,
    /// Whether callers of the script need a token. The scheduler needs none, but someone who triggers a fire may.
    pub has_token: bool,
}

/// Why a script that has a schedule does not fire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    pub fault: Fault,
    /// The schedule, as the script spells it.
    pub expression: String,
    /// A sentence for people.
    pub reason: String,
}

/// What is wrong with a scheduled script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The schedule cannot be read.
    BadSchedule,
    /// It is a WebSocket script, which does not go together with a schedule.
    Websocket,
    /// The script does not compile.
    BadCode,
    /// There are as many schedules as there may be.
    TooMany,
}

/// The two names of one fire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunId {
    /// A UUID, told in the history.
    pub uuid: Arc<str>,
    /// The same bits as every other run is named, told in the log.
    pub execution_id: Arc<str>,
}

/// One fire to be made.
#[derive(Clone, Debug)]
pub struct Job {
    pub run: RunId,
    pub place: Arc<Place>,
    /// As the script spells it.
    pub expression: String,
    /// The instant of the schedule; the present for a fire that was asked for.
    pub instant: SystemTime,
}

/// How a fire ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    pub outcome: FireOutcome,
    /// What the script returned, as JSON.
    pub returned: Option<String>,
    pub error: Option<String>,
}

impl Ended {
    /// An end with nothing to add.
    pub fn new(outcome: FireOutcome) -> Self {
        Self {
            outcome,
            returned: None,
            error: None,
        }
    }

    /// The same end with what went wrong.
    #[must_use]
    pub fn because(mut self, error: impl Into<String>) -> Self {
        self.error = Some(error.into());
        self
    }
}

/// A fire on its way; it ends whatever happens to the script.
pub type Firing = Pin<Box<dyn Future<Output = Ended>>>;

/// Who can read scripts and run them.
pub trait Scripts: Send + Sync + 'static {
    /// What a script's text says of its schedule; the first lines are enough.
    fn plan(&self, text: &str) -> Plan;
    /// Why a script's text does not compile, if it does not. May take long.
    fn fault(&self, path: &str, text: &str) -> Option<String>;
    /// Names for one more fire.
    fn name(&self) -> RunId;
    /// Runs the script as it is now, within its limits. Counts the run in the metrics, however it ends.
    fn fire(&self, job: Job) -> Firing;
}
