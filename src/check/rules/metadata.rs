//! Rules on the document's own data: version, id, language, headline, texts that must not be empty.

use super::Findings;
use crate::article::{Article, HeadlineRole, SCHEMA_VERSION};
use crate::atlas::Atlas;
use crate::check::code::Code;
use std::path::Path;

/// More words do not fit a card that is read in passing (docs/decisions/numbers.md).
const CARD_WORDS: usize = 60;
/// Names of files have 255 bytes at most, and addresses are read out.
const LONGEST_ID: usize = 100;
/// Folders of ours where articles are published, and names that Windows keeps for devices.
pub(in crate::check) const RESERVED_IDS: [&str; 13] = [
    "adapters", "articles", "assets", "cards", "examples", "gallery", "library", "parts", "schemas", "con", "prn",
    "aux", "nul",
];
/// The languages of ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz \
    ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr \
    nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

pub(super) fn check(article: &Article, path: &Path, findings: &mut Findings) {
    if article.schema_version != SCHEMA_VERSION {
        let message = format!("this program reads version {SCHEMA_VERSION}, not {:?}", article.schema_version);
        findings.add(Code::SchemaVersion, "/schemaVersion", message, format!("write {SCHEMA_VERSION:?}"));
    }
    id(article, path, findings);
    language(article, path, findings);
    if !article.headlines.iter().any(|headline| headline.role == HeadlineRole::Main) {
        findings.add(Code::MissingKey, "/headlines", "no headline has the role \"main\"", "add one");
    }
    empty_parts(article, findings);
    for (index, entity) in article.entities.iter().enumerate() {
        let words = entity.description.split_whitespace().count();
        if words > CARD_WORDS {
            let message = format!("the card of {:?} has {words} words", entity.label);
            findings.add(
                Code::LongCard,
                format!("/entities/{index}/description"),
                message,
                format!("keep it to {CARD_WORDS}"),
            );
        }
    }
}

fn id(article: &Article, path: &Path, findings: &mut Findings) {
    if let Some((message, remedy)) = id_fault(&article.id) {
        findings.add(Code::ArticleId, "/id", message, remedy);
        return;
    }
    let named_article = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("article."));
    let folder = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    if let Some(folder) = folder.filter(|folder| named_article && *folder != article.id) {
        let message = format!("the id is {:?}, but the folder is {folder:?}", article.id);
        findings.add(Code::ArticleId, "/id", message, "give both the same name");
    }
}

/// Why an id cannot be the name of a folder that is published, and what to do; none if it can.
pub(in crate::check) fn id_fault(id: &str) -> Option<(String, &'static str)> {
    let shown: String = id.chars().take(80).collect();
    let letters = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-';
    if id.is_empty() || !id.chars().all(letters) || id.starts_with('-') || id.ends_with('-') {
        return Some((
            format!("{shown:?} is not fit for an address"),
            "use lower-case letters and digits, with hyphens between them",
        ));
    }
    if id.len() > LONGEST_ID {
        return Some((
            format!("{shown:?}… has {} letters", id.len()),
            "keep it to 100; addresses are read out and typed",
        ));
    }
    let number = id
        .strip_prefix("com")
        .or_else(|| id.strip_prefix("lpt"))
        .is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    if number || RESERVED_IDS.contains(&id) {
        return Some((
            format!("{id:?} is the name of another thing where articles are published"),
            "choose another id",
        ));
    }
    None
}

/// Why a tag does not say which language a text is in; none if it does.
pub(in crate::check) fn language_fault(tag: &str) -> Option<String> {
    let Ok(language) = tag.parse::<icu_locale_core::LanguageIdentifier>() else {
        return Some(format!("{tag:?} is no language tag"));
    };
    let Some(region) = language.region else {
        return Some(format!("{tag:?} has no region, and regions write numbers differently (1,659 or 1.659)"));
    };
    // UN M.49 has numbers for regions of several countries: es-419.
    if region.as_str().len() == 2 && Atlas::get().name(region.as_str(), "en").is_none() {
        return Some(format!("{tag:?}: {:?} is no country", region.as_str()));
    }
    let name = language.language.as_str();
    let unknown =
        name.len() == 2 && !LANGUAGES.split(' ').any(|one| one == name) || ["und", "mul", "mis", "zxx"].contains(&name);
    if unknown {
        return Some(format!("{tag:?}: {name:?} is no language"));
    }
    (language.to_string() != tag).then(|| format!("{tag:?} is written {:?}", language.to_string()))
}

fn language(article: &Article, path: &Path, findings: &mut Findings) {
    let tag = article.language.as_str();
    if let Some(message) = language_fault(tag) {
        findings.add(Code::Language, "/language", message, "write language and region, as in \"en-US\" or \"es-SV\"");
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let named = name.strip_prefix("article.").and_then(|rest| rest.strip_suffix(".json"));
    if let Some(named) = named.filter(|named| *named != tag) {
        let message = format!("the file is named after {named:?}, and its text says {tag:?}");
        findings.add(
            Code::EditionLanguage,
            "/language",
            message,
            format!("give both the same: article.{tag}.json, if the text is right"),
        );
    }
}

/// An article has at least one part, and no paragraph or group with nothing in it.
fn empty_parts(article: &Article, findings: &mut Findings) {
    if !article.has_a_part() {
        let message = "the article has no story, no card, no viewpoint, no figure and no note";
        findings.add(Code::EmptyText, "/body", message, "write one of them; for a story begin with `glosa draft`");
    }
    for (index, block) in article.body.iter().enumerate() {
        if block.children.iter().all(|span| is_blank(&span.text)) {
            let remedy = "write it, or take it out";
            findings.add(Code::EmptyText, format!("/body/{index}"), "this paragraph is empty", remedy);
        }
    }
    for (index, group) in article.fact_box.groups.iter().enumerate() {
        if group.is_empty() {
            let message = format!("{:?} has neither a figure nor a chart", group.title);
            let remedy = "add one, or take the group out";
            findings.add(Code::EmptyText, format!("/factBox/groups/{index}"), message, remedy);
        }
    }
}

/// Whether nothing of a text can be seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}'))
}
