"""The same content gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import pytest

from bench.reproduce import differences


@pytest.mark.slow
def test_two_builds_in_different_places_give_the_same_bytes(root):
    count, found = differences(root)
    assert count > 0
    assert not found, "\n".join(map(str, found))
