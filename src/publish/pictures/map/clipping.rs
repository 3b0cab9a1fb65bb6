//! Clipping: what of a closed line lies in the drawing (Sutherland and Hodgman's way, one edge after the other).

use super::{HEIGHT, Point, WIDTH};

/// Distance drawn beyond the edge, so that no line is seen along it.
const MARGIN: f64 = 4.0;

/// How far inside of an edge a point is; less than nothing outside.
type Depth = fn(&Point) -> f64;
/// Left, right, top, bottom.
const EDGES: [Depth; 4] = [
    |point| point.0 + MARGIN,
    |point| WIDTH + MARGIN - point.0,
    |point| point.1 + MARGIN,
    |point| HEIGHT + MARGIN - point.1,
];

/// The part of a closed line that is inside. Where it leaves and comes back it goes along the edge.
pub(in crate::publish) fn clip(ring: Vec<Point>) -> Vec<Point> {
    EDGES.into_iter().fold(ring, |ring, depth| at_one_edge(&ring, depth))
}

/// The part of a line inside one edge.
fn at_one_edge(ring: &[Point], depth: Depth) -> Vec<Point> {
    let mut inside = Vec::new();
    let Some(mut before) = ring.last().copied() else {
        return inside;
    };
    for point in ring.iter().copied() {
        let (was, is) = (depth(&before), depth(&point));
        if (was < 0.0) != (is < 0.0) {
            let part = was / (was - is);
            inside.push(((point.0 - before.0).mul_add(part, before.0), (point.1 - before.1).mul_add(part, before.1)));
        }
        if is >= 0.0 {
            inside.push(point);
        }
        before = point;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, MARGIN, WIDTH, clip};

    #[test]
    fn what_is_inside_stays_as_it_is() {
        let ring = vec![(10.0, 10.0), (20.0, 10.0), (20.0, 20.0)];
        assert_eq!(clip(ring.clone()), ring);
    }

    #[test]
    fn what_is_outside_is_left_out() {
        assert_eq!(clip(vec![(-50.0, 10.0), (-20.0, 10.0), (-20.0, 20.0)]), []);
        assert_eq!(clip(Vec::new()), []);
    }

    #[test]
    fn land_around_the_whole_drawing_fills_it() {
        let ring = vec![(-900.0, -900.0), (1900.0, -900.0), (1900.0, 900.0), (-900.0, 900.0)];
        let clipped = clip(ring);
        for (x, y) in [(-MARGIN, -MARGIN), (WIDTH + MARGIN, HEIGHT + MARGIN)] {
            assert!(clipped.iter().any(|at| (at.0 - x).hypot(at.1 - y) < 0.001), "{clipped:?}");
        }
    }

    #[test]
    fn a_coast_is_cut_where_it_leaves() {
        let clipped = clip(vec![(-14.0, 100.0), (6.0, 100.0), (6.0, 120.0), (-14.0, 120.0)]);
        assert_eq!(clipped, [(-MARGIN, 100.0), (6.0, 100.0), (6.0, 120.0), (-MARGIN, 120.0)]);
    }
}
