"""Linked data of pages in schema.org's vocabulary as JSON-LD."""

from collections.abc import Sequence
from typing import Any

import msgspec

from generator.exports.breadcrumbs import list_breadcrumbs
from generator.exports.json_text import write_script_json
from generator.exports.story_data import story_node
from generator.exports.translation_data import translation_node
from generator.view_models.contexts import (
    AllegationContext,
    AllegationsContext,
    ArchiveContext,
    ArticleContext,
    HomeContext,
    OutletContext,
    PartContext,
    PeopleContext,
    PersonContext,
    SourcesContext,
    TextContext,
    ThemeContext,
    TimelineContext,
)
from generator.view_models.page import Page
from generator.view_models.page_views import ArticleRef, PersonName, SiteView, TextView, ThemeMark
from generator.view_models.story_contexts import StoryContext
from generator.view_models.urls import absolute_url

Node = dict[str, Any]

LISTED = 10  # members listed for a collection, besides their number


def add_linked_data(page: Page, site: SiteView) -> Page:
    """Return the page with linked data in its metadata, unless it is a part of a list."""
    if isinstance(page.context, PartContext):
        return page
    story = page.context if isinstance(page.context, StoryContext) else None
    node = _story_page(page, story, site) if story else _describe(page, site)
    nodes = [node, list_breadcrumbs(page, site)]
    graph = {"@context": "https://schema.org", "@graph": [node for node in nodes if node]}
    view = msgspec.structs.replace(page.view, linked_data=write_script_json(graph))
    return msgspec.structs.replace(page, view=view)


def _story_page(page: Page, story: StoryContext, site: SiteView) -> Node:
    cited = _citations(story.summary, site) if story.summary else []
    return _known(
        {**_web_page(page, site, "WebPage"), **story_node(story, site), "citation": cited}
    )


def _describe(page: Page, site: SiteView) -> Node:
    collection = _web_page(page, site, "CollectionPage")
    match page.context:
        case ArticleContext() as article:
            node = _article_page(page, article, site)
        case AllegationContext() as allegation:
            claim = {"mainEntity": _claim(page, allegation, site)}
            cited = _citations(allegation.note, site)
            node = _known({**_web_page(page, site, "WebPage"), **claim, "citation": cited})
        case PersonContext() as person:
            node = _person_in_full(page, person, site)
        case HomeContext() as home:
            node = _web_site(page, home, site)
        case ThemeContext() as theme:
            members = _members(theme.newest, theme.article_count, site)
            cited = _citations(theme.synopsis, site)
            node = _known(
                {**collection, "about": _theme(theme.mark, site), **members, "citation": cited}
            )
        case PeopleContext() as index:
            node = collection | _members(index.people, index.count, site)
        case SourcesContext() as sources if sources.downloads:
            node = _data_set(page, sources, site)
        case ArchiveContext() as archive:
            node = collection | _members(archive.articles, archive.count, site)
        case AllegationsContext() | TimelineContext() | SourcesContext() | OutletContext():
            node = collection
        case _:
            text = page.context.text if isinstance(page.context, TextContext) else None
            cited = _citations(text, site) if text else []
            node = _known({**_web_page(page, site, "WebPage"), "citation": cited})
    return node


def _article_page(page: Page, context: ArticleContext, site: SiteView) -> Node:
    """Return the desk's page of an article, and the article of the outlet that it is based on."""
    article, source = context.article, context.source
    based_on = [_seed(source.seed, source.sha256)] if source.seed else []
    made = translation_node(article.translation, page.view.canonical, _desk(site))
    if context.foreign or context.body.notes:
        based_on.insert(0, _outlets_article(article, context, site) | made)
        made = {"name": ""} if page.view.title == article.title else {}  # said once, as a headline
    return _known(
        {
            **_web_page(page, site, "WebPage"),
            **made,
            "publisher": {"@type": "Organization", "name": site.editor or site.title},
            "abstract": None if context.alleges else article.summary,
            "about": [_theme(mark, site) for mark in article.themes],
            "mentions": [_person(person, site) for person in context.people],
            "isBasedOn": based_on,
        }
    )


def _outlets_article(article: ArticleRef, context: ArticleContext, site: SiteView) -> Node:
    """Return the article as its outlet published it, with an outlet only if its text states one."""
    return _known(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "url": context.source.source_url,
            "inLanguage": article.lang,
            "datePublished": article.date.iso if article.date else None,
            "author": [{"@type": "Person", "name": author} for author in article.authors],
            "publisher": _outlet(article, site),
            "correction": [_correction(n.html.striptags(), n.lang) for n in context.body.notes],
        }
    )


def _citations(text: TextView, site: SiteView) -> list[Node]:
    """Return the sources of an editor's text, passages as quotations."""
    return [
        _known(
            {
                "@type": "Quotation" if note.anchored else "NewsArticle",
                "url": absolute_url(site.base_url, note.url),
                "text": note.words,
                "inLanguage": note.article.lang,
                "isPartOf": absolute_url(site.base_url, note.article.url),
                "correction": [_correction(each, note.article.lang) for each in note.outlet_notes],
            }
        )
        for note in text.notes
    ]


def _correction(text: str, lang: str) -> Node:
    """Return an outlet's note on its own text."""
    return {"@type": "CorrectionComment", "text": text, "inLanguage": lang}


def _desk(site: SiteView) -> Node:
    """Return the desk that publishes the site, with its policy on corrections."""
    policy = absolute_url(site.base_url, site.corrections) if site.corrections else None
    return _known({"@type": "Organization", "name": site.editor, "correctionsPolicy": policy})


def _seed(name: str, sha256: str) -> Node:
    digest = {"@type": "PropertyValue", "propertyID": "SHA-256", "value": sha256}
    known = digest if sha256 else None
    return _known({"@type": "DigitalDocument", "name": name, "identifier": known})


def _outlet(article: ArticleRef, site: SiteView) -> Node | None:
    if article.outlet is None:
        return None
    address = absolute_url(site.base_url, article.outlet.url) if article.outlet.url else None
    return _known({"@type": "NewsMediaOrganization", "@id": address, "name": article.outlet_name})


def _person(person: PersonName, site: SiteView) -> Node:
    url = absolute_url(site.base_url, person.url) if person.url else None
    return _known({"@type": "Person", "name": person.name, "url": url})


def _person_in_full(page: Page, context: PersonContext, site: SiteView) -> Node:
    person = context.person
    return _known(
        {
            **_person(person, site),
            "alternateName": list(dict.fromkeys(name for _, name in person.names)),
            "jobTitle": person.role,
            "description": page.view.description,
            "mainEntityOfPage": _known(
                {
                    "@type": "ProfilePage",
                    "@id": page.view.canonical,
                    "citation": _citations(context.about, site),
                }
            ),
        }
    )


def _claim(page: Page, context: AllegationContext, site: SiteView) -> Node:
    """Return an allegation with its stage and the answers to it, never a rating."""
    row = context.row
    appearances = [passage.article for passage in context.passages if passage.article]
    kind = "Person" if row.kind == "person" else "Organization"
    return _known(
        {
            "@type": "Claim",
            "@id": f"{page.view.canonical}#claim",
            "name": row.claim.text,
            "inLanguage": row.claim.lang,
            "author": {"@type": kind, "name": row.accuser.text},
            "about": [{"@type": each.kind, "name": each.label} for each in row.about],
            "creativeWorkStatus": row.standing.text,
            "comment": [
                {"@type": "Comment", "text": answer.text} for answer in row.standing.answers
            ],
            "appearance": [absolute_url(site.base_url, each.url) for each in appearances],
        }
    )


def _theme(mark: ThemeMark, site: SiteView) -> Node:
    address = absolute_url(site.base_url, mark.url)
    return {"@type": "Thing", "name": mark.name, "url": address}


def _web_site(page: Page, context: HomeContext, site: SiteView) -> Node:
    return _known(
        {
            "@type": ["WebSite", "CollectionPage"],
            "@id": _site_id(site),
            "name": site.title,
            "alternateName": site.tagline,
            "url": page.view.canonical,
            "description": site.description,
            "inLanguage": site.language,
            "publisher": _desk(site) if site.editor else None,
            "about": [_theme(mark, site) for mark in site.themes],
            **_members(context.articles, context.article_count, site),
        }
    )


def _data_set(page: Page, context: SourcesContext, site: SiteView) -> Node:
    """Return the sources page with its downloads."""
    return _known(
        {
            **_web_page(page, site, "CollectionPage"),
            "mainEntity": {
                "@type": "Dataset",
                "name": site.title,
                "description": site.description or page.view.description,
                "url": page.view.canonical,
                "isAccessibleForFree": True,
                "distribution": [
                    {
                        "@type": "DataDownload",
                        "name": download.label,
                        "contentUrl": absolute_url(site.root, download.url),
                        "encodingFormat": download.kind,
                    }
                    for download in context.downloads
                ],
            },
        }
    )


def _members(members: Sequence[ArticleRef | PersonName], count: int, site: SiteView) -> Node:
    """Return the number of members and the first of them."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": member.headline if isinstance(member, ArticleRef) else member.name,
            "url": absolute_url(site.base_url, member.url),
        }
        for position, member in enumerate(members[:LISTED], 1)
    ]
    return {"mainEntity": {"@type": "ItemList", "numberOfItems": count, "itemListElement": items}}


def _web_page(page: Page, site: SiteView, kind: str) -> Node:
    return _known(
        {
            "@type": kind,
            "name": page.view.title,
            "url": page.view.canonical,
            "description": page.view.description,
            "inLanguage": site.language,
            "dateModified": page.view.modified,
            "correction": [
                {**_correction(each.text or each.title, each.lang), "datePublished": each.day}
                for each in page.view.corrections
            ],
            "isPartOf": {"@id": _site_id(site)},
        }
    )


def _site_id(site: SiteView) -> str:
    return f"{site.base_url}#site"


def _known(node: Node) -> Node:
    """Return the node without unknown values."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}
