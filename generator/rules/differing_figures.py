"""Do the figures agree between the languages of a text?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content, figures, markup
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents, Prose
from generator.model import Localized


def differing_figures(documents: Documents) -> Iterator[Diagnostic]:
    """Reports numbers, percentages and years that a text and its translation do not share."""
    languages = content.languages(documents)
    if languages:
        yield from _in_data(documents, languages[0])
        yield from _in_pages(documents, languages[0])


def _in_data(documents: Documents, original: str) -> Iterator[Diagnostic]:
    for leaf in content.leaves(documents):
        said = leaf.texts.get(original)
        for language, text in leaf.texts.items() if leaf.kind is Localized and isinstance(said, str) else ():
            if language != original and isinstance(text, str) and text.strip() and str(said).strip():
                only, other = figures.differences(str(said), original, text, language)
                if only or other:
                    yield error("differing-figures", leaf.places[language], hint=_hint(only, other), original=original,
                                language=language, missing=", ".join(only), added=", ".join(other))  # fmt: skip


def _in_pages(documents: Documents, original: str) -> Iterator[Diagnostic]:
    originals = {page.shared_path: page for page in documents.pages if page.locale == original}
    for page in documents.pages:
        if page.locale != original and page.shared_path in originals:
            yield from _between(originals[page.shared_path], page)


def _between(one: Prose, other: Prose) -> Iterator[Diagnostic]:
    """Paragraph by paragraph where the pages are built alike, else the pages as wholes."""
    left, right = markup.blocks(one.body), markup.blocks(other.body)
    if len(left) != len(right):
        left, right = ((1, "\n".join(text for _, text in left)),), ((1, "\n".join(text for _, text in right)),)
    for (_, said), (line, text) in zip(left, right, strict=True):
        only, added = figures.differences(said, one.locale, text, other.locale)
        if only or added:
            yield error("differing-figures", other.at(line), hint=_hint(only, added), original=one.locale,
                        language=other.locale, missing=", ".join(only), added=", ".join(added))  # fmt: skip


def _hint(only: tuple[str, ...], other: tuple[str, ...]) -> str:
    return "both" if only and other else "missing" if only else "added"
