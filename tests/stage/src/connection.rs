//! A connection to a server on the loopback address, which stays open from one request to the next.

use anyhow::{Context, ensure};
use http::{HeaderMap, Request, header};
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use std::net::Ipv4Addr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};

/// How long a server may take for one answer.
const PATIENCE: Duration = Duration::from_mins(1);

/// A connection, for one thread.
pub struct Connection {
    runtime: Runtime,
    sender: SendRequest<Empty<Bytes>>,
}

/// Answer of a server.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// How many bytes the body had on the way, compressed if it was.
    pub length: u64,
}

impl Connection {
    /// Opens one.
    ///
    /// # Errors
    /// If nothing listens at the port.
    pub fn to(port: u16) -> anyhow::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let sender = runtime.block_on(async {
            let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
            stream.set_nodelay(true)?;
            let (sender, connection) = handshake(TokioIo::new(stream)).await?;
            tokio::spawn(connection);
            anyhow::Ok(sender)
        })?;
        Ok(Self { runtime, sender })
    }

    /// Asks for a path, with headers besides.
    ///
    /// # Errors
    /// If the server does not answer, or its answer breaks off.
    pub fn get(&mut self, path: &str, headers: &[(&str, &str)]) -> anyhow::Result<Answered> {
        let request = Request::get(path).header(header::HOST, "cdn.example");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request = request.body(Empty::new())?;
        let Self { runtime, sender } = self;
        let answered = runtime.block_on(async {
            tokio::time::timeout(PATIENCE, async {
                sender.ready().await?;
                let (parts, body) = sender.send_request(request).await?.into_parts();
                let length = u64::try_from(body.collect().await?.to_bytes().len())?;
                anyhow::Ok(Answered { status: parts.status.as_u16(), headers: parts.headers, length })
            })
            .await
        });
        answered.context("the server does not answer")?.with_context(|| path.to_owned())
    }

    /// Asks for a path as browsers do, for a compressed file that must be there; gives the length of its body on the way.
    ///
    /// # Errors
    /// If it is not there.
    pub fn length(&mut self, path: &str) -> anyhow::Result<u64> {
        let answered = self.get(path, &[("accept-encoding", "gzip")])?;
        ensure!(answered.status == 200, "{path}: {}", answered.status);
        Ok(answered.length)
    }
}

impl Answered {
    /// Whether a header has a value, or has it among others.
    #[must_use]
    pub fn says(&self, name: &str, value: &str) -> bool {
        self.headers.get_all(name).iter().any(|one| one.to_str().is_ok_and(|one| one.to_lowercase().contains(value)))
    }
}
