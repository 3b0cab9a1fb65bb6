//! `cargo xtask load`: `dist/` behind a real nginx on the loopback address, asked for what a reader's visit asks for.

use crate::build::build;
use crate::place;
use crate::sizes::Manifest;
use anyhow::{Context, ensure};
use clap::Args;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long the whole may take, whatever it was told.
const LONGEST: Duration = Duration::from_mins(1);

#[derive(Args)]
pub(crate) struct Load {
    /// How many visits.
    #[arg(long, default_value_t = 20_000)]
    visits: usize,
    /// How many at once.
    #[arg(long, default_value_t = 8)]
    readers: usize,
    /// Write the figures into docs/scale.md.
    #[arg(long)]
    record: bool,
}

impl Load {
    /// Asks, and tells how it went.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        build(false)?;
        let manifest = Manifest::read()?;
        let article = manifest.articles.first().context("dist/ has no article")?;
        let mut paths: Vec<String> = manifest.code().iter().map(|file| format!("/{file}")).collect();
        paths.extend(["payload.bin", "maps.json"].map(|file| format!("/{}{file}", article.path)));
        let nginx = Nginx::start()?;
        let (next, bytes) = (AtomicUsize::new(0), AtomicU64::new(0));
        let start = Instant::now();
        let read = || -> anyhow::Result<Vec<f64>> {
            let mut times = Vec::new();
            let mut connection = Connection::to(nginx.port)?;
            while next.fetch_add(1, Ordering::Relaxed) < self.visits && start.elapsed() < LONGEST {
                let began = Instant::now();
                for path in &paths {
                    bytes.fetch_add(connection.get(path)?, Ordering::Relaxed);
                }
                times.push(began.elapsed().as_secs_f64() * 1000.0);
            }
            Ok(times)
        };
        let all: Vec<anyhow::Result<Vec<f64>>> = std::thread::scope(|scope| {
            let readers: Vec<_> = (0..self.readers).map(|_| scope.spawn(read)).collect();
            readers
                .into_iter()
                .map(|one| one.join().unwrap_or_else(|_| Err(anyhow::anyhow!("a reader panicked"))))
                .collect()
        });
        let seconds = start.elapsed().as_secs_f64();
        let mut times: Vec<f64> = all.into_iter().collect::<anyhow::Result<Vec<_>>>()?.concat();
        times.sort_by(f64::total_cmp);
        let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "the numbers are bounded")]
        let (visits, bytes) = (times.len() as f64, bytes.load(Ordering::Relaxed) as f64);
        #[expect(clippy::cast_precision_loss, reason = "a handful of files")]
        let requests = visits * paths.len() as f64;
        let brotli = crate::sizes::rows(&manifest)?
            .iter()
            .find(|row| row.what == "all that loads by itself")
            .map_or(0.0, |row| row.measured);
        let mut told = format!(
            "| | |\n| --- | ---: |\n| visits, by {} readers at once | {visits} |\n| requests, none failed | {requests} |\n\
             | visits a second | {:.0} |\n| requests a second | {:.0} |\n| MB a second | {:.1} |\n\
             | ms a visit, median | {:.2} |\n| ms a visit, 99 % | {:.2} |\n\
             | bytes a visit, nginx's gzip | {:.0} |\n| bytes a visit, brotli 11 | {brotli:.0} |\n",
            self.readers,
            visits / seconds,
            requests / seconds,
            bytes / seconds / 1e6,
            at(50),
            at(99),
            bytes / visits
        );
        told.push_str("\nA million views with nothing cached, by these bytes. The prices are examples: yours is in your contract.\n\n");
        told.push_str("| | GB | at $0.01 a GB | at $0.05 | at $0.10 |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (what, each) in [("gzip", bytes / visits), ("brotli 11", brotli)] {
            // A million times bytes, in GB.
            let volume = each / 1000.0;
            let [low, middle, high] = [0.01, 0.05, 0.10].map(|price| volume * price);
            // Writing to a string cannot fail.
            let _ = writeln!(told, "| {what} | {volume:.1} | ${low:.2} | ${middle:.2} | ${high:.2} |");
        }
        println!("{told}");
        if self.record {
            record(&told)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Puts the figures in their place in the document.
fn record(told: &str) -> anyhow::Result<()> {
    const BEGIN: &str = "<!-- load -->";
    const END: &str = "<!-- /load -->";
    let file = place::root().join("docs/scale.md");
    let text = std::fs::read_to_string(&file).context("docs/scale.md cannot be read")?;
    let (before, rest) = text.split_once(BEGIN).context("docs/scale.md has no place for the figures")?;
    let (_, after) = rest.split_once(END).context("docs/scale.md has no end of the figures")?;
    std::fs::write(&file, format!("{before}{BEGIN}\n\n{told}\n{END}{after}")).context("docs/scale.md cannot be written")
}

/// A connection that stays open.
struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    fn to(port: u16) -> anyhow::Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Asks for a file; tells how many bytes its body had on the way.
    fn get(&mut self, path: &str) -> anyhow::Result<u64> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: cdn.example\r\nAccept-Encoding: gzip\r\n\r\n");
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        ensure!(status.starts_with("HTTP/1.1 200"), "{path}: {status}");
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse()?;
            }
            chunked |= line == "transfer-encoding: chunked";
        }
        if !chunked {
            return self.skip(length);
        }
        let mut sum = 0;
        loop {
            let size = u64::from_str_radix(&self.line()?, 16).context("not a chunk's size")?;
            sum += self.skip(size)?;
            self.line()?;
            if size == 0 {
                return Ok(sum);
            }
        }
    }

    fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        ensure!(self.stream.read_line(&mut line)? > 0, "the server closed the connection");
        Ok(line.trim_end().to_owned())
    }

    fn skip(&mut self, bytes: u64) -> anyhow::Result<u64> {
        let read = std::io::copy(&mut self.stream.by_ref().take(bytes), &mut std::io::sink())?;
        ensure!(read == bytes, "the body broke off");
        Ok(read)
    }
}

/// A running nginx with the documented configuration; it ends when it is dropped.
struct Nginx {
    process: Child,
    port: u16,
    folder: PathBuf,
}

impl Nginx {
    fn start() -> anyhow::Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let folder = place::work("nginx")?;
        std::fs::create_dir_all(&folder)?;
        let at = folder.display().to_string();
        let documented = std::fs::read_to_string(place::root().join("hosting/nginx.conf"))?;
        let own = documented
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("/srv/glosa/dist", &place::dist().display().to_string());
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {at}/{kind};"))
            .concat();
        let around = format!(
            "pid {at}/pid; error_log {at}/error.log; events {{}}\nhttp {{ access_log off; keepalive_requests 1000000; {temporary}\n{own} }}\n"
        );
        std::fs::write(folder.join("nginx.conf"), around)?;
        let process = Command::new("setpriv")
            .args(["--pdeathsig", "KILL", "/usr/sbin/nginx", "-g", "daemon off; master_process off;", "-c"])
            .arg(folder.join("nginx.conf"))
            .stderr(Stdio::null())
            .spawn()
            .context("nginx did not start; install Debian's package nginx, it need not run")?;
        let nginx = Self { process, port, folder };
        for _ in 0..100 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(nginx);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        anyhow::bail!("nginx does not listen; see {}", nginx.folder.join("error.log").display())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have gone by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
