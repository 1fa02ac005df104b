"""The whole story: from goals.yaml and content/ to site/, in six verbs.

In: a project's folder and how to build it. Out: a ``Report``. Nothing is written before everything has been compiled
and rendered in memory; site/ is touched only when the finished site has been verified.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from generator import assets, engine, examples, exports, files, logo, sitemap, styleguide, yaml_loader
from generator.catalog import Catalog, flatten
from generator.compile import Content, compile_site, drawing
from generator.diagnostics import Diagnostic, has_errors, in_order
from generator.documents import Documents
from generator.load import load
from generator.locales import Locale, make_locale
from generator.model import Localized, Plan
from generator.pages import Site
from generator.project import project
from generator.publish import publish, write_projects
from generator.render import make_environment, render
from generator.rules.old_review import old_review
from generator.translation import Record
from generator.validate import page_meta, validate
from generator.verify import verify

UNSET_URL = "https://example.invalid/"
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """How to build: where the project is, which engine, and an address that overrides the settings' own.

    ``today`` (yyyy-mm-dd) only decides whether a review is told to be old; what is built does not depend on it.
    """

    root: Path
    engine: str = engine.DEFAULT
    site_url: str | None = None
    today: str = ""


@dataclass
class Report:
    """What came of a run. ``seconds`` is per verb; ``pages`` per language; ``site`` where the result is, if any."""

    findings: tuple[Diagnostic, ...] = ()
    pages: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    site: Path | None = None

    @property
    def is_clean(self) -> bool:
        return not has_errors(self.findings)


@dataclass(frozen=True)
class Compiled:
    """Everything that is known before anything is written."""

    sites: tuple[Site, ...]
    projects: Mapping[str, Mapping[PurePosixPath, str | bytes]]
    shared: Mapping[PurePosixPath, str]
    site_url: str


def build(options: Options, tell: Tell = lambda verb: None) -> Report:
    """Builds the site; with an error in the content, or a doubt about the result, site/ stays as it was.

    Raises ``EngineError``, ``SearchError``, ``JoinError``, ``NotOurs`` or ``OSError`` when the environment fails.
    """
    report = Report()
    compiled = compile_project(options, report, tell)
    if compiled is None:
        return report
    target, work = options.root / "site", options.root / "build"
    files.require_ours(target)
    with _timed(report, "publish", tell):
        staged = publish(work, compiled.sites, compiled.projects, compiled.shared, engine_name=options.engine)
    with _timed(report, "verify", tell):
        report.findings = in_order((*report.findings, *verify(staged, compiled.sites, compiled.site_url)))
    if report.is_clean:
        files.swap(staged, target, work / "previous")
        report.site = target
    return report


def check(options: Options, tell: Tell = lambda verb: None) -> Report:
    """Loads and validates, writes nothing."""
    report = Report()
    _read(options, report, tell)
    return report


def write_compiled(options: Options, tell: Tell = lambda verb: None) -> Report:
    """Compiles and renders, and writes the projects below build/ for an engine to be run by hand."""
    report = Report()
    compiled = compile_project(options, report, tell)
    if compiled is not None:
        write_projects(options.root / "build", compiled.projects)
    return report


def write_style_guide(options: Options, folder: Path, tell: Tell = lambda verb: None) -> Report:
    """Writes the style guide into a folder of its own, with the project's colours and words.

    Raises ``NotOurs`` where the folder holds something else.
    """
    report = Report()
    plan, documents = _read(options, report, tell)
    if plan is not None:
        files.require_ours(folder)
        files.write_tree(folder, {PurePosixPath(files.MARKER): "", **_style_guide(plan, documents)})
        report.site = folder
    return report


def compile_project(options: Options, report: Report, tell: Tell) -> Compiled | None:
    """The first four verbs, in memory; None when the content has errors."""
    plan, documents = _read(options, report, tell)
    if plan is None:
        return None
    site_url = _site_url(options, plan)
    content = _content(plan, documents, site_url)
    catalogs = {locale.code: _catalog(locale, plan, documents) for locale in content.locales}
    with _timed(report, "compile", tell):
        sites = tuple(compile_site(content, locale, catalogs[locale.code]) for locale in content.locales)
    theme = files.package_texts("theme")
    templates = files.page_templates()
    names, shared = assets.bundle(files.style_sheets(), templates, theme, plan.settings.brand.primary)
    with _timed(report, "render", tell):
        projects = {
            site.lang: project(
                site,
                render(site, catalogs[site.lang], templates, site_url),
                theme=theme,
                assets=names,
                site_url=site_url,
                base="../../mkdocs.yml",
            )
            for site in sites
        }
    shared |= _logo(plan, documents)
    shared |= exports.exports(plan)
    shared[PurePosixPath("sitemap.xml")] = sitemap.sitemap(sites, site_url)
    shared[PurePosixPath("robots.txt")] = sitemap.robots(site_url)
    report.pages = {site.lang: len(site.pages) for site in sites}
    return Compiled(sites, projects, shared, site_url)


def _logo(plan: Plan, documents: Documents) -> dict[PurePosixPath, str]:
    """The municipality's own mark, as a file that pages refer to."""
    mark = drawing(plan, documents.attachments)
    return {PurePosixPath(logo.address(mark)): mark.decode("utf-8")} if mark else {}


def _style_guide(plan: Plan, documents: Documents) -> dict[PurePosixPath, str]:
    templates, theme = files.page_templates(), files.package_texts("theme")
    names, shared = assets.bundle(files.style_sheets(), templates, theme, plan.settings.brand.primary)
    words = {
        locale.code: styleguide.Words(locale, make_environment(_catalog(locale, plan, documents), templates))
        for locale in _locales(plan)
    }
    parts = files.package_texts("components")
    default = next(iter(words))
    shown = tuple(
        styleguide.Part(path.parent.name, text, _examples(parts, path.parent, default))
        for path, text in parts.items()
        if path.name == "template.html"
    )
    site = plan.settings.title.first(default)[1]
    look = styleguide.Look(site, parts[PurePosixPath("tokens.css")], (names.css, names.more), names.favicon)
    return shared | styleguide.style_guide(shown, words, look)


def _examples(parts: Mapping[PurePosixPath, str], folder: PurePosixPath, default: str) -> tuple[examples.Example, ...]:
    """The examples of a component; the file is a plain list, and the loader wants a mapping."""
    text = f"examples:\n{parts[folder / 'examples.yaml']}"
    document, _ = yaml_loader.read_text(f"{folder}/examples.yaml", text)
    return examples.read(folder.name, document.value["examples"], default)


def _read(options: Options, report: Report, tell: Tell) -> tuple[Plan | None, Documents]:
    with _timed(report, "load", tell):
        documents, found = load(options.root)
    with _timed(report, "validate", tell):
        plan, more = validate(documents)
    report.findings = in_order((*found, *more, *old_review(documents, options.today)))
    return (None if has_errors(report.findings) else plan), documents


def _content(plan: Plan, documents: Documents, site_url: str) -> Content:
    locales = _locales(plan)
    return Content(
        plan=plan,
        metas={(lang, _shared(path)): meta for (lang, path), meta in page_meta(documents).items()},
        bodies={(page.locale, _shared(page.shared_path)): page.body for page in documents.pages},
        locales=locales,
        record=Record(_recorded(documents), locales[0].code),
        base_path="/" + site_url.split("/", 3)[3],
        address="" if site_url == UNSET_URL else site_url,
        attachments=documents.attachments,
    )


def _shared(file: str) -> str:
    """A page is known by its file's path without the ending: "about/method.md" → "about/method"."""
    return file.removesuffix(".md")


def _locales(plan: Plan) -> tuple[Locale, ...]:
    languages = plan.settings.languages
    return tuple(make_locale(one.code, one.format, one.name, is_default=one is languages[0]) for one in languages)


def _catalog(locale: Locale, plan: Plan, documents: Documents) -> Catalog:
    """The language's messages: the generator's own, and over them the project's."""
    own = documents.own_messages.get(locale.code)
    messages = flatten(own.value) if own else {}
    for document in documents.messages.get(locale.code, ()):
        messages |= flatten(document.value)
    return Catalog(locale, messages, _level_names(plan, locale))


def _level_names(plan: Plan, locale: Locale) -> dict[str, str]:
    """The plan's own words as placeholders: goal, goals, the_goal, the_goals, and each with a capital letter."""
    names: dict[str, str] = {}
    levels = plan.facts.levels
    for level, forms in (("vision", levels.vision), ("goal", levels.goal), ("indicator", levels.indicator)):
        named = {
            level: forms.one,
            f"{level}s": forms.many,
            f"the_{level}": forms.the_one,
            f"the_{level}s": forms.the_many,
        }
        names |= {name: _word(text, locale) for name, text in named.items()}
    return names | {name[0].upper() + name[1:]: word[:1].upper() + word[1:] for name, word in names.items()}


def _word(text: Localized, locale: Locale) -> str:
    return text.first(locale.code)[1]


def _recorded(documents: Documents) -> dict[tuple[str, str], str]:
    """The hashes in content/data/translations.yaml, by key and language."""
    tree: dict[str, Any] = documents.document("translations").value or {}
    return {
        (key, lang): str(value)
        for key, found in tree.items()
        if isinstance(found, dict)
        for lang, value in found.items()
    }


def _site_url(options: Options, plan: Plan) -> str:
    """The address of the whole, with a slash at the end; an address that cannot exist until somebody sets one."""
    url = options.site_url or plan.settings.site_url or UNSET_URL
    return url if url.endswith("/") else url + "/"


@contextmanager
def _timed(report: Report, verb: str, tell: Tell) -> Iterator[None]:
    tell(verb)
    start = time.perf_counter()
    yield
    report.seconds[verb] = report.seconds.get(verb, 0.0) + time.perf_counter() - start
