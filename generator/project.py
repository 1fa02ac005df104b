"""A language's project: the files an engine needs. One folder under build/ holds config, docs, theme and output.

In: a compiled ``Site``, its rendered documents, the theme's files and the names of the shared assets. Out: the files.
The root's mkdocs.yml owns every list; a language's config inherits it and only sets scalars, mappings and nav.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.pages import Site

DOCS = PurePosixPath("docs")
THEME = PurePosixPath("theme")
OUTPUT = PurePosixPath("out")
SHELL = PurePosixPath("shell.yml")
CONFIG = PurePosixPath("mkdocs.yml")


@dataclass(frozen=True)
class Assets:
    """The addresses of the shared files, from the site's root: ``css`` "assets/site.1a2b3c.css" and so on.

    ``more`` is style that pages of the ``main_kinds`` do without, ``paper`` style for print.
    """

    css: str
    more: str
    paper: str
    js: str
    favicon: str
    main_kinds: tuple[str, ...] = ()


def project(
    site: Site,
    documents: Mapping[PurePosixPath, str],
    *,
    theme: Mapping[PurePosixPath, str],
    assets: Assets,
    site_url: str,
    base: str,
) -> dict[PurePosixPath, str | bytes]:
    """Everything of one language's project. ``base`` is the way from its folder to the root's mkdocs.yml."""
    files: dict[PurePosixPath, str | bytes] = {DOCS / path: text for path, text in documents.items()}
    files |= {DOCS / path: site.attachments[name] for name, path in site.media.items()}
    files |= {THEME / path: text for path, text in theme.items()}
    files[SHELL] = _yaml(_frame(site, assets, site_url))
    files[CONFIG] = _yaml(_config(site, assets, site_url, base))
    return files


def _config(site: Site, assets: Assets, site_url: str, base: str) -> dict[str, Any]:
    """The language's own configuration: scalars, mappings and nav only."""
    return _frame(site, assets, site_url) | {
        "INHERIT": base,
        "docs_dir": str(DOCS),
        "site_dir": str(OUTPUT),
        "theme": {"name": "material", "custom_dir": str(THEME), "language": site.lang},
        "nav": [{page.title: str(page.document)} for page in site.pages],
    }


def _frame(site: Site, assets: Assets, site_url: str) -> dict[str, Any]:
    """What the root's mkdocs.yml takes from the default language, and each language from itself."""
    return {
        "site_name": site.shell["site_name"],
        "site_url": site_url + site.prefix,
        "extra": {"shell": _shell(site, assets, site_url)},
    }


def _shell(site: Site, assets: Assets, site_url: str) -> dict[str, Any]:
    path = "/" + site_url.split("/", 3)[3]
    frame: dict[str, Any] = {key: _numbered(value) for key, value in site.shell.items() if value is not None}
    return frame | {
        "css": assets.css,
        "more": assets.more,
        "paper": assets.paper,
        "main_kinds": dict.fromkeys(assets.main_kinds, True),
        "js": assets.js,
        "favicon": assets.favicon,
        "base_path": path,
        "site_url": site_url,
    }


def _numbered(value: Any) -> Any:
    """Lists as mappings, ``["a", "b"]`` → ``{"00": "a", "01": "b"}``: an inherited list is added to, not replaced."""
    if isinstance(value, Mapping):
        return {key: _numbered(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return {f"{index:02}": _numbered(item) for index, item in enumerate(value)}
    return value


def _yaml(tree: Mapping[str, Any]) -> str:
    """YAML that is also JSON: every string quoted, so that no engine reads a date or a number into it."""
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"
