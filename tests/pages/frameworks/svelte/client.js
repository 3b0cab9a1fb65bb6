// The Svelte app in the browser.

import { flushSync, hydrate as take, mount, unmount } from "svelte";
import Page from "./Page.svelte";

const app = (draw, target, first) => {
  const page = draw(Page, { target, props: { first } });
  return {
    change: (next) => flushSync(() => page.change(next)),
    stop: () => unmount(page),
  };
};

export const start = (target, props) => app(mount, target, props);
export const hydrate = (target, props) => app(take, target, props);
