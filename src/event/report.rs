//! The editor's report: which names readers needed explained, which viewpoints they opened and how balanced.

use super::{Event, Stance, What};
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, BufRead, Read};

/// An event is some hundred bytes; a line without end is none.
const LONGEST_LINE: u64 = 65_536;
/// So many of the lines that are no event are told one by one.
const SAMPLES: usize = 20;

/// Counts over a file of events, for each article.
#[derive(Debug, Default)]
pub struct Report {
    articles: BTreeMap<String, Counts>,
    /// The first lines that are no event: the number from 1, and why.
    pub unread: Vec<(usize, String)>,
    /// How many lines are no event.
    pub unread_lines: usize,
}

/// Counts of an article.
#[derive(Debug, Default)]
struct Counts {
    views: usize,
    entities: BTreeMap<String, usize>,
    viewpoints: BTreeMap<String, usize>,
    stances: BTreeMap<Stance, usize>,
    /// Visits that opened critics alone, proponents alone, both, neither.
    balances: [usize; 4],
    rest: BTreeMap<String, usize>,
}

impl Report {
    /// Reads events, one a line; empty lines are passed over. No line stops it, and no more than one is held at a time.
    ///
    /// # Errors
    /// If the lines cannot be read.
    pub fn read(mut lines: impl BufRead) -> io::Result<Self> {
        let mut report = Self::default();
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            if lines.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
                break;
            }
            let whole = line.ends_with(b"\n") || (line.len() as u64) < LONGEST_LINE;
            if !whole {
                lines.skip_until(b'\n')?;
                report.not_counted(number, "the line is too long".to_owned());
            } else if !line.trim_ascii().is_empty() {
                match serde_json::from_slice::<Event>(line.trim_ascii()) {
                    Ok(event) => report.add(event),
                    Err(error) => report.not_counted(number, error.to_string()),
                }
            }
        }
        Ok(report)
    }

    fn not_counted(&mut self, number: usize, why: String) {
        self.unread_lines += 1;
        if self.unread.len() < SAMPLES {
            self.unread.push((number, why));
        }
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
                *counts.stances.entry(stance).or_default() += 1;
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
            writeln!(formatter, "{}: {} views\n", one_line(article), counts.views)?;
            list(formatter, "Names that readers had explained", &counts.entities)?;
            list(formatter, "Viewpoints that readers opened", &counts.viewpoints)?;
            let side = |stance: Stance| {
                let opened = counts.stances.get(&stance).copied().unwrap_or_default();
                format!("{opened} {}", stance.holders())
            };
            writeln!(formatter, "  Of these {}.", Stance::ALL.map(side).join(", "))?;
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

/// A name out of an event, which anybody may have sent: on one line, and no commands to a terminal.
fn one_line(name: &str) -> String {
    name.chars().flat_map(char::escape_debug).collect()
}

/// Counts, the most frequent first.
fn list(formatter: &mut fmt::Formatter<'_>, title: &str, counts: &BTreeMap<String, usize>) -> fmt::Result {
    writeln!(formatter, "  {title}:")?;
    if counts.is_empty() {
        writeln!(formatter, "       -  none")?;
    }
    let mut rows: Vec<_> = counts.iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    rows.iter().try_for_each(|(what, count)| writeln!(formatter, "  {count:>6}  {}", one_line(what)))?;
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
        let report = Report::read(lines.join("\n").as_bytes()).unwrap();
        let told = report.to_string();
        assert!(report.unread.is_empty(), "{:?}", report.unread);
        for part in ["a: 1 views", "2  x", "1  v", "1 critics, 0 proponents", "1 critics alone", "1  scroll 25 %"] {
            assert!(told.contains(part), "{part} is not in {told}");
        }
    }

    #[test]
    fn a_line_that_is_no_event_is_told_and_the_rest_is_counted() {
        let lines = format!("{}\n\n{{nonsense\n{}", line("view", "{}"), line("dance", "{}"));
        let report = Report::read(lines.as_bytes()).unwrap();
        assert_eq!(report.unread.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3, 4]);
        assert!(report.unread.iter().any(|(_, why)| why.contains("dance")));
        assert!(report.to_string().contains("a: 1 views"));
    }

    #[test]
    fn names_out_of_events_move_no_cursor_and_forge_no_line() {
        let id = r#"{"entity_id":"\u001b]0;OWNED\u0007\n       9  forged\u202e","entity_type":"person","block_id":"p1","trigger":"hover"}"#;
        let told = Report::read(line("entity_open", id).as_bytes()).unwrap().to_string();
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
        assert!(!told.lines().any(|line| line.trim_start().starts_with("9  forged")), "{told}");
    }

    #[test]
    fn bad_lines_are_counted_and_not_kept() {
        let lines = format!("{}{}\n{}\n", "x\n".repeat(5_000), "y".repeat(1_000_000), line("view", "{}"));
        let report = Report::read(lines.as_bytes()).unwrap();
        assert_eq!((report.unread.len(), report.unread_lines, report.articles()), (20, 5_001, 1));
    }
}
