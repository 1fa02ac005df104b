"""Do a page and its translation link to the same places?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator import content, markup
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Documents, Prose
from generator.model import Localized
from generator.rules.dead_links import dead_links

_ADDRESS = re.compile(r"https?://[^\s<>()\"]*[^\s<>()\".,;:!?]")


def differing_links(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a link that only one language of a text or page has; a page with dead links is left for later."""
    languages = content.languages(documents)
    if languages:
        for one, other in _pairs(documents, languages[0]):
            yield from _between(one, other)
        for leaf in content.leaves(documents):
            if leaf.kind is Localized:
                yield from _in_leaf(leaf, languages[0])


def _pairs(documents: Documents, original: str) -> Iterator[tuple[Prose, Prose]]:
    broken = {finding.location.file for finding in dead_links(documents)}
    pages = {page.shared_path: page for page in documents.pages if page.locale == original}
    for page in documents.pages:
        one = pages.get(page.shared_path)
        if one and page.locale != original and not {one.file, page.file} & broken:
            yield one, page


def _in_leaf(leaf: content.Leaf, original: str) -> Iterator[Diagnostic]:
    said = leaf.texts.get(original)
    for language, text in leaf.texts.items():
        if language != original and isinstance(said, str) and isinstance(text, str) and text.strip():
            one, other = Counter(_ADDRESS.findall(said)), Counter(_ADDRESS.findall(text))
            yield from _missing(one - other, original, language, leaf.places[language])
            yield from _missing(other - one, language, original, leaf.places[language])


def _between(one: Prose, other: Prose) -> Iterator[Diagnostic]:
    left, right = (Counter(link.target for link in markup.links(page.body)) for page in (one, other))
    yield from _missing(left - right, one.locale, other.locale, other.at(1))
    for target in right - left:
        link = next(link for link in markup.links(other.body) if link.target == target)
        yield _finding(target, other.locale, one.locale, other.at(link.line, link.column))


def _missing(targets: Counter[str], where: str, missing: str, place: Location) -> Iterator[Diagnostic]:
    yield from (_finding(target, where, missing, place) for target in targets)


def _finding(target: str, where: str, missing: str, place: Location) -> Diagnostic:
    return error("differing-links", place, found=target, where=where, missing=missing)
