//! How many requests ended in the last 1, 5 and 15 minutes: sliding windows of buckets of one second.
//!
//! Invariant: each sum is the sum of the buckets its window covers, the running second included.
//!
//! Memory: 900 buckets of 4 bytes, once in a process.

use std::time::{Duration, Instant};

/// The windows' lengths in seconds, which are also their numbers of buckets.
const LENGTHS: [u64; 3] = [60, 300, 900];
const LONGEST: usize = 900;

/// Counts by second.
#[derive(Clone, Debug)]
pub(super) struct Windows {
    origin: Instant,
    // The second, since the origin, that is running.
    second: u64,
    buckets: Box<[u32; LONGEST]>,
    sums: [u64; 3],
}

impl Windows {
    pub(super) fn new(origin: Instant) -> Self {
        Windows {
            origin,
            second: 0,
            buckets: Box::new([0; LONGEST]),
            sums: [0; 3],
        }
    }

    /// Counts one event at `at`; one older than the windows is forgotten at once.
    pub(super) fn record(&mut self, at: Instant) {
        let second = self.second_of(at);
        self.advance_to(second);
        // Ends are timed on their own threads, so an event may belong to a second that has just passed.
        let age = self.second - second;
        if let Some(bucket) = self.bucket(second)
            && age < LONGEST as u64
        {
            *bucket = bucket.saturating_add(1);
            for (sum, length) in self.sums.iter_mut().zip(LENGTHS) {
                *sum += u64::from(age < length);
            }
        }
    }

    /// Events a second over the last 1, 5 and 15 minutes before `now`.
    pub(super) fn rates(&mut self, now: Instant) -> [f64; 3] {
        let second = self.second_of(now);
        self.advance_to(second);
        let mut rates = [0.0; 3];
        for ((rate, sum), length) in rates.iter_mut().zip(self.sums).zip(LENGTHS) {
            *rate = sum as f64 / length as f64;
        }
        rates
    }

    fn second_of(&self, at: Instant) -> u64 {
        at.saturating_duration_since(self.origin).as_secs()
    }

    fn bucket(&mut self, second: u64) -> Option<&mut u32> {
        self.buckets.get_mut((second % LONGEST as u64) as usize)
    }

    fn advance_to(&mut self, second: u64) {
        if second >= self.second + LONGEST as u64 {
            self.buckets.fill(0);
            self.sums = [0; 3];
            self.second = second;
        }
        while self.second < second {
            self.second += 1;
            for place in 0..LENGTHS.len() {
                self.leave(place);
            }
            // The bucket that has just left the longest window is the one that comes.
            let now = self.second;
            if let Some(bucket) = self.bucket(now) {
                *bucket = 0;
            }
        }
    }

    /// Takes the second that has slid out of the window at `place` from its sum.
    fn leave(&mut self, place: usize) {
        let length = LENGTHS.get(place).copied().unwrap_or(0);
        let Some(left) = self.second.checked_sub(length) else {
            return;
        };
        let count = self.bucket(left).map_or(0, |bucket| u64::from(*bucket));
        if let Some(sum) = self.sums.get_mut(place) {
            *sum = sum.saturating_sub(count);
        }
    }
}

/// Rounds to `digits` decimals, halves away from zero.
pub(super) fn rounded(value: f64, digits: i32) -> f64 {
    let scale = 10f64.powi(digits);
    (value * scale).round() / scale
}

/// Whole microseconds, halves up.
pub(super) fn micros(duration: Duration) -> u64 {
    u64::try_from((duration.as_nanos() + 500) / 1000).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop, proptest};

    fn at(origin: Instant, seconds: f64) -> Instant {
        origin + Duration::from_secs_f64(seconds)
    }

    #[test]
    fn a_burst_counts_in_each_window_until_it_has_slid_out() {
        let origin = Instant::now();
        let mut windows = Windows::new(origin);
        for _ in 0..600 {
            windows.record(at(origin, 10.5));
        }
        assert_eq!(windows.rates(at(origin, 10.9)), [10.0, 2.0, 600.0 / 900.0]);
        assert_eq!(windows.rates(at(origin, 69.9)), [10.0, 2.0, 600.0 / 900.0]);
        assert_eq!(windows.rates(at(origin, 70.0)), [0.0, 2.0, 600.0 / 900.0]);
        assert_eq!(windows.rates(at(origin, 310.0)), [0.0, 0.0, 600.0 / 900.0]);
        assert_eq!(windows.rates(at(origin, 910.0)), [0.0; 3]);
        windows.record(at(origin, 10_000.0));
        assert_eq!(
            windows.rates(at(origin, 10_000.0)),
            [1.0 / 60.0, 1.0 / 300.0, 1.0 / 900.0]
        );
    }

    #[test]
    fn an_event_told_late_counts_in_the_second_it_belongs_to() {
        let origin = Instant::now();
        let mut windows = Windows::new(origin);
        windows.record(at(origin, 100.0));
        windows.record(at(origin, 30.0));
        windows.record(at(origin, 40.9));
        assert_eq!(windows.rates(at(origin, 100.0))[0], 1.0 / 60.0);
        assert_eq!(windows.rates(at(origin, 100.0))[1], 3.0 / 300.0);
        assert_eq!(windows.rates(at(origin, 330.0))[1], 2.0 / 300.0);
    }

    proptest! {
        #[test]
        fn the_windows_equal_a_count_by_hand(
            mut seconds in prop::collection::vec(0u32..4000, 0..200),
            now in 0u32..4200,
        ) {
            seconds.sort_unstable();
            let origin = Instant::now();
            let mut windows = Windows::new(origin);
            let told: Vec<u32> = seconds.into_iter().filter(|second| *second <= now).collect();
            for second in &told {
                windows.record(at(origin, f64::from(*second)));
            }
            let rates = windows.rates(at(origin, f64::from(now)));
            for (rate, length) in rates.iter().zip([60u32, 300, 900]) {
                let expected = told.iter().filter(|second| now - **second < length).count();
                assert_eq!(*rate, expected as f64 / f64::from(length));
            }
        }
    }
}
