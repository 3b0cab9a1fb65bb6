// wikipedia-preview: cards alone, whose text comes from Wikipedia when they open. The bench lets no request out, so what
// is measured of a card is its frame.
import preview from "wikipedia-preview";
import { article, live } from "../story.js";

const { headline, paragraphs } = await article();
const root = document.getElementById("root"), title = document.createElement("h1");
title.textContent = headline;
root.append(title, ...paragraphs.map(({ spans }) => {
  const paragraph = document.createElement("p");
  for (const { text, entity } of spans) {
    if (!entity) { paragraph.append(text); continue; }
    const mention = document.createElement("span");
    Object.assign(mention, { className: "mention", textContent: text });
    mention.dataset.wikipediaPreview = "";
    mention.dataset.wpTitle = entity.label;
    paragraph.append(mention);
  }
  return paragraph;
}));
preview.init({ root: document });
live();
