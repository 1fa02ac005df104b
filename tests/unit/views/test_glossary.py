"""Words are explained where they are used, in any of their forms, and nowhere else."""

from __future__ import annotations

import pytest

from generator.model import Localized, Term, Words
from generator.pages import Link, Text
from generator.views.glossary import glossary, terms_of, texts_in
from tests.unit.town import SV, catalog


class Place:
    """What the view asks of a context, for two words."""

    def __init__(self, *, has_page: bool = True) -> None:
        self.locale, self.catalog = SV, catalog(SV)
        self.plan = self
        self.atlas = self
        self.has_page = has_page
        self.glossary = (
            Term(
                id="committee",
                word=Localized({"sv": "nämnd", "en": "committee"}),
                forms=Words({"sv": ("nämnder", "nämnderna")}),
                explanation=Localized({"sv": "Förtroendevalda.", "en": "Elected people."}),
            ),
            Term(
                id="report",
                word=Localized({"sv": "årsredovisning", "en": "annual report"}),
                explanation=Localized({"sv": "En rapport.", "en": "A report."}),
            ),
            Term(id="kpi", word=Localized({"en": "KPI"}), explanation=Localized({"en": "A key figure."})),
        )

    def say(self, key: str) -> str:
        return self.catalog.say(key)

    def text(self, localized: Localized) -> Text:
        return Text(localized.first("sv", "en")[1])

    long = text

    def has(self, locale: str, shared: str) -> bool:
        return self.has_page

    def href(self, here: str, there: str) -> str:
        return f"{here} → {there}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nämnderna får mål.", ["nämnd"]),
        ("I NÄMND och årsredovisning.", ["nämnd", "årsredovisning"]),
        ("Det nämnda målet, nämndens och årsredovisningen.", []),
        ("KPI", []),
        ("", []),
    ],
)
def test_a_word_is_found_whole_and_in_the_pages_own_language(text, words):
    found = terms_of(Place(), "goals/quality", (text,))
    assert [str(one["word"]) for one in found["terms"]] == words


def test_a_text_in_another_language_is_not_searched():
    assert terms_of(Place(), "goals/quality", (Text("nämnd", "en"),))["terms"] == ()


def test_the_way_to_the_glossary_is_there_when_the_page_is():
    assert terms_of(Place(), "goals/quality", ())["href"] == "goals/quality → about/glossary"
    assert terms_of(Place(has_page=False), "goals/quality", ())["href"] == ""


def test_the_glossary_has_every_word_in_the_order_of_the_alphabet():
    terms = glossary(Place())["terms"]
    assert [str(one["word"]) for one in terms] == ["KPI", "nämnd", "årsredovisning"]
    assert [one["id"] for one in terms] == ["kpi", "committee", "report"]


def test_what_a_page_says_is_searched_and_its_sources_are_not():
    view = {
        "a": "one",
        "href": "two",
        "b": ({"text": Text("three")}, Link("four", "five")),
        "sources": ("six",),
        "n": 7,
    }
    assert [str(one) for one in texts_in(view)] == ["one", "three", "four"]
