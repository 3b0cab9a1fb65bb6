//! `glosa publish` a second time: what is the same is left alone, what has changed is made anew, what is gone goes.

#![allow(clippy::indexing_slicing, reason = "of what the test has made itself")]

mod published;

use published::files;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const STAMP: &str = ".glosa-published.json";

/// A newsroom's folder of articles, with what is published of it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    /// With as many articles as ids.
    fn with(ids: &[&str]) -> std::io::Result<Self> {
        let desk = Self { folder: tempfile::tempdir()? };
        for id in ids {
            desk.put(id, |text| text)?;
        }
        Ok(desk)
    }

    fn source() -> std::io::Result<String> {
        let file = "tests/articles/sample/article.json";
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file))
    }

    /// Puts an article there under an id, with changes.
    fn put(&self, id: &str, change: impl Fn(String) -> String) -> std::io::Result<()> {
        let folder = self.folder.path().join("articles").join(id);
        std::fs::create_dir_all(&folder)?;
        let text = Self::source()?.replacen("\"sample\"", &format!("\"{id}\""), 1);
        std::fs::write(folder.join("article.json"), change(text))
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    fn run(&self, more: &[&str]) -> std::io::Result<Output> {
        self.command(more).output()
    }

    fn command(&self, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_glosa"));
        command.arg("publish").arg(self.folder.path().join("articles")).arg("--out").arg(self.out()).args(more);
        command
    }

    /// Publishes, and gives the first words of what is said of each article.
    fn publish(&self, more: &[&str]) -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let output = self.run(more)?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout)?;
        Ok(said.lines().filter_map(|line| line.rsplit_once("/ (").map(|(what, _)| what.to_owned())).collect())
    }

    /// The published files.
    fn files(&self) -> std::io::Result<BTreeMap<PathBuf, Vec<u8>>> {
        files(&self.out())
    }
}

#[test]
fn what_is_the_same_is_left_alone_and_what_has_changed_is_made_anew() -> Outcome {
    let desk = Desk::with(&["one", "two"])?;
    assert_eq!(desk.publish(&[])?, ["published one", "published two"]);
    let fragment = desk.out().join("one/fragment.html");
    let written = fragment.metadata()?.modified()?;
    let (first, warned) = (desk.files()?, desk.run(&[])?.stderr);
    assert_eq!(desk.publish(&[])?, ["unchanged one", "unchanged two"]);
    assert_eq!(fragment.metadata()?.modified()?, written);
    assert!(desk.files()? == first, "a run that changed nothing has changed files");
    assert_eq!(desk.run(&["--all"])?.stderr, warned, "an unchanged article has to warn as before");
    desk.put("two", |text| text.replacen("A harbour town made up", "The harbour town made up", 1))?;
    assert_eq!(desk.publish(&[])?, ["unchanged one", "published two"]);
    assert_ne!(std::fs::read(desk.out().join("two/article.json"))?, first[Path::new("two/article.json")]);
    Ok(())
}

#[test]
fn what_is_not_there_as_it_was_left_is_made_anew() -> Outcome {
    let desk = Desk::with(&["one", "two"])?;
    desk.publish(&[])?;
    let first = desk.files()?;
    std::fs::remove_file(desk.out().join("one/payload.bin"))?;
    std::fs::write(desk.out().join("two/figures.csv"), "half")?;
    assert_eq!(desk.publish(&[])?, ["published one", "published two"]);
    assert!(desk.files()? == first, "not mended");
    Ok(())
}

#[test]
fn what_is_gone_goes_and_what_is_not_ours_stays() -> Outcome {
    let desk = Desk::with(&["one", "two"])?;
    desk.publish(&[])?;
    std::fs::write(desk.out().join("robots.txt"), "User-agent: *")?;
    std::fs::remove_dir_all(desk.folder.path().join("articles/two"))?;
    let output = desk.run(&[])?;
    let said = String::from_utf8(output.stdout)?;
    assert!(said.starts_with("unchanged one"), "{said}");
    assert!(!desk.out().join("two").exists(), "the article that was taken away is still published");
    assert!(said.contains("removed two/ (en-US)"), "nobody is told: {said}");
    assert!(desk.out().join("robots.txt").exists(), "a file that is not ours is gone");
    Ok(())
}

#[test]
fn another_glosa_or_another_setting_makes_all_anew() -> Outcome {
    let desk = Desk::with(&["one"])?;
    desk.publish(&[])?;
    let stamp = std::fs::read_to_string(desk.out().join(STAMP))?;
    let version = format!("\"made_by\":\"{} ", env!("CARGO_PKG_VERSION"));
    assert!(stamp.contains(&version), "{stamp}");
    std::fs::write(desk.out().join(STAMP), stamp.replace(&version, "\"made_by\":\"0.0.1 "))?;
    assert_eq!(desk.publish(&[])?, ["published one"]);
    assert_eq!(desk.publish(&["--public-url", "https://news.example/"])?, ["published one"]);
    std::fs::write(desk.out().join(STAMP), "no stamp")?;
    assert_eq!(desk.publish(&["--public-url", "https://news.example/"])?, ["published one"]);
    assert_eq!(desk.publish(&["--public-url", "https://news.example/"])?, ["unchanged one"]);
    Ok(())
}

#[test]
fn an_error_leaves_everything_as_it_was() -> Outcome {
    let desk = Desk::with(&["one", "two"])?;
    desk.publish(&[])?;
    let first = desk.files()?;
    desk.put("one", |text| text.replacen("A harbour town made up", "The harbour town made up", 1))?;
    desk.put("two", |text| text.replacen("\"person\"", "\"persn\"", 1))?;
    assert_eq!(desk.run(&[])?.status.code(), Some(1));
    assert!(desk.files()? == first, "something was written");
    Ok(())
}

#[test]
fn one_core_and_four_make_the_same_bytes() -> Outcome {
    let desk = Desk::with(&["one", "two", "three", "four", "five"])?;
    desk.publish(&["--jobs", "1"])?;
    let alone = desk.files()?;
    desk.publish(&["--jobs", "4", "--all"])?;
    assert!(desk.files()? == alone, "the order of work shows in the files");
    Ok(())
}

#[test]
fn an_article_of_two_megabytes_is_published() -> Outcome {
    let desk = Desk::with(&[])?;
    let mut article: serde_json::Value = serde_json::from_str(&Desk::source()?)?;
    article["id"] = "long".into();
    let filler = "A sentence that says nothing, again and again, as in a very long report. ".repeat(20);
    if let Some(body) = article["body"].as_array_mut() {
        for number in 0..1_400 {
            body.push(serde_json::json!({
                "_type": "block", "_key": format!("long-{number}"),
                "children": [{ "_type": "span", "text": filler.trim_end() }], "markDefs": [],
            }));
        }
    }
    let text = article.to_string();
    assert!(text.len() > 2_000_000, "it has {} bytes only", text.len());
    desk.put("long", |_| text.clone())?;
    assert_eq!(desk.publish(&[])?, ["published long"]);
    assert!(std::fs::read(desk.out().join("long/fragment.html"))?.len() > 2_000_000);
    Ok(())
}

/// A run that was stopped while it put files in place left an article that had been taken away, for ever.
#[test]
fn a_retracted_article_goes_whenever_the_run_before_was_stopped() -> Outcome {
    let desk = Desk::with(&["one", "two"])?;
    desk.publish(&[])?;
    std::fs::remove_dir_all(desk.folder.path().join("articles/two"))?;
    desk.put("one", |text| text.replacen("A harbour town made up", "The harbour town made up", 1))?;
    // A folder stands where a file has to go: the run stops there, as by a kill or a full disk.
    let stuck = desk.out().join("one/graph.json");
    std::fs::remove_file(&stuck)?;
    std::fs::create_dir_all(stuck.join("in-the-way"))?;
    assert_eq!(desk.run(&[])?.status.code(), Some(2));
    assert!(desk.out().join("two/fragment.html").exists(), "the run was not stopped in between");
    std::fs::remove_dir_all(&stuck)?;
    desk.publish(&[])?;
    assert!(!desk.out().join("two").exists(), "the article that was taken away is published for ever");
    assert_eq!(desk.publish(&[])?, ["unchanged one"]);
    Ok(())
}

/// Two runs at once mixed their files, and both said that all was well.
#[test]
fn a_run_waits_for_another_in_the_same_folder() -> Outcome {
    let desk = Desk::with(&["one"])?;
    desk.publish(&[])?;
    let folder = std::fs::File::open(desk.out())?;
    folder.lock()?;
    let mut command = desk.command(&["--all"]);
    let mut second = command.stderr(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).spawn()?;
    // Told before the wait; that no file is touched meanwhile is what the lock is for.
    let mut told = String::new();
    std::io::BufRead::read_line(
        &mut std::io::BufReader::new(second.stderr.as_mut().ok_or("no standard error")?),
        &mut told,
    )?;
    assert!(told.contains("waits"), "{told:?}");
    assert!(second.try_wait()?.is_none(), "it did not wait");
    assert!(!desk.out().join(".glosa-next").exists(), "it works beside the other");
    folder.unlock()?;
    assert!(second.wait()?.success());
    Ok(())
}

#[cfg(unix)]
#[test]
fn nothing_is_published_through_a_link() -> Outcome {
    let desk = Desk::with(&["one"])?;
    let elsewhere = tempfile::tempdir()?;
    std::fs::create_dir(desk.out())?;
    std::os::unix::fs::symlink(elsewhere.path(), desk.out().join("one"))?;
    let output = desk.run(&[])?;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr)?.contains("is a link"), "the link is not named");
    assert_eq!(std::fs::read_dir(elsewhere.path())?.count(), 0, "something was written elsewhere");
    Ok(())
}
