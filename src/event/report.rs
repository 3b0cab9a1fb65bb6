//! The editor's report: which names readers needed explained, which viewpoints they opened and how balanced.

use super::{Event, What};
use std::collections::BTreeMap;
use std::fmt;

/// Counts over a file of events, for each article.
#[derive(Debug, Default)]
pub struct Report {
    articles: BTreeMap<String, Counts>,
    /// Lines that are no event: the number from 1, and why.
    pub unread: Vec<(usize, String)>,
}

/// Counts of an article.
#[derive(Debug, Default)]
struct Counts {
    views: usize,
    entities: BTreeMap<String, usize>,
    viewpoints: BTreeMap<String, usize>,
    stances: BTreeMap<&'static str, usize>,
    /// Visits that opened critics alone, proponents alone, both, neither.
    balances: [usize; 4],
    rest: BTreeMap<String, usize>,
}

impl Report {
    /// Reads events, one a line; empty lines are passed over. No line stops it.
    #[must_use]
    pub fn of(lines: &str) -> Self {
        let mut report = Self::default();
        for (line, number) in lines.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
            match serde_json::from_str::<Event>(line) {
                Ok(event) => report.add(event),
                Err(error) => report.unread.push((number, error.to_string())),
            }
        }
        report
    }

    /// How many articles there are events of.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    fn add(&mut self, event: Event) {
        let counts = self.articles.entry(event.article_id.unwrap_or_else(|| "(unknown)".to_owned())).or_default();
        match event.what {
            What::View {} => counts.views += 1,
            What::EntityOpen { entity_id, .. } => *counts.entities.entry(entity_id).or_default() += 1,
            What::ViewpointOpen { viewpoint_id, stance } => {
                *counts.viewpoints.entry(viewpoint_id).or_default() += 1;
                let side = if stance == super::Stance::Critic { "critics" } else { "proponents" };
                *counts.stances.entry(side).or_default() += 1;
            }
            What::Balance { critics, proponents } => {
                let [critics_alone, proponents_alone, both, neither] = &mut counts.balances;
                *match (critics, proponents) {
                    (0, 0) => neither,
                    (_, 0) => critics_alone,
                    (0, _) => proponents_alone,
                    _ => both,
                } += 1;
            }
            other => *counts.rest.entry(name(&other)).or_default() += 1,
        }
    }
}

/// The event's name, with the value of a mark.
fn name(what: &What) -> String {
    match what {
        What::Scroll { percent } => format!("scroll {percent} %"),
        What::Engaged { seconds } => format!("engaged {seconds} s"),
        What::Error { code } => format!("error {code}"),
        other => {
            let value = serde_json::to_value(other).unwrap_or_default();
            value.get("name").and_then(|name| name.as_str()).unwrap_or_default().to_owned()
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (article, counts) in &self.articles {
            writeln!(formatter, "{article}: {} views\n", counts.views)?;
            list(formatter, "Names that readers had explained", &counts.entities)?;
            list(formatter, "Viewpoints that readers opened", &counts.viewpoints)?;
            let side = |side| counts.stances.get(side).copied().unwrap_or_default();
            writeln!(formatter, "  Of these {} critics, {} proponents.", side("critics"), side("proponents"))?;
            let [critics, proponents, both, neither] = counts.balances;
            if critics + proponents + both + neither > 0 {
                writeln!(
                    formatter,
                    "  When the page was left: {both} had opened both sides, {critics} critics alone, {proponents} proponents alone, {neither} none."
                )?;
            }
            writeln!(formatter)?;
            list(formatter, "Also", &counts.rest)?;
        }
        Ok(())
    }
}

/// Counts, the most frequent first.
fn list(formatter: &mut fmt::Formatter<'_>, title: &str, counts: &BTreeMap<String, usize>) -> fmt::Result {
    writeln!(formatter, "  {title}:")?;
    if counts.is_empty() {
        writeln!(formatter, "       -  none")?;
    }
    let mut rows: Vec<_> = counts.iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    rows.iter().try_for_each(|(what, count)| writeln!(formatter, "  {count:>6}  {what}"))?;
    writeln!(formatter)
}

#[cfg(test)]
mod tests {
    use super::Report;

    fn line(name: &str, params: &str) -> String {
        format!(
            r#"{{"name":"{name}","ts":1.0,"articleId":"a","instanceId":1,"locale":"en-US","revision":1,"mode":"script","params":{params}}}"#
        )
    }

    #[test]
    fn it_counts_names_viewpoints_and_balance() {
        let open = line("entity_open", r#"{"entity_id":"x","entity_type":"person","block_id":"p1","trigger":"hover"}"#);
        let lines = [
            line("view", "{}"),
            open.clone(),
            open,
            line("viewpoint_open", r#"{"viewpoint_id":"v","stance":"critic"}"#),
            line("balance", r#"{"critics":1,"proponents":0}"#),
            line("scroll", r#"{"percent":25}"#),
        ];
        let report = Report::of(&lines.join("\n"));
        let told = report.to_string();
        assert!(report.unread.is_empty(), "{:?}", report.unread);
        for part in ["a: 1 views", "2  x", "1  v", "1 critics, 0 proponents", "1 critics alone", "1  scroll 25 %"] {
            assert!(told.contains(part), "{part} is not in {told}");
        }
    }

    #[test]
    fn a_line_that_is_no_event_is_told_and_the_rest_is_counted() {
        let report = Report::of(&format!("{}\n\n{{nonsense\n{}", line("view", "{}"), line("dance", "{}")));
        assert_eq!(report.unread.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3, 4]);
        assert!(report.unread.iter().any(|(_, why)| why.contains("dance")));
        assert!(report.to_string().contains("a: 1 views"));
    }
}
