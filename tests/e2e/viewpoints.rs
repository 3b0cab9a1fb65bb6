//! Viewpoints: each opens to its words, they can be filtered, opened all at once and found in the story.

use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa::article::Stance;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("viewpoints: each opens to its words, concerns, answer and sources", each_opens),
    Test::new("viewpoints: the filter leaves those that raise the concern", filter),
    Test::new("viewpoints: all open and close at once", open_all),
    Test::new("viewpoints: a button that a host puts into one is the host's", hosts_button),
    Test::new("viewpoints: each passage is shown in the story and lit", show_in_story),
    Test::new("viewpoints: a passage leads to the viewpoint that it states", passage_leads),
    Test::new("viewpoints: an open one marks its passages", passages_marked),
    Test::new("viewpoints: what find-in-page finds behind the filter is shown", found_behind_filter),
    Test::new("viewpoints: how many of each side were opened is told, quietly", opened_so_far),
    Test::new("viewpoints: critics come first, proponents stand beside them", order),
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
                ensure!(
                    text.contains("found no response"),
                    "{}: it is not told that there is no answer",
                    viewpoint.key
                );
            }
        }
    }
    page.wait_for(&format!(
        "window.__events.filter((event) => event.name === 'viewpoint_open').length === {}",
        site.article.viewpoints.items.len()
    ))?;
    let told: Vec<String> = page
        .events("viewpoint_open")?
        .iter()
        .filter_map(|event| event["params"]["viewpoint_id"].as_str().map(str::to_owned))
        .collect();
    same("events", &told, &site.article.viewpoints.items.iter().map(|one| one.key.clone()).collect())
}

const SHOWN: &str = "[...document.querySelectorAll('[data-viewpoint]')].filter((one) => one.firstElementChild.checkVisibility()).map((one) => one.dataset.viewpoint)";

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
        for side in ["critic", "proponent"] {
            let someone = page.holds(&format!("({SHOWN}).some((key) => document.querySelector(`[data-viewpoint=${{key}}]`).dataset.stance === '{side}')"))?;
            let heading = page.visible(&format!(".glosa-stance[data-stance={side}] > h3"))?;
            same(&format!("{code}: a heading over every {side}"), &heading, &someone)?;
        }
        let told = format!("Showing {} of {} viewpoints", expected.len(), items.len());
        same("what a screen reader is told", &page.text(".glosa-viewpoints .glosa-announced")?, &told)?;
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

/// To read it aloud, say.
fn hosts_button(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    page.act(
        "(() => { const button = document.createElement('button'); button.id = 'aloud'; button.textContent = 'Read aloud';
           button.onclick = () => window.__aloud = true;
           document.querySelector('[data-viewpoint=brine] .glosa-viewpoint-body').append(button); })()",
    )?;
    page.click("#aloud")?;
    page.wait_for("window.__aloud")?;
    page.rest(200)?;
    same("open", &page.count("[data-viewpoint][open]")?, &1)
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

fn passage_leads(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    // A filter that hides it gives way.
    page.click("[data-concern=money] > button")?;
    for viewpoint in &site.article.viewpoints.items {
        for statement in &viewpoint.statements {
            let passage = format!("[id=\"glosa-{}-{}\"]", site.article.id, statement.passage);
            let details = format!("[data-viewpoint={}]", viewpoint.key);
            same(
                "to whom",
                &page.eval(&format!("document.querySelector('{passage} + a.glosa-voice').ariaLabel"))?,
                &format!("Viewpoint: {}", viewpoint.holder.name),
            )?;
            page.click(&format!("{passage} + a.glosa-voice"))?;
            page.wait_for(&format!("document.querySelector('{details}').open"))?;
            // A screen reader leaves the mode in which it reads for what can be pressed: the summary.
            page.wait_for(&format!(
                "document.activeElement === document.querySelector('{details} > .glosa-viewpoint-body')"
            ))?;
            page.wait_for(&format!(
                "(() => {{ const {{ top, bottom }} = document.querySelector('{details} > summary').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; }})()"
            ))?;
        }
    }
    Ok(())
}

fn passages_marked(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let moss = site.article.viewpoints.items.iter().find(|one| one.key == "moss").context("no viewpoint")?;
    let prefix = format!("glosa-{}-", site.article.id);
    let marked =
        format!("[...document.querySelectorAll('[data-glosa-opened]')].map((one) => one.id.replace('{prefix}', ''))");
    page.click("[data-viewpoint=moss] > summary")?;
    page.wait_for("document.querySelector('[data-glosa-opened]')")?;
    let mut expected: Vec<String> = moss.statements.iter().map(|statement| statement.passage.clone()).collect();
    let mut is: Vec<String> = page.eval(&marked)?;
    expected.sort();
    is.sort();
    same("marked", &is, &expected)?;
    page.click("[data-viewpoint=moss] > summary")?;
    page.wait_for("!document.querySelector('[data-glosa-opened]')")
}

fn found_behind_filter(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click("[data-concern=money] > button")?;
    page.wait_for("document.querySelector('[data-viewpoint=moss]').getAttribute('hidden') === 'until-found'")?;
    // Browsers that can find hidden text dispatch this when they have found it.
    page.act(
        "document.querySelector('[data-viewpoint=moss] p').dispatchEvent(new Event('beforematch', { bubbles: true }))",
    )?;
    page.wait_for("document.querySelector('[data-viewpoint=moss] > summary').checkVisibility()")?;
    same("all", &page.eval::<Vec<String>>(SHOWN)?.len(), &site.article.viewpoints.items.len())
}

fn opened_so_far(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    same("before", &page.count(".glosa-opened")?, &0)?;
    page.click("[data-viewpoint=moss] > summary")?;
    page.wait_for("document.querySelector('.glosa-opened')")?;
    same("after one", &page.text(".glosa-opened")?, &"Opened so far: 1 of 4 critical, 0 of 2 supportive.".to_owned())?;
    page.click("[data-viewpoint=moss] > summary")?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('.glosa-opened').textContent.includes('1 of 2 supportive')")?;
    same(
        "a closed one stays counted",
        &page.text(".glosa-opened")?,
        &"Opened so far: 1 of 4 critical, 1 of 2 supportive.".to_owned(),
    )
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
