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
const PAIRS = new Map([["tsch", "ч"], ["tch", "ч"], ["sch", "ш"], ["ch", "ч"], ["cz", "ч"], ["kh", "х"], ["ph", "ф"], ["wh", "w"]]);
const PAIR = new RegExp([...PAIRS.keys()].join("|"), "gu");

// The consonants of a folded word by kind; vowels count at the beginning only, there all alike.
export function coarseKey(form) {
  let key = null;
  for (const letter of form.replace(PAIR, (pair) => PAIRS.get(pair))) {
    const kinds = kindOf(letter);
    key ??= kinds ? "" : "a";
    for (const kind of kinds) if (!key.endsWith(kind)) key += kind;
  }
  return key ?? "a";
}

// The kind of a letter without its marks; of what has none the letter itself.
function kindOf(letter) {
  if (!KIND_OF.has(letter)) {
    KIND_OF.set(letter, Array.from(letter.normalize("NFKD").replace(MARKS, ""), (part) => KIND_OF.get(part) ?? part).join(""));
  }
  return KIND_OF.get(letter);
}
