// Links that open the file behind the page, and each of its passages, in the editor's program. In the preview alone.

const { links: given, label: text } = document.currentScript.dataset;
const { page, passages = {} } = JSON.parse(given);
const LOOK = `
  .edit-link { font: 600 0.75rem/1.5 system-ui; margin-inline-start: 0.5em; opacity: 0.75; user-select: none }
  .edit-link:hover, .edit-link:focus-visible { opacity: 1 }
  .edit-link.of-page { background: #1b1513; border-radius: 0.3rem; color: #fbeee6; inset: auto auto 1rem 1rem; margin: 0;
    opacity: 1; padding: 0.4rem 0.8rem; position: fixed; z-index: 98 }
  @media print { .edit-link { display: none } }`;

function makeLink(href, name) {
  const link = Object.assign(document.createElement("a"), { href, className: "edit-link", textContent: text });
  link.setAttribute("aria-label", name);
  return link;
}

addEventListener("DOMContentLoaded", () => {
  document.head.append(Object.assign(document.createElement("style"), { textContent: LOOK }));
  const whole = makeLink(page, text);
  whole.classList.add("of-page");
  document.body.append(whole);
  for (const [anchor, href] of Object.entries(passages)) {
    const place = document.getElementById(anchor);
    place?.querySelector("a.anchor")?.after(makeLink(href, `${text} ${anchor}`));
  }
});
