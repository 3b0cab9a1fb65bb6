//! On paper: all is open, cards stand as notes, charts have their values, no button is left.

use super::Test;
use super::site::{PAGE, Site, same};
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[("printing: everything is open and nothing is a button", everything_open)];

fn everything_open(site: &Site) -> anyhow::Result<()> {
    printed_whole(site, &site.live(&PageOptions::new(PAGE).size(794, 1123).print())?)
}

/// A printed page has every word and value, and nothing to press.
pub(crate) fn printed_whole(site: &Site, page: &Page<'_>) -> anyhow::Result<()> {
    let seen = page.text("article.glosa")?;
    for viewpoint in &site.article.viewpoints.items {
        for statement in &viewpoint.statements {
            ensure!(seen.contains(&statement.text), "{}: {:?} is not printed", viewpoint.key, statement.text);
        }
    }
    for entity in &site.article.entities {
        ensure!(seen.contains(&entity.description), "the card of {} is not printed", entity.key);
    }
    let buttons: usize =
        page.eval("[...document.querySelectorAll('button')].filter((one) => one.checkVisibility()).length")?;
    same("buttons", &buttons, &0)?;
    for group in &site.article.fact_box.groups {
        for series in &group.series {
            ensure!(
                page.visible(&format!("[data-figure={}] .glosa-value", series.key))?,
                "{} has no values",
                series.key
            );
        }
    }
    Ok(())
}
