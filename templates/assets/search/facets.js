// What narrows a search: of one kind any of the choices, of all kinds one each.

import { number } from "./telling.js";
import { fold, isNamedBy } from "./words.js";

const KINDS = ["theme", "language", "year", "outlet"];

// The hits that fit what is chosen, but for one kind if that is to be left out.
export function narrow(hits, columns, asked, but = "") {
  const chosen = KINDS.filter((kind) => kind !== but && asked.has(kind)).map((kind) => [kind, asked.getAll(kind)]);
  return hits.filter(({ article }) => chosen.every(([kind, values]) => (
    columns[kind][article - 1].some((value) => values.includes(value))
  )));
}

// The values of the choices of a kind whose label, or value, has all words of a text or their beginnings.
export function namedChoices(form, kind, text) {
  return [...form.querySelectorAll(`[data-facet="${kind}"] :is(input, option)`)]
    .filter((choice) => choice.value && (isNamedBy(labelOf(choice), text) || fold(text) === choice.value))
    .map((choice) => choice.value);
}

export function labelOf(choice) {
  return choice.dataset.label ?? choice.closest("label").querySelector("[data-label]").textContent;
}

// Writes beside each choice how many articles it would leave; one that would leave none cannot be made.
export function keepCount(form, hits, columns, asked) {
  for (const facet of form.querySelectorAll("[data-facet]")) {
    const kind = facet.dataset.facet;
    const counts = new Map();
    for (const { article } of narrow(hits, columns, asked, kind)) {
      for (const value of columns[kind][article - 1]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const choice of facet.querySelectorAll("input, option")) {
      if (choice.value) show(choice, counts.get(choice.value) ?? 0);
    }
  }
}

function show(choice, count) {
  if (choice instanceof HTMLOptionElement) {
    choice.textContent = `${choice.dataset.label} (${number(count)})`;
    choice.disabled = !count && !choice.selected;
  } else {
    choice.closest("label").querySelector("[data-count]").textContent = number(count);
    choice.disabled = !count && !choice.checked;
  }
}
