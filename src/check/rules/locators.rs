//! Rules on locator maps: a country that there is, and a point that is in it.

use super::Findings;
use crate::article::{Article, GeoPoint, Locator};
use crate::atlas::Atlas;
use crate::check::code::Code;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    for (index, entity) in article.entities.iter().enumerate() {
        if let Some(one) = &entity.locator {
            locator(one, &format!("/entities/{index}/locator"), findings);
        }
    }
}

fn locator(locator: &Locator, pointer: &str, findings: &mut Findings) {
    let atlas = Atlas::get();
    let Some(country) = atlas.name(&locator.country, "en") else {
        findings.add(
            Code::Locator,
            format!("{pointer}/country"),
            format!("no country has the code {:?}", locator.country),
            "write its two letters in ISO 3166-1, as in \"SV\"",
        );
        return;
    };
    let far = |point: &GeoPoint| atlas.part_near(&locator.country, point.longitude, point.latitude).is_none();
    if let Some(point) = locator.point.filter(far) {
        findings.add(
            Code::Locator,
            format!("{pointer}/point"),
            format!("latitude {}, longitude {} is not near {country}, as far as our atlas tells", point.latitude, point.longitude),
            "look at the signs (south and west are negative), and which of the two is which; an island that the atlas lacks can have no point",
        );
    }
}
