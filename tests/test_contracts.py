"""What holds for the whole house: the order of imports, who may know what, what stands in the docs."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from geomap.exports import EXPORTS
from geomap.extract.articles import ARTICLES
from geomap.figures import FIGURES, PAPERS
from geomap.gazetteer.importers import IMPORTERS
from geomap.gazetteer.many import COLUMNS
from geomap.gazetteer.sources import SOURCES
from geomap.layers import LAYERS
from geomap.readers import DATASETS, FORMATS
from geomap.schema import TABLES
from geomap.schema.words import PLACE_TYPES, RUNGS

ROOT = Path(__file__).parent.parent
STORY = (
    "errors", "steps", "files", "sheets", "schema", "names", "geo", "gazetteer", "readers", "extract", "incidents",
    "resolve", "proposals", "review", "publish", "layers", "page", "comparison", "figures", "exports", "record",
    "pipeline", "cli",
)  # fmt: skip
"""The rooms in the order of the story; a module imports only from its own room and those before it."""
MODULES = sorted(path for path in (ROOT / "geomap").rglob("*.py") if path.parent.name != "web")


def room_of(path: Path) -> str:
    """The room that a module lies in."""
    return path.relative_to(ROOT / "geomap").parts[0].removesuffix(".py")


def imports_of(path: Path, *, runs: bool) -> set[str]:
    """Full names of what a module imports; with `runs`, without what only type checkers see."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = {
        inner
        for node in ast.walk(tree)
        if runs and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if node in hidden:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def named(path: Path) -> str:
    """A module's path in the package, for test names."""
    return str(path.relative_to(ROOT / "geomap"))


@pytest.mark.parametrize("path", [path for path in MODULES if not room_of(path).startswith("__")], ids=named)
def test_a_module_imports_only_from_earlier_rooms(path: Path) -> None:
    """The story runs one way."""
    rooms = {name.split(".")[1] for name in imports_of(path, runs=False) if name.startswith("geomap.")}
    later = {room for room in rooms if room in STORY and STORY.index(room) > STORY.index(room_of(path))}
    assert later == set()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_page_knows_folium(path: Path) -> None:
    """And branca and Jinja, which come with it."""
    used = {name.split(".")[0] for name in imports_of(path, runs=False)} & {"folium", "branca", "jinja2"}
    assert not used or room_of(path) == "page"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_figures_know_matplotlib(path: Path) -> None:
    """And of these only the sheet and the letters; all others draw on the sheet."""
    used = {name.split(".")[0] for name in imports_of(path, runs=False)} & {"matplotlib", "PIL"}
    assert not used or (room_of(path) == "figures" and path.name in {"sheet.py", "letters.py"})


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_command_line_knows_click_and_prints(path: Path) -> None:
    """A library does not speak or exit on its own."""
    if room_of(path) == "cli":
        return
    calls = {
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert not calls & {"print", "sys.exit", "exit"}
    assert not any(name.split(".")[0] == "click" for name in imports_of(path, runs=False))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_file_keeps_to_one_idea(path: Path) -> None:
    """300 lines are enough for it."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_imports_nothing_heavy(argument: str) -> None:
    """An answer about words needs no tables, no shapes and no maps."""
    heavy = {
        "numpy",
        "pandas",
        "geopandas",
        "shapely",
        "folium",
        "matplotlib",
        "geopy",
        "sqlite3",
        "yaml",
        "geomap.schema",
    }
    code = (
        "import sys, geomap.cli, contextlib\n"
        f"sys.argv = ['geomap', {argument!r}]\n"
        "with contextlib.suppress(SystemExit): geomap.cli.main()\n"
        "print('\\nloaded', *sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not heavy & set(printed.rsplit("loaded", 1)[1].split())


def test_a_build_loads_neither_geopandas_nor_folium(tmp_path: Path) -> None:
    """Only who asks for `Build.incidents` or `Build.page` waits for these and what they bring with them."""
    code = "import sys, geomap; geomap.build().write(sys.argv[1]); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert not {"geopandas", "pyproj", "folium", "branca", "jinja2"} & set(run.stdout.split())


@pytest.mark.parametrize("name", ["Camp Taji", "Hit", "Kirkook", "near Hit"])
@pytest.mark.usefixtures("world")
def test_a_cold_answer_imports_nothing_heavy(name: str) -> None:
    """A name as it stands, in another spelling or in a phrase needs no tables and no shapes, with the index there."""
    code = (
        "import sys, geomap.cli, contextlib\n"
        f"sys.argv = ['geomap', 'resolve', {name!r}, '--country', 'IQ']\n"
        "with contextlib.suppress(SystemExit): geomap.cli.main()\n"
        "print('\\nloaded', *sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    answer, loaded = printed.rsplit("loaded", 1)
    assert "± " in answer
    assert not {"numpy", "pandas", "geopandas", "shapely", "folium", "requests"} & set(loaded.split())


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("layers.md", LAYERS),
        ("exports.md", EXPORTS),
        ("figures.md", FIGURES),
        ("figures.md", PAPERS),
        ("articles.md", ARTICLES),
        ("readers.md", FORMATS),
        ("readers.md", DATASETS),
        ("gazetteer-sources.md", SOURCES),
        ("gazetteer-importers.md", IMPORTERS),
        ("gazetteer-sources.md", RUNGS),
        ("../gazetteer/README.md", PLACE_TYPES),
        ("resolve.md", COLUMNS),
        ("data.md", TABLES),
    ],
)
def test_what_is_registered_is_documented(page: str, names) -> None:
    """A newcomer finds every plug-in in its page."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}`" not in text] == []


def test_reference_pages_are_fresh() -> None:
    """What is generated from the code says what the code says."""
    before = {name: (ROOT / "docs" / name).read_bytes() for name in ("data.md", "command-line.md")}
    printed = subprocess.run(
        [sys.executable, ROOT / "docs" / "reference.py", "--check"], capture_output=True, text=True, check=False
    )
    assert printed.returncode == 0, printed.stderr
    assert before == {name: (ROOT / "docs" / name).read_bytes() for name in before}


@pytest.mark.parametrize(
    "room", ["cli", "comparison", "extract", "gazetteer", "names", "proposals", "publish", "review"]
)
def test_every_module_of_a_room_has_its_tests(room: str) -> None:
    """At the same place, under the same name."""
    modules = [path for path in MODULES if room_of(path) == room and path.name != "__init__.py"]
    wanted = [ROOT / "tests" / path.relative_to(ROOT / "geomap").with_name(f"test_{path.name}") for path in modules]
    assert [str(path.relative_to(ROOT)) for path in wanted if not path.is_file()] == []
