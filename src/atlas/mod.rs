//! The atlas: where countries are and what they are called. `README.md` says where it is from; the wasm has none of it.

mod bounds;
mod file;

pub use bounds::Bounds;

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The globe turned, in degrees: for what lies across the date line.
pub const TURNS: [f64; 3] = [-360.0, 0.0, 360.0];

/// Borders as arcs, which neighbours share.
#[derive(Default)]
pub struct Atlas {
    countries: Vec<Country>,
    arcs: Vec<Arc>,
}

/// A line on the globe: longitude and latitude of each of its corners, in degrees. It does not jump at the date line, but
/// goes on past 180°.
pub type Arc = Vec<(f64, f64)>;

/// A closed line.
#[derive(Debug)]
pub struct Ring {
    /// Arcs in their order.
    pub stretches: Vec<Stretch>,
    /// Bounds of the ring.
    pub bounds: Bounds,
}

/// A part of a ring.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// The number of the arc.
    pub arc: usize,
    /// Whether the arc runs from its end to its beginning.
    pub backwards: bool,
    /// How many degrees it has to be turned to the east to go on where the one before ends.
    pub turn: f64,
}

/// A country's names and land.
struct Country {
    code: Option<String>,
    names: BTreeMap<String, String>,
    rings: Vec<Ring>,
}

impl Atlas {
    /// The atlas, read when it is first asked for.
    #[must_use]
    pub fn get() -> &'static Self {
        static ATLAS: LazyLock<Atlas> = LazyLock::new(|| file::read().unwrap_or_default());
        &ATLAS
    }

    /// Whether there is a country with this code.
    #[must_use]
    pub fn knows(&self, code: &str) -> bool {
        self.land_of(code).next().is_some()
    }

    /// Name of a country in a language; the English one where none is known.
    #[must_use]
    pub fn name(&self, code: &str, language: &str) -> Option<&str> {
        self.own_name(code, language).or_else(|| self.own_name(code, "en"))
    }

    /// Name of a country in a language, if it is known.
    #[must_use]
    pub fn own_name(&self, code: &str, language: &str) -> Option<&str> {
        let primary = language.split('-').next().unwrap_or(language);
        let country = self.countries.iter().find(|country| country.code.as_deref() == Some(code))?;
        country.names.get(primary).map(String::as_str)
    }

    /// The code of every country that has one; of land in several parts more than once.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.countries.iter().filter_map(|country| country.code.as_deref())
    }

    /// Every arc, by its number.
    #[must_use]
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// The rings of a country.
    pub fn land_of(&self, code: &str) -> impl Iterator<Item = &Ring> {
        self.rings(move |one| one == Some(code))
    }

    /// The rings of all land that is not this country's.
    pub fn land_around(&self, code: &str) -> impl Iterator<Item = &Ring> {
        self.rings(move |one| one != Some(code))
    }

    fn rings(&self, wanted: impl Fn(Option<&str>) -> bool) -> impl Iterator<Item = &Ring> {
        self.countries.iter().filter(move |one| wanted(one.code.as_deref())).flat_map(|one| &one.rings)
    }

    /// Bounds of a country's map: the mainland, and the islands that belong to the picture.
    #[must_use]
    pub fn mainland(&self, code: &str) -> Option<Bounds> {
        let mut pieces: Vec<Bounds> = self.land_of(code).map(|ring| ring.bounds).collect();
        pieces.sort_by(|one, other| other.area().total_cmp(&one.area()));
        let main = *pieces.first()?;
        let mainland = pieces.iter().filter(|one| one.area() > main.area() / 20.0);
        Some(mainland.fold(main, |so_far, piece| so_far.joined_if_near(*piece)))
    }

    /// The part of a country that a point is in or close to, as far as bounds can tell: the largest such.
    #[must_use]
    pub fn part_near(&self, code: &str, longitude: f64, latitude: f64) -> Option<Bounds> {
        let near = |bounds: &Bounds| TURNS.iter().any(|turn| bounds.holds(longitude + turn, latitude));
        self.land_of(code).map(|ring| ring.bounds).filter(near).max_by(|one, other| one.area().total_cmp(&other.area()))
    }
}

#[cfg(test)]
mod tests {
    use super::Atlas;

    #[test]
    fn countries_are_named_in_the_readers_language() {
        let atlas = Atlas::get();
        assert_eq!(atlas.name("US", "es-SV"), Some("Estados Unidos"));
        assert_eq!(atlas.name("SV", "ar-EG"), Some("السلفادور"));
        // Without a name of its own in a language, the English one.
        assert_eq!((atlas.name("DE", "xx"), atlas.own_name("DE", "xx")), (Some("Germany"), None));
        assert_eq!(atlas.name("XX", "en-US"), None);
        assert!(atlas.knows("VE") && !atlas.knows("ve") && !atlas.knows(""));
    }

    #[test]
    fn a_point_beyond_the_date_line_is_in_its_country() {
        let near = |code, longitude, latitude| Atlas::get().part_near(code, longitude, latitude).is_some();
        assert!(near("RU", -169.8, 66.2) && near("RU", 37.6, 55.8) && near("SV", -89.2, 13.7));
        assert!(!near("SV", 89.2, 13.7) && !near("SV", 13.7, -89.2));
    }

    #[test]
    fn far_parts_do_not_make_the_map_small() -> Result<(), &'static str> {
        let states = Atlas::get().mainland("US").ok_or("no United States")?;
        assert!(states.west < -124.0 && states.east > -67.5, "{states:?}");
        assert!(states.south > 24.0 && states.north < 50.0, "Alaska and Hawaii are in it: {states:?}");
        let islands = Atlas::get().mainland("NZ").ok_or("no New Zealand")?;
        assert!(islands.south < -46.0 && islands.north > -35.0, "one of its two islands is not in it: {islands:?}");
        Ok(())
    }

    #[test]
    fn a_country_on_the_date_line_is_in_one_piece() -> Result<(), &'static str> {
        for (code, width) in [("FJ", 6.0), ("RU", 180.0)] {
            let bounds = Atlas::get().mainland(code).ok_or(code)?;
            assert!(bounds.width() < width, "{code}: {bounds:?}");
        }
        Ok(())
    }
}
