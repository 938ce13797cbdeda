"""Our ES modules joined into one classic script, so that a page opened from disk can run it.

A browser loads no module from a file address, and building must need no Node. So every module becomes a function that
returns what it exports, and the modules keep to a few rules, held here: imports are
`import { names } from "./module.js";`, each on one line; nothing is renamed or exported by default, and only functions
and constants are exported. Comments that begin with two asterisks, which are a third of the text, and indentation stay
out of the page; no string of a module may look like such a comment or go on in a next line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.errors import PageError
from geomap.page.assets import own_text

if TYPE_CHECKING:
    from collections.abc import Callable

_IMPORT = re.compile(r"""^import \{([^}]*)\} from "\./([\w-]+\.js)";\n""", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const)\b)", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]*/\*\*.*?\*/[ \t]*\n?", re.DOTALL)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


def bundle(start: str = "main.js", read: Callable[[str], str] = own_text) -> str:
    """Return a module and all that it imports as one script, each module after those it needs.

    Raises PageError where a module breaks the rules above.
    """
    parts: dict[str, str] = {}
    _add(start, read, parts, ())
    body = "\n".join(parts.values())
    if "</script" in body.lower():
        raise PageError("a module of ours contains '</script'", "that text written otherwise")
    return f'"use strict";\n(() => {{\nconst modules = {{}};\n{body}\n}})();\n'


def _add(name: str, read: Callable[[str], str], parts: dict[str, str], path: tuple[str, ...]) -> None:
    if name in path:
        raise PageError(f"modules import each other: {' → '.join((*path, name))}", "imports without a circle")
    if name in parts:
        return
    text = read(name)
    for match in _IMPORT.finditer(text):
        _add(match[2], read, parts, (*path, name))
    parts[name] = _as_function(name, text)


def _as_function(name: str, text: str) -> str:
    """Return a module as a function that is called at once and leaves what it exports in `modules`."""
    exported = ", ".join(_EXPORTED.findall(text))
    text = _IMPORT.sub(r'const {\1} = modules["\2"];' + "\n", text)
    text = _INDENT.sub("", _COMMENT.sub("", _EXPORT.sub("", text).removeprefix("// @ts-check\n")))
    if found := _LEFT_OVER.search(text):
        raise PageError(
            f"{name} has the line {found[0]!r}", 'import { names } from "./module.js"; or export before a name'
        )
    return f'modules["{name}"] = (() => {{\n{text}return {{ {exported} }};\n}})();'
