// The Vue app in the browser.

import { app } from "./page.js";

const mounted = (element, props, hydrating) => {
  const one = app(props, hydrating);
  one.made.mount(element);
  return one;
};

export const start = (element, props) => mounted(element, props, false);
export const hydrate = (element, props) => mounted(element, props, true);
