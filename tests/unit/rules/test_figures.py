"""Figures that are the same in two languages, and figures that are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures import differences

SAME = [
    ("95,3 %", "95.3%"),
    ("95,3 procent", "95.3 per cent"),
    ("95,3\u00a0%", "95.3 percent"),
    ("12 345 invånare", "12,345 inhabitants"),
    ("1.234,5 kronor", "SEK 1,234.5"),
    ("den 14 mars 2019", "on 14 March 2019"),
    ("den 14 mars 2019", "on 2019-03-14"),
    ("i mars 2019", "in 2019-03"),
    ("1990-talet", "the 1990s"),
    ("plats 1:a av 290", "1st of 290"),
    ("2019–2022", "2019–2022"),
    ("WCAG 2.2", "WCAG 2.2"),
    ("klockan 12.30", "at 12:30"),
    ("fyra mål", "four goals"),
    ("se https://example.org/2019", "see https://example.org/en/2020"),
    ("ökade 1,5 procentenheter", "rose by 1.5 percentage points"),
    ("plats 1, 2 och 3.", "places 1, 2 and 3."),
    ("Budgeten 2021.", "The budget for 2021."),
]
DIFFERENT = [
    ("95,3 %", "95.2%", ("95.3",), ("95.2",)),
    ("plats 3 av 290", "place 3 of 209", ("290",), ("209",)),
    ("2019 och 2020", "2019", ("2020",), ()),
    ("3 procent", "3", ("3 %",), ()),
    ("3 mål", "three goals", ("3",), ()),
    ("2019-03-14", "2019-04-14", ("2019-03-14",), ("2019-04-14",)),
    ("1 234", "1234.5", ("1234",), ("1234.5",)),
]


@pytest.mark.parametrize(("swedish", "english"), SAME)
def test_the_same_figures_agree(swedish, english):
    assert differences(swedish, "sv", english, "en") == ((), ())


@pytest.mark.parametrize(("swedish", "english", "only", "added"), DIFFERENT)
def test_other_figures_do_not(swedish, english, only, added):
    assert differences(swedish, "sv", english, "en") == (only, added)


def test_arabic_digits_are_digits():
    assert differences("95,3 % år 2021", "sv", "٩٥٫٣٪ في عام ٢٠٢١", "ar") == ((), ())
    assert differences("12 345", "sv", "١٢٬٣٤٥", "ar") == ((), ())
    assert differences("95,3 %", "sv", "٩٥٫٤٪", "ar") == (("95.3",), ("95.4",))


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one, other):
    assert differences(one, "sv", one, "sv") == ((), ())
    differences(one, "sv", other, "ar")
