//! What a write means for the script's schedule: what the scheduler knew of the script before, beside what it knows now.

use actors::paths::ScriptPath;
use actors::scheduler::{Standing, StandingOf};
use serde::Serialize;

use super::super::{App, ask};
use super::check::is_script;

/// What became of a schedule, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in super::super) struct Schedule {
    action: &'static str,
    reason: String,
}

/// How the script at a path stands, unknown if the scheduler cannot say; `None` for what is no script.
pub(super) async fn standing(app: &App, path: &ScriptPath) -> Option<Standing> {
    if !is_script(path) {
        return None;
    }
    let path = path.clone();
    let standing = ask(&app.scheduler, StandingOf { path }).await;
    Some(standing.unwrap_or(Standing::Unknown))
}

impl Schedule {
    /// What a write has done that made a script stand so, which stood so before.
    pub(super) fn between(before: &Standing, after: Standing, created: bool) -> Self {
        let not_scheduled = |reason: String| format!("Not scheduled: {reason}");
        let (action, reason) = match (before, after) {
            (
                Standing::Registered { expression: old },
                Standing::Registered { expression: new },
            ) => {
                if *old == new {
                    ("none", "The schedule is unchanged".into())
                } else {
                    ("update", "The schedule was changed".into())
                }
            }
            (_, Standing::Registered { .. }) if created => ("enable", "New script detected".into()),
            (_, Standing::Registered { .. }) => ("enable", "New schedule detected".into()),
            (Standing::Registered { .. }, Standing::Unfit { reason }) => {
                ("disable", not_scheduled(reason))
            }
            (Standing::Registered { .. }, Standing::Unknown) => {
                ("disable", "The schedule was removed".into())
            }
            (_, Standing::Unfit { reason }) => ("none", not_scheduled(reason)),
            (_, Standing::Unknown) => ("none", "The script has no schedule".into()),
        };
        Self { action, reason }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_tells_what_becomes_of_the_schedule() {
        let at = |expression: &str| Standing::Registered {
            expression: expression.to_owned(),
        };
        let (hourly, daily) = (at("0 * * * *"), at("0 0 * * *"));
        let unfit = Standing::Unfit {
            reason: "it is broken".to_owned(),
        };
        for (before, after, action) in [
            (&Standing::Unknown, &Standing::Unknown, "none"),
            (&Standing::Unknown, &hourly, "enable"),
            (&Standing::Unknown, &unfit, "none"),
            (&hourly, &hourly, "none"),
            (&hourly, &daily, "update"),
            (&hourly, &Standing::Unknown, "disable"),
            (&hourly, &unfit, "disable"),
            (&unfit, &hourly, "enable"),
            (&unfit, &unfit, "none"),
            (&unfit, &Standing::Unknown, "none"),
        ] {
            let told = Schedule::between(before, after.clone(), false);
            assert_eq!(told.action, action, "{before:?} to {after:?}");
        }
    }
}
