"""The Global Terrorism Database: one row for each attack since 1970, and the group to which GTD attributes it.

Codes as in GTD's codebook; kinds of attack, target and weapon are read off the columns of words (`…_txt`), since
lists of the numbers do not agree. `related` names the attacks that were carried out together; none of our relations
says that (docs/decisions.md), so it stays in `codes`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer.credits import Credit
from geomap.readers.datasets.coded import (
    codes,
    column,
    findings,
    found,
    joined,
    named,
    told_by,
    whole,
    word_of,
)
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.datasets.gtd_dates import dates
from geomap.readers.datasets.gtd_kinds import event_type, sub_event_type
from geomap.readers.raw import Cells, together

if TYPE_CHECKING:
    from geomap.errors import Finding
    from geomap.readers.raw import Raw

GEO_PRECISION = {"1": "exact", "2": "district", "3": "district", "4": "province", "5": "country"}
"""1 the town, 2 and 3 the centroid of the smallest unit below the province that is known, 4 that of the province."""
NO_PLACE = "5"
"""Not even the province is known, so that there are no coordinates."""
MISSING = frozenset({"", "-9", "-99", "unknown", ".", "not applicable"})
"""How GTD says that it does not know."""
KEPT = (
    "extended", "resolution", "region_txt", "vicinity", "specificity", "crit1", "crit2", "crit3", "doubtterr",
    "alternative_txt", "multiple", "related", "success", "suicide", "attacktype1_txt", "attacktype2_txt",
    "attacktype3_txt", "targtype1_txt", "targsubtype1_txt", "corp1", "natlty1_txt", "gsubname", "motive", "guncertain1",
    "guncertain2", "guncertain3", "individual", "nperps", "nperpcap", "claimed", "claimmode_txt", "compclaim",
    "weaptype1_txt", "weapsubtype1_txt", "weapdetail", "nkillus", "nkillter", "nwoundus", "nwoundte", "property",
    "propextent_txt", "propvalue", "ishostkid", "nhostkid", "dbsource", "int_log", "int_ideo", "int_misc", "int_any",
)  # fmt: skip
FIGURES = {"fatalities": "nkill", "injuries": "nwound"}
PUBLISHERS = {"gtd": "START, Global Terrorism Database"}
TERMS = "https://www.start.umd.edu/gtd/end-user-agreement/"
SHARED = "a whole number; GTD shares out what it knows for several attacks together"


def turn(raw: Raw) -> list[Raw]:
    """Return rows of GTD as reports, each its own incident."""
    doubtful = list(raw.doubtful)
    reports = {
        "report_id": named("gtd", raw.cells["eventid"]),
        "source_id": Cells.all("gtd", len(raw.numbers)),
        **dates(raw, doubtful),
        **_places(raw, doubtful),
        **_doers(raw),
        **_kinds(raw),
        **_figures(raw, doubtful),
        "notes": known(raw, "summary"),
        "cites": joined(raw, ("scite1", "scite2", "scite3")),
        "tags": column(raw, "multiple").map(lambda text: "coordinated" if whole(text) == "1" else ""),
        "codes": codes(raw, KEPT),
    }
    return [replace(raw, cells=reports, doubtful=doubtful), told_by(raw, PUBLISHERS)]


def known(raw: Raw, name: str) -> Cells:
    """Return a column without the words and numbers that say that nothing is known."""
    return column(raw, name).map(lambda text: "" if text.strip().lower() in MISSING else text.strip())


def _places(raw: Raw, doubtful: list[Finding]) -> dict[str, Cells]:
    precision = word_of(raw, "specificity", GEO_PRECISION, doubtful)
    latitude, longitude = (known(raw, name) for name in ("latitude", "longitude"))
    is_given = latitude.map(lambda text: "yes" if text else "")
    beyond = found(column(raw, "specificity"), lambda text: whole(text) == NO_PLACE) & found(latitude, bool)
    doubtful += findings(raw, beyond, "specificity", "1 to 4 where coordinates are given")
    return {
        "latitude": latitude,
        "longitude": longitude,
        "geo_precision": together(_precision, precision, column(raw, "vicinity"), is_given),
        "location": known(raw, "city"),
        "location_as_reported": together(lambda text, city: text or city, known(raw, "location"), known(raw, "city")),
        "admin1": known(raw, "provstate"),
        "country": known(raw, "country_txt"),
    }


def _precision(word: str, vicinity: str, is_given: str) -> str:
    """Return the precision of coordinates; those of a town that was only close by are near it.

    >>> _precision("exact", "1", "yes"), _precision("exact", "0", "yes"), _precision("country", "0", "")
    ('near', 'exact', '')
    """
    if not is_given:
        return ""
    return "near" if word == "exact" and whole(vicinity) == "1" else word


def _doers(raw: Raw) -> dict[str, Cells]:
    """Return whom GTD names: the first group as perpetrator, further ones as involved, and how it is known."""
    group = known(raw, "gname")
    status = together(_status, group, column(raw, "claimed"), column(raw, "guncertain1"))
    others = replace(raw, cells={name: known(raw, name) for name in ("gname2", "gname3")})
    return {"perpetrator": group, "attribution_status": status, "actors": joined(others, ("gname2", "gname3"))}


def _status(group: str, claimed: str, uncertain: str) -> str:
    """Return how a perpetrator is known; a group is attributed unless it claimed the attack or is only suspected.

    >>> _status("Group A", "1", "0"), _status("Group A", "-9", "1"), _status("", "0", "0")
    ('claimed', 'suspected', 'unknown')
    """
    if not group:
        return "unknown"
    if whole(claimed) == "1":
        return "claimed"
    return "suspected" if whole(uncertain) == "1" else "attributed"


def _kinds(raw: Raw) -> dict[str, Cells]:
    attack, target = column(raw, "attacktype1_txt"), column(raw, "targtype1_txt")
    return {
        "event_type": together(event_type, attack, target),
        "sub_event_type": together(sub_event_type, attack, target, column(raw, "suicide")),
        "target": together(lambda name, kind: name or kind, known(raw, "target1"), known(raw, "targtype1_txt")),
        "weapon": together(
            lambda fine, kind: fine or kind, known(raw, "weapsubtype1_txt"), known(raw, "weaptype1_txt")
        ),
    }


def _figures(raw: Raw, doubtful: list[Finding]) -> dict[str, Cells]:
    """Return dead and wounded; a share of what is known for several attacks is no figure and kept as it stands."""
    columns = {}
    for ours, theirs in FIGURES.items():
        cells = known(raw, theirs).map(whole)
        doubtful += findings(raw, found(cells, _is_share), theirs, SHARED)
        columns[f"{ours}_best"] = cells.map(lambda text: "" if _is_share(text) else text)
        columns[f"{ours}_as_reported"] = cells.map(lambda text: text if _is_share(text) else "")
    return columns


def _is_share(text: str) -> bool:
    head, dot, tail = text.partition(".")
    return bool(dot) and (head + tail).isdecimal()


DATASET = Dataset(
    "the Global Terrorism Database",
    frozenset({"eventid", "iyear", "imonth", "iday", "gname", "specificity"}),
    turn,
    Credit(
        "Global Terrorism Database",
        "https://www.start.umd.edu/gtd/",
        TERMS,
        "Incidents: START (National Consortium for the Study of Terrorism and Responses to Terrorism), Global "
        "Terrorism Database, start.umd.edu/gtd",
        "GTD",
    ),
    f"GTD's terms forbid posting or handing on its rows, and commercial use without a licence ({TERMS})",
    begins="gtd-",
)
