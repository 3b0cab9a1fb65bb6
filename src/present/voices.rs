//! Voices: viewpoints with their concerns counted and critics first.

use super::{Presenter, card_place};
use crate::article::{Stance, StatementKind, Viewpoint};
use crate::present::locale::LocaleError;
use crate::view::model::{Answer, ConcernTag, Controls, Voice, VoiceControl, VoiceStance, VoiceStatement, Voices};

impl Presenter<'_> {
    pub(super) fn voices(&self) -> Result<Voices, LocaleError> {
        let viewpoints = &self.article.viewpoints;
        Ok(Voices {
            title: viewpoints.title.clone(),
            weight_note: viewpoints.weight_note.clone(),
            items: self.critics_first().map(|viewpoint| self.voice(viewpoint)).collect::<Result<_, _>>()?,
        })
    }

    /// Data of the live islands that the static HTML does not have.
    pub(super) fn controls(&self) -> Controls {
        let article = self.article;
        let concerns = self.raised_concerns();
        let voice = |viewpoint: &Viewpoint| VoiceControl {
            key: viewpoint.key.clone(),
            stance: stance(viewpoint.stance),
            concerns: (0_u16..)
                .zip(&concerns)
                .filter(|(_, concern)| viewpoint.concerns.contains(&concern.code))
                .map(|(place, _)| place)
                .collect(),
        };
        let of = |stance| article.viewpoints.items.iter().filter(|item| item.stance == stance).count();
        Controls {
            id: article.id.clone(),
            language: article.language.clone(),
            words: self.interface.control_words(),
            voices: self.critics_first().map(voice).collect(),
            concerns,
            count: self.interface.count(article.viewpoints.items.len()),
            tally: self.interface.tally(of(Stance::Critic), of(Stance::Proponent)),
            opened: [("opened-critics", Stance::Critic), ("opened-proponents", Stance::Proponent)].map(
                |(name, stance)| (0..=of(stance)).map(|count| self.interface.opened(name, count, of(stance))).collect(),
            ),
            entities: article
                .entities
                .iter()
                .map(|entity| (entity.key.clone(), entity.kind.name().to_owned()))
                .collect(),
        }
    }

    fn critics_first(&self) -> impl Iterator<Item = &Viewpoint> {
        let of = |stance| self.article.viewpoints.items.iter().filter(move |item| item.stance == stance);
        of(Stance::Critic).chain(of(Stance::Proponent))
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
                holder: response.holder.clone(),
                text: response.text.clone(),
                date: self.locale.date(&response.date)?,
                sources: self.references(&response.sources),
            })
        };
        Ok(Voice {
            key: viewpoint.key.clone(),
            stance: stance(viewpoint.stance),
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

const fn stance(stance: Stance) -> VoiceStance {
    match stance {
        Stance::Critic => VoiceStance::Critic,
        Stance::Proponent => VoiceStance::Proponent,
    }
}
