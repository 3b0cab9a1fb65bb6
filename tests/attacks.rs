//! Attacks by seed: publishing that is killed at any moment, and hostile words in every text that readers see.
//!
//! `GLOSA_ATTACKS=1000 cargo test --test attacks` tries that many of each; `GLOSA_SEED` begins at another seed. A failure names
//! its seed.

#![allow(clippy::indexing_slicing, reason = "of what the test has made itself")]

mod newsroom;
mod published;

use glosa::check;
use newsroom::Newsroom;
use scraper::Html;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Attacks of each sort at a usual run.
const USUAL: u64 = 12;

/// Markup, formulas, templates, control of terminals and of writing: each means something to somebody who reads a text.
const HOSTILE: [&str; 20] = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "--><b>",
    "]]></text><script/>",
    "</title><svg onload=alert(1)>",
    "</template></details></article>",
    "<!-- ",
    "<![CDATA[",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "=HYPERLINK(\"https://a.example\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "&lt;b&gt;&#0;&#x3c;",
    "\\u003cscript\\u003e",
    "javascript:alert(1)",
    "https://a.example/\"><script>",
    "<a href=javascript:alert(1)>a</a>",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} e\u{301}\u{327} \u{fdfd}",
];

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

/// The seeds of a run.
fn seeds() -> std::ops::Range<u64> {
    let first = number("GLOSA_SEED", 1);
    first..first + number("GLOSA_ATTACKS", USUAL)
}

/// Numbers that look drawn by lot and are the same for the same seed: `SplitMix64`.
struct Lots(u64);

impl Lots {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }

    fn word(&mut self) -> &'static str {
        let place = usize::try_from(self.below(HOSTILE.len() as u64)).unwrap_or_default();
        HOSTILE.get(place).copied().unwrap_or_default()
    }
}

/// Texts that readers see and that are nobody's words in the story.
const TEXTS: [&str; 12] = [
    "annotation",
    "caveat",
    "description",
    "fairness",
    "holder",
    "how",
    "intro",
    "measure",
    "note",
    "summary",
    "title",
    "why",
];

/// Puts hostile words behind some of the texts. Returns how many.
fn poison(value: &mut Value, key: &str, lots: &mut Lots) -> usize {
    match value {
        Value::String(text) if TEXTS.contains(&key) && lots.below(3) == 0 => {
            text.push(' ');
            text.push_str(lots.word());
            1
        }
        Value::Array(all) => all.iter_mut().map(|one| poison(one, key, lots)).sum(),
        Value::Object(all) => all.iter_mut().map(|(name, one)| poison(one, name, lots)).sum(),
        _ => 0,
    }
}

/// Elements of a page by name and names of attributes, with their counts.
fn shape(html: &str) -> BTreeMap<String, usize> {
    let page = Html::parse_document(html);
    let mut counts = BTreeMap::new();
    for element in page.root_element().descendants().filter_map(|node| node.value().as_element().cloned()) {
        let mut names: Vec<&str> = element.attrs().map(|(name, _)| name).collect();
        names.sort_unstable();
        *counts.entry(format!("{} {}", element.name(), names.join(" "))).or_default() += 1;
    }
    counts
}

/// The published files of an article.
fn published(text: &str) -> Result<BTreeMap<PathBuf, Vec<u8>>, Box<dyn std::error::Error>> {
    let newsroom = Newsroom::with(&[])?;
    newsroom.put("sample", |_| text.to_owned())?;
    newsroom.publish(&[])?;
    Ok(newsroom.files()?)
}

#[test]
fn markup_that_got_through_would_be_seen() {
    let fair = shape("<p>a <b class=\"c\">b</b></p>");
    for hostile in
        ["<p>a <b class=\"c\">b</b><img src=x></p>", "<p>a <b class=\"c\" onclick=\"d\">b</b></p>", "<p>a</p>"]
    {
        assert_ne!(shape(hostile), fair, "{hostile}");
    }
}

#[test]
fn hostile_words_stay_words_in_every_file() -> Outcome {
    let fair = published(&Newsroom::source()?)?;
    for seed in seeds() {
        let mut article: Value = serde_json::from_str(&Newsroom::source()?)?;
        let mut lots = Lots(seed);
        let poisoned = poison(&mut article, "", &mut lots);
        assert!(poisoned > 5, "seed {seed}: only {poisoned} texts were poisoned");
        let text = article.to_string();
        let report = check::document(Path::new("article.json"), &text, None);
        assert!(!report.has_errors(), "seed {seed}: {:#?}", report.findings);
        for (name, bytes) in published(&text).map_err(|error| format!("seed {seed}: {error}"))? {
            let what = || format!("seed {seed}: {}", name.display());
            let extension = name.extension().and_then(|one| one.to_str()).unwrap_or_default();
            let content = || String::from_utf8_lossy(&bytes).into_owned();
            match extension {
                "html" => {
                    let before = fair.get(&name).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
                    assert_eq!(shape(&content()), shape(&before.unwrap_or_default()), "{}", what());
                }
                "json" => {
                    serde_json::from_str::<Value>(&content()).map_err(|error| format!("{}: {error}", what()))?;
                }
                "svg" => {
                    roxmltree::Document::parse(&content()).map_err(|error| format!("{}: {error}", what()))?;
                }
                "csv" => {
                    let wrong = content()
                        .lines()
                        .flat_map(|line| line.split(','))
                        .any(|cell| cell.trim_start_matches('"').starts_with(['=', '+', '@']));
                    assert!(!wrong, "{} has a formula", what());
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// Puts an article there in a revision.
fn revise(newsroom: &Newsroom, id: &str, revision: u64) -> std::io::Result<()> {
    newsroom.put(id, |text| text.replacen("\"revision\": 1", &format!("\"revision\": {revision}"), 1))
}

/// The revisions that the published fragments of an article have.
fn revisions(newsroom: &Newsroom, id: &str) -> std::io::Result<Vec<u64>> {
    let fragments =
        newsroom.files()?.into_iter().filter(|(name, _)| name.starts_with(id) && name.ends_with("fragment.html"));
    let revision = |(_, bytes): (PathBuf, Vec<u8>)| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.split_once("data-glosa-revision=\"")?.1.split('"').next()?.parse().ok()
    };
    Ok(fragments.filter_map(revision).collect())
}

/// After a run that was killed at any moment, the next one leaves what it would have left without.
#[test]
fn publishing_that_is_killed_is_made_good_by_the_next_run() -> Outcome {
    let newsroom = Newsroom::with(&["stays", "goes"])?;
    let begun = Instant::now();
    newsroom.publish(&[])?;
    let whole = begun.elapsed();
    let mut killed = 0;
    for (seed, revision) in seeds().zip(2..) {
        revise(&newsroom, "stays", revision)?;
        if revision % 2 == 0 {
            std::fs::remove_dir_all(newsroom.folder.path().join("articles/goes"))?;
        } else {
            revise(&newsroom, "goes", revision)?;
        }
        let mut run = newsroom.command(&[]).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let part = Lots(seed).below(1000);
        std::thread::sleep(Duration::from_micros(u64::try_from(whole.as_micros())? * part / 1000));
        let still_runs = run.try_wait()?.is_none();
        run.kill()?;
        run.wait()?;
        killed += u64::from(still_runs);
        newsroom.publish(&[]).map_err(|error| format!("seed {seed}: the next run failed: {error}"))?;
        assert_eq!(revisions(&newsroom, "stays")?, [revision], "seed {seed}");
        let gone = revision % 2 == 0;
        assert_eq!(newsroom.out().join("goes").exists(), !gone, "seed {seed}: what was taken away");
        assert!(!newsroom.out().join(".glosa-next").exists(), "seed {seed}: something is left over");
    }
    // A machine that is busy is slow to begin, so that all are killed; one that is idle may be done before.
    assert!(killed > 0, "no run was killed");
    println!("{killed} of {} runs were killed", number("GLOSA_ATTACKS", USUAL));
    Ok(())
}
