"""``sourcebook build``: what is new is converted, content is loaded, the site is planned, rendered and put in place."""

import dataclasses
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.commands.convert import ConvertReport, convert_new_seeds
from generator.commands.places import COMPILED, FORMS
from generator.content.load import load_content
from generator.content.vocabulary import make_vocabulary
from generator.corpus.corpus import build_corpus
from generator.pages.plan import plan_site
from generator.pages.styles import theme_styles
from generator.site.render import render_site
from generator.site.write import Written, check_output, write_site


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    converted: ConvertReport
    articles: int
    pages: int
    written: Written
    out: Path


def build(
    root: Path, out: Path, base_url: str | None = None, *, clean: bool = False
) -> BuildReport:
    """Builds the site of the project in ``root`` into ``out``; ``base_url`` takes the place of the configured one.

    Raises ProblemsError where anything is wrong: ``out`` is then as it was.
    """
    check_output(root, out)
    converted = convert_new_seeds(root)
    content = load_content(root)
    if base_url:
        content = dataclasses.replace(
            content, site=msgspec.structs.replace(content.site, base_url=base_url)
        )
    vocabulary = make_vocabulary(content.themes, content.people, content.outlets, root / FORMS)
    corpus = build_corpus(content, vocabulary)
    site, pages = plan_site(corpus)
    files = render_site(root, site, pages, theme_styles(corpus.themes), root / COMPILED)
    written = write_site(out, files, keep=not clean)
    return BuildReport(converted, len(corpus.articles), len(pages), written, out)
