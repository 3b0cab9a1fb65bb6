// Tools of a chart, for readers who do more than read it: guess first, look at each value, cite it. The glue loads it when
// the reader comes near the charts. Buttons stand in rows that have their height without them, so nothing moves.

/** An element with attributes; what is not text or an element is left out. */
const make = (tag, attributes, ...content) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
};
const button = (text, act) => {
  const element = make("button", { type: "button" }, text);
  element.addEventListener("click", act);
  return element;
};
// Without a role: screen readers read an empty status as the word "status bar".
const status = (name) => make("p", { class: name, "aria-live": "polite" });

/** The tools for the charts of a live article. */
export const charts = async (host, tell) => {
  const life = host.glosa;
  // Gone before this came, or while the words did.
  if (!life) return;
  adopt(host, life).catch(() => {});
  const { words, citation, address, summaries, guesses } = await (await fetch(life.base + "charts.json", { signal: AbortSignal.timeout(30000) })).json();
  const figures = () => [...host.querySelectorAll(".glosa-chart")];
  // Drawn anew they have a switch and none of this; what the page has changed too much is never drawn.
  const drawn = (figure) => figure.querySelector(".glosa-switch") && !figure.querySelector(".glosa-cited");
  if (host.glosa !== life || host.getAttribute("data-glosa-state") !== "live") return;
  for (const figure of figures()) {
    if (!drawn(figure)) continue;
    // In a copy of a live page, as Turbo keeps, they do nothing any more.
    for (const stale of figure.querySelectorAll(".glosa-files button, .glosa-guess-row")) stale.remove();
    const guess = guesses.find(({ chart }) => chart === figure.dataset.figure);
    if (guess) figure.querySelector(".glosa-toolbar").append(guessing(guess, words, tell, figure.querySelector("tbody")));
    if (figure.dataset.shape === "columns") inspecting(figure, tell);
    figure.querySelector("table").setAttribute("aria-description", summaries[figure.dataset.figure]);
    citing(figure, words, citation, address);
  }
};

/** A guess: its row under the others, its slider, its words. The chart's own bar is veiled only while it is being made. */
const guessing = (guess, words, tell, rows) => {
  const value = make("span", { class: "glosa-value" });
  const bar = make("td", {}, make("span", { class: "glosa-bar" }), value);
  const label = make("th", { scope: "row" }, make("span", { class: "glosa-point-label" }, words["your-guess"]));
  const row = make("tr", { class: "glosa-guess-row" }, label, bar, make("td", { class: "glosa-table-only" }));
  const slider = make("input", { type: "range", max: guess.steps.length - 1, value: guess.first });
  const verdict = status("glosa-verdict");
  const root = make("div", { class: "glosa-guess" });
  const guessed = (outcome) => tell("guess", { figure_id: guess.chart, outcome });
  const show = (stage) => {
    const step = guess.steps[slider.value];
    root.dataset.stage = stage;
    stage === "offered" ? row.remove() : rows.append(row);
    bar.className = "glosa-n" + Math.min(step.length, 100);
    // One that is longer than the chart is wide has no end.
    bar.dataset.length = step.length > 100 ? "past" : "";
    value.textContent = step.value;
    slider.setAttribute("aria-valuetext", step.value);
    begin.textContent = words[stage === "offered" ? "guess-first" : stage === "made" ? "close" : "skip-guess"];
    answer.setAttribute("aria-pressed", stage === "made");
    verdict.textContent = stage === "made" ? step.verdict + " " + guess.answer : "";
  };
  // No button goes away while it has the focus.
  const begin = button("", () => {
    const { stage } = root.dataset;
    if (stage === "guessing") guessed("skipped");
    show(stage === "offered" ? "guessing" : "offered");
    if (stage === "offered") slider.focus();
  });
  const answer = button(words["show-answer"], () => {
    if (root.dataset.stage === "made") return show("guessing");
    const [first, last] = guess.near;
    guessed(slider.value < first ? "low" : slider.value > last ? "high" : "near");
    show("made");
  });
  slider.addEventListener("input", () => show(root.dataset.stage));
  root.append(begin, make("label", {}, guess.question, slider), answer, verdict);
  show("offered");
  return root;
};

/**
 * Value, day and note of each column (bars have theirs beside them), under the pointer or the focus; arrow keys go from one to the
 * next. The label of the focused row says the same to screen readers, so the readout is no live region.
 */
const inspecting = (figure, tell) => {
  const readout = make("p", { class: "glosa-readout" });
  const rows = [...figure.querySelectorAll("tbody tr")];
  const notes = [...figure.querySelectorAll(".glosa-point-notes li")];
  let told = false;
  const said = (row) => {
    const text = (selector) => row.querySelector(selector)?.textContent ?? "";
    const label = text(".glosa-point-label");
    const note = notes.find((one) => one.firstChild.textContent === label + ": ");
    return [label + ": " + text(".glosa-value"), ...[note?.lastChild.textContent, text(".glosa-annotation")].filter(Boolean)];
  };
  const about = (row) => {
    if (!row || figure.dataset.view !== "chart") return readout.replaceChildren();
    const [value, ...parts] = said(row);
    readout.replaceChildren(make("strong", {}, value), ...parts.map((part) => make("span", {}, " · " + part)));
    if (!told) tell("chart_inspect", { figure_id: figure.dataset.figure });
    told = true;
  };
  const table = figure.querySelector("table");
  const focus = (row) => {
    for (const one of rows) one.tabIndex = one === row ? 0 : -1;
    row.focus();
  };
  rows.forEach((row, place) => {
    row.tabIndex = place ? -1 : 0;
    row.ariaLabel = said(row).join(" · ");
    row.addEventListener("pointerenter", () => about(row));
    row.addEventListener("pointerleave", () => about(rows.find((one) => one === document.activeElement)));
    row.addEventListener("focus", () => about(row));
    row.addEventListener("blur", () => about());
  });
  table.addEventListener("keydown", (event) => {
    const place = rows.indexOf(event.target);
    const forwards = getComputedStyle(figure).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: -1, ArrowLeft: -1, [forwards]: 1 }[event.key];
    const next = { Home: rows[0], End: rows.at(-1) }[event.key] ?? rows[place + step];
    if (place < 0 || !next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus(next);
  });
  figure.querySelector(".glosa-toolbar").append(readout);
};

/** The citation, copied where the page may copy, and shown to be copied by hand in any case. */
const citing = (figure, words, citation, address) => {
  const row = figure.querySelector(".glosa-files");
  const cited = status("glosa-cited");
  row.append(button(words.cite, async () => {
    const link = (address ?? location.href.split("#")[0]) + "#" + figure.id;
    const text = citation.replace("{title}", () => figure.querySelector("h4").textContent).replace("{address}", () => link);
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    cited.textContent = copied ? words.cited + " " + text : text;
  }));
  row.after(cited);
};
