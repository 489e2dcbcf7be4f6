// From a query to the forms that it means: forms of its words, else beginnings, another keyboard, a slip of one letter.

import { isDoubtful, keysOf, kinship } from "./kinship.js";
import { retype } from "./keyboards.js";
import { coarseKey } from "./sounds.js";
import { fold, words } from "./words.js";

const NEAR_ENOUGH = 0.5; // kinship from which on a form is the sought word
const SAME_NAME = 0.85; // and from which on a name's other spellings are sought, too
const DOUBTFUL = 0.4;
const BEGINNING = 0.5; // what a form is worth that only begins with the word
const SLIP = 0.5; // and one that is written with one letter amiss
const SHORTEST_BEGINNING = 3;
const SHORTEST_SLIP = 4;
const JOINED = /(?<![\p{L}\p{N}])\p{L}{1,3}(?=[-‐]\p{L}{3})/gu;
const LONG = 9; // letters of a word in which two slips are forgiven

// What a query means: { words, meant, retyped, slips }. A word is { asked, forms: Map of form to { weight, places },
// given: names, optional }: no forms where nothing was found; optional is a given name beside its surname.
// `meant` is the query as it should have been written, `retyped` whether its keyboard was wrong, `slips` are
// [asked, found] of words that were misspelt.
export async function understand(index, query) {
  const asked = await lookUp(index, query);
  if (areFound(asked)) return { words: sparing(asked, query), meant: query, retyped: false, slips: [] };
  const retyped = await retypeWhatIsNotFound(index, query);
  const sought = retyped === query ? asked : await lookUp(index, retyped);
  const slips = new Map();
  for (const [at, word] of sought.entries()) {
    if (word.forms.size) continue;
    sought[at] = await findSlip(index, word.asked);
    if (sought[at].forms.size) slips.set(word.asked, [...sought[at].forms.keys()][0]);
  }
  const meant = replaceWords(retyped, slips);
  return { words: sparing(sought, retyped), meant, retyped: retyped !== query, slips: [...slips] };
}

// The forms of the index that are one of a text's words, without beginnings and slips: Map of form to { weight, places }.
export async function findKin(index, text) {
  const found = await Promise.all(soughtIn(index, text).map((form) => kinOf(index, form)));
  return new Map(found.flatMap(({ forms }) => [...forms]));
}

function lookUp(index, query) {
  return Promise.all(soughtIn(index, query).map((form) => findForms(index, form)));
}

function areFound(sought) {
  return sought.every((word) => word.forms.size);
}

// The text with some of its words, known by their forms, replaced.
function replaceWords(text, others) {
  const met = words(text).reverse();
  return met.reduce((whole, { form, start, end }) => (
    others.has(form) ? whole.slice(0, start) + others.get(form) + whole.slice(end) : whole
  ), text);
}

// The words, a given name marked as optional where the surname that it goes with is there, too, and so a small word that
// a hyphen joins to a name: al-Sharaa.
function sparing(sought, query) {
  const joined = new Set(Array.from(query.matchAll(JOINED), ([small]) => fold(small)));
  const isGiven = (word, surname) => surname !== word && !word.given.length
    && surname.given.some((name) => kinship(word.asked, name, true) >= SAME_NAME);
  return sought.map((word) => ({ ...word, optional: joined.has(word.asked) || sought.some((surname) => isGiven(word, surname)) }));
}

// The folded words of a query, without those that the index leaves out.
function soughtIn(index, text) {
  const forms = words(text).map((word) => word.form);
  return [...new Set(forms.filter((form) => !index.isLeftOut(form) && (form.length > 1 || /\d/u.test(form))))];
}

// The forms of the index that are the word, or else begin with it.
async function findForms(index, asked) {
  const { forms, given } = await kinOf(index, asked);
  if (!forms.size && asked.length >= SHORTEST_BEGINNING) {
    for (const line of await index.wordsFrom(coarseKey(asked))) {
      if (line.places !== undefined && line.form.startsWith(asked)) add(forms, line, BEGINNING);
    }
  }
  return { asked, forms, given };
}

// The forms that are the word, and the given names that go with it where it is a surname.
async function kinOf(index, asked) {
  const lines = await linesNear(index, asked);
  const forms = new Map();
  const others = new Map();
  const given = [];
  const isName = lines.find((line) => line.form === asked && line.places !== undefined)?.name;
  for (const line of lines) {
    const kin = near(index, asked, line);
    if (line.spellings && kin >= SAME_NAME) {
      line.spellings.forEach((form) => others.set(form, kin));
      given.push(...line.given);
    } else if (kin >= NEAR_ENOUGH && line.places !== undefined) {
      const doubtful = isName !== undefined && isName !== line.name && isDoubtful(asked, line.form);
      add(forms, line, doubtful ? kin * DOUBTFUL : kin);
    }
  }
  for (const [other, kin] of others) {
    for (const line of await linesNear(index, other)) {
      const further = near(index, other, line);
      if (further >= NEAR_ENOUGH && line.places !== undefined) add(forms, line, kin * further);
    }
  }
  return { forms, given };
}

// The lines of the index among which a word's forms and spellings are.
async function linesNear(index, asked) {
  const { keys, starts } = keysOf(asked, index.tables);
  const found = await Promise.all([index.words(keys), ...[...starts].map((start) => index.wordsFrom(start))]);
  return [...new Set(found.flat())];
}

// How near the form of a line is, by the languages of the articles that have it.
function near(index, asked, line) {
  const { every } = index.tables;
  const own = line.places === undefined ? every : index.tablesOf(line);
  return kinship(asked, line.form, line.name, { every, own });
}

function add(forms, line, weight) {
  const before = forms.get(line.form)?.weight ?? 0;
  if (weight > before) forms.set(line.form, { weight, places: line.places });
}

// The text with each part that is not found typed on the keyboard on which it is.
async function retypeWhatIsNotFound(index, text) {
  const parts = await Promise.all(text.split(/(\s+)/u).map(async (part) => {
    if (!part.trim() || await isFound(index, part)) return part;
    for (const meant of retype(part)) {
      if (await isFound(index, meant)) return meant;
    }
    return part;
  }));
  return parts.join("");
}

async function isFound(index, text) {
  const forms = soughtIn(index, text);
  const found = await Promise.all(forms.map((form) => kinOf(index, form)));
  return forms.length > 0 && found.every((each) => each.forms.size);
}

// The forms that are one letter amiss, the most frequent first, with their kin.
async function findSlip(index, asked) {
  const forms = new Map();
  if (asked.length < SHORTEST_SLIP) return { asked, forms, given: [] };
  const key = coarseKey(asked);
  const half = Math.ceil(key.length / 2);
  const lines = await index.wordsFrom(key.slice(0, half));
  const candidates = new Set(lines.filter((line) => line.places !== undefined).map((line) => line.form));
  for (const form of await index.endsIn(key.slice(-half))) candidates.add(form);
  let least = asked.length >= LONG ? 2 : 1;
  let nearest = [];
  for (const form of candidates) {
    const slips = distance(asked, form, least);
    if (slips < least) [least, nearest] = [slips, []];
    if (slips === least) nearest.push(form);
  }
  for (const form of nearest) {
    const kin = await kinOf(index, form);
    for (const [each, { weight, places }] of kin.forms) add(forms, { form: each, places }, weight * SLIP);
  }
  return { asked, forms, given: [] };
}

// How many letters are missed, added, changed or exchanged with the next, as far as `most`.
function distance(one, other, most) {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (exchanged) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
