"""Is every text in a language that the site has?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents
from generator.nearest import nearest


def unknown_languages(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a text in a language that site.yaml does not have; nobody would see it."""
    languages = content.languages(documents)
    for leaf in content.leaves(documents) if languages else ():
        for language, place in leaf.places.items():
            if language not in languages:
                near = nearest(str(language), languages)
                yield error("unknown-language", place, hint="nearest" if near else "default", found=language,
                            nearest=near, known=", ".join(languages))  # fmt: skip
