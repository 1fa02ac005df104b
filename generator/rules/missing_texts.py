"""Is every text there in every language?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, error, warning
from generator.documents import Documents
from generator.model import Slugs, Words


def missing_texts(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a text that lacks a language: an error for the default language and for addresses, else a warning."""
    languages = content.languages(documents)
    for leaf in content.leaves(documents) if languages else ():
        for language in languages:
            if _is_empty(leaf.texts.get(language)):
                is_grave = leaf.kind is Slugs or (language == languages[0] and leaf.kind is not Words)
                report = error if is_grave else warning
                place = leaf.places.get(language, leaf.location)
                yield report("missing-text", place, key=_key(leaf), language=language)


def _is_empty(text: object) -> bool:
    return text is None or text == [] or (isinstance(text, str) and not text.strip())


def _key(leaf: content.Leaf) -> str:
    return next((step for step in reversed(leaf.path) if isinstance(step, str)), "")
