//! What a question for the history says: a script, a time, a size, a place; and the faults of paths in this family.

use std::time::SystemTime;

use actors::paths::{Deployment, PathError, ScriptPath};
use actors::store::Kind;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::super::App;
use super::super::error::{ApiError, Code, Details};
use super::super::wire::Query;

const DEFAULT_LIMIT: usize = 100;
const MAX_LIMIT: usize = 1000;
/// Stands before the number in a cursor, so that another text is told from one.
const CURSOR: &str = "fires:";

/// 400 with a sentence of this family.
pub(super) fn fault(sentence: &str, field: &str) -> ApiError {
    let reason = sentence.strip_prefix(field).unwrap_or(sentence).trim();
    ApiError::new(Code::Validation, sentence).with(Details::Field {
        field: field.to_owned(),
        reason: reason.to_owned(),
    })
}

/// A path that cannot be used; unlike other families, this one answers 400 to all of them.
pub(super) fn path_fault(field: &str, error: PathError) -> ApiError {
    match error {
        PathError::Malformed(fault) => ApiError::field(field, fault.to_string()),
        PathError::Outside => fault("scriptPath must be inside scripts directory", field),
        PathError::Excluded => fault("script path failed containment check", field),
    }
}

/// The script whose fires are wanted: where it is, or where it would be if it is gone.
pub(super) fn script(app: &App, deployment: &Deployment, path: &str) -> Result<String, ApiError> {
    let (first, second) = ScriptPath::candidates(app.files.root(), deployment, path).map_err(
        |error| match error {
            PathError::Malformed(fault) => ApiError::field("scriptPath", fault.to_string()),
            PathError::Outside | PathError::Excluded => {
                fault("scriptPath is outside scripts directory", "scriptPath")
            }
        },
    )?;
    let is_there = |path: &ScriptPath| matches!(app.files.kind(path.as_str()), Ok(Kind::File));
    let found = match second {
        Some(second) if !is_there(&first) && is_there(&second) => second,
        _ => first,
    };
    Ok(found.to_string())
}

/// How many entries are wanted, brought into its range.
pub(super) fn limit(query: &Query) -> Result<usize, ApiError> {
    let Some(text) = query.text("limit").filter(|text| !text.is_empty()) else {
        return Ok(DEFAULT_LIMIT);
    };
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ApiError::field("limit", "must be an integer"));
    }
    let size = if digits == text {
        digits.parse().unwrap_or(usize::MAX)
    } else {
        0
    };
    Ok(size.clamp(1, MAX_LIMIT))
}

/// The time from which on entries are wanted.
pub(super) fn since(query: &Query) -> Result<Option<SystemTime>, ApiError> {
    let Some(text) = query.text("since").filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    time(text)
        .map(|time| Some(time.into()))
        .ok_or_else(|| fault("since must be ISO 8601", "since"))
}

/// A date, or a date and a time; without an offset it is UTC.
fn time(text: &str) -> Option<DateTime<Utc>> {
    // In a query that was not encoded, the plus of an offset has become a space.
    let text = text.trim().replace(' ', "+");
    if let Ok(time) = DateTime::parse_from_rfc3339(&text) {
        return Some(time.to_utc());
    }
    let formats = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
    let without_zone = text.strip_suffix('Z').unwrap_or(&text);
    let mut formats = formats.iter();
    if let Some(time) =
        formats.find_map(|format| NaiveDateTime::parse_from_str(without_zone, format).ok())
    {
        return Some(time.and_utc());
    }
    let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()?;
    Some(date.and_time(NaiveTime::MIN).and_utc())
}

/// The place behind which the page begins.
pub(super) fn cursor(query: &Query) -> Result<Option<i64>, ApiError> {
    let Some(text) = query.text("cursor").filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    read(text)
        .map(Some)
        .ok_or_else(|| fault("cursor is not a valid history cursor", "cursor"))
}

/// A place as its cursor.
pub(super) fn written(place: i64) -> String {
    URL_SAFE_NO_PAD.encode(format!("{CURSOR}{place}"))
}

fn read(cursor: &str) -> Option<i64> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
    let digits = text.strip_prefix(CURSOR)?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_no_other_text_is_one() {
        assert_eq!(read(&written(0)), Some(0));
        assert_eq!(read(&written(i64::MAX)), Some(i64::MAX));
        let minus = URL_SAFE_NO_PAD.encode("fires:-1");
        for bad in ["x", "MTIz", "", "ZmlyZXM6", &minus, "ZmlyZXM6MQ=="] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn times_are_read_in_the_usual_spellings() {
        let told = |text: &str| time(text).map(|time| time.to_rfc3339());
        for (text, expected) in [
            ("2026-01-15T10:30:00.000Z", "2026-01-15T10:30:00+00:00"),
            ("2026-01-15T10:30:00+02:00", "2026-01-15T08:30:00+00:00"),
            ("2026-01-15T10:30:00 02:00", "2026-01-15T08:30:00+00:00"),
            ("2026-01-15T10:30:00", "2026-01-15T10:30:00+00:00"),
            ("2026-01-15T10:30Z", "2026-01-15T10:30:00+00:00"),
            ("2026-01-15", "2026-01-15T00:00:00+00:00"),
        ] {
            assert_eq!(told(text).as_deref(), Some(expected), "{text}");
        }
        for bad in [
            "yesterday",
            "2026-13-01",
            "1700000000",
            "2026-01-15T25:00:00Z",
        ] {
            assert_eq!(told(bad), None, "{bad}");
        }
    }
}
