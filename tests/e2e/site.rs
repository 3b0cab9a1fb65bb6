//! The articles of `tests/articles/`, published and in a browser, as the tests use them.

use anyhow::{Context, ensure};
use glosa::article::{Article, Block, MarkKind};
use glosa_stage::{Answer, Engine, Page, PageOptions, Server, Stage};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The own page of the article that most tests read.
pub(crate) const PAGE: &str = "/sample/";
/// The Spanish edition's page.
pub(crate) const SPANISH: &str = "/sample/es-SV/";
/// The site once more, for an article at another address.
pub(crate) const COPY: &str = "/copy/";
/// The shipped articles, as `cargo xtask build` has made them.
pub(crate) const SHIPPED: &str = "/shipped/";
/// The buttons that a reader sees: the switch of the cards waits unseen in its place until there are cards.
pub(crate) const BUTTONS: &str = "button:not(.glosa-context:not([aria-pressed]))";
/// Mark in a page of `tests/pages/` where the fragment goes.
const FRAGMENT: &str = "<!-- fragment -->";

/// The site.
pub(crate) struct Site {
    pub(crate) stage: Stage,
    /// The article at [`PAGE`].
    pub(crate) article: Article,
    /// The same files on another origin, which lets every page read them.
    pub(crate) elsewhere: Server,
    /// The same files on an origin that does not.
    pub(crate) closed: Server,
    published: PathBuf,
}

/// Folder of the tests' articles.
pub(crate) fn articles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

/// Publishes a folder of articles with all that pages need, as the build does; what an earlier run has made of the same is left.
pub(crate) fn publish(articles: &Path, out: &Path) -> anyhow::Result<()> {
    let web = std::env::var_os("GLOSA_WEB").context("GLOSA_WEB names no folder; `cargo xtask test` does")?;
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut glosa = Command::new(env!("CARGO_BIN_EXE_glosa"));
    glosa.arg("publish").arg(articles).arg("--out").arg(out).arg("--web").arg(web).arg("--examples").arg(examples);
    let made = glosa.output()?;
    ensure!(made.status.success(), "nothing is published: {}", String::from_utf8_lossy(&made.stderr));
    Ok(())
}

impl Site {
    /// Opens it; the pages of `tests/pages/` stand at `/pages/`, with the fragment filled in.
    pub(crate) fn open() -> anyhow::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let shipped = PathBuf::from(
            std::env::var_os("GLOSA_DIST").context("GLOSA_DIST names no folder; `cargo xtask test` does")?,
        );
        ensure!(shipped.join("manifest.json").is_file(), "{}: is not built", shipped.display());
        let published = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
        publish(&articles(), &published)?;
        let text = std::fs::read_to_string(articles().join("sample/article.json"))?;
        let article = serde_json::from_str(&text).context("the article")?;
        let packages = std::env::var_os("GLOSA_NPM")
            .map(PathBuf::from)
            .context("GLOSA_NPM names no folder; `cargo xtask test` does")?;
        let pages = root.join("tests/pages");
        let mounts: [(&str, &Path); 4] =
            [(COPY, &published), (SHIPPED, &shipped), ("/pages/", &pages), ("/npm/", &packages)];
        let stage = Stage::open(Engine::chosen(), &published, &mounts)?;
        let elsewhere = stage.run(Server::start(&published, &[], 0))?;
        let closed = stage.run(Server::start(&published, &[], 0))?;
        closed.keep_to_itself();
        let site = Self { stage, article, elsewhere, closed, published };
        // Browsers ask for it by themselves.
        site.answer("/favicon.ico", 204, "image/x-icon", "");
        let fragment = site.fragment()?;
        for entry in std::fs::read_dir(&pages)? {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "html") {
                continue;
            }
            let page = std::fs::read_to_string(&path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            site.answer(&format!("/pages/{name}"), 200, "text/html; charset=utf-8", page.replace(FRAGMENT, &fragment));
        }
        Ok(site)
    }

    /// Ends the browser.
    pub(crate) fn close(self) {
        self.stage.close();
    }

    /// The static article, as a publisher pastes it.
    pub(crate) fn fragment(&self) -> anyhow::Result<String> {
        self.file("sample/fragment.html")
    }

    /// The paragraphs of the story.
    pub(crate) fn story(&self) -> Vec<String> {
        let text = |block: &Block| block.children.iter().map(|span| span.text.as_str()).collect();
        self.article.body.iter().map(text).collect()
    }

    /// A published file.
    pub(crate) fn file(&self, name: &str) -> anyhow::Result<String> {
        let path = self.published.join(name);
        std::fs::read_to_string(&path).with_context(|| format!("{}", path.display()))
    }

    /// Path of a published file.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.published.join(name)
    }

    /// Answers a path with something else from now on.
    pub(crate) fn answer(&self, path: &str, status: u16, kind: &str, body: impl Into<Vec<u8>>) {
        let headers = vec![("content-type".to_owned(), kind.to_owned())];
        self.stage.server.instead(path, Answer { status, headers, body: Some(body.into()) });
    }

    /// A page of a publisher's with headers of its own.
    pub(crate) fn publish(&self, path: &str, headers: &[(&str, &str)], html: String) {
        let own = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let html_type = ("content-type".to_owned(), "text/html; charset=utf-8".to_owned());
        let answer = Answer { status: 200, headers: own.chain([html_type]).collect(), body: Some(html.into_bytes()) };
        self.stage.server.instead(path, answer);
    }

    /// A page of a publisher's that includes the loader, with more in its head and this in its body.
    pub(crate) fn host_page(&self, path: &str, head: &str, body: &str) {
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\">{head}<title>A host page</title>\
             <script type=\"module\" src=\"/glosa.js\"></script></head><body>{body}</body></html>"
        );
        self.publish(path, &[], html);
    }

    /// The element of an article with the fragment in it.
    pub(crate) fn element(&self) -> anyhow::Result<String> {
        Ok(format!("<glosa-article src=\"{PAGE}\">{}</glosa-article>", self.fragment()?))
    }

    /// Answers a path with its file again.
    pub(crate) fn answer_as_published(&self, path: &str) {
        self.stage.server.as_it_is(path);
    }

    /// The site once more under a path of a test's own, where it may hold files back; gives that path.
    pub(crate) fn copy(&self, name: &str) -> String {
        let root = format!("/copies/{name}/");
        self.stage.server.mount(&root, &self.published);
        root
    }

    /// The path of the wasm in a copy of the site.
    pub(crate) fn wasm(&self, root: &str) -> anyhow::Result<String> {
        let manifest: serde_json::Value = serde_json::from_str(&self.file("manifest.json")?)?;
        let file = manifest["wasm"]["file"].as_str().context("the manifest names no wasm")?;
        Ok(format!("{root}{file}"))
    }

    /// Opens a page.
    pub(crate) fn page(&self, options: &PageOptions) -> anyhow::Result<Page<'_>> {
        self.stage.page(options)
    }

    /// Opens a page and waits until its article is live.
    pub(crate) fn live(&self, options: &PageOptions) -> anyhow::Result<Page<'_>> {
        let page = self.page(options)?;
        page.live()?;
        Ok(page)
    }

    /// The keys of the entities that the story names, in the order of the who's-who.
    pub(crate) fn mentioned(&self) -> Vec<&str> {
        let marks = || self.article.body.iter().flat_map(|block| &block.mark_defs);
        let named =
            |key: &str| marks().any(|mark| matches!(&mark.kind, MarkKind::EntityMention { entity } if entity == key));
        self.article.entities.iter().map(|entity| entity.key.as_str()).filter(|key| named(key)).collect()
    }
}

/// A test's expectation with both sides told.
pub(crate) fn same<Value: PartialEq + std::fmt::Debug>(what: &str, is: &Value, should: &Value) -> anyhow::Result<()> {
    ensure!(is == should, "{what}:\n      is {is:?}\n  should {should:?}");
    Ok(())
}
