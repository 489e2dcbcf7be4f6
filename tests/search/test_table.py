"""Three tables of queries, each with what it must find among the made articles, asked in a browser of the real index.

``queries.tsv`` was at hand while the search was made; the other two were written and asked when it was done.
"""

import re
from pathlib import Path

import pytest

from tests.search.made_articles import make_articles

TABLES = Path(__file__).parent
LEAST_RECALL, LEAST_FIRST = 0.97, 0.93
ASK = """async ({engine, manifest, queries}) => {
    const { open } = await import(engine);
    const { find, article } = await open(new URL(manifest, location), await fetch(manifest));
    const answers = [];
    for (const query of queries) {
        const { hits } = await find(query);
        answers.push((await Promise.all(hits.map((hit) => article(hit.article)))).map(({ id }) => id));
    }
    return answers;
}"""


def read_table(name):
    """(query, patterns of what is to be found, pattern of the first one's title) of each line."""
    lines = (TABLES / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def find_wanted(patterns, articles):
    """The ids of the articles that hold all of the patterns."""
    return {
        article.id
        for article in articles
        if all(_holds(article, pattern) for pattern in patterns.split(" & "))
    }


def _holds(article, pattern):
    """Whether an article holds a pattern: not, where it begins with !, in its front matter with @."""
    if pattern.startswith("!"):
        return not re.search(pattern[1:], article.text)
    if pattern.startswith("@"):
        return re.search(pattern[1:], article.front_matter) is not None
    return re.search(pattern, article.text) is not None


def ask(page, address, site, queries):
    """What the site's own search finds for each query: ids, the best first."""
    engine = next((site / "assets/search").glob("engine.*.js")).name
    page.goto(f"{address}search/")
    return page.evaluate(
        ASK,
        {
            "engine": f"{address}assets/search/{engine}",
            "manifest": f"{address}assets/search-index/manifest.json",
            "queries": queries,
        },
    )


@pytest.mark.parametrize("name", ["queries.tsv", "queries_held.tsv", "queries_second.tsv"])
def test_queries_find_what_they_must(reader, made_address, made_site, name):
    """Nearly all that they should, and in nearly every case the right one first."""
    articles = {article.id: article for article in make_articles()}
    table = read_table(name)
    answers = ask(reader(), made_address, made_site, [query for query, _, _ in table])
    recalls, firsts, missed = [], [], []
    for (query, patterns, title), found in zip(table, answers, strict=True):
        wanted = find_wanted(patterns, articles.values())
        assert wanted, f"the table is wrong: nothing is to be found for {query}"
        recalls.append(len(wanted.intersection(found)) / len(wanted))
        best = articles[found[0]] if found else None
        right = best and (
            best.id in wanted if title == "-" else re.search(title, best.title.casefold())
        )
        firsts.append(bool(right))
        if recalls[-1] < 1 or not right:
            missed.append(f"{query}: {recalls[-1]:.2f}, first {best.title if best else 'none'}")
    recall, first = sum(recalls) / len(recalls), sum(firsts) / len(firsts)
    told = f"recall {recall:.3f}, first {first:.3f} of {len(table)}"
    assert recall >= LEAST_RECALL, "\n".join([told, *missed])
    assert first >= LEAST_FIRST, "\n".join([told, *missed])


def test_the_table_is_large_enough():
    """At least 300 queries, a third of them held out, over at least 200 articles, no query twice."""
    names = ("queries.tsv", "queries_held.tsv", "queries_second.tsv")
    queries, *held = ([query for query, _, _ in read_table(name)] for name in names)
    every = [*queries, *(query for table in held for query in table)]
    assert len(every) == len(set(every)) >= 300
    assert len(every) - len(queries) >= 100
    assert len(list(make_articles())) >= 200
