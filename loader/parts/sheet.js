// The style of a part that is loaded when the article is live. Publishing puts it before the scripts of charts and maps.

const sheet = new CSSStyleSheet();
sheet.replaceSync(`{{style}}`);
/** Puts the sheet where the article is, a document or a shadow root; with the article's own sheet it comes back where a script throws it out. */
const adopt = (host, life) => {
  const { style } = life;
  life.style = () => {
    const { adoptedStyleSheets } = host.getRootNode();
    adoptedStyleSheets?.includes(sheet) === false && adoptedStyleSheets.push(sheet);
    return style();
  };
  return life.style();
};
