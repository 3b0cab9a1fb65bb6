//! DOMPurify as it comes, without options, as of 3.4.18: what editors' previews and apps pass HTML through.

use super::AllowList;

/// The list.
pub(super) const LIST: AllowList = AllowList {
    tags: TAGS,
    everywhere: EVERYWHERE,
    prefixes: &["data-", "aria-"],
    own: &[],
    schemes: &["http", "https", "ftp", "ftps", "mailto", "tel", "callto", "sms", "cid", "xmpp", "matrix"],
};

/// The elements of HTML in src/tags.ts.
const TAGS: &str = "a abbr acronym address area article aside audio b bdi bdo big blink blockquote body br button canvas caption \
    center cite code col colgroup content data datalist dd decorator del details dfn dialog dir div dl dt element \
    em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input ins \
    kbd label legend li main map mark marquee menu menuitem meter nav nobr ol optgroup option output p picture pre \
    progress q rp rt ruby s samp search section select shadow slot small source spacer span strike strong sub \
    summary sup table tbody td template textarea tfoot th thead time tr track tt u ul var video wbr";
/// And the attributes in src/attrs.ts; any element may have any.
const EVERYWHERE: &str = "accept action align alt autocapitalize autocomplete autopictureinpicture autoplay background bgcolor border \
    capture cellpadding cellspacing checked cite class clear color cols colspan command commandfor controls \
    controlslist coords crossorigin datetime decoding default dir disabled disablepictureinpicture \
    disableremoteplayback download draggable enctype enterkeyhint exportparts face for headers height hidden high \
    href hreflang id inert inputmode integrity ismap kind label lang list loading loop low max maxlength media \
    method min minlength multiple muted name nonce noshade novalidate nowrap open optimum part pattern placeholder \
    playsinline popover popovertarget popovertargetaction poster preload pubdate radiogroup readonly rel required \
    rev reversed role rows rowspan spellcheck scope selected shape size sizes slot span srclang start src srcset \
    step style summary tabindex title translate type usemap valign value width wrap xmlns";
