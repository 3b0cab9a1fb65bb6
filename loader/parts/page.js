// On an article's own page: what is around the article follows it when the reader chooses another language.

addEventListener("glosa:event", async ({ detail, target }) => {
  const root = document.documentElement;
  if (!(target instanceof HTMLElement) || detail?.name !== "ready" || detail.locale === root.lang) return;
  const life = target.glosa;
  if (!life) return;
  const response = await fetch(life.base + "index.html").catch(() => null);
  // Without it the article is whole, and says itself which language it is in.
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (target.glosa !== life) return;
  root.lang = page.documentElement.lang;
  root.dir = page.documentElement.dir;
  document.title = page.title;
  for (const words of [".glosa-page-skip", ".glosa-page-foot a"]) {
    document.querySelector(words)?.replaceChildren(page.querySelector(words)?.textContent ?? "");
  }
});
