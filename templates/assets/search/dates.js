// A date in a query: a day, a month or a year as people write them, with months in the languages of the articles.

import { fold, words } from "./words.js";

const FIGURES = [
  /(?<![\d.-])(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?(?![\d.-])/u,
  /(?<![\d.-])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?![\d.-])/u,
  /(?<![\d.-])(?<month>\d{1,2})\.(?<year>\d{4})(?![\d.-])/u,
];
const YEAR = /^(?:19|20)\d\d$/u;
const DAY = /^\d{1,2}$/u;

// The first date of a text, or null: { iso, rest }. `iso` is as much of YYYY-MM-DD as is said, `rest` the text without
// it. A year is a date by itself only; beside other words it may be one of them. `yearWords` may stand behind a year.
export function findDate(text, { locales, yearWords }) {
  for (const pattern of FIGURES) {
    const found = pattern.exec(text);
    if (found) return dateOf(found.groups, text, found.index, found.index + found[0].length);
  }
  const met = words(text);
  const months = met.some(({ form }) => YEAR.test(form)) ? monthsOf(locales) : new Map();
  for (const [at, { form }] of met.entries()) {
    if (!months.has(form)) continue;
    const found = around(met, at);
    if (!found) continue;
    const to = yearWords.includes(met[found.to + 1]?.form) ? found.to + 1 : found.to;
    return dateOf({ ...found, month: months.get(form) }, text, met[found.from].start, met[to].end);
  }
  const alone = met.filter(({ form }) => !yearWords.includes(form));
  return alone.length === 1 && YEAR.test(alone[0].form) ? { iso: alone[0].form, rest: "" } : null;
}

// The year behind a month's name and the day on either side of it: { day, year, from, to } with places of words.
function around(met, at) {
  const form = (place) => met[place]?.form ?? "";
  if (DAY.test(form(at + 1)) && YEAR.test(form(at + 2))) {
    return { day: form(at + 1), year: form(at + 2), from: at, to: at + 2 };
  }
  // Spanish and Portuguese put a word between month and year, and between day and month.
  const to = [at + 1, at + 2].find((place) => YEAR.test(form(place)));
  if (to === undefined) return null;
  const day = [at - 1, at - 2].find((place) => DAY.test(form(place)) && (place === at - 1 || to === at + 2));
  return { day: form(day ?? -1) || undefined, year: form(to), from: day ?? at, to };
}

function dateOf({ year, month, day }, text, start, end) {
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  const [, of = 1, on = 1] = parts;
  const date = new Date(Date.UTC(Number(year), of - 1, on));
  if (date.getUTCMonth() !== of - 1 || date.getUTCDate() !== on) return null;
  const iso = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return { iso, rest: `${text.slice(0, start)} ${text.slice(end)}`.trim() };
}

// The names of months in these languages, folded; one that two languages read differently is the first one's.
function monthsOf(locales) {
  const months = new Map();
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(locales)) {
    for (const style of [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short", day: "numeric" }]) {
      const writer = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const parts = writer.formatToParts(Date.UTC(2025, month - 1, 1));
        const name = fold(parts.find(({ type }) => type === "month").value.replace(/\.$/u, ""));
        if (/\p{L}{3}/u.test(name) && !months.has(name)) months.set(name, month);
      }
    }
  }
  return months;
}
