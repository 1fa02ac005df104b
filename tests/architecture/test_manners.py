"""The project's own manners: who may print, what a language may decide, how long a function may be, what names say."""

from __future__ import annotations

import ast
import re

import pytest

LONGEST_FUNCTION = 50
VAGUE_NAMES = {"util", "utils", "helper", "helpers", "common", "manager", "base", "misc", "tools", "stuff"}
# Comparing with, or looking up by, a language's own code: a branch that a third language would fall through.
LANGUAGE_BRANCH = re.compile(
    r"""(==|!=|\bin\b|\bis\b)\s*[(\[{]?\s*["'](sv|en|ar)["']|["'](sv|en|ar)["']\s*(==|!=|\bin\b)"""
)
# Our own mistakes have a place; wishes have an issue.
LEFTOVER = re.compile(r"#\s*(TODO|FIXME|XXX|HACK)\b")


def test_only_the_command_line_prints(modules):
    wrong = [
        f"{module.file}:{line}: {name}"
        for module in modules
        for line, name in module.calls()
        if name in {"print", "sys.stdout.write", "sys.stderr.write"} and module.name != "__main__"
    ]
    assert not wrong, "\n".join(wrong)


def test_no_module_logs(modules):
    wrong = [f"{m.file}:{line}" for m in modules for line, name in m.imports() if name.partition(".")[0] == "logging"]
    assert not wrong, "\n".join(wrong)


def test_no_module_branches_on_a_language(modules):
    wrong = [
        f"{module.file}:{node.lineno}: {ast.unparse(node)}"
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Compare) and LANGUAGE_BRANCH.search(ast.unparse(node))
    ]
    assert not wrong, "\n".join(wrong)


def test_no_template_branches_on_a_language(templates, root):
    wrong = [
        f"{template.relative_to(root)}:{number}: {line.strip()}"
        for template in templates
        for number, line in enumerate(template.read_text(encoding="utf-8").splitlines(), 1)
        for code in re.findall(r"\{[{%].*?[%}]\}", line)
        if LANGUAGE_BRANCH.search(code)
    ]
    assert not wrong, "\n".join(wrong)


def test_no_function_is_longer_than_a_page(modules):
    long = [
        f"{function.place}: {function.name} has {function.lines} lines"
        for module in modules
        for function in module.functions()
        if function.lines > LONGEST_FUNCTION
    ]
    assert not long, "\n".join(long)


def test_module_names_say_what_the_module_is(modules):
    vague = [module.file for module in modules if VAGUE_NAMES & set(re.split(r"[._]", module.name))]
    assert not vague, "\n".join(vague)


def test_every_module_opens_with_its_promise(modules):
    silent = [module.file for module in modules if not ast.get_docstring(module.tree)]
    assert not silent, "\n".join(silent)


def test_no_wish_is_left_in_the_code(modules):
    left = [
        f"{module.file}:{number}: {line.strip()}"
        for module in modules
        for number, line in enumerate(module.text.splitlines(), 1)
        if LEFTOVER.search(line)
    ]
    assert not left, "\n".join(left)


@pytest.mark.parametrize("line", ['locale == "sv"', '"en" != page.lang', 'code in ("sv", "en")', 'lang in ["en"]'])
def test_a_branch_on_a_language_is_recognised(line):
    assert LANGUAGE_BRANCH.search(line)


@pytest.mark.parametrize("line", ['names["sv"]', 'kind == "svar"', '"en" + word'])
def test_other_mentions_of_a_language_are_let_through(line):
    assert not LANGUAGE_BRANCH.search(line)
