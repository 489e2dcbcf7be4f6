// The index as generator/search/make_index.py writes it: the manifest first, then only the files that a query asks for.

import { coarseKey } from "./sounds.js";
import { isElided, readTables } from "./tables.js";

const NOTHING = 0x30; // the sign of the number 0
const SURROGATES = { start: 0xd800, count: 0x800 }; // signs from here on stand so much further
const NAME = 10; // letters of a file's name

// `load` gives the text of a file of the index by its name, or fails.
export async function openIndex(load) {
  const manifest = JSON.parse(await load("manifest.json"));
  const [columns, tables] = [readColumns(manifest.columns), readTables(manifest.tables)];
  const bundled = placesIn(manifest.bundled);
  const told = placesIn(manifest.told ?? "");
  const files = new Map();
  const once = (name, read) => {
    if (!files.has(name)) files.set(name, load(name).then(read));
    return files.get(name);
  };
  const tablesOf = (languages) => [...languages].filter((code) => tables.has(code)).map((code) => tables.get(code));
  const elided = [...tables.values()].flatMap((table) => table.elided);
  const keyOf = (form) => coarseKey(form.slice(elided.find((before) => isElided(form, before))?.length ?? 0));
  const entry = (kind, names, [bundle, at]) => once(`${kind}/${names.slice(bundle * NAME, (bundle + 1) * NAME)}.json`, JSON.parse)
    .then((entries) => entries[at]);
  const read = { words: (text) => readWords(text, keyOf), ends: linesOf };
  const lines = async (kind, names) => (await Promise.all(
    [...new Set(names)].map((name) => once(`${kind}/${name}.txt`, read[kind])),
  )).flat();
  return {
    columns,
    articles: columns.language.length,
    isLeftOut: (form) => manifest.left_out.includes(form),
    // Every form that has one of the coarse keys, and every line of a name that has.
    words: async (keys) => (await lines("words", [...keys].flatMap((key) => cover(manifest.words, key, key))))
      .filter((line) => keys.has(line.key)),
    // What is known of forms of words (tables.js): in all languages, and in those of the articles.
    tables: { every: [...tables.values()], met: tablesOf(new Set(columns.language.flat())) },
    // The same of the languages of the articles that have a form.
    tablesOf: ({ places }) => tablesOf(new Set(Array.from(readPlaces(places), ([article]) => columns.language[article - 1][0]))),
    // Those whose coarse keys begin so.
    wordsFrom: async (start) => (await lines("words", cover(manifest.words, start, `${start}\uffff`)))
      .filter((line) => line.key.startsWith(start)),
    // The lines of dates in passages that are in a year or month, or are a day (YYYY, YYYY-MM, YYYY-MM-DD).
    dates: async (iso) => {
      const start = coarseKey(`@${iso}`);
      return (await lines("words", cover(manifest.words, start, `${start}\uffff`))).filter(({ form }) => form.startsWith(`@${iso}`));
    },
    // Every form whose coarse key ends so.
    endsIn: async (end) => (await lines("ends", cover(manifest.ends, backwards(end), `${backwards(end)}\uffff`)))
      .filter((form) => keyOf(form).endsWith(end)),
    // An article by its number, from 1: { id, title, derived: whether the title is of our making, date, passages: [[anchor, text], …],
    // notes: what the outlet says of its own text, outletFound: the name that the text gives to an outlet without a file,
    // titles: { language: [title, marks] }, its translations }. A passage goes on with [standing, translations: { language: [text, marks] }].
    article: async (number) => {
      const [id, title, derived, date, passages, notes = [], outletFound = "", titles = {}] = await entry("texts", manifest.texts, bundled[number - 1]);
      return { id, title, derived, date, passages, notes, outletFound, titles };
    },
    // A story by its number, from 1: { id, titles: { language: [title, the language it is in] } }.
    story: async (number) => {
      const [id, titles] = await entry("stories", manifest.stories, told[number - 1]);
      return { id, titles };
    },
  };
}

// The places of a form: [article, passage] again and again.
export function* readPlaces(places) {
  let article = 0;
  let distance = null;
  for (const number of readNumbers(places)) {
    if (distance === null) distance = number;
    else {
      article += distance;
      distance = null;
      yield [article, number];
    }
  }
}

// Where each of so many entries in files is: [file, place in it].
function placesIn(counts) {
  return readNumbers(counts).flatMap((count, file) => Array.from({ length: count }, (_, at) => [file, at]));
}

function readNumbers(signs) {
  return Array.from(signs, (sign) => {
    const code = sign.codePointAt(0) - NOTHING;
    return code + NOTHING >= SURROGATES.start ? code - SURROGATES.count : code;
  });
}

// The facets of every article, the first at 0: { outlet, outletFound, language, year, theme }, each a list of lists of values,
// and { story }, the numbers of their stories, 0 without one.
function readColumns(columns) {
  const valuesOf = (signs, values) => readNumbers(signs).map((at) => [values[at]]);
  return {
    outlet: valuesOf(columns.outlet, columns.outlets),
    outletFound: valuesOf(columns.name, columns.names),
    language: valuesOf(columns.language, columns.languages),
    year: valuesOf(columns.year, columns.years),
    theme: readNumbers(columns.set).map((at) => columns.sets[at].map((theme) => columns.themes[theme])),
    story: readStories(readNumbers(columns.story ?? "")),
  };
}

// The numbers of stories from distances: 0 is no story, 1 one that begins, else 1 more than the way back to its last article.
function readStories(distances) {
  const stories = [];
  let known = 0;
  for (const distance of distances) {
    stories.push(distance === 1 ? ++known : distance && stories[stories.length + 1 - distance]);
  }
  return stories;
}

// The names of the blocks in which there may be keys from a first to a last one; `blocks` are [first key, name].
function cover(blocks, first, last) {
  return blocks
    .filter(([key], at) => key <= last && (at + 1 === blocks.length || blocks[at + 1][0] >= first))
    .map(([, name]) => name);
}

function readWords(text, keyOf) {
  return linesOf(text).map((line) => {
    const tab = line.indexOf("\t");
    const [head, rest] = [line.slice(0, tab), line.slice(tab + 1)];
    if (head.startsWith("=")) {
      const form = head.slice(1);
      const [spellings, given] = rest.split("\t").map((names) => names.split(" ").filter((each) => each));
      return { form, key: keyOf(form), name: true, spellings, given };
    }
    const name = head.endsWith("*");
    const form = name ? head.slice(0, -1) : head;
    return { form, key: keyOf(form), name, places: rest };
  });
}

function linesOf(text) {
  return text.split("\n").filter((line) => line);
}

function backwards(text) {
  return Array.from(text).reverse().join("");
}
