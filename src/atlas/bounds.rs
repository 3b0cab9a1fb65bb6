//! Bounds: the part of the globe between two meridians and two parallels.

/// Degrees by which the pieces of one country may make its map higher: Alaska and Hawaii would make that of the
/// United States too small to tell anything.
const HIGHEST: f64 = 30.0;
/// How far out of the bounds something still belongs there: places on the coast, which is simplified.
const NEAR: f64 = 0.25;

/// West, south, east and north, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The meridian in the west.
    pub west: f64,
    /// The parallel in the south.
    pub south: f64,
    /// The meridian in the east.
    pub east: f64,
    /// The parallel in the north.
    pub north: f64,
}

impl Bounds {
    /// Around points, given as longitude and latitude; nothing around none.
    pub(super) fn around(mut points: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        let (longitude, latitude) = points.next()?;
        let first = Self { west: longitude, south: latitude, east: longitude, north: latitude };
        Some(points.fold(first, |bounds, (longitude, latitude)| {
            bounds.joined(Self { west: longitude, south: latitude, east: longitude, north: latitude })
        }))
    }

    /// Degrees from west to east.
    #[must_use]
    pub fn width(self) -> f64 {
        self.east - self.west
    }

    /// Degrees from south to north.
    #[must_use]
    pub fn height(self) -> f64 {
        self.north - self.south
    }

    /// The parallel in the middle.
    #[must_use]
    pub fn middle(self) -> f64 {
        f64::midpoint(self.south, self.north)
    }

    /// How much they hold, in square degrees of the equator.
    pub(super) fn area(self) -> f64 {
        self.width() * self.height() * self.middle().to_radians().cos()
    }

    /// Whether a point is in them, or all but.
    pub(super) fn holds(self, longitude: f64, latitude: f64) -> bool {
        (self.west - NEAR..=self.east + NEAR).contains(&longitude)
            && (self.south - NEAR..=self.north + NEAR).contains(&latitude)
    }

    fn joined(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    /// With another piece of the same country, unless that is far off or makes the picture too high.
    pub(super) fn joined_if_near(self, piece: Self) -> Self {
        let reach = self.width().max(self.height()) / 2.0;
        let both = self.joined(piece);
        let gap_across = both.width() - self.width() - piece.width();
        let gap_up = both.height() - self.height() - piece.height();
        let fits = both.height() <= HIGHEST.max(self.height());
        if gap_across < reach && gap_up < reach && fits { both } else { self }
    }
}
