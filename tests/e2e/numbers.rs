//! Numbers and dates were written out when the article was published: just as the reader's browser would.

use super::site::{PAGE, Site, same};
use super::test::Test;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] =
    &[Test::new("numbers: published numbers and dates are those of the browser's Intl", intl)];

fn intl(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE))?;
    let language = &site.article.language;
    let number = |value: f64| page.eval::<String>(&format!("new Intl.NumberFormat('{language}').format({value})"));
    let day = |date: &str| {
        let form = match date.len() {
            4 => "{ year: 'numeric', timeZone: 'UTC' }",
            7 => "{ year: 'numeric', month: 'long', timeZone: 'UTC' }",
            _ => "{ dateStyle: 'long', timeZone: 'UTC' }",
        };
        page.eval::<String>(&format!("new Intl.DateTimeFormat('{language}', {form}).format(new Date('{date}'))"))
    };
    let text = |selector: &str| page.text(selector);
    for group in &site.article.fact_box.groups {
        for figure in &group.figures {
            let box_of = format!(".glosa-figure[data-figure={}]", figure.key);
            if let Some(value) = figure.value {
                same(&figure.key, &text(&format!("{box_of} .glosa-number"))?, &number(value)?)?;
            }
            let told = text(&format!("{box_of} .glosa-as-of"))?;
            let told = told.split(" · ").next().unwrap_or_default().to_owned();
            same(&figure.key, &told, &format!("As of {}", day(&figure.as_of)?))?;
        }
        for series in &group.series {
            for (place, point) in series.points.iter().enumerate() {
                let row = format!("[data-figure={}] tbody tr:nth-child({})", series.key, place + 1);
                same(&point.label, &text(&format!("{row} .glosa-value"))?, &number(point.value)?)?;
            }
        }
    }
    let dateline = text(".glosa-dateline")?;
    anyhow::ensure!(dateline.contains(&day(site.article.date_published.as_deref().unwrap_or_default())?), "{dateline}");
    Ok(())
}
