"""Options that several commands share: corrections by hand, online geocoders as a choice, what is published."""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from geomap.cli.words import tell
from geomap.errors import PublishingError
from geomap.figures import FIGURES, PAPERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from geomap.gazetteer.online import Online
    from geomap.readers import Limits, Manner
    from geomap.readers.values.dates import Order

FILE = click.Path(path_type=Path)
FOLDER = click.Path(path_type=Path, file_okay=False)
GEOCODERS = click.Choice(["nominatim"])
"""The names of `geomap.gazetteer.online.GEOCODERS`, which is not imported for the sake of --help."""
MEMORY = "online.sqlite"


@dataclass(frozen=True)
class Sought:
    """How names are looked up: the options that `looking_up` adds."""

    overrides: tuple[Path, ...]
    """Files of corrections by hand."""
    online: str | None
    """The online geocoder that was chosen; None: none."""
    online_url: str | None
    """The user's own server."""
    user_agent: str | None
    """Who asks."""

    def geocoder(self) -> Online | None:
        """Return the online geocoder that the user chose; None if none was."""
        if not self.online:
            if self.online_url or self.user_agent:
                raise click.UsageError("--online-url and --user-agent need --online nominatim.")
            return None
        if not self.online_url and not self.user_agent:
            raise click.UsageError(
                "--online nominatim needs --user-agent with your project and a contact, such as "
                "'our newsroom (maps@example.org)': Nominatim's usage policy asks for it."
            )
        from importlib.metadata import version

        from geomap.files import cache_folder
        from geomap.gazetteer.online import GEOCODERS as SERVERS
        from geomap.gazetteer.online import Online

        agent = self.user_agent or f"geomap {version('geomap')}"
        url = self.online_url or SERVERS[self.online]
        return Online(url, user_agent=agent, memory=cache_folder() / MEMORY, say=tell)


@dataclass(frozen=True)
class Asked:
    """What is read and how: the options that `reading` adds."""

    fetch: bool
    """Whether addresses among the inputs are fetched."""
    max_file_mb: int | None
    """Most megabytes of one file."""
    max_cell: int | None
    """Most letters of one cell."""
    columns_map: Path | None
    """A file that says what the columns of other tables are."""
    dates: Order
    """How 03/11/2020 is meant."""
    without_marked: bool
    """Whether rows that their data set marks are left out."""

    @property
    def manner(self) -> Manner:
        """How files are read; raises InputError where the map of columns cannot be."""
        from geomap.readers import Manner, read_map

        columns_map = read_map(self.columns_map) if self.columns_map else None
        return Manner(self.limits, columns_map, self.dates, self.without_marked)

    @property
    def limits(self) -> Limits:
        """The limits of reading, those that were given in place of the usual ones."""
        from geomap.readers import DEFAULT

        given = {
            "file_bytes": self.max_file_mb and self.max_file_mb * 1_000_000,
            "cell_letters": self.max_cell,
        }
        return replace(DEFAULT, **{name: value for name, value in given.items() if value})

    def gathered(self, inputs: Sequence[str]) -> AbstractContextManager[list[Path]]:
        """Give the files that inputs stand for; see geomap/readers/inputs.py."""
        from geomap.readers.inputs import gathered

        stdin = sys.stdin.buffer if sys.stdin and not sys.stdin.closed else None
        return gathered(inputs, stdin=stdin, fetch=self.fetch, limits=self.limits, say=tell)


@dataclass(frozen=True)
class Drawn:
    """Which figures are drawn: the options that `drawing` adds."""

    names: list[str]
    """Names of FIGURES."""
    paper: str
    """A name of PAPERS."""


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of reading to a command, which gets them as `asked`."""

    def with_asked(**others: Any) -> Any:  # noqa: ANN401 - click's
        asked = Asked(**{each.name: others.pop(each.name) for each in fields(Asked)})
        return command(asked=asked, **others)

    with_asked.__doc__, with_asked.__name__ = command.__doc__, command.__name__
    vars(with_asked).update(vars(command))
    for option in reversed(_ASKED):
        option(with_asked)
    return with_asked


def publishing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of what is published to a command, which gets them as `published`, a Publishing."""

    def with_published(*, columns: Any, coarsen: Any, redact: Any, **others: Any) -> Any:  # noqa: ANN401 - click's
        from geomap.publish.publishing import Publishing, listed_columns

        try:
            wish = Publishing(listed_columns(columns), coarsen, redact)
        except PublishingError as error:
            raise click.UsageError(str(error)) from error
        return command(published=wish, **others)

    with_published.__doc__, with_published.__name__ = command.__doc__, command.__name__
    vars(with_published).update(vars(command))
    for option in reversed(_PUBLISHING):
        option(with_published)
    return with_published


_PUBLISHING = (
    click.option(
        "--columns", metavar="NAME,NAME…", help="Publish these columns alone: nothing else leaves in any file."
    ),
    click.option(
        "--coarsen", type=float, metavar="KM", help="Move points to a grid of so many kilometres, their radius widened."
    ),
    click.option(
        "--redact", multiple=True, metavar="COLUMN", help="Strike this column's values wherever they stand; repeatable."
    ),
)


def drawing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each figure to a command, which gets them as `drawn`."""

    def with_drawn(*, paper: Any, **others: Any) -> Any:  # noqa: ANN401 - click's
        names = [name for name in FIGURES if others.pop(f"figure_{name}")]
        return command(drawn=Drawn(names, paper), **others)

    with_drawn.__doc__, with_drawn.__name__ = command.__doc__, command.__name__
    vars(with_drawn).update(vars(command))
    papers = click.Choice(list(PAPERS))
    click.option("--paper", type=papers, default="a4", show_default=True, help="Paper of these figures, landscape.")(
        with_drawn
    )
    for name, figure in reversed(FIGURES.items()):
        words = f"Write {name}.svg and {name}.png too: {figure.purpose}."
        click.option(f"--{figure.option}", f"figure_{name}", is_flag=True, help=words)(with_drawn)
    return with_drawn


def looking_up(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a look-up to a command, which gets them as `sought`."""

    def with_sought(*, overrides: Any, online: Any, online_url: Any, user_agent: Any, **others: Any) -> Any:  # noqa: ANN401 - click's
        return command(sought=Sought(overrides, online, online_url, user_agent), **others)

    with_sought.__doc__, with_sought.__name__ = command.__doc__, command.__name__
    vars(with_sought).update(vars(command))
    for option in reversed(_OPTIONS):
        option(with_sought)
    return with_sought


_ASKED = (
    click.option("--columns-map", type=FILE, help="What the columns of other tables are: TOML; see geomap init."),
    click.option(
        "--dates",
        type=click.Choice(["day-first", "month-first"]),
        callback=lambda _, __, chosen: chosen or "",
        help="How 03/11/2020 is meant where its column does not say; else such rows are refused.",
    ),
    click.option(
        "--without-marked",
        is_flag=True,
        help="Leave out rows that their data set marks as graphic, personal, deceptive or hidden (Atlos).",
    ),
    click.option("--fetch", is_flag=True, help="Fetch inputs that are http(s) addresses; never done unasked."),
    click.option(
        "--max-file-mb", type=click.IntRange(1), metavar="MB", help="Most of one file, unpacked; 4000 unless told."
    ),
    click.option("--max-cell", type=click.IntRange(1), metavar="LETTERS", help="Most of one cell; 100000 unless told."),
)
_OPTIONS = (
    click.option(
        "--overrides",
        multiple=True,
        type=FILE,
        help="A file of corrections by hand; may be given several times. The user's own overrides.csv follows them.",
    ),
    click.option(
        "--online",
        type=GEOCODERS,
        help="Ask an online geocoder for what is not found offline: these names leave the machine.",
    ),
    click.option("--online-url", metavar="URL", help="Your own Nominatim server, with --online nominatim."),
    click.option("--user-agent", metavar="TEXT", help="Who asks the online geocoder: project and contact."),
)
