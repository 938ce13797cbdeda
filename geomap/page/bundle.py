"""Our ES modules joined into one classic script, so that a page opened from disk can run it.

A browser loads no module from a file address, and building must need no Node. So the modules keep to a few rules, held
here: imports are `import { names } from "./module.js";`, each on one line; nothing is renamed or exported by default;
and no two modules have the same top-level name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.errors import PageError
from geomap.page.assets import own_text

if TYPE_CHECKING:
    from collections.abc import Callable

_IMPORT = re.compile(r"""^import \{([^}]*)\} from "\./([\w-]+\.js)";\n""", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class)\b)", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


def bundle(start: str = "main.js", read: Callable[[str], str] = own_text) -> str:
    """Return a module and all that it imports as one script, each module after those it needs.

    Raises PageError where a module breaks the rules above.
    """
    parts: dict[str, str] = {}
    _add(start, read, parts, ())
    _check_names(parts)
    body = "\n".join(f"// {name}\n{text}" for name, text in parts.items())
    if "</script" in body.lower():
        raise PageError("a module of ours contains '</script'", "that text written otherwise")
    return f'"use strict";\n(() => {{\n{body}}})();\n'


def _add(name: str, read: Callable[[str], str], parts: dict[str, str], path: tuple[str, ...]) -> None:
    if name in path:
        raise PageError(f"modules import each other: {' → '.join((*path, name))}", "imports without a circle")
    if name in parts:
        return
    text = read(name)
    for match in _IMPORT.finditer(text):
        _add(match[2], read, parts, (*path, name))
    text = _EXPORT.sub("", _IMPORT.sub("", text)).removeprefix("// @ts-check\n")
    if found := _LEFT_OVER.search(text):
        raise PageError(
            f"{name} has the line {found[0]!r}", 'import { names } from "./module.js"; or export before a name'
        )
    parts[name] = text


def _check_names(parts: dict[str, str]) -> None:
    owners: dict[str, str] = {}
    for module, text in parts.items():
        for name in _NAME.findall(text):
            if name in owners:
                raise PageError(
                    f"{owners[name]} and {module} both have the top-level name {name!r}", "one owner a name"
                )
            owners[name] = module
