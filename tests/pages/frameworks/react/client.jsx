// The React app in the browser.

import { StrictMode, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { Page } from "./Page.jsx";

/** Holds the state that the page is drawn from. */
const App = ({ first, bind }) => {
  const [props, set] = useState(first);
  bind(set);
  return <Page {...props} />;
};

const app = (props, draw) => {
  let set;
  const content = <App first={props} bind={(setter) => (set = setter)} />;
  const root = draw(props.strict ? <StrictMode>{content}</StrictMode> : content);
  return {
    // `createRoot().render()` and `hydrateRoot()` only schedule the first drawing: until it has run there is nothing to change.
    get drawn() {
      return set !== undefined;
    },
    change: (next) => flushSync(() => set((old) => ({ ...old, ...next }))),
    stop: () => root.unmount(),
  };
};

export const start = (element, props) => app(props, (content) => {
  const root = createRoot(element);
  root.render(content);
  return root;
});

export const hydrate = (element, props) => app(props, (content) => hydrateRoot(element, content));
