"""What each kind of page shows, as plain values; how it looks is decided in ``templates/`` and ``components/``.

One module per kind of page. Every function takes the ``Context`` of one language (and a goal or an indicator) and
returns a mapping for the template of the same name. No HTML, no disk.
"""
