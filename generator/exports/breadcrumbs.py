"""Breadcrumbs of a page as linked data."""

from typing import Any

from generator.view_models.page import Page
from generator.view_models.page_views import SiteView
from generator.view_models.urls import absolute_url

SHOWN_FROM = 2  # links to pages above


def list_breadcrumbs(page: Page, site: SiteView) -> dict[str, Any]:
    """Return the breadcrumbs, empty where the page shows none: on the home page and one step from it."""
    if len(page.view.breadcrumbs) < SHOWN_FROM:
        return {}
    steps = [(link.label, absolute_url(site.base_url, link.url)) for link in page.view.breadcrumbs]
    steps.append((page.view.title, page.view.canonical))
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
