//! `dist/` behind a real nginx with the configuration that docs/hosting.md gives.

use super::cards::{BUKELE, OPEN};
use super::site::{Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::PageOptions;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

pub(crate) const TESTS: &[Test] = &[
    Test::new("hosting: nginx sends types, CORS, cache and compression as documented", headers),
    Test::new("hosting: an article from nginx is live on a page of another origin", live),
    Test::new("hosting: _headers says what nginx is told to say", one_truth),
];

/// A running nginx; it ends when it is dropped.
struct Nginx {
    process: Child,
    port: u16,
    _files: TempDir,
}

impl Nginx {
    /// Starts it with the documented configuration, of which only address and folder are changed.
    fn start(site: &Site) -> anyhow::Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let files = tempfile::tempdir()?;
        let folder = files.path().display().to_string();
        let documented = include_str!("../../hosting/nginx.conf");
        ensure!(
            documented.contains("listen 80;") && documented.contains("/srv/glosa/dist"),
            "not as this test knows it"
        );
        let own = documented
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("/srv/glosa/dist", &site.path("").display().to_string());
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {folder}/{kind};"))
            .concat();
        let around = format!(
            "pid {folder}/pid; error_log {folder}/error.log; events {{}}\nhttp {{ access_log off; {temporary}\n{own} }}\n"
        );
        std::fs::write(files.path().join("nginx.conf"), around)?;
        let process = Command::new("setpriv")
            .args(["--pdeathsig", "KILL", "/usr/sbin/nginx", "-g", "daemon off; master_process off;", "-c"])
            .arg(files.path().join("nginx.conf"))
            .stderr(Stdio::null())
            .spawn()
            .context("nginx did not start; `cargo xtask test` installs it")?;
        let nginx = Self { process, port, _files: files };
        for _ in 0..100 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(nginx);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        anyhow::bail!("nginx does not listen; `nginx -t` says why")
    }

    fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The head of its answer, in small letters.
    fn head(&self, path: &str, also: &str) -> anyhow::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: cdn.example\r\nConnection: close\r\n{also}\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let text = String::from_utf8_lossy(&answer).into_owned();
        Ok(text.split("\r\n\r\n").next().unwrap_or_default().to_lowercase())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have gone by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The published files with the type that each must have.
fn files(site: &Site) -> anyhow::Result<Vec<(String, &'static str)>> {
    let manifest: serde_json::Value = serde_json::from_str(&site.file("manifest.json")?)?;
    let asset = |name: &str| format!("/{}", manifest[name]["file"].as_str().unwrap_or_default());
    Ok(vec![
        ("/glosa.js".to_owned(), "text/javascript; charset=utf-8"),
        (asset("glue"), "text/javascript; charset=utf-8"),
        (asset("wasm"), "application/wasm"),
        (asset("style"), "text/css; charset=utf-8"),
        ("/el-salvador-deportation-deal/".to_owned(), "text/html; charset=utf-8"),
        ("/el-salvador-deportation-deal/fragment.html".to_owned(), "text/html; charset=utf-8"),
        ("/el-salvador-deportation-deal/payload.bin".to_owned(), "application/octet-stream"),
        ("/el-salvador-deportation-deal/oembed.json".to_owned(), "application/json"),
        ("/el-salvador-deportation-deal/figures.csv".to_owned(), "text/csv; charset=utf-8"),
    ])
}

fn headers(site: &Site) -> anyhow::Result<()> {
    let nginx = Nginx::start(site)?;
    for (path, kind) in files(site)? {
        let head = nginx.head(&path, "Accept-Encoding: gzip\r\n")?;
        let cache = if path.starts_with("/assets/") { "max-age=31536000, immutable" } else { "max-age=300" };
        for line in [
            "http/1.1 200",
            &format!("content-type: {kind}"),
            "access-control-allow-origin: *",
            "cross-origin-resource-policy: cross-origin",
            "x-content-type-options: nosniff",
            "content-encoding: gzip",
            "vary: accept-encoding",
            cache,
        ] {
            ensure!(head.contains(line), "{path}: {line:?} is missing in\n{head}");
        }
    }
    let missing = nginx.head("/assets/glosa-00000000.js", "")?;
    ensure!(missing.starts_with("http/1.1 404") && !missing.contains("cache-control"), "{missing}");
    ensure!(missing.contains("access-control-allow-origin: *"), "{missing}");
    // Asked again, nothing is sent twice.
    let head = nginx.head("/glosa.js", "")?;
    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).context("no ETag")?;
    let again = nginx.head("/glosa.js", &format!("If-None-Match: {tag}\r\n"))?;
    ensure!(again.starts_with("http/1.1 304"), "{again}");
    Ok(())
}

fn live(site: &Site) -> anyhow::Result<()> {
    let nginx = Nginx::start(site)?;
    let origin = nginx.origin();
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title>\
         <script type=\"module\" src=\"{origin}/glosa.js\"></script></head>\
         <body><glosa-article src=\"{origin}/el-salvador-deportation-deal/\"></glosa-article></body></html>"
    );
    site.publish("/hosting/page", &[], html);
    let page = site.live(&PageOptions::new("/hosting/page"))?;
    page.hover(BUKELE)?;
    page.wait_for(OPEN)?;
    same("the console", &page.console(), &Vec::new())
}

fn one_truth(site: &Site) -> anyhow::Result<()> {
    let nginx = Nginx::start(site)?;
    let published = site.file("_headers")?;
    let mut paths: Vec<(&str, Vec<String>)> = Vec::new();
    for line in published.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => paths.last_mut().context("a header before its path")?.1.push(header.to_lowercase()),
            None => paths.push((line, Vec::new())),
        }
    }
    ensure!(paths.len() > 2, "{published}");
    let manifest: serde_json::Value = serde_json::from_str(&site.file("manifest.json")?)?;
    let asset = format!("/{}", manifest["glue"]["file"].as_str().unwrap_or_default());
    for (path, told) in paths {
        let tried = match path {
            "/*" => "/el-salvador-deportation-deal/embed.html",
            "/assets/*" => &asset,
            path => path,
        };
        let head = nginx.head(tried, "")?;
        for header in told {
            ensure!(head.contains(&header), "{path}: nginx does not say {header:?}:\n{head}");
        }
    }
    Ok(())
}
