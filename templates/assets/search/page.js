// The page of search: what is asked and chosen, in the form and in the address, and the results. What finds them is
// loaded when it is first needed (first_paint.js), and all words are the template's (macros/search.html).

import { keepCount, namedChoices, narrow } from "./facets.js";
import { gather, makeGroups } from "./gathering.js";
import { prepare, tell } from "./telling.js";

const AT_ONCE = 10; // results that are shown together, those of a story as one
const AFTER_TYPING = 250; // milliseconds without a key before a search
const FEW = 4; // lines of the index that are shown with results
const SILENT = 400; // milliseconds in which a search says nothing of itself

const page = document.documentElement;
const form = document.querySelector("form.seek");
const box = form.elements.q;
const choices = form.querySelector(".narrow");
const status = document.querySelector("#search-status");
const results = document.querySelector(".results");
const list = results.querySelector("ol");
const more = results.querySelector("button");
const subjects = results.querySelector(".subjects");
const index = document.querySelector(".index");
const say = document.querySelector("#search-words").dataset;

// What a query may say in words of its own (operators.js).
const spoken = {
  outletKeys: ["outlet", say.outletKey],
  yearWords: say.yearWords.split(" "),
  locales: [page.lang, "en"],
  outlets: (name) => namedChoices(form, "outlet", name),
};

let engine = null; // a promise of it, once it is asked for
let searches = 0;
let shown = null; // { open, found, groups } of the results that are seen
let typing = 0;

function openEngine() {
  const manifest = new URL(form.dataset.src, document.baseURI);
  engine ??= Promise.all([import("./engine.js"), fetchManifest(manifest)])
    .then(([{ open }, answered]) => open(manifest, answered));
  engine.catch(() => (engine = null)); // the next search tries again
  return engine;
}

// The manifest as it is now. The page's head may have asked for it, but of an earlier visit the browser may have kept one.
async function fetchManifest(manifest) {
  const ask = () => fetch(manifest, { cache: "no-cache" });
  const early = await ask();
  await early.clone().text();
  const [arrived] = performance.getEntriesByName(manifest.href);
  return arrived?.transferSize ? early : ask();
}

// The form and the address say the same.

function readForm() {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
}

function fillForm() {
  const asked = new URLSearchParams(location.search);
  box.value = asked.get("q") ?? "";
  for (const input of form.querySelectorAll("input[type=checkbox]")) {
    input.checked = asked.getAll(input.name).includes(input.value);
  }
  for (const select of form.querySelectorAll("select")) {
    const known = [...select.options].some(({ value }) => value === asked.get(select.name));
    select.value = known ? asked.get(select.name) : "";
  }
}

function keepAddress(asked, step) {
  const query = `${asked}` ? `?${asked}` : location.pathname;
  if (query !== (location.search || location.pathname)) history[step ? "pushState" : "replaceState"](null, "", query);
}

// A search, of which only the last one is shown.

async function search() {
  const asked = readForm();
  const turn = ++searches;
  if (!`${asked}`) return showNothing();
  results.ariaBusy = "true";
  const waiting = setTimeout(() => turn === searches && (status.textContent = say.searching), SILENT);
  try {
    const found = await find(asked).catch(() => {
      engine = null; // the index may have been made anew since it was opened
      return find(asked);
    });
    if (turn === searches) show(asked, found);
  } catch (error) {
    if (turn === searches) fail(error);
  } finally {
    clearTimeout(waiting);
    if (turn === searches) results.ariaBusy = null;
  }
}

async function find(asked) {
  document.fonts.load(`600 1em ${getComputedStyle(box).fontFamily}`, box.value).catch(() => {}); // of titles, in its script
  const opening = openEngine();
  prepare(); // while that is on its way
  const open = await opening;
  const found = await open.find(asked.get("q") ?? "", spoken);
  const hits = narrow(found.hits, open.columns, asked);
  if (asked.get("sort") === "date") hits.sort((one, other) => other.article - one.article);
  const groups = gather(hits, open.columns.story);
  return { open, found, hits, groups, rows: await makeGroups(open, groups.slice(0, AT_ONCE), found.forms, fail) };
}

function show(asked, { open, found, hits, groups, rows }) {
  delete page.dataset.asked;
  shown = { open, found, groups };
  keepCount(form, found.hits, open.columns, asked);
  list.replaceChildren(...rows);
  showSubjects(found);
  choices.hidden = !found.hits.length;
  results.hidden = !hits.length;
  index.hidden = hits.length > 0;
  more.hidden = groups.length <= AT_ONCE;
  status.replaceChildren(...tell(found, hits.length, asked));
}

function showNothing() {
  delete page.dataset.asked;
  results.ariaBusy = null;
  shown = null;
  list.replaceChildren();
  results.hidden = true;
  choices.hidden = true;
  index.hidden = false;
  status.textContent = "";
}

function fail(error) {
  showNothing();
  status.textContent = say.failed;
  console.error(error);
}

// The lines of the index that the query names, each place once.
function showSubjects(found) {
  const named = new Map();
  for (const link of index.querySelectorAll("li > a")) {
    if (!named.has(link.href) && found.names(link.textContent)) named.set(link.href, link.parentElement);
  }
  const lines = [...named.values()].slice(0, FEW).map((line) => line.cloneNode(true));
  subjects.querySelector("ul").replaceChildren(...lines);
  subjects.hidden = !lines.length;
}

async function showMore() {
  const from = list.children.length;
  const { open, found, groups } = shown;
  try {
    const rows = await makeGroups(open, groups.slice(from, from + AT_ONCE), found.forms, fail);
    if (groups !== shown?.groups || list.children.length !== from) return;
    list.append(...rows);
    rows[0].querySelector(".title").focus();
    more.hidden = groups.length <= list.children.length;
  } catch (error) {
    fail(error);
  }
}

function ask(step) {
  clearTimeout(typing);
  keepAddress(readForm(), step);
  search();
}

// Arrow keys go from the box into the results, along them and back.

function walk(event) {
  const ways = { ArrowDown: 1, ArrowUp: -1, Escape: -Infinity };
  const titles = [...list.querySelectorAll(".title:not(details:not([open]) *)")];
  const at = titles.indexOf(document.activeElement);
  if (!(event.key in ways) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (at < 0 && !(event.target === box && event.key === "ArrowDown")) return;
  const next = at + ways[event.key];
  (next < 0 ? box : titles[Math.min(next, titles.length - 1)])?.focus();
  event.preventDefault();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(true);
});
form.addEventListener("change", ({ target }) => target !== box && ask(true));
box.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(ask, AFTER_TYPING, false);
});
box.addEventListener("focus", () => openEngine().catch(() => {}), { once: true });
more.addEventListener("click", showMore);
document.addEventListener("keydown", walk);
addEventListener("popstate", () => {
  fillForm();
  search();
});

if (matchMedia("(min-width: 46rem)").matches) choices.open = true;
fillForm();
if ("asked" in page.dataset) page.dataset.asked = "search"; // no longer first_paint.js's
search();
