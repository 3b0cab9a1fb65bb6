//! Locator maps: where a card's subject is, as a small drawing for each, `map-<key>.svg`, and `maps.json`, which tells the
//! live page which cards have one.

mod clipping;
mod drawing;
mod frame;
mod simplification;
mod svg;

use super::words::Interface;
use crate::article::{Article, Entity, Locator};
use crate::atlas::Atlas;
use drawing::Drawing;

/// A point of the drawing: to the right and down, in its units.
type Point = (f64, f64);

/// The size of a drawing in its units, of which a card shows about two in a pixel. `styles/locator.css` has the same ratio.
const WIDTH: f64 = 800.0;
const HEIGHT: f64 = 240.0;

/// The map of a card.
pub(super) struct MapFile {
    pub(super) key: String,
    pub(super) svg: String,
}

/// The maps of an edition, in the order of its entities.
pub(super) fn map_files(article: &Article) -> Vec<MapFile> {
    let atlas = Atlas::get();
    let interface = Interface::new(&article.language);
    let map = |entity: &Entity| {
        let locator = entity.locator.as_ref()?;
        let drawing = Drawing::of(atlas, &locator.country, locator.point)?;
        let title = title(atlas, &interface, &article.language, entity, locator)?;
        Some(MapFile { key: entity.key.clone(), svg: svg::write(&drawing, &title, &article.language) })
    };
    article.entities.iter().filter_map(map).collect()
}

/// The keys of the entities that have a map.
///
/// # Errors
/// None for keys; serde's own otherwise.
pub(super) fn maps_json(maps: &[MapFile]) -> serde_json::Result<String> {
    let keys: Vec<&str> = maps.iter().map(|map| map.key.as_str()).collect();
    Ok(serde_json::to_string(&keys)? + "\n")
}

/// What a map shows, in words: the country, and the place in it that has a mark.
fn title(atlas: &Atlas, interface: &Interface, language: &str, entity: &Entity, locator: &Locator) -> Option<String> {
    let country = atlas.name(&locator.country, language)?;
    Some(match locator.point {
        None => interface.phrase("map-of", [("country", country.into())]),
        Some(_) => {
            let place = entity.label.as_str();
            interface.phrase("map-of-place", [("place", place.into()), ("country", country.into())])
        }
    })
}
