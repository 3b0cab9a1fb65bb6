// A page of a React app around an article: what is in it changes, the article stays.

export const Page = ({ src, html, count, shown }) => (
  <main data-count={count}>
    <h1>Drawn {count} times</h1>
    {count % 2 === 1 && <p>An odd number.</p>}
    {shown && (html
      ? <glosa-article src={src} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
      : <glosa-article src={src} />)}
  </main>
);
