// What React's server renderer makes of the page.

import { renderToString } from "react-dom/server";
import { Page } from "./Page.jsx";

export const markup = (props) => renderToString(<Page {...props} />);
