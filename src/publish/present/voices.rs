//! Voices: viewpoints with their concerns counted and critics first.

use super::{Presenter, card_place};
use crate::article::{Stance, StatementKind, Viewpoint};
use crate::publish::locale::LocaleError;
use crate::publish::words;
use crate::view::model::{Answer, ConcernTag, Voice, VoiceStance, VoiceStatement, Voices};

impl Presenter<'_> {
    pub(super) fn voices(&self) -> Result<Voices, LocaleError> {
        let viewpoints = &self.article.viewpoints;
        let concerns = self.raised_concerns();
        let of = |stance: Stance| viewpoints.items.iter().filter(move |item| item.stance == stance);
        let items = of(Stance::Critic)
            .chain(of(Stance::Proponent))
            .map(|viewpoint| self.voice(viewpoint, &concerns))
            .collect::<Result<_, _>>()?;
        Ok(Voices {
            title: viewpoints.title.clone(),
            weight_note: viewpoints.weight_note.clone(),
            concerns,
            items,
            tally: words::tally(of(Stance::Critic).count(), of(Stance::Proponent).count()),
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
                    count: u16::try_from(raised).unwrap_or(u16::MAX),
                })
            })
            .collect()
    }

    fn voice(&self, viewpoint: &Viewpoint, concerns: &[ConcernTag]) -> Result<Voice, LocaleError> {
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
            stance: match viewpoint.stance {
                Stance::Critic => VoiceStance::Critic,
                Stance::Proponent => VoiceStance::Proponent,
            },
            holder: viewpoint.holder.name.clone(),
            role: viewpoint.holder.role.clone(),
            card: viewpoint.holder.entity.as_deref().and_then(|key| card_place(&self.cards, key)),
            summary: viewpoint.summary.clone(),
            concerns: (0_u16..)
                .zip(concerns)
                .filter(|(_, concern)| viewpoint.concerns.contains(&concern.code))
                .map(|(place, _)| place)
                .collect(),
            statements: viewpoint
                .statements
                .iter()
                .map(|statement| VoiceStatement {
                    quoted: statement.kind == StatementKind::Quote,
                    text: statement.text.clone(),
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
