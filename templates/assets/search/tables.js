// Forms of words and spellings of names by the tables of languages (section `forms` of generator/languages/*.yaml).

import { coarseKey } from "./sounds.js";

const SHORTEST_REST = 2;
const SHORTEST_STEM = 3;
const SHORTEST_LONG_STEM = 4; // of a word from which several endings are taken, one after another
const CHANGED = 0.05; // what it costs to think that the end of a stem changes
const FLEETING = 0.03; // and that its last vowel is in some forms only
const MOST_SPELLINGS = 16; // of a name by one language
const MARKS = /\p{M}/gu;
const CYRILLIC = /[\u0400-\u04ff]/u;

// The tables by language: Map of code to table, of the index's { plain, languages }.
export function readTables({ plain, languages }) {
  const bare = replacer(plain);
  return new Map(Object.entries(languages).map(([code, table]) => {
    const endings = new Set(table.endings);
    return [code, {
      unmark: joiner(table, bare),
      unmarkAlone: table.letters && joiner({ joined: table.joined }, bare),
      endings,
      longest: Math.max(...table.endings.map(({ length }) => length)),
      kinds: [...new Map(table.endings.map((ending) => [coarseKey(`b${ending}`), ending])).values()],
      rounds: table.rounds ?? 1,
      written: table.written && replacer(table.written),
      stems: Object.entries(table.stems ?? {}).map(([end, others]) => [end, others.split(" ")]),
      fleeting: table.fleeting && new RegExp(`^(.+[^aeiouyаеиоуъы])[${table.fleeting}]([^aeiouyаеиоуъы])$`, "u"),
      elided: table.elided ?? [],
      sounds: table.sounds && { pattern: patternOf(table.sounds), of: table.sounds },
      cyrillic: CYRILLIC.test(table.endings.join("")),
    }];
  }));
}

// Whether a word begins with what is elided before it, such as l'; as generator/search/form_tables.py has it.
export function isElided(word, before) {
  return word.startsWith(before) && word.length > before.length + SHORTEST_REST;
}

// Whether two words may be forms of one, by a table: from 0 to 1.
export function likeForms(one, other, table) {
  const found = stemsOf(other, table);
  let least = 1;
  for (const [stem, loss] of stemsOf(one, table)) {
    if (found.has(stem)) least = Math.min(least, loss + found.get(stem));
  }
  return 1 - least;
}

// The coarse keys that forms of a word may have, and those with which such keys begin.
export function keysByTable(word, table) {
  const [keys, starts] = [new Set(), new Set()];
  for (const stem of stemsOf(word, table).keys()) {
    const changed = table.stems.flatMap(([end, others]) => others.filter((other) => stem.endsWith(other))
      .map((other) => stem.slice(0, stem.length - other.length) + end));
    for (const each of [stem, ...changed]) {
      for (const ending of ["", ...table.kinds]) keys.add(coarseKey(each + ending));
    }
    if (table.rounds > 1 && stem.length >= SHORTEST_LONG_STEM) starts.add(coarseKey(stem));
  }
  return { keys, starts };
}

// A name's word without each ending that the table has, itself among them: Map of stem to whether an ending is gone.
export function cutEndings(word, tables) {
  const found = new Map([[word, false]]);
  for (let at = word.length - 1; at >= SHORTEST_LONG_STEM; at--) {
    const ending = word.slice(at);
    if (tables.some((table) => table.endings.has(table.unmark(ending)))) found.set(word.slice(0, at), true);
  }
  return found;
}

// How a name of another script that is written so in the table's language may be written in English.
export function respell(word, { sounds }) {
  if (!sounds) return [];
  let spellings = [""];
  let done = 0;
  for (const { 0: met, index } of word.matchAll(sounds.pattern)) {
    const others = sounds.of[met].split(" ");
    spellings = spellings.flatMap((each) => others.map((other) => each + word.slice(done, index) + other));
    spellings.length = Math.min(spellings.length, MOST_SPELLINGS);
    done = index + met.length;
  }
  return done ? spellings.map((each) => each + word.slice(done)) : [];
}

// The stems that a word may have: Map of stem to what it costs to think so.
function stemsOf(word, table) {
  const found = new Map();
  const add = (stem, loss) => (found.get(stem) ?? 1) > loss && found.set(stem, loss);
  for (const cut of stripped(spellingsOf(word, table), table)) {
    const stem = cut.replace(/(.)\1$/u, "$1");
    add(stem, 0);
    for (const [end, others] of table.stems) {
      if (stem.endsWith(end)) others.forEach((other) => add(stem.slice(0, stem.length - end.length) + other, CHANGED));
    }
  }
  for (const [stem, loss] of table.fleeting ? [...found] : []) {
    const shorter = stem.replace(table.fleeting, "$1$2");
    if (shorter.length >= SHORTEST_STEM) add(shorter, loss + FLEETING);
  }
  return found;
}

// The word without marks, as it may be written, and without what is elided before it.
function spellingsOf(word, table) {
  const elided = table.elided.find((before) => isElided(word, before));
  const own = elided ? word.slice(elided.length) : word;
  const plain = table.unmark(own);
  return [plain, ...(table.written ? [table.written(plain)] : []), ...(table.unmarkAlone ? [table.unmarkAlone(own)] : [])];
}

function stripped(spellings, table) {
  const found = new Set(spellings);
  let last = [...found];
  for (let round = 0; round < table.rounds; round++) {
    const shortest = round ? SHORTEST_LONG_STEM : SHORTEST_STEM;
    const next = [];
    for (const word of last) {
      for (let at = Math.max(shortest, word.length - table.longest); at < word.length; at++) {
        if (table.endings.has(word.slice(at))) next.push(word.slice(0, at));
      }
    }
    next.forEach((each) => found.add(each));
    last = next;
  }
  return found;
}

// A function that takes away marks, with the letters that a language takes for others.
function joiner({ letters, joined }, bare) {
  const [before, after] = [letters, joined].map((table) => (table ? replacer(table) : (text) => text));
  return (text) => after(bare(before(text.replaceAll("'", ""))).normalize("NFD").replace(MARKS, ""));
}

function replacer(table) {
  const pattern = patternOf(table);
  return (text) => text.replace(pattern, (met) => table[met]);
}

function patternOf(table) {
  const longestFirst = Object.keys(table).sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.join("|"), "gu");
}
