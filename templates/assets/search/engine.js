// Finding articles: all that is loaded only when somebody searches.

import { openIndex } from "./index.js";
import { kinship } from "./kinship.js";
import { hasPhrase, readQuery } from "./operators.js";
import { articlesWith, passagesWith, rank } from "./ranking.js";
import { findKin, understand } from "./seek.js";
import { isNamedBy, words } from "./words.js";

const SAME = 0.85; // kinship from which on a word of a label is the sought one
const NO_WORDS = { outletKeys: ["outlet"], yearWords: [], locales: [], outlets: () => [] };

// The engine of the index whose manifest is at an address, with the answer of its host.
export async function open(manifest, answered) {
  const index = await openIndex(async (name) => {
    const answer = name === "manifest.json" ? answered : await fetch(new URL(name, manifest));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.text();
  });
  return {
    columns: index.columns,
    article: index.article,
    story: index.story,
    // What a query finds: what it means (seek.js, operators.js), and { hits, lacking, together, forms, tooCommon, names }. `forms`
    // are the words to be marked; `names` tells of a label whether the query names it. Without words it finds all
    // articles. `spoken` is what operators.js needs, and `outlets`, which gives the ids of outlets of a name.
    find: async (query, spoken = NO_WORDS) => {
      const locales = [...spoken.locales, ...new Set(index.columns.language.flat())];
      const asked = readQuery(query, { ...spoken, locales });
      const understood = await understand(index, asked.plain);
      const { words: sought } = understood;
      const found = sought.length ? rank(sought, index.articles, index.columns.story) : all(asked, index.articles);
      return {
        ...asked,
        ...understood,
        ...found,
        hits: await keep(index, found.hits, asked, spoken.outlets),
        forms: new Set(sought.flatMap((word) => [...word.forms.keys()])),
        tooCommon: Boolean(asked.plain) && !sought.length,
        names: (label) => sought.length > 0 && isNamed(words(label).map(({ form }) => form), sought),
      };
    },
  };
}

function all({ plain }, articles) {
  const hits = plain ? [] : Array.from({ length: articles }, (_, at) => ({ article: articles - at, passage: null }));
  return { hits, lacking: false };
}

// The hits that a query's date, outlets, words to be left out and phrases let through, the cheapest first.
async function keep(index, hits, asked, outletsOf) {
  let kept = hits;
  if (asked.date) kept = await keepDated(index, kept, asked.date.iso, !asked.plain);
  for (const { text, without } of asked.outlets) {
    const { outlet, outletFound } = index.columns;
    const ids = outletsOf(text);
    const isOf = (at) => ids.includes(outlet[at][0]) || isNamedBy(outletFound[at][0], text);
    kept = kept.filter(({ article }) => isOf(article - 1) !== without);
  }
  for (const { text, phrase } of asked.without) {
    const having = phrase ? await findPhrase(index, kept, phrase) : articlesWith(await findKin(index, text));
    kept = kept.filter(({ article }) => !having.has(article));
  }
  for (const { phrase } of asked.phrases) {
    const having = await findPhrase(index, kept, phrase);
    kept = kept.filter(({ article }) => having.has(article)).map((hit) => ({ ...hit, passage: having.get(hit.article) }));
  }
  return kept;
}

// The hits that are of a year, month or day, and behind them those that speak of it; `alone`: nothing else finds them.
async function keepDated(index, hits, iso, alone) {
  const { first, end } = await publishedIn(index, iso);
  const speaking = passagesWith(await index.dates(iso));
  const [published, others] = [[], []];
  for (const hit of hits) {
    if (first <= hit.article && hit.article < end) published.push(hit);
    else if (speaking.has(hit.article)) others.push(alone ? { ...hit, passage: speaking.get(hit.article) } : hit);
  }
  return [...published, ...others];
}

// The hits that have a phrase: Map of article to the first passage that has it, null where only the title does.
async function findPhrase(index, hits, phrase) {
  const having = new Map();
  await Promise.all(hits.map(async ({ article: number }) => {
    const { title, titles, passages } = await index.article(number);
    const has = (text) => hasPhrase(text, phrase);
    const at = passages.findIndex(([, text, , translations = {}]) => [text, ...Object.values(translations).flat()].some(has));
    if (at >= 0 || [title, ...Object.values(titles).flat()].some(has)) having.set(number, at < 0 ? null : at);
  }));
  return having;
}

// The numbers of articles of a year, month or day, { first, end }: they are numbered by date, and their years are known.
async function publishedIn(index, iso) {
  const years = index.columns.year.flat();
  const [from, to] = [years.indexOf(iso.slice(0, 4)) + 1, years.lastIndexOf(iso.slice(0, 4)) + 2];
  const firstThat = async (reaches) => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reaches((await index.article(middle)).date)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  if (!from || iso.length === 4) return { first: from, end: from && to };
  return { first: await firstThat((date) => date >= iso), end: await firstThat((date) => date > `${iso}~`) };
}

// Whether each sought word is a word of the label, in whatever form.
function isNamed(label, sought) {
  return sought.every((word) => label.some((form) => word.forms.has(form) || kinship(word.asked, form, true) >= SAME));
}
