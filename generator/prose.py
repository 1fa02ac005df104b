"""Prose: the Markdown people wrote, with its links turned from shared paths into the documents the engine sees.

In: a page's Markdown and where every page's document lies. Out: the same Markdown with other link targets. A link to a
page that does not exist is left alone: a rule has reported it, and nothing was compiled.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import markdown

LINK = re.compile(r"(\]\(\s*<?)([^()\s<>#]+)\.md(#[^()\s<>]*)?(>?(?:\s+\"[^\"]*\")?\s*\))")
FILE = re.compile(r"(\]\(\s*<?)([^()\s<>#:]+)(>?(?:\s+\"[^\"]*\")?\s*\))")
DEFINITION = re.compile(r"^( {0,3}\[[^\]]+\]:\s*<?)([^\s<>#]+)\.md(#[^\s<>]*)?()", re.MULTILINE)
CODE = re.compile(r"(^```.*?^```\s*$|^~~~.*?^~~~\s*$|`[^`\n]+`)", re.DOTALL | re.MULTILINE)


def to_documents(body: str, shared: str, documents: Mapping[str, PurePosixPath]) -> str:
    """``"[a](../goals/quality.md)"`` on "about/method" → ``"[a](../mal/kvalitet-i-framkant/index.md)"``.

    ``documents`` also has the pictures and files beside the pages, with their ending: "about/map.png".
    """

    def link(match: re.Match[str]) -> str:
        target = documents.get(resolve(shared, match[2]))
        way = match[2] + ".md" if target is None else _relative(documents[shared], target)
        return f"{match[1]}{way}{match[3] or ''}{match[4]}"

    def file(match: re.Match[str]) -> str:
        target = documents.get(resolve(shared, match[2]))
        way = match[2] if target is None or match[2].endswith(".md") else _relative(documents[shared], target)
        return f"{match[1]}{way}{match[3]}"

    parts = CODE.split(body)
    return "".join(part if index % 2 else _links(FILE.sub(file, part), link) for index, part in enumerate(parts))


def to_html(body: str, addresses: Mapping[str, str]) -> str:
    """A short written text as HTML with finished addresses, for the one page the engine makes without a document.

    ``addresses`` has the absolute path of every page by shared path, as seen from the content folder's root.
    """

    def link(match: re.Match[str]) -> str:
        way = addresses.get(resolve("", match[2]), match[2] + ".md")
        return f"{match[1]}{way}{match[3] or ''}{match[4]}"

    return str(markdown.markdown(_links(body, link), extensions=["attr_list"]))


def resolve(shared: str, target: str) -> str:
    """The shared path a relative link leads to: ``"about/method", "../sources"`` → "sources"."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(shared), target))


def _links(text: str, replace: Callable[[re.Match[str]], str]) -> str:
    return DEFINITION.sub(replace, LINK.sub(replace, text))


def _relative(here: PurePosixPath, there: PurePosixPath) -> str:
    return posixpath.relpath(str(there), str(here.parent))
