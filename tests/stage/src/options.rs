//! How a page is opened: size, colours, pointer, scripts, what is blocked.

/// Adds up what moved without the reader's doing: as the browser counts it or, where it does not, by how far the story's
/// paragraphs go in the page, in parts of the view.
const LAYOUT_SHIFT: &str = "window.__shift = 0;
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) \
    if (!entry.hadRecentInput) window.__shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
} else {
  const places = new WeakMap();
  const look = () => {
    if (document.readyState !== 'loading') for (const one of document.querySelectorAll('.glosa p, .glosa section')) {
      const place = one.getBoundingClientRect().top + scrollY;
      window.__shift += Math.abs(place - (places.get(one) ?? place)) / innerHeight;
      places.set(one, place);
    }
    requestAnimationFrame(look);
  };
  look();
}";

/// Collects what the article tells the page.
const EVENTS: &str =
    "window.__events = []; addEventListener('glosa:event', (event) => window.__events.push(event.detail));";

/// How a page is opened.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the browser's own")]
pub struct PageOptions {
    pub(crate) path: String,
    pub(crate) width: i64,
    pub(crate) height: i64,
    pub(crate) dark: bool,
    pub(crate) touch: bool,
    pub(crate) scripts: bool,
    pub(crate) print: bool,
    pub(crate) motion: bool,
    pub(crate) forced_colours: bool,
    pub(crate) throttle: f64,
    pub(crate) slow_network: bool,
    pub(crate) processor_clock: bool,
    pub(crate) traced: bool,
    pub(crate) blocked: Vec<String>,
    pub(crate) before: Vec<String>,
}

impl PageOptions {
    /// A page by its path on the server, on a desktop, in light colours.
    #[must_use]
    pub fn new(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            width: 1280,
            height: 900,
            dark: false,
            touch: false,
            scripts: true,
            print: false,
            motion: false,
            forced_colours: false,
            throttle: 1.0,
            slow_network: false,
            processor_clock: false,
            traced: false,
            blocked: Vec::new(),
            before: vec![LAYOUT_SHIFT.to_owned(), EVENTS.to_owned()],
        }
    }

    /// The viewport, in CSS pixels.
    #[must_use]
    pub fn size(mut self, width: i64, height: i64) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// The reader prefers dark colours.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The reader has a finger and no mouse.
    #[must_use]
    pub fn touch(mut self) -> Self {
        self.touch = true;
        self
    }

    /// No script of the page runs.
    #[must_use]
    pub fn scripts_off(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// The page as it is printed.
    #[must_use]
    pub fn print(mut self) -> Self {
        self.print = true;
        self
    }

    /// The reader has not asked for less motion.
    #[must_use]
    pub fn motion(mut self) -> Self {
        self.motion = true;
        self
    }

    /// The system's few colours take the place of the page's. WebKitGTK has nothing of the kind.
    #[must_use]
    pub fn forced_colours(mut self) -> Self {
        self.forced_colours = true;
        self
    }

    /// A slower processor.
    #[must_use]
    pub fn throttle(mut self, rate: f64) -> Self {
        self.throttle = rate;
        self
    }

    /// A slow 4G network: 150 ms to and fro, 1.6 Mbit/s, as Lighthouse has it. Chromium alone can do this.
    #[must_use]
    pub fn slow_network(mut self) -> Self {
        self.slow_network = true;
        self
    }

    /// Times of [`crate::Page::metric`] are counted by the processor's clock. Chromium alone can do this.
    #[must_use]
    pub fn processor_clock(mut self) -> Self {
        self.processor_clock = true;
        self
    }

    /// With a trace for [`crate::Page::processor_time`]. Chromium alone can do this, of one page at a time.
    #[must_use]
    pub fn traced(mut self) -> Self {
        self.traced = true;
        self
    }

    /// Requests for a path fail; `*` stands for anything.
    #[must_use]
    pub fn block(mut self, path: &str) -> Self {
        self.blocked.push(path.to_owned());
        self
    }

    /// A script of the test's own that runs before the page's.
    #[must_use]
    pub fn before(mut self, script: &str) -> Self {
        self.before.push(script.to_owned());
        self
    }
}
