const PAGE = 50;

/** The lists of articles by theme, so many on a page, the newest first. */
function themeLists(api) {
  const lists = [];
  const articles = newest(api);
  for (const id of ["diplomacy", "exchanges", "corruption"]) {
    const own = articles.filter((article) => article.data.themes.includes(id));
    const pages = Math.ceil(own.length / PAGE);
    for (let page = 1; page <= pages; page++) {
      const articles = own.slice((page - 1) * PAGE, page * PAGE);
      lists.push({ id, page, pages, number: own.length, articles });
    }
  }
  return lists;
}

function newest(api) {
  return api.getFilteredByTag("article").sort((one, other) => other.date - one.date);
}

const WORDS = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

export default function (config) {
  config.addCollection("newest", newest);
  config.addCollection("themeLists", themeLists);
  config.addFilter("first", (list, number) => list.slice(0, number));
  config.addFilter("isoDay", (date) => date.toISOString().slice(0, 10));
  config.addFilter("words", (date) => WORDS.format(date));
  config.addPassthroughCopy({ static: "/" });
  config.setQuietMode(true);
}

export const config = {
  dir: { output: "site" },
  markdownTemplateEngine: false, // articles hold no template code: Eleventy need not look for any
  htmlTemplateEngine: "njk",
};
