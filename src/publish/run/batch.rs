//! Many articles on all cores: as many threads as that, each taking the next that nobody has.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Does the same work for each item and gives the results in the items' order. The first item in order that fails gives
/// the error, whichever thread was faster; nothing new is begun after a failure.
pub(in crate::publish) fn map_in_parallel<Item: Sync, Made: Send>(
    items: &[Item],
    jobs: Option<NonZeroUsize>,
    work: impl Fn(&Item) -> anyhow::Result<Made> + Sync,
) -> anyhow::Result<Vec<Made>> {
    let cores = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let threads = jobs.unwrap_or_else(cores).get().min(items.len());
    let (next, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let results = Mutex::new(Vec::with_capacity(items.len()));
    let take = || {
        while !failed.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { return };
            let result = work(item);
            failed.fetch_or(result.is_err(), Ordering::Relaxed);
            results.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((place, result));
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(take);
        }
    });
    let mut results = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    results.sort_by_key(|(place, _)| *place);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::map_in_parallel;
    use std::num::NonZeroUsize;

    #[test]
    fn results_come_in_order_and_the_first_failure_in_order_is_told() -> anyhow::Result<()> {
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(
            map_in_parallel(&items, NonZeroUsize::new(4), |item| Ok(item * 2))?,
            items.iter().map(|item| item * 2).collect::<Vec<_>>()
        );
        let failing = map_in_parallel(&items, NonZeroUsize::new(4), |item| {
            anyhow::ensure!(*item < 30, "{item}");
            Ok(*item)
        });
        assert_eq!(failing.map_err(|error| error.to_string()), Err("30".to_owned()));
        Ok(())
    }
}
