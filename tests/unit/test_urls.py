"""Where pages lie, and the way from one to another."""

from __future__ import annotations

import pytest

from generator.urls import _address, relative

SLUGS = {"index": "", "about/index": "om", "about/method": "metod", "goals/index": "mal", "goals/quality": "kvalitet"}


@pytest.mark.parametrize(
    ("shared", "address"),
    [
        ("index", ""),
        ("about/index", "om/"),
        ("about/method", "om/metod/"),
        ("goals/quality", "mal/kvalitet/"),
        ("about/more/deep", "om/more/deep/"),
    ],
)
def test_folders_take_the_slug_of_their_index_page(shared, address):
    assert _address(shared, SLUGS) == address


@pytest.mark.parametrize(
    ("here", "there", "way"),
    [
        ("", "mal/kvalitet/", "mal/kvalitet/"),
        ("mal/kvalitet/", "", "../../"),
        ("en/goals/a/", "en/status/", "../../status/"),
        ("status/", "status/", "./"),
        ("en/status/", "status/", "../../status/"),
    ],
)
def test_the_way_between_two_pages(here, there, way):
    assert relative(here, there) == way
