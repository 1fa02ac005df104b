"""Parts of compound words, so that "vatten" finds "dricksvatten": no dictionary, only the site's own words.

In: the words of a language's pages. Out: for each word the ends of it that are others of the words, or begin with one.
A search engine that finds words by how they begin then finds them by their later parts too. It knows no language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

LEAST_PART = 4  # letters of a word that may be a part of another
LEAST_HEAD = 2  # letters before the part
LONGEST_ENDING = 3  # letters that an ending adds to a word
_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> frozenset[str]:
    """The words of a text in small letters, without figures and signs."""
    return frozenset(_WORD.findall(text.casefold()))


def parts(vocabulary: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Each compound of a vocabulary with its later parts: ``{"dricksvatten": ("vatten",)}``."""
    known = frozenset(word for word in vocabulary if len(word) >= LEAST_PART)
    forms = known | {form for word in known for form in _forms(word)}
    found = {word: tuple(tail for tail in _tails(word) if _is_part(word, tail, forms)) for word in known}
    return {word: tails for word, tails in found.items() if tails}


def _forms(word: str) -> Iterator[str]:
    """Shorter forms that a word may have grown from: "undersökningen" → "undersökning"."""
    return (word[:-extra] for extra in range(1, LONGEST_ENDING + 1) if len(word) - extra > LEAST_PART)


def _tails(word: str) -> Iterator[str]:
    return (word[start:] for start in range(LEAST_HEAD, len(word) - LEAST_PART + 1))


def _is_part(word: str, tail: str, forms: frozenset[str]) -> bool:
    """Whether the end of a word is one of the words, or begins with one and stands beside another: not by chance."""
    if tail in forms or not forms.isdisjoint(_forms(tail)):
        return True
    before = word.removesuffix(tail)
    is_after_a_word = before in forms or before[:-1] in forms
    splits = ((tail[:end], tail[end:]) for end in range(LEAST_PART, len(tail)))
    return any(first in forms and (is_after_a_word or second in forms) for first, second in splits)
