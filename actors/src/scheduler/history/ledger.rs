//! The database: its tables, its statements, and what is dropped when it has grown.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rusqlite::{Connection, ErrorCode, Row, params};

use super::{HistoryError, Kept, LastFire, Page, Record, Wanted};
use crate::metrics::FireOutcome;

/// How long another process may hold the database; generations share it for seconds at most.
const PATIENCE: Duration = Duration::from_secs(2);
/// Claims are of use only as long as two generations could still see one instant as theirs.
const CLAIMS_KEPT: Duration = Duration::from_secs(86_400);
/// How many records are written between two looks at what has become too old or too much.
const PRUNE_EVERY: u32 = 200;

/// Write-ahead log: readers and the other generation are not held up, and no write waits for the disk to turn.
const SETUP: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS fires (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at_ms INTEGER NOT NULL,
        script TEXT NOT NULL,
        expression TEXT NOT NULL,
        run_id TEXT NOT NULL,
        outcome TEXT NOT NULL,
        duration_ms INTEGER NOT NULL,
        returned TEXT,
        error TEXT
    );
    CREATE INDEX IF NOT EXISTS fires_by_script ON fires (script, id);
    CREATE INDEX IF NOT EXISTS fires_by_time ON fires (at_ms);
    CREATE TABLE IF NOT EXISTS claims (
        script TEXT NOT NULL,
        instant_ms INTEGER NOT NULL,
        PRIMARY KEY (script, instant_ms)
    ) WITHOUT ROWID;
";

/// The open database, or why there is none.
pub(super) struct Ledger {
    connection: Result<Connection, HistoryError>,
    kept: Kept,
    /// Records written since the last look at what can be dropped.
    written: u32,
}

impl Ledger {
    /// Opens the database. A file that is none is put aside, so that the service goes on with a new one.
    pub(super) fn open(file: &Path, kept: Kept) -> Self {
        let mut connection = connect(file);
        if let Err(error) = &connection
            && matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt)
            )
        {
            let aside = file.with_extension(format!("broken-{}", millis(SystemTime::now())));
            log::error!(
                "{}: {error}; it is kept as {}",
                file.display(),
                aside.display()
            );
            if std::fs::rename(file, &aside).is_ok() {
                connection = connect(file);
            }
        }
        if let Err(error) = &connection {
            log::error!(
                "schedules go on without a history: {}: {error}",
                file.display()
            );
        }
        let mut ledger = Self {
            connection: connection.map_err(HistoryError::from),
            kept,
            written: 0,
        };
        ledger.prune();
        ledger
    }

    fn connection(&self) -> Result<&Connection, HistoryError> {
        self.connection.as_ref().map_err(Clone::clone)
    }

    pub(super) fn claim(&self, script: &str, instant: SystemTime) -> Result<bool, HistoryError> {
        let mut claim = self
            .connection()?
            .prepare_cached("INSERT OR IGNORE INTO claims (script, instant_ms) VALUES (?1, ?2)")?;
        Ok(claim.execute(params![script, millis(instant)])? == 1)
    }

    pub(super) fn record(&mut self, record: &Record) -> Result<(), HistoryError> {
        let mut insert = self.connection()?.prepare_cached(
            "INSERT INTO fires
             (at_ms, script, expression, run_id, outcome, duration_ms, returned, error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        insert.execute(params![
            millis(record.at),
            &*record.script,
            record.expression,
            &*record.run_id,
            record.outcome.as_str(),
            i64::try_from(record.duration.as_millis()).unwrap_or(i64::MAX),
            record.returned,
            record.error,
        ])?;
        drop(insert);
        self.written += 1;
        if self.written >= PRUNE_EVERY {
            self.prune();
        }
        Ok(())
    }

    pub(super) fn page(&self, wanted: &Wanted) -> Result<Page, HistoryError> {
        let mut select = self.connection()?.prepare_cached(
            "SELECT at_ms, script, expression, run_id, outcome, duration_ms, returned, error, id
             FROM fires
             WHERE id < ?1 AND at_ms >= ?2 AND (?3 IS NULL OR script = ?3)
             ORDER BY id DESC LIMIT ?4",
        )?;
        // One more than wanted tells whether there are more.
        let limit = i64::try_from(wanted.limit).unwrap_or(i64::MAX - 1);
        let found = select.query_map(
            params![
                wanted.after.unwrap_or(i64::MAX),
                wanted.since.map_or(i64::MIN, millis),
                wanted.script,
                limit + 1
            ],
            |row| Ok((row.get::<_, i64>(8)?, record(row)?)),
        )?;
        let mut found = found.collect::<Result<Vec<_>, _>>()?;
        let more = found.len() > wanted.limit;
        found.truncate(wanted.limit);
        let next = found.last().map(|(id, _)| *id).filter(|_| more);
        let records = found.into_iter().map(|(_, record)| record).collect();
        Ok(Page { records, next })
    }

    pub(super) fn last_fires(&self) -> Result<HashMap<Arc<str>, LastFire>, HistoryError> {
        let mut select = self.connection()?.prepare_cached(
            "SELECT script, at_ms, outcome, run_id FROM fires
             WHERE id IN (SELECT max(id) FROM fires GROUP BY script)",
        )?;
        let found = select.query_map([], |row| {
            let last = LastFire {
                at: time(row.get(1)?),
                outcome: outcome(&row.get::<_, String>(2)?),
                run_id: row.get::<_, String>(3)?.into(),
            };
            Ok((row.get::<_, String>(0)?.into(), last))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Drops what is too old or too much; a failure is told and tried again later.
    fn prune(&mut self) {
        self.written = 0;
        let now = SystemTime::now();
        let before = |age: Duration| millis(now.checked_sub(age).unwrap_or(UNIX_EPOCH));
        let kept = i64::try_from(self.kept.count).unwrap_or(i64::MAX);
        let Ok(connection) = &self.connection else {
            return;
        };
        let drops = [
            ("DELETE FROM fires WHERE at_ms < ?1", before(self.kept.age)),
            (
                "DELETE FROM fires WHERE id <= (SELECT id FROM fires ORDER BY id DESC LIMIT 1 OFFSET ?1)",
                kept,
            ),
            (
                "DELETE FROM claims WHERE instant_ms < ?1",
                before(CLAIMS_KEPT),
            ),
        ];
        for (statement, value) in drops {
            if let Err(error) = connection.execute(statement, [value]) {
                log::warn!("the history of schedules was not shortened: {error}");
            }
        }
    }
}

fn connect(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch(SETUP)?;
    Ok(connection)
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record {
        at: time(row.get(0)?),
        script: row.get::<_, String>(1)?.into(),
        expression: row.get(2)?,
        run_id: row.get::<_, String>(3)?.into(),
        outcome: outcome(&row.get::<_, String>(4)?),
        duration: Duration::from_millis(u64::try_from(row.get::<_, i64>(5)?).unwrap_or(0)),
        returned: row.get(6)?,
        error: row.get(7)?,
    })
}

/// The outcome of this word; one that a later version wrote counts as an error.
fn outcome(word: &str) -> FireOutcome {
    let known = FireOutcome::ALL.iter().find(|known| known.as_str() == word);
    known.copied().unwrap_or(FireOutcome::Error)
}

fn millis(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

fn time(millis: i64) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(millis).unwrap_or(0))
}
