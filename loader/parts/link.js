// Goes where a link within the article leads. Publishing puts it into the glue.
//
// By itself the browser would leave a page that has `<base href>`. The address tells the part, except where a router of the page's
// has its own paths there, such as `#/news`, and would leave the story for it.

const glosaGo = (part, link) => {
  if (!/^#[/!]/.test(location.hash)) location.hash = link.hash;
  // The heading rather than the part: a screen reader reads on from there.
  const heading = part.querySelector("h2,h3") ?? part;
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView();
};
