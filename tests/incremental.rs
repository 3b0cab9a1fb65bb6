//! `glosa publish` a second time: what is the same is left alone, what has changed is made anew, what is gone goes.

#![allow(clippy::indexing_slicing, reason = "of what the test has made itself")]

mod newsroom;
mod published;

use newsroom::Newsroom;
use std::path::Path;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const STAMP: &str = ".glosa-published.json";

#[test]
fn what_is_the_same_is_left_alone_and_what_has_changed_is_made_anew() -> Outcome {
    let newsroom = Newsroom::with(&["one", "two"])?;
    assert_eq!(newsroom.publish(&[])?, ["published one", "published two"]);
    let fragment = newsroom.out().join("one/fragment.html");
    let written = fragment.metadata()?.modified()?;
    let (first, warned) = (newsroom.files()?, newsroom.run(&[])?.stderr);
    assert_eq!(newsroom.publish(&[])?, ["unchanged one", "unchanged two"]);
    assert_eq!(fragment.metadata()?.modified()?, written);
    assert!(newsroom.files()? == first, "a run that changed nothing has changed files");
    assert_eq!(newsroom.run(&["--all"])?.stderr, warned, "an unchanged article has to warn as before");
    newsroom.put("two", |text| text.replacen("A harbour town made up", "The harbour town made up", 1))?;
    assert_eq!(newsroom.publish(&[])?, ["unchanged one", "published two"]);
    assert_ne!(std::fs::read(newsroom.out().join("two/article.json"))?, first[Path::new("two/article.json")]);
    Ok(())
}

#[test]
fn what_is_not_there_as_it_was_left_is_made_anew() -> Outcome {
    let newsroom = Newsroom::with(&["one", "two"])?;
    newsroom.publish(&[])?;
    let first = newsroom.files()?;
    std::fs::remove_file(newsroom.out().join("one/payload.bin"))?;
    std::fs::write(newsroom.out().join("two/figures.csv"), "half")?;
    assert_eq!(newsroom.publish(&[])?, ["published one", "published two"]);
    assert!(newsroom.files()? == first, "not mended");
    Ok(())
}

#[test]
fn what_is_gone_goes_and_what_is_not_ours_stays() -> Outcome {
    let newsroom = Newsroom::with(&["one", "two"])?;
    newsroom.publish(&[])?;
    std::fs::write(newsroom.out().join("robots.txt"), "User-agent: *")?;
    std::fs::remove_dir_all(newsroom.folder.path().join("articles/two"))?;
    let output = newsroom.run(&[])?;
    let said = String::from_utf8(output.stdout)?;
    assert!(said.starts_with("unchanged one"), "{said}");
    assert!(!newsroom.out().join("two").exists(), "the article that was taken away is still published");
    assert!(said.contains("removed two/ (en-US)"), "nobody is told: {said}");
    assert!(newsroom.out().join("robots.txt").exists(), "a file that is not ours is gone");
    Ok(())
}

#[test]
fn another_glosa_or_another_setting_makes_all_anew() -> Outcome {
    let newsroom = Newsroom::with(&["one"])?;
    newsroom.publish(&[])?;
    let stamp = std::fs::read_to_string(newsroom.out().join(STAMP))?;
    let version = format!("\"made_by\":\"{} ", env!("CARGO_PKG_VERSION"));
    assert!(stamp.contains(&version), "{stamp}");
    std::fs::write(newsroom.out().join(STAMP), stamp.replace(&version, "\"made_by\":\"0.0.1 "))?;
    assert_eq!(newsroom.publish(&[])?, ["published one"]);
    assert_eq!(newsroom.publish(&["--public-url", "https://news.example/"])?, ["published one"]);
    std::fs::write(newsroom.out().join(STAMP), "no stamp")?;
    assert_eq!(newsroom.publish(&["--public-url", "https://news.example/"])?, ["published one"]);
    assert_eq!(newsroom.publish(&["--public-url", "https://news.example/"])?, ["unchanged one"]);
    Ok(())
}

#[test]
fn an_error_leaves_everything_as_it_was() -> Outcome {
    let newsroom = Newsroom::with(&["one", "two"])?;
    newsroom.publish(&[])?;
    let first = newsroom.files()?;
    newsroom.put("one", |text| text.replacen("A harbour town made up", "The harbour town made up", 1))?;
    newsroom.put("two", |text| text.replacen("\"person\"", "\"persn\"", 1))?;
    assert_eq!(newsroom.run(&[])?.status.code(), Some(1));
    assert!(newsroom.files()? == first, "something was written");
    Ok(())
}

#[test]
fn one_core_and_four_make_the_same_bytes() -> Outcome {
    let newsroom = Newsroom::with(&["one", "two", "three", "four", "five"])?;
    newsroom.publish(&["--jobs", "1"])?;
    let alone = newsroom.files()?;
    newsroom.publish(&["--jobs", "4", "--all"])?;
    assert!(newsroom.files()? == alone, "the order of work shows in the files");
    Ok(())
}

#[test]
fn an_article_of_two_megabytes_is_published() -> Outcome {
    let newsroom = Newsroom::with(&[])?;
    let mut article: serde_json::Value = serde_json::from_str(&Newsroom::source()?)?;
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
    newsroom.put("long", |_| text.clone())?;
    assert_eq!(newsroom.publish(&[])?, ["published long"]);
    assert!(std::fs::read(newsroom.out().join("long/fragment.html"))?.len() > 2_000_000);
    Ok(())
}

/// A run that was stopped while it put files in place left an article that had been taken away, for ever.
#[test]
fn a_retracted_article_goes_whenever_the_run_before_was_stopped() -> Outcome {
    let newsroom = Newsroom::with(&["one", "two"])?;
    newsroom.publish(&[])?;
    std::fs::remove_dir_all(newsroom.folder.path().join("articles/two"))?;
    newsroom.put("one", |text| text.replacen("A harbour town made up", "The harbour town made up", 1))?;
    // A folder stands where a file has to go: the run stops there, as by a kill or a full disk.
    let stuck = newsroom.out().join("one/graph.json");
    std::fs::remove_file(&stuck)?;
    std::fs::create_dir_all(stuck.join("in-the-way"))?;
    assert_eq!(newsroom.run(&[])?.status.code(), Some(2));
    assert!(newsroom.out().join("two/fragment.html").exists(), "the run was not stopped in between");
    std::fs::remove_dir_all(&stuck)?;
    newsroom.publish(&[])?;
    assert!(!newsroom.out().join("two").exists(), "the article that was taken away is published for ever");
    assert_eq!(newsroom.publish(&[])?, ["unchanged one"]);
    Ok(())
}

/// Two runs at once mixed their files, and both said that all was well.
#[test]
fn a_run_waits_for_another_in_the_same_folder() -> Outcome {
    let newsroom = Newsroom::with(&["one"])?;
    newsroom.publish(&[])?;
    let folder = std::fs::File::open(newsroom.out())?;
    folder.lock()?;
    let mut command = newsroom.command(&["--all"]);
    let mut second = command.stderr(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).spawn()?;
    // Told before the wait; that no file is touched meanwhile is what the lock is for.
    let mut told = String::new();
    std::io::BufRead::read_line(
        &mut std::io::BufReader::new(second.stderr.as_mut().ok_or("no standard error")?),
        &mut told,
    )?;
    assert!(told.contains("waits"), "{told:?}");
    assert!(second.try_wait()?.is_none(), "it did not wait");
    assert!(!newsroom.out().join(".glosa-next").exists(), "it works beside the other");
    folder.unlock()?;
    assert!(second.wait()?.success());
    Ok(())
}

#[cfg(unix)]
#[test]
fn nothing_is_published_through_a_link() -> Outcome {
    let newsroom = Newsroom::with(&["one"])?;
    let elsewhere = tempfile::tempdir()?;
    std::fs::create_dir(newsroom.out())?;
    std::os::unix::fs::symlink(elsewhere.path(), newsroom.out().join("one"))?;
    let output = newsroom.run(&[])?;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr)?.contains("is a link"), "the link is not named");
    assert_eq!(std::fs::read_dir(elsewhere.path())?.count(), 0, "something was written elsewhere");
    Ok(())
}
