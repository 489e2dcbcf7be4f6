"""An entry of an allegation for the crowded site of tests."""

from generator.content.passages import make_parser, read_passages


def place_in(files, number, which=0):
    """Return the address of a passage of a crowded site's article."""
    text = files[f"content/articles/a-{number:05}.md"].split("---\n", 2)[2]
    (passage, *_) = read_passages(text, 1, make_parser())[which].passages
    return f"a-{number:05}#{passage.anchor}"


def allegation(files, claimed=5, answered=7, extra=""):
    """Return an entry: an article's first passage alleges, another's answers."""
    person = min(name for name in files if name.startswith("content/people/"))
    id_ = person.rpartition("/")[2].removesuffix(".md")
    claim, answer = place_in(files, claimed), place_in(files, answered, 3)
    return f"""---
claim: {{en: The paper says that somebody took a bribe}}
about: [{id_}]
by: {{who: The paper, kind: outlet}}
passages: ['{claim}']
stages: [{{is: reported, on: 2023-03-14, passage: '{claim}'}}]
responses: [{{from: {id_}, kind: denial, passage: '{answer}'}}]
reviewed: {{on: 2024-05-04, by: Ivo Marsh}}
{extra}---
Nothing more is known. [@{claim}; @a-00011]
"""
