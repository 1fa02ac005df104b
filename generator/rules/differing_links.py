"""Do a page and its translation link to the same places?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator import content, markup
from generator.diagnostics import Diagnostic, Location, warning
from generator.documents import Documents, Prose
from generator.model import Localized

_ADDRESS = re.compile(r"https?://[^\s<>()\"]*[^\s<>()\".,;:!?]")


def differing_links(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a link that only one language of a text or page has."""
    languages = content.languages(documents)
    pages = {page.shared_path: page for page in documents.pages if languages and page.locale == languages[0]}
    for page in documents.pages:
        if page.shared_path in pages and page.locale != languages[0]:
            yield from _between(pages[page.shared_path], page)
    for leaf in content.leaves(documents) if languages else ():
        said = leaf.texts.get(languages[0])
        for language, text in leaf.texts.items() if leaf.kind is Localized and isinstance(said, str) else ():
            if language != languages[0] and isinstance(text, str) and text.strip() and isinstance(said, str):
                one, other = Counter(_ADDRESS.findall(said)), Counter(_ADDRESS.findall(text))
                yield from _missing(one - other, languages[0], language, leaf.places[language])
                yield from _missing(other - one, language, languages[0], leaf.places[language])


def _between(one: Prose, other: Prose) -> Iterator[Diagnostic]:
    left, right = (Counter(link.target for link in markup.links(page.body)) for page in (one, other))
    yield from _missing(left - right, one.locale, other.locale, other.at(1))
    for target in right - left:
        link = next(link for link in markup.links(other.body) if link.target == target)
        yield _finding(target, other.locale, one.locale, other.at(link.line, link.column))


def _missing(targets: Counter[str], where: str, missing: str, place: Location) -> Iterator[Diagnostic]:
    yield from (_finding(target, where, missing, place) for target in targets)


def _finding(target: str, where: str, missing: str, place: Location) -> Diagnostic:
    return warning("differing-links", place, found=target, where=where, missing=missing)
