//! Locator maps: where a card's subject is, as a small drawing for each, `map-<key>.svg`, and `maps.json`, which tells the
//! live page which cards have one.

mod clipping;
mod drawing;
mod frame;
mod simplification;
mod svg;

use crate::article::{Article, Entity, Locator};
use crate::atlas::Atlas;
use crate::present::words::Interface;
use crate::publish::pictures::map::drawing::Drawing;

/// A point of the drawing: to the right and down, in its units.
type Point = (f64, f64);

/// The size of a drawing in its units, of which a card shows about two in a pixel. `styles/locator.css` has the same ratio.
const WIDTH: f64 = 800.0;
const HEIGHT: f64 = 240.0;

/// The map of a card.
pub(in crate::publish) struct MapFile {
    pub(in crate::publish) key: String,
    pub(in crate::publish) svg: String,
}

/// The maps of an edition, in the order of its entities.
pub(in crate::publish) fn map_files(article: &Article) -> Vec<MapFile> {
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
pub(in crate::publish) fn maps_json(maps: &[MapFile]) -> serde_json::Result<String> {
    let keys: Vec<&str> = maps.iter().map(|map| map.key.as_str()).collect();
    Ok(serde_json::to_string(&keys)? + "\n")
}

/// Description of a map: the country, and the place in it that has a mark.
fn title(atlas: &Atlas, interface: &Interface, language: &str, entity: &Entity, locator: &Locator) -> Option<String> {
    let country = atlas.name(&locator.country, language)?;
    let (place, country) = (entity.label.as_str().into(), country.into());
    Some(if locator.point.is_some() {
        interface.phrase("map-of-place", [("place", place), ("country", country)])
    } else {
        interface.phrase("map-of", [("country", country)])
    })
}

#[cfg(test)]
mod tests {
    use super::{map_files, maps_json};
    use crate::article::{Article, GeoPoint, Locator};
    use crate::atlas::Atlas;
    use crate::present::words::languages;

    const ARTICLE: &str = include_str!("../../../../tests/articles/sample/article.json");

    /// The article with one map, of this language and point.
    fn title(language: &str, point: Option<GeoPoint>) -> serde_json::Result<String> {
        let mut article: Article = serde_json::from_str(ARTICLE)?;
        language.clone_into(&mut article.language);
        article.entities.retain(|entity| entity.key == "fog-hall");
        for entity in &mut article.entities {
            entity.locator = Some(Locator { country: "SV".to_owned(), point });
        }
        let maps = map_files(&article);
        assert_eq!(maps_json(&maps)?, "[\"fog-hall\"]\n");
        let svg = maps.first().map(|map| map.svg.as_str()).unwrap_or_default();
        assert_eq!(svg.contains("class=\"point\""), point.is_some());
        let title = svg.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        Ok(title.unwrap_or_default().to_owned())
    }

    #[test]
    fn every_country_has_a_name_in_every_language() {
        for language in languages() {
            let nameless: Vec<&str> =
                Atlas::get().codes().filter(|code| Atlas::get().own_name(code, language).is_none()).collect();
            assert!(
                nameless.is_empty(),
                "{language}, which src/atlas/make.mjs has to know, has no name for {nameless:?}"
            );
        }
    }

    #[test]
    fn a_map_says_what_it_shows_in_the_readers_language() -> serde_json::Result<()> {
        let point = Some(GeoPoint { latitude: 13.6, longitude: -88.8 });
        assert_eq!(title("en-US", None)?, "Locator map: El Salvador");
        assert_eq!(title("fr-FR", None)?, "Carte de localisation : Salvador");
        assert_eq!(title("en-US", point)?, "Locator map: Fog Hall, El Salvador");
        Ok(())
    }

    #[test]
    fn an_article_without_places_has_an_empty_list() -> serde_json::Result<()> {
        assert_eq!(maps_json(&[])?, "[]\n");
        Ok(())
    }
}
