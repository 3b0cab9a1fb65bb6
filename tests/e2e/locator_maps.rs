//! Locator maps: a country's card shows where it is, without a move of the card, on any page, or is whole without.

use super::cards::{CLOSED, OPEN};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("locator maps: a country's card shows where it is, and says so", shown),
    Test::new("locator maps: asked for when the reader comes to such a card, and once", asked_for_once),
    Test::new("locator maps: the card neither moves nor grows when its map comes", in_its_place),
    Test::new("locator maps: a sheet on a phone has its text below the map in view", on_a_phone),
    Test::new("locator maps: shown under a strict policy, in a figure and by src alone", on_hosts),
    Test::new("locator maps: shown where a page unsets everything", unset),
    Test::new("locator maps: named in Spanish in the Spanish edition, reached either way", in_spanish),
    Test::new("locator maps: a card is whole whose map does not come", without_its_map),
    Test::new("locator maps: a drawing that says nothing of itself does not come in", without_a_name),
    Test::new("locator maps: none where cards are off", cards_off),
    Test::new("locator maps: an article taken away while the list is on its way stays as it was", taken_away),
    Test::new("locator maps: cards are whole where the list of maps does not come", without_the_list),
    Test::new("locator maps: of a drawing that is not ours no more than its lines come in", not_ours),
];

const COUNTRY: &str = "a.glosa-mention[data-entity=port-quill]";
/// The cards have room for maps.
pub(crate) const READY: &str = "document.querySelector('.glosa-whos-who .glosa-locator')";
/// The map on the open card.
pub(crate) const MAP: &str = "document.querySelector('.glosa-card .glosa-locator')?.shadowRoot?.querySelector('svg')";
/// The addresses of the maps that have been asked for.
const ASKED: &str = "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => /\\/map-[^/]*\\.svg$/.test(name))";

/// Opens a country's card when there is room for its map.
pub(crate) fn open_country(page: &Page<'_>) -> anyhow::Result<()> {
    page.wait_for(READY)?;
    page.click(COUNTRY)?;
    page.wait_for(OPEN)
}

fn with_map<'a>(site: &'a Site, options: &PageOptions) -> anyhow::Result<Page<'a>> {
    let page = site.live(options)?;
    open_country(&page)?;
    page.wait_for(MAP)?;
    Ok(page)
}

fn name(page: &Page<'_>) -> anyhow::Result<String> {
    page.eval(&format!("{MAP}.getAttribute('role') + ' ' + {MAP}.getAttribute('aria-label')"))
}

/// How wide and high what is drawn of a class is on the screen.
fn drawn(page: &Page<'_>, class: &str) -> anyhow::Result<(f64, f64)> {
    page.eval(&format!(
        "(() => {{ const box = {MAP}.querySelector('.{class}').getBoundingClientRect(); return [box.width, box.height]; }})()"
    ))
}

fn shown(site: &Site) -> anyhow::Result<()> {
    let page = with_map(site, &PageOptions::new(PAGE))?;
    same("the name", &name(&page)?, &"img Locator map: Slovenia".to_owned())?;
    let ((land, _), (width, height)) = (drawn(&page, "land")?, drawn(&page, "country")?);
    ensure!(land > 250.0, "the land around is {land} px wide");
    ensure!((10.0..60.0).contains(&width) && height > 5.0, "the country is {width} by {height} px");
    let colours: (String, String) = page.eval(&format!(
        "(() => {{ const link = document.querySelector('.glosa-card a');
           return [getComputedStyle({MAP}.querySelector('.country')).fill, getComputedStyle(link).color]; }})()"
    ))?;
    same("the country's colour and the accent", &colours.0, &colours.1)?;
    same("unseen in the who's-who", &page.visible(".glosa-whos-who .glosa-locator")?, &false)?;
    // Another card in its place has another map, or none.
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    page.click("a.glosa-mention[data-entity=marrow-island]")?;
    page.wait_for(&format!("document.querySelector('[data-glosa-card=marrow-island]') && {MAP}"))?;
    same("its name", &name(&page)?, &"img Locator map: Uruguay".to_owned())?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    page.click("a.glosa-mention[data-entity=feather-watch]")?;
    page.wait_for(OPEN)?;
    same("maps on a card that is of no place", &page.count(".glosa-card .glosa-locator")?, &0)
}

fn asked_for_once(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.wait_for(READY)?;
    page.rest(300)?;
    same("before", &page.eval::<Vec<String>>(ASKED)?, &Vec::new())?;
    for _ in 0..2 {
        open_country(&page)?;
        page.wait_for(MAP)?;
        page.press("Escape")?;
        page.wait_for(CLOSED)?;
    }
    let asked: Vec<String> = page.eval(ASKED)?;
    same("after", &asked, &vec![format!("{}{PAGE}map-port-quill.svg", page.origin()?)])
}

fn in_its_place(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("slow-map");
    let map = format!("{root}sample/map-port-quill.svg");
    site.stage.server.hold(&map);
    let page = site.live(&PageOptions::new(&format!("{root}sample/")))?;
    open_country(&page)?;
    let places = "[...document.querySelectorAll('.glosa-card, .glosa-card p')].map((one) => { const box = one.getBoundingClientRect(); \
                  return [box.left, box.top, box.width, box.height].map(Math.round); })";
    let before: Vec<[i64; 4]> = page.steady(places)?;
    same("maps", &page.holds(MAP)?, &false)?;
    page.act("window.__shift = 0")?;
    site.stage.server.let_go(&map);
    page.wait_for(MAP)?;
    page.rest(300)?;
    same("places", &page.eval::<Vec<[i64; 4]>>(places)?, &before)?;
    same("layout shift", &page.layout_shift()?, &0.0)
}

fn on_a_phone(site: &Site) -> anyhow::Result<()> {
    for (width, height) in [(320, 568), (390, 844)] {
        let page = with_map(site, &PageOptions::new(PAGE).size(width, height))?;
        let (map, lines, sideways): (f64, f64, bool) = page.eval(
            "(() => { const scroll = document.querySelector('.glosa-card-scroll'), text = scroll.querySelector('.glosa-card-text');
               return [scroll.querySelector('.glosa-locator').getBoundingClientRect().height,
                 (innerHeight - text.getBoundingClientRect().top) / parseFloat(getComputedStyle(text).lineHeight),
                 scroll.scrollWidth > scroll.clientWidth]; })()",
        )?;
        ensure!((60.0..=120.0).contains(&map), "at {width} px the map is {map} px high");
        ensure!(lines > 4.0, "at {width} px only {lines} lines of the text are in view");
        ensure!(!sideways, "at {width} px the card scrolls sideways");
    }
    Ok(())
}

fn on_hosts(site: &Site) -> anyhow::Result<()> {
    for path in ["/pages/strict-policy.html", "/pages/figure.html", "/pages/src-alone.html"] {
        let page = with_map(site, &PageOptions::new(path))?;
        ensure!(drawn(&page, "country")?.0 > 10.0, "{path}: no country");
        same(path, &page.console(), &Vec::new())?;
    }
    Ok(())
}

fn unset(site: &Site) -> anyhow::Result<()> {
    let fragment = site.fragment()?;
    let head = "<meta charset=\"utf-8\"><title>A host page</title><link rel=\"stylesheet\" href=\"/pages/hosts/reset.css\">\
                <script type=\"module\" src=\"/glosa.js\"></script>";
    let article = format!("<glosa-article src=\"{PAGE}\">{fragment}</glosa-article>");
    let html = format!("<!DOCTYPE html><html lang=\"en\"><head>{head}</head><body>{article}</body></html>");
    site.publish("/locator-maps/unset", &[], html);
    let page = with_map(site, &PageOptions::new("/locator-maps/unset"))?;
    ensure!(drawn(&page, "country")?.0 > 10.0, "no country");
    let room: f64 = page.eval("document.querySelector('.glosa-card .glosa-locator').getBoundingClientRect().height")?;
    ensure!(room > 60.0, "the room is {room} px high");
    Ok(())
}

fn in_spanish(site: &Site) -> anyhow::Result<()> {
    let expected = "img Mapa de ubicación: Eslovenia".to_owned();
    let page = with_map(site, &PageOptions::new(&format!("{PAGE}es-SV/")))?;
    same("in its own page", &name(&page)?, &expected)?;
    let page = with_map(site, &PageOptions::new("/pages/figure.html"))?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    page.click(".glosa-languages a[lang=es-SV]")?;
    page.wait_for("document.querySelector('[data-glosa-state=live] article[lang=es-SV]')")?;
    open_country(&page)?;
    page.wait_for(MAP)?;
    same("changed to in place", &name(&page)?, &expected)
}

/// The open card says all that its entry says.
fn whole(site: &Site, page: &Page<'_>) -> anyhow::Result<()> {
    let entity = site.article.entities.iter().find(|entity| entity.key == "port-quill");
    let text = entity.map(|entity| entity.description.clone()).unwrap_or_default();
    same("the card's text", &page.text(".glosa-card .glosa-card-text")?, &text)?;
    ensure!(page.holds("document.querySelector('[data-glosa-state=live]')")?, "it is not live any more");
    let thrown: Vec<String> = page.console().into_iter().filter(|line| line.starts_with("thrown")).collect();
    same("thrown", &thrown, &Vec::new())
}

/// The country's card, where its map is answered so.
fn with_drawing<'a>(site: &'a Site, copy: &str, status: u16, kind: &str, drawing: &str) -> anyhow::Result<Page<'a>> {
    let path = format!("{}sample/", site.copy(copy));
    site.answer(&format!("{path}map-port-quill.svg"), status, kind, drawing.to_owned());
    let page = site.live(&PageOptions::new(&path))?;
    open_country(&page)?;
    Ok(page)
}

fn without_its_map(site: &Site) -> anyhow::Result<()> {
    let page = with_drawing(site, "no-map", 404, "text/html", "<!DOCTYPE html><title>Not here</title>")?;
    let room = "document.querySelector('[id$=-port-quill] .glosa-locator')";
    page.wait_for(&format!("!{room}"))?;
    same("maps", &page.holds(MAP)?, &false)?;
    whole(site, &page)?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    page.click(COUNTRY)?;
    page.wait_for(OPEN)?;
    same("rooms, the next time", &page.count(".glosa-card .glosa-locator")?, &0)?;
    whole(site, &page)
}

fn without_a_name(site: &Site) -> anyhow::Result<()> {
    let drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path class=\"land\" d=\"M0 0h8v8z\"/></svg>";
    let page = with_drawing(site, "nameless-map", 200, "image/svg+xml", drawing)?;
    page.wait_for("!document.querySelector('[id$=-port-quill] .glosa-locator')")?;
    same("maps", &page.holds(MAP)?, &false)?;
    whole(site, &page)
}

/// The names of the scripts and lists of maps that have been asked for.
const MAPS_ASKED: &str =
    "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => /maps[^/]*\\.js/.test(name))";

fn cards_off(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/cards-off.html"))?;
    page.wait_for("performance.getEntriesByType('resource').some((one) => one.name.includes('/reading-'))")?;
    page.rest(300)?;
    same("asked for", &page.eval::<Vec<String>>(MAPS_ASKED)?, &Vec::new())?;
    same("rooms", &page.count(".glosa-locator")?, &0)
}

fn taken_away(site: &Site) -> anyhow::Result<()> {
    let path = format!("{}sample/", site.copy("late-maps"));
    let list = format!("{path}maps.json");
    site.stage.server.hold(&list);
    let page = site.live(&PageOptions::new(&path))?;
    page.wait_for("performance.getEntriesByType('resource').some((one) => one.name.includes('/maps-'))")?;
    page.rest(300)?;
    page.act("(window.__host = document.querySelector('glosa-article')).remove()")?;
    page.wait_for("!window.__host.hasAttribute('data-glosa-state')")?;
    site.stage.server.let_go(&list);
    page.rest(300)?;
    same("rooms", &page.eval("window.__host.querySelectorAll('.glosa-locator').length")?, &0)?;
    page.act("document.body.append(window.__host)")?;
    page.live()?;
    open_country(&page)?;
    page.wait_for(MAP)?;
    same("maps on the card", &page.count(".glosa-card .glosa-locator")?, &1)?;
    same("the console", &page.console(), &Vec::new())
}

fn without_the_list(site: &Site) -> anyhow::Result<()> {
    let path = format!("{}sample/", site.copy("no-maps"));
    site.answer(&format!("{path}maps.json"), 404, "text/html", "<!DOCTYPE html><title>Not here</title>");
    let page = site.live(&PageOptions::new(&path))?;
    page.wait_for("performance.getEntriesByType('resource').some((one) => one.name.endsWith('maps.json'))")?;
    page.rest(300)?;
    page.click(COUNTRY)?;
    page.wait_for(OPEN)?;
    same("rooms", &page.count(".glosa-locator")?, &0)?;
    whole(site, &page)
}

fn not_ours(site: &Site) -> anyhow::Result<()> {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" onload=\"window.__ran = 1\">\
                   <title>A map</title><script>window.__ran = 1</script><a href=\"https://example.com/\">\
                   <path class=\"land\" d=\"M0 0h8v8z\" onclick=\"window.__ran = 1\" style=\"fill: red\"/></a>\
                   <image href=\"https://example.com/pixel.png\"/><foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">Buy</p></foreignObject></svg>";
    let page = with_drawing(site, "other-map", 200, "image/svg+xml", drawing)?;
    page.wait_for(MAP)?;
    let inside: String = page.eval(&format!("{MAP}.innerHTML.replace(/ xmlns=\"[^\"]*\"/g, '')"))?;
    same("what came in", &inside, &"<path class=\"land\" d=\"M0 0h8v8z\"></path>".to_owned())?;
    same("its own attributes", &page.holds(&format!("{MAP}.hasAttribute('onload') || window.__ran"))?, &false)
}
