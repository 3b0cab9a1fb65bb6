// Bundles every peer for production: node build.mjs <node_modules of the peers> <output folder>
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const [packages, out] = process.argv.slice(2);
const esbuild = createRequire(path.join(process.env.GLOSA_NPM, "/"))("esbuild");
const { compile } = createRequire(path.join(packages, "/"))("svelte/compiler");
const here = import.meta.dirname;

const svelte = {
  name: "svelte",
  setup: (build) => build.onLoad({ filter: /\.svelte$/ }, async (file) => {
    const source = await readFile(file.path, "utf8");
    return { contents: compile(source, { filename: file.path, generate: "client", dev: false }).js.code };
  }),
};
const peers = { react: "main.jsx", preact: "main.jsx", svelte: "main.js", "wikipedia-preview": "main.js", littlefoot: "main.js" };

for (const [name, entry] of Object.entries(peers)) {
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: [`${name}/${entry}`],
    outfile: path.join(out, name, "main.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    jsx: "automatic",
    jsxImportSource: name === "preact" ? "preact" : "react",
    nodePaths: [packages],
    conditions: ["browser", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [svelte],
  });
  await mkdir(path.join(out, name), { recursive: true });
  const css = await readFile(path.join(out, name, "main.css")).then(() => '<link rel="stylesheet" href="main.css">', () => "");
  await writeFile(path.join(out, name, "index.html"), `<!DOCTYPE html>
<html lang="en" data-article="../../el-salvador-deportation-deal/article.json"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="connect-src 'self'">
<title>${name}</title>${css}<script type="module" src="main.js"></script></head><body><main id="root"></main></body></html>
`);
}
