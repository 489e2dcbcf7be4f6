// The colour scheme that the reader chose, kept in this browser. It stands in the head and blocks, so that the first
// paint has the right colours: keep it short.
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
}
