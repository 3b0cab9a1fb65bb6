//! Markup in a text, which would be published as letters: HTML and Markdown.

/// Names of elements that mark up text.
const TAGS: &str = "a b i u p br em strong h1 h2 h3 h4 h5 h6 ul ol li div span img script style table tr td th blockquote iframe sup sub figure hr small code";

/// The byte where markup begins, and which.
pub(super) fn markup(text: &str) -> Option<(usize, &'static str)> {
    let html = text.match_indices('<').find(|(place, _)| is_tag(text.get(place + 1..).unwrap_or_default()));
    let reference = text.match_indices('&').find(|(place, _)| is_reference(text.get(place + 1..).unwrap_or_default()));
    let link = text.match_indices("](").find(|(place, _)| {
        let (before, after) = (text.get(..*place).unwrap_or_default(), text.get(place + 2..).unwrap_or_default());
        before.contains('[') && after.contains(')') && after.starts_with(['h', '/', '#', '.', 'm'])
    });
    let bold = ["**", "__"].iter().find_map(|mark| {
        let place = text.find(mark)?;
        let inside = text.get(place + 2..)?;
        (!inside.starts_with(char::is_whitespace) && inside.find(mark).is_some_and(|end| end > 0)).then_some(place)
    });
    let begins =
        ["# ", "## ", "### ", "#### ", "> ", "* ", "![", "```", "| "].iter().any(|mark| text.starts_with(mark));
    let line = text.trim_end().len() > 2 && text.trim_end().chars().all(|letter| letter == '-');
    html.map(|(place, _)| (place, "HTML"))
        .or(reference.map(|(place, _)| (place, "a letter as HTML writes it")))
        .or(link.map(|(place, _)| {
            (text.get(..place).and_then(|before| before.rfind('[')).unwrap_or(place), "a link of Markdown")
        }))
        .or(bold.map(|place| (place, "Markdown")))
        .or((begins || line).then_some((0, "Markdown")))
}

fn is_tag(after: &str) -> bool {
    let after = after.strip_prefix('/').unwrap_or(after);
    let name: String = after.chars().take_while(char::is_ascii_alphanumeric).collect();
    let rest = after.get(name.len()..).unwrap_or_default();
    TAGS.split(' ').any(|tag| tag.eq_ignore_ascii_case(&name)) && rest.starts_with(['>', ' ', '/', '\n'])
        || after.starts_with("!--")
}

fn is_reference(after: &str) -> bool {
    let Some((name, _)) = after.split_once(';') else { return false };
    let number = name.strip_prefix('#').map(|digits| digits.trim_start_matches(['x', 'X']));
    number.is_some_and(|digits| !digits.is_empty() && digits.chars().all(|one| one.is_ascii_hexdigit()))
        || (2..=8).contains(&name.len()) && name.chars().all(|one| one.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::markup;

    #[test]
    fn markup_is_found_where_it_begins_and_plain_text_is_none() {
        for (text, place) in [
            ("a <b>bold</b> word", 2),
            ("dashes &mdash; here", 7),
            ("&#8217;", 0),
            ("see [the page](https://example.org)", 4),
            ("a **bold** word", 2),
            ("## A head", 0),
            ("---", 0),
            ("<!-- note -->", 0),
        ] {
            assert_eq!(markup(text).map(|(place, _)| place), Some(place), "{text}");
        }
        for text in [
            "1 < 2",
            "a < b",
            "Q&A; more",
            "AT&T",
            "[sic] (1999)",
            "2 ** 3",
            "# 1 hit",
            "- No, she said",
            "<3",
            "a_b__c",
        ] {
            assert_eq!(markup(text).is_some(), text.starts_with("# "), "{text}");
        }
    }
}
