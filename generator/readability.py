"""How hard a text is to read: LIX, the readability index that Swedish writers use, and long sentences.

In: plain words, or the Markdown of a page. Out: numbers. LIX is words per sentence plus the percentage of words over
six letters (C. H. Björnsson, Läsbarhet, 1968): under 30 very easy, 30–40 easy, 40–50 as in newspapers, over 60 heavy.
It is a smoke alarm and no grade: compounds push it up, and it knows nothing of what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import markup

LONG_WORD = 6  # letters; a word with more counts as long
WORD = re.compile(r"[^\W_]+(?:[-’'.,:/][^\W_]+)*")
# A stop and a space end a sentence, unless a small letter or a digit follows: "t.ex. vatten" and "kl. 9" go on.
END = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[\"“”‘’«(]*[^\W\d_])")
COLON = re.compile(r":\s+")
OPENING = '"“”‘’«('
LETTERS = re.compile(r"[^\W\d_]+")
NOT_TEXT = re.compile(r"\s*(#{1,6}\s|\||>)")
ITEM = re.compile(r"^\s*[-*+]\s+")


@dataclass(frozen=True)
class Reading:
    """What was counted in a text."""

    words: int
    sentences: int
    long_words: int
    longest: int

    @property
    def lix(self) -> int:
        """The index, as a whole number; 0 for a text without words."""
        return round(self.words / self.sentences + 100 * self.long_words / self.words) if self.words else 0


def read(text: str) -> Reading:
    """Counts a text: ``read("Solen skiner. Det är varmt.")`` → 5 words, 2 sentences, 0 long words, longest 3."""
    return _counted([words(one) for one in sentences(text)])


def read_page(body: str) -> Reading:
    """Counts the running text of a page: headings, tables and quotations are left out."""
    return _counted([words(one) for _, one in page_sentences(body)])


def page_sentences(body: str) -> Iterator[tuple[int, str]]:
    """The sentences of a page's running text, each with the line its paragraph begins on."""
    for line, block in markup.blocks(body):
        if not NOT_TEXT.match(block):
            for sentence in sentences(ITEM.sub("", block)):
                yield line, sentence


def sentences(text: str) -> tuple[str, ...]:
    """``"Vi mäter t.ex. vatten. Så är det: rent."`` → ("Vi mäter t.ex. vatten.", "Så är det", "rent.")."""
    found: list[str] = []
    for clause in COLON.split(" ".join(text.split())):
        parts: list[str] = []
        for part in END.split(clause):
            if parts and part.lstrip(OPENING)[:1].islower():
                parts[-1] += f" {part}"
            else:
                parts.append(part)
        found += parts
    return tuple(one for one in found if words(one))


def words(text: str) -> tuple[str, ...]:
    """The words of a text; a hyphen, an apostrophe or a decimal sign inside one does not divide it."""
    return tuple(WORD.findall(text))


def _counted(found: list[tuple[str, ...]]) -> Reading:
    every = [word for one in found for word in one]
    long_words = sum(sum(map(len, LETTERS.findall(word))) > LONG_WORD for word in every)
    return Reading(len(every), len(found), long_words, max(map(len, found), default=0))
