// Finding articles: all that is loaded only when somebody searches.

import { openIndex } from "./index.js";
import { kinship } from "./kinship.js";
import { rank } from "./ranking.js";
import { understand } from "./seek.js";
import { words } from "./words.js";

const SAME = 0.85; // kinship from which on a word of a label is the sought one

// The engine of the index whose manifest is at an address.
export async function open(manifest) {
  const index = await openIndex(async (name) => {
    const answer = await fetch(new URL(name, manifest), name === "manifest.json" ? { cache: "no-cache" } : {});
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.text();
  });
  return {
    columns: index.columns,
    article: index.article,
    // What a query finds: what it means (seek.js), and { hits, lacking, forms, tooCommon, names }. `forms` are the
    // words to be marked; `names` tells of a label whether the query names it. Without words it finds all articles.
    find: async (query) => {
      const understood = await understand(index, query);
      const { words: sought } = understood;
      const found = sought.length ? rank(sought, index.articles) : all(query, index.articles);
      return {
        ...understood,
        ...found,
        forms: new Set(sought.flatMap((word) => [...word.forms.keys()])),
        tooCommon: Boolean(query.trim()) && !sought.length,
        names: (label) => sought.length > 0 && isNamed(words(label).map(({ form }) => form), sought),
      };
    },
  };
}

function all(query, articles) {
  const hits = query.trim() ? [] : Array.from({ length: articles }, (_, at) => ({ article: articles - at, passage: null }));
  return { hits, lacking: false };
}

// Whether each sought word is a word of the label, in whatever form.
function isNamed(label, sought) {
  return sought.every((word) => label.some((form) => word.forms.has(form) || kinship(word.asked, form, true) >= SAME));
}
