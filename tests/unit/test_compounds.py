"""Parts of compound words, found with nothing but the site's own words."""

from __future__ import annotations

import pytest

from generator.compounds import parts, words


@pytest.mark.parametrize(
    ("compound", "others", "expected"),
    [
        ("dricksvatten", ["vatten"], {"vatten"}),
        ("badvattnet", ["vattnet"], {"vattnet"}),
        ("förskola", ["skola"], {"skola"}),
        ("äldreomsorg", ["omsorgen"], {"omsorg"}),
        ("medborgarundersökning", ["undersökningen"], {"undersökning"}),
        ("dricksvattenkvalitet", ["vatten", "kvalitet"], {"vattenkvalitet", "kvalitet"}),
        ("wastewater", ["water"], {"water"}),
        ("المدرسة", ["مدرسة"], {"مدرسة"}),
    ],
)
def test_a_compound_is_found_by_its_later_parts(compound, others, expected):
    assert set(parts([compound, *others])[compound]) == expected


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("staffanstorp", ["stor"]),  # begins in the middle with a word, by chance
        ("betyg", ["tyg"]),  # too short a part
        ("skola", ["skolan"]),  # a form of the same word
        ("trygghet", []),
    ],
)
def test_chance_likeness_is_no_part(word, others):
    assert word not in parts([word, *others])


def test_words_are_letters_in_small_form():
    assert words("Äldre: 95,3 % i Lomma-kommun (2019)") == {"äldre", "i", "lomma", "kommun"}
