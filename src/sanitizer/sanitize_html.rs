//! sanitize-html as it comes, as of 2.17.5: what many Node.js content systems pass HTML through. It leaves no class, no id and
//! no `data-*`, so nothing of Glosa survives it unless the publisher allows these.

use super::AllowList;

/// The list.
pub(super) const LIST: AllowList = AllowList {
    tags: TAGS,
    everywhere: "",
    prefixes: &[],
    own: &[("a", "href name target"), ("img", "src srcset alt title width height loading")],
    schemes: &["http", "https", "ftp", "mailto", "tel"],
};

/// `allowedTags` of its defaults.
const TAGS: &str = "address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section blockquote dd div dl dt \
    figcaption figure hr li menu ol p pre ul a abbr b bdi bdo br cite code data dfn em i kbd mark q rb rp rt rtc \
    ruby s samp small span strong sub sup time u var wbr caption col colgroup table tbody td tfoot th thead tr";
