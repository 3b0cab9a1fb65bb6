//! Adapters: what arrives where they send to, by the client libraries themselves, at a collector of the test's own.

use super::analytics::{ARTICLE, arrived, visit, with_script};
use super::site::{Site, same};
use super::test::Test;
use anyhow::{Context, bail, ensure};
use serde_json::{Map, Value, json};

pub(crate) const TESTS: &[Test] = &[
    Test::new("adapters: Snowplow's tracker posts what the published schemas describe", snowplow),
    Test::new("adapters: Plausible's tracker posts custom events with their properties", plausible),
    Test::new("adapters: a data layer has each event's parameters, for Google's reader of it and for gtag", data_layer),
    Test::new("adapters: Matomo's queue is taken before and after its script has come", matomo),
    Test::new("adapters: each ends when it is told to", ended),
];

/// Path that Snowplow's tracker posts to on any collector.
const SNOWPLOW: &str = "/com.snowplowanalytics.snowplow/tp2";

fn snowplow(site: &Site) -> anyhow::Result<()> {
    site.stage.server.collect(SNOWPLOW);
    let script = "clients.newSnowplowTracker('glosa', location.origin, { appId: 'news', encodeBase64: false });
      (await import('/adapters/snowplow.js')).snowplow({ track: clients.trackSelfDescribingEvent })";
    let page = with_script(site, "snowplow", "", script)?;
    let told = visit(&page)?;
    let mut left = told.clone();
    for body in arrived(site, &page, SNOWPLOW, "iglu:glosa/", 1)? {
        let body: Value = serde_json::from_str(&body)?;
        for event in body["data"].as_array().context("no events")? {
            same("Snowplow's kind of event", &event["e"], &json!("ue"))?;
            let outer: Value = serde_json::from_str(event["ue_pr"].as_str().context("it describes nothing")?)?;
            let (schema, data) = (&outer["data"]["schema"], &outer["data"]["data"]);
            let schema = schema.as_str().context("no schema")?;
            let name = schema.strip_prefix("iglu:glosa/glosa_").and_then(|rest| rest.strip_suffix("/jsonschema/1-0-0"));
            let name = name.with_context(|| format!("the schema is {schema}"))?;
            // The event sent fits the schema that is published under its name.
            let mut published: Value = serde_json::from_str(&site.file(&schema.replace("iglu:", "schemas/"))?)?;
            published["$schema"] = json!("http://json-schema.org/draft-04/schema#");
            if let Err(error) = jsonschema::validator_for(&published)?.validate(data) {
                bail!("{data} is not as {schema} has it: {error}");
            }
            if let Some(should) = left.remove(name) {
                same(name, data, &should)?;
            }
        }
    }
    ensure!(left.is_empty(), "these did not arrive: {:?}", left.keys());
    same("the console", &page.console(), &Vec::new())
}

fn plausible(site: &Site) -> anyhow::Result<()> {
    const PATH: &str = "/collected/plausible";
    site.stage.server.collect(PATH);
    // By its function and by the one it sets on the window, as its script does.
    let script = format!(
        "clients.initPlausible({{ domain: 'news.example', endpoint: location.origin + '{PATH}', captureOnLocalhost: true, autoCapturePageviews: false }});
         const {{ plausible }} = await import('/adapters/plausible.js'); plausible({{ track: clients.trackPlausible }}); plausible()"
    );
    let page = with_script(site, "plausible", "", &script)?;
    let told = visit(&page)?;
    let posted = arrived(site, &page, PATH, "\"n\":\"glosa_", 2)?;
    let posted: Vec<Value> = posted.iter().filter_map(|body| serde_json::from_str(body).ok()).collect();
    for (name, data) in &told {
        let full = format!("glosa_{name}");
        let props: Map<String, Value> = data
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, value)| (key.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned).into()))
            .collect();
        let props = Value::Object(props);
        let fits: Vec<&Value> = posted.iter().filter(|one| one["n"] == full.as_str() && one["p"] == props).collect();
        same(&format!("{full} with {props} in {posted:?}"), &fits.len(), &2)?;
        for one in fits {
            same("the site", &one["d"], &json!("news.example"))?;
            // An event that is not the reader's doing does not make a visit count as engaged.
            same(&format!("{full} is interactive"), &(one["i"] != json!(false)), &(name == "viewpoint_open"))?;
        }
    }
    same("the console", &page.console(), &Vec::new())
}

fn data_layer(site: &Site) -> anyhow::Result<()> {
    // gtag as Google's own snippet defines it.
    let script = "window.dataLayer = []; window.tagged = []; function gtag() { tagged.push(arguments); }
      window.__read = []; const helper = new DataLayerHelper(dataLayer, (model, message) =>
        window.__read.push([message, helper.get('event'), helper.get('glosa.viewpoint_id'), helper.get('glosa.article_id')]));
      const { datalayer } = await import('/adapters/datalayer.js'); datalayer(); datalayer({ gtag })";
    let page = with_script(site, "data-layer", "", script)?;
    let told = visit(&page)?;
    let read: Vec<(Value, Value, Value, Value)> = page.eval("window.__read")?;
    let tagged: Vec<(String, String, Value)> = page.eval("window.tagged.map((one) => [...one])")?;
    same("messages and commands", &read.len(), &tagged.len())?;
    for (name, data) in &told {
        let full = format!("glosa_{name}");
        let (message, event, viewpoint, article) =
            read.iter().find(|one| one.0["event"] == full.as_str()).with_context(|| format!("no {full}"))?;
        // `_clear` beside it: the reader of today takes `glosa` as it is, instead of merging it into what was there.
        same(&full, message, &json!({ "event": full, "glosa": data, "_clear": true }))?;
        same("read as the event", event, &json!(full))?;
        same("read as the article", article, &json!(ARTICLE))?;
        if name == "viewpoint_open" {
            same("read as the viewpoint", viewpoint, &json!("brine"))?;
        }
        let (command, _, params) = tagged.iter().find(|one| one.1 == full).with_context(|| format!("no {full}"))?;
        same("the command", command, &"event".to_owned())?;
        same(&full, params, data)?;
    }
    // Limits of Google Analytics 4: https://support.google.com/analytics/answer/9267744
    for (_, name, params) in &tagged {
        ensure!(name.len() <= 40 && params.as_object().is_some_and(|all| all.len() <= 25), "{name} {params}");
        for (key, value) in params.as_object().into_iter().flatten() {
            let fits = value.is_number() || value.as_str().is_some_and(|text| text.len() <= 100);
            ensure!(key.len() <= 40 && fits, "{name} has {key}: {value}");
        }
    }
    same("the console", &page.console(), &Vec::new())
}

fn matomo(site: &Site) -> anyhow::Result<()> {
    const PATH: &str = "/collected/matomo.php";
    const SCRIPT: &str = "/collected/matomo.js";
    site.stage.server.collect(PATH);
    let taking = format!("window.__take = () => {{ {} }}", include_str!("../pages/analytics/matomo.js"));
    site.answer(SCRIPT, 200, "text/javascript; charset=utf-8", taking);
    let script = "new clients.MatomoTracker({ urlBase: location.origin + '/collected', siteId: 7 });
      (await import('/adapters/matomo.js')).matomo()";
    let page = with_script(site, "matomo", "", script)?;
    page.wait_for("window._paq.some(([call, , name]) => call === 'trackEvent' && name === 'ready')")?;
    page.act("window.__take()")?;
    visit(&page)?;
    let posted = arrived(site, &page, PATH, "e_c=Glosa", 1)?;
    for (name, rest) in [
        ("ready", format!("e_n={ARTICLE}")),
        ("viewpoint_open", "e_n=brine".to_owned()),
        ("engaged", format!("e_n={ARTICLE}&e_v=10")),
        ("balance", "e_n=critics+0%2C+proponents+1".to_owned()),
    ] {
        let should = format!("idsite=7&rec=1&e_c=Glosa&e_a={name}&{rest}");
        ensure!(posted.contains(&should), "{should} is not in {posted:?}");
    }
    same("the console", &page.console(), &Vec::new())
}

fn ended(site: &Site) -> anyhow::Result<()> {
    let script = "const told = window.__told = []; const note = (...all) => told.push(JSON.stringify(all));
      window._paq = window.dataLayer = { push: note }; window.plausible = window.snowplow = note;
      const ends = [(await import('/adapters/datalayer.js')).datalayer(), (await import('/adapters/datalayer.js')).datalayer({ gtag: note }),
        (await import('/adapters/plausible.js')).plausible(), (await import('/adapters/matomo.js')).matomo(), (await import('/adapters/snowplow.js')).snowplow()];
      window.__end = () => ends.forEach((end) => end())";
    let page = with_script(site, "ended", "", script)?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("window.__events.some((event) => event.name === 'viewpoint_open')")?;
    let told = "window.__told.filter((one) => one.includes('viewpoint_open'))";
    same("told of one opening", &page.eval(&format!("{told}.length"))?, &5)?;
    let queue: Value =
        page.eval(&format!("JSON.parse({told}.find((one) => one.includes('trackSelfDescribingEvent')))"))?;
    same("Snowplow's tag", &queue[0], &json!("trackSelfDescribingEvent"))?;
    same("its schema", &queue[1]["event"]["schema"], &json!("iglu:glosa/glosa_viewpoint_open/jsonschema/1-0-0"))?;
    page.act("window.__end()")?;
    page.click("[data-viewpoint=moss] > summary")?;
    page.wait_for("window.__events.filter((event) => event.name === 'viewpoint_open').length === 2")?;
    same("told after the end", &page.eval(&format!("{told}.length"))?, &5)?;
    same("the console", &page.console(), &Vec::new())
}
