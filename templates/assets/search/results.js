// A result as the page shows it. What comes out of the index is text and becomes nothing but text.

import { labelOf } from "./facets.js";
import { fillIn, say, writeDate } from "./telling.js";
import { words } from "./words.js";

const LONGEST = 1200; // letters of a passage that is shown whole: what it denies may be its last words
const UNKNOWN = "_unknown"; // outlet of an article whose outlet has no file
const AROUND = 500; // letters before the first match in one that is not

const page = document.documentElement.lang;
const template = document.querySelector("#search-result");
const marks = document.querySelector("#search-marks");
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "fa", "he", "ps", "ur", "yi"]);

// The row of an article: its best passage with the forms marked that were found.
export function makeResult(article, hit, forms, columns) {
  const row = template.content.firstElementChild.cloneNode(true);
  const part = (selector) => row.querySelector(selector);
  const facet = (kind) => columns[kind][hit.article - 1];
  const [language] = facet("language");
  const passage = article.passages[hit.passage ?? 0];

  part(".when").append(makeDate(article.date));
  const title = part(".title");
  title.href = title.dataset.href
    .replace("ID", article.id)
    .replace(/#ANCHOR$/u, hit.passage === null ? "" : `#${passage[0]}`);
  const [translated, kind] = article.titles[page] ?? [];
  title.append(...mark(translated ?? article.title, forms));
  if (!article.derived) part(".derived").remove();
  part("[data-outlet]").append(...nameOutlet(facet("outlet")[0], article.outletFound));
  part("[data-language]").append(...fillIn(say.in, { language: nameChoice("language", language) ?? language }));
  const standing = passage?.[2]; // of the allegation that it makes, by language
  if (standing) part(".standing").textContent = standing[page] ?? Object.values(standing)[0];
  else part(".standing").remove();
  addWords(part(".excerpt"), passage, language, forms);
  addNotes(part(".outlet-note"), article.notes, language);
  speak(title, translated ? page : language);
  if (translated && !passage?.[3]?.[page]) part(".entry-title").after(tellKind(kind));
  part(".marks").append(...facet("theme").map(makeMark).filter((each) => each));
  if (!part(".marks").children.length) part(".why").remove();
  return row;
}

// The words of a passage: in the page's language where they are translated, marked as what they are, and the original
// below them if it alone has what was found.
function addWords(element, passage, language, forms) {
  const [translation, marks] = passage?.[3]?.[page] ?? [];
  const found = (text) => words(text).some(({ form }) => forms.has(form));
  const shown = passage && (!translation || (found(passage[1]) && !found(translation))) ? [[passage[1], language]] : [];
  if (translation) shown.unshift([translation, page]);
  for (const [text, spoken] of shown) {
    const quoted = element.cloneNode(true);
    quoted.append(...mark(cut(text, forms), forms));
    speak(quoted, spoken);
    element.before(quoted);
    if (text === translation) element.before(tellKind(marks));
  }
  element.remove();
}

// What a translation is, by its marks: m made by a machine, u and read by nobody, s of former words.
function tellKind(marks) {
  const line = document.createElement("p");
  line.className = "meta";
  const told = [marks.includes("u") ? say.unread : marks.includes("m") ? say.machine : say.translated];
  if (marks.includes("s")) told.push(say.stale);
  for (const text of told) line.append(Object.assign(document.createElement("span"), { textContent: text }));
  return line;
}

// The outlet's notes on its own text, each a copy of the template's element, which goes where there is none.
function addNotes(element, notes, language) {
  for (const note of notes) {
    const shown = element.cloneNode(true);
    shown.querySelector("[data-note]").textContent = note;
    speak(shown.querySelector("[data-note]"), language);
    element.before(shown);
  }
  element.remove();
}

function nameOutlet(outlet, found) {
  const listed = outlet === UNKNOWN ? null : nameChoice("outlet", outlet);
  return listed ? [listed] : found ? fillIn(say.found, { outlet: found }) : [say.unnamed];
}

function nameChoice(kind, value) {
  const choice = document.querySelector(`[data-facet="${kind}"] [value="${CSS.escape(value)}"]`);
  return choice && labelOf(choice);
}

function makeMark(theme) {
  return marks.content.querySelector(`[data-theme="${CSS.escape(theme)}"]`)?.cloneNode(true);
}

function makeDate(iso) {
  if (!iso) return document.createTextNode(say.undated);
  const time = document.createElement("time");
  time.dateTime = iso;
  time.textContent = writeDate(iso);
  return time;
}

export function speak(element, language) {
  if (language !== page) element.lang = language;
  if (RIGHT_TO_LEFT.has(language)) element.dir = "rtl";
}

// The text in pieces, those of the forms marked.
function* mark(text, forms) {
  let done = 0;
  for (const word of words(text)) {
    if (!forms.has(word.form)) continue;
    yield text.slice(done, word.start);
    const marked = document.createElement("mark");
    marked.textContent = word.text;
    yield marked;
    done = word.end;
  }
  yield text.slice(done);
}

// The passage, of a very long one the part with the first match.
function cut(text, forms) {
  if (text.length <= LONGEST) return text;
  const first = words(text).find((word) => forms.has(word.form))?.start ?? 0;
  const from = Math.max(0, text.lastIndexOf(" ", first - AROUND));
  const to = text.indexOf(" ", from + LONGEST);
  return `${from ? "… " : ""}${text.slice(from, to < 0 ? undefined : to).trim()}${to < 0 ? "" : " …"}`;
}
