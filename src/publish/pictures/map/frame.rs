//! The frame: which part of the globe a map shows, and where a place on the globe is in the drawing.

use super::{HEIGHT, Point, WIDTH};
use crate::atlas::Bounds;

/// How many times as high as the country the picture is.
const AROUND: f64 = 1.35;
/// The least that a map shows from south to north, in degrees: enough of what is around for a reader to know it.
const LEAST: f64 = 11.0;
/// Meridians are never drawn closer together than at this parallel.
const FARTHEST: f64 = 75.0;

/// An equirectangular projection that is true to scale on the parallel in its middle.
#[derive(Clone, Copy, Debug)]
pub(in crate::publish) struct Frame {
    longitude: f64,
    latitude: f64,
    /// Units of the drawing to a degree.
    across: f64,
    down: f64,
}

impl Frame {
    /// Around a country, with what is around it.
    pub(in crate::publish) fn around(country: Bounds) -> Self {
        let latitude = country.middle();
        let narrowing = latitude.abs().min(FARTHEST).to_radians().cos();
        let for_its_width = country.width() * narrowing * HEIGHT / WIDTH;
        let height = LEAST.max(AROUND * country.height()).max(AROUND * for_its_width);
        let down = HEIGHT / height;
        Self { longitude: f64::midpoint(country.west, country.east), latitude, across: down * narrowing, down }
    }

    /// Position of a place on the globe in the drawing.
    pub(in crate::publish) fn project(&self, (longitude, latitude): (f64, f64)) -> Point {
        (
            (longitude - self.longitude).mul_add(self.across, WIDTH / 2.0),
            (self.latitude - latitude).mul_add(self.down, HEIGHT / 2.0),
        )
    }

    /// Whether something within bounds may be seen in a turn of the globe.
    pub(in crate::publish) fn sees(&self, bounds: Bounds, turn: f64) -> bool {
        let (left, top) = self.project((bounds.west + turn, bounds.north));
        let (right, bottom) = self.project((bounds.east + turn, bounds.south));
        left < WIDTH && right > 0.0 && top < HEIGHT && bottom > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, HEIGHT, WIDTH};
    use crate::atlas::Bounds;

    const SMALL: Bounds = Bounds { west: -90.0, south: 13.0, east: -88.0, north: 14.0 };

    #[test]
    fn the_country_stands_in_the_middle() {
        assert_eq!(Frame::around(SMALL).project((-89.0, 13.5)), (WIDTH / 2.0, HEIGHT / 2.0));
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let (right, down) = Frame::around(SMALL).project((-88.5, 14.0));
        assert!(right > WIDTH / 2.0 && down < HEIGHT / 2.0);
    }

    #[test]
    fn a_small_country_is_shown_with_its_part_of_the_world() {
        let frame = Frame::around(SMALL);
        let (_, top) = frame.project((-89.0, 19.0));
        assert!(top.abs() < 0.001, "the map ends at {top}");
    }

    #[test]
    fn a_country_is_not_cut_off() {
        for country in [
            Bounds { west: -75.0, south: -56.0, east: -66.0, north: -17.0 },
            Bounds { west: 27.0, south: 41.0, east: 180.0, north: 78.0 },
        ] {
            let frame = Frame::around(country);
            let (left, top) = frame.project((country.west, country.north));
            let (right, bottom) = frame.project((country.east, country.south));
            assert!(left > 0.0 && top > 0.0 && right < WIDTH && bottom < HEIGHT, "{country:?}");
        }
    }

    #[test]
    fn the_other_side_of_the_date_line_is_seen() {
        let frame = Frame::around(Bounds { west: 177.0, south: -18.5, east: 178.7, north: -17.0 });
        let samoa = Bounds { west: -173.0, south: -14.0, east: -171.0, north: -13.4 };
        assert!(frame.sees(samoa, 360.0) && !frame.sees(samoa, 0.0) && !frame.sees(samoa, -360.0));
    }
}
