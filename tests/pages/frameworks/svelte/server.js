// The page as Svelte's server renderer makes it.

import { render } from "svelte/server";
import Page from "./Page.svelte";

export const markup = async (first) => (await render(Page, { props: { first } })).body;
