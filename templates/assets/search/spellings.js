// Spellings of names: of two scripts, or of two ways to write one in Latin letters.

import { mayFollow } from "./endings.js";
import { letters, plain } from "./letters.js";
import { cutEndings, respell } from "./tables.js";

const SPELLINGS = 0.95;
const ENDING = 0.05; // what it costs to take an ending away
const FLEETING = 0.03;
const RESPELT = 0.02; // and to read a name as another language spells it
const SHORTEST_STEM = 3;
const CYRILLIC = /^[\u0400-\u04ff']/u;

// How near two spellings of a name are, from 0 to 1, in the nominative or not; the tables are those of the languages in
// which the sought one may be written, and the one met.
export function spelledAlike(sought, met, { every, own }) {
  let best = 0;
  const others = skeletonsOf(met, own);
  for (const [one, lossOne] of skeletonsOf(sought, every)) {
    for (const [other, lossOther] of others) {
      const loss = lossOne + lossOther;
      if (SPELLINGS - loss > best && alike(one, other)) best = SPELLINGS - loss;
    }
  }
  return best;
}

// Other spellings of a sought word, if it is a name: as English has them what is written in one of the tables' languages,
// with c for ч and ц and j for ж, and with в for the у by which Russian begins some names.
export function respelt(form, tables) {
  const own = CYRILLIC.test(form) ? [] : tables;
  return new Set([...cuts(form, own).keys()].flatMap((stem) => [
    stem, stem.replace(/[чц]|t?s?ch/gu, "c"), stem.replace(/ж|[zs]c?h|[żž]/gu, "j"), begunOtherwise(stem),
    ...own.flatMap((table) => respell(stem, table)),
  ]));
}

function begunOtherwise(name) {
  if (/^(?:в|wh?)[аеиіоэaeiou]/u.test(name)) return name.replace(/^(?:в|wh?)/u, "у");
  return /^у[аеиоэ]/u.test(name) ? `в${name.slice(1)}` : name;
}

// A name without each ending that it may have, itself among them: Map of stem to whether an ending is gone.
function cuts(word, tables) {
  const found = cutEndings(word, tables);
  const cyrillic = CYRILLIC.test(word);
  for (let at = word.length - 1; at >= SHORTEST_STEM; at--) {
    const [stem, ending] = [word.slice(0, at), word.slice(at)];
    if (cyrillic ? mayFollow(stem, ending) : LATIN_ENDINGS.has(ending)) found.set(stem, true);
  }
  return found;
}

const known = new WeakMap(); // tables to skeletons by form

function skeletonsOf(form, tables) {
  if (!known.has(tables)) known.set(tables, new Map());
  const forms = known.get(tables);
  if (!forms.has(form)) forms.set(form, skeletons(form, tables));
  return forms.get(form);
}

// What a name sounds like without each ending that it may have: Map of sound to what it costs to think so.
function skeletons(form, tables) {
  const found = new Map();
  const add = (sound, loss) => (found.get(sound) ?? 1) > loss && letters(sound) >= SHORTEST_STEM && found.set(sound, loss);
  found.set(skeleton(form), 0);
  const own = CYRILLIC.test(form) ? [] : tables;
  for (const [stem, isCut] of cuts(plain(form), own)) {
    const loss = isCut ? ENDING : 0;
    if (isCut) add(skeleton(stem), loss);
    for (const spelling of own.flatMap((table) => respell(stem, table))) add(skeleton(spelling), loss + RESPELT);
  }
  for (const [stem, loss] of [...found]) add(stem.replace(FLEETING_SOUND, "$1$2"), loss + FLEETING);
  return found;
}

const FLEETING_SOUND = /^(.*[^aeiou])[eo]([^aeiou]+)$/u; // strilets, striltsia
export const LATIN_ENDINGS = new Set(["a", "o", "e", "y", "i", "yi", "yy", "iy", "ii", "yj", "ij", "ia", "ya", "s"]);

// As `і` in one language is `о` or `е` in another: Харків, Харьков; Дніпро, Днепр.
function alike(one, other) {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  let apart = 0;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue;
    if (!"ieo".includes(one[at]) || !"ieo".includes(other[at]) || at === 0) return false;
    apart++;
  }
  return apart === 1 && one.length >= SHORTEST_STEM;
}

const SOUNDS = new Map(Object.entries({
  а: "a", б: "b", в: "v", г: "h", ґ: "h", д: "d", е: "e", є: "ie", ж: "ž", з: "z", и: "i", і: "i", ї: "i", й: "i",
  к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "č",
  ш: "š", щ: "šč", ы: "i", э: "e", ю: "iu", я: "ia", ь: "", ъ: "", "'": "",
  y: "i", j: "i", w: "v", g: "h", q: "k", c: "k", x: "ks", ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss",
}));
const SPELT = [
  [/^wh/gu, "w"],
  [/shch/gu, "šč"], [/(?:ch|cz|ç)/gu, "č"], [/(?:sh|sz|ş)/gu, "š"], [/zh/gu, "ž"], [/kh/gu, "h"], [/ph/gu, "f"],
];
const HEARD = [[/^u(?=[aeiou])/gu, "v"], [/ie/gu, "e"], [/i+/gu, "i"], [/(.)\1+/gu, "$1"]];
const MARKS = /[\u0300-\u036f]/gu;

// One Latin form for a name's spellings in three languages: Умєрова, Умерова and Umierova are umerova.
function skeleton(form) {
  let word = form;
  for (const [spelling, sound] of SPELT) word = word.replace(spelling, sound);
  word = Array.from(word, (letter) => SOUNDS.get(letter) ?? letter).join("");
  if (!/^[a-zščž]*$/u.test(word)) {
    word = Array.from(word, (letter) => ("ščž".includes(letter) ? letter : letter.normalize("NFD").replace(MARKS, ""))).join("");
  }
  for (const [spelling, sound] of HEARD) word = word.replace(spelling, sound);
  return word;
}

