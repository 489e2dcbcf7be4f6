// A button beside each passage that copies its citation for the desk's texts. In the preview alone, which says in data
// attributes what buttons and answers are called: "{}" stands for the citation.

const { label, copied, refused } = document.currentScript.dataset;
const PASSAGE = /\/articles\/([^/]+)\/#(p-[0-9a-f]{8}(?:-[1-9]\d*)?)$/;
const TEXT = "p.what, h2.what, h3.what, h4.what, .words:not(.beside), blockquote, div.what:not(.beside), td";
const STYLE = `
  .copy-citation { background: none; border: 1px solid currentcolor; border-radius: 3px; color: inherit; cursor: pointer;
    font: 600 0.75rem/1.5 ui-monospace, monospace; margin-inline-start: 0.5em; min-block-size: 24px; min-inline-size: 24px;
    opacity: 0.75; padding: 0 0.25em; user-select: none; vertical-align: baseline; white-space: nowrap }
  .copy-citation:hover, .copy-citation:focus-visible { opacity: 1 }
  .citation-told:not(:empty) { background: #1b1513; border: 1px solid #fbeee6; color: #fbeee6; font: 1rem/1.5 system-ui;
    inset: auto 1rem 1rem; inline-size: fit-content; margin: 0 auto; overflow-wrap: anywhere; padding: 0.5rem 1rem;
    position: fixed; z-index: 98 }
  @media print { .copy-citation, .citation-told { display: none } }`;

function copyWithoutClipboard(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text });
  const before = document.activeElement;
  document.body.append(field); // where the address is not of this machine, browsers offer no clipboard
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus();
  return done;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyWithoutClipboard(text);
  }
}

function addButton(anchor, told) {
  const [, article, passage] = PASSAGE.exec(anchor.href) ?? [];
  const place = anchor.parentElement.querySelector(TEXT);
  if (!passage || !place) {
    return;
  }
  const citation = `[@${decodeURIComponent(article)}#${passage}]`;
  const name = label.replace("{}", citation);
  const button = Object.assign(document.createElement("button"), {
    type: "button", className: "copy-citation", textContent: "[@]", title: name,
  });
  button.lang = document.documentElement.lang;
  button.setAttribute("aria-label", name);
  button.addEventListener("click", async () => {
    const done = await copyText(citation);
    told.textContent = (done ? copied : refused).replace("{}", citation);
    setTimeout(() => (told.textContent = ""), 5000);
  });
  place.append(button);
}

addEventListener("DOMContentLoaded", () => {
  const told = Object.assign(document.createElement("p"), { className: "citation-told" });
  told.setAttribute("role", "status");
  document.head.append(Object.assign(document.createElement("style"), { textContent: STYLE }));
  document.body.append(told);
  document.querySelectorAll("a.anchor").forEach((anchor) => addButton(anchor, told));
});
