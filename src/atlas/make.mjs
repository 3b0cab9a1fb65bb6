// Makes countries.json anew, should the borders be taken from a newer Natural Earth. Not part of any build. In an empty folder:
//   npm install world-atlas@2.0.2 i18n-iso-countries@7 && cp …/src/atlas/make.mjs . && node make.mjs > …/src/atlas/countries.json
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(`node_modules/${name}.json`));
const { arcs, objects, transform } = read("world-atlas/countries-50m");
const codes = Object.fromEntries(Object.entries(read("i18n-iso-countries/codes")).map(([, [two, , number]]) => [number, two]));
const LANGUAGES = ["en", "es", "fr", "pt", "ar"];
/** Hundredths of a degree: half a pixel of the closest map that is drawn. */
const GRID = 100;
const TOLERANCE = 2;

/** The way of a line as whole steps of the grid. */
const places = (arc) => {
  let x = 0, y = 0;
  return arc.map(([across, up]) => {
    x += across;
    y += up;
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
      .map((degrees) => Math.round(degrees * GRID));
  });
};

const distance = ([x, y], [fromX, fromY], [toX, toY]) => {
  const length = Math.hypot(toX - fromX, toY - fromY);
  return length ? Math.abs((x - fromX) * (toY - fromY) - (y - fromY) * (toX - fromX)) / length : Math.hypot(x - fromX, y - fromY);
};

/** Douglas and Peucker's way of leaving out what no eye misses; ends stay, so that borders still meet. */
const simple = (points) => {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  let most = 0, farthest = 0;
  for (let place = 1; place < points.length - 1; place += 1) {
    const away = distance(points[place], first, last);
    if (away > most) [most, farthest] = [away, place];
  }
  if (most <= TOLERANCE) return [first, last];
  return [...simple(points.slice(0, farthest + 1)).slice(0, -1), ...simple(points.slice(farthest))];
};

const steps = (points) => points.flatMap(([x, y], place) => place ? [x - points[place - 1][0], y - points[place - 1][1]] : [x, y]);

const names = (code) => Object.fromEntries(LANGUAGES.map((language) => [language, new Intl.DisplayNames(language, { type: "region" }).of(code)]));

const countries = objects.countries.geometries
  // Without a code of ISO's it is land that no map is about. Kosovo's is the one in use.
  .map(({ id, type, properties, arcs }) => ({ code: properties.name === "Kosovo" ? "XK" : codes[id], polygons: type === "Polygon" ? [arcs] : arcs }))
  .map(({ code, polygons }) => ({ code, names: code && names(code), polygons }))
  .sort((one, other) => (one.code ?? "~").localeCompare(other.code ?? "~"));
const lines = (all) => all.map((one) => JSON.stringify(one)).join(",\n");

process.stdout.write(`{"countries":[\n${lines(countries)}\n],\n"arcs":[\n${lines(arcs.map(places).map(simple).map(steps))}\n]}\n`);
