"""Who is said to have done it, by whom, in which source; claims and denials stay apart."""

from __future__ import annotations

import re

import pandas as pd

from geomap.schema import ATTRIBUTIONS, framed, parts, ranks

STRENGTH = ("denied", "disputed", "claimed", "attributed", "suspected", "unknown")
"""Which word stands for an incident: the first of these that any report has; a denial makes it 'disputed'."""

NAMELESS = re.compile(
    r"\b(?:unknown|unidentified|unspecified|undetermined|unclear|unclaimed|n/a|not known|nobody)\b"
    r"|\binconnue?s?\b|\bمجهول",
    re.IGNORECASE,
)
"""Words that stand where a perpetrator should and say that none is known: 'Unidentified Armed Group (Iraq)'."""


def attributions(reports: pd.DataFrame) -> pd.DataFrame:
    """Return table ATTRIBUTIONS: a row for each who says something, and one for each who denies."""
    reports = _plain(reports.reset_index(drop=True))
    said = _with_status(_speakers(reports), reports["attribution_status"])
    denying = parts(reports["denied_by"])
    denied = _with_status(denying, pd.Series("denied", index=denying.index.unique(), dtype="str"))
    rows = pd.concat([said, denied]).sort_index(kind="stable")
    about = reports[["incident_id", "source_id", "perpetrator"]].loc[rows.index]
    return framed(ATTRIBUTIONS, about.assign(status=rows["status"].array, said_by=rows["said_by"].array), len(rows))


def _plain(reports: pd.DataFrame) -> pd.DataFrame:
    """Return reports in which a perpetrator without a status is attributed, by the source itself: it names him.

    Who is not known is not named.
    """
    is_plain = reports["perpetrator"].notna() & reports["attribution_status"].isna()
    if not is_plain.any():
        return reports
    nameless = [name for name in reports["perpetrator"][is_plain].unique() if NAMELESS.search(name)]
    is_nameless = reports["perpetrator"].isin(nameless)
    status = reports["attribution_status"].mask(is_plain & is_nameless, "unknown")
    return reports.assign(attribution_status=status.mask(is_plain & ~is_nameless, "attributed"))


def _speakers(reports: pd.DataFrame) -> pd.Series:
    """Return who says each attribution, by its report's number; a claim that nobody voices is the perpetrator's."""
    status = reports["attribution_status"]
    named = parts(reports["attributed_by"][status.notna()])
    silent = status.notna() & ~reports.index.isin(named.index)
    unvoiced: pd.Series = reports["perpetrator"].where(status == "claimed")[silent]
    speakers: pd.Series = pd.concat([named, unvoiced])
    return speakers


def _with_status(said_by: pd.Series, status: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"status": status.loc[said_by.index], "said_by": said_by.array}, index=said_by.index)


def statuses(said: pd.DataFrame) -> pd.Series:
    """Return the attribution_status of each incident, indexed by incident_id."""
    rank = said["status"].map(ranks(STRENGTH)).astype(int)
    strongest = rank.groupby(said["incident_id"], sort=False).min().map(dict(enumerate(STRENGTH)))
    return strongest.replace("denied", "disputed").rename("attribution_status")
