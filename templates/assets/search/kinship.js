// How near two folded words are: the same, forms of one word, or spellings of one name. From 0 to 1.
//
// There is no dictionary here. Two words are forms of one where they have a stem in common and
// endings of one row (endings.js); how stems change is in `variants` and `common`.

import { areOfOneEnglishWord, areOfOneWord, endingsBeside, ENDINGS_OF_NOUNS, englishBeside, mayFollow } from "./endings.js";
import { coarseKey } from "./sounds.js";

const PLURALS_OF_BARE = new Set(["ов", "ів", "ев", "о"]); // also how names and other words end

const FORMS = 0.9;
const SPELLINGS = 0.95;
const LOOSELY = 0.05; // what soft signs and doubled letters cost
const SHORTEST_STEM = 3;

const CYRILLIC = /^[\u0400-\u04ff']/u;
// What a consonant at the end of a stem becomes: рука – руці, дорога – дорозі, муха – мусі.
const ALTERNATES = ["кц", "гз", "хс"];
const FLEETING = /^(.*[^аеиіоуюя])[еоі]([^аеиіоуюяьй])(ь?)$/u;
const SOFT_INSIDE = /ь(?=[^аеиіоуюя])/u;
const DOUBLED = /([^аеиіоуюя])\1(я|ю|і|е|ям|ями|ях|ем)$/u;
const REFLEXIVE = /^(.{3,})(?:ся|сь)$/u;

// The kinship of a sought word and a word of the index; `name`: the latter is nowhere in lower case.
export function kinship(sought, met, name) {
  if (sought === met) return 1;
  const cyrillic = CYRILLIC.test(met);
  if (CYRILLIC.test(sought) !== cyrillic) return name ? spelledAlike(sought, met) : 0;
  const [one, other] = [plain(sought), plain(met)];
  if (one === other) return SPELLINGS;
  if (!cyrillic) return Math.max(english(one, other), name ? spelledAlike(sought, met) : 0);
  const near = inflected(one, other);
  return name ? Math.max(near, inflected(bare(one), bare(other)) - LOOSELY) : near;
}

// Whether the words' forms may be told apart from another word's by this ending alone: умер, Умеров.
export function isDoubtful(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && PLURALS_OF_BARE.has(plain(long.slice(short.length)));
}

// The coarse keys that the word's forms and spellings may have: where in the index to look for them.
export function keysOf(form) {
  const word = plain(form);
  const keys = new Set([coarseKey(form)]);
  const add = (stem, endings) => endings.forEach((ending) => keys.add(coarseKey(stem + ending)));
  for (let at = word.length; at >= (word.length > 5 ? SHORTEST_STEM : 2); at--) {
    const [stem, ending] = [word.slice(0, at), word.slice(at)];
    if (CYRILLIC.test(form)) changed(stem).forEach((each) => add(each, endingsBeside(stem, ending)));
    else {
      add(stem, englishBeside(ending));
      if (!ending || LATIN_ENDINGS.has(ending)) add(stem, ENDINGS_OF_NOUNS);
    }
  }
  return keys;
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

// Names of two scripts, or of two ways to write one in Latin letters, in the nominative or not.
function spelledAlike(sought, met) {
  let best = 0;
  const others = skeletons(met);
  for (const [one, lossOne] of skeletons(sought)) {
    for (const [other, lossOther] of others) {
      const loss = lossOne + lossOther;
      if (SPELLINGS - loss > best && alike(one, other)) best = SPELLINGS - loss;
    }
  }
  return best;
}

// What a name sounds like without each ending that it may have.
function skeletons(form) {
  const found = new Map([[skeleton(form), 0]]);
  const word = plain(form);
  const fits = CYRILLIC.test(form) ? mayFollow : (_, ending) => LATIN_ENDINGS.has(ending);
  for (let at = word.length - 1; at >= SHORTEST_STEM; at--) {
    if (!fits(word.slice(0, at), word.slice(at))) continue;
    const stem = skeleton(word.slice(0, at));
    if (!found.has(stem) && letters(stem) >= SHORTEST_STEM) found.set(stem, 0.05);
  }
  for (const [stem, loss] of [...found]) {
    const shorter = stem.replace(FLEETING_SOUND, "$1$2");
    if (!found.has(shorter)) found.set(shorter, loss + 0.03);
  }
  return found;
}

const FLEETING_SOUND = /^(.*[^aeiou])[eo]([^aeiou]+)$/u; // strilets, striltsia
const LATIN_ENDINGS = new Set(["a", "o", "e", "y", "i", "yi", "yy", "iy", "ii", "ia", "ya", "s"]);

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
  [/shch/gu, "šč"], [/(?:ch|cz|ç)/gu, "č"], [/(?:sh|sz|ş)/gu, "š"], [/zh/gu, "ž"], [/kh/gu, "h"], [/ph/gu, "f"],
];
const HEARD = [[/ie/gu, "e"], [/i+/gu, "i"], [/(.)\1+/gu, "$1"]];
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

// Letters that one language has and the other has not are made alike.
function plain(word) {
  return word.replace(/[єэ]/gu, "е").replaceAll("ї", "і").replaceAll("ы", "и").replaceAll("ґ", "г").replaceAll("'", "");
}

// Without soft signs and doubled letters: Харьков, Одесса.
function bare(word) {
  return word.replace(/[ьъ]/gu, "").replace(/(.)\1/gu, "$1");
}

function letters(word) {
  return word.replace(/[ьъ]/gu, "").length;
}
