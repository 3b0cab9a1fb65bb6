//! Voices: viewpoints with their concerns counted, in the order of their stances.

use super::{Presenter, card_place};
use crate::article::{Stance, StatementKind, Viewpoint};
use crate::present::locale::LocaleError;
use crate::view::model::{Answer, ConcernTag, Controls, StanceControl, Voice, VoiceControl, VoiceStatement, Voices};

impl Presenter<'_> {
    pub(super) fn voices(&self) -> Result<Voices, LocaleError> {
        let viewpoints = &self.article.viewpoints;
        Ok(Voices {
            title: self.or_word(&viewpoints.title, "to-viewpoints"),
            weight_note: viewpoints.weight_note.clone(),
            headings: self.stances().map(|stance| self.interface.stance(stance)).collect(),
            items: self.by_stance().map(|(_, viewpoint)| self.voice(viewpoint)).collect::<Result<_, _>>()?,
        })
    }

    /// Data of the live islands that the static HTML does not have.
    pub(super) fn controls(&self) -> Controls {
        let article = self.article;
        let concerns = self.raised_concerns();
        let voice = |(stance, viewpoint): (u16, &Viewpoint)| VoiceControl {
            key: viewpoint.key.clone(),
            stance,
            concerns: (0_u16..)
                .zip(&concerns)
                .filter(|(_, concern)| viewpoint.concerns.contains(&concern.code))
                .map(|(place, _)| place)
                .collect(),
        };
        let count = |stance| (stance, article.viewpoints.items.iter().filter(|item| item.stance == stance).count());
        let counts: Vec<(Stance, usize)> = self.stances().map(count).collect();
        Controls {
            id: article.id.clone(),
            language: article.language.clone(),
            words: self.interface.control_words(),
            voices: self.by_stance().map(voice).collect(),
            concerns,
            count: self.interface.count(article.viewpoints.items.len()),
            tally: self.interface.tally(&counts),
            stances: counts
                .iter()
                .enumerate()
                .map(|(place, (stance, all))| StanceControl {
                    name: stance.name().to_owned(),
                    opened: (0..=*all)
                        .map(|count| self.interface.opened(*stance, count, *all, (place, counts.len())))
                        .collect(),
                })
                .collect(),
            entities: article
                .entities
                .iter()
                .map(|entity| (entity.key.clone(), entity.kind.name().to_owned()))
                .collect(),
        }
    }

    /// The stances that somebody has, in the order of the columns.
    fn stances(&self) -> impl Iterator<Item = Stance> {
        let items = &self.article.viewpoints.items;
        Stance::ALL.into_iter().filter(|stance| items.iter().any(|item| item.stance == *stance))
    }

    /// Returns the viewpoints in the order of their stances, each with its stance's index.
    fn by_stance(&self) -> impl Iterator<Item = (u16, &Viewpoint)> {
        (0..).zip(self.stances()).flat_map(|(number, stance)| {
            self.article
                .viewpoints
                .items
                .iter()
                .filter(move |item| item.stance == stance)
                .map(move |item| (number, item))
        })
    }

    /// The concerns that somebody raises, in the scheme's order.
    fn raised_concerns(&self) -> Vec<ConcernTag> {
        self.article
            .concern_scheme
            .terms
            .iter()
            .filter_map(|term| {
                let raised =
                    self.article.viewpoints.items.iter().filter(|item| item.concerns.contains(&term.code)).count();
                (raised > 0).then(|| ConcernTag {
                    code: term.code.clone(),
                    label: term.label.clone(),
                    count: self.interface.count(raised),
                    showing: self.interface.showing(raised, self.article.viewpoints.items.len()),
                })
            })
            .collect()
    }

    fn voice(&self, viewpoint: &Viewpoint) -> Result<Voice, LocaleError> {
        let answer = |response: &crate::article::Response| {
            Ok(Answer {
                heading: self.interface.answer(response.kind),
                holder: response.holder.clone(),
                text: response.text.clone(),
                date: self.date(&response.date)?,
                sources: self.references(&response.sources),
            })
        };
        Ok(Voice {
            key: viewpoint.key.clone(),
            holder: viewpoint.holder.name.clone(),
            role: viewpoint.holder.role.clone(),
            card: viewpoint.holder.entity.as_deref().and_then(|key| card_place(&self.cards, key)),
            summary: viewpoint.summary.clone(),
            concerns: self
                .article
                .concern_scheme
                .terms
                .iter()
                .filter(|term| viewpoint.concerns.contains(&term.code))
                .map(|term| term.label.clone())
                .collect(),
            statements: viewpoint
                .statements
                .iter()
                .map(|statement| VoiceStatement {
                    quoted: statement.kind == StatementKind::Quote,
                    text: statement.text.clone(),
                    original: statement.original.clone(),
                    passage: statement.passage.clone(),
                    note: statement.note.clone(),
                })
                .collect(),
            answer: viewpoint.response.as_ref().map(answer).transpose()?,
            note: viewpoint.note.clone(),
            sources: self.references(&viewpoint.sources),
        })
    }
}
