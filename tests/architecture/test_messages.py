"""Every interface message exists in every language that we ship, and tells a translator where it appears."""

from __future__ import annotations

import re

import pytest
import yaml

PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)(?::[a-z]+)?\}")
PLURALS = {"zero", "one", "two", "few", "many", "other"}
# The plan's own words for its levels: a language may need "the goal" where another needs "goal".
LEVEL_WORD = re.compile(r"(The_|the_)?([Vv]ision|[Gg]oal|[Ii]ndicator)s?")
LANGUAGES = ("sv", "en")


# Where messages are kept: the site's own words, what a check says, what the command line says.
COLLECTIONS = {"site": ".", "findings": "findings", "program": "program"}


@pytest.fixture(scope="module", params=COLLECTIONS)
def messages(root, request):
    """Language → flat key → text, or plural category → text."""
    return _messages(root, COLLECTIONS[request.param])


@pytest.fixture(scope="module")
def descriptions(root):
    return dict(_flat(_read(root / "generator" / "messages" / "keys.yml")))


def test_every_message_of_the_site_has_a_description(root, descriptions):
    keys = {key for language in _messages(root, ".").values() for key in language}
    assert sorted(keys - set(descriptions)) == []


def test_every_description_describes_a_message(root, descriptions):
    keys = {key for language in _messages(root, ".").values() for key in language}
    assert sorted(set(descriptions) - keys) == []


def test_a_description_is_a_sentence(descriptions):
    assert [key for key, text in descriptions.items() if not isinstance(text, str) or len(text.split()) < 3] == []


def test_every_language_has_every_message(messages):
    keys = {key for language in messages.values() for key in language}
    missing = {name: sorted(keys - set(language)) for name, language in messages.items()}
    assert missing == {name: [] for name in messages}


def test_no_message_is_empty(messages):
    empty = [
        f"{name}: {key}" for name, language in messages.items() for key in language if not all(_forms(language[key]))
    ]
    assert not empty


def test_a_message_has_the_same_placeholders_in_every_language(messages):
    default, *others = (messages[name] for name in LANGUAGES)
    differing = [
        f"{key}: {sorted(_placeholders(default[key]))} and {sorted(_placeholders(other[key]))}"
        for other in others
        for key in default.keys() & other.keys()
        if _placeholders(default[key]) != _placeholders(other[key])
    ]
    assert not differing, "\n".join(differing)


def _messages(root, folder):
    place = root / "generator" / "messages" / folder
    return {name: dict(_flat(_read(place / f"{name}.yml"))) for name in LANGUAGES}


def _read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _flat(tree, prefix=""):
    for key, value in tree.items():
        if isinstance(value, dict) and not (value.keys() <= PLURALS and "other" in value):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _forms(message):
    return tuple(message.values()) if isinstance(message, dict) else (message,)


def _placeholders(message) -> set[str]:
    found = {name for form in _forms(message) for name in PLACEHOLDER.findall(str(form))}
    return {name for name in found if name != "count" and not LEVEL_WORD.fullmatch(name)}
