//! Reading what the server counts, as Prometheus would.

use super::Server;

impl Server {
    /// How often each limit was met, of those that were.
    #[track_caller]
    pub(crate) fn limit_hits(&self) -> Vec<(String, u64)> {
        let scrape = self.get("/monitor/metrics").expect(200);
        let hits = scrape.text().lines().filter_map(|line| {
            let hit = line.strip_prefix("hoody_exec_limit_hits_total{limit=\"")?;
            let (limit, count) = hit.split_once("\"} ").expect("a label and a value");
            Some((limit.to_owned(), count.parse().expect("a whole number")))
        });
        hits.filter(|(_, count)| *count > 0).collect()
    }
}
