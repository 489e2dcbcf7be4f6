// Hits of one story together, under its title: the best of them first, the others when somebody opens them.

import { makeResult, speak } from "./results.js";
import { countForm } from "./telling.js";

const page = document.documentElement.lang;
const template = document.querySelector("#search-story"); // not there where a site leaves stories out

// The hits in groups, { story: its number or 0, hits }, in the order of the first of each.
export function gather(hits, stories) {
  const groups = new Map();
  for (const hit of hits) {
    const story = stories[hit.article - 1] ?? 0;
    const key = story ? -story : hit.article;
    if (!groups.has(key)) groups.set(key, { story, hits: [] });
    groups.get(key).hits.push(hit);
  }
  return [...groups.values()];
}

// The rows of groups. `open` is the engine, `forms` are the words to be marked, `fail` is told what cannot be loaded later.
export function makeGroups(open, groups, forms, fail) {
  return Promise.all(groups.map(async ({ story, hits: [best, ...others] }) => {
    const [row, told] = await Promise.all([makeRow(open, best, forms), story && open.story(story)]);
    if (!told) return row;
    return others.length ? makeGroup(open, { number: story, told }, row, others, forms, fail) : nameStory(row, told);
  }));
}

async function makeRow(open, hit, forms) {
  return makeResult(await open.article(hit.article), hit, forms, open.columns);
}

// The row of a story with the row of its best hit.
function makeGroup(open, { number, told }, best, others, forms, fail) {
  const group = template.content.querySelector("li").cloneNode(true);
  const articles = open.columns.story.filter((each) => each === number).length;
  linkTo(group.querySelector(".title"), told);
  group.querySelector("[data-articles]").textContent = countForm("counted", articles);
  group.querySelector("ol").append(lower(best));
  const more = group.querySelector("details");
  more.querySelector("summary > *").textContent = countForm("more", others.length);
  more.addEventListener("toggle", () => {
    Promise.all(others.map((hit) => makeRow(open, hit, forms)))
      .then((rows) => more.querySelector("ol").replaceChildren(...rows.map(lower)))
      .catch(fail);
  }, { once: true });
  return group;
}

// The row of a story's only hit, with a line that leads to the story.
function nameStory(row, told) {
  const line = template.content.querySelector(".of-story").cloneNode(true);
  linkTo(line.querySelector("a"), told);
  row.querySelector(".what").append(line);
  return row;
}

function linkTo(link, { id, titles }) {
  const [title, language] = titles[page] ?? Object.values(titles)[0];
  link.href = link.dataset.href.replace("ID", id);
  link.textContent = title;
  speak(link, language);
}

// The row of an article below the heading of its story.
function lower(row) {
  const [heading, lowered] = [row.querySelector("h3"), document.createElement("h4")];
  lowered.className = heading.className;
  lowered.append(...heading.childNodes);
  heading.replaceWith(lowered);
  return row;
}
