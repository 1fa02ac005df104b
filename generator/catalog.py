"""The words of the site: messages by key, in one language, with plural forms and placeholders.

In: parsed message files. Out: a frozen ``Catalog`` whose ``say`` gives finished text. A missing key or placeholder is
our own mistake and raises ``KeyError``; it can never be shown to a reader as an empty place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.locales import Locale

PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")


@dataclass(frozen=True)
class Catalog:
    """Messages of one language. ``messages`` is flat: "trend.better" → text, or plural category → text."""

    locale: Locale
    messages: Mapping[str, str | Mapping[str, str]]
    names: Mapping[str, str]

    def say(self, key: str, count: int | Decimal | None = None, **values: object) -> str:
        """The message in words. ``count`` chooses the plural form and fills ``{count}``.

        Raises ``KeyError`` for an unknown key or an unfilled placeholder.
        """
        message = self.messages[key]
        if not isinstance(message, str):
            message = message.get(self.locale.plural(count or 0)) or message["other"]
        if count is not None:
            values.setdefault("count", self.locale.number(Decimal(count), 0))
        return PLACEHOLDER.sub(lambda match: self._value(match[1], values), message)

    def unfilled(self, key: str) -> str:
        """The message with its placeholders, for a script that fills them in the browser."""
        message = self.messages[key]
        return message if isinstance(message, str) else message["other"]

    def __getitem__(self, key: str) -> str:
        return self.say(key)

    def __contains__(self, key: object) -> bool:
        return key in self.messages

    def _value(self, name: str, values: Mapping[str, object]) -> str:
        return str(values[name]) if name in values else self.names[name]


def flatten(tree: Mapping[str, Any], prefix: str = "") -> dict[str, str | Mapping[str, str]]:
    """``{"trend": {"better": "x"}}`` → ``{"trend.better": "x"}``; a mapping with "other" stays whole."""
    flat: dict[str, str | Mapping[str, str]] = {}
    for key, value in tree.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping) and "other" not in value:
            flat.update(flatten(value, f"{name}."))
        elif isinstance(value, Mapping):
            flat[name] = {str(k): str(v) for k, v in value.items()}
        else:
            flat[name] = str(value)
    return flat


def placeholders(message: str | Mapping[str, str]) -> frozenset[str]:
    """The names in braces of a message, over all its plural forms."""
    texts = (message,) if isinstance(message, str) else tuple(message.values())
    return frozenset(name for text in texts for name in PLACEHOLDER.findall(text))
