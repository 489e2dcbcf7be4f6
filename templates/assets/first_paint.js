// What the first paint depends on: the colour scheme that the reader chose, kept in this browser, and whether the address
// has a search. It stands in the head and blocks: keep it short.
{
  const KEPT_AS = "sourcebook-scheme"; // one choice for all briefings of a host

  const read = () => {
    try {
      return localStorage.getItem(KEPT_AS) ?? "";
    } catch {
      return ""; // the reader lets no site keep anything: the system's colours
    }
  };

  const show = (scheme) => {
    document.documentElement.dataset.scheme = scheme;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      const own = meta.dataset.scheme;
      meta.media = scheme ? (scheme === own ? "all" : "not all") : `(prefers-color-scheme: ${own})`;
    }
    for (const choice of document.querySelectorAll("input[name=scheme]")) {
      choice.checked = choice.value === scheme;
    }
  };

  const again = () => show(read());

  again();
  addEventListener("sourcebook-aids", again); // the choices are there now
  addEventListener("pageshow", again); // back from a page where another was chosen
  addEventListener("storage", again); // chosen in another tab
  document.addEventListener("change", ({ target }) => {
    if (target.name === "scheme") {
      show(target.value);
      try {
        localStorage.setItem(KEPT_AS, target.value);
      } catch {
        // as above: this page has the colours, the next one has not
      }
    }
  });

  // Whose results will stand where the index would: the page of search ends this (search/page.js). If that does not
  // arrive, the index is there once all else is. What finds them is asked for at once.
  const page = document.documentElement;
  const { engineSrc, manifestSrc } = document.currentScript.dataset;
  if (location.search && engineSrc) {
    const links = [{ rel: "modulepreload", href: engineSrc }, { rel: "preload", href: manifestSrc, as: "fetch", crossOrigin: "" }];
    document.head.append(...links.map((link) => Object.assign(document.createElement("link"), link)));
    page.dataset.asked = "";
    addEventListener("load", () => page.dataset.asked || delete page.dataset.asked);
  }
}
