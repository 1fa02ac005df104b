"""Measuring scripts: how long a build and a check take, and whether two builds give the same bytes.

Each copies the content to a temporary folder first; the repository's own build/ and site/ are left alone.
"""
