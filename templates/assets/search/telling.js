// What the page says of a search, in the template's words (macros/search.html).

const page = document.documentElement.lang;
const plural = new Intl.PluralRules(page);
const numbers = new Intl.NumberFormat(page);

export const say = document.querySelector("#search-words").dataset;

// A number as the page's language writes it.
export function number(value) {
  return numbers.format(value);
}

// A text with values in its placeholders: strings and nodes, to be appended.
export function fillIn(text, values) {
  return text.split(/\{(\w+)\}/u).map((part, at) => (at % 2 ? values[part] : part));
}

// How many articles there are, and what was made of the query to find them; what was meant is a link to its own search.
export function tell(found, count, asked) {
  if (found.tooCommon) return [say.tooCommon];
  const told = [count ? countArticles(count) : say.nothing];
  const link = (text) => {
    const meant = document.createElement("a");
    const query = [...asked].map(([name, value]) => [name, name === "q" ? found.meant : value]);
    meant.href = `?${new URLSearchParams(query)}`;
    meant.textContent = text;
    return meant;
  };
  if (found.retyped) told.push(" ", ...fillIn(say.retyped, { asked: asked.get("q"), found: link(found.meant) }));
  for (const [slip, right] of found.slips) told.push(" ", ...fillIn(say.slip, { asked: slip, found: link(right) }));
  if (found.lacking && count) told.push(" ", say.lacking);
  return told;
}

function countArticles(count) {
  const kind = plural.select(count);
  const text = say[`counted${kind[0].toUpperCase()}${kind.slice(1)}`] ?? say.countedOther;
  return `${text.replace("%(num)s", number(count))}.`;
}
