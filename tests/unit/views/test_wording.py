"""The difference between two wordings, word by word, as text that can be read aloud."""

from __future__ import annotations

from generator.views.wording import differences


def test_only_the_words_that_differ_are_marked():
    spans = differences("Lomma kommun ska erbjuda en livsmiljö.", "Lomma kommun erbjuder en livsmiljö.")
    assert [(span["kind"], span["text"].strip()) for span in spans] == [
        ("same", "Lomma kommun"),
        ("removed", "ska erbjuda"),
        ("added", "erbjuder"),
        ("same", "en livsmiljö."),
    ]


def test_the_new_text_can_be_read_from_what_stayed_and_what_was_added():
    before, after = "Vi ska värna om våra invånare, miljön och havet.", "Vi värnar om invånarna, miljön och havet."
    spans = differences(before, after)
    assert "".join(span["text"] for span in spans if span["kind"] != "removed") == after
    assert "".join(span["text"] for span in spans if span["kind"] != "added") == before
