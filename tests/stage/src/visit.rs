//! A visit as the server sees it, for browsers in which little can be seen or set from outside: it writes down what is
//! asked for, refuses what is to be blocked, puts the test's own scripts before the page's, and turns style sheets to those of
//! print.

use crate::{PageOptions, Request};
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use std::sync::Mutex;

/// Path of the test's own scripts.
const BEFORE: &str = "/__stage/before.js";

/// Keeps what the page logs and throws.
const CONSOLE: &str = "(() => {
  const told = window.__console = [];
  for (const kind of ['error', 'warn', 'info', 'log']) {
    const own = console[kind];
    console[kind] = (...all) => { told.push(`console ${kind}: ${all.join(' ')}`); own.apply(console, all); };
  }
  // Later, since a listener may yet say that the error is dealt with.
  const thrown = (event, what) => setTimeout(() => event.defaultPrevented || told.push(`thrown: ${what}`));
  addEventListener('error', (event) => event.error && thrown(event, event.message));
  addEventListener('unhandledrejection', (event) => thrown(event, event.reason));
  addEventListener('securitypolicyviolation', (event) => event.blockedURI.endsWith('/favicon.ico') || told.push(`log: refused by policy: ${event.violatedDirective} ${event.blockedURI}`));
})();";

/// A visit.
pub(crate) struct Visit {
    before: String,
    blocked: Vec<String>,
    scripts: bool,
    print: bool,
    requests: Mutex<Vec<Request>>,
}

impl Visit {
    pub(crate) fn new(options: &PageOptions) -> Self {
        Self {
            before: format!("{CONSOLE}\n{}", options.before.join(";\n")),
            blocked: options.blocked.clone(),
            scripts: options.scripts,
            print: options.print,
            requests: Mutex::default(),
        }
    }

    /// Requests in order.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }

    /// An answer that no file gives; writes the request down.
    pub(crate) fn instead(&self, request: &axum::extract::Request) -> Option<Response> {
        let path = request.uri().path();
        if path == BEFORE {
            return Some(([(header::CONTENT_TYPE, "text/javascript")], self.before.clone()).into_response());
        }
        let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        if let Ok(mut requests) = self.requests.lock() {
            requests.push(Request { url: format!("http://{host}{}", request.uri()) });
        }
        // A body that breaks off is what a lost connection looks like.
        let broken = || futures::stream::iter([Err::<Bytes, _>(std::io::Error::other("blocked"))]);
        let blocked = self.blocked.iter().any(|pattern| matches(pattern, path));
        blocked.then(|| ([(header::CONTENT_LENGTH, "1")], Body::from_stream(broken())).into_response())
    }

    /// Whether a request is for a page or a frame, and not for a file that a page reads.
    pub(crate) fn is_page(request: &axum::extract::Request) -> bool {
        let destination = request.headers().get("sec-fetch-dest").and_then(|value| value.to_str().ok());
        matches!(destination, Some("document" | "iframe" | "frame"))
    }

    /// Puts the test's own scripts before those of a page, or takes the page's away; has a style sheet of print apply.
    pub(crate) async fn prepare(&self, response: Response, page: bool, origin: &str) -> Response {
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let (is_page, is_style) = (page && kind.starts_with("text/html"), self.print && kind.starts_with("text/css"));
        if !is_page && !is_style {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
            return parts.into_response();
        };
        parts.headers.remove(header::CONTENT_LENGTH);
        if is_style {
            let printed = String::from_utf8_lossy(&bytes)
                .replace("@media print", "@media all")
                .replace("@media screen", "@media not all");
            return (parts, printed).into_response();
        }
        if !self.scripts {
            parts.headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("script-src 'none'"));
            return (parts, bytes).into_response();
        }
        let policy = parts.headers.get(header::CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
        let nonce = policy.and_then(nonce).unwrap_or_default();
        if let Some(policy) = policy.and_then(|policy| HeaderValue::try_from(allowing(policy, origin)).ok()) {
            parts.headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        let html = allowing(&String::from_utf8_lossy(&bytes), origin);
        let script = format!("<script src=\"{BEFORE}\" nonce=\"{nonce}\"></script>");
        let html = match html.find("<head>") {
            Some(_) => html.replacen("<head>", &format!("<head>{script}"), 1),
            None => html.replacen('>', &format!(">{script}"), 1),
        };
        (parts, html).into_response()
    }
}

/// A policy, or a page with one, that lets the test's own script run besides.
fn allowing(policy: &str, origin: &str) -> String {
    policy.replace("script-src ", &format!("script-src {origin}{BEFORE} "))
}

/// The nonce that a policy names.
fn nonce(policy: &str) -> Option<String> {
    let (_, after) = policy.split_once("'nonce-")?;
    after.split_once('\'').map(|(nonce, _)| nonce.to_owned())
}

/// Whether a path fits a pattern, in which `*` stands for anything.
fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| path.strip_prefix(first)) else {
        return false;
    };
    let mut whole = true;
    for part in parts {
        let Some(at) = rest.rfind(part) else {
            return false;
        };
        whole = false;
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    if whole { rest.is_empty() } else { pattern.ends_with('*') || rest.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::{allowing, matches, nonce};

    #[test]
    fn patterns_stand_for_paths() {
        assert!(matches("/*.wasm", "/assets/glosa-1.wasm"));
        assert!(!matches("/*.wasm", "/assets/glosa-1.wasm.js"));
        assert!(matches("/assets/glosa-*.js", "/assets/glosa-1.js"));
        assert!(!matches("/assets/glosa-*.js", "/other/glosa-1.js"));
        assert!(matches("/a", "/a"));
        assert!(!matches("/a", "/ab"));
    }

    #[test]
    fn a_policy_lets_the_stage_in_and_keeps_its_nonce() {
        assert_eq!(nonce("script-src 'nonce-abc' x").as_deref(), Some("abc"));
        assert_eq!(allowing("script-src 'self'", "http://h"), "script-src http://h/__stage/before.js 'self'");
    }
}
