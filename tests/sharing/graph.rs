//! The graph is what schema.org defines and what the article says, no more.

use crate::newsroom::{ID, Newsroom, ROOT};
use crate::vocabulary::Vocabulary;
use serde_json::{Value, json};

fn with_everything(article: &mut Value) {
    article["by"] = json!([
        { "role": "Story", "name": "A. Reporter", "kind": "person", "uri": "https://news.example/a-reporter" },
        { "role": "Notes", "name": "Our data desk", "kind": "organisation" },
        { "role": "Photo", "name": "none known" },
    ]);
    article["corrections"] = json!([
        { "_key": "c1", "date": "2025-02-05", "kind": "correction", "text": "A </script> was wrong." },
    ]);
}

/// Both graphs, of an article that has everything.
fn graphs(arguments: &[&str]) -> [Value; 2] {
    let published = Newsroom::new(with_everything).publish(arguments);
    [published.page(&format!("{ID}/index.html")).graph(), published.json(&format!("{ID}/graph.json"))]
}

#[test]
fn both_graphs_keep_to_the_definitions_of_schema_org() {
    let vocabulary = Vocabulary::read();
    for arguments in [&["--public-url", ROOT][..], &[]] {
        for graph in graphs(arguments) {
            assert_eq!(vocabulary.faults(&graph), Vec::<String>::new(), "{arguments:?}");
        }
    }
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let vocabulary = Vocabulary::read();
    let [page, _] = graphs(&["--public-url", ROOT]);
    let place = json!({ "@type": "Place", "name": "Nowhere" });
    let breakages: [(&str, Value, &str); 7] = [
        ("/@context", json!("https://example.org"), "the context is"),
        ("/@graph/0/@type", json!("NewsArtikle"), "no type NewsArtikle"),
        ("/@graph/1/@type", json!("Person"), "Person has no property distribution"),
        ("/@graph/0/author", place, "NewsArticle.author may not be"),
        ("/@graph/0/hasPart/0/hasPart/0/spokenByCharacter/@id", json!("#nobody"), "spokenByCharacter may not be"),
        ("/@graph/0/datePublished", json!("last week"), "datePublished may not be"),
        ("/@graph/1/distribution/contentUrl", json!(7), "contentUrl may not be 7"),
    ];
    for (place, value, told) in breakages {
        let mut graph = page.clone();
        *graph.pointer_mut(place).unwrap_or_else(|| panic!("{place} is not there")) = value;
        let faults = vocabulary.faults(&graph);
        assert!(faults.iter().any(|fault| fault.contains(told)), "{place}: {faults:?}");
    }
    let mut graph = page;
    graph["@graph"][0]["hedline"] = json!("x");
    assert_eq!(vocabulary.faults(&graph), ["there is no property hedline"]);
}

#[test]
fn hosts_get_the_parts_and_not_what_their_own_markup_says() {
    let [page, fragment] = graphs(&["--public-url", ROOT]);
    let (page, fragment) = (&page["@graph"], &fragment["@graph"]);
    for shared in ["@id", "mentions", "hasPart", "citation", "correction"] {
        assert!(!fragment[0][shared].is_null(), "{shared} is missing");
        assert_eq!(page[0][shared], fragment[0][shared], "{shared}");
    }
    for own in ["headline", "datePublished", "author", "publisher"] {
        assert!(!page[0][own].is_null() && fragment[0][own].is_null(), "{own}");
    }
    assert_eq!(page.as_array().map(|nodes| &nodes[1..]), fragment.as_array().map(|nodes| &nodes[1..]));
}

#[test]
fn it_says_who_what_and_where_from() {
    let [page, _] = graphs(&["--public-url", ROOT]);
    let article = &page["@graph"][0];
    let mention = |name: &str| article["mentions"].as_array().unwrap().iter().find(|one| one["name"] == name).cloned();
    assert_eq!(mention("Ada Brine").unwrap()["@type"], "Person");
    assert_eq!(mention("Ada Brine").unwrap()["sameAs"][1], "https://www.wikidata.org/entity/Q15632617");
    assert_eq!(mention("Rope Thieves").unwrap()["@type"], "Organization");
    assert!(mention("Gull treaty").is_none(), "background is not mentioned");
    assert_eq!(article["correction"][0]["@type"], "CorrectionComment");
    assert_eq!(article["author"].as_array().unwrap().len(), 2, "a byline of no kind is no author");
    let quote = &article["hasPart"][0]["hasPart"][0];
    assert_eq!(quote["spokenByCharacter"]["@id"], mention("Lena Moss").unwrap()["@id"]);
    let datasets = &page["@graph"].as_array().unwrap()[1..];
    assert_eq!(datasets.len(), 4);
    let history = datasets.iter().find(|set| set["@id"].as_str().unwrap().ends_with("-history")).unwrap();
    assert_eq!(history["temporalCoverage"], "2000/2024");
    assert_eq!(history["spatialCoverage"]["name"], "Port Quill");
    assert_eq!(history["variableMeasured"]["unitText"], "keepers per 100,000 inhabitants");
    assert_eq!(history["distribution"]["contentUrl"], format!("{ROOT}{ID}/figures.csv"));
    assert!(datasets[0]["spatialCoverage"].is_null(), "the list of many countries is of no one place");
}

#[test]
fn what_the_article_does_not_name_is_not_said() {
    let published = Newsroom::new(|article| {
        article.as_object_mut().unwrap().remove("publisher");
        article["corrections"] = json!([]);
    })
    .publish(&["--public-url", ROOT]);
    let article = published.page(&format!("{ID}/index.html")).graph()["@graph"][0].clone();
    for unsaid in ["author", "publisher", "image", "correction"] {
        assert!(article[unsaid].is_null(), "{unsaid}: {}", article[unsaid]);
    }
    assert!(article["creditText"].as_str().unwrap().starts_with("Story: Nobody, for the tests"));
}

#[test]
fn ids_lead_to_places_in_the_article() {
    let published = Newsroom::new(with_everything).publish(&["--public-url", ROOT]);
    let page = published.page(&format!("{ID}/index.html"));
    let anchors = page.all("[id]", "id");
    let text = published.json(&format!("{ID}/graph.json")).to_string();
    let own = format!("\"@id\":\"{ROOT}{ID}/#");
    let ids: Vec<&str> = text.split(&own).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(ids.len() > 30);
    for id in ids {
        assert!(anchors.iter().any(|anchor| anchor == id), "#{id} leads nowhere");
    }
}
