"""Accounts that stand for reports of an earlier build: which of them are kept beside the reports themselves.

A file that has both tells everything twice, and so do several exports of one build in a folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.readers.cells import WHERE
from geomap.readers.reading import incidents_of
from geomap.schema import REPORTS, among, parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geomap.errors import Finding


def allowed(accounts: pd.DataFrame, barred: Iterable[Finding]) -> pd.DataFrame:
    """Return accounts without those in whose rows something else was refused."""
    rows = {(finding.file, finding.row) for finding in barred}
    if not rows or accounts.empty:
        return accounts
    where = zip(accounts["file"], accounts["row"], strict=True)
    return accounts[[each not in rows for each in where]].reset_index(drop=True)


def kept(accounts: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Return the accounts that tell what no report does, each once."""
    if accounts.empty:
        return accounts
    if not reports.empty:
        accounts = accounts[~(_beside(accounts, reports) | _told(accounts, reports))]
    said = [name for name in REPORTS.names if name not in WHERE]
    is_twice = accounts["report_id"].duplicated(keep=False)
    again = accounts[is_twice].duplicated(said)
    return accounts.drop(index=again.index[again]).reset_index(drop=True)


def _beside(accounts: pd.DataFrame, reports: pd.DataFrame) -> pd.Series:
    """Say of which accounts the same file has the reports."""
    files = reports["file"].drop_duplicates()
    is_beside = accounts["file"].isin(files)
    if not is_beside.any():
        return is_beside
    return is_beside & among(accounts["incident_id"], incidents_of(reports))


def _told(accounts: pd.DataFrame, reports: pd.DataFrame) -> pd.Series:
    """Say of which accounts all the sources are among the reports of the incident, with as many reports."""
    names = incidents_of(reports)
    asked = among(accounts["incident_id"], names)
    if not asked.any():
        return asked
    about = reports.assign(incident_id=names)[among(names, accounts["incident_id"])]
    number = about["sums_up_reports"].fillna(1).groupby(about["incident_id"]).sum()
    told = set(_voices(about).itertuples(index=False, name=None))
    heard = _voices(accounts[asked])
    missing = [pair not in told for pair in heard.itertuples(index=False, name=None)]
    lost = set(heard["incident_id"][missing])
    enough = accounts["sums_up_reports"].fillna(1) <= accounts["incident_id"].map(number)
    whole = enough.fillna(value=False).astype(bool) & ~accounts["incident_id"].isin(list(lost))
    return asked & whole


def _voices(reports: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of incidents and sources."""
    sources = parts(reports["sums_up"].fillna(reports["source_id"]))
    return pd.DataFrame({"incident_id": reports["incident_id"].loc[sources.index].array, "source_id": sources.array})
