//! The sessions of one engine: each is a browser, used by one page after the other.

use super::session::{Session, Setting};
use crate::{Engine, files};
use anyhow::bail;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::Mutex;

/// How many browsers wait for the next page.
const IDLE: usize = 4;

/// The browsers of an engine.
pub(crate) struct Browser {
    engine: Engine,
    idle: Mutex<Vec<Session>>,
    /// Profiles, settings and launchers; removed when it is dropped.
    files: Arc<TempDir>,
}

impl Browser {
    /// Starts nothing yet.
    pub(crate) fn new(engine: Engine) -> anyhow::Result<Self> {
        if engine.find().is_none() {
            bail!(
                "no {engine} found: install Debian's packages {}, or name the program in {}",
                engine.packages().join(" "),
                engine.variable()
            );
        }
        Ok(Self { engine, idle: Mutex::default(), files: Arc::new(files::folder()?) })
    }

    /// A browser in the given setting.
    pub(super) async fn session(&self, setting: Setting) -> anyhow::Result<Session> {
        let mut idle = self.idle.lock().await;
        if let Some(at) = idle.iter().position(|session| session.setting == setting) {
            return Ok(idle.swap_remove(at));
        }
        drop(idle);
        let (engine, files) = (self.engine, self.files.clone());
        // On a thread of the runtime: the kernel ends a browser with the thread that started it.
        tokio::spawn(async move { Session::start(engine, setting, files.path()).await }).await?
    }

    /// Takes a browser back.
    pub(super) async fn give_back(&self, session: Session) {
        let mut idle = self.idle.lock().await;
        idle.push(session);
        if idle.len() > IDLE {
            let oldest = idle.remove(0);
            drop(idle);
            oldest.end().await;
        }
    }

    /// Ends all of them.
    pub(crate) async fn close(self) {
        for session in self.idle.into_inner() {
            session.end().await;
        }
    }
}
