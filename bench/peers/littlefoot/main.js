// littlefoot: footnotes as cards; each mention has a footnote with the entity's text.
import { littlefoot } from "littlefoot";
import "littlefoot/dist/littlefoot.css";
import { article, live } from "../story.js";

const { headline, paragraphs } = await article();
const root = document.getElementById("root"), title = document.createElement("h1");
title.textContent = headline;
const notes = document.createElement("ol");
let number = 0;
const story = paragraphs.map(({ spans }) => {
  const paragraph = document.createElement("p");
  for (const { text, entity } of spans) {
    paragraph.append(text);
    if (!entity) continue;
    number += 1;
    const mark = document.createElement("sup"), link = document.createElement("a"), note = document.createElement("li");
    mark.id = `fnref:${number}`;
    Object.assign(link, { href: `#fn:${number}`, rel: "footnote", textContent: number });
    mark.append(link);
    paragraph.append(mark);
    note.className = "footnote";
    note.id = `fn:${number}`;
    const words = document.createElement("p");
    words.textContent = `${entity.label}. ${entity.description}`;
    note.append(words);
    notes.append(note);
  }
  return paragraph;
});
root.append(title, ...story, notes);
littlefoot();
live();
