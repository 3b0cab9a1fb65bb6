//! Names of this machine, for a server that answers nobody else: any page on the web may have its reader's browser ask
//! 127.0.0.1, under a name of the page's own (DNS rebinding), and would read an editor's drafts.

use axum::http::{HeaderMap, HeaderValue, header};

const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Whether a request names this machine as its host.
pub(crate) fn is_asked_for(headers: &HeaderMap) -> bool {
    text(headers.get(header::HOST)).is_some_and(names_this_machine)
}

/// The origin of the page that asks, if that page is of this machine: it alone may read the answer.
pub(crate) fn origin(headers: &HeaderMap) -> Option<&HeaderValue> {
    let origin = headers.get(header::ORIGIN);
    let (_, host) = text(origin)?.split_once("://")?;
    origin.filter(|_| names_this_machine(host))
}

fn text(value: Option<&HeaderValue>) -> Option<&str> {
    value?.to_str().ok()
}

fn names_this_machine(host: &str) -> bool {
    let port = |rest: &str| rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    NAMES.iter().any(|name| host.strip_prefix(name).is_some_and(port))
}

#[cfg(test)]
mod tests {
    use super::{is_asked_for, origin};
    use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

    fn headers(name: HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn this_machine_is_told_from_names_that_look_like_it() {
        for host in ["127.0.0.1:8080", "localhost:8080", "localhost", "[::1]:8080"] {
            assert!(is_asked_for(&headers(header::HOST, host)), "{host}");
        }
        for host in
            ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080", "localhost:", "192.168.0.2"]
        {
            assert!(!is_asked_for(&headers(header::HOST, host)), "{host}");
        }
        assert!(!is_asked_for(&HeaderMap::new()));
    }

    #[test]
    fn pages_of_this_machine_alone_may_read_an_answer() {
        assert!(origin(&headers(header::ORIGIN, "http://localhost:3000")).is_some());
        for page in ["https://evil.example", "null", "http://127.0.0.1@evil.example"] {
            assert!(origin(&headers(header::ORIGIN, page)).is_none(), "{page}");
        }
    }
}
