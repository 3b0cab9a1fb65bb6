// A React app, in which the article comes and goes. Between these lines stands what `glosa embed --target react` prints.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

// glosa:embed react

function Courier() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>The story</button>
      {open && <Glosa />}
    </>
  );
}

createRoot(document.querySelector("main")).render(<StrictMode><Courier /></StrictMode>);
