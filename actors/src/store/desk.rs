//! Slow file work off the actor's thread: few jobs at a time, and never two on one path.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard, Semaphore};

use super::error::StoreError;
use crate::paths::ScriptPath;

/// File jobs that run at once; more would only queue in the disk.
const JOBS: usize = 8;
/// Locks kept before those that nobody holds are dropped.
const LOCKS_BEFORE_CLEANING: usize = 1024;

type Lock = AsyncMutex<()>;

/// Where file jobs wait their turn.
#[derive(Clone)]
pub(super) struct Desk {
    permits: Arc<Semaphore>,
    /// A lock for each path at work; weak, so that a path nobody works on costs nothing for long.
    locks: Arc<Mutex<HashMap<String, Weak<Lock>>>>,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            permits: Arc::new(Semaphore::new(JOBS)),
            locks: Arc::default(),
        }
    }

    /// Runs `job` on a blocking thread, alone among all jobs that name one of `paths`.
    ///
    /// Once begun, a job runs to its end and holds its paths till then, even if nobody waits for it any more.
    pub(super) fn run<T: Send + 'static>(
        &self,
        mut paths: Vec<ScriptPath>,
        job: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
    ) -> impl Future<Output = Result<T, StoreError>> + 'static {
        let desk = self.clone();
        // One order for all, so that two jobs never wait for each other.
        paths.sort();
        paths.dedup();
        async move {
            let told = paths.first().map(ScriptPath::to_string).unwrap_or_default();
            let ended = |message: &str| StoreError::Io {
                path: told.clone(),
                message: message.to_owned(),
            };
            let mut held: Vec<OwnedMutexGuard<()>> = Vec::with_capacity(paths.len());
            for path in &paths {
                held.push(desk.lock(path.as_str()).lock_owned().await);
            }
            let permit = desk.permits.clone().acquire_owned().await;
            let permit = permit.map_err(|_| ended("the store is shutting down"))?;
            let work = tokio::task::spawn_blocking(move || {
                let outcome = job();
                drop((held, permit));
                outcome
            });
            work.await
                .map_err(|_| ended("the file job was cut short"))?
        }
    }

    fn lock(&self, path: &str) -> Arc<Lock> {
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lock) = locks.get(path).and_then(Weak::upgrade) {
            return lock;
        }
        if locks.len() >= LOCKS_BEFORE_CLEANING {
            locks.retain(|_, lock| lock.strong_count() > 0);
        }
        let lock = Arc::new(AsyncMutex::new(()));
        locks.insert(path.to_owned(), Arc::downgrade(&lock));
        lock
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn path(text: &str) -> ScriptPath {
        ScriptPath::root().child(text).unwrap()
    }

    #[test]
    fn jobs_on_one_path_never_overlap_and_crossed_pairs_do_not_deadlock() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let desk = Desk::new();
            let inside = Arc::new(AtomicUsize::new(0));
            let jobs: Vec<_> = (0..40)
                .map(|number| {
                    let inside = inside.clone();
                    let mut paths = vec![path("a"), path("b")];
                    if number % 2 == 0 {
                        paths.reverse();
                    }
                    tokio::spawn(desk.run(paths, move || {
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                        Ok(())
                    }))
                })
                .collect();
            for job in jobs {
                job.await.unwrap().unwrap();
            }
        });
    }
}
