//! Filling in: a built file gets the names of others, and a place that is not there is an error, never a silence.

use anyhow::ensure;

/// A text with each place replaced, wherever it stands.
///
/// # Errors
/// If the text lacks a place.
pub(in crate::publish) fn filled(file: &str, text: &str, places: &[(&str, &str)]) -> anyhow::Result<String> {
    let mut filled = text.to_owned();
    for (place, value) in places {
        ensure!(
            filled.contains(place),
            "{file} has no {place:?}, which publishing fills in\n  do: put it back where that part goes, or let src/publish/ look for what stands there now"
        );
        filled = filled.replace(place, value);
    }
    Ok(filled)
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
}
