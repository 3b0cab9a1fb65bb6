// React 19 with Radix HoverCard, Radix Accordion and Chart.js.
import * as Accordion from "@radix-ui/react-accordion";
import * as HoverCard from "@radix-ui/react-hover-card";
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { article, live } from "../story.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

const Mention = ({ text, entity }) => (
  <HoverCard.Root openDelay={0} closeDelay={0}>
    <HoverCard.Trigger asChild><a className="mention" href={entity.sameAs?.[0] ?? "#"}>{text}</a></HoverCard.Trigger>
    <HoverCard.Portal>
      <HoverCard.Content className="card" sideOffset={6}><h3>{entity.label}</h3><p>{entity.description}</p></HoverCard.Content>
    </HoverCard.Portal>
  </HoverCard.Root>
);

const Story = ({ paragraphs }) => paragraphs.map(({ key, spans }) => (
  <p key={key}>{spans.map(({ text, entity }, place) => entity ? <Mention key={place} text={text} entity={entity} /> : text)}</p>
));

const Viewpoints = ({ items }) => (
  <Accordion.Root type="multiple">
    {items.map((one) => (
      <Accordion.Item key={one._key} value={one._key} className="viewpoint">
        <Accordion.Header><Accordion.Trigger>{one.holder.name}: {one.summary}</Accordion.Trigger></Accordion.Header>
        <Accordion.Content>
          {one.statements.map((statement, place) => <blockquote key={place}>{statement.text}</blockquote>)}
          {one.response && <p>{one.response.holder}: {one.response.text}</p>}
        </Accordion.Content>
      </Accordion.Item>
    ))}
  </Accordion.Root>
);

const Bars = ({ series }) => {
  const canvas = useRef(null);
  useEffect(() => {
    const data = { labels: series.points.map((point) => point.label), datasets: [{ data: series.points.map((point) => point.value) }] };
    const chart = new Chart(canvas.current, { type: "bar", data, options: { animation: false, indexAxis: "y" } });
    return () => chart.destroy();
  }, [series]);
  return <canvas ref={canvas} aria-label={series.title} />;
};

const Figure = ({ series }) => {
  const [table, setTable] = useState(false);
  return (
    <section className="chart">
      <h3>{series.title}</h3>
      <button className="switch" onClick={() => setTable(!table)}>{table ? "Chart" : "Table"}</button>
      {table
        ? <table><tbody>{series.points.map((point) => <tr key={point.label}><th>{point.label}</th><td>{point.value}</td></tr>)}</tbody></table>
        : <Bars series={series} />}
    </section>
  );
};

const App = ({ all }) => {
  useEffect(live, []);
  return (
    <article>
      <h1>{all.headline}</h1>
      <Story paragraphs={all.paragraphs} />
      <Viewpoints items={all.viewpoints} />
      <dl>{all.figures.map((one) => <div key={one._key}><dt>{one.label}</dt><dd>{one.value} {one.unit}. {one.caveat}</dd></div>)}</dl>
      {all.series.map((series) => <Figure key={series._key} series={series} />)}
    </article>
  );
};

createRoot(document.getElementById("root")).render(<App all={await article()} />);
