// The page as Vue's server renderer makes it.

import { renderToString } from "vue/server-renderer";
import { app } from "./page.js";

export const markup = (props) => renderToString(app(props, true).made);
