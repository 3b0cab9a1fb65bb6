// What all peers share: the article's own data, made ready to be drawn. Each draws it with its own means.

/** The article of the address in `data-article`. */
export const article = async () => {
  const source = await (await fetch(document.documentElement.dataset.article)).json();
  const entities = new Map(source.entities.map((one) => [one._key, one]));
  const paragraphs = source.body.map((block) => ({
    key: block._key,
    spans: block.children.map((span) => {
      const mention = (block.markDefs ?? []).find((mark) => mark._type === "entityMention" && (span.marks ?? []).includes(mark._key));
      return { text: span.text, entity: mention && entities.get(mention.entity) };
    }),
  }));
  const groups = source.factBox.groups;
  return {
    headline: source.headlines[0].value,
    paragraphs,
    viewpoints: source.viewpoints.items,
    figures: groups.flatMap((group) => group.figures ?? []),
    series: groups.flatMap((group) => group.series ?? []),
    sources: source.sources,
  };
};

/** Told when everything answers. */
export const live = () => performance.mark("bench:live");
