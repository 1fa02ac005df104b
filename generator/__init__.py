"""A compiler from goals to a website: goals.yaml and content/ in, a static bilingual site out.

The pipeline is six verbs, each in a module of its own: load, validate, compile, render, publish, verify.
Read ``build.py`` first: it tells the whole story on one page.
"""

__version__ = "0.1.0"
