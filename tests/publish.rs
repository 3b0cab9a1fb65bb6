//! `glosa publish`, as Trunk runs it: the files of the contract, character-exact, the same bytes each time, all or none.

#![allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]

mod published;

use glosa::article::Article;
use published::files;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const ID: &str = "sample";

fn articles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

fn publish(articles: &Path, out: &Path) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_glosa")).arg("publish").arg(articles).arg("--out").arg(out).output()
}

/// The text of the story's paragraphs in published HTML.
fn paragraphs(html: &str) -> Vec<String> {
    let story = html.split("<div class=\"glosa-story\">").nth(1).and_then(|rest| rest.split("</div>").next());
    let text = |paragraph: &str| {
        let tags = paragraph.split('<').enumerate();
        let bare: String = tags
            .map(|(place, part)| if place == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) })
            .collect();
        bare.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    story
        .unwrap_or_default()
        .split("</p>")
        .filter_map(|paragraph| paragraph.split_once("<p ").and_then(|(_, rest)| rest.split_once('>')))
        .map(|(_, content)| text(content))
        .collect()
}

/// Of what is shipped: whatever an editor corrects in a card, the story stays as it came.
#[test]
fn each_shipped_story_is_its_source_byte_for_byte() -> Outcome {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let out = tempfile::tempdir()?;
    let output = publish(&shipped, out.path())?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for folder in std::fs::read_dir(shipped)? {
        let folder = folder?;
        let source = std::fs::read_to_string(folder.path().join("source.txt"))?;
        let fragment = std::fs::read_to_string(out.path().join(folder.file_name()).join("fragment.html"))?;
        assert_eq!(paragraphs(&fragment), source.lines().collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn all_files_of_the_contract_are_there_and_the_same_each_time() -> Outcome {
    let (first, second) = (tempfile::tempdir()?, tempfile::tempdir()?);
    for out in [&first, &second] {
        assert!(publish(&articles(), out.path())?.status.success());
    }
    let published = files(first.path())?;
    for name in ["fragment.html", "oembed.json", "article.json", "figures.csv", "payload.bin"] {
        assert!(published.contains_key(&Path::new(ID).join(name)), "{name} is missing: {:?}", published.keys());
    }
    assert_eq!(published, files(second.path())?);
    let kept: Article = serde_json::from_slice(&std::fs::read(first.path().join(ID).join("article.json"))?)?;
    assert_eq!(kept.id, ID);
    Ok(())
}

#[test]
fn an_article_with_errors_publishes_nothing() -> Outcome {
    let folder = tempfile::tempdir()?;
    let desk = folder.path().join("articles").join(ID);
    std::fs::create_dir_all(&desk)?;
    let text = std::fs::read_to_string(articles().join(ID).join("article.json"))?;
    std::fs::write(desk.join("article.json"), text.replacen("\"_type\": \"person\"", "\"_type\": \"persn\"", 1))?;
    let out = folder.path().join("out");
    let output = publish(&folder.path().join("articles"), &out)?;
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr)?.contains("unknown-value"));
    assert!(!out.exists(), "something was written");
    Ok(())
}

#[test]
fn text_that_looks_like_markup_stays_text() -> Outcome {
    let folder = tempfile::tempdir()?;
    let desk = folder.path().join("articles").join(ID);
    std::fs::create_dir_all(&desk)?;
    let text = std::fs::read_to_string(articles().join(ID).join("article.json"))?;
    let attack = "</script><script>alert(1)</script><img src=x onerror=alert(1)> & \\\" '";
    let mut article: serde_json::Value = serde_json::from_str(&text)?;
    article["headlines"][0]["value"] = attack.into();
    article["entities"][0]["description"] = attack.into();
    article["viewpoints"]["items"][0]["summary"] = attack.into();
    std::fs::write(desk.join("article.json"), article.to_string())?;
    let out = folder.path().join("out");
    let output = publish(&folder.path().join("articles"), &out)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for (name, bytes) in files(&out)? {
        if name.extension().is_some_and(|extension| extension == "html") {
            let html = String::from_utf8(bytes)?;
            assert!(!html.contains("<script>alert") && !html.contains("<img"), "{} has live markup", name.display());
            assert!(html.contains("&lt;script&gt;alert(1)"), "{} lost the text", name.display());
        }
    }
    Ok(())
}

/// Values by month went into two slots a year, and the third lay over the next year's first.
#[test]
fn columns_of_months_over_years_each_have_a_place_of_their_own() -> Outcome {
    let folder = tempfile::tempdir()?;
    let desk = folder.path().join("articles").join(ID);
    std::fs::create_dir_all(&desk)?;
    let text = std::fs::read_to_string(articles().join(ID).join("article.json"))?;
    let mut article: serde_json::Value = serde_json::from_str(&text)?;
    let groups = article["factBox"]["groups"].as_array_mut().into_iter().flatten();
    let mut all =
        groups.flat_map(|group| group.get_mut("series").and_then(|all| all.as_array_mut()).into_iter().flatten());
    let series = all.find(|series| series["shape"] == "columns").ok_or("no columns")?;
    let model = series["points"][0].clone();
    let months: Vec<String> = (0..150).map(|month| format!("{}-{:02}", 2010 + month / 12, month % 12 + 1)).collect();
    let point = |month: &String| {
        let mut point = model.clone();
        (point["asOf"], point["label"]) = (month.as_str().into(), month.as_str().into());
        point
    };
    series["points"] = months.iter().map(point).collect();
    let key = series["_key"].as_str().unwrap_or_default().to_owned();
    std::fs::write(desk.join("article.json"), article.to_string())?;
    let out = folder.path().join("out");
    let output = publish(&folder.path().join("articles"), &out)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // On the page: a class for each place.
    let html = std::fs::read_to_string(out.join(ID).join("fragment.html"))?;
    let table = html.split(&format!("data-figure=\"{key}\"")).nth(1).and_then(|rest| rest.split("</table>").next());
    let rows = table.unwrap_or_default().split("<tr ").skip(2);
    let classes: Vec<&str> = rows.filter_map(|row| row.split("class=\"").nth(1)?.split('"').next()).collect();
    assert_eq!(classes.len(), months.len());
    let different: std::collections::BTreeSet<&&str> = classes.iter().collect();
    assert_eq!(different.len(), months.len(), "columns lie over each other: {classes:?}");
    // In the picture: each bar begins where the one before has ended, or later.
    let svg = std::fs::read_to_string(out.join(ID).join(format!("chart-{key}.svg")))?;
    let bars = svg.lines().filter_map(|line| line.strip_prefix("<path ")?.split("d=\"M").nth(1));
    let edge = |corner: &str| corner.split(' ').next().and_then(|edge| edge.parse::<f32>().ok());
    let edges: Vec<(f32, f32)> = bars.filter_map(|bar| Some((edge(bar)?, edge(bar.split('L').nth(1)?)?))).collect();
    // The legend comes after them.
    let bars: Vec<&(f32, f32)> =
        edges.iter().skip_while(|(start, end)| end - start > 100.0).take(months.len()).collect();
    assert_eq!(bars.len(), months.len());
    assert!(bars.windows(2).all(|pair| pair[0].1 <= pair[1].0), "bars lie over each other in the picture: {bars:?}");
    Ok(())
}
