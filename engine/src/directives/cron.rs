//! What a schedule's text says: five fields with names, steps, ranges and lists, or a nickname.
//!
//! The one place that reads schedules; what comes out is plain enough for any calendar. Not here: when it fires.

use std::fmt::Write as _;

/// Nicknames, each with the five fields it stands for.
const NICKNAMES: [(&str, &str); 7] = [
    ("@hourly", "0 * * * *"),
    ("@daily", "0 0 * * *"),
    ("@midnight", "0 0 * * *"),
    ("@weekly", "0 0 * * 0"),
    ("@monthly", "0 0 1 * *"),
    ("@yearly", "0 0 1 1 *"),
    ("@annually", "0 0 1 1 *"),
];

const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const DAYS: &[&str] = &["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/// The place of the day of month among the fields, and that of the day of week.
const DAY_OF_MONTH: usize = 2;
const DAY_OF_WEEK: usize = 4;

/// One of the five fields: its name, its smallest and largest number, and names for its numbers from the smallest on.
type Rule = (&'static str, u32, u32, &'static [&'static str]);

/// The five fields in their order.
const FIELDS: [Rule; 5] = [
    ("minute", 0, 59, &[]),
    ("hour", 0, 23, &[]),
    ("day of month", 1, 31, &[]),
    ("month", 1, 12, MONTHS),
    ("day of week", 0, 7, DAYS),
];

/// A schedule with nothing left to interpret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Five fields, each `*` or a list of numbers in ascending order; Sunday is 0. A day field is `*` only if it may be
    /// passed over.
    pub fields: String,
    /// Whether a day has to meet both day fields. By Vixie's rule either is enough, unless one of them begins with `*`.
    pub both_days: bool,
}

/// Reads a schedule.
///
/// # Errors
/// A sentence that names the faulty field.
pub fn pattern(text: &str) -> Result<Pattern, String> {
    let text = text.trim();
    let fields = if text.starts_with('@') {
        nickname(text)?
    } else {
        text
    };
    let fields: Vec<&str> = fields.split_whitespace().collect();
    if fields.len() != FIELDS.len() {
        return Err(
            "must have five fields: minute, hour, day of month, month, day of week".to_owned(),
        );
    }
    let mut plain = String::new();
    for (place, (field, rule)) in fields.iter().zip(FIELDS).enumerate() {
        let (name, min, max, _) = rule;
        let values = values(field, rule).ok_or_else(|| {
            format!(
                "has a bad {name} field {field:?}: numbers from {min} to {max}, ranges, lists and steps"
            )
        })?;
        if place > 0 {
            plain.push(' ');
        }
        // A day field that names every day without a star still counts as one that restricts.
        let is_day = matches!(place, DAY_OF_MONTH | DAY_OF_WEEK);
        write_field(&mut plain, values, rule, !is_day || field.starts_with('*'));
    }
    let starred = |place: usize| {
        fields
            .get(place)
            .is_some_and(|field| field.starts_with('*'))
    };
    Ok(Pattern {
        fields: plain,
        both_days: starred(DAY_OF_MONTH) || starred(DAY_OF_WEEK),
    })
}

/// Checks a schedule.
///
/// # Errors
/// A sentence that names the faulty field.
pub(super) fn check(text: &str) -> Result<(), String> {
    pattern(text).map(|_| ())
}

fn nickname(text: &str) -> Result<&'static str, String> {
    let known = NICKNAMES
        .iter()
        .find(|(name, _)| text.eq_ignore_ascii_case(name));
    known.map(|(_, fields)| *fields).ok_or_else(|| {
        let names: Vec<_> = NICKNAMES.iter().map(|(name, _)| *name).collect();
        format!("must be five fields or one of {}", names.join(", "))
    })
}

/// The numbers that a field names, as bits.
fn values(field: &str, rule: Rule) -> Option<u64> {
    field
        .split(',')
        .try_fold(0, |all, part| Some(all | part_values(part, rule)?))
}

/// `*`, a number or a range, each perhaps with a step.
fn part_values(part: &str, rule: Rule) -> Option<u64> {
    let (_, min, max, _) = rule;
    let (range, step) = match part.split_once('/') {
        Some((range, step)) => (range, number(step).filter(|step| *step > 0)?),
        None => (part, 1),
    };
    let (from, to) = match range.split_once('-') {
        Some((from, to)) => {
            let from = point(from, rule)?;
            let to = point(to, rule)?;
            // A week may be said to end with Sunday.
            let week = max == 7 && to == 0 && from > 0;
            (from, if week { 7 } else { to })
        }
        // The eighth day of the week is the first one by another name.
        None if range == "*" => (min, if max == 7 { 6 } else { max }),
        None => {
            let from = point(range, rule)?;
            // A step after a number goes on from there to the end.
            (from, if part.contains('/') { max } else { from })
        }
    };
    if from > to {
        return None;
    }
    let numbers = (from..=to).step_by(usize::try_from(step).ok()?);
    Some(numbers.fold(0, |bits, number| bits | 1 << number))
}

/// Writes the numbers as a list, and all of them as `*` where that means the same.
fn write_field(out: &mut String, mut values: u64, (_, min, max, _): Rule, star: bool) {
    let last = if max == 7 {
        // Sunday has one number only.
        values |= (values >> 7) & 1;
        6
    } else {
        max
    };
    let listed: Vec<u32> = (min..=last)
        .filter(|number| values & (1 << number) != 0)
        .collect();
    if star && listed.len() as u32 == last - min + 1 {
        out.push('*');
        return;
    }
    for (place, number) in listed.iter().enumerate() {
        let comma = if place > 0 { "," } else { "" };
        // Writing to a String cannot fail.
        let _ = write!(out, "{comma}{number}");
    }
}

/// A number of the field, or its name.
fn point(text: &str, (_, min, max, names): Rule) -> Option<u32> {
    let named = names
        .iter()
        .position(|name| text.eq_ignore_ascii_case(name));
    let named = named
        .and_then(|index| u32::try_from(index).ok())
        .map(|index| index + min);
    named
        .or_else(|| number(text))
        .filter(|number| (min..=max).contains(number))
}

fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Pattern, check, pattern};

    #[test]
    fn schedules_are_told_from_other_texts() {
        for good in [
            "* * * * *",
            "*/5 0-23/2 1,15 jan-MAR mon-fri",
            "0 0 * * 7",
            "@hourly",
            "@Daily",
            "59 23 31 12 sun",
            "5/15 * * * *",
            "0 0 * * sat-sun",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        let bad = [
            "",
            "* * * *",
            "* * * * * *",
            "60 * * * *",
            "* 24 * * *",
            "* * 0 * *",
            "* * * 13 *",
            "* * * * 8",
            "*/0 * * * *",
            "5-1 * * * *",
            "a * * * *",
            "@often",
            "1, * * * *",
            "-1 * * * *",
            "? * * * *",
            "0 0 L * *",
            "0 0 * * 1#2",
            "0 0 * nov-feb *",
        ];
        for bad in bad {
            assert!(check(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_said_in_many_ways_comes_out_in_one() {
        for (text, fields, both_days) in [
            ("* * * * *", "* * * * *", true),
            (
                "*/15 9-17 * jan,mar-apr mon-fri",
                "0,15,30,45 9,10,11,12,13,14,15,16,17 * 1,3,4 1,2,3,4,5",
                true,
            ),
            ("5/20 */12 1,15 * 7", "5,25,45 0,12 1,15 * 0", false),
            ("0 0 */10 * mon", "0 0 1,11,21,31 * 1", true),
            ("0 0 1 * */2", "0 0 1 * 0,2,4,6", true),
            ("0-59 0 1 * sat-sun", "* 0 1 * 0,6", false),
            ("0 0 1 * 0-6", "0 0 1 * 0,1,2,3,4,5,6", false),
            ("0 0 */1 * 5", "0 0 * * 5", true),
            ("@weekly", "0 0 * * 0", true),
            ("@Yearly", "0 0 1 1 *", true),
            ("0 0 * * 5-7", "0 0 * * 0,5,6", true),
        ] {
            let expected = Pattern {
                fields: fields.to_owned(),
                both_days,
            };
            assert_eq!(pattern(text), Ok(expected), "{text}");
        }
    }
}
