"""What search engines read: sitemap.xml with every page in every language, and robots.txt.

In: the compiled sites and the address of the whole. Out: text. Dates come from the content, never from a clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from generator.pages import Page, Site

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(sites: Sequence[Site], site_url: str) -> str:
    """One entry per page and language, each with all its alternates and x-default."""
    entries = (entry for site in sites for page in site.pages for entry in _entry(page, site_url))
    return HEAD + "".join(entries) + "</urlset>\n"


def robots(site_url: str) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"


def _entry(page: Page, site_url: str) -> Iterator[str]:
    yield f" <url>\n  <loc>{escape(site_url + page.path)}</loc>\n"
    if len(page.updated_iso) == len("2019-03-14"):
        yield f"  <lastmod>{page.updated_iso}</lastmod>\n"
    alternates = [(one.lang, one.path) for one in page.alternates]
    for lang, path in (*alternates, ("x-default", alternates[0][1])):
        yield f'  <xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(site_url + path)}/>\n'
    yield " </url>\n"
