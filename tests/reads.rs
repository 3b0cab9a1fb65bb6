//! Publishing reads each edition once: what is checked, compared and published is of the same bytes.

#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, reason = "it is a test")]

use glosa::publish::{PublishOptions, Robots, publish};
use std::path::Path;

/// Spaces after an edition, so that its reads stand out from everything else that a run reads.
const PADDING: usize = 8_000_000;

/// How many bytes this process has read so far.
fn bytes_read() -> usize {
    let counters = std::fs::read_to_string("/proc/self/io").expect("the system counts what a process reads");
    let line = counters.lines().find_map(|line| line.strip_prefix("rchar: ")).expect("a count of bytes");
    line.parse().expect("a number")
}

#[test]
fn each_edition_is_read_once() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/sample");
    let folder = tempfile::tempdir().expect("a folder");
    let articles = folder.path().join("articles");
    std::fs::create_dir_all(articles.join("sample")).expect("a folder");
    let mut editions = 0;
    for entry in std::fs::read_dir(&sample).expect("the sample").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("an edition") + &" ".repeat(PADDING);
        std::fs::write(articles.join("sample").join(entry.file_name()), text).expect("a copy");
        editions += 1;
    }
    assert!(editions > 1, "one edition alone is compared with nothing");
    let options = PublishOptions {
        articles,
        out: folder.path().join("out"),
        web: None,
        public_url: None,
        examples: None,
        robots: Robots::default(),
        jobs: None,
        all: false,
    };
    // The stamp has a digest of the program itself.
    let program = std::env::current_exe().and_then(std::fs::metadata).expect("this program").len();
    let before = bytes_read() + usize::try_from(program).expect("a length");
    publish(&options, || ()).expect("it is published");
    let times = (bytes_read() - before) / PADDING;
    assert_eq!(times, editions, "reads of {editions} editions");
}
