//! Addresses: where an edition stands, which address is the one to be found under, and where its other languages are.

use crate::article::Article;

/// The addresses of an edition, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::publish) struct Addresses {
    /// Of its folder, with a slash at its end.
    pub(in crate::publish) own: Option<String>,
    /// The one to be found under: the publisher's own page, else the folder.
    pub(in crate::publish) canonical: Option<String>,
    /// Of all language editions, this one too, the first edition first; empty if there is but one, or one is not known.
    pub(in crate::publish) alternates: Vec<Alternate>,
}

/// A language edition's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::publish) struct Alternate {
    pub(in crate::publish) language: String,
    pub(in crate::publish) url: String,
}

impl Addresses {
    /// Of an edition among all editions of its article (each with its path), the first one first.
    pub(in crate::publish) fn of(
        article: &Article,
        path: &str,
        editions: &[(&Article, &str)],
        public_url: Option<&str>,
    ) -> Self {
        let own = public_url.map(|root| format!("{root}{path}"));
        let alternate = |(article, path): &(&Article, &str)| {
            Some(Alternate { language: article.language.clone(), url: canonical(article, path, public_url)? })
        };
        let alternates: Option<Vec<Alternate>> = editions.iter().map(alternate).collect();
        Self {
            canonical: canonical(article, path, public_url),
            own,
            alternates: alternates.filter(|all| all.len() > 1).unwrap_or_default(),
        }
    }

    /// A file of the folder: whole where the folder's address is known, else as seen from the folder.
    pub(in crate::publish) fn file(&self, name: &str) -> String {
        self.own.as_ref().map_or_else(|| name.to_owned(), |own| format!("{own}{name}"))
    }
}

/// The address that an edition is to be found under.
fn canonical(article: &Article, path: &str, public_url: Option<&str>) -> Option<String> {
    article.uri.clone().or_else(|| public_url.map(|root| format!("{root}{path}")))
}
