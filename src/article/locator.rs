//! Location of a card's subject, for the small map on the card.

use serde::{Deserialize, Serialize};

/// A country, and a point in it if a source tells one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Locator {
    /// The country that it is, or is in: its two letters in ISO 3166-1, "SV".
    pub country: String,
    /// The point where it is, marked on the map; only where a source of the card tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<GeoPoint>,
}

/// A point on the globe, as in schema.org's `GeoCoordinates`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GeoPoint {
    /// Degrees north of the equator; south of it they are negative.
    pub latitude: f64,
    /// Degrees east of Greenwich; west of it they are negative.
    pub longitude: f64,
}
