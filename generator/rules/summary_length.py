"""Is the summary of every goal short enough to be read?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, warning
from generator.documents import Documents

LIMIT = 60


def summary_length(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a summary of more than 60 words."""
    document = documents.document("goals")
    for path, texts in content.values(document, "goals", "*", "summary"):
        for language, text in texts.items() if isinstance(texts, dict) else ():
            words = len(text.split()) if isinstance(text, str) else 0
            if words > LIMIT:
                yield warning("summary-too-long", document.at(*path, language), found=words, limit=LIMIT)
