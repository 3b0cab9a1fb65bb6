//! Filling in: a built file gets the names of others. A place that is not there is an error, and so is a placeholder that
//! nothing has filled, `{{name}}` in a script and `<!-- glosa:name -->` in a page.

use anyhow::{bail, ensure};

/// The ends of placeholders: those of scripts and those of pages.
const FORMS: [(&str, &str); 2] = [("{{", "}}"), ("<!-- glosa:", " -->")];

/// A text with each place replaced, wherever it stands.
///
/// # Errors
/// If the text lacks a place, or keeps a placeholder.
pub(in crate::publish) fn filled(file: &str, text: &str, places: &[(&str, &str)]) -> anyhow::Result<String> {
    let mut filled = text.to_owned();
    for (place, value) in places {
        ensure!(
            filled.contains(place),
            "{file} has no {place:?}, which publishing fills in\n  do: put it back where that part goes, or let src/publish/ look for what stands there now"
        );
        filled = filled.replace(place, value);
    }
    if let Some(left) = placeholder(&filled) {
        bail!(
            "{file} has {left:?}, which publishing does not fill in\n  do: take it out, or let src/publish/ fill it in where it fills in the others"
        );
    }
    Ok(filled)
}

/// The first placeholder of a text.
fn placeholder(text: &str) -> Option<&str> {
    FORMS.iter().find_map(|(before, after)| {
        text.match_indices(before).find_map(|(start, _)| {
            let rest = text.get(start + before.len()..)?;
            let length = rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '_')?;
            let named = length > 0 && rest.get(length..)?.starts_with(after);
            named.then(|| text.get(start..start + before.len() + length + after.len())).flatten()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_place_that_is_not_there_is_told_with_its_file() {
        let text = "import(\"./maps.js\")";
        assert_eq!(filled("a.js", text, &[("./maps.js", "./maps-1.js")]).unwrap(), "import(\"./maps-1.js\")");
        let error = filled("a.js", text, &[("./charts.js", "./charts-1.js")]).unwrap_err().to_string();
        assert!(error.contains("a.js") && error.contains("./charts.js"), "{error}");
    }

    #[test]
    fn a_placeholder_that_nothing_fills_is_told_with_its_file() {
        for (text, left) in [("import(\"{{cod}}\")", "{{cod}}"), ("<p><!-- glosa:hed --></p>", "<!-- glosa:hed -->")] {
            let error = filled("a.js", text, &[]).unwrap_err().to_string();
            assert!(error.contains("a.js") && error.contains(left), "{error}");
        }
        for text in ["if (a) {{ b() }}", "const { code } = {};", "`${name}{{`", "<!-- a comment -->"] {
            assert_eq!(filled("a.js", text, &[]).unwrap(), text);
        }
    }
}
