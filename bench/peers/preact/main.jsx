// Preact with parts written by hand: a card placed by its own code, native details, bars of CSS.
import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { article, live } from "../story.js";

const Card = ({ open }) => {
  const card = useRef(null);
  useLayoutEffect(() => {
    const { left, bottom } = open.at.getBoundingClientRect(), own = card.current.getBoundingClientRect();
    const top = bottom + own.height > innerHeight ? open.at.getBoundingClientRect().top - own.height - 6 : bottom + 6;
    card.current.style.translate = `${Math.min(left, innerWidth - own.width - 8)}px ${top}px`;
  }, [open]);
  return <div ref={card} class="card" style="position: fixed; inset: 0 auto auto 0"><h3>{open.entity.label}</h3><p>{open.entity.description}</p></div>;
};

const Story = ({ paragraphs }) => {
  const [open, setOpen] = useState(null);
  return <>
    {paragraphs.map(({ key, spans }) => (
      <p key={key}>{spans.map(({ text, entity }) => entity
        ? <a class="mention" href={entity.sameAs?.[0] ?? "#"} onPointerEnter={(event) => setOpen({ entity, at: event.currentTarget })} onPointerLeave={() => setOpen(null)}>{text}</a>
        : text)}</p>
    ))}
    {open && <Card open={open} />}
  </>;
};

const Viewpoint = ({ one }) => (
  <details class="viewpoint">
    <summary>{one.holder.name}: {one.summary}</summary>
    {one.statements.map((statement) => <blockquote>{statement.text}</blockquote>)}
    {one.response && <p>{one.response.holder}: {one.response.text}</p>}
  </details>
);

const Figure = ({ series }) => {
  const [table, setTable] = useState(false);
  const most = Math.max(...series.points.map((point) => point.value));
  return (
    <section class="chart">
      <h3>{series.title}</h3>
      <button class="switch" onClick={() => setTable(!table)}>{table ? "Chart" : "Table"}</button>
      <table><tbody>{series.points.map((point) => <tr key={point.label}><th>{point.label}</th>
        <td>{table ? point.value : <span style={{ display: "block", height: "1em", background: "steelblue", width: `${100 * point.value / most}%` }} />}</td></tr>)}</tbody></table>
    </section>
  );
};

const App = ({ all }) => {
  useEffect(live, []);
  return (
    <article>
      <h1>{all.headline}</h1>
      <Story paragraphs={all.paragraphs} />
      {all.viewpoints.map((one) => <Viewpoint key={one._key} one={one} />)}
      <dl>{all.figures.map((one) => <div><dt>{one.label}</dt><dd>{one.value} {one.unit}. {one.caveat}</dd></div>)}</dl>
      {all.series.map((series) => <Figure key={series._key} series={series} />)}
    </article>
  );
};

render(<App all={await article()} />, document.getElementById("root"));
