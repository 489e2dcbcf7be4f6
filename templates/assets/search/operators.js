// What a query asks besides words: "a phrase", -word or -"a phrase", outlet:name, and a date of publication.

import { findDate } from "./dates.js";
import { words } from "./words.js";

const QUOTES = "\"“”„«»";
const PART = new RegExp(`(?<=^|\\s)([-−]?)(?:(\\p{L}+):)?(?:[${QUOTES}]([^${QUOTES}]+)(?:[${QUOTES}]|$)|([^\\s${QUOTES}]+))`, "gu");

// A query in its parts: { plain, phrases, without, outlets, date }. `plain` are the words to be found, those of phrases
// among them. A phrase is a list of forms; `without` are { text, phrase } to be left out; `date` is what dates.js gives.
// `spoken` is { outletKeys, locales, yearWords }: the words before a colon that mean an outlet, the languages in which a
// month may be written, and the words that may stand behind a year.
export function readQuery(query, spoken) {
  const asked = { phrases: [], without: [], outlets: [] };
  const kept = query.replace(PART, (part, minus, key, quoted, word) => {
    const text = quoted ?? word;
    const phrase = quoted === undefined ? null : formsOf(quoted);
    if (key && !spoken.outletKeys.includes(key.toLowerCase())) return part;
    if (key) asked.outlets.push({ text, without: Boolean(minus) });
    else if (minus && formsOf(text).length) asked.without.push({ text, phrase });
    else if (phrase?.length) asked.phrases.push({ text, phrase });
    else return part;
    return "";
  });
  const date = findDate(kept, spoken);
  const plain = [date ? date.rest : kept, ...asked.phrases.map(({ text }) => text)].join(" ");
  return { ...asked, plain: plain.trim(), date };
}

// Whether a text has the forms of a phrase, one after another.
export function hasPhrase(text, phrase) {
  const forms = formsOf(text);
  return forms.some((_, at) => phrase.every((form, further) => forms[at + further] === form));
}

function formsOf(text) {
  return words(text).map(({ form }) => form);
}
