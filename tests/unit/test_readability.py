"""Readability: what counts as a word, a sentence and a long word, and what of a page is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.readability import page_sentences, read, read_page, sentences, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Solen skiner. Det är varmt.", 2),
        ("Vi mäter t.ex. vatten, bl.a. i Höje å. Sedan väntar vi.", 2),
        ("Mötet är kl. 9 den 3 maj. Kom dit!", 2),
        ("Så är det: rent.", 2),
        ("Andelen är 95.3 procent. Den var 1 234,5 förut.", 2),
        ("”Vi värnar om invånarna.” Så står det.", 2),
        ("Är det så? Ja! Nej… Kanske.", 4),
        ("En rubrik utan punkt", 1),
        ("", 0),
        ("…", 0),
    ],
)
def test_a_text_is_divided_into_sentences(text, count):
    assert len(sentences(text)) == count


def test_a_word_is_not_divided_by_what_stands_within_it():
    assert words("SCB:s mått är 95,3 % i e-tjänsten 2019–2022.") == (
        "SCB:s", "mått", "är", "95,3", "i", "e-tjänsten", "2019", "2022",
    )  # fmt: skip


def test_the_index_is_words_per_sentence_and_the_share_of_long_words():
    # 10 words in 2 sentences, 2 of them over six letters: 5 + 20.
    found = read("Kommunen ska vara öppen för alla. Du får påverka den.")
    assert (found.words, found.sentences, found.long_words, found.longest) == (10, 2, 2, 6)
    assert found.lix == 25


def test_figures_and_signs_do_not_make_a_word_long():
    assert read("1234567 12-3456-78 SCB:s").long_words == 0


def test_a_text_without_words_has_no_index():
    assert read("").lix == 0


def test_headings_tables_and_quotations_of_a_page_are_not_counted():
    body = "## Måluppfyllelse { #a }\n\nVi läser. Du ser.\n\n> Allmänpolitiska inriktningsmål.\n\n| a | b |\n|--|--|\n"
    assert read_page(body).words == 4


def test_a_link_counts_by_its_words_and_a_list_item_as_a_sentence():
    body = "Det kontrolleras att\n\n- [rubrikerna](about/method.md#trend) kommer i ordning\n- länkar leder hit.\n"
    assert [one for _, one in page_sentences(body)] == [
        "Det kontrolleras att",
        "rubrikerna kommer i ordning",
        "länkar leder hit.",
    ]
    assert [line for line, _ in page_sentences(body)] == [1, 3, 4]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    found = read(text)
    assert found.long_words <= found.words
    assert (found.sentences == 0) == (found.words == 0)
    assert found.longest <= found.words
