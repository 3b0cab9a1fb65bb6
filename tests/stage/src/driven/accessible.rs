//! An element as assistive technology gets it: two commands of WebDriver that the client library has not.

use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

/// Asks the driver for what the browser has computed of an element.
#[derive(Debug)]
pub(super) struct Computed {
    element: String,
    what: &'static str,
}

impl Computed {
    /// Role: `button`.
    pub(super) fn role(element: &Element) -> Self {
        Self { element: element.element_id().to_string(), what: "computedrole" }
    }

    /// Name, which a screen reader says.
    pub(super) fn label(element: &Element) -> Self {
        Self { element: element.element_id().to_string(), what: "computedlabel" }
    }
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/element/{}/{}", self.element, self.what))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
