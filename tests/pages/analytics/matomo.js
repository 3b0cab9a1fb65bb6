// Stands in for matomo.js, which comes with a Matomo server and with no package: it takes `_paq` as Matomo's documentation has
// it, what is queued in order and then each call at once, and tells the tracker's address what Matomo's own script does of events.
(() => {
  const settings = {};
  const calls = {
    setTrackerUrl: (url) => settings.url = url,
    setSiteId: (site) => settings.site = site,
    trackEvent: (category, action, name, value) => {
      const query = new URLSearchParams({ idsite: settings.site, rec: 1, e_c: category, e_a: action });
      if (name !== undefined) query.set("e_n", name);
      if (value !== undefined) query.set("e_v", value);
      fetch(settings.url, { method: "POST", body: query, keepalive: true });
    },
  };
  const apply = ([name, ...parameters]) => calls[name]?.(...parameters);
  window._paq.forEach(apply);
  window._paq = { push: (...all) => all.forEach(apply) };
})();
