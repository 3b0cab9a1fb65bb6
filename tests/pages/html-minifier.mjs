// A build step that makes a page smaller with html-minifier-terser, with every option on that keeps the text a text.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const { minify } = createRequire(process.env.GLOSA_NPM + "/")("html-minifier-terser");

process.stdout.write(await minify(await text(process.stdin), {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  decodeEntities: true,
  minifyCSS: true,
  minifyJS: true,
  minifyURLs: false,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeEmptyElements: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeTagWhitespace: true,
  sortAttributes: true,
  sortClassName: true,
  useShortDoctype: true,
}));
