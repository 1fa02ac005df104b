"""The command line: what a person types, and what the program says. The only module that prints.

In: arguments. Out: words on standard error while it works, the result on standard output, and an exit code: 0 clean,
1 something in the content, 2 wrong usage or our own failure.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

from generator import audit, findings, schema
from generator import build as building
from generator.build import Options, Report
from generator.catalog import PLACEHOLDER, flatten
from generator.diagnostics import Severity
from generator.engine import COMMANDS, DEFAULT, EngineError
from generator.files import NotOurs, package_texts
from generator.load import DATA, load
from generator.publish import JoinError
from generator.rules.hard_texts import Measured, limits, measured
from generator.scaffold import FolderTaken, Place, create, folder_name
from generator.search import SearchError
from generator.serve import serve
from generator.yaml_loader import read

LANGUAGES = ("sv", "en")
OK, CONTENT, FAILURE = 0, 1, 2
Say = Callable[..., str]


class Usage(Exception):
    """The arguments cannot be understood."""


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of printing in a language the reader did not choose."""

    def error(self, message: str) -> NoReturn:
        raise Usage(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; never shows a traceback for a mistake in the content."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    say = words(_language(given))
    try:
        if "--help" in given or not given:
            print(say("help"))
            return OK if given else FAILURE
        options = parse(given)
        return COMMAND[options.command](options, say)
    except KeyboardInterrupt:
        return FAILURE
    except Exception as problem:  # noqa: BLE001 - the last door: a reader must never meet a traceback
        print(_failure(problem, say), file=sys.stderr)
        return FAILURE


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace; raises ``Usage``."""
    shared = Parser(add_help=False)
    shared.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS)
    shared.add_argument("--root", type=Path, default=argparse.SUPPRESS)
    for flag in ("--quiet", "--json"):
        shared.add_argument(flag, action="store_true", default=argparse.SUPPRESS)
    parser = Parser(prog="python -m generator", add_help=False, parents=[shared])
    parser.set_defaults(language="sv", root=Path(), quiet=False, json=False)
    commands = parser.add_subparsers(dest="command", required=True)
    made = {name: commands.add_parser(name, add_help=False, parents=[shared]) for name in COMMAND}
    for name in ("build", "serve"):
        made[name].add_argument("--engine", choices=sorted(COMMANDS), default=DEFAULT)
        made[name].add_argument("--site-url", default=None)
    made["serve"].add_argument("--port", type=int, default=8000)
    made["styleguide"].add_argument("--into", type=Path, default=None)
    made["audit"].add_argument("file", type=Path)
    made["new"].add_argument("place")
    made["new"].add_argument("--code", default="0000")
    made["new"].add_argument("--from", dest="start", type=int, default=2027)
    made["new"].add_argument("--to", dest="end", type=int, default=2030)
    made["new"].add_argument("--into", type=Path, default=None)
    return parser.parse_args(arguments)


def words(language: str) -> Say:
    """What the program says in a language: ``say("summary.site", seconds="1.2", place="site")``."""
    text = package_texts("messages/program")[PurePosixPath(f"{language}.yml")]
    messages = flatten(read(f"{language}.yml", text.encode())[0].value)

    def say(key: str, **values: object) -> str:
        return PLACEHOLDER.sub(lambda match: str(values[match[1]]), str(messages[key]))

    return say


def _build(options: argparse.Namespace, say: Say) -> int:
    report = building.build(_options(options), _progress(options, say))
    return _tell(report, options, say)


def _check(options: argparse.Namespace, say: Say) -> int:
    report = building.check(_options(options), _progress(options, say))
    return _tell(report, options, say)


def _compile(options: argparse.Namespace, say: Say) -> int:
    report = building.write_compiled(_options(options), _progress(options, say))
    return _tell(report, options, say)


def _serve(options: argparse.Namespace, say: Say) -> int:
    """Builds, serves, and builds again at every save; a mistake is told and the last whole site stays."""
    _build(options, say)

    def rebuild(name: str) -> None:
        print(say("serve.changed", file=name), file=sys.stderr)
        try:
            report = building.build(_options(options))
        except Exception as problem:  # noqa: BLE001 - the preview keeps running whatever is saved
            print(_failure(problem, say), file=sys.stderr)
            return
        if report.findings:
            print(findings.text(report.findings, options.language), file=sys.stderr)
        key = "serve.shown" if report.is_clean else "serve.kept"
        print(say(key, seconds=_seconds(report)) if report.is_clean else say(key), file=sys.stderr)

    def ready(address: str) -> None:
        print(say("serve.address", address=address), file=sys.stderr, flush=True)

    try:
        serve(options.root, options.port, rebuild, ready)
    except OSError as problem:
        raise Usage(say("serve.port", port=options.port)) from problem
    return OK


def _new(options: argparse.Namespace, say: Say) -> int:
    folder = options.into or options.root / folder_name(options.place)
    today = date.today().isoformat()  # noqa: DTZ011 - the writer's own calendar day
    try:
        create(Place(options.place, options.code, options.start, options.end, today), folder)
    except FolderTaken:
        print(say("new.exists", place=folder), file=sys.stderr)
        return FAILURE
    print(say("new.done", place=folder))
    return OK


def _style_guide(options: argparse.Namespace, say: Say) -> int:
    folder = options.into or options.root / "build" / "styleguide"
    report = building.write_style_guide(_options(options), folder, _progress(options, say))
    if report.site and not options.quiet and not options.json:
        print(say("styleguide.done", place=folder / "index.html"))
    return _tell(report, options, say) if not report.is_clean or options.json else OK


def _audit(options: argparse.Namespace, say: Say) -> int:
    """Keeps the result of a run of the accessibility tests, for the statement to tell."""
    target = _options(options).root / DATA["audit"]
    target.write_text(audit.to_yaml(options.file.read_text(encoding="utf-8")), encoding="utf-8")
    if not options.quiet:
        print(say("audit.done", place=target))
    return OK


def _readability(options: argparse.Namespace, say: Say) -> int:
    """Every page and summary with its readability, the hardest first."""
    documents, _ = load(_options(options).root)
    rows = sorted(measured(documents), key=lambda one: (one.language, -one.reading.lix, one.name))
    shown = [one for one in rows if one.reading.words and limits(documents, one.language)[0]]
    if options.json:
        print(json.dumps([_reading(one) for one in shown], ensure_ascii=False, indent=1))
        return OK
    print(say("readability.heading"))
    for one in shown:
        counted = one.reading
        print(f"{counted.lix:5}{counted.words:7}{counted.longest:9}  {one.language:5}{one.name}")
    return OK


def _reading(one: Measured) -> dict[str, Any]:
    counted = one.reading
    numbers = {"lix": counted.lix, "words": counted.words, "sentences": counted.sentences, "longest": counted.longest}
    return {"text": one.name, "language": one.language, **numbers}


def _schema(options: argparse.Namespace, say: Say) -> int:
    written = schema.schemas()
    for name, text in written.items():
        (options.root / name).write_text(text, encoding="utf-8")
    if not options.quiet:
        print(say("schema.done", count=len(written)))
    return OK


COMMAND: Mapping[str, Callable[[argparse.Namespace, Say], int]] = {
    "build": _build,
    "check": _check,
    "serve": _serve,
    "compile": _compile,
    "new": _new,
    "schema": _schema,
    "styleguide": _style_guide,
    "audit": _audit,
    "readability": _readability,
}


def _options(options: argparse.Namespace) -> Options:
    if not options.root.is_dir():
        raise FileNotFoundError(str(options.root))
    engine, site_url = getattr(options, "engine", DEFAULT), getattr(options, "site_url", None)
    today = date.today().isoformat()  # noqa: DTZ011 - the writer's own calendar day; only a warning depends on it
    return Options(options.root, engine, site_url, today)


def _progress(options: argparse.Namespace, say: Say) -> Callable[[str], None]:
    """A line per verb while it works."""

    def tell(verb: str) -> None:
        if not options.quiet and not options.json:
            print(f"· {say(f'verbs.{verb}')}", file=sys.stderr, flush=True)

    return tell


def _tell(report: Report, options: argparse.Namespace, say: Say) -> int:
    """Findings, then the summary; the exit code says whether the content is in order."""
    if options.json:
        print(json.dumps(_as_json(report, options.language), ensure_ascii=False, indent=1))
        return OK if report.is_clean else CONTENT
    shown = [one for one in report.findings if not options.quiet or one.severity is Severity.ERROR]
    if shown:
        print(findings.text(shown, options.language))
    if not options.quiet:
        print(*_summary(report, options, say), sep="\n")
    return OK if report.is_clean else CONTENT


def _summary(report: Report, options: argparse.Namespace, say: Say) -> list[str]:
    counts = {severity: sum(one.severity is severity for one in report.findings) for severity in Severity}
    lines = [
        say(
            "summary.findings",
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.NOTE],
        )
        if report.findings
        else say("summary.clean")
    ]
    if report.pages:
        lines.append(say("summary.pages", pages=", ".join(f"{lang} {count}" for lang, count in report.pages.items())))
    if report.site:
        lines.append(say("summary.site", seconds=_seconds(report), place=report.site))
    elif options.command == "check":
        lines.append(say("summary.checked", seconds=_seconds(report)))
    elif options.command == "compile" and report.is_clean:
        lines.append(say("summary.compiled", place=options.root / "build"))
    elif not report.is_clean:
        lines.append(say("summary.stopped"))
    return lines


def _as_json(report: Report, language: str) -> dict[str, Any]:
    return {
        "clean": report.is_clean,
        "pages": report.pages,
        "seconds": {verb: round(seconds, 3) for verb, seconds in report.seconds.items()},
        "site": str(report.site) if report.site else None,
        "findings": [findings.record(one, language) for one in report.findings],
    }


def _seconds(report: Report) -> str:
    return f"{sum(report.seconds.values()):.1f}"


def _failure(problem: BaseException, say: Say) -> str:
    """Our own failure, or the environment's, in words that help."""
    kinds: tuple[tuple[type[BaseException], str], ...] = (
        (Usage, "usage"),
        (EngineError, "engine"),
        (SearchError, "search"),
        (JoinError, "join"),
        (NotOurs, "not_ours"),
        (audit.NotAResult, "audit"),
        (FileNotFoundError, "root"),
        (OSError, "disk"),
    )
    key = next((name for kind, name in kinds if isinstance(problem, kind)), "internal")
    detail = f"{type(problem).__name__}: {problem}" if key == "internal" else str(problem)
    return say(f"failure.{key}", detail=detail)


def _language(arguments: Sequence[str]) -> str:
    """The language asked for, read before anything else so that even a usage mistake is told in it."""
    for index, argument in enumerate(arguments):
        value = argument.partition("=")[2] or (arguments[index + 1] if index + 1 < len(arguments) else "")
        if argument.startswith("--language") and value in LANGUAGES:
            return value
    return LANGUAGES[0]


if __name__ == "__main__":
    sys.exit(main())
