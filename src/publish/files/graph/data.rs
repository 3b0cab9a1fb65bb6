//! Data: each series of the fact box as a `Dataset`.

use super::Builder;
use crate::article::Series;
use crate::publish::files::graph::nodes::{DataDownload, Dataset, Id, PropertyValue};

impl<'a> Builder<'a> {
    pub(in crate::publish) fn series(&self) -> impl Iterator<Item = &'a Series> {
        self.article.fact_box.groups.iter().flat_map(|group| &group.series)
    }

    pub(in crate::publish) fn datasets(&self) -> impl Iterator<Item = Dataset<'a>> {
        self.series().map(|series| self.dataset(series))
    }

    fn dataset(&self, series: &'a Series) -> Dataset<'a> {
        let place = series.place.as_ref().and_then(|key| self.article.entities.iter().find(|one| one.key == *key));
        Dataset {
            id: self.id(&series.key),
            name: &series.title,
            description: format!("{} {}", series.summary, series.caveat),
            is_part_of: Id { id: self.article_id() },
            variable_measured: PropertyValue { name: &series.measure, unit_text: &series.unit },
            temporal_coverage: period(series.points.iter().map(|point| point.as_of.as_str())),
            spatial_coverage: place.map(|place| self.entity(place)),
            distribution: DataDownload { encoding_format: "text/csv", content_url: self.addresses.file("figures.csv") },
            citation: self.sources(series),
        }
    }

    /// The sources of all values, each once.
    fn sources(&self, series: &Series) -> Vec<Id> {
        let keys: Vec<&String> = series.points.iter().flat_map(|point| &point.sources).collect();
        let sources = self.article.sources.iter().filter(|source| keys.contains(&&source.key));
        sources.map(|source| Id { id: source.url.clone() }).collect()
    }
}

/// The time from the first date to the last, ISO 8601: `2000/2024`, or one date.
fn period<'a>(dates: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let first = dates.clone().min()?;
    // A year goes on after its months: `2024` ends after `2024-07`.
    let last = dates.max_by_key(|date| format!("{date}~"))?;
    Some(if first == last { first.to_owned() } else { format!("{first}/{last}") })
}

#[cfg(test)]
mod tests {
    use super::period;

    #[test]
    fn a_period_goes_from_the_first_date_to_the_end_of_the_last() {
        assert_eq!(period(["2022-03", "2000", "2024", "2024-07-10"].into_iter()).as_deref(), Some("2000/2024"));
        assert_eq!(period(["2024", "2024"].into_iter()).as_deref(), Some("2024"));
        assert_eq!(period([].into_iter()), None);
    }
}
