//! Facts: figures with their numbers written out.

use super::Presenter;
use crate::article::{Figure, FigureGroup};
use crate::present::locale::LocaleError;
use crate::view::model::{Fact, FactDispute, FactGroup, Facts};

impl Presenter<'_> {
    pub(super) fn facts(&self) -> Result<Facts, LocaleError> {
        let fact_box = &self.article.fact_box;
        let place = |key: &String| {
            fact_box.groups.iter().enumerate().find_map(|(group, one)| {
                let figure = one.figures.iter().position(|figure| figure.key == *key)?;
                Some((u16::try_from(group).ok()?, u16::try_from(figure).ok()?))
            })
        };
        Ok(Facts {
            title: self.or_word(&fact_box.title, "to-facts"),
            intro: fact_box.intro.clone(),
            headline: fact_box.headline_figures.iter().filter_map(place).collect(),
            groups: fact_box.groups.iter().map(|group| self.fact_group(group)).collect::<Result<_, _>>()?,
        })
    }

    fn fact_group(&self, group: &FigureGroup) -> Result<FactGroup, LocaleError> {
        Ok(FactGroup {
            key: group.key.clone(),
            title: group.title.clone(),
            text: group.text.clone(),
            figures: group.figures.iter().map(|figure| self.fact(figure)).collect::<Result<_, _>>()?,
            charts: group.series.iter().map(|series| self.chart(series)).collect::<Result<_, _>>()?,
        })
    }

    fn fact(&self, figure: &Figure) -> Result<Fact, LocaleError> {
        let value = match (figure.value, &figure.date) {
            (Some(value), _) => self.locale.number(value)?,
            (None, Some(date)) => self.date(date)?,
            (None, None) => String::new(),
        };
        let one_in = match (figure.value, figure.per_people) {
            (Some(value), Some(people)) => self.one_in(value, people)?,
            _ => None,
        };
        Ok(Fact {
            key: figure.key.clone(),
            label: figure.label.clone(),
            qualifier: self.interface.qualifier(figure.qualifier),
            value,
            unit: figure.unit.clone(),
            as_of: self.as_of(&figure.as_of)?,
            caveat: figure.caveat.clone(),
            one_in,
            confidence: self.confidence(figure.confidence),
            disputed: figure.disputed.as_ref().map(|dispute| FactDispute {
                by: dispute.by.clone(),
                note: dispute.note.clone(),
                sources: self.references(&dispute.sources),
            }),
            sources: self.references(&figure.sources),
        })
    }
}
