"""Breadcrumbs of a page as linked data."""

from typing import Any

from generator.view_models.page import Page
from generator.view_models.page_views import SiteView
from generator.view_models.urls import HOME, absolute_url


def list_breadcrumbs(page: Page, site: SiteView) -> dict[str, Any]:
    """Return the breadcrumbs, empty on the home page."""
    if page.url == HOME:
        return {}
    steps = [(link.label, absolute_url(site.base_url, link.url)) for link in page.view.breadcrumbs]
    steps.append((page.view.title, page.view.canonical))
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
