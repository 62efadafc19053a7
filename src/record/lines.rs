//! Where the lines of a script's console go: the service's log, the run's own file, both, or nowhere.

use std::sync::Arc;
use std::time::SystemTime;

use actors::iso;
use actors::journal::{Journal, RunFile};
use engine::directives::{LogLevel, LogRules};
use engine::{Console, Lines};
use log::{Level, LevelFilter};

use super::Places;

/// The way of one run's lines to their file.
#[derive(Debug)]
struct ToFile {
    journal: Journal,
    run: Arc<str>,
}

impl Lines for ToFile {
    fn line(&self, level: Level, text: &str) {
        self.journal
            .run(&self.run, RunFile::Execution, line(level, text));
    }
}

/// What becomes of what a run says.
pub(crate) fn console(rules: &LogRules, journal: &Journal, run: &Arc<str>) -> Console {
    let places = Places::of(rules);
    let to_file = || ToFile {
        journal: journal.clone(),
        run: run.clone(),
    };
    Console {
        level: level(rules.level),
        to_service: places.service,
        lines: places.files.then(|| Arc::new(to_file()) as Arc<dyn Lines>),
    }
}

fn level(level: LogLevel) -> LevelFilter {
    match level {
        LogLevel::None => LevelFilter::Off,
        LogLevel::Error => LevelFilter::Error,
        LogLevel::Warn => LevelFilter::Warn,
        LogLevel::Info => LevelFilter::Info,
        LogLevel::Debug => LevelFilter::Debug,
    }
}

/// One entry of a run's file.
pub(super) fn line(level: Level, text: &str) -> String {
    format!("{} {level} {text}\n", iso(SystemTime::now()))
}
