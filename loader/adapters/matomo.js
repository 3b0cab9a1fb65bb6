// To Matomo, as events of the category "Glosa".
import { listen } from "./listen.js";

export const matomo = ({ target } = {}) => listen(({ name, articleId, params }) => {
  const values = Object.values(params);
  const label = values.find((value) => typeof value === "string") ?? articleId ?? "";
  const number = values.find((value) => typeof value === "number");
  (window._paq ??= []).push(["trackEvent", "Glosa", name, label, ...number === undefined ? [] : [number]]);
}, target);
