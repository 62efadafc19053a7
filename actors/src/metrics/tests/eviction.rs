//! What the Prometheus text says of a route while the scripts behind it give way to others.

use std::time::Duration;

use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};

use super::text::Scrape;
use super::{Bench, answered};
use crate::exchange::tests::script_of;
use crate::metrics::{End, EndReason, FireOutcome};

const DEPLOYMENTS: [&str; 3] = ["default/1", "app/1", "app/2"];
const ROUTES: [&str; 3] = ["/a", "/b", "/c"];

impl Bench {
    /// A request of a deployment's script, from its beginning to its end.
    fn visit(&mut self, deployment: &str, route: &str, from: u64, end: &End) {
        let mut facts = self.request(route, from);
        facts.script = script_of(deployment, route);
        let exchange = self.begin(facts);
        self.state.finished(&exchange, end, self.at(from + 7));
    }
}

#[test]
fn a_route_keeps_its_counts_while_one_of_its_deployments_is_tracked() {
    let mut bench = Bench::new(2);
    for (number, deployment) in (0..).zip(["default/1", "default/1", "app/1", "app/1"]) {
        bench.visit(deployment, "/a", 10 * number, &answered());
    }
    let before = Scrape::of(&bench);
    bench.visit("default/1", "/b", 100, &answered());
    let after = Scrape::of(&bench);
    assert!(after.fallen_since(&before).is_empty());
    let labels = [("script", "/a"), ("method", "GET")];
    assert_eq!(after.one("hoody_exec_http_requests_total", &labels), 4.0);
    let labels = [("script", "/a")];
    assert_eq!(after.one("hoody_exec_http_duration_ms_sum", &labels), 28.0);

    // Nothing of the route is tracked any more, so its series goes as a whole, and a new one begins at nought.
    bench.visit("app/1", "/b", 200, &answered());
    let gone = Scrape::of(&bench);
    assert!(
        gone.all("hoody_exec_http_requests_total", "script", "/a")
            .is_empty()
    );
    bench.visit("app/1", "/a", 300, &answered());
    let series = Scrape::of(&bench).all("hoody_exec_http_requests_total", "script", "/a");
    assert_eq!(series, [1.0]);
}

#[test]
fn a_route_keeps_its_counts_when_its_only_script_gives_way_to_its_next() {
    let mut bench = Bench::new(1);
    for (number, deployment) in (0..).zip(DEPLOYMENTS) {
        bench.visit(deployment, "/a", 10 * number, &answered());
        let series = Scrape::of(&bench).all("hoody_exec_http_requests_total", "script", "/a");
        assert_eq!(series, [(number + 1) as f64]);
    }
}

/// Whose turn it is: a deployment, a route, and what happens there.
fn turns() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0usize..3, 0usize..3, 0usize..4), 0..40)
}

proptest! {
    // Every step of every case is a scrape.
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_counter_falls_while_its_series_is_there(turns in turns(), max_scripts in 1usize..5) {
        let mut bench = Bench::new(max_scripts);
        let mut before = Scrape::of(&bench);
        for (number, (deployment, route, what)) in (0..).zip(turns) {
            let (deployment, route) = (DEPLOYMENTS[deployment], ROUTES[route]);
            let script = script_of(deployment, route);
            let at = bench.at(number * 10);
            match what {
                0 => bench.visit(deployment, route, number * 10, &answered()),
                1 => {
                    let thrown = End::new(500, EndReason::Thrown);
                    bench.visit(deployment, route, number * 10, &thrown);
                }
                2 => bench.state.fire_skipped(&script, FireOutcome::SkippedOverload, at),
                _ => {
                    bench.state.socket_opened(number, &script, "host-1", at);
                    let lasted = Duration::from_millis(3);
                    bench.state.socket_closed(number, &script, 1000, lasted, at);
                }
            }
            let now = Scrape::of(&bench);
            assert_eq!(now.fallen_since(&before), Vec::<String>::new());
            before = now;
        }
    }
}
