// To Matomo, as events of the category "Glosa".
import { about, listen } from "./listen.js";

/** @param {{ target?: EventTarget }} [settings] */
export const matomo = ({ target } = {}) => listen(({ name, articleId, params }) => {
  const word = about(params);
  const label = typeof word === "string" ? word : articleId ?? "";
  // An event has one value; where there are two numbers, the label has both.
  const numbers = Object.values(params).filter((value) => typeof value === "number");
  (window._paq ??= []).push(["trackEvent", "Glosa", name, label, ...numbers.length === 1 ? numbers : []]);
}, target);
