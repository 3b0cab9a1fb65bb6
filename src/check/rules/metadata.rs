//! Rules on the document's own data: version, id, language, headline, texts that must not be empty.

use super::Findings;
use crate::article::{Article, DescriptionRole, HeadlineRole, SCHEMA_VERSION, Stance};
use crate::check::code::Code;
use std::path::Path;

/// More words do not fit a card that is read in passing (docs/decisions/numbers.md).
const CARD_WORDS: usize = 60;

pub(super) fn check(article: &Article, path: &Path, findings: &mut Findings) {
    if article.schema_version != SCHEMA_VERSION {
        let message = format!("this program reads version {SCHEMA_VERSION}, not {:?}", article.schema_version);
        findings.add(Code::SchemaVersion, "/schemaVersion", message, format!("write {SCHEMA_VERSION:?}"));
    }
    id(article, path, findings);
    language(&article.language, findings);
    if !article.headlines.iter().any(|headline| headline.role == HeadlineRole::Main) {
        findings.add(Code::MissingKey, "/headlines", "no headline has the role \"main\"", "add one");
    }
    if !article.descriptions.iter().any(|text| text.role == DescriptionRole::Standfirst) {
        findings.add(Code::MissingKey, "/descriptions", "no description has the role \"standfirst\"", "add one");
    }
    empty_texts(article, findings);
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
    let stances = |stance| article.viewpoints.items.iter().any(|item| item.stance == stance);
    if stances(Stance::Critic) != stances(Stance::Proponent) {
        let remedy = "add the other side, or say in weightNote why it has none";
        findings.add(Code::OneSided, "/viewpoints/items", "all viewpoints have the same stance", remedy);
    }
}

fn id(article: &Article, path: &Path, findings: &mut Findings) {
    let slug = |id: &str| {
        !id.is_empty() && id.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-')
    };
    if !slug(&article.id) {
        let message = format!("{:?} is not fit for an address", article.id);
        findings.add(Code::ArticleId, "/id", message, "use lower-case letters, digits and hyphens");
        return;
    }
    let named_article = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("article."));
    let folder = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    if let Some(folder) = folder.filter(|folder| named_article && *folder != article.id) {
        let message = format!("the id is {:?}, but the folder is {folder:?}", article.id);
        findings.add(Code::ArticleId, "/id", message, "give both the same name");
    }
}

fn language(tag: &str, findings: &mut Findings) {
    let remedy = "write language and region, as in \"en-US\" or \"es-SV\"";
    match tag.parse::<icu_locale_core::LanguageIdentifier>() {
        Err(_) => findings.add(Code::Language, "/language", format!("{tag:?} is no language tag"), remedy),
        Ok(language) if language.region.is_none() => {
            let message = format!("{tag:?} has no region, and regions write numbers differently (1,659 or 1.659)");
            findings.add(Code::Language, "/language", message, remedy);
        }
        Ok(_) => {}
    }
}

fn empty_texts(article: &Article, findings: &mut Findings) {
    let mut texts: Vec<(String, &str)> = vec![
        ("/dateline".to_owned(), &article.dateline),
        ("/viewpoints/title".to_owned(), &article.viewpoints.title),
        ("/viewpoints/weightNote".to_owned(), &article.viewpoints.weight_note),
        ("/factBox/title".to_owned(), &article.fact_box.title),
        ("/factBox/intro".to_owned(), &article.fact_box.intro),
        ("/howWeReported/why".to_owned(), &article.how_we_reported.why),
        ("/howWeReported/how".to_owned(), &article.how_we_reported.how),
        ("/howWeReported/fairness".to_owned(), &article.how_we_reported.fairness),
    ];
    for (index, headline) in article.headlines.iter().enumerate() {
        texts.push((format!("/headlines/{index}/value"), &headline.value));
    }
    for (index, text) in article.descriptions.iter().enumerate() {
        texts.push((format!("/descriptions/{index}/value"), &text.value));
    }
    for (index, entity) in article.entities.iter().enumerate() {
        texts.push((format!("/entities/{index}/label"), &entity.label));
        texts.push((format!("/entities/{index}/description"), &entity.description));
    }
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        texts.push((format!("/viewpoints/items/{index}/summary"), &item.summary));
        texts.push((format!("/viewpoints/items/{index}/holder/name"), &item.holder.name));
    }
    for (index, note) in article.context_notes.iter().enumerate() {
        texts.push((format!("/contextNotes/{index}/title"), &note.title));
        texts.push((format!("/contextNotes/{index}/text"), &note.text));
    }
    for (pointer, text) in texts {
        if text.trim().is_empty() {
            findings.add(Code::EmptyText, pointer, "this text is empty", "write it");
        }
    }
}
