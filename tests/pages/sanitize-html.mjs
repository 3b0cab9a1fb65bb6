// A content system on Node.js that passes what is pasted through sanitize-html, with the options of docs/embedding.md.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const sanitizeHtml = createRequire(process.env.GLOSA_NPM + "/")("sanitize-html");
const { allowedTags, allowedAttributes } = sanitizeHtml.defaults;

process.stdout.write(sanitizeHtml(await text(process.stdin), {
  allowedTags: [...allowedTags, "button", "details", "summary"],
  allowedAttributes: {
    ...allowedAttributes,
    "*": ["aria-*", "class", "data-*", "dir", "hidden", "id", "lang", "open", "role", "scope"],
    a: ["href", "download"],
    button: ["type"],
  },
  // Else it takes `download` away, which has no value.
  nonBooleanAttributes: [],
}));
