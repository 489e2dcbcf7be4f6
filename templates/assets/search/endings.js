// Endings that forms of one word may have, Ukrainian and Russian side by side. Letters are as kinship.js leaves them: е
// for є and э, і for ї, и for ы, no apostrophes. `-` is no ending. A row holds what may follow the same stem.

const AFTER_ANY = rows(`
  ь й я ю ем еві і и е ів ев ей ям ями ях ьом ьох ьми
  я і и ю ею ей е ь й ям ями ях ьми
  е я ю ем и і ь й ям ями ях
`);
const AFTER_CONSONANT = rows(`
  - а у ом ем ові еві і е и ів ов ей ам ами ах ови
  а и і у ою ой ею ей е о - ам ами ах
  - ь і и ю ью ей ям ями ях ам ами ах
  о а у ом ові і е - ам ами ах и
  ья ьи ье ью ьей ьею ей ий ьям ьями ьях ьем
  ий ій ой а ая е ее ое ого ому им ом ім у ую ою оі і ие их ими о
  ий ій я яя е ее его ого ему ому ього ьому им ім ем ю юю ею ей еі ьоі ьою і ие іе их іх ими іми
`);
const OF_VERBS = rows(`
  ти ть т в ла ло ли л ю у еш ешь е ет емо ем ете ют ють й йте вши но
  ити ить ив ила ило или ил ит ишь иш имо им ите ять ят ать ат ю у лю лять лят
  ути уть ув ула уло ули ул у еш ешь е ет емо ем ете ут уто
  зати зать зав зала зало зали зал жу жеш жешь же жет жемо жем жете жуть жут
  сати сать сав сала сало сали сал шу шеш шешь ше шет шемо шем шете шуть шут
  ювати ював ювала ювало ювали юю юеш юе юемо юете юють юй юйте
  увати ував увала увало ували увал увать овать овал овала овало овали ую уеш уешь уе ует уемо уем уете уют ують уй уйте уючи уя
`);
const OF_NAMES = rows("- а у им ом ім е і и их ими ові ой ою"); // Умеров, Гусев, Путін
const AFTER_SIBILANT = rows("- ь а я у ю ом ем ою ею еві ові и і е ів ов ев ей ам ям ами ями ах ях"); // Стрілець
const ENGLISH = rows(`
  - s es ed ing
  e es ed ing
  y ies ied ying
  ate ates ated ating ation ations
`);

const ENDS_IN_VOWEL = /[аеиіоуюя]$/u;
const NAME_STEM = /(?:ов|ев|ів|ин|ін)$/u;
const SIBILANT_STEM = /[цчшщж]$/u;
const SHORTEST_VERB = 3;

export const ENDINGS_OF_NOUNS = [...new Set([AFTER_ANY, AFTER_CONSONANT].flatMap((table) => [...table.keys()]))];

// Whether two endings may follow a Ukrainian or Russian stem in forms of one word.
export function areOfOneWord(stem, one, other) {
  return tablesFor(stem).some((table) => share(table, one, other));
}

// The endings that may follow a stem in forms of the word that has this one.
export function endingsBeside(stem, ending) {
  return tablesFor(stem).flatMap((table) => [...table.keys()].filter((other) => share(table, ending, other)));
}

export function englishBeside(ending) {
  return [...ENGLISH.keys()].filter((other) => share(ENGLISH, ending, other));
}

// Whether an ending may follow a Ukrainian or Russian stem at all.
export function mayFollow(stem, ending) {
  return tablesFor(stem).some((table) => table.has(ending));
}

// The same of two endings of an English word.
export function areOfOneEnglishWord(one, other) {
  return share(ENGLISH, one, other);
}

function tablesFor(stem) {
  const tables = ENDS_IN_VOWEL.test(stem) ? [AFTER_ANY] : [AFTER_ANY, AFTER_CONSONANT];
  if (stem.length >= SHORTEST_VERB) tables.push(OF_VERBS);
  if (NAME_STEM.test(stem)) tables.push(OF_NAMES);
  if (SIBILANT_STEM.test(stem)) tables.push(AFTER_SIBILANT);
  return tables;
}

// Each ending with the rows that it stands in, as bits.
function rows(text) {
  const found = new Map();
  text.trim().split("\n").forEach((line, row) => {
    for (const ending of line.trim().split(/\s+/u)) {
      const key = ending === "-" ? "" : ending;
      found.set(key, (found.get(key) ?? 0) | (1 << row));
    }
  });
  return found;
}

function share(table, one, other) {
  return ((table.get(one) ?? 0) & (table.get(other) ?? 0)) !== 0;
}
