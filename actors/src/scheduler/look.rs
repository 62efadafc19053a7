//! Finding out what files say of their schedules, without holding anybody up.
//!
//! Several looks at one file may be under way at once; each has a number, and one that began earlier never undoes what a
//! later one has seen.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::rc::Rc;
use std::sync::Arc;

use actix::Recipient;

use super::place::{Place, is_script};
use super::plan::{Fault, Plan, Scripts, Unfit};
use crate::paths::ScriptPath;
use crate::store::{self, StoreError};

/// What a look at one file has found.
#[derive(Debug)]
pub(super) struct Looked {
    pub(super) place: Arc<Place>,
    /// What it says; nothing at all if it could not be read, so that what was known still holds.
    pub(super) plan: Option<Plan>,
    pub(super) error: Option<StoreError>,
    number: u64,
}

/// Numbers for looks.
#[derive(Debug, Default)]
struct Counter {
    last: Cell<u64>,
    /// Looks that have begun and were not yet told as news or not.
    open: Cell<usize>,
}

/// Where looks are made.
pub(super) struct Desk {
    read: Recipient<store::Read>,
    scripts: Arc<dyn Scripts>,
    default_exec_id: Rc<str>,
    counter: Rc<Counter>,
    /// The latest look that was taken as news, by path; empty while no look is under way.
    taken: HashMap<Arc<str>, u64>,
}

/// What a look needs of the desk.
#[derive(Clone)]
struct Looker {
    read: Recipient<store::Read>,
    scripts: Arc<dyn Scripts>,
    default_exec_id: Rc<str>,
    counter: Rc<Counter>,
}

impl Desk {
    pub(super) fn new(
        read: Recipient<store::Read>,
        scripts: Arc<dyn Scripts>,
        default_exec_id: &str,
    ) -> Self {
        Self {
            read,
            scripts,
            default_exec_id: default_exec_id.into(),
            counter: Rc::default(),
            taken: HashMap::new(),
        }
    }

    fn looker(&self) -> Looker {
        Looker {
            read: self.read.clone(),
            scripts: self.scripts.clone(),
            default_exec_id: self.default_exec_id.clone(),
            counter: self.counter.clone(),
        }
    }

    /// Looks at these files; those that are no scripts are left out.
    pub(super) fn look(
        &self,
        paths: Vec<ScriptPath>,
    ) -> impl Future<Output = Vec<Looked>> + 'static {
        let looker = self.looker();
        async move {
            let mut looked = Vec::with_capacity(paths.len());
            for path in paths {
                looked.extend(looker.look(path).await);
            }
            looked
        }
    }

    /// Looks at a script wherever it may be: at `path`, or else at `fallback`.
    pub(super) fn find(
        &self,
        path: ScriptPath,
        fallback: Option<ScriptPath>,
    ) -> impl Future<Output = Vec<Looked>> + 'static {
        let looker = self.looker();
        async move {
            let mut looked: Vec<Looked> = looker.look(path).await.into_iter().collect();
            let missing = looked
                .iter()
                .all(|looked| matches!(looked.error, Some(StoreError::NotFound { .. })));
            if missing && let Some(fallback) = fallback {
                looked.extend(looker.look(fallback).await);
            }
            looked
        }
    }

    /// Looks at every script of the root that has a schedule, and at those that had one.
    pub(super) fn survey(
        &self,
        list: &Recipient<store::List>,
        known: Vec<Arc<str>>,
    ) -> impl Future<Output = Result<Vec<Looked>, StoreError>> + 'static {
        let looker = self.looker();
        let listed = list.send(store::List {
            dir: ScriptPath::root(),
            recursive: true,
            filter: None,
            headers: true,
        });
        async move {
            let listed = listed.await.map_err(|error| StoreError::Io {
                path: String::new(),
                message: error.to_string(),
            })??;
            let mut paths: HashSet<Arc<str>> = known.into_iter().collect();
            for entry in listed {
                if !entry.is_folder
                    && is_script(&entry.path)
                    && let Some(Ok(header)) = &entry.header
                    && !matches!(looker.scripts.plan(header), Plan::None)
                {
                    paths.insert(entry.path.into());
                }
            }
            let mut paths: Vec<_> = paths.iter().filter_map(|path| script_path(path)).collect();
            paths.sort();
            let mut looked = Vec::with_capacity(paths.len());
            for path in paths {
                looked.extend(looker.look(path).await);
            }
            Ok(looked)
        }
    }

    /// Whether nothing later is known of the file. Every look is asked about once.
    pub(super) fn is_news(&mut self, looked: &Looked) -> bool {
        let latest = self.taken.entry(looked.place.path.clone()).or_default();
        let news = looked.number >= *latest;
        *latest = looked.number.max(*latest);
        let open = self.counter.open.get().saturating_sub(1);
        self.counter.open.set(open);
        if open == 0 {
            self.taken.clear();
        }
        news
    }
}

impl Looker {
    async fn look(&self, path: ScriptPath) -> Option<Looked> {
        if !is_script(path.as_str()) {
            return None;
        }
        let place = Arc::new(Place::of(path.as_str(), &self.default_exec_id)?);
        let number = self.counter.last.get() + 1;
        self.counter.last.set(number);
        self.counter.open.set(self.counter.open.get() + 1);
        let read = self.read.send(store::Read {
            path,
            fallback: None,
        });
        let (plan, error) = match read.await {
            Ok(Ok(document)) => (Some(self.plan(&place, document.text).await), None),
            Ok(Err(error)) if is_no_script(&error) => (Some(Plan::None), Some(error)),
            Ok(Err(error)) => (None, Some(error)),
            Err(error) => {
                let (path, message) = (place.path.to_string(), error.to_string());
                (None, Some(StoreError::Io { path, message }))
            }
        };
        if let Some(error) = error.as_ref().filter(|_| plan.is_none()) {
            log::warn!("the schedule of {} was not looked at: {error}", place.path);
        }
        Some(Looked {
            place,
            plan,
            error,
            number,
        })
    }

    /// What a text says; compiling is left to a thread that may take long.
    async fn plan(&self, place: &Place, text: String) -> Plan {
        let plan = self.scripts.plan(&text);
        let Plan::Scheduled(schedule) = plan else {
            return plan;
        };
        let (scripts, path) = (self.scripts.clone(), place.path.clone());
        let fault = tokio::task::spawn_blocking(move || scripts.fault(&path, &text));
        match fault.await.ok().flatten() {
            None => Plan::Scheduled(schedule),
            Some(reason) => {
                log::warn!("{} is not scheduled: {reason}", place.path);
                Plan::Unfit(Unfit {
                    fault: Fault::BadCode,
                    expression: schedule.expression,
                    reason,
                })
            }
        }
    }
}

/// Whether there is no script at a path, so that nothing can be scheduled there.
fn is_no_script(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::NotFound { .. }
            | StoreError::NotFolder { .. }
            | StoreError::IsFolder { .. }
            | StoreError::NotRegular { .. }
            | StoreError::NotText { .. }
            | StoreError::Symlink { .. }
            | StoreError::Outside { .. }
            | StoreError::TooLarge { .. }
    )
}

/// The path in a text that another room has made of one.
pub(super) fn script_path(text: &str) -> Option<ScriptPath> {
    text.split('/')
        .try_fold(ScriptPath::root(), |folder, name| folder.child(name).ok())
}
