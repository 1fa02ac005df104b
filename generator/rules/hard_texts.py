"""Is any text hard to read?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import content, readability
from generator.diagnostics import Diagnostic, Location, note, warning
from generator.documents import Documents
from generator.readability import Reading

# Fewer words than these say nothing: one long word more or less would decide.
FEWEST_WORDS = 30


@dataclass(frozen=True)
class Measured:
    """A page or a goal's summary in one language: what it is called, where it stands, and what was counted."""

    name: str
    language: str
    location: Location
    reading: Reading
    sentences: tuple[tuple[Location, str], ...]


def hard_texts(documents: Documents) -> Iterator[Diagnostic]:
    """Warns of a page or a goal's summary with a high LIX, and notes each long sentence; quotations go free."""
    for one in measured(documents):
        limit, longest = limits(documents, one.language)
        if 0 < limit < one.reading.lix and one.reading.words >= FEWEST_WORDS:
            yield warning("hard-to-read", one.location, found=one.reading.lix, limit=limit)
        for place, sentence in one.sentences:
            count = len(readability.words(sentence))
            if 0 < longest < count:
                yield note("long-sentence", place, found=sentence, count=count, limit=longest)


def limits(documents: Documents, language: str) -> tuple[int, int]:
    """The highest LIX and the most words in a sentence that pass in a language; 0 where the language sets no limit."""
    found: dict[str, object] = {}
    own = documents.own_messages.get(language)
    for document in (*((own,) if own else ()), *documents.messages.get(language, ())):
        found |= {name: document.get("reading", name) for name in ("lix", "sentence") if document.get("reading", name)}
    lix, sentence = (str(found.get(name, 0)) for name in ("lix", "sentence"))
    return (int(lix) if lix.isdecimal() else 0, int(sentence) if sentence.isdecimal() else 0)


def measured(documents: Documents) -> Iterator[Measured]:
    """Every page and every goal's summary, in every language."""
    for page in documents.pages:
        found = tuple((page.at(line), sentence) for line, sentence in readability.page_sentences(page.body))
        yield Measured(page.shared_path, page.locale, page.at(1), readability.read_page(page.body), found)
    goals = documents.document("goals")
    for path, texts in content.values(goals, "goals", "*", "summary"):
        for language, text in texts.items() if isinstance(texts, dict) else ():
            if isinstance(text, str):
                place = goals.at(*path, language)
                name = f"goals.yaml: {goals.get(*path[:2], 'id', default='')}"
                found = tuple((place, one) for one in readability.sentences(text))
                yield Measured(name, str(language), place, readability.read(text), found)
