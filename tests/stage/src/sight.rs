//! Everything that can be seen of a page: texts, what is visible, what moved, what axe-core finds, pictures.

use crate::Page;
use crate::chromium::scripts_between;
use crate::page::quoted;
use anyhow::Context;
use std::path::Path;

/// A node of the accessibility tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibleNode {
    /// Role, as the browser calls it.
    pub role: String,
    /// Accessible name.
    pub name: String,
    /// Whether it can have focus.
    pub focusable: bool,
}

impl Page<'_> {
    /// The role and the name of each element that fits, as assistive technology is given them. An element that is hidden
    /// from it has the role `none`.
    ///
    /// # Errors
    /// If the selector is wrong.
    pub fn accessible(&self, selector: &str) -> anyhow::Result<Vec<(String, String)>> {
        self.stage.ask(self.tab.accessible(selector))
    }

    /// All that assistive technology is given, what CSS has counted too.
    ///
    /// # Errors
    /// If the browser is not Chromium.
    pub fn accessibility_tree(&self) -> anyhow::Result<Vec<AccessibleNode>> {
        self.stage.ask(self.tab.accessibility_tree())
    }

    /// The page on paper (A4), as PDF.
    ///
    /// # Errors
    /// If the browser is WebKitGTK, whose driver cannot print.
    pub fn pdf(&self) -> anyhow::Result<Vec<u8>> {
        self.stage.ask(self.tab.pdf())
    }

    /// The text that a reader sees in an element. Spaces at which no line ends are plain ones: a reader sees no difference.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn text(&self, selector: &str) -> anyhow::Result<String> {
        let text: String = self.eval(&format!("document.querySelector({}).innerText", quoted(selector)))?;
        Ok(text.replace(['\u{a0}', '\u{202f}'], " "))
    }

    /// How many elements fit.
    ///
    /// # Errors
    /// If the selector is wrong.
    pub fn count(&self, selector: &str) -> anyhow::Result<usize> {
        self.eval(&format!("document.querySelectorAll({}).length", quoted(selector)))
    }

    /// Whether an element is there and visible.
    ///
    /// # Errors
    /// If the selector is wrong.
    pub fn visible(&self, selector: &str) -> anyhow::Result<bool> {
        self.eval(&format!(
            "Boolean(document.querySelector({0})?.checkVisibility({{ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }}))",
            quoted(selector)
        ))
    }

    /// How much has moved without the reader's doing.
    ///
    /// # Errors
    /// If the page has no scripts.
    pub fn layout_shift(&self) -> anyhow::Result<f64> {
        self.eval("window.__shift")
    }

    /// A counter of the browser for the page, by name: `ScriptDuration` in seconds, `JSHeapUsedSize` in bytes.
    ///
    /// # Errors
    /// If the browser is not Chromium.
    pub fn metric(&self, name: &str, collect_garbage: bool) -> anyhow::Result<f64> {
        let counted = self.stage.ask(self.tab.metrics(collect_garbage))?;
        let found = counted.into_iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value).with_context(|| format!("the browser does not count {name}"))
    }

    /// How long the processor ran scripts of a traced page between two marks that these set, the first of each,
    /// in milliseconds. The page can be asked once.
    ///
    /// # Errors
    /// If the page has not set them or is not traced, or the browser is not Chromium.
    pub fn processor_time(&self, from: &str, to: &str) -> anyhow::Result<f64> {
        scripts_between(&self.stage.ask(self.tab.trace())?, from, to)
    }

    /// The details of the article's events of a name, in order.
    ///
    /// # Errors
    /// If the page has no scripts.
    pub fn events(&self, name: &str) -> anyhow::Result<Vec<serde_json::Value>> {
        self.eval(&format!("window.__events.filter((event) => event.name === {})", quoted(name)))
    }

    /// Violations that axe-core finds, one line each; the rule of WCAG 2.2 that it leaves out by itself too. `script` is the text of axe.min.js.
    ///
    /// # Errors
    /// If axe does not run.
    pub fn axe(&self, script: &str) -> anyhow::Result<Vec<String>> {
        self.act(&format!("{script};"))?;
        self.eval(
            "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then((found) => found.violations.flatMap((one) => \
             one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary}`)))",
        )
    }

    /// A picture of the view, or of the whole page.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub fn screenshot(&self, file: &Path, whole: bool) -> anyhow::Result<()> {
        let picture = self.stage.ask(self.tab.picture(whole))?;
        std::fs::write(file, picture).with_context(|| format!("{}: cannot be written", file.display()))
    }
}
