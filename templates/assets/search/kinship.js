// How near two folded words are: the same, forms of one word, or spellings of one name. From 0 to 1.
//
// There is no dictionary here. Two words are forms of one where they have a stem in common and
// endings of one row (endings.js); how stems change is in `variants` and `common`.

import { areOfOneEnglishWord, areOfOneWord, endingsBeside, ENDINGS_OF_NOUNS, englishBeside } from "./endings.js";
import { bare, letters, plain } from "./letters.js";
import { coarseKey } from "./sounds.js";
import { LATIN_ENDINGS, respelt, spelledAlike } from "./spellings.js";
import { keysByTable, likeForms } from "./tables.js";

const PLURALS_OF_BARE = new Set(["ов", "ів", "ев", "о"]); // also how names and other words end

const FORMS = 0.9;
const SPELLINGS = 0.95;
const UNLIKE_FORMS = 1 - FORMS;
const LOOSELY = 0.05; // what soft signs and doubled letters cost
const SHORTEST_STEM = 3;
const MARKS = /\p{M}/gu;

const CYRILLIC = /^[\u0400-\u04ff']/u;
// What a consonant at the end of a stem becomes: рука – руці, дорога – дорозі, муха – мусі.
const ALTERNATES = ["кц", "гз", "хс"];
const FLEETING = /^(.*[^аеиіоуюя])[еоі]([^аеиіоуюяьй])(ь?)$/u;
const SOFT_INSIDE = /ь(?=[^аеиіоуюя])/u;
const DOUBLED = /([^аеиіоуюя])\1(я|ю|і|е|ям|ями|ях|ем)$/u;
const REFLEXIVE = /^(.{3,})(?:ся|сь)$/u;

const NO_TABLES = { every: [], own: [] };

// The kinship of a sought word and a word of the index; `name`: the latter is nowhere in lower case. `tables` are those
// of all languages (`every`) and of the ones in which the word of the index is met (`own`).
export function kinship(sought, met, name, tables = NO_TABLES) {
  if (sought === met) return 1;
  const cyrillic = CYRILLIC.test(met);
  if (CYRILLIC.test(sought) !== cyrillic) return name ? spelledAlike(sought, met, tables) : 0;
  const [one, other] = [plain(sought), plain(met)];
  if (one === other) return SPELLINGS;
  if (!cyrillic && unmarked(one) === unmarked(other)) return SPELLINGS;
  const foreign = Math.max(0, ...tables.own.map((table) => likeForms(sought, met, table) - UNLIKE_FORMS));
  if (!cyrillic) return Math.max(foreign, english(one, other), name ? spelledAlike(sought, met, tables) : 0);
  const near = Math.max(foreign, inflected(one, other));
  return name ? Math.max(near, inflected(bare(one), bare(other)) - LOOSELY) : near;
}

// Whether the words' forms may be told apart from another word's by this ending alone: умер, Умеров.
export function isDoubtful(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && PLURALS_OF_BARE.has(plain(long.slice(short.length)));
}

// The coarse keys that the word's forms and spellings may have, and those that keys may begin with: where in the index to
// look for them, { keys, starts }. `every` are the tables of all languages, `met` those of languages in the index.
export function keysOf(form, { every, met } = { every: [], met: [] }) {
  const word = plain(form);
  const cyrillic = CYRILLIC.test(form);
  const [keys, starts] = [new Set([coarseKey(form)]), new Set()];
  const add = (stem, endings) => endings.forEach((ending) => keys.add(coarseKey(stem + ending)));
  const foreign = met.flatMap(({ kinds }) => kinds);
  for (let at = word.length; at >= (word.length > 5 ? SHORTEST_STEM : 2); at--) {
    const [stem, ending] = [word.slice(0, at), word.slice(at)];
    if (cyrillic) {
      const beside = endingsBeside(stem, ending);
      changed(stem).forEach((each) => add(each, beside));
      if (beside.length) add(stem, foreign);
    } else {
      add(stem, englishBeside(ending));
      if (!ending || LATIN_ENDINGS.has(ending)) add(stem, ENDINGS_OF_NOUNS);
    }
  }
  for (const spelling of respelt(form, every)) add(spelling, ["", ...ENDINGS_OF_NOUNS, ...foreign]);
  for (const table of met) {
    if (table.cyrillic !== cyrillic) continue;
    const more = keysByTable(form, table);
    more.keys.forEach((key) => keys.add(key));
    more.starts.forEach((start) => starts.add(start));
  }
  return { keys, starts };
}

// The stem, and those that its last consonant may change it into.
function changed(stem) {
  const others = ALTERNATES.filter((letters) => letters.includes(stem.at(-1))).join("");
  return [stem, ...Array.from(others, (letter) => stem.slice(0, -1) + letter)];
}

// Forms of one word of Ukrainian or Russian, or of both where they hardly differ.
function inflected(one, other) {
  let best = 0;
  for (const [a, lossA, withoutOne] of variants(one)) {
    for (const [b, lossB, withoutOther] of variants(other)) {
      const loss = lossA + lossB;
      if (FORMS - loss > best && !(withoutOne && withoutOther)) best = Math.max(best, byEndings(a, b) - loss);
    }
  }
  return best;
}

function byEndings(one, other) {
  const [length, losses] = common(one, other);
  for (let at = length; at >= Math.max(2, length - 5); at--) {
    const [first, second] = [one.slice(at), other.slice(at)];
    const stem = one.slice(0, at);
    const enough = letters(stem) >= SHORTEST_STEM || (one.length <= 4 && other.length <= 5);
    if (enough && areOfOneWord(stem, first, second)) return FORMS - losses[at];
  }
  return 0;
}

// How many letters the words begin alike with, and what each length costs: і for о, е or и; the last consonant.
function common(one, other) {
  const losses = [0];
  let loss = 0;
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [a, b] = [one[at], other[at]];
    const vowels = a === "і" ? b : b === "і" ? a : "";
    if (a === b) loss += 0;
    else if (vowels === "и") loss += 0.03;
    else if (vowels === "о" || vowels === "е") loss += 0.1;
    else if (at >= 2 && ALTERNATES.some((letters) => letters.includes(a) && letters.includes(b))) {
      return [at + 1, [...losses, loss + 0.08]];
    } else return [at, losses];
    losses.push(loss);
  }
  return [losses.length - 1, losses];
}

// The word, and what its stem may be in other forms: each with what it costs to think so, and whether a vowel is left out.
function variants(word) {
  const found = [[word, 0, false]];
  const fleeting = FLEETING.exec(word);
  if (fleeting) found.push([fleeting[1] + fleeting[2] + fleeting[3], 0.03, true]);
  if (SOFT_INSIDE.test(word)) found.push([word.replace(SOFT_INSIDE, ""), 0.03, false]);
  if (DOUBLED.test(word)) found.push([word.replace(DOUBLED, "$1$2"), 0.03, false]);
  const reflexive = REFLEXIVE.exec(word);
  if (reflexive) found.push([reflexive[1], 0.05, false]);
  return found;
}

function english(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  for (let end = at; end >= Math.max(SHORTEST_STEM, at - 3); end--) {
    if (areOfOneEnglishWord(short.slice(end), long.slice(end))) return FORMS;
  }
  const doubled = at === short.length && long[at] === short.at(-1) && ["ed", "ing"].includes(long.slice(at + 1));
  return doubled && at >= SHORTEST_STEM ? FORMS : 0;
}

function unmarked(word) {
  return word.replaceAll("ł", "l").normalize("NFD").replace(MARKS, "");
}
