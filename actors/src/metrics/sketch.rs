//! A streaming sketch of durations that gives any quantile within 1 %, in bounded memory.
//!
//! Buckets as in an HDR histogram: 64 of equal width to each power of two, found by shifts alone. A bucket is at most
//! 1/64 of its lower end wide, so its middle is within 1/128 = 0.78 % of every value in it; below 64 µs it is exact.
//! A sketch of relative error by logarithms (as `DDSketch`) needs a logarithm for each event and has no fixed bound.
//!
//! Memory: 8 bytes a bucket, between the lowest and the highest ever used: about 0.5 KB for each factor of two that the
//! durations span, and never more than 15.5 KB.

/// Buckets to a power of two.
const SUB_BUCKETS: u64 = 64;
const SUB_BITS: u32 = SUB_BUCKETS.trailing_zeros();
/// Values from here on share the last bucket: 2^36 µs are 19 hours.
const TOP_BIT: u32 = 36;
/// One past the highest bucket.
#[cfg(test)]
const BUCKETS: usize = ((TOP_BIT - SUB_BITS + 1) as usize) * SUB_BUCKETS as usize;

/// Counts of durations, in microseconds.
#[derive(Clone, Debug, Default)]
pub(super) struct Sketch {
    // counts[i] belongs to bucket first + i.
    counts: Vec<u64>,
    first: usize,
    total: u64,
    min: u64,
    max: u64,
}

impl Sketch {
    /// Counts one duration.
    pub(super) fn record(&mut self, micros: u64) {
        let bucket = bucket_of(micros);
        self.make_room_for(bucket);
        if let Some(count) = self.counts.get_mut(bucket.wrapping_sub(self.first)) {
            *count += 1;
        }
        self.min = if self.total == 0 {
            micros
        } else {
            self.min.min(micros)
        };
        self.max = self.max.max(micros);
        self.total += 1;
    }

    /// The largest duration.
    pub(super) fn max(&self) -> u64 {
        self.max
    }

    /// The duration that `quantile` of all are not above (nearest rank), within 1 %; zero if there is none.
    pub(super) fn quantile(&self, quantile: f64) -> u64 {
        let rank = ((quantile * self.total as f64).ceil() as u64).clamp(1, self.total.max(1));
        let mut seen = 0;
        for (offset, count) in self.counts.iter().enumerate() {
            seen += count;
            if seen >= rank {
                // The ends are known exactly, so that no quantile lies outside of what was measured.
                return middle_of(self.first + offset).clamp(self.min, self.max);
            }
        }
        self.max
    }

    /// Bytes of buckets held.
    #[cfg(test)]
    fn bytes(&self) -> usize {
        self.counts.capacity() * size_of::<u64>()
    }

    fn make_room_for(&mut self, bucket: usize) {
        if self.counts.is_empty() {
            self.first = bucket;
            self.counts.push(0);
        } else if bucket < self.first {
            // Whole powers of two, so that falling durations do not move the buckets each time.
            let first = bucket - bucket % SUB_BUCKETS as usize;
            self.counts.reserve_exact(self.first - first);
            self.counts
                .splice(0..0, std::iter::repeat_n(0, self.first - first));
            self.first = first;
        } else if bucket - self.first >= self.counts.len() {
            let end = (bucket + 1).next_multiple_of(SUB_BUCKETS as usize);
            self.counts
                .reserve_exact(end - self.first - self.counts.len());
            self.counts.resize(end - self.first, 0);
        }
    }
}

fn bucket_of(micros: u64) -> usize {
    let value = micros.min((1 << TOP_BIT) - 1);
    if value < SUB_BUCKETS {
        return value as usize;
    }
    // The value's upper bits: a leading one and SUB_BITS more, of which the leading one says nothing.
    let shift = u64::BITS - 1 - value.leading_zeros() - SUB_BITS;
    let upper = (value >> shift) as usize;
    (shift as usize) * SUB_BUCKETS as usize + upper
}

fn middle_of(bucket: usize) -> u64 {
    let bucket = bucket as u64;
    if bucket < SUB_BUCKETS {
        return bucket;
    }
    let shift = bucket / SUB_BUCKETS - 1;
    let upper = SUB_BUCKETS + bucket % SUB_BUCKETS;
    let low = upper << shift;
    low + ((1 << shift) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop, proptest};

    /// A small generator of our own: the tests must not depend on a version of anyone's.
    struct Noise(u64);

    impl Noise {
        fn next(&mut self) -> f64 {
            self.0 = self
                .0
                .wrapping_mul(6364136223846793005)
                .wrapping_add(1442695040888963407);
            ((self.0 >> 11) as f64) / ((1u64 << 53) as f64)
        }
    }

    fn exact(sorted: &[u64], quantile: f64) -> u64 {
        let rank = ((quantile * sorted.len() as f64).ceil() as usize).max(1);
        sorted[rank - 1]
    }

    #[track_caller]
    fn check(mut values: Vec<u64>) {
        let mut sketch = Sketch::default();
        for value in &values {
            sketch.record(*value);
        }
        values.sort_unstable();
        for quantile in [0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1.0] {
            let expected = exact(&values, quantile) as f64;
            let got = sketch.quantile(quantile) as f64;
            assert!(
                (got - expected).abs() <= expected * 0.01,
                "{quantile}: {got} for {expected}"
            );
        }
        assert_eq!(sketch.max(), *values.last().unwrap());
        assert!(sketch.bytes() <= BUCKETS * 8);
    }

    #[test]
    fn quantiles_are_within_one_percent_of_the_exact_ones() {
        let mut noise = Noise(7);
        let mut draw = |shape: &dyn Fn(f64) -> f64| -> Vec<u64> {
            (0..50_000).map(|_| shape(noise.next()) as u64).collect()
        };
        check(draw(&|u| 1_000.0 + u * 500_000.0));
        check(draw(&|u| -(1.0 - u).ln() * 20_000.0));
        check(draw(&|u| {
            if u < 0.6 {
                2_000.0 + u
            } else {
                900_000.0 + u * 1_000.0
            }
        }));
        check(draw(&|u| if u < 0.949 { 3.0 } else { 30_000_000.0 }));
        check(draw(&|u| (u * 20.0).exp()));
    }

    #[test]
    fn constant_durations_have_exact_quantiles() {
        for value in [0, 1, 63, 64, 12_345, 1_000_003, u64::from(u32::MAX)] {
            let mut sketch = Sketch::default();
            for _ in 0..1000 {
                sketch.record(value);
            }
            assert_eq!(
                [sketch.quantile(0.5), sketch.quantile(0.95), sketch.max()],
                [value; 3]
            );
        }
    }

    #[test]
    fn an_empty_sketch_and_absurd_values_are_harmless() {
        let mut sketch = Sketch::default();
        assert_eq!(sketch.quantile(0.95), 0);
        sketch.record(u64::MAX);
        sketch.record(0);
        assert_eq!((sketch.quantile(0.1), sketch.max()), (0, u64::MAX));
        assert!(
            sketch.bytes() <= BUCKETS * 8,
            "{} buckets",
            sketch.counts.len()
        );
    }

    proptest! {
        #[test]
        fn any_values_in_any_order_keep_the_promise(
            values in prop::collection::vec(0u64..1 << 35, 1..300),
        ) {
            check(values);
        }

        #[test]
        fn a_value_lies_within_one_percent_of_its_buckets_middle(value in 0u64..1 << TOP_BIT) {
            let bucket = bucket_of(value);
            assert!(bucket < BUCKETS);
            let middle = middle_of(bucket) as f64;
            assert!((middle - value as f64).abs() <= value as f64 * 0.01);
        }
    }
}
