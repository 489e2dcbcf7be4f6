// Aids to reading: a citation to copy, keys to the next article, what is new to the reader. Every page is whole without
// them: what they need is hidden until this runs, and their words come from a file that all pages of a language share
// (reading_aids.html). What they remember stays in this browser, and nothing is sent.

const find = (selector, within = document) => within.querySelector(selector);
const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];
const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

function read(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // the reader lets no site keep anything
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    return false; // as above, or there is no room
  }
}

// Whole addresses: of passages and articles on paper, and in citations. A page has them relative to its own.

const HERE = find("link[rel=canonical]")?.href ?? location.href;
const addressOf = (link) => new URL(link.getAttribute("href"), HERE).href;

function noteAddresses() {
  for (const anchor of findAll(".quoted > .anchor")) {
    const place = find(".citation", anchor.closest(".row")) ?? anchor.parentElement;
    place.dataset.address = addressOf(anchor);
  }
  for (const title of findAll(".entry[data-article] > .what > .entry-title > .title")) {
    find(".meta", title.closest(".what")).dataset.address = addressOf(title);
  }
}

// Citations. One button, which stands beside the passage that the reader points at, taps, reaches by key or came for.

function citationOf(anchor) {
  const row = anchor.closest(".row");
  let from = find("[data-cites]", row) ?? row.closest("[data-cites]");
  for (let above = row; !from && above; above = above.previousElementSibling) {
    from = above.matches("[data-cites]") ? above : null;
  }
  // "{}" stands for the title, which the element shows first: as its heading, or as its first link.
  const cites = from?.dataset.cites.replace("{}", () => find("h1, .title, a", from).textContent);
  return from && `${cites} ${addressOf(find(".anchor", anchor.closest(".passage, .quoted")))}`;
}

function offerCitations() {
  const button = copyOf("cite");
  const told = find("#told");

  const offer = (place) => {
    const anchor = place?.closest?.(".passage, .quoted")?.querySelector(".anchor");
    if (anchor && anchor.nextElementSibling !== button && citationOf(anchor)) {
      anchor.after(button);
    }
  };
  const copy = async () => {
    told.textContent = "";
    told.textContent = await navigator.clipboard.writeText(citationOf(button)).then(
      () => told.dataset.copied,
      () => told.dataset.refused,
    );
    setTimeout(() => (told.textContent = ""), 5000);
  };
  const offerTarget = () => offer(find(":target"));
  const offerPointed = ({ target, pointerType }) => {
    // A mouse may lie where a key scrolls another passage to: the button, moved, would lose the focus.
    if (pointerType !== "mouse" || !button.matches(":focus-visible")) {
      offer(target);
    }
  };

  document.addEventListener("pointerover", offerPointed);
  document.addEventListener("focusin", ({ target }) => offer(target));
  addEventListener("hashchange", offerTarget);
  addEventListener("pageshow", offerTarget);
  offerTarget(); // the page was shown before the aids arrived
  button.addEventListener("click", copy);
}

// Keys. [ and ] lead to the earlier and the later article, / to search, but not while the reader writes or has turned
// them off.

const KEYS = "sourcebook-keys";
const PLACES = { BracketLeft: "[", BracketRight: "]" }; // a Cyrillic keyboard has letters there
const FULL_STOP = { Slash: "/" }; // and this here, where others have a hyphen

function listenToKeys() {
  const choice = find("input[name=keys]");
  const [box, page] = [find("input[type=search]"), find("a[rel=search]")];
  const ways = {
    "[": find("main a[rel=prev]"),
    "]": find("main a[rel=next]"),
    "/": (box || page) && { click: () => (box?.checkVisibility() ? box.focus() : page?.click()) },
  };

  const isOther = (event) =>
    event.metaKey ||
    ((event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph")) ||
    event.repeat ||
    event.defaultPrevented ||
    event.target.closest?.("input, select, textarea, [contenteditable]");
  const show = () => {
    choice.checked = read(KEYS) !== "off";
    findAll("[data-hint]").forEach((hint) => (hint.hidden = !choice.checked));
  };

  document.addEventListener("keydown", (event) => {
    const places = event.key === "." ? FULL_STOP : PLACES;
    const way = ways[event.key] ?? ways[places[event.code]];
    if (way && choice.checked && !isOther(event)) {
      event.preventDefault();
      way.click();
    }
  });
  choice.addEventListener("change", () => {
    keep(KEYS, choice.checked ? "on" : "off");
    show();
  });
  return show;
}

// What is new: the articles that were not there at the reader's first visit, until they are opened or all are marked as
// seen. They are told apart by a short digest of their ids; no clock has a say.

const SEEN = `sourcebook-seen ${new URL("../", import.meta.url).pathname}`; // a host may carry several briefings
const ALL = new URL("../articles.txt", import.meta.url);

async function listAll() {
  const answer = await fetch(ALL, { cache: "no-cache", priority: "low" });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${ALL}`);
  }
  return (await answer.text()).trim().split("\n");
}

function markWhatIsNew() {
  const rows = findAll("[data-article]");
  const here = rows.map((row) => row.dataset.article);
  const opened = find("[data-opened]")?.dataset.opened;

  const seen = () => new Set((read(SEEN) ?? "").split(" "));
  const see = (articles) => keep(SEEN, [...articles].join(" "));
  const show = () => {
    const known = seen();
    const fresh = read(SEEN) ? rows.filter((row) => !known.has(row.dataset.article)) : [];
    findAll(".new").forEach((mark) => mark.remove());
    fresh.forEach((row) => find(".when", row).append(copyOf("new")));
    for (const line of findAll("[data-news]")) {
      line.hidden = fresh.length === 0;
      find("[data-count]", line).textContent = new Set(fresh.map((row) => row.dataset.article)).size;
    }
  };
  const seeThese = (articles) => {
    see(new Set([...articles, ...here]));
    show();
  };
  const seeAll = () => listAll().catch(seen).then(seeThese); // without a network: those on this page

  if (!keep(SEEN, read(SEEN) ?? "")) {
    return () => {};
  }
  if (!read(SEEN)) {
    listAll().then(seeThese, () => {}); // without a network the next page asks again
  } else if (opened) {
    see(seen().add(opened));
  }
  findAll("[data-news] button").forEach((button) => button.addEventListener("click", seeAll));
  return show;
}

const AIDS = new URL("reading-aids.txt", find(".colophon .brand").href);

async function fetchAids() {
  const answer = await fetch(AIDS, { priority: "low" }); // the page itself comes first
  if (!answer.ok) {
    throw new Error(`${answer.status} ${AIDS}`);
  }
  document.body.insertAdjacentHTML("beforeend", await answer.text());
  dispatchEvent(new Event("sourcebook-aids")); // first_paint.js shows the choice that was made
}

function offerAids() {
  const shows = [listenToKeys(), markWhatIsNew()];
  const showAll = () => shows.forEach((show) => show());
  showAll();
  addEventListener("pageshow", showAll); // back from an article that has been opened since
  addEventListener("storage", showAll); // chosen in another tab
  if (navigator.clipboard) {
    offerCitations();
  }
}

noteAddresses();
const button = find(".aids-button");
if ("popover" in HTMLElement.prototype) {
  button.style.visibility = "hidden"; // its place is kept, so that nothing moves when the aids arrive
  button.hidden = false;
}
await fetchAids();
offerAids();
button.setAttribute("popovertarget", "aids");
button.style.visibility = "";
