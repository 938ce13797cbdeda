"""A small real file of each gazetteer format, made where a test wants it."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

GEONAMES = (
    "geonameid name asciiname alternatenames latitude longitude class code country cc2 admin1 admin2 admin3 "
    "admin4 population elevation dem timezone modified"
)
GNS_NEW = (
    "rk ufi uni full_name nt lat_dd long_dd efctv_dt term_dt_f term_dt_n desig_cd fc cc_ft adm1 ft_link name_rank "
    "lang_cd transl_cd script_cd name_link cc_nm generic full_nm_nd sort_gen sort_name lat_dms long_dms mgrs "
    "mod_dt_ft mod_dt_nm dialect_cd display gis_notes"
)
GNS_OLD = (
    "RC UFI UNI LAT LONG DMS_LAT DMS_LONG MGRS JOG FC DSG PC CC1 ADM1 POP ELEV CC2 NT LC SHORT_FORM GENERIC "
    "SORT_NAME_RO FULL_NAME_RO FULL_NAME_ND_RO SORT_NAME_RG FULL_NAME_RG FULL_NAME_ND_RG NOTE MODIFY_DATE DISPLAY "
    "NAME_RANK NAME_LINK TRANSL_CD NM_MODIFY_DATE F_EFCTV_DT F_TERM_DT"
)
AIRPORTS = (
    "id ident type name latitude_deg longitude_deg elevation_ft continent iso_country iso_region municipality "
    "scheduled_service gps_code iata_code local_code home_link wikipedia_link keywords"
)
SQUARE = [[[44.0, 33.0], [45.0, 33.0], [45.0, 34.0], [44.0, 34.0], [44.0, 33.0]]]


def line(columns: str, **cells: str) -> str:
    """A tab-separated row with these cells and empty others; the columns are named in one text."""
    return "\t".join(cells.get(column, "") for column in columns.split())


def header(columns: str) -> str:
    """A tab-separated row of these names."""
    return "\t".join(columns.split())


def town(number: int = 1, **cells: str) -> str:
    """A row of a GeoNames dump: a town in Iraq, unless told otherwise."""
    defaults = {
        "geonameid": str(number), "name": f"Town {number}", "latitude": "33.5", "longitude": "44.1", "class": "P",
        "code": "PPL", "country": "IQ", "admin1": "18", "population": "0", "modified": "2020-01-01",
    }  # fmt: skip
    return line(GEONAMES, **(defaults | cells))


def written(path: Path, lines: Iterable[str]) -> Path:
    """A text file of these lines."""
    path.write_text("".join(f"{row}\n" for row in lines), encoding="utf-8")
    return path


def zipped(path: Path, **members: bytes) -> Path:
    """A zip archive of these members, '__' in a name standing for a dot."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return path


def geonames(folder: Path) -> Path:
    """Two towns and their province."""
    return written(
        folder / "IQ.txt",
        [town(1, name="Hīt", asciiname="Hit", alternatenames="Heet,هيت", population="66000"), town(2),
         town(3, name="Al Anbār", **{"class": "A", "code": "ADM1"}),
         town(4, name="A hotel", **{"class": "S", "code": "HTL"})],
    )  # fmt: skip


def gns(folder: Path) -> Path:
    """One town under two names, and its province, in the layout since 2022."""
    place = {"ufi": "7", "lat_dd": "33.6", "long_dd": "42.8", "desig_cd": "PPL", "fc": "P", "cc_ft": "IRQ",
             "adm1": "IRQ-AN"}  # fmt: skip
    province = place | {"ufi": "9", "full_name": "Al Anbār", "nt": "N", "desig_cd": "ADM1", "fc": "A"}
    rows = [place | {"full_name": "Heet", "nt": "V"}, province, place | {"full_name": "Hīt", "nt": "N"}]
    return written(folder / "iraq.txt", [header(GNS_NEW), *(line(GNS_NEW, **row) for row in rows)])


def ourairports(folder: Path) -> Path:
    """An airport, a military base, a closed field."""
    rows = [
        {"ident": "ORER", "type": "large_airport", "name": "Erbil International Airport", "iata_code": "EBL",
         "keywords": "Hewler, Arbil"},
        {"ident": "ORAA", "type": "medium_airport", "name": "Al Asad Air Base", "gps_code": "ORAA"},
        {"ident": "IQ-1", "type": "closed", "name": "Old Strip [Closed]"},
    ]  # fmt: skip
    common = {"latitude_deg": "36.2", "longitude_deg": "43.9", "iso_country": "IQ", "iso_region": "IQ-AR"}
    cells = [[f'"{(common | row).get(column, "")}"' for column in AIRPORTS.split()] for row in rows]
    return written(folder / "airports.csv", [AIRPORTS.replace(" ", ","), *map(",".join, cells)])


def whosonfirst(folder: Path) -> Path:
    """A region, a town in it, and a town that was superseded."""
    path = folder / "whosonfirst-data-admin-iq.db"
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(
            "CREATE TABLE spr (id INTEGER, parent_id INTEGER, name TEXT, placetype TEXT, country TEXT, latitude REAL,"
            " longitude REAL, min_latitude REAL, min_longitude REAL, max_latitude REAL, max_longitude REAL,"
            " is_current INTEGER, is_deprecated INTEGER, is_ceased INTEGER, is_superseded INTEGER);"
            "CREATE TABLE names (id INTEGER, placetype TEXT, language TEXT, name TEXT);"
            "CREATE TABLE ancestors (id INTEGER, ancestor_id INTEGER, ancestor_placetype TEXT);"
            "CREATE TABLE concordances (id INTEGER, other_id TEXT, other_source TEXT);"
            "CREATE TABLE geojson (id INTEGER, body TEXT, is_alt INTEGER);"
        )
        spr = "INSERT INTO spr VALUES (?, 1, ?, ?, 'IQ', 33.6, 42.8, 33.5, 42.7, 33.7, 42.9, ?, -1, -1, ?)"
        database.execute(spr, [85, "Anbar", "region", 1, 0])
        database.execute(spr, [91, "Hit", "locality", -1, 0])
        database.execute(spr, [92, "Hit", "locality", -1, 1])
        database.executemany("INSERT INTO names VALUES (?, '', 'ara', ?)", [(91, "هيت"), (92, "no"), (91, "Heet")])
        database.execute("INSERT INTO ancestors VALUES (91, 85, 'region')")
        body = json.dumps({"properties": {"gn:population": 66000}})
        database.execute("INSERT INTO geojson VALUES (91, ?, 0)", [body])
    return path


def record(number: int, **properties: object) -> dict[str, object]:
    """A GeoJSON record of Who's On First: a town in Iraq, unless told otherwise."""
    defaults = {
        "wof:id": number, "wof:name": f"Town {number}", "wof:placetype": "locality", "wof:country": "IQ",
        "geom:latitude": 33.6, "geom:longitude": 42.8, "geom:bbox": "42.7,33.5,42.9,33.7", "mz:is_current": 1,
        "wof:superseded_by": [], "edtf:deprecated": "uuuu", "edtf:cessation": "uuuu",
    }  # fmt: skip
    return feature(defaults | properties)


def feature(properties: dict[str, object], geometry: object = None) -> dict[str, object]:
    """A GeoJSON feature at a point, unless told otherwise."""
    point = {"type": "Point", "coordinates": [44.0, 33.0]}
    return {"type": "Feature", "properties": properties, "geometry": geometry or point}


def collection(path: Path, *features: dict[str, object]) -> Path:
    """A GeoJSON file of these features."""
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def overture(folder: Path) -> Path:
    """A region as an outline and a town as a point."""
    import pyarrow as pa  # noqa: PLC0415 - a second to load, for one format
    import shapely  # noqa: PLC0415 - as above
    from pyarrow import parquet  # noqa: PLC0415 - as above

    names = [
        {"primary": "Anbar", "common": [("ar", "الأنبار")], "rules": [{"value": "Al Anbar", "variant": "alternate"}]},
        {"primary": "Hit", "common": None, "rules": None},
    ]
    name = pa.struct([("primary", pa.string()), ("common", pa.map_(pa.string(), pa.string())),
                      ("rules", pa.list_(pa.struct([("value", pa.string()), ("variant", pa.string())])))])  # fmt: skip
    outlines = [shapely.box(44, 33, 45, 34), shapely.Point(42.8, 33.6)]
    columns = {
        "id": ["a", "b"],
        "geometry": [shapely.to_wkb(outline) for outline in outlines],
        "names": pa.array(names, type=name),
        "subtype": ["region", "locality"],
        "country": ["IQ", "IQ"],
        "region": ["IQ-AN", "IQ-AN"],
        "population": pa.array([None, 66000], type=pa.int32()),
    }
    path = folder / "part-00000.zstd.parquet"
    parquet.write_table(pa.table(columns), path)
    return path


def natural_earth(folder: Path) -> Path:
    """A province as an outline."""
    properties = {
        "featurecla": "Admin-1 states provinces", "scalerank": 4, "adm1_code": "IRQ-1", "name": "Al-Anbar",
        "name_alt": "Anbar|Al Anbar", "name_ar": "الأنبار", "iso_a2": "IQ", "ne_id": 1159,
    }  # fmt: skip
    return collection(folder / "admin1.geojson", feature(properties, {"type": "Polygon", "coordinates": SQUARE}))


def table(folder: Path) -> Path:
    """Two places in columns that are called as people call them."""
    return written(
        folder / "mine.csv", ["Name,Lat,Lng,Country,Type", "Hit,33.6,42.8,Iraq,city", "Camp X,33.1,44.1,IQ,base"]
    )


SAMPLES: dict[str, Callable[[Path], Path]] = {
    "geonames": geonames,
    "gns": gns,
    "ourairports": ourairports,
    "whosonfirst": whosonfirst,
    "overture": overture,
    "natural_earth": natural_earth,
    "table": table,
}
"""A sample of each importer's format, by the importer's name."""
