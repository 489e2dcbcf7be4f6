// Which articles have the words that a query means, the best first, each with its best passage.

import { readPlaces } from "./index.js";

const TITLE = 0;
const ABOUT = 1;
const WORTH_OF = { [TITLE]: 3, [ABOUT]: 1 }; // of a word by its passage; 1 in the text
const ENOUGH = 1.2; // how soon more of the same word tells no more
const TOGETHER = 0.6; // what words in one passage add
const IN_TITLE = 0.5; // what words in the title add
const GRADES = 50; // hits are told apart by so many

// The hits of a query, of hits as good the newer first: { hits: [{ article, passage, score }], lacking: whether they lack words of it,
// together: whether they have more of them as articles of one story than one by one }. `passage` counts in the article's text from 0,
// and is null where only the title has the words. `stories` are the numbers of the articles' stories.
export function rank(words, articles, stories) {
  const found = words.map((word) => tally(word.forms));
  const worth = found.map(({ size }) => Math.log(1 + (articles - size + 0.5) / (size + 0.5)));
  const needed = found.filter((_, at) => !words[at].optional);
  const [alone, told] = [count(needed, (article) => article), count(needed, (article) => stories[article - 1])];
  const together = told.most > alone.most;
  const hits = [];
  for (const article of alone.met.keys()) {
    const many = together ? told.met.get(stories[article - 1]) : alone.met.get(article);
    if (many === Math.max(alone.most, told.most)) hits.push(weigh(article, found, worth));
  }
  const best = Math.max(...hits.map(({ score }) => score));
  for (const hit of hits) hit.score = Math.round((hit.score / best) * GRADES);
  hits.sort((one, other) => other.score - one.score || other.article - one.article);
  return { hits, together, lacking: Math.max(alone.most, told.most) < needed.length };
}

// How many words each article has, or what it is `of`: { met: Map of it to the number, most }. Articles of nothing are left out.
function count(found, of) {
  const met = new Map();
  for (const articles of found) {
    for (const one of new Set(Array.from(articles.keys(), of))) {
      if (one) met.set(one, (met.get(one) ?? 0) + 1);
    }
  }
  return { met, most: Math.max(0, ...met.values()) };
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
