"""The scripts of characters that no font here has: what a person calls them, and which Debian packages have fonts for them.

Not here: which characters those are (typesetting.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from babel import Locale
from fontTools import unicodedata

from dashboard.words import LOCALES, language, say

# Packages of Debian by script; all others, from Arabic to Tifinagh, are in the first.
CORE, CJK, SIGNS = "fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji"
PACKAGES = dict.fromkeys(("Hani", "Hira", "Kana", "Hang", "Bopo"), CJK) | dict.fromkeys(("Zyyy", "Zinh"), SIGNS)


def scripts_of(chars: Sequence[str]) -> list[str]:
    """Return the names of the scripts of some characters, in the reader's language: `ไ中` → Thai, Chinese characters."""
    # What CLDR calls Han alone, a reader calls Chinese, whichever language is written in it.
    ours = {"Hani": say("script-han"), "Zyyy": say("script-signs"), "Zinh": say("script-signs")}
    names = {**Locale.parse(LOCALES[language()]).scripts, **ours}
    codes = dict.fromkeys(unicodedata.script(char) for char in chars)
    return list(dict.fromkeys(names.get(code, code) for code in codes))


def packages_of(chars: Sequence[str]) -> list[str]:
    """Return the Debian packages whose fonts have some characters."""
    return sorted({PACKAGES.get(unicodedata.script(char), CORE) for char in chars}, reverse=True)
