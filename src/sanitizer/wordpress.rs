//! WordPress for users without `unfiltered_html`: `wp_kses_post`, as of 6.8.3.

use super::AllowList;

/// The list.
pub(super) const LIST: AllowList =
    AllowList { tags: TAGS, everywhere: EVERYWHERE, prefixes: &["data-"], own: OWN, schemes: SCHEMES };

/// Elements of `$allowedposttags` in wp-includes/kses.php.
const TAGS: &str = "address a abbr acronym area article aside audio b bdo big blockquote br button caption cite \
    code col colgroup del dd dfn details div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup \
    hr i img ins kbd label legend li main map mark menu nav object ol p pre q rb rp rt rtc ruby s samp section small span \
    strike strong sub summary sup table tbody td tfoot th thead title tr track tt u ul var video";
/// Attributes that every element may have there, beside `data-*`.
const EVERYWHERE: &str = "aria-controls aria-current aria-describedby aria-details aria-expanded aria-hidden aria-label \
    aria-labelledby aria-live class dir hidden id lang style title role xml:lang";
/// And those of single elements, as far as articles can have them.
const OWN: &[(&str, &str)] = &[
    ("a", "href rel rev name target download"),
    ("blockquote", "cite"),
    ("button", "disabled name type value"),
    ("col", "align char charoff span valign width"),
    ("del", "datetime"),
    ("details", "align open"),
    ("img", "alt align border height hspace loading longdesc vspace src usemap width"),
    ("ins", "datetime cite"),
    ("label", "for"),
    ("ol", "start type reversed"),
    ("q", "cite"),
    ("td", "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width"),
    ("th", "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width"),
];
/// The schemes of `wp_allowed_protocols`, as far as links to sources can have them.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];
