"""Translation states by content, not by dates or white space."""

from __future__ import annotations

import pytest

from generator.model import Localized, parse
from generator.translation import Record, fingerprint


def test_white_space_changes_nothing():
    assert fingerprint("En  text\n på två rader ") == fingerprint("En text på två rader")
    assert fingerprint("En text") != fingerprint("En annan text")


@pytest.mark.parametrize(
    ("text", "locale", "state"),
    [
        ({"sv": "Mål", "en": "Goal"}, "sv", "original"),
        ({"sv": "Mål", "en": "Goal"}, "en", "current"),
        ({"sv": "Nytt mål", "en": "Goal"}, "en", "outdated"),
        ({"sv": "Mål"}, "en", "missing"),
        ({"sv": "Mål", "en": ""}, "en", "missing"),
        ({"sv": "Mål", "de": "Ziel"}, "de", "unreviewed"),
    ],
)
def test_the_state_of_a_text(text, locale, state):
    record = Record({("goals/a/title", "en"): fingerprint("Mål")}, "sv")
    assert record.state("goals/a/title", parse(Localized, text), locale).value == state
