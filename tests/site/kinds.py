"""One page of each kind, by its address in every language: what the browser tests visit."""

from __future__ import annotations

# Lomma: Swedish and English.
KINDS = {
    "start": ("", "en/"),
    "goals": ("mal/", "en/goals/"),
    "goal": ("mal/kvalitet-i-framkant/", "en/goals/quality-at-the-forefront/"),
    "indicators": ("matt/", "en/indicators/"),
    "indicator": ("matt/police-safety-index/", "en/indicators/police-safety-index/"),
    "rank": ("matt/teachers-union-school-ranking/", "en/indicators/teachers-union-school-ranking/"),
    "compared": ("matt/equity-ratio/", "en/indicators/equity-ratio/"),
    "status": ("status/", "en/status/"),
    "vision": ("vision/", "en/vision/"),
    "timeline": ("tidslinje/", "en/timeline/"),
    "sources": ("kallor/", "en/sources/"),
    "search": ("sok/", "en/search/"),
    "sitemap": ("webbkarta/", "en/sitemap/"),
    "method": ("om/metod/", "en/about/method/"),
    "accessibility": ("om/tillganglighet/", "en/about/accessibility/"),
    "data": ("om/oppna-data/", "en/about/open-data/"),
    "lost": ("finns-inte/", "en/does-not-exist/"),
}

# The made-up town: Arabic, right to left.
TOWN = {
    "start": "ar/",
    "goals": "ar/ahdaf/",
    "goal": "ar/ahdaf/bahr-nazif/",
    "indicators": "ar/muashirat/",
    "indicator": "ar/muashirat/guest-nights/",
    "rank": "ar/muashirat/school-rank/",
    "compared": "ar/muashirat/upper-secondary-eligibility/",
    "status": "ar/al-wad/",
    "vision": "ar/tasawwur/",
    "timeline": "ar/jadwal-zamani/",
    "sources": "ar/masadir/",
    "search": "ar/bahth/",
    "sitemap": "ar/kharitat-al-mawqi/",
    "method": "ar/an-al-mawqi/manhajiyya/",
    "accessibility": "ar/an-al-mawqi/imkaniyyat-al-wusul/",
    "data": "ar/an-al-mawqi/bayanat-maftuha/",
    "lost": "ar/la-tujad/",
}

LANGUAGES = ("sv", "en", "ar")

# What is searched for to show results, and to show that there are none.
WORDS = {"sv": "skola", "en": "school", "ar": "البحر"}


def path_of(kind: str, lang: str) -> str:
    """The address of a kind of page: in Lomma's site, or for Arabic in the town's."""
    return TOWN[kind] if lang == "ar" else KINDS[kind][("sv", "en").index(lang)]
