// Svelte 5 with Floating UI; native details, bars of CSS.
import { mount } from "svelte";
import { article } from "../story.js";
import App from "./App.svelte";

mount(App, { target: document.getElementById("root"), props: { all: await article() } });
