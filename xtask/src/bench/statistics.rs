//! Many repetitions in few numbers: the median, and the quartiles as the spread.

use serde::Serialize;

/// Repeated measurements of one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Sample {
    pub(crate) median: f64,
    pub(crate) lower_quartile: f64,
    pub(crate) upper_quartile: f64,
    pub(crate) times: usize,
}

impl Sample {
    /// Of values in any order.
    pub(crate) fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let at = |quarter: usize| {
            let place = values.len().saturating_sub(1) * quarter / 4;
            values.get(place).copied().unwrap_or_default()
        };
        Self { median: at(2), lower_quartile: at(1), upper_quartile: at(3), times: values.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::Sample;

    #[test]
    fn the_median_is_in_the_middle_of_the_spread() {
        let sample = Sample::of(vec![5.0, 1.0, 4.0, 2.0, 3.0]);
        assert_eq!((sample.lower_quartile, sample.median, sample.upper_quartile, sample.times), (2.0, 3.0, 4.0, 5));
        assert_eq!(Sample::of(Vec::new()).times, 0);
    }
}
