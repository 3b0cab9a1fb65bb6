//! Simplification: leaves out the corners that no eye would miss (Douglas and Peucker's way). Done arc by arc, so that
//! neighbours, who share theirs, still touch.

use super::Point;

/// How far a line may come to lie from where it was, in units of the drawing.
const TOLERANCE: f64 = 0.9;

/// The line with fewer corners. Its ends stay.
pub(in crate::publish) fn simplify(line: &[Point]) -> Vec<Point> {
    let mut kept = Vec::new();
    let Some(first) = line.first() else {
        return kept;
    };
    kept.push(*first);
    rest(line, &mut kept);
    kept
}

/// Adds what has to be kept after the first corner.
fn rest(line: &[Point], kept: &mut Vec<Point>) {
    let [first, between @ .., last] = line else {
        return;
    };
    let away = between.iter().map(|point| distance(*point, *first, *last));
    let farthest = away.enumerate().max_by(|one, other| one.1.total_cmp(&other.1));
    match farthest.filter(|(_, away)| *away > TOLERANCE) {
        None => kept.push(*last),
        Some((place, _)) => {
            let middle = place + 1;
            rest(line.get(..=middle).unwrap_or_default(), kept);
            rest(line.get(middle..).unwrap_or_default(), kept);
        }
    }
}

/// How far a point is from the line through two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across.hypot(down);
    let (right, below) = (point.0 - from.0, point.1 - from.1);
    // An island ends where it begins.
    if length == 0.0 { right.hypot(below) } else { across.mul_add(-below, right * down).abs() / length }
}

#[cfg(test)]
mod tests {
    use super::simplify;

    #[test]
    fn corners_on_the_way_are_left_out_and_the_others_stay() {
        let line = [(0.0, 0.0), (5.0, 0.4), (10.0, 0.0), (10.0, 10.0)];
        assert_eq!(simplify(&line), [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]);
    }

    #[test]
    fn an_island_stays_an_island() {
        let island = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)];
        assert_eq!(simplify(&island), island);
    }

    #[test]
    fn short_lines_have_nothing_to_leave_out() {
        assert_eq!(simplify(&[]), []);
        assert_eq!(simplify(&[(1.0, 1.0)]), [(1.0, 1.0)]);
        assert_eq!(simplify(&[(1.0, 1.0), (2.0, 2.0)]), [(1.0, 1.0), (2.0, 2.0)]);
    }
}
