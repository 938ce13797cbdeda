"""Write the pages that are made from the code: data.md from `geomap.schema`, command-line.md from `--help`.

Run it as `make docs`; with --check it writes nothing and fails where a page is stale.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geomap.cli import commands
from geomap.schema import EVENT_TYPES, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.schema import Column, Table

HERE = Path(__file__).parent
DATA_HEAD = """# Data format

Made from `geomap/schema/tables.py` by `make docs`; change it there.

You write two tables, `reports` and `sources`, in any format of [readers.md](readers.md); geomap makes the others. A
cell may be empty unless the column is marked *required*. Dates are `YYYY-MM-DD`; what else is read is in
[check.md](check.md). Cells with several values join
them by `;`. A figure is what the source gives: one number is `_best`; "at least 5" is `_low` 5; "12 to 14" is
`_low` 12 and `_high` 14; words that are no number ("dozens") go to `_as_reported`.

In YAML a file is a list of reports, or a mapping with the lists `sources` and `reports`.
"""

COMMAND_HEAD = """# Command line

Made from `--help` by `make docs`.

Exit code 0: all that was asked is done. 1: a mistake in the input or output, said without a
traceback: one line, and one for each bad row where no row could be kept. 2: wrong options.
3: done, and something is left open: a name that is ambiguous or unknown (`resolve`), an answer that
was refused (`review --accept`), pairs in doubt (`merge`),
nothing found (`gazetteer search`). `diff` has its own: 0 equal, 1 any
mistake, 2 different.
"""


def data_page() -> str:
    """Return data.md."""
    return "\n".join([DATA_HEAD, *map(_table, TABLES.values()), _event_types()])


def _table(table: Table) -> str:
    lines = [f"## `{table.name}`", "", table.meaning, "", "| column | kind | meaning |", "|---|---|---|"]
    return "\n".join([*lines, *map(_column, table.columns), ""])


def _column(column: Column) -> str:
    kind = f"{column.kind}, {column.unit}" if column.unit else column.kind
    required = " *Required.*" if column.required else ""
    words = f" One of: {', '.join(column.allowed)}." if column.allowed and column.name != "sub_event_type" else ""
    return f"| `{column.name}` | {kind} | {column.meaning}{required}{words} |"


def _event_types() -> str:
    lines = [f"- **{kind}**: {'; '.join(subs)}" for kind, subs in EVENT_TYPES.items()]
    return "\n".join(["## Event types and their sub-event types", "", *lines, ""])


def command_page() -> str:
    """Return command-line.md."""
    return "\n".join([COMMAND_HEAD, *_commands()])


def _commands() -> Iterator[str]:
    context = click.Context(commands, info_name="geomap", max_content_width=100, **commands.context_settings)
    yield from _with_subcommands(context, commands)


def _with_subcommands(context: click.Context, command: click.Command) -> Iterator[str]:
    yield _help(context, command)
    if isinstance(command, click.Group):
        for name, inner in sorted(command.commands.items()):
            yield from _with_subcommands(click.Context(inner, info_name=name, parent=context), inner)


def _help(context: click.Context, command: click.Command) -> str:
    return f"## `{context.command_path}`\n\n```text\n{command.get_help(context)}\n```\n"


def main() -> None:
    """Write the pages, or check them."""
    pages = {"data.md": data_page(), "command-line.md": command_page()}
    if "--check" not in sys.argv:
        for name, text in pages.items():
            (HERE / name).write_text(text, encoding="utf-8")
        return
    stale = [name for name, text in pages.items() if (HERE / name).read_text(encoding="utf-8") != text]
    if stale:
        sys.exit(f"stale: {', '.join(stale)}; run make docs")


if __name__ == "__main__":
    main()
