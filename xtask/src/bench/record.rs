//! The tables, and docs/performance.md with its charts, all of it written by this command.

use super::chart::{bars, number};
use super::measure::{Measured, Samples};
use super::native;
use super::statistics::Sample;
use super::subject::ALL;
use crate::place;
use anyhow::Context;
use std::fmt::Write;

/// Charts of a page's loading: condition, figure, file, title.
const CHARTS: [(&str, &str, &str, &str); 3] = [
    ("4x", "main thread, ms", "main-thread", "Main thread busy until live, 4x CPU throttle"),
    ("4x", "live, ms", "live", "Live after, 4x CPU throttle"),
    ("4x, slow 4G", "readable, ms", "readable-slow", "Readable after, 4x CPU throttle and slow 4G"),
];

/// All tables, as Markdown, which a terminal shows well enough.
pub(crate) fn tables(measured: &Measured) -> String {
    let mut text = String::from(
        "### Bytes\n\n| | script and style: raw | gzip | brotli | text and data: brotli | lacks |\n| --- | ---: | ---: | ---: | ---: | --- |\n",
    );
    for subject in ALL {
        let Some(bytes) = measured.bytes.get(subject.name) else { continue };
        let (code, name) = (bytes.code, subject.name);
        // Writing to a string cannot fail, here and below.
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {} | {} | {} |",
            code.raw, code.gzip, code.brotli, bytes.text.brotli, subject.lacks
        );
    }
    for (condition, samples) in &measured.loading {
        let _ = write!(text, "\n### Loading, {condition}\n\n{}", table(samples));
    }
    for (throttle, samples) in &measured.interaction {
        let _ = write!(text, "\n### Interaction, {throttle}, each time\n\n{}", table(samples));
    }
    text.push_str("\n### Many widgets on a page\n\n| widgets | all live, ms | longest task, ms | the same page without script | downloads of the wasm | heap, kB |\n| ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for one in &measured.widgets {
        let _ = writeln!(
            text,
            "| {} | {:.0} | {:.0} | {:.0} | {} | {:.0} |",
            one.count,
            one.all_live,
            one.longest_task,
            one.longest_without_script,
            one.wasm_downloads,
            one.heap / 1000.0
        );
    }
    text.push_str("\n### Mounting a longer article (prose, mentions, entities), 4x throttle\n\n| times the length | ms of the processor |\n| ---: | ---: |\n");
    for (length, sample) in &measured.lengths {
        let _ = writeln!(text, "| {length} | {} |", told(*sample));
    }
    let memory = &measured.memory;
    text.push_str("\n### Memory, after garbage collection\n\n| | heap before, kB | after | wasm before, kB | after |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (what, times, before, after) in [
        ("cards opened", memory.cards, memory.before_cards, memory.after_cards),
        ("times there and gone", memory.cycles, memory.before_cycles, memory.after_cycles),
        ("new elements with src alone", memory.cycles, memory.after_cycles, memory.after_new_elements),
    ] {
        let thousand = |bytes: f64| format!("{:.0}", bytes / 1000.0);
        let _ = writeln!(
            text,
            "| {times} {what} | {} | {} | {} | {} |",
            thousand(before.heap),
            thousand(after.heap),
            thousand(before.wasm),
            thousand(after.wasm)
        );
    }
    text
}

/// Table of measurements by row and subjects by column.
fn table(samples: &Samples) -> String {
    let mut text = String::from("|");
    for subject in ALL {
        let _ = write!(text, " | {}", subject.name);
    }
    let _ = writeln!(text, " |\n| ---{} |", " | ---:".repeat(ALL.len()));
    for (what, of) in samples {
        let _ = write!(text, "| {what}");
        for subject in ALL {
            let _ = write!(text, " | {}", of.get(subject.name).map(|sample| told(*sample)).unwrap_or_default());
        }
        text.push_str(" |\n");
    }
    text
}

/// The median with the quartiles.
fn told(sample: Sample) -> String {
    format!("{} ({}–{})", number(sample.median), number(sample.lower_quartile), number(sample.upper_quartile))
}

/// Writes the document and its charts.
pub(crate) fn write(measured: &Measured) -> anyhow::Result<()> {
    let docs = place::root().join("docs");
    let folder = docs.join("images/performance");
    std::fs::create_dir_all(&folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    let mut pictures = String::new();
    let mut draw = |file: &str, title: &str, unit: &str, values: &[(String, Sample)]| -> anyhow::Result<()> {
        let path = folder.join(format!("{file}.svg"));
        std::fs::write(&path, bars(title, unit, values))
            .with_context(|| format!("{}: cannot be written", path.display()))?;
        let _ = write!(pictures, "![{title}](images/performance/{file}.svg)\n\n");
        Ok(())
    };
    #[expect(clippy::cast_precision_loss, reason = "no bundle has 2^52 bytes")]
    let kilobytes =
        |name: &str| measured.bytes.get(name).map(|bytes| Sample::of(vec![bytes.code.brotli as f64 / 1000.0]));
    let sizes: Vec<_> = ALL.iter().filter_map(|one| Some((one.name.to_owned(), kilobytes(one.name)?))).collect();
    draw("bytes", "Script and style, brotli", "kB", &sizes)?;
    for (condition, what, file, title) in CHARTS {
        let samples = measured.loading.get(condition).and_then(|samples| samples.get(what));
        let values: Vec<_> =
            ALL.iter().filter_map(|one| Some((one.name.to_owned(), *samples?.get(one.name)?))).collect();
        draw(file, title, what.split_once(", ").map_or("", |(_, unit)| unit), &values)?;
    }
    if let Some(samples) = measured.interaction.get("4x").and_then(|samples| samples.get("opening a card, script ms")) {
        let values: Vec<_> =
            ALL.iter().filter_map(|one| Some((one.name.to_owned(), *samples.get(one.name)?))).collect();
        draw("card", "Opening a card: script, 4x CPU throttle", "ms", &values)?;
    }
    let text = format!(
        "# Performance\n\nWritten by `cargo xtask bench --record`; nothing here is written by hand. Machine: {}.\n\n\
         All subjects are visited in turn in headless Chromium, again and again in the same run. A figure is the median, with the \
         quartiles in brackets. Script, main thread and mount are times of the processor, which what else the machine does does not \
         add to; the others pass by the clock. *Readable* is the first text on the screen; *live* is when everything answers. Times depend on the \
         machine; what to compare is one column with another. The peers draw the same article in the browser from its `article.json` \
         (`bench/peers/`); what each lacks is in the first table. Rendered on a server they would be readable sooner and hydrate.\n\n\
         {pictures}{}{}",
        measured.machine,
        tables(measured),
        native::recorded()
    );
    std::fs::write(docs.join("performance.md"), text).context("docs/performance.md cannot be written")
}

/// Writes what the native side has measured into the document, in the place of what was there.
pub(crate) fn write_native() -> anyhow::Result<()> {
    let file = place::root().join("docs/performance.md");
    let text =
        std::fs::read_to_string(&file).context("docs/performance.md cannot be read: `bench --record` writes it")?;
    let browsers = text.split(native::TITLE).next().unwrap_or_default();
    std::fs::write(&file, format!("{browsers}{}", native::recorded())).context("docs/performance.md cannot be written")
}
