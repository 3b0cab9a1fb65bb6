//! Rules on locator maps: a country that there is, and a point that is in it.

use super::Findings;
use crate::article::{Article, Locator};
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
    if let Some(point) = locator.point.filter(|point| !atlas.is_near(&locator.country, point.longitude, point.latitude))
    {
        findings.add(
            Code::Locator,
            format!("{pointer}/point"),
            format!("latitude {}, longitude {} is not in {country}", point.latitude, point.longitude),
            "look at the signs (south and west are negative), and which of the two is which",
        );
    }
}
