//! The routes that have a series of their own, and what scripts that are no longer tracked have left in it.
//!
//! Deployments with one route share its series, so one of them must not take what it has counted with it when it gives way:
//! the series would fall while the others keep it alive, and its reader would take that for a new start of the process.
//!
//! Invariants
//! - A route is known exactly as long as a script of it is tracked: there are at most as many as tracked scripts.
//! - While a route is known, no counter of its series falls.

use foldhash::HashMap;

use super::tally::Series;
use crate::exchange::clipped;

/// Longer label values are cut, and what then has one name is counted together.
const LABEL_MAX_BYTES: usize = 200;

/// The label under which a route is told.
pub(super) fn label(route: &str) -> &str {
    clipped(route, LABEL_MAX_BYTES)
}

/// The routes of all tracked scripts, by label.
#[derive(Debug, Default)]
pub(super) struct Routes {
    known: HashMap<Box<str>, Route>,
}

#[derive(Debug, Default)]
struct Route {
    tracked: usize,
    // Boxed, because most routes are those of one deployment and never need it.
    past: Option<Box<Series>>,
}

impl Routes {
    /// A script of this route is tracked until it [`leaves`](Routes::leave).
    pub(super) fn enter(&mut self, route: &str) {
        let label = label(route);
        match self.known.get_mut(label) {
            Some(known) => known.tracked += 1,
            None => {
                let first = Route {
                    tracked: 1,
                    past: None,
                };
                self.known.insert(label.into(), first);
            }
        }
    }

    /// A script of this route is no longer tracked; the others of the route keep what it has counted.
    pub(super) fn leave(&mut self, route: &str, counted: &Series) {
        let label = label(route);
        let Some(known) = self.known.get_mut(label) else {
            return;
        };
        known.tracked = known.tracked.saturating_sub(1);
        if known.tracked == 0 {
            self.known.remove(label);
        } else {
            let past = known.past.get_or_insert_with(|| Box::new(Series::new()));
            past.absorb(counted);
        }
    }

    /// What scripts that are no longer tracked have left, with the label it belongs to.
    pub(super) fn past(&self) -> impl Iterator<Item = (&str, &Series)> {
        self.known
            .iter()
            .filter_map(|(label, route)| Some((&**label, route.past.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::FireOutcome;

    fn fired(times: u64) -> Series {
        let mut series = Series::new();
        series.fires[FireOutcome::Ok.index()] = times;
        series
    }

    fn past(routes: &Routes) -> Vec<(&str, u64)> {
        let all = routes.past();
        all.map(|(label, series)| (label, series.fires.iter().sum()))
            .collect()
    }

    #[test]
    fn a_route_keeps_what_was_counted_until_its_last_script_leaves() {
        let mut routes = Routes::default();
        for _ in 0..3 {
            routes.enter("/a");
        }
        routes.enter("/b");
        routes.leave("/a", &fired(2));
        routes.leave("/b", &fired(9));
        assert_eq!(past(&routes), [("/a", 2)]);
        routes.leave("/a", &fired(3));
        assert_eq!(past(&routes), [("/a", 5)]);
        routes.leave("/a", &fired(4));
        assert!(past(&routes).is_empty() && routes.known.is_empty());
    }

    #[test]
    fn routes_whose_labels_are_cut_alike_are_one() {
        let mut routes = Routes::default();
        let long = |end: &str| format!("/{}{end}", "x".repeat(LABEL_MAX_BYTES));
        routes.enter(&long("one"));
        routes.enter(&long("other"));
        routes.leave(&long("one"), &fired(1));
        assert_eq!(past(&routes), [(label(&long("other")), 1)]);
    }
}
