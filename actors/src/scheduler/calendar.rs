//! When a schedule fires next. Pure: no clock, no time zone but UTC.

use std::sync::Arc;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use croner::Cron;
use croner::parser::{CronParser, Seconds, Year};
use thiserror::Error;

/// A schedule that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the schedule cannot be used: {0}")]
pub struct CalendarError(String);

/// The instants of one schedule.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Shared, because every list of registrations copies them.
    cron: Arc<Cron>,
}

impl Calendar {
    /// The calendar of five plain fields, each `*` or a list of numbers.
    ///
    /// # Errors
    /// The fields are not such.
    pub fn new(fields: &str, both_days: bool) -> Result<Self, CalendarError> {
        let parser = CronParser::builder()
            .seconds(Seconds::Disallowed)
            .year(Year::Disallowed)
            .dom_and_dow(both_days)
            .build();
        let cron = parser.parse(fields);
        cron.map(|cron| Self { cron: cron.into() })
            .map_err(|error| CalendarError(error.to_string()))
    }

    /// The first instant after `now`; `None` if there is none, as for 31 February.
    pub fn next_after(&self, now: SystemTime) -> Option<SystemTime> {
        let now = DateTime::<Utc>::from(now);
        let next = self.cron.find_next_occurrence(&now, false);
        next.ok().map(SystemTime::from)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> SystemTime {
        let time = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap();
        time.and_utc().into()
    }

    fn next(fields: &str, both_days: bool, from: &str) -> Option<String> {
        let calendar = Calendar::new(fields, both_days).unwrap();
        calendar.next_after(at(from)).map(|time| {
            DateTime::<Utc>::from(time)
                .format("%Y-%m-%d %H:%M:%S")
                .to_string()
        })
    }

    #[test]
    fn the_next_instant_is_after_now_and_on_the_minute() {
        for (fields, both, from, expected) in [
            (
                "* * * * *",
                true,
                "2026-03-01 10:00:00",
                "2026-03-01 10:01:00",
            ),
            (
                "* * * * *",
                true,
                "2026-03-01 10:00:59",
                "2026-03-01 10:01:00",
            ),
            (
                "0 0 29 2 *",
                true,
                "2026-03-01 00:00:00",
                "2028-02-29 00:00:00",
            ),
            (
                "0 0 29 2 *",
                true,
                "2096-03-01 00:00:00",
                "2104-02-29 00:00:00",
            ),
            (
                "0 0 31 * *",
                true,
                "2026-01-31 00:00:00",
                "2026-03-31 00:00:00",
            ),
            // Either day is enough: a Friday, or the 13th.
            (
                "0 0 13 * 5",
                false,
                "2026-11-11 00:00:00",
                "2026-11-13 00:00:00",
            ),
            (
                "0 0 13 * 5",
                false,
                "2026-11-13 00:00:00",
                "2026-11-20 00:00:00",
            ),
            // Both are needed: a Friday, the 13th.
            (
                "0 0 13 * 5",
                true,
                "2026-11-13 00:00:00",
                "2027-08-13 00:00:00",
            ),
            (
                "0 0 * * 0",
                true,
                "2026-11-22 00:00:00",
                "2026-11-29 00:00:00",
            ),
            (
                "59 23 31 12 *",
                true,
                "2026-12-31 23:59:00",
                "2027-12-31 23:59:00",
            ),
        ] {
            assert_eq!(
                next(fields, both, from).as_deref(),
                Some(expected),
                "{fields} {from}"
            );
        }
        assert_eq!(next("0 0 31 2 *", true, "2026-01-01 00:00:00"), None);
        assert_eq!(next("0 0 31 4,6,9,11 *", true, "2026-01-01 00:00:00"), None);
        assert!(Calendar::new("* * * *", true).is_err());
    }

    /// The fields as sets, matched the way a person would.
    struct Plain {
        fields: [Option<Vec<u32>>; 5],
        both_days: bool,
    }

    impl Plain {
        fn text(&self) -> String {
            let field = |values: &Option<Vec<u32>>| match values {
                None => "*".to_owned(),
                Some(values) => {
                    let values: Vec<_> = values.iter().map(u32::to_string).collect();
                    values.join(",")
                }
            };
            self.fields.iter().map(field).collect::<Vec<_>>().join(" ")
        }

        fn day(&self, date: NaiveDate) -> bool {
            let meets = |field: usize, value: u32| {
                let values = self.fields[field].as_ref();
                values.is_none_or(|values| values.contains(&value))
            };
            let (of_month, of_week) = (
                meets(2, date.day()),
                meets(4, date.weekday().num_days_from_sunday()),
            );
            let both = self.both_days || self.fields[2].is_none() || self.fields[4].is_none();
            meets(3, date.month())
                && if both {
                    of_month && of_week
                } else {
                    of_month || of_week
                }
        }

        fn minute(&self, time: NaiveDateTime) -> bool {
            let meets = |field: usize, value: u32| {
                let values = self.fields[field].as_ref();
                values.is_none_or(|values| values.contains(&value))
            };
            meets(0, time.minute()) && meets(1, time.hour()) && self.day(time.date())
        }

        /// Looks at every minute for nine years; a day that is out is passed over in one step.
        fn scan(&self, from: NaiveDateTime) -> Option<NaiveDateTime> {
            let mut time = from.with_second(0).unwrap() + TimeDelta::minutes(1);
            let end = from + TimeDelta::days(9 * 366);
            while time < end {
                if !self.day(time.date()) {
                    time = (time.date() + TimeDelta::days(1))
                        .and_hms_opt(0, 0, 0)
                        .unwrap();
                } else if self.minute(time) {
                    return Some(time);
                } else {
                    time += TimeDelta::minutes(1);
                }
            }
            None
        }
    }

    fn values(min: u32, max: u32) -> impl Strategy<Value = Option<Vec<u32>>> {
        prop_oneof![
            2 => Just(None),
            3 => proptest::collection::btree_set(min..=max, 1..4)
                .prop_map(|set| Some(set.into_iter().collect())),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn the_next_instant_is_what_a_scan_of_every_minute_finds(
            minute in values(0, 59),
            hour in values(0, 23),
            day in values(1, 31),
            month in values(1, 12),
            week in values(0, 6),
            both_days: bool,
            start in 0_i64..(40 * 365 * 86_400),
        ) {
            let plain = Plain { fields: [minute, hour, day, month, week], both_days };
            let text = plain.text();
            // From 1995 on, so that years with and without leap days and the year 2000 are met.
            let from = DateTime::<Utc>::from_timestamp(788_918_400 + start, 0).unwrap();
            let calendar = Calendar::new(&text, both_days).unwrap();
            let told = calendar.next_after(from.into()).map(DateTime::<Utc>::from);
            match plain.scan(from.naive_utc()) {
                Some(expected) => prop_assert_eq!(told, Some(expected.and_utc()), "{}", text),
                // Rarer than once in nine years, or never.
                None => prop_assert!(
                    told.is_none_or(|told| told >= from + TimeDelta::days(9 * 366)),
                    "{}", text
                ),
            }
        }
    }
}
