// The page as React's server renderer makes it.

import { renderToString } from "react-dom/server";
import { Page } from "./Page.jsx";

export const markup = (props) => renderToString(<Page {...props} />);
