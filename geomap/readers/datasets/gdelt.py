"""GDELT 2.0 events: 61 columns apart by tabs, without a header; each event is a sentence that a machine read.

The page that it was read on is its source, so there is a source for each site. A machine found the place and the
actors; its points are therefore at most `near`, and no actor is taken for the perpetrator. Kinds of event are
CAMEO's; only those that say a bomb, heavy weapons, aircraft or mass killing are event types of ours.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer.country_codes import of_fips
from geomap.gazetteer.credits import Credit
from geomap.readers.datasets.coded import codes, column, joined, named, told_by, word_of
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.raw import together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.readers.raw import Raw

_ACTOR = (
    "code", "name", "countrycode", "knowngroupcode", "ethniccode", "religion1code", "religion2code", "type1code",
    "type2code", "type3code",
)  # fmt: skip
_PLACE = ("type", "fullname", "countrycode", "adm1code", "adm2code", "lat", "long", "featureid")
COLUMNS = (
    "globaleventid", "sqldate", "monthyear", "year", "fractiondate",
    *(f"actor{number}{name}" for number in (1, 2) for name in _ACTOR),
    "isrootevent", "eventcode", "eventbasecode", "eventrootcode", "quadclass", "goldsteinscale", "nummentions",
    "numsources", "numarticles", "avgtone",
    *(f"{whose}geo_{name}" for whose in ("actor1", "actor2", "action") for name in _PLACE),
    "dateadded", "sourceurl",
)  # fmt: skip
"""The columns in their order, by the names of GDELT's codebook in small letters."""
GEO_PRECISION = {"0": "", "1": "country", "2": "province", "3": "near", "4": "near", "5": "province"}
"""1, 2 and 5 are centroids of countries and provinces; 3 and 4 are towns that a machine chose."""
EXPLOSIONS = "Explosions/Remote violence"
CAMEO = {
    "183": (EXPLOSIONS, ""),
    "1831": (EXPLOSIONS, "Suicide bomb"),
    "1832": (EXPLOSIONS, ""),
    "1833": (EXPLOSIONS, "Remote explosive/landmine/IED"),
    "1834": (EXPLOSIONS, ""),
    "194": (EXPLOSIONS, "Shelling/artillery/missile attack"),
    "195": (EXPLOSIONS, "Air/drone strike"),
    "1951": (EXPLOSIONS, "Air/drone strike"),
    "1952": (EXPLOSIONS, "Air/drone strike"),
    "202": ("Violence against civilians", ""),
    "203": ("Violence against civilians", ""),
}
"""Event types of ours by the codes of CAMEO that say as much: bombings, artillery and tanks, aircraft, mass killing."""
KEPT = (
    "isrootevent", "eventcode", "eventrootcode", "quadclass", "goldsteinscale", "nummentions", "numsources",
    "numarticles", "avgtone", "actor1code", "actor2code", "actiongeo_type", "actiongeo_countrycode",
    "actiongeo_adm1code", "actiongeo_featureid", "dateadded",
)  # fmt: skip
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SITE = re.compile(r"\s*https?://(?:www\.)?([^/:?#;\s]+)", re.IGNORECASE)


def header(first: Sequence[str]) -> list[str]:
    """Return the names of the columns if a row is one of GDELT's: 61 cells, of which some say the date over again."""
    if len(first) != len(COLUMNS) or not first[0].strip().isdecimal():
        return []
    day, month, year = (cell.strip() for cell in first[1:4])
    return list(COLUMNS) if _DAY.fullmatch(day) and (month, year) == (day[:6], day[:4]) else []


def turn(raw: Raw) -> list[Raw]:
    """Return events as reports, each its own incident, and the sites they were read on as sources."""
    doubtful = list(raw.doubtful)
    cells, code = raw.cells, column(raw, "eventcode")
    sites = cells["sourceurl"].map(site)
    latitude, longitude = column(raw, "actiongeo_lat"), column(raw, "actiongeo_long")
    reports = {
        "report_id": named("gdelt", cells["globaleventid"]),
        "source_id": sites,
        "date_start": cells["sqldate"].map(lambda text: _DAY.sub(r"\1-\2-\3", text.strip())),
        "date_as_reported": cells["sqldate"],
        "event_type": code.map(lambda text: CAMEO.get(text.strip(), ("", ""))[0]),
        "sub_event_type": code.map(lambda text: CAMEO.get(text.strip(), ("", ""))[1]),
        "location_as_reported": column(raw, "actiongeo_fullname"),
        "country": column(raw, "actiongeo_countrycode").map(lambda text: of_fips().get(text.strip().upper(), "")),
        "latitude": latitude,
        "longitude": longitude,
        "geo_precision": together(
            lambda word, lat: word if lat else "",
            word_of(raw, "actiongeo_type", GEO_PRECISION, doubtful),
            latitude.map(lambda text: "yes" if text.strip() else ""),
        ),
        "actors": joined(raw, ("actor1name", "actor2name")),
        "cites": cells["sourceurl"],
        "codes": codes(raw, KEPT),
    }
    publishers = {name: name for name in dict.fromkeys(sites.texts)}
    return [replace(raw, cells=reports, doubtful=doubtful), told_by(raw, publishers)]


def site(address: str) -> str:
    """Return the site that a page lies on; what is no address, such as the name of a wire, stays as it is.

    >>> site("https://www.example.org/news/1"), site("BBC Monitoring"), site("")
    ('example.org', 'BBC Monitoring', 'gdelt')
    """
    found = _SITE.match(address)
    return found[1].lower() if found else address.strip().replace(";", ",") or "gdelt"


DATASET = Dataset(
    "GDELT 2.0 events",
    frozenset(COLUMNS),
    turn,
    Credit(
        "The GDELT Project",
        "https://www.gdeltproject.org/",
        "unlimited and unrestricted use, with a citation and a link: https://www.gdeltproject.org/about.html#termsofuse",
        "Incidents: the GDELT Project, https://www.gdeltproject.org/",
        "GDELT",
    ),
    header=header,
    begins="gdelt-",
)
