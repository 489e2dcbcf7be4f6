// What the page says of a search, in the template's words (macros/search.html).

const page = document.documentElement.lang;
const writers = {};
const DATES = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

export const say = document.querySelector("#search-words").dataset;

// Makes what writes numbers and dates, which takes a phone some time: in that of a download it costs nothing.
export function prepare() {
  writers.plural ??= new Intl.PluralRules(page);
  writers.numbers ??= new Intl.NumberFormat(page);
  return writers;
}

// A number as the page's language writes it.
export function number(value) {
  return prepare().numbers.format(value);
}

// A year, month or day (YYYY, YYYY-MM, YYYY-MM-DD) as newspapers of the page's language write it, without a word for the year.
export function writeDate(iso) {
  const day = new Date(`${iso}-01-01`.slice(0, 10) + "T00:00:00Z");
  const writer = new Intl.DateTimeFormat(page === "en" ? "en-GB" : page, { ...DATES[iso.length], timeZone: "UTC" });
  return writer.format(day).replace(/(?<=\d{4})\s\p{L}{1,2}\.?$/u, "");
}

// A text with values in its placeholders: strings and nodes, to be appended.
export function fillIn(text, values) {
  return text.split(/\{(\w+)\}/u).map((part, at) => (at % 2 ? values[part] : part));
}

// How many articles there are, and what was made of the query to find them; what was meant is a link to its own search.
export function tell(found, count, asked) {
  if (found.tooCommon) return [say.tooCommon];
  const told = [count ? `${countForm("counted", count)}.` : say.nothing];
  const link = (text) => {
    const meant = document.createElement("a");
    const query = [...asked].map(([name, value]) => [name, name === "q" ? found.meant : value]);
    meant.href = `?${new URLSearchParams(query)}`;
    meant.textContent = text;
    return meant;
  };
  if (found.date) told.push(" ", ...fillIn(say.dated, { date: writeDate(found.date.iso) }), ...timelineOf(found.date.iso));
  if (found.retyped) told.push(" ", ...fillIn(say.retyped, { asked: asked.get("q"), found: link(found.meant) }));
  for (const [slip, right] of found.slips) told.push(" ", ...fillIn(say.slip, { asked: slip, found: link(right) }));
  if (found.lacking && count) told.push(" ", say.lacking);
  else if (found.together && count) told.push(" ", say.together);
  return told;
}

// A number of what is counted so, in the form of the page's language.
export function countForm(counted, count) {
  const kind = prepare().plural.select(count);
  const text = say[`${counted}${kind[0].toUpperCase()}${kind.slice(1)}`] ?? say[`${counted}Other`];
  return text.replace("{num}", number(count));
}

// A link to the timeline, whose dates are those that articles speak of, where the site has one.
function timelineOf(iso) {
  if (!say.timeline) return [];
  const link = document.createElement("a");
  link.href = `${say.timeline}#${iso.length > 4 ? "m" : "y"}${iso.slice(0, 7)}`;
  link.append(...fillIn(say.mentioned, { date: writeDate(iso.slice(0, 7)) }));
  return [" ", link];
}
