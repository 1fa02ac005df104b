"""Square codes: the drawing has exactly the dark squares of the code."""

from __future__ import annotations

import re

import pytest
import segno

from generator.qr import code


@pytest.mark.parametrize("text", ["https://a.example/", "https://exempel.se/mal/kvalitet-i-framkant/", "x" * 200])
def test_the_path_draws_the_code_square_by_square(text):
    drawn = code(text)
    matrix = segno.make_qr(text, error="m", boost_error=False).matrix
    assert drawn.size == len(matrix)
    assert _squares(drawn.path) == {(x, y) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}


def test_the_same_text_gives_the_same_code():
    assert code("https://exempel.se/") == code("https://exempel.se/")


def _squares(path: str) -> set[tuple[int, int]]:
    """Where the pen draws: ``M0 0h2m1 0h1`` → (0, 0), (1, 0), (3, 0)."""
    x = y = 0
    found = set()
    for move, first, second in re.findall(r"([Mmh])(-?\d+)(?: (-?\d+))?", path):
        if move == "h":
            found |= {(x + n, y) for n in range(int(first))}
            x += int(first)
        else:
            x, y = x + int(first), y + int(second)
    return found
