"""Our ES modules joined into one classic script, so that a page opened from disk can run it.

A browser loads no module from a file address, and building must need no Node. So every module becomes a function that
returns what it exports, and the modules keep to a few rules, held here: imports are
`import { names } from "./module.js";`, each on one line; nothing is renamed or exported by default, and only functions
and constants are exported. Comments and white space, which are two fifths of the text, stay out of the page: no string
of a module may look like a comment that begins with two asterisks, and no template may stand within another.
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
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


def bundle(start: str = "main.js", read: Callable[[str], str] = own_text) -> str:
    """Return a module and all that it imports as one script, each module after those it needs.

    Raises PageError where a module breaks the rules above.
    """
    from rjsmin import jsmin  # noqa: PLC0415 - only a build needs it

    parts: dict[str, str] = {}
    _add(start, read, parts, ())
    body = "\n".join(parts.values())
    if "</script" in body.lower():
        raise PageError("a module of ours contains '</script'", "that text written otherwise")
    return str(jsmin(f'"use strict";\n(() => {{\nconst modules = {{}};\n{body}\n}})();\n'))


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
    text = _COMMENT.sub("", _EXPORT.sub("", text))
    if found := _LEFT_OVER.search(text):
        raise PageError(
            f"{name} has the line {found[0]!r}", 'import { names } from "./module.js"; or export before a name'
        )
    return f'modules["{name}"] = (() => {{\n{text}return {{ {exported} }};\n}})();'
