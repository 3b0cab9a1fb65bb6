//! Examples: living pages that show each way into a page, filled with the snippets that `glosa embed` prints.

use crate::publish::assets::esbuild::bundle;
use crate::publish::edition::output::Output;
use crate::publish::edition::reading::Loaded;
use crate::publish::edition::render::fragment;
use crate::publish::files::oembed;
use crate::publish::files::snippet::{Embedding, TARGETS};
use anyhow::Context;
use std::path::Path;

/// From an example to the root of the output.
const ROOT: &str = "../";

/// Fills in every file of the folder: `<!-- glosa:embed page -->` and the like (in a script `// glosa:embed react`),
/// `<!-- glosa:oembed -->`. A `.jsx` is bundled with its packages; where they are not at hand, its page is left out.
pub(in crate::publish) fn write(folder: &Path, first: &Loaded, output: &mut Output) -> anyhow::Result<()> {
    let path = &first.published.path;
    let fragment = fragment(&first.edition, &format!("{ROOT}{path}"));
    let headline = &first.published.headline;
    let embedding = Embedding { root: ROOT, path, headline, fragment: &fragment };
    let mut parts = Vec::new();
    for (name, target) in TARGETS {
        parts.push((format!("<!-- glosa:embed {name} -->"), target.snippet(&embedding)));
        parts.push((format!("// glosa:embed {name}"), target.snippet(&embedding)));
    }
    parts.push(("<!-- glosa:oembed -->".to_owned(), oembed::html(&first.published, &format!("{ROOT}{path}"))));
    let (mut files, mut left_out) = (Vec::new(), Vec::new());
    for file in read(folder)? {
        let text = parts.iter().fold(file.text, |text, (marker, part)| text.replace(marker, part.trim_end()));
        let Some(stem) = file.name.strip_suffix(".jsx") else {
            files.push((file.name, text));
            continue;
        };
        match bundle(text)? {
            Some(script) => output.bytes(&format!("examples/{stem}.js"), script),
            None => left_out.push(format!("{stem}.html")),
        }
    }
    for (name, text) in files.into_iter().filter(|(name, _)| !left_out.contains(name)) {
        output.text(&format!("examples/{name}"), without_links_to(&left_out, text));
    }
    Ok(())
}

/// A file of the folder.
struct Example {
    name: String,
    text: String,
}

fn read(folder: &Path) -> anyhow::Result<Vec<Example>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
    let example = |file: &Path| -> anyhow::Result<Example> {
        let text = std::fs::read_to_string(file).with_context(|| format!("{}: cannot be read", file.display()))?;
        Ok(Example { name: file.file_name().unwrap_or_default().to_string_lossy().into_owned(), text })
    };
    entries.map(|entry| example(&entry?.path())).collect()
}

/// The list of examples has a line for each.
fn without_links_to(left_out: &[String], text: String) -> String {
    if left_out.is_empty() {
        return text;
    }
    let leads_there = |line: &str| left_out.iter().any(|page| line.contains(&format!("href=\"{page}\"")));
    text.split_inclusive('\n').filter(|line| !leads_there(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::without_links_to;

    #[test]
    fn what_is_left_out_is_not_in_the_list() {
        let list = "<ul>\n<li><a href=\"page.html\">A</a>\n<li><a href=\"react.html\">B</a>\n</ul>\n";
        assert_eq!(without_links_to(&[], list.to_owned()), list);
        let shorter = without_links_to(&["react.html".to_owned()], list.to_owned());
        assert_eq!(shorter, "<ul>\n<li><a href=\"page.html\">A</a>\n</ul>\n");
    }
}
