// Words of a text and their folded forms, as generator/nlp/tokens.py and look_alikes.py make them.

const UNSEEN = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff";
const LETTER = "[\\p{L}\\p{N}]";
const NEXT = `(?:${LETTER}|[\u0300-\u036f${UNSEEN}])`;
const APOSTROPHES = "'’ʼ`ʹ‘´′＇";
const WORD = new RegExp(`${LETTER}${NEXT}*(?:[${APOSTROPHES}](?![sS](?![\\p{L}\\p{N}_]))${LETTER}${NEXT}*)*`, "gu");
const POSSESSIVE = new RegExp(`(?<=[\\p{L}\\p{N}_])[${APOSTROPHES}][sS](?![\\p{L}\\p{N}_])`, "gu");
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
const ANY_UNSEEN = new RegExp(`[${UNSEEN}\u0301]`, "gu");

const CYRILLIC = /[\u0400-\u04ff]/gu;
const OTHER = /[A-Za-z\u00c0-\u024f\u0530-\u058f]/gu;
const MIXED = /[\u0400-\u04ff][A-Za-z\u00c0-\u024f\u0530-\u058f]|[A-Za-z\u00c0-\u024f\u0530-\u058f][\u0400-\u04ff]/u;
const TO_CYRILLIC = pairs("aceiïopxykmthbuACEIÏOPXYKMTHBUօսոյ", "асеіїорхукмтнвиАСЕІЇОРХУКМТНВИоипј");
const TO_LATIN = pairs("асеіїорхуАВСЕІЇНКМОРТХУօ", "aceiïopxyABCEIÏHKMOPTXYo");

// What Python's casefold does beyond lower case.
const FOLDED = new Map([...pairs("ςſµϐϑϕϖϰϱϵ", "σsμβθφπκρε"), ["ß", "ss"], ["ŉ", "ʼn"], ["ﬁ", "fi"], ["ﬂ", "fl"], ["և", "եւ"]]);
const ANY_FOLDED = new RegExp(`[${[...FOLDED.keys()].join("")}]`, "gu");

// Every word of the text: { text, start, end, form }.
export function words(text) {
  const plain = text.replace(POSSESSIVE, "  ");
  return Array.from(plain.matchAll(WORD), (found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    form: fold(found[0]),
  }));
}

// Whether a name has all words of a text, or their beginnings; not where the text has none.
export function isNamedBy(name, text) {
  const [met, sought] = [words(name), words(text)];
  return sought.length > 0 && sought.every(({ form }) => met.some((word) => word.form.startsWith(form)));
}

// The form by which words are compared: case, apostrophes, stress and look-alike letters do not count.
export function fold(word) {
  const seen = mend(word.normalize("NFC").replace(ANY_UNSEEN, ""));
  return seen.toLowerCase()
    .replace(ANY_FOLDED, (letter) => FOLDED.get(letter))
    .normalize("NFC")
    .replace(ANY_APOSTROPHE, "'")
    .replaceAll("ё", "е");
}

// The word in one script where it has letters of two that look alike.
function mend(word) {
  if (!MIXED.test(word)) return word;
  const most = count(word, CYRILLIC) >= count(word, OTHER);
  const [table, stranger] = most ? [TO_CYRILLIC, OTHER] : [TO_LATIN, CYRILLIC];
  const strangers = word.match(stranger) ?? [];
  if (strangers.length > 1 && isUpper(strangers.join("")) !== isUpper(word)) return word;
  const mended = Array.from(word, (letter) => table.get(letter) ?? letter).join("");
  return count(mended, stranger) ? word : mended;
}

function isUpper(text) {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function count(text, pattern) {
  return (text.match(pattern) ?? []).length;
}

function pairs(from, to) {
  const letters = Array.from(to);
  return new Map(Array.from(from, (letter, at) => [letter, letters[at]]));
}
