# ruff: noqa: E501 - a row of a table is best read on one line
"""A made-up story for the page's tests: thirteen incidents with every oddity that the page must bear."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from geomap.layers import build_all
from geomap.page import Page, draw
from geomap.schema import ATTRIBUTIONS, INCIDENTS, LINKS, MATCHES, PLACED, REPORTS, SOURCES, PlacedStory, frame

CREDITS = [
    {
        "title": "Natural Earth 4.1",
        "url": "https://www.naturalearthdata.com/",
        "licence": "public domain",
        "attribution": "Borders: Natural Earth",
    },
    {
        "title": "GeoNames",
        "url": "https://www.geonames.org/",
        "licence": "CC BY 4.0",
        "attribution": "Places: GeoNames CC BY 4.0",
    },
]

TOWNS = [
    ("Mosul", 36.335, 43.119), ("Tikrit", 34.61, 43.68), ("Ramadi", 33.42, 43.3), ("Karbala", 32.61, 44.02),
    ("Deir ez-Zor", 35.34, 40.14), ("Baghdad", 33.34, 44.4), ("Damascus", 33.51, 36.29), ("Palmyra", 34.56, 38.28),
    ("Hasakah", 36.5, 40.75), ("Raqqa", 35.95, 39.01), ("Sulaymaniyah", 35.56, 45.43), ("Najaf", 32.0, 44.33),
    ("Kermanshah", 34.31, 47.07), ("Sanandaj", 35.31, 47.0), ("Basra", 30.51, 47.78), ("Aleppo", 36.2, 37.16),
]  # fmt: skip
COUNTRIES = [
    ("Iraq", 32.6, 43.0),
    ("Syria", 35.0, 38.5),
    ("Iran", 33.2, 48.6),
    ("Türkiye", 38.2, 41.0),
    ("Jordan", 31.3, 36.8),
]

ATTACK, ANSWER, OTHER = "attack", "retaliatory strike", "other"


def incident(incident_id: str, label: str, **values: object) -> dict[str, object]:
    """Return a row of PLACED with what most have."""
    usual = {
        "incident_id": incident_id,
        "label": label,
        "query": label,
        "role": ATTACK,
        "date_start": "2020-03-11",
        "date_precision": "day",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
        "country": "IQ",
        "weapon": "rockets",
        "attribution_status": "attributed",
        "perpetrator": "Kataib Hezbollah",
        "status": "placed",
        "rung": "alias",
        "score": 0.97,
        "geo_precision": "exact",
        "uncertainty_m": 3000.0,
        "matched_name": label,
        "gazetteer_id": f"g-{incident_id}",
        "gazetteer_source": "curated",
        "reasons": "matched the name of a military base",
        "reports": 2,
        "sources": f"s-{incident_id}-1;s-{incident_id}-2",
    }
    return usual | values


def incidents() -> list[dict[str, object]]:
    """Return the thirteen, in the order of their dates."""
    return [
        incident("k1", "Kirkuk (K-1)", latitude=35.51, longitude=44.21, date_start="2019-12-27", fatalities_low=1, fatalities_best=1, fatalities_high=1, munitions_low=30, munitions_high=36),
        incident("five", "Western Iraq and Syria", role=ANSWER, latitude=34.2, longitude=40.9, date_start="2019-12-29", geo_precision="region", uncertainty_m=150000.0, perpetrator="United States", attribution_status="claimed", weapon="air strikes", fatalities_low=25, fatalities_high=25),
        incident("embassy", "US Embassy, Baghdad", latitude=33.2997, longitude=44.3963, date_start="2019-12-31", weapon="", sub_event_type="Violent demonstration", event_type="Riots", uncertainty_m=300.0),
        incident("airport", "Baghdad airport", role=ANSWER, latitude=33.2625, longitude=44.2346, date_start="2020-01-03", perpetrator="United States", attribution_status="claimed", weapon="drone strike", fatalities_low=2, fatalities_high=10, uncertainty_m=1500.0),
        incident("asad-1", "Al Asad", role=ANSWER, latitude=33.7856, longitude=42.4412, date_start="2020-01-08", perpetrator="Iran", attribution_status="claimed", weapon="ballistic missiles", fatalities_low=0, fatalities_high=0, injuries_low=100, injuries_high=100, injuries_open=True),
        incident("erbil-1", "Erbil", role=ANSWER, latitude=36.2376, longitude=43.9632, date_start="2020-01-08", perpetrator="Iran", attribution_status="claimed"),
        incident("taji", "Taji", latitude=33.5238, longitude=44.2561, fatalities_low=3, fatalities_best=3, fatalities_high=3, injuries_low=12, injuries_high=14, munitions_low=18, munitions_best=18, munitions_high=18, target="Camp Taji; coalition troops"),
        incident("kamal", "near Albu Kamal", role=ANSWER, latitude=34.45, longitude=40.92, geo_precision="relative", uncertainty_m=20000.0, bearing_deg=315.0, fatalities_low=18, fatalities_high=26, attribution_status="disputed", perpetrator="United States", country="SY"),
        incident("erbil-2", "Erbil", latitude=36.2365, longitude=43.9698, date_start="2021-02-15", injuries_low=6, injuries_high=14, injuries_open=True, perpetrator="Saraya Awliya al-Dam", attribution_status="claimed"),
        incident("syria", "Syria", role=ANSWER, latitude=35.0, longitude=38.5, date_start="2021-02-25", geo_precision="country", uncertainty_m=400000.0, country="SY", perpetrator="United States"),
        incident("asad-2", "Al Asad", latitude=33.7856, longitude=42.4412, date_start="2021-03-03", date_precision="days", date_end="2021-03-05"),
        incident("void", "Ain Camp Tanji", role=OTHER, date_start="2020-03-14", status="unknown", rung="none", uncertainty_m=None, geo_precision=None, matched_name=None, score=None, reasons="no place of this name in Iraq; the closest lies in Gambia", candidates="Tanji, town, Gambia"),
        incident("undated", "Harir", role=OTHER, latitude=36.53, longitude=44.35, date_start=None, date_precision=None, status="ambiguous", reasons="two places fit equally well", candidates="Harir air base; Harir town"),
    ]  # fmt: skip


LINKED = [
    ("five", "k1", "stated"), ("embassy", "five", "stated"), ("airport", "embassy", "stated"), ("asad-1", "airport", "stated"),
    ("erbil-1", "airport", "stated"), ("kamal", "taji", "disputed"), ("syria", "erbil-2", "stated"), ("asad-2", "syria", "implied"),
]  # fmt: skip


def story() -> PlacedStory:
    """Return the whole made-up story."""
    rows = incidents()
    reports, sources, attributions, matches = [], [], [], []
    for row in rows:
        for number in (1, 2):
            name = f"{row['incident_id']}-{number}"
            figures = {
                key: row.get(key)
                for stem in ("munitions", "fatalities", "injuries")
                for key in (f"{stem}_low" if number == 1 else f"{stem}_high",)
            }
            sources.append(
                {"source_id": f"s-{name}", "publisher": ["The Ledger", "Northern Wire"][number - 1], "title": f"What happened at {row['label']}", "url": f"https://example.org/{name}", "date_published": "2020-03-12", "archive_url": f"https://archive.example.org/{name}"}
            )  # fmt: skip
            reports.append(
                {"report_id": f"r-{name}", "source_id": f"s-{name}", "incident_id": row["incident_id"], "location_as_reported": ["the {} base", "{} north of the river"][number - 1].format(row["label"]), "date_as_reported": "on Wednesday", "notes": "coded from the headline" if number == 1 else None, "cites": "two officials" if number == 2 else None, "codes": "where_prec=1; event_clarity=2" if number == 2 else None}
                | {key.replace("_low", "_best").replace("_high", "_best"): value for key, value in figures.items()}
            )  # fmt: skip
            matches.append(
                {"report_id": f"r-{name}", "purpose": "location"}
                | {
                    c.name: row.get(c.name)
                    for c in MATCHES.columns
                    if c.name in row and c.name not in ("report_id", "purpose")
                }
            )
        attributions.append(
            {
                "incident_id": row["incident_id"],
                "source_id": f"s-{row['incident_id']}-1",
                "perpetrator": row["perpetrator"],
                "status": row["attribution_status"],
                "said_by": "US Central Command",
            }
        )
    reports[12]["injuries_best"], reports[12]["injuries_as_reported"] = None, "around a dozen"
    attributions.append(
        {
            "incident_id": "taji",
            "source_id": "s-taji-2",
            "perpetrator": "Kataib Hezbollah",
            "status": "denied",
            "said_by": "Kataib Hezbollah",
        }
    )
    launch = {
        "report_id": "r-taji-1",
        "incident_id": "taji",
        "purpose": "launch",
        "query": "Rashidiya",
        "latitude": 33.55,
        "longitude": 44.36,
        "status": "placed",
        "rung": "exact",
        "uncertainty_m": 3000.0,
    }
    launch_2 = launch | {
        "report_id": "r-asad-1-1",
        "incident_id": "asad-1",
        "query": "Kermanshah",
        "latitude": 34.31,
        "longitude": 47.0,
    }
    links = [
        {
            "incident_id": answer,
            "relation": "retaliation_for",
            "other_id": cause,
            "asserted_by": f"s-{answer}-1",
            "confidence": how,
        }
        for answer, cause, how in LINKED
    ]
    return told(rows, reports, sources, attributions, [*matches, launch, launch_2], links)


def told(*tables: list[dict[str, object]]) -> PlacedStory:
    """Return a story from rows: placed, reports, sources, attributions, matches, relations."""
    placed, reports, sources, attributions, matches, links = tables
    table = frame(PLACED, placed)
    points = gpd.points_from_xy(table["longitude"], table["latitude"])
    return PlacedStory(
        sources=frame(SOURCES, sources),
        reports=frame(REPORTS, reports),
        incidents=frame(INCIDENTS, placed),
        relations=frame(LINKS, links),
        attributions=frame(ATTRIBUTIONS, attributions),
        placed=gpd.GeoDataFrame(table, geometry=points, crs=4326),
        matches=frame(MATCHES, matches),
    )


def labels() -> pd.DataFrame:
    """Return names for the basemap."""
    rows = [(*town, rank, "town") for rank, town in enumerate(TOWNS, 1)]
    rows += [(*country, rank, "country") for rank, country in enumerate(COUNTRIES, 1)]
    return pd.DataFrame(rows, columns=["name", "latitude", "longitude", "rank", "kind"])


def page(told_story: PlacedStory | None = None, **values: object) -> Page:
    """Return a page of a story, the made-up one if none is given."""
    told_story = story() if told_story is None else told_story
    usual = {"title": "Attacks and answers, Iraq and Syria 2019–2021", "credits": CREDITS, "labels": labels()}
    return Page(draw(told_story, build_all(told_story), **(usual | values)))
