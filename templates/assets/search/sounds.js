// The coarse key of a word, as generator/search/consonant_key.py makes it: it says which block a form is in.

const KINDS = {
  "": "аеєиіоуыэюяaeiouyjıøæœəъь'",
  B: "бb", D: "дdđðђ", DS: "џ", K: "кkcq", KS: "x", L: "лlłљ", M: "мm", N: "нnŋњ", P: "пp", R: "рr",
  S: "гґжзсхчшщhgszħѕ", T: "тtþћ", TS: "ц", V: "вфvwfў",
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, letters]) => Array.from(letters, (letter) => [letter, kind])),
);
const MARKS = /\p{M}/gu;
// Spellings of consonants in several languages: `ch` is ч, х or ш, all of one kind.
const PAIRS = [["tsch", "ч"], ["tch", "ч"], ["sch", "ш"], ["ch", "ч"], ["cz", "ч"], ["kh", "х"], ["ph", "ф"], ["wh", "w"]];

// The consonants of a folded word by kind; vowels count at the beginning only, there all alike.
export function coarseKey(form) {
  let plain = form;
  for (const [pair, letter] of PAIRS) plain = plain.replaceAll(pair, letter);
  const kinds = Array.from(plain, kindOf);
  return (kinds[0] ? "" : "a") + kinds.join("").replace(/(.)\1+/gu, "$1");
}

// The kind of a letter without its marks; of what has none the letter itself.
function kindOf(letter) {
  return KIND_OF.get(letter)
    ?? Array.from(letter.normalize("NFKD").replace(MARKS, ""), (part) => KIND_OF.get(part) ?? part).join("");
}
