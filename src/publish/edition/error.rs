//! Refusal: the error of a run in which an article has findings of severity error.

use crate::check;

/// Why nothing was published: an article has findings of severity error.
#[derive(Debug)]
pub struct NotPublishable(pub Vec<check::Finding>);

impl std::fmt::Display for NotPublishable {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "nothing was published, because the check found errors:\n{}", check::Listed(&self.0))
    }
}

impl std::error::Error for NotPublishable {}
