//! Tags in the heads of pages: addresses, languages, previews, what search engines may list.

use crate::newsroom::{ID, Newsroom, ROOT};
use serde_json::json;

const ADDRESS: &str = "https://news.example/sample/";

#[test]
fn link_previews_find_everything_at_whole_addresses() {
    let published = Newsroom::new(|_| ()).publish(&["--public-url", "https://news.example"]);
    let page = published.page(&format!("{ID}/index.html"));
    let meta = |name: &str| page.meta(name).unwrap_or_else(|| panic!("{name} is missing"));
    assert_eq!(page.all("link[rel=canonical]", "href"), [ADDRESS]);
    assert_eq!(meta("og:url"), ADDRESS);
    assert_eq!(meta("og:image"), format!("{ADDRESS}social.png"));
    assert_eq!((meta("og:image:width"), meta("og:image:height")), ("1200".to_owned(), "630".to_owned()));
    assert_eq!(meta("og:image:type"), "image/png");
    assert_eq!(meta("twitter:card"), "summary_large_image");
    assert_eq!(meta("og:locale"), "en_US");
    assert_eq!(meta("og:site_name"), "The Quill Gazette");
    for alt in ["og:image:alt", "twitter:image:alt"] {
        let alt = meta(alt);
        assert!(
            alt.contains("Port Quill agrees") && alt.contains("109,500") && alt.contains("All towns of the bay 140"),
            "{alt}"
        );
    }
    assert_eq!(meta("robots"), "max-image-preview:large");
    let oembed = page.all("link[type='application/json+oembed']", "href");
    assert_eq!(oembed, [format!("{ADDRESS}oembed.json")]);
    assert_eq!(published.page("index.html").all("link[rel=canonical]", "href"), [ADDRESS]);
}

#[test]
fn without_a_public_address_none_is_claimed() {
    let page = Newsroom::new(|_| ()).publish(&[]).page(&format!("{ID}/index.html"));
    assert_eq!(page.all("link[rel=canonical], link[hreflang]", "href"), Vec::<String>::new());
    for absent in ["og:url", "og:image", "og:image:alt"] {
        assert_eq!(page.meta(absent), None, "{absent}");
    }
    assert_eq!(page.meta("twitter:card").as_deref(), Some("summary"));
}

#[test]
fn the_publishers_own_page_is_the_one_to_be_found() {
    let story = "https://paper.example/world/deal";
    let newsroom = Newsroom::new(|article| article["uri"] = json!(story));
    let page = newsroom.publish(&["--public-url", ROOT]).page(&format!("{ID}/index.html"));
    assert_eq!(page.all("link[rel=canonical]", "href"), [story]);
    assert_eq!(page.meta("og:url").as_deref(), Some(story));
    assert_eq!(page.meta("og:image"), Some(format!("{ADDRESS}social.png")), "files stay where they are");
    assert_eq!(page.graph()["@graph"][0]["@id"], story);
}

#[test]
fn language_editions_name_each_other_and_the_first_serves_the_rest() {
    let newsroom = Newsroom::new(|_| ());
    newsroom.edition("article.es-SV.json", |article| article["language"] = json!("es-SV"));
    let published = newsroom.publish(&["--public-url", ROOT]);
    let spanish = format!("{ADDRESS}es-SV/");
    for (file, own, other) in [("index.html", "en_US", "es_SV"), ("es-SV/index.html", "es_SV", "en_US")] {
        let page = published.page(&format!("{ID}/{file}"));
        assert_eq!(page.all("link[hreflang]", "hreflang"), ["en-US", "es-SV", "x-default"]);
        assert_eq!(page.all("link[hreflang]", "href"), [ADDRESS, &spanish, ADDRESS]);
        assert_eq!(page.meta("og:locale").as_deref(), Some(own));
        assert_eq!(page.all("meta[property='og:locale:alternate']", "content"), [other]);
    }
    let page = published.page(&format!("{ID}/es-SV/index.html"));
    assert_eq!(page.all("link[rel=canonical]", "href"), [spanish.as_str()]);
    assert!(published.has(&format!("{ID}/es-SV/social.png")) && published.has(&format!("{ID}/es-SV/graph.json")));
}

#[test]
fn one_edition_has_no_alternates() {
    let page = Newsroom::new(|_| ()).publish(&["--public-url", ROOT]).page(&format!("{ID}/index.html"));
    assert_eq!(page.all("link[hreflang]", "href"), Vec::<String>::new());
}

#[test]
fn the_publisher_decides_what_is_listed_and_frames_and_examples_never_are() {
    for (arguments, own) in [(&[][..], "max-image-preview:large"), (&["--robots", "noindex"], "noindex")] {
        let published = Newsroom::new(|_| ()).publish(arguments);
        let robots = |file: &str| published.page(file).all("meta[name=robots]", "content");
        assert_eq!(robots(&format!("{ID}/index.html")), [own]);
        assert_eq!(robots("index.html"), [own]);
        assert_eq!(robots(&format!("{ID}/embed.html")), ["noindex, indexifembedded"]);
        let examples = published.pages("examples");
        assert!(examples.len() > 5, "{examples:?}");
        for example in examples {
            assert_eq!(robots(&example), ["noindex"], "{example}");
        }
    }
}

#[test]
fn cards_are_kept_out_of_snippets_and_the_story_is_not() {
    let published = Newsroom::new(|_| ()).publish(&[]);
    let fragment = published.page(&format!("{ID}/fragment.html"));
    assert!(!fragment.all("[data-nosnippet] .glosa-card-text", "class").is_empty());
    for part in [".glosa-story", ".glosa-factbox", ".glosa-viewpoints"] {
        assert!(!fragment.all(part, "class").is_empty(), "{part} is missing");
        assert!(fragment.all(&format!("[data-nosnippet] {part}"), "class").is_empty(), "{part} is kept out too");
    }
}

#[test]
fn who_pastes_the_text_is_told_of_its_second_address() {
    let newsroom = Newsroom::new(|_| ());
    for (target, warned) in
        [("fragment", true), ("wordpress", true), ("ghost", true), ("page", true), ("iframe", false), ("amp", false)]
    {
        let output = newsroom.embed(target);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told.contains(&format!("<link rel=\"canonical\" href=\"{ADDRESS}\">")), warned, "{target}: {told}");
        assert!(!String::from_utf8(output.stdout).unwrap().contains("canonical"), "{target}: the snippet has it");
    }
}
