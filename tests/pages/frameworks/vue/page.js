// A page of a Vue app around an article: what is in it changes, the article stays.

import { createSSRApp, createApp, h, nextTick, reactive } from "vue";

const page = (props) => ({
  render: () => h("main", { "data-count": props.count }, [
    h("h1", `Drawn ${props.count} times`),
    props.count % 2 === 1 ? h("p", "An odd number.") : null,
    // Not `innerHTML` of the element itself: where Vue takes over a server's markup it sets that of custom elements anew.
    props.shown ? h("glosa-article", { src: props.src }, props.html ? h("div", { innerHTML: props.html }) : null) : null,
  ]),
});

/** The app, and the state that it is drawn from. */
export const app = (first, onServer) => {
  const props = reactive({ ...first });
  const made = (onServer ? createSSRApp : createApp)(page(props));
  return {
    made,
    change: (next) => {
      Object.assign(props, next);
      return nextTick();
    },
    stop: () => made.unmount(),
  };
};
