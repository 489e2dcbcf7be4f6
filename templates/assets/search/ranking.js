// Which articles have the words that a query means, the best first, each with its best passage.

import { readPlaces } from "./index.js";

const TITLE = 0;
const ABOUT = 1;
const WORTH_OF = { [TITLE]: 3, [ABOUT]: 1 }; // of a word by its passage; 1 in the text
const ENOUGH = 1.2; // how soon more of the same word tells no more
const TOGETHER = 0.6; // what words in one passage add
const IN_TITLE = 0.5; // what words in the title add
const GRADES = 50; // hits are told apart by so many

// The hits of a query, of hits as good the newer first: { hits: [{ article, passage, score }], lacking: whether they lack words of it }.
// `passage` counts in the article's text from 0, and is null where only the title has the words.
export function rank(words, articles) {
  const found = words.map((word) => tally(word.forms));
  const worth = found.map(({ size }) => Math.log(1 + (articles - size + 0.5) / (size + 0.5)));
  const met = new Map();
  words.forEach(({ optional }, at) => {
    if (optional) return;
    for (const article of found[at].keys()) met.set(article, (met.get(article) ?? 0) + 1);
  });
  const most = Math.max(0, ...met.values());
  const hits = [];
  for (const [article, count] of met) {
    if (count === most) hits.push(weigh(article, found, worth));
  }
  const best = Math.max(...hits.map(({ score }) => score));
  for (const hit of hits) hit.score = Math.round((hit.score / best) * GRADES);
  hits.sort((one, other) => other.score - one.score || other.article - one.article);
  return { hits, lacking: most < words.filter(({ optional }) => !optional).length };
}

// The articles that have one of these forms: Map of form to { places }.
export function articlesWith(forms) {
  return new Set(tally(forms).keys());
}

// The first passage of each article that is in one of these lines, as a hit has it: Map of article to passage.
export function passagesWith(lines) {
  const first = new Map();
  for (const { places } of lines) {
    for (const [article, passage] of readPlaces(places)) {
      first.set(article, Math.min(first.get(article) ?? Infinity, passage - ABOUT - 1));
    }
  }
  return first;
}

// For each article the passages that a word is in: Map of article to Map of passage to weight.
function tally(forms) {
  const articles = new Map();
  for (const { weight, places } of forms.values()) {
    for (const [article, passage] of readPlaces(places)) {
      if (!articles.has(article)) articles.set(article, new Map());
      const passages = articles.get(article);
      passages.set(passage, Math.max(passages.get(passage) ?? 0, weight));
    }
  }
  return articles;
}

function weigh(article, found, worth) {
  const together = new Map();
  let score = 0;
  found.forEach((places, at) => {
    let weight = 0;
    for (const [passage, each] of places.get(article) ?? []) {
      weight += each * (WORTH_OF[passage] ?? 1);
      together.set(passage, (together.get(passage) ?? 0) + each * worth[at]);
    }
    score += (worth[at] * weight) / (weight + ENOUGH);
  });
  let [passage, most] = [null, 0];
  for (const [at, sum] of together) {
    if (at > ABOUT && (sum > most || (sum === most && at < passage))) [passage, most] = [at, sum];
  }
  score += TOGETHER * most + IN_TITLE * (together.get(TITLE) ?? 0);
  return { article, passage: passage === null ? null : passage - ABOUT - 1, score };
}
