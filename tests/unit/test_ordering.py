"""The filters of the search index: the same values in the same order, whatever order Pagefind wrote them in."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.ordering import MARK, sorted_values

VALUES = (
    b"\x82dgoal\x84\x00\x01\x03\x04",
    b"\x82dpage\x82\x02\x18\x19",
    b"\x82iindicator\x98\x19" + bytes(range(24)) + b"\x18\x18",
)


def filters(values: tuple[bytes, ...]) -> bytes:
    return MARK + b"\x82dkind\x83" + b"".join(values)


def test_every_order_becomes_the_same():
    assert {sorted_values(filters(values)) for values in permutations(VALUES)} == {filters(tuple(sorted(VALUES)))}


@pytest.mark.parametrize("wrong", [b"something else", MARK + b"\x01", MARK + b"\x82dkind\x01"])
def test_a_form_that_is_not_known_is_refused(wrong):
    with pytest.raises(ValueError, match=r"Pagefind|values"):
        sorted_values(wrong)
