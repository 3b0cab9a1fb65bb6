//! Files for measuring: the events' schemas, the adapters, and the page on which a developer sees each event.

use crate::event::{schema, self_describing};
use crate::publish::assets::Assets;
use crate::publish::assets::esbuild::minify;
use crate::publish::edition::output::Output;
use crate::publish::edition::page::{POLICY, Page, PageProperties};
use crate::publish::edition::render::page_html;
use yew::prelude::*;

/// The adapters, under names that stay; each is loaded only by a page that imports it.
const ADAPTERS: [(&str, &str); 7] = [
    ("activity", include_str!("../../../loader/public/adapters/activity.js")),
    ("beacon", include_str!("../../../loader/public/adapters/beacon.js")),
    ("datalayer", include_str!("../../../loader/public/adapters/datalayer.js")),
    ("listen", include_str!("../../../loader/public/adapters/listen.js")),
    ("matomo", include_str!("../../../loader/public/adapters/matomo.js")),
    ("plausible", include_str!("../../../loader/public/adapters/plausible.js")),
    ("snowplow", include_str!("../../../loader/public/adapters/snowplow.js")),
];
/// Script that lists the events over a page.
const DEBUG: &str = include_str!("../../../loader/public/debug.js");

/// Adds them to the output; `first` is the path of the article on the page for developers.
pub(in crate::publish) fn write(first: &str, assets: &Assets, output: &mut Output) -> anyhow::Result<()> {
    output.text("events.schema.json", serde_json::to_string_pretty(&schema())? + "\n");
    for one in self_describing() {
        output.text(&format!("schemas/{}", one.path), serde_json::to_string_pretty(&one.schema)? + "\n");
    }
    for (name, script) in ADAPTERS {
        output.bytes(&format!("adapters/{name}.js"), minify(script.as_bytes().to_vec(), "js")?);
    }
    output.bytes("debug.js", minify(DEBUG.as_bytes().to_vec(), "js")?);
    output.text("debug.html", debug_page(first, assets));
    Ok(())
}

fn debug_page(first: &str, assets: &Assets) -> String {
    let head = html! {
        <>
            <meta name="robots" content="noindex" />
            <script type="module" src="debug.js"></script>
        </>
    };
    page_html::<Page>(PageProperties {
        language: "en".to_owned(),
        right_to_left: false,
        policy: POLICY,
        title: "The events of Glosa".to_owned(),
        to_root: String::new(),
        styles: vec![assets.page_style().to_owned()],
        icon: assets.icon().to_owned(),
        head,
        class: "glosa-page".to_owned(),
        children: html! {
            <main>
                <@{"glosa-article"} src={first.to_owned()}></@>
            </main>
        },
    })
}

#[cfg(test)]
mod tests {
    use crate::article;
    use crate::event;

    #[test]
    fn every_stance_can_be_told_in_an_event() {
        for stance in article::Stance::ALL {
            let told = serde_json::from_value::<event::Stance>(stance.name().into());
            assert!(told.is_ok(), "{}", stance.name());
        }
    }
}
