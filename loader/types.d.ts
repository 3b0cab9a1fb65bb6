// Names that the scripts find in the page, for the type checker; nothing of this is published.

/** The mark of one time that an element is an article. */
interface GlosaLife {
  /** Address of the article's folder, with a slash at its end. */
  base?: string;
  /** Puts the style sheets where the article is. */
  style: () => Promise<unknown>;
  /** Whether somebody tells how it is read. */
  read?: boolean;
}

interface HTMLElement {
  /** None before the element is an article, 0 once it no longer is. */
  glosa?: GlosaLife | 0;
}

interface GlosaDetail {
  name: string;
  ts: number;
  articleId?: string;
  instanceId: number;
  locale?: string;
  revision: number;
  mode: "script" | "static" | "iframe";
  params: Record<string, string | number>;
}

interface GlobalEventHandlersEventMap {
  "glosa:event": CustomEvent<GlosaDetail>;
  "glosa:activity": CustomEvent;
}

interface WindowEventMap {
  "glosa:event": CustomEvent<GlosaDetail>;
}

interface Window {
  // Analytics and consent of the page.
  __tcfapi?: (command: string, version: number, callback: (data: any, success: boolean) => void) => void;
  _paq?: unknown[];
  plausible?: (...all: unknown[]) => void;
  snowplow?: (...all: unknown[]) => void;
}

interface Navigator {
  globalPrivacyControl?: boolean;
}

// event.js, which stands before after_live.js once published.
declare const glosaTell: (host: HTMLElement, instanceId: number, name: string, params: object) => void;
// sheet.js, which stands before charts.js and maps.js once published.
declare const sheet: CSSStyleSheet;
declare const adopt: (host: HTMLElement, life: GlosaLife) => Promise<unknown>;
// The wasm's own, beside which after_live.js stands once published.
declare const mountCharts: (number: number, drawn: () => void) => boolean;
declare const placeCard: (number: number, top: number, bottom: number) => void;
