"""Messages: plural forms, placeholders, and mistakes of ours that must never reach a reader."""

from __future__ import annotations

import pytest

from generator.catalog import Catalog, flatten, placeholders
from generator.locales import make_locale
from tests.unit.town import SV

AR = make_locale("ar", "ar", "العربية", is_default=False)
TREE = {"greet": "Hej {name}", "count": {"one": "{count} {goal}", "other": "{count} {goals}"}}


def test_a_message_is_filled():
    assert Catalog(SV, flatten(TREE), {}).say("greet", name="du") == "Hej du"


def test_the_plans_own_words_fill_placeholders():
    words = Catalog(SV, flatten(TREE), {"goal": "inriktning", "goals": "inriktningar"})
    assert [words.say("count", n) for n in (1, 4)] == ["1 inriktning", "4 inriktningar"]


def test_each_language_has_its_own_plural_forms():
    forms = {"zero": "0", "one": "1", "two": "2", "few": "3–10", "many": "11–99", "other": "100"}
    words = Catalog(AR, {"n": forms}, {})
    assert [words.say("n", n) for n in (0, 1, 2, 5, 30, 100)] == list(forms.values())


@pytest.mark.parametrize("key", ["greet", "missing"])
def test_a_missing_key_or_placeholder_is_our_own_mistake(key):
    with pytest.raises(KeyError):
        Catalog(SV, flatten(TREE), {}).say(key)


def test_placeholders_are_found_in_every_plural_form():
    assert placeholders(flatten(TREE)["count"]) == {"count", "goal", "goals"}
