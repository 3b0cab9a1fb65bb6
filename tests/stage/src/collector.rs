//! Collector that a page's analytics post to: the paths that are kept, with the bodies that came.

use axum::body::Body;
use std::collections::HashMap;
use std::sync::RwLock;

/// The bodies by their path.
#[derive(Default)]
pub(crate) struct Collector {
    posted: RwLock<HashMap<String, Vec<String>>>,
}

impl Collector {
    /// Keeps what comes to a path from now on; what came before is forgotten.
    pub(crate) fn open(&self, path: &str) {
        if let Ok(mut posted) = self.posted.write() {
            posted.insert(path.to_owned(), Vec::new());
        }
    }

    /// Bodies that came to a path.
    pub(crate) fn posted(&self, path: &str) -> Vec<String> {
        self.posted.read().ok().and_then(|posted| posted.get(path).cloned()).unwrap_or_default()
    }

    /// Keeps a body if its path is one of those.
    pub(crate) async fn take(&self, path: &str, body: Body) -> bool {
        if !self.posted.read().is_ok_and(|posted| posted.contains_key(path)) {
            return false;
        }
        let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
            return false;
        };
        if let Ok(mut posted) = self.posted.write()
            && let Some(bodies) = posted.get_mut(path)
        {
            bodies.push(String::from_utf8_lossy(&bytes).into_owned());
        }
        true
    }
}
