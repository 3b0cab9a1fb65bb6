//! The file: borders as arcs, the way of `TopoJSON`, with a country's names beside its land.

use super::{Arc, Atlas, Bounds, Country, Ring, Stretch};
use serde::Deserialize;
use std::collections::BTreeMap;

const TEXT: &str = include_str!("countries.json");
/// How many of the file's steps make a degree.
const GRID: f64 = 100.0;
/// Once around the globe, in degrees.
const CIRCLE: f64 = 360.0;

#[derive(Deserialize)]
struct File {
    countries: Vec<Land>,
    /// Of each its first corner, then the steps to the next ones.
    arcs: Vec<Vec<i32>>,
}

#[derive(Deserialize)]
struct Land {
    code: Option<String>,
    #[serde(default)]
    names: BTreeMap<String, String>,
    /// Pieces of land; the first ring of each is its coast, the others are holes. A ring has the numbers of its arcs, `!3`
    /// for the arc 3 backwards.
    polygons: Vec<Vec<Vec<i32>>>,
}

/// Reads it. A test holds it to be readable.
pub(super) fn read() -> serde_json::Result<Atlas> {
    let File { countries, arcs } = serde_json::from_str(TEXT)?;
    let arcs: Vec<Arc> = arcs.iter().map(|steps| arc(steps)).collect();
    let country = |Land { code, names, polygons }| {
        let rings = polygons.iter().flatten().filter_map(|numbers| ring(numbers, &arcs)).collect();
        Country { code, names, rings }
    };
    Ok(Atlas { countries: countries.into_iter().map(country).collect(), arcs })
}

fn arc(steps: &[i32]) -> Arc {
    let mut at = (0, 0);
    let mut line = Arc::new();
    for pair in steps.chunks_exact(2) {
        let [east, north] = pair else { continue };
        at = (at.0 + east, at.1 + north);
        let longitude = f64::from(at.0) / GRID;
        let turn = line.last().map_or(0.0, |before: &(f64, f64)| turn_to(before.0, longitude));
        line.push((longitude + turn, f64::from(at.1) / GRID));
    }
    line
}

/// Nothing if it has no arc that there is.
fn ring(numbers: &[i32], arcs: &[Arc]) -> Option<Ring> {
    let mut end: Option<f64> = None;
    let stretch = |number: &i32| {
        let backwards = *number < 0;
        let place = usize::try_from(if backwards { !number } else { *number }).ok()?;
        let arc = arcs.get(place)?;
        let (mut first, mut last) = (arc.first()?.0, arc.last()?.0);
        if backwards {
            std::mem::swap(&mut first, &mut last);
        }
        let turn = end.map_or(0.0, |end| turn_to(end, first));
        end = Some(last + turn);
        Some(Stretch { arc: place, backwards, turn })
    };
    let stretches: Vec<Stretch> = numbers.iter().filter_map(stretch).collect();
    let corners = stretches.iter().flat_map(|stretch| {
        let turned = |(longitude, latitude): &(f64, f64)| (longitude + stretch.turn, *latitude);
        arcs.get(stretch.arc).into_iter().flatten().map(turned)
    });
    let bounds = Bounds::around(corners)?;
    Some(Ring { stretches, bounds })
}

/// Turn that brings a meridian next to another: none, or whole circles.
fn turn_to(from: f64, longitude: f64) -> f64 {
    ((from - longitude) / CIRCLE).round() * CIRCLE
}

#[cfg(test)]
mod tests {
    use super::{CIRCLE, read};

    #[test]
    fn the_file_is_read_and_every_ring_closes() -> Result<(), Box<dyn std::error::Error>> {
        let atlas = read()?;
        assert!(atlas.countries.len() > 230);
        for ring in atlas.rings(|_| true) {
            let mut ends = Vec::new();
            for stretch in &ring.stretches {
                let arc = atlas.arcs.get(stretch.arc).ok_or("an arc is missing")?;
                let (first, last) = (*arc.first().ok_or("no corner")?, *arc.last().ok_or("no corner")?);
                let (from, to) = if stretch.backwards { (last, first) } else { (first, last) };
                ends.push(((from.0 + stretch.turn, from.1), (to.0 + stretch.turn, to.1)));
            }
            for (one, next) in ends.iter().zip(ends.iter().skip(1)) {
                assert_eq!(one.1, next.0, "{ring:?}");
            }
            let (first, last) = (ends.first().ok_or("no arc")?.0, ends.last().ok_or("no arc")?.1);
            // Antarctica goes around the pole.
            let turn = (first.0 - last.0).abs();
            assert!((first.1 - last.1).abs() < 0.001 && (turn < 0.001 || (turn - CIRCLE).abs() < 0.001), "{ring:?}");
        }
        Ok(())
    }

    #[test]
    fn no_line_jumps_at_the_date_line() -> serde_json::Result<()> {
        let atlas = read()?;
        let jumps = |arc: &Vec<(f64, f64)>| {
            arc.windows(2).any(|pair| matches!(pair, [one, next] if (one.0 - next.0).abs() > 180.0))
        };
        assert!(!atlas.arcs.iter().any(jumps));
        Ok(())
    }
}
