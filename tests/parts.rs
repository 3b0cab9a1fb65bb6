//! Every part of an article is optional: what is not there is nowhere, and what is there stands alone.

#![allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]

mod newsroom;
mod published;

use newsroom::Newsroom;
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The parts of an article, each with the section that a reader sees of it.
const PARTS: [(&str, &str); 6] = [
    ("body", "glosa-story"),
    ("viewpoints", "glosa-viewpoints"),
    ("factBox", "glosa-factbox"),
    ("contextNotes", "glosa-notes"),
    ("entities", "glosa-whos-who"),
    ("howWeReported", "glosa-how"),
];

/// The sample reduced to what every article has.
fn bare() -> Result<Value, Box<dyn std::error::Error>> {
    let sample: Value = serde_json::from_str(&Newsroom::source()?)?;
    Ok(json!({ "id": "sample", "revision": 1, "language": "en-US", "headlines": sample["headlines"] }))
}

fn write(newsroom: &Newsroom, article: &Value) -> Outcome {
    newsroom.put("sample", |_| article.to_string())?;
    Ok(())
}

/// Links that the style sheet draws, and the room of buttons that come with the script.
const KEPT: [&str; 2] = ["glosa-voice", "glosa-toolbar"];

/// Elements with nothing in them.
fn empty(html: &str) -> Vec<String> {
    let tags: Vec<&str> = html.split('<').collect();
    let pairs = tags.windows(2).filter_map(|pair| Some((pair.first()?.strip_suffix('>')?, *pair.get(1)?)));
    pairs
        .filter(|(tag, next)| {
            !tag.starts_with('/') && !KEPT.iter().any(|kept| tag.contains(kept)) && next.starts_with('/')
        })
        .map(|(tag, _)| tag.to_owned())
        .collect()
}

/// A group of the sample's that has charts, without what leads to other parts.
fn figures(sample: &Value) -> Value {
    let groups = sample["factBox"]["groups"].as_array().into_iter().flatten();
    let mut charts: Vec<Value> = groups.filter_map(|group| group["series"].as_array()).flatten().cloned().collect();
    charts.iter_mut().filter_map(Value::as_object_mut).for_each(|chart| drop(chart.remove("place")));
    json!({ "groups": [{ "_key": "charts", "title": "Gulls", "series": charts }] })
}

#[test]
fn a_story_alone_has_nothing_empty_around_it() -> Outcome {
    let newsroom = Newsroom::with(&[])?;
    let mut article = bare()?;
    article["body"] =
        json!([{ "_type": "block", "_key": "p1", "children": [{ "_type": "span", "text": "Gulls came." }] }]);
    write(&newsroom, &article)?;
    newsroom.publish(&[])?;
    let all = newsroom.files()?;
    let fragment = std::fs::read_to_string(newsroom.out().join("sample/fragment.html"))?;
    assert!(fragment.contains(">Gulls came.</p>"), "{fragment}");
    for gone in ["<section", "<h2", "<nav", "<ul", "<button", "glosa-standfirst", "glosa-dateline", "glosa-bylines"] {
        assert!(!fragment.contains(gone), "{gone} in {fragment}");
    }
    assert_eq!(empty(&fragment), Vec::<String>::new());
    let names: Vec<String> = all.keys().map(|path| path.to_string_lossy().into_owned()).collect();
    for gone in ["figures.csv", "charts.json", ".svg", "chart-"] {
        assert!(!names.iter().any(|name| name.contains(gone)), "{gone} in {names:?}");
    }
    let graph: Value = serde_json::from_str(&std::fs::read_to_string(newsroom.out().join("sample/graph.json"))?)?;
    let keys: Vec<&String> = graph["@graph"][0].as_object().into_iter().flat_map(|node| node.keys()).collect();
    assert_eq!(keys, ["@type", "@id"], "{graph:#}");
    Ok(())
}

#[test]
fn each_part_stands_alone() -> Outcome {
    let sample: Value = serde_json::from_str(&Newsroom::source()?)?;
    let alone: [(&str, Value); 3] = [
        ("factBox", figures(&sample)),
        (
            "contextNotes",
            json!([{ "_key": "n", "kind": "since", "title": "A gull", "text": "A gull came.", "asOf": "2024-03",
            "sources": ["census"], "confidence": "high" }]),
        ),
        (
            "entities",
            json!([{ "_key": "e", "_type": "place", "label": "Fog Hall", "description": "A hall.", "asOf": "2024",
            "sources": ["census"] }]),
        ),
    ];
    for (part, value) in alone {
        let newsroom = Newsroom::with(&[])?;
        let mut article = bare()?;
        article["sources"] = sample["sources"].clone();
        article[part] = value;
        write(&newsroom, &article)?;
        newsroom.publish(&[]).map_err(|error| format!("{part}: {error}"))?;
        let fragment = std::fs::read_to_string(newsroom.out().join("sample/fragment.html"))?;
        for (other, class) in PARTS {
            let there = fragment.contains(&format!("class=\"{class}\""));
            assert_eq!(there, other == part, "{part} alone: {other} in {fragment}");
        }
        assert!(!fragment.contains("<nav"), "a way to what is in sight: {fragment}");
        assert!(!fragment.contains("Background;"), "{part} alone: {fragment}");
        assert_eq!(empty(&fragment), Vec::<String>::new(), "{part} alone");
    }
    Ok(())
}

#[test]
fn an_article_of_nothing_is_refused() -> Outcome {
    let newsroom = Newsroom::with(&[])?;
    write(&newsroom, &bare()?)?;
    let told = newsroom.publish(&[]).map_err(|error| error.to_string()).unwrap_err();
    assert!(told.contains("empty-text") && told.contains("has no story, no card"), "{told}");
    assert!(!newsroom.out().join("sample").exists(), "something was published");
    Ok(())
}

/// Viewpoints of one side have no heading for the other.
#[test]
fn a_side_that_nobody_takes_has_no_column() -> Outcome {
    let newsroom = Newsroom::with(&[])?;
    let mut article: Value = serde_json::from_str(&Newsroom::source()?)?;
    let items = article["viewpoints"]["items"].as_array_mut().ok_or("no viewpoints")?;
    items.retain(|item| item["stance"] == "critic");
    write(&newsroom, &article)?;
    newsroom.publish(&[])?;
    let fragment = std::fs::read_to_string(newsroom.out().join("sample/fragment.html"))?;
    assert!(
        fragment.contains("data-stance=\"critic\"") && !fragment.contains("data-stance=\"proponent\""),
        "{fragment}"
    );
    Ok(())
}
