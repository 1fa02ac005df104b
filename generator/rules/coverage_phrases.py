"""Do the phrases that are said to be measured stand in the goal?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents


def coverage_phrases(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a phrase that no wording of the goal has, word for word, in that language."""
    document = documents.document("goals")
    for index, goal in document.items("goals"):
        for place, item in document.items("goals", index, "coverage"):
            phrase = item.get("phrase")
            for language, words in phrase.items() if isinstance(phrase, dict) else ():
                if isinstance(words, str) and words.strip() and not _stands(words, goal, language):
                    at = document.at("goals", index, "coverage", place, "phrase", language)
                    yield error("phrase-not-in-text", at, found=words, language=language)


def _stands(phrase: str, goal: dict[str, Any], language: str) -> bool:
    """Line breaks and the first letter's case are not part of the words."""
    words = " ".join(phrase.split()).casefold()
    texts = _texts(goal, language)
    return not texts or any(words in " ".join(text.split()).casefold() for text in texts)


def _texts(goal: dict[str, Any], language: str) -> list[str]:
    wordings = goal.get("wordings")
    found = [
        wording[part].get(language)
        for wording in (wordings if isinstance(wordings, list) else ())
        if isinstance(wording, dict)
        for part in ("heading", "aim", "text")
        if isinstance(wording.get(part), dict)
    ]
    return [text for text in found if isinstance(text, str) and text.strip()]
