//! Viewpoints: each opens to its words, they can be filtered, opened all at once and found in the story.

use super::Test;
use super::site::{PAGE, Site, same};
use anyhow::{Context, ensure};
use glosa::article::Stance;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    ("viewpoints: each opens to its words, concerns, answer and sources", each_opens),
    ("viewpoints: the filter leaves those that raise the concern", filter),
    ("viewpoints: all open and close at once", open_all),
    ("viewpoints: each passage is shown in the story and lit", show_in_story),
    ("viewpoints: critics come first, proponents stand beside them", order),
];

fn each_opens(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for viewpoint in &site.article.viewpoints.items {
        let details = format!("[data-viewpoint={}]", viewpoint.key);
        same("open before", &page.eval(&format!("document.querySelector('{details}').open"))?, &false)?;
        page.click(&format!("{details} > summary"))?;
        page.wait_for(&format!("document.querySelector('{details}').open"))?;
        let text = page.text(&details)?;
        for statement in &viewpoint.statements {
            ensure!(
                text.contains(&statement.text),
                "{}: {:?} is not to be seen in {text}",
                viewpoint.key,
                statement.text
            );
        }
        for concern in &viewpoint.concerns {
            let label = site.article.concern_scheme.terms.iter().find(|term| term.code == *concern);
            let label = &label.context("a concern has no label")?.label;
            ensure!(text.contains(label), "{}: the concern {label:?} is not to be seen", viewpoint.key);
        }
        match &viewpoint.response {
            Some(response) => ensure!(text.contains(&response.text), "{}: no answer to be seen", viewpoint.key),
            None => {
                ensure!(text.contains("found no answer"), "{}: it is not told that there is no answer", viewpoint.key);
            }
        }
    }
    let told: Vec<String> = page
        .events("viewpoint_open")?
        .iter()
        .filter_map(|event| event["params"]["viewpoint_id"].as_str().map(str::to_owned))
        .collect();
    same("events", &told, &site.article.viewpoints.items.iter().map(|one| one.key.clone()).collect())
}

const SHOWN: &str = "[...document.querySelectorAll('[data-viewpoint]')].filter((one) => one.checkVisibility()).map((one) => one.dataset.viewpoint)";

fn filter(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let items = &site.article.viewpoints.items;
    for term in &site.article.concern_scheme.terms {
        let code = &term.code;
        page.click(&format!("[data-concern={code}] > button"))?;
        page.wait_for(&format!("document.querySelector('[data-concern={code}] > button').ariaPressed === 'true'"))?;
        let expected: Vec<String> =
            items.iter().filter(|one| one.concerns.contains(code)).map(|one| one.key.clone()).collect();
        ensure!(!expected.is_empty(), "nobody raises {code}");
        same(code, &page.eval::<Vec<String>>(SHOWN)?, &expected)?;
        let told = format!("Showing {} of {} viewpoints", expected.len(), items.len());
        same("what a screen reader is told", &page.text(".glosa-viewpoints [role=status]")?, &told)?;
    }
    page.click("[data-concern=all] > button")?;
    page.wait_for("document.querySelector('[data-concern=all] > button').ariaPressed === 'true'")?;
    same("all", &page.eval::<Vec<String>>(SHOWN)?.len(), &items.len())
}

fn open_all(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let count = site.article.viewpoints.items.len();
    page.click(".glosa-open-all")?;
    page.wait_for(&format!("document.querySelectorAll('[data-viewpoint][open]').length === {count}"))?;
    same("the button", &page.text(".glosa-open-all")?, &"Close all".to_owned())?;
    page.click(".glosa-open-all")?;
    page.wait_for("document.querySelectorAll('[data-viewpoint][open]').length === 0")
}

fn show_in_story(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click(".glosa-open-all")?;
    let statements = site.article.viewpoints.items.iter().flat_map(|one| &one.statements);
    for statement in statements {
        let id = format!("glosa-{}-{}", site.article.id, statement.passage);
        page.click(&format!("[data-viewpoint] a[href=\"#{id}\"]"))?;
        page.wait_for(&format!("document.getElementById('{id}').dataset.glosaLit"))?;
        let lit: usize = page.count("[data-glosa-lit]")?;
        same("passages lit", &lit, &1)?;
        let in_view: bool = page.eval(&format!(
            "(() => {{ const box = document.getElementById('{id}').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }})()"
        ))?;
        ensure!(in_view, "{} is not in view", statement.passage);
        same("the passage", &page.eval(&format!("document.getElementById('{id}').textContent"))?, &statement.text)?;
        ensure!(page.holds(&format!("document.activeElement.id === '{id}'"))?, "focus did not go along");
    }
    Ok(())
}

fn order(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let stances: Vec<String> =
        page.eval("[...document.querySelectorAll('[data-viewpoint]')].map((one) => one.dataset.stance)")?;
    let critics = site.article.viewpoints.items.iter().filter(|one| one.stance == Stance::Critic).count();
    let mut expected = vec!["critic".to_owned(); critics];
    expected.resize(stances.len(), "proponent".to_owned());
    same("stances", &stances, &expected)?;
    let beside: bool = page.eval(
        "(() => { const [critics, proponents] = [...document.querySelectorAll('.glosa-stance')].map((one) => one.getBoundingClientRect());
          return Math.abs(critics.top - proponents.top) < 2 && critics.right <= proponents.left; })()",
    )?;
    ensure!(beside, "on a wide page they do not stand beside each other");
    Ok(())
}
