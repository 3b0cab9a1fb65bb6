//! A real nginx on the loopback address, with the configuration that docs/hosting.md gives.

use anyhow::{Context, bail, ensure};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// The configuration, of which only address and folder are changed.
const DOCUMENTED: &str = include_str!("../../../hosting/nginx.conf");
/// Debian's; not on everybody's PATH.
const PROGRAM: &str = "/usr/sbin/nginx";

/// A running nginx; it ends when it is dropped.
pub struct Nginx {
    process: Child,
    port: u16,
    _files: TempDir,
}

impl Nginx {
    /// Whether it is installed.
    #[must_use]
    pub fn is_installed() -> bool {
        Path::new(PROGRAM).is_file()
    }

    /// Serves a folder.
    ///
    /// # Errors
    /// If nginx is not installed or does not start, or the documented configuration is not as it was.
    pub fn start(folder: &Path) -> anyhow::Result<Self> {
        ensure!(Self::is_installed(), "nginx is missing: install Debian's package nginx; it need not run");
        let (listen, root) = ("listen 80;", "/srv/glosa/dist");
        ensure!(
            DOCUMENTED.contains(listen) && DOCUMENTED.contains(root),
            "hosting/nginx.conf has another address or folder"
        );
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let files = tempfile::tempdir()?;
        let own = files.path().display();
        let server = DOCUMENTED
            .replace(listen, &format!("listen 127.0.0.1:{port};"))
            .replace(root, &folder.display().to_string());
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {own}/{kind};"))
            .concat();
        let whole = format!(
            "pid {own}/pid; error_log {own}/error.log; events {{}}\n\
             http {{ access_log off; keepalive_requests 1000000; {temporary}\n{server} }}\n"
        );
        let configuration = files.path().join("nginx.conf");
        std::fs::write(&configuration, whole)?;
        let process = Command::new("setpriv")
            .args(["--pdeathsig", "KILL", PROGRAM, "-g", "daemon off; master_process off;", "-c"])
            .arg(configuration)
            .stderr(Stdio::null())
            .spawn()
            .context("nginx did not start")?;
        let nginx = Self { process, port, _files: files };
        for _ in 0..600 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(nginx);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("nginx does not listen; `nginx -t` says why")
    }

    /// The address without a slash at its end.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The port on the loopback address.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // nginx may have gone by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
