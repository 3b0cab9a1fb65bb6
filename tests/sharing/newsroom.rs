//! A newsroom in a folder of its own: articles that a test may change, and what is published of them.

use scraper::{Html, Selector};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub(crate) const ID: &str = "sample";
pub(crate) const ROOT: &str = "https://news.example/";
/// Files of the story's folder that are read.
const ARTICLE: &str = include_str!("../articles/sample/article.json");
/// What publishing changes in the glue of wasm-bindgen.
const GLUE: &str = "if (typeof Response === 'function' && module instanceof Response) { if (!module.ok) {} }
if (typeof module_or_path === 'string' || (typeof Request === 'function' && module_or_path instanceof Request) || (typeof URL === 'function' && module_or_path instanceof URL)) {}
export { initSync, __wbg_init as default };";
/// A wasm module with nothing in it.
const EMPTY_WASM: &[u8] = b"\0asm\x01\0\0\0";

pub(crate) struct Newsroom {
    folder: TempDir,
}

impl Newsroom {
    /// With an article, changed.
    pub(crate) fn new(change: impl FnOnce(&mut Value)) -> Self {
        let newsroom = Self { folder: tempfile::tempdir().unwrap() };
        newsroom.edition("article.json", change);
        newsroom
    }

    /// Adds an edition of the article, changed.
    pub(crate) fn edition(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut article: Value = serde_json::from_str(ARTICLE).unwrap();
        change(&mut article);
        let desk = self.articles().join(ID);
        std::fs::create_dir_all(&desk).unwrap();
        std::fs::write(desk.join(file), article.to_string()).unwrap();
    }

    /// Publishes everything, pages too, with more arguments.
    pub(crate) fn publish(self, arguments: &[&str]) -> Published {
        let web = self.folder.path().join("web");
        std::fs::create_dir_all(&web).unwrap();
        std::fs::write(web.join("web.js"), GLUE).unwrap();
        std::fs::write(web.join("web_bg.wasm"), EMPTY_WASM).unwrap();
        std::fs::write(web.join("index.html"), include_str!("../../index.html")).unwrap();
        let out = self.folder.path().join("out");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let output = glosa("publish")
            .arg(self.articles())
            .arg("--out")
            .arg(&out)
            .arg("--web")
            .arg(&web)
            .arg("--examples")
            .arg(root.join("examples"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Published { told: String::from_utf8(output.stderr).unwrap(), out, _folder: self.folder }
    }

    /// Output of `glosa embed`.
    pub(crate) fn embed(&self, target: &str) -> Output {
        let command = &mut glosa("embed");
        command.args([ID, "--target", target, "--url", ROOT, "--articles"]).arg(self.articles()).output().unwrap()
    }

    fn articles(&self) -> PathBuf {
        self.folder.path().join("articles")
    }
}

fn glosa(command: &str) -> Command {
    let mut glosa = Command::new(env!("CARGO_BIN_EXE_glosa"));
    glosa.arg(command).env_remove("GLOSA_PUBLIC_URL").env_remove("GLOSA_ROBOTS").env_remove("GLOSA_ESBUILD");
    glosa
}

/// Published files.
pub(crate) struct Published {
    /// Goes when this goes.
    _folder: TempDir,
    out: PathBuf,
    /// Messages besides.
    pub(crate) told: String,
}

impl Published {
    pub(crate) fn bytes(&self, file: &str) -> Vec<u8> {
        std::fs::read(self.out.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    pub(crate) fn has(&self, file: &str) -> bool {
        self.out.join(file).is_file()
    }

    /// The pages in a folder.
    pub(crate) fn pages(&self, folder: &str) -> Vec<String> {
        let files =
            std::fs::read_dir(self.out.join(folder)).unwrap().map(|file| PathBuf::from(file.unwrap().file_name()));
        let pages = files.filter(|file| file.extension().is_some_and(|extension| extension == "html"));
        pages.map(|page| format!("{folder}/{}", page.display())).collect()
    }

    pub(crate) fn page(&self, file: &str) -> Page {
        Page(Html::parse_document(&String::from_utf8(self.bytes(file)).unwrap()))
    }

    pub(crate) fn json(&self, file: &str) -> Value {
        serde_json::from_slice(&self.bytes(file)).unwrap()
    }
}

/// A published page.
pub(crate) struct Page(Html);

impl Page {
    /// An attribute of every element that the selector finds.
    pub(crate) fn all(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
    }

    /// The content of the `<meta>` of a name or property.
    pub(crate) fn meta(&self, name: &str) -> Option<String> {
        self.all(&format!("meta[name='{name}'], meta[property='{name}']"), "content").into_iter().next()
    }

    /// The JSON-LD in it.
    pub(crate) fn graph(&self) -> Value {
        let selector = Selector::parse("script[type='application/ld+json']").unwrap();
        let texts: Vec<String> = self.0.select(&selector).map(|script| script.text().collect()).collect();
        assert_eq!(texts.len(), 1, "one graph");
        serde_json::from_str(&texts.concat()).unwrap()
    }
}
