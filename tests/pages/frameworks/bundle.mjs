// Bundles the apps of this folder for the browser, in their development builds, which say most, and has each framework's own
// server renderer write the markup that a browser hydrates: node bundle.mjs <output folder> <fragment.html>

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const packages = process.env.GLOSA_NPM;
const installed = createRequire(path.join(packages, "/"));
const esbuild = installed("esbuild");
const { compile } = installed("svelte/compiler");
const [out, fragment] = process.argv.slice(2);
const here = import.meta.dirname;

/** Svelte's compiler, which makes one thing for the browser and another for the server. */
const svelte = (generate) => ({
  name: "svelte",
  setup: (build) => build.onLoad({ filter: /\.svelte$/ }, async (file) => {
    const source = await readFile(file.path, "utf8");
    return { contents: compile(source, { filename: file.path, generate, dev: true }).js.code };
  }),
});

const settings = (side, generate) => ({
  absWorkingDir: here,
  entryPoints: [`react/${side}.jsx`, `vue/${side}.js`, `svelte/${side}.js`],
  outdir: out,
  bundle: true,
  logLevel: "error",
  jsx: "automatic",
  jsxDev: true,
  nodePaths: [packages],
  conditions: ["development"],
  define: {
    "process.env.NODE_ENV": '"development"',
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
  },
  plugins: [svelte(generate)],
});

await esbuild.build({ ...settings("client", "client"), format: "esm" });
await esbuild.build({ ...settings("server", "server"), format: "cjs", platform: "node", outExtension: { ".js": ".cjs" } });

const html = await readFile(fragment, "utf8");
const props = { src: "/sample/", html, count: 0, shown: true };
for (const framework of ["react", "vue", "svelte"]) {
  const { markup } = createRequire(import.meta.url)(path.join(out, framework, "server.cjs"));
  await writeFile(path.join(out, framework, "markup.html"), await markup(props));
}
