//! `cargo xtask screenshot`: the pictures of the README.

use crate::build::build;
use crate::{browsers, place};
use glosa_stage::{Engine, PageOptions, Stage};
use std::process::ExitCode;

/// The page that is shown.
const PAGE: &str = "/el-salvador-deportation-deal/";

/// Takes them.
pub(crate) fn run() -> anyhow::Result<ExitCode> {
    build(false)?;
    browsers::ready(Engine::Chromium)?;
    let stage = Stage::open(Engine::Chromium, &place::dist(), &[])?;
    let taken = take(&stage);
    stage.close();
    taken?;
    Ok(ExitCode::SUCCESS)
}

fn take(stage: &Stage) -> anyhow::Result<()> {
    let folder = place::root().join("docs/images");
    std::fs::create_dir_all(&folder)?;
    let page = stage.page(&PageOptions::new(PAGE).size(1100, 820))?;
    page.live()?;
    let mention = "a.glosa-mention[data-entity=nayib-bukele]";
    page.hover(mention)?;
    page.act("scrollTo(0, 0)")?;
    // A name that scrolls under a resting pointer opens no card.
    page.move_to((4.0, 4.0))?;
    page.hover(mention)?;
    page.wait_for("document.querySelector('[data-glosa-card=nayib-bukele]')")?;
    page.pause(300);
    page.screenshot(&folder.join("desktop.png"), false)?;
    let page = stage.page(&PageOptions::new(PAGE).size(390, 844).dark())?;
    page.live()?;
    page.act("document.querySelector('[data-figure=rates]').scrollIntoView({ behavior: 'instant' })")?;
    page.pause(300);
    page.screenshot(&folder.join("phone.png"), false)
}
