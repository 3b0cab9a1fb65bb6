//! A server of static files on the loopback address.

use crate::collector::Collector;
use crate::loopback;
use crate::visit::Visit;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::fmt;
use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// An answer given instead of a file.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body; the file's own where there is none.
    pub body: Option<Vec<u8>>,
}

/// Why a server could not start.
#[derive(Debug)]
pub enum ServerError {
    /// Another program has the port.
    PortTaken(u16),
    /// Anything else.
    Other(std::io::Error),
}

impl fmt::Display for ServerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortTaken(port) => {
                let next = port.saturating_add(1);
                write!(formatter, "port {port} is taken by another program: stop that one, or use --port {next}")
            }
            Self::Other(error) => write!(formatter, "the server could not start: {error}"),
        }
    }
}

impl std::error::Error for ServerError {}

/// Folders by the path they are mounted at, and answers given instead of files.
#[derive(Default)]
struct Site {
    mounts: RwLock<Vec<(String, PathBuf)>>,
    /// Pages of other origins may read its files.
    shared: AtomicBool,
    /// Whoever asks under another name than this machine's is refused.
    guarded: AtomicBool,
    answers: RwLock<HashMap<String, Answer>>,
    /// Paths whose answers wait until their sender is dropped.
    held: RwLock<HashMap<String, watch::Sender<()>>>,
    collector: Collector,
}

/// The site as one visitor gets it.
#[derive(Clone)]
struct Answering {
    site: Arc<Site>,
    visit: Option<Arc<Visit>>,
}

/// A running server; it ends when it is dropped, or with the runtime it was started on.
pub struct Server {
    port: u16,
    site: Arc<Site>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    /// Serves `folder` at `/` and each mount at its own path. Port 0 takes any that is free.
    ///
    /// # Errors
    /// If the port is taken or cannot be had.
    pub async fn start(folder: &Path, mounts: &[(&str, &Path)], port: u16) -> Result<Self, ServerError> {
        let mut all: Vec<(String, PathBuf)> =
            mounts.iter().map(|(path, folder)| ((*path).to_owned(), (*folder).to_owned())).collect();
        all.push(("/".to_owned(), folder.to_owned()));
        let site = Arc::new(Site { mounts: RwLock::new(all), shared: AtomicBool::new(true), ..Site::default() });
        Self::listen(Answering { site, visit: None }, port).await
    }

    /// Serves the same once more, for one visit alone.
    pub(crate) async fn receive(&self, visit: Arc<Visit>) -> Result<Self, ServerError> {
        Self::listen(Answering { site: self.site.clone(), visit: Some(visit) }, 0).await
    }

    async fn listen(answering: Answering, port: u16) -> Result<Self, ServerError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => ServerError::PortTaken(port),
            _ => ServerError::Other(error),
        })?;
        let port = listener.local_addr().map_err(ServerError::Other)?.port();
        let site = answering.site.clone();
        let router = Router::new().fallback(answer).with_state(answering);
        let task = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                eprintln!("the server ended: {error}");
            }
        });
        Ok(Self { port, site, task })
    }

    /// The address without a slash at its end.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Lets no page of another origin read its files any more.
    pub fn keep_to_itself(&self) {
        self.site.shared.store(false, Ordering::Relaxed);
    }

    /// Answers this machine alone from now on, under its own names, and lets no page of elsewhere read the answers.
    pub fn guard(&self) {
        self.site.guarded.store(true, Ordering::Relaxed);
    }

    /// Serves a folder at one more path from now on.
    pub fn mount(&self, path: &str, folder: &Path) {
        if let Ok(mut mounts) = self.site.mounts.write() {
            mounts.insert(0, (path.to_owned(), folder.to_owned()));
        }
    }

    /// Keeps whoever asks for a path waiting, as a slow network does, until [`Self::let_go`].
    pub fn hold(&self, path: &str) {
        if let Ok(mut held) = self.site.held.write() {
            held.insert(path.to_owned(), watch::Sender::new(()));
        }
    }

    /// Answers those who wait for a path.
    pub fn let_go(&self, path: &str) {
        if let Ok(mut held) = self.site.held.write() {
            held.remove(path);
        }
    }

    /// Keeps what is posted to a path from now on, as a collector of analytics does.
    pub fn collect(&self, path: &str) {
        self.site.collector.open(path);
    }

    /// Bodies posted to such a path, in order.
    #[must_use]
    pub fn collected(&self, path: &str) -> Vec<String> {
        self.site.collector.posted(path)
    }

    /// Answers a path otherwise than by its file from now on.
    pub fn instead(&self, path: &str, answer: Answer) {
        if let Ok(mut answers) = self.site.answers.write() {
            answers.insert(path.to_owned(), answer);
        }
    }

    /// Answers a path by its file again.
    pub fn as_it_is(&self, path: &str) {
        if let Ok(mut answers) = self.site.answers.write() {
            answers.remove(path);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State(Answering { site, visit }): State<Answering>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(special) = visit.as_ref().and_then(|visit| visit.instead(&request)) {
        return special;
    }
    let guarded = site.guarded.load(Ordering::Relaxed);
    if guarded && !loopback::is_asked_for(request.headers()) {
        return (StatusCode::FORBIDDEN, "This server answers to the name of its own machine alone.").into_response();
    }
    if guarded && ![Method::GET, Method::HEAD].contains(request.method()) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let reader = loopback::origin(request.headers()).cloned();
    let (parts, body) = request.into_parts();
    if parts.method == Method::POST && site.collector.take(&path, body).await {
        return StatusCode::OK.into_response();
    }
    let request = Request::from_parts(parts, Body::empty());
    let held = site.held.read().ok().and_then(|held| held.get(&path).map(watch::Sender::subscribe));
    if let Some(mut held) = held {
        // Nothing is ever sent: it ends with the sender.
        let _ = held.changed().await;
    }
    let page = Visit::is_page(&request);
    let host = request.headers().get(header::HOST).cloned();
    let special = site.answers.read().ok().and_then(|answers| answers.get(&path).cloned());
    let mut response = match special {
        Some(Answer { body: Some(body), status, headers }) => with_headers(status, &headers, Body::from(body)),
        Some(Answer { body: None, status, headers }) => match file(&site, &path).await {
            Ok((kind, bytes)) => {
                let mut response = with_headers(status, &headers, Body::from(bytes));
                response.headers_mut().entry(header::CONTENT_TYPE).or_insert(HeaderValue::from_static(kind));
                response
            }
            Err(response) => response,
        },
        None => match file(&site, &path).await {
            Ok((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
            Err(response) => response,
        },
    };
    let headers = response.headers_mut();
    let readers = if guarded { reader } else { Some(HeaderValue::from_static("*")) };
    if let Some(readers) = readers.filter(|_| site.shared.load(Ordering::Relaxed)) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, readers);
    }
    // A page that is built anew must be seen anew.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    match (visit, host.as_ref().and_then(|host| host.to_str().ok())) {
        (Some(visit), Some(host)) => visit.prepare(response, page, &format!("http://{host}")).await,
        _ => response,
    }
}

fn with_headers(status: u16, headers: &[(String, String)], body: Body) -> Response {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            map.insert(name, value);
        }
    }
    (StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), map, body).into_response()
}

/// The file for a path, with its type; or the answer that there is none.
async fn file(site: &Site, path: &str) -> Result<(&'static str, Vec<u8>), Response> {
    let missing = || (StatusCode::NOT_FOUND, "Nothing is here.").into_response();
    let mounts = site.mounts.read().map(|mounts| mounts.clone()).unwrap_or_default();
    let (mount, folder) = mounts.iter().find(|(mount, _)| path.starts_with(mount.as_str())).ok_or_else(missing)?;
    let relative = PathBuf::from(path.strip_prefix(mount.as_str()).unwrap_or_default().trim_start_matches('/'));
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(missing());
    }
    let mut file = folder.join(relative);
    if file.is_dir() {
        if !path.ends_with('/') {
            return Err((StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, format!("{path}/"))]).into_response());
        }
        file.push("index.html");
    }
    let bytes = tokio::fs::read(&file).await.map_err(|_| missing())?;
    Ok((content_type(&file), bytes))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}
