//! Short names for what wasm and glue have from each other.
//!
//! wasm-bindgen names each import with sixteen digits of a hash, in the glue and in the wasm. They do not compress: short
//! names save 3.6 kB of 60 (brotli, measured with the first article's build), and those of exported closures
//! 0.2 kB more. Custom sections say what made the wasm, which no browser reads; they are left out.

use anyhow::{Context, ensure};
use std::borrow::Cow;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{EntityType, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The digits at the end of a generated name.
const HASH: usize = 16;

/// Glue and wasm with short names on both sides.
///
/// # Errors
/// If the wasm cannot be read.
pub(in crate::publish) fn shorten(glue: &str, wasm: &[u8]) -> anyhow::Result<(String, Vec<u8>)> {
    let mut names = Vec::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("the wasm cannot be read")?;
        if let Payload::ImportSection(reader) = payload {
            let mut section = ImportSection::new();
            for import in reader.into_imports() {
                let import = import.context("the wasm's imports cannot be read")?;
                let name = short(import.name, glue, &mut names);
                let kind: EntityType =
                    RoundtripReencoder.entity_type(import.ty).context("an import of an unknown sort")?;
                section.import(import.module, &name, kind);
            }
            module.section(&section);
        } else if let Payload::ExportSection(reader) = payload {
            let mut section = ExportSection::new();
            for export in reader {
                let export = export.context("the wasm's exports cannot be read")?;
                let kind = RoundtripReencoder.export_kind(export.kind).context("an export of an unknown sort")?;
                section.export(&short(export.name, glue, &mut names), kind, export.index);
            }
            module.section(&section);
        } else if let Payload::CustomSection(_) = payload {
            // Left out.
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = wasm.get(range).context("the wasm is cut short")?;
            module.section(&RawSection { id, data });
        }
    }
    let mut glue = glue.to_owned();
    ensure!(
        names.iter().all(|(_, short)| !has_name(&glue, short)),
        "the glue of wasm-bindgen has a name of ours already, such as _0\n  do: choose other short names in src/publish/assets/import_names.rs"
    );
    // The longest first: a name may begin with another one.
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in names {
        glue = glue.replace(&long, &short);
    }
    let wasm = module.finish();
    wasmparser::validate(&wasm).context("the wasm with short names is not valid")?;
    Ok((glue, wasm))
}

/// Whether a script has a name as a whole word.
fn has_name(script: &str, name: &str) -> bool {
    let part_of_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    script.match_indices(name).any(|(at, _)| {
        let before = script.get(..at).and_then(|before| before.chars().next_back());
        let after = script.get(at + name.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
    })
}

/// A new name for an import with a hash or an exported closure, the old one for any other.
fn short<'a>(name: &'a str, glue: &str, names: &mut Vec<(String, String)>) -> Cow<'a, str> {
    let digits = name.get(name.len().saturating_sub(HASH)..).unwrap_or_default();
    let hashed =
        name.starts_with("__wb") && digits.len() == HASH && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let closure = name.starts_with("wasm_bindgen_");
    if !(hashed || closure) || !glue.contains(name) {
        return Cow::Borrowed(name);
    }
    let short = format!("_{}", names.len());
    names.push((name.to_owned(), short.clone()));
    Cow::Owned(short)
}

#[cfg(test)]
mod tests {
    use super::shorten;
    use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};

    #[test]
    fn both_sides_get_the_same_short_name() {
        let (mut module, mut types, mut imports) = (Module::new(), TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("./web_bg.js", "__wbg_now_0123456789abcdef", EntityType::Function(0));
        imports.import("./web_bg.js", "memory_of_the_page", EntityType::Function(0));
        module.section(&types).section(&imports);
        let glue = "{__wbg_now_0123456789abcdef: function() {}, memory_of_the_page: function() {}}";
        let (glue, wasm) = shorten(glue, &module.finish()).unwrap();
        assert_eq!(glue, "{_0: function() {}, memory_of_the_page: function() {}}");
        let names = String::from_utf8_lossy(&wasm).into_owned();
        assert!(names.contains("_0") && names.contains("memory_of_the_page") && !names.contains("0123456789abcdef"));
        wasmparser::Validator::new().validate_all(&wasm).unwrap();
    }
}
