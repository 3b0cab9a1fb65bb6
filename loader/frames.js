// On a host page with Glosa in iframes: gives each frame the height it asks for. Include it once, before or after.

const FRAMES = "iframe[data-glosa-frame]";

addEventListener("message", ({ source, data }) => {
  if (data?.source !== "glosa" || data.type !== "resize" || !Number.isFinite(data.height) || data.height <= 0) return;
  // By window and never by address: the same article may be there twice.
  for (const frame of document.querySelectorAll(FRAMES)) {
    if (frame.contentWindow === source) frame.style.blockSize = `${Math.ceil(data.height)}px`;
  }
});

for (const frame of document.querySelectorAll(FRAMES)) frame.contentWindow?.postMessage({ source: "glosa", type: "measure" }, "*");
