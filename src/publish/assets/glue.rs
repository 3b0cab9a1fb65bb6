//! The glue of wasm-bindgen, made fit for pages of others: the page may have a class `Element`, `Window` or `Response` of its
//! own, and then asking the browser's class by that name answers wrongly, or throws.

use crate::publish::assets::filled::filled;
use anyhow::{Context, ensure};

/// Classes that the wasm asks a value for, and how to ask without the class's name.
const KINDS: [(&str, &str); 7] = [
    ("Element", "arg0.nodeType === 1"),
    ("HTMLElement", "'innerText' in arg0"),
    ("KeyboardEvent", "'keyCode' in arg0"),
    ("MouseEvent", "'buttons' in arg0"),
    ("PointerEvent", "'pointerId' in arg0"),
    ("ShadowRoot", "arg0.nodeType === 11"),
    ("Window", "arg0 === window"),
];

/// Before and after the class in a question of the wasm's.
const QUESTION: (&str, &str) = ("result = arg0 instanceof ", ";");

/// Ways to start the wasm that the loader does not take: it hands over a response that has come well.
const STARTS: [(&str, &str); 4] = [
    ("export { initSync, ", "export { "),
    ("typeof Response === 'function' && module instanceof Response", "true"),
    ("!module.ok", "false"),
    (
        "typeof module_or_path === 'string' || (typeof Request === 'function' && module_or_path instanceof Request) || (typeof URL === 'function' && module_or_path instanceof URL)",
        "false",
    ),
];

/// Returns the glue without ways to start that are not used, and without questions by a class's name.
///
/// # Errors
/// If the glue lacks a place that is to be changed, or asks for a class that is not known here.
pub(super) fn fit(glue: &str) -> anyhow::Result<String> {
    let glue = filled("the glue of wasm-bindgen", glue, &STARTS)?;
    let mut parts = glue.split(QUESTION.0);
    let mut fit = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (class, rest) = part.split_once(QUESTION.1).context("the glue of wasm-bindgen ends within a line")?;
        let test = KINDS.iter().find(|(name, _)| *name == class).map(|(_, test)| *test);
        let test = test.with_context(|| {
            format!("the wasm asks whether a value is a {class}, by a name that a page may use for a class of its own\n  do: add a test that needs no name to KINDS in src/publish/assets/glue.rs")
        })?;
        fit.push_str(&["result = ", test, QUESTION.1, rest].concat());
    }
    ensure!(
        !fit.contains("instanceof Response"),
        "the glue of wasm-bindgen asks for a Response in a second place\n  do: let src/publish/assets/glue.rs change that too"
    );
    Ok(fit)
}

#[cfg(test)]
mod tests {
    use super::{STARTS, fit};

    fn glue(line: &str) -> String {
        STARTS.map(|(place, _)| place).join("\n") + line
    }

    #[test]
    fn a_class_is_asked_for_without_its_name() {
        let fit = fit(&glue("try { result = arg0 instanceof Element; } catch (_) { result = false; }")).unwrap();
        assert!(fit.ends_with("try { result = arg0.nodeType === 1; } catch (_) { result = false; }"), "{fit}");
        assert!(!fit.contains("initSync"), "{fit}");
    }

    #[test]
    fn an_unknown_class_is_told() {
        let error = fit(&glue("result = arg0 instanceof Text;")).unwrap_err().to_string();
        assert!(error.contains("whether a value is a Text"), "{error}");
    }
}
