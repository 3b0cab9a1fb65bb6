//! Figures: series of places, and columns that never share one.

use crate::Outcome;
use crate::desk::{Desk, GOOD, changed};
use crate::mistakes::first_series;
use serde_json::{Value, json};

#[test]
fn a_series_is_of_a_place_and_of_nothing_else() -> Outcome {
    for wrong in ["ada-brine", "port-quil"] {
        let mut article: Value = serde_json::from_str(GOOD)?;
        first_series(&mut article)["place"] = json!(wrong);
        let findings = Desk::new(article.to_string())?.findings()?;
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!(findings[0]["code"], "dangling-key");
        assert!(findings[0]["pointer"].as_str().is_some_and(|pointer| pointer.ends_with("/series/0/place")));
    }
    Ok(())
}

#[test]
fn two_columns_never_share_a_place() -> Outcome {
    let with_dates = |dates: &[&str]| -> Result<Vec<Value>, Box<dyn std::error::Error>> {
        let mut article: Value = serde_json::from_str(GOOD)?;
        let groups = article["factBox"]["groups"].as_array_mut().into_iter().flatten();
        let mut all =
            groups.flat_map(|group| group.get_mut("series").and_then(Value::as_array_mut).into_iter().flatten());
        let series = all.find(|series| series["shape"] == "columns").ok_or("no columns")?;
        let model = series["points"][0].clone();
        let point = |date: &&str| {
            let mut point = model.clone();
            (point["asOf"], point["label"]) = (json!(date), json!(date));
            point
        };
        series["points"] = dates.iter().map(point).collect();
        Desk::new(article.to_string())?.findings()
    };
    for drawn in [
        &["2023-10", "2023-11", "2023-12", "2024-01", "2024-02"][..],
        &["2023-01", "2023-04", "2023-07", "2023-10"],
        &["2024-02-28", "2024-02-29", "2024-03-01"],
        &["2021", "2022-03", "2022-05", "2024"],
        &["1850", "1900", "2024"],
    ] {
        assert_eq!(with_dates(drawn)?, Vec::<Value>::new(), "{drawn:?}");
    }
    for (refused, place, word) in [
        (&["2024-01", "2024-02", "2024-02"][..], "/points/2/asOf", "\"2024-02\": numbers 2 and 3"),
        (&["2024", "2024-02", "2024-03"], "/points/1/asOf", "overlap"),
        (&["2019-01-01", "2019-01-02", "2024-01-01"], "/points", "thinner"),
    ] {
        let findings = with_dates(refused)?;
        assert_eq!(findings.len(), 1, "{refused:?}: {findings:#?}");
        assert_eq!(findings[0]["code"], "series-points");
        assert!(findings[0]["pointer"].as_str().is_some_and(|at| at.ends_with(place)), "{findings:#?}");
        assert!(findings[0]["message"].as_str().is_some_and(|message| message.contains(word)), "{findings:#?}");
    }
    Ok(())
}

/// A remedy that an editor follows makes nothing false.
#[test]
fn a_value_that_cannot_be_drawn_is_never_to_be_changed() -> Outcome {
    let findings =
        Desk::new(changed(|article| first_series(article)["points"][0]["value"] = json!(-0.08)))?.findings()?;
    let below = findings.iter().find(|finding| finding["code"] == "series-points").ok_or("nothing is found")?;
    let remedy = below["remedy"].as_str().unwrap_or_default();
    assert!(remedy.contains("leave the value as it is") && !remedy.contains("from 0"), "{remedy}");
    Ok(())
}
