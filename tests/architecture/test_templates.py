"""The theme is read by two engines, and every template stands under a content security policy."""

from __future__ import annotations

import re
from pathlib import Path

# Jinja2 runs Python methods; MiniJinja, which Zensical uses, has filters only.
PYTHON_METHOD = re.compile(
    r"\.(items|keys|values|get|upper|lower|title|strip|lstrip|rstrip|split|join|format|replace|startswith|endswith"
    r"|append|copy|count|index|isdigit|capitalize)\("
)
UNSAFE_TAG = re.compile(r"\{%-?\s*(import|from|call|trans|autoescape|do)\b")
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
JINJA_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
INLINE = re.compile(r"<[a-z][^>]*\s(style|on[a-z]+)\s*=", re.IGNORECASE)
SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>", re.IGNORECASE)


def test_the_theme_stays_within_what_both_engines_understand(templates, root):
    wrong = [
        f"{_place(root, template, text, match.start())}: {match[0]}"
        for template, text in _texts(templates, root / "generator" / "theme")
        for code in JINJA.finditer(text)
        for match in [*PYTHON_METHOD.finditer(text, *code.span()), *UNSAFE_TAG.finditer(text, *code.span())]
    ]
    assert not wrong, "\n".join(wrong)


def test_no_template_has_style_or_script_of_its_own(templates, root):
    wrong = [
        f"{_place(root, template, text, match.start())}: {match[0]}"
        for template, text in _texts(templates, root / "generator")
        for match in [*INLINE.finditer(text), *SCRIPT.finditer(text)]
    ]
    assert not wrong, "\n".join(wrong)


def test_no_template_or_style_sheet_fetches_from_elsewhere(files, root):
    fetching = re.compile(r"""(?:src|href)=["']?(?:https?:)?//|url\(\s*["']?(?:https?:)?//|@import""")
    wrong = [
        f"{_place(root, path, text, match.start())}: {match[0]}"
        for path in files
        if path.is_relative_to(root / "generator") and path.suffix in {".html", ".css", ".js", ".svg"}
        for text in [path.read_text(encoding="utf-8")]
        for match in fetching.finditer(text)
    ]
    assert not wrong, "\n".join(wrong)


def test_every_component_has_template_style_and_examples(root):
    folders = [path for path in (root / "generator" / "components").iterdir() if path.is_dir() and path.name[0] != "_"]
    wanted = ("template.html", "style.css", "examples.yaml")
    missing = [f"{folder.name}/{name}" for folder in folders for name in wanted if not (folder / name).is_file()]
    assert folders
    assert not missing, "\n".join(missing)


def _texts(templates: tuple[Path, ...], folder: Path):
    """Each template below a folder with its text; comments are blanked, so that places stay right."""
    for template in templates:
        if template.is_relative_to(folder):
            text = template.read_text(encoding="utf-8")
            yield template, JINJA_COMMENT.sub(lambda match: re.sub(r"\S", " ", match[0]), text)


def _place(root: Path, path: Path, text: str, position: int) -> str:
    return f"{path.relative_to(root)}:{text.count(chr(10), 0, position) + 1}"
