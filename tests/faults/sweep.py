"""Writes each export under limits on the length of its file, from nothing to a byte too few; prints what came of it.

`python sweep.py REPORTS FOLDER`. Places are looked up once; each write is a process of its own.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

from geomap import exports, files, pipeline
from geomap.errors import OutputError
from geomap.gazetteer import open_default

SHARES = (0.0, 0.4, 0.9)


def tried(name: str, story, path: Path, limit: int) -> str:
    """Write one export in a process that may write no more than so many bytes to a file; say what came of it."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        code = 2
        try:
            with files.replacing(path) as temporary:
                exports.write(name, story, temporary, [])
            code = 0
        except OutputError:
            code = 1
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {0: "written", 1: "refused"}.get(code, f"ended with {code}")


def main() -> None:
    """Print what came of each export and limit, as JSON."""
    with open_default() as gazetteer:
        story = pipeline.place(sys.argv[1], gazetteer=gazetteer)[1]
    said = {}
    for name, export in exports.EXPORTS.items():
        path = Path(sys.argv[2]) / f"a.{export.suffix}"
        exports.write(name, story, path, [])
        size = path.stat().st_size
        limits = [int(share * size) for share in SHARES] + [size - 1]
        said[name] = [tried(name, story, path, limit) for limit in limits]
    print(json.dumps(said))  # noqa: T201 - it is what this is for


if __name__ == "__main__":
    main()
