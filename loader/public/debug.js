// For the developer who wires the events: lists each as it comes, over the page. Include it on a page of your own to try
// your adapters; it keeps nothing and sends nothing.

const style = new CSSStyleSheet();
style.replaceSync(`
.glosa-debug { all: revert; background: light-dark(#fff, #16191b); border: 1px solid #8888; border-radius: .5rem; box-shadow: 0 .25rem 1.5rem #0004; box-sizing: border-box;
  color: light-dark(#16191b, #e4e7e8); color-scheme: light dark; font: .8125rem/1.4 ui-monospace, monospace; inline-size: min(26rem, 100vw - 2rem);
  inset-block-end: 1rem; inset-inline-end: 1rem; max-block-size: 45vh; overflow: auto; padding: .75rem; position: fixed; z-index: 2147483647; }
.glosa-debug summary { cursor: pointer; font-weight: 600; min-block-size: 1.5rem; }
.glosa-debug ol { list-style: none; margin: .5rem 0 0; padding: 0; }
.glosa-debug li { border-block-start: 1px solid #8884; overflow-wrap: anywhere; padding-block: .375rem; }
.glosa-debug button { font: inherit; min-block-size: 1.75rem; padding-inline: .625rem; }
`);
document.adoptedStyleSheets.push(style);

const element = (name, text, ...inside) => {
  const made = document.createElement(name);
  made.append(text, ...inside);
  return made;
};

const lines = [];
const count = element("output", "0");
const list = element("ol", "");
const save = element("button", "Save as NDJSON");
save.type = "button";
save.addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("")], { type: "application/x-ndjson" }));
  link.download = "events.ndjson";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
const panel = element("details", element("summary", "Events of Glosa: ", count), save, list);
panel.className = "glosa-debug";
panel.open = true;
document.body.append(panel);

addEventListener("glosa:event", ({ detail }) => {
  lines.push(JSON.stringify(detail) + "\n");
  count.textContent = String(lines.length);
  const params = Object.entries(detail.params).map(([key, value]) => `${key}: ${value}`).join(", ");
  list.prepend(element("li", element("strong", detail.name), ` ${params} (${detail.mode} ${detail.instanceId}, ${detail.articleId ?? "no article"})`));
});
