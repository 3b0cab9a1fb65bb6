// For clocks of engaged time on a page with Glosa in iframes (Chartbeat, Parse.ly): what a reader does in a frame becomes a
// movement on the page, as these clocks cannot look inside.

export const activity = ({ tell = () => document.dispatchEvent(new MouseEvent("mousemove", { bubbles: true })) } = {}) => {
  document.addEventListener("glosa:activity", tell);
  return () => document.removeEventListener("glosa:activity", tell);
};
