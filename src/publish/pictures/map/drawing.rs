//! The drawing: a country among its neighbours, projected, simplified and cut to the frame.

use super::Point;
use super::{HEIGHT, WIDTH};
use crate::article::GeoPoint;
use crate::atlas::{Atlas, Ring, TURNS};
use crate::publish::pictures::map::clipping::clip;
use crate::publish::pictures::map::frame::Frame;
use crate::publish::pictures::map::simplification::simplify;

/// Islands and lakes of less than so many square units are left out.
const SPECK: f64 = 5.0;
/// A country that is narrower than this has a ring around it; the ring's radius is the same.
const TINY: f64 = 16.0;

/// Land as closed lines.
pub(in crate::publish) struct Drawing {
    /// The land around the country.
    pub(in crate::publish) land: Vec<Vec<Point>>,
    /// The country.
    pub(in crate::publish) country: Vec<Vec<Point>>,
    /// Around a country that is too small to be seen.
    pub(in crate::publish) ring: Option<(Point, f64)>,
    /// The marked point.
    pub(in crate::publish) point: Option<Point>,
}

impl Drawing {
    /// Of a country by its code; nothing if there is none.
    pub(in crate::publish) fn of(atlas: &Atlas, code: &str, point: Option<GeoPoint>) -> Option<Self> {
        let mut bounds = atlas.mainland(code)?;
        // A point on a part that is far away, as Cayenne is from France, is shown there.
        if let Some(point) = point.filter(|point| mark(Frame::around(bounds), *point).is_none()) {
            bounds = atlas.part_near(code, point.longitude, point.latitude)?;
        }
        let frame = Frame::around(bounds);
        let mut drawing = Self { land: Vec::new(), country: Vec::new(), ring: None, point: None };
        for turn in TURNS {
            let closed = |ring: &Ring| {
                let seen = frame.sees(ring.bounds, turn);
                seen.then(|| clip(projected(ring, atlas, frame, turn))).filter(|line| area(line) > SPECK)
            };
            drawing.land.extend(atlas.land_around(code).filter_map(closed));
            drawing.country.extend(atlas.land_of(code).filter_map(closed));
        }
        let (west_south, east_north) =
            (frame.project((bounds.west, bounds.south)), frame.project((bounds.east, bounds.north)));
        let size = (east_north.0 - west_south.0).max(west_south.1 - east_north.1);
        let middle = (f64::midpoint(west_south.0, east_north.0), f64::midpoint(west_south.1, east_north.1));
        drawing.point = point.and_then(|point| mark(frame, point));
        drawing.ring = (size < TINY && point.is_none()).then_some((middle, TINY));
        Some(drawing)
    }
}

/// Position of a point in the picture; none outside of it.
fn mark(frame: Frame, point: GeoPoint) -> Option<Point> {
    let all = TURNS.iter().map(|turn| frame.project((point.longitude + turn, point.latitude)));
    all.into_iter().find(|(x, y)| (0.0..=WIDTH).contains(x) && (0.0..=HEIGHT).contains(y))
}

/// A ring's arcs one after the other. Where two meet, their common corner comes once.
fn projected(ring: &Ring, atlas: &Atlas, frame: Frame, turn: f64) -> Vec<Point> {
    let mut line: Vec<Point> = Vec::new();
    for stretch in &ring.stretches {
        let turn = turn + stretch.turn;
        let corners = atlas.arcs().get(stretch.arc).into_iter().flatten();
        let arc: Vec<Point> =
            corners.map(|(longitude, latitude)| frame.project((longitude + turn, *latitude))).collect();
        // Forwards whichever way it is gone, so that it comes out the same for both neighbours.
        let arc = simplify(&arc);
        if stretch.backwards {
            line.extend(arc.iter().rev().skip(1));
        } else {
            line.extend(arc.iter().skip(1));
        }
    }
    line
}

/// The area that a closed line encloses.
fn area(line: &[Point]) -> f64 {
    let next = line.iter().cycle().skip(1);
    let twice: f64 = line.iter().zip(next).map(|(one, other)| one.0.mul_add(other.1, -(other.0 * one.1))).sum();
    twice.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::{Drawing, area};
    use crate::article::GeoPoint;
    use crate::atlas::Atlas;
    use crate::publish::pictures::map::{HEIGHT, WIDTH};

    #[test]
    fn a_country_has_its_neighbours_around_it() -> Result<(), &'static str> {
        let drawing = Drawing::of(Atlas::get(), "SV", None).ok_or("no El Salvador")?;
        assert_eq!(drawing.country.len(), 1);
        // Mexico to Panama, with the islands.
        assert!((7..40).contains(&drawing.land.len()), "{}", drawing.land.len());
        assert!(drawing.ring.is_none() && drawing.point.is_none());
        let country: f64 = drawing.country.iter().map(|line| area(line)).sum();
        assert!(country > 500.0 && country < WIDTH * HEIGHT / 20.0, "{country}");
        Ok(())
    }

    #[test]
    fn a_point_is_where_it_is() -> Result<(), &'static str> {
        let point = GeoPoint { latitude: 13.7, longitude: -88.9 };
        let drawing = Drawing::of(Atlas::get(), "SV", Some(point)).ok_or("no El Salvador")?;
        let at = drawing.point.ok_or("no point")?;
        let near = |line: &Vec<(f64, f64)>| line.iter().any(|corner| (corner.0 - at.0).hypot(corner.1 - at.1) < 40.0);
        assert!(drawing.country.iter().any(near), "{at:?}");
        Ok(())
    }

    #[test]
    fn a_point_far_from_the_mainland_is_in_the_picture() -> Result<(), &'static str> {
        for (name, code, latitude, longitude) in [
            ("Anchorage", "US", 61.2, -149.9),
            ("Cayenne", "FR", 4.9, -52.3),
            ("Las Palmas", "ES", 28.1, -15.4),
            ("Chatham Islands", "NZ", -44.0, -176.5),
            ("Taveuni", "FJ", -16.9, -179.9),
            ("Uelen", "RU", 66.2, -169.8),
        ] {
            let drawing = Drawing::of(Atlas::get(), code, Some(GeoPoint { latitude, longitude })).ok_or(name)?;
            let (x, y) = drawing.point.ok_or(name)?;
            assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{name}: {x}, {y}");
            assert!(!drawing.country.is_empty(), "{name}: no land");
        }
        Ok(())
    }

    #[test]
    fn a_country_too_small_to_be_seen_has_a_ring() {
        for code in ["MT", "VA", "SG"] {
            assert!(Drawing::of(Atlas::get(), code, None).is_some_and(|drawing| drawing.ring.is_some()), "{code}");
        }
    }

    #[test]
    fn every_country_can_be_drawn() {
        let mut drawn = 0;
        for one in 'A'..='Z' {
            for other in 'A'..='Z' {
                let code = format!("{one}{other}");
                if let Some(drawing) = Drawing::of(Atlas::get(), &code, None) {
                    assert!(!drawing.country.is_empty() || drawing.ring.is_some(), "{code}");
                    drawn += 1;
                }
            }
        }
        assert!(drawn > 190, "{drawn}");
    }
}
