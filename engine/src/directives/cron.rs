//! Is a text a schedule? Five fields with names, steps, ranges and lists, or a nickname.
//!
//! Not here: when it fires.

/// Nicknames that stand for a schedule.
const NICKNAMES: &[&str] = &[
    "@hourly",
    "@daily",
    "@midnight",
    "@weekly",
    "@monthly",
    "@yearly",
    "@annually",
];

const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const DAYS: &[&str] = &["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

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

/// Checks a schedule.
///
/// # Errors
/// A sentence that names the faulty field.
pub(super) fn check(text: &str) -> Result<(), String> {
    if text.starts_with('@') {
        let known = NICKNAMES.contains(&text.to_ascii_lowercase().as_str());
        return if known {
            Ok(())
        } else {
            Err(format!(
                "must be five fields or one of {}",
                NICKNAMES.join(", ")
            ))
        };
    }
    let fields: Vec<&str> = text.split_whitespace().collect();
    if fields.len() != FIELDS.len() {
        return Err(
            "must have five fields: minute, hour, day of month, month, day of week".to_owned(),
        );
    }
    for (field, rule) in fields.into_iter().zip(FIELDS) {
        if !field.split(',').all(|part| is_part(part, rule)) {
            let (name, min, max, _) = rule;
            return Err(format!(
                "has a bad {name} field {field:?}: numbers from {min} to {max}, ranges, lists and steps"
            ));
        }
    }
    Ok(())
}

/// `*`, a number or a range, each perhaps with a step.
fn is_part(part: &str, rule: Rule) -> bool {
    let (range, step) = part
        .split_once('/')
        .map_or((part, None), |(range, step)| (range, Some(step)));
    let steps = step.is_none_or(|step| number(step).is_some_and(|step| step > 0));
    let ranges = match range.split_once('-') {
        Some((from, to)) => {
            matches!((point(from, rule), point(to, rule)), (Some(from), Some(to)) if from <= to)
        }
        None => range == "*" || point(range, rule).is_some(),
    };
    steps && ranges
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
    use super::check;

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
        ];
        for bad in bad {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
