"""render: Site → {path: text}, a complete MkDocs project of one language. The fourth of the six verbs.

In: a compiled ``Site``, its catalog, and the template texts. Out: Markdown documents with finished components inside.
Pure: the templates come in as text. Everything is escaped unless a template says otherwise; the engine sees no template
of ours and no value that is not already safe. The only module that knows Jinja.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, meta
from markupsafe import Markup, escape

from generator.catalog import Catalog
from generator.pages import Page, Site, Text
from generator.prose import to_documents

Templates = Environment  # by this name to the other modules: this one is Jinja's only door
BLANK_LINES = re.compile(r"\n\s*\n+")
FRONT_MATTER = (
    "title",
    "page_title",
    "description",
    "path",
    "root",
    "key",
    "kind",
    "section",
    "updated",
    "updated_iso",
)


def render(site: Site, catalog: Catalog, templates: Mapping[str, str], site_url: str) -> dict[PurePosixPath, str]:
    """Renders every page of one language to the Markdown document the engine will read.

    ``templates`` has the text of every page template ("pages/goal.md") and component ("components/pager.html").
    """
    environment = make_environment(catalog, templates)
    documents = {page.shared: page.document for page in site.pages} | site.media
    return {page.document: _document(page, environment, documents, site_url) for page in site.pages}


def make_environment(catalog: Catalog, templates: Mapping[str, str]) -> Environment:
    """Our own strict, escaping Jinja environment; a missing value is an error, never an empty place."""
    environment = Environment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["said"] = said
    environment.globals["words"] = catalog
    environment.globals["say"] = catalog.say
    environment.globals["component"] = lambda name, **values: component(environment, name, **values)
    return environment


def component(environment: Environment, name: str, **values: Any) -> Markup:
    """Renders a component by name; it sees exactly what it is given."""
    text = environment.get_template(f"components/{name}.html").render(**values)
    return Markup(one_block(text))


def parameters(environment: Environment, source: str) -> tuple[str, ...]:
    """What a template must be given, by name, in alphabetical order."""
    return tuple(sorted(meta.find_undeclared_variables(environment.parse(source)) - set(environment.globals)))


def said(value: Text | str | None) -> Markup:
    """A text for the reader, escaped, with its language marked where it is not the page's own, its notice after it."""
    if value is None:
        return Markup("")
    if not isinstance(value, Text):
        return escape(value)
    marked = Markup('<span lang="{}" dir="{}">{}</span>').format(value.lang, value.dir, value.text)
    text = marked if value.lang else escape(value.text)
    return text + Markup(' <small class="vg-said">({})</small>').format(value.notice) if value.notice else text


def one_block(html: str) -> str:
    """Removes blank lines, so that Markdown takes the whole as one block of HTML."""
    return BLANK_LINES.sub("\n", html).strip()


def _document(page: Page, environment: Environment, documents: Mapping[str, PurePosixPath], site_url: str) -> str:
    prose = to_documents(page.body, page.shared, documents)
    template = environment.get_template(f"pages/{page.kind}.md")
    text = template.render(page=page, prose=Markup(prose), **page.view)
    return f"---\n{_front_matter(page, site_url)}---\n\n{text.strip()}\n"


def _front_matter(page: Page, site_url: str) -> str:
    """The page's facts for the theme, as YAML that is also JSON: every string is quoted."""
    meta: dict[str, Any] = {name: getattr(page, name, "") for name in FRONT_MATTER if name != "key"}
    meta["key"] = page.shared
    meta["canonical"] = site_url + page.path
    meta["search"] = page.is_searchable
    meta["alternates"] = [
        {
            "lang": one.lang,
            "name": one.name,
            "dir": one.dir,
            "path": one.path,
            "url": site_url + one.path,
            "current": one.current,
        }
        for one in page.alternates
    ]
    meta["breadcrumb"] = [{"title": title, "path": path} for title, path in page.breadcrumb]
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in sorted(meta.items()))
    return "".join(lines)
