"""What columns of reports are called in other people's tables, in English, French and Arabic."""

from __future__ import annotations

import re
import unicodedata

from geomap.schema import REPORTS

CALLED: dict[str, tuple[str, ...]] = {
    "date_start": (
        "date", "start date", "date start", "event date", "incident date", "date of event", "date of incident", "when",
        "day", "jour", "date debut", "date evenement", "date incident", "التاريخ", "تاريخ", "تاريخ الحادث", "اليوم",
    ),
    "date_end": ("end date", "date end", "to date", "until", "date fin", "fin", "تاريخ الانتهاء", "الى تاريخ"),
    "latitude": ("latitude", "lat", "y", "latitude dd", "lat dd", "point y", "خط العرض", "العرض"),
    "longitude": ("longitude", "lon", "long", "lng", "x", "longitude dd", "point x", "خط الطول", "الطول"),
    "coordinates": (
        "coordinates", "coords", "lat lon", "lat long", "latlng", "gps", "geolocation", "coordonnees", "الاحداثيات",
    ),
    "location_as_reported": (
        "location", "place", "place name", "location name", "town", "city", "village", "site", "where", "lieu", "ville",
        "localite", "endroit", "المكان", "الموقع", "المدينة", "البلدة", "القرية",
    ),
    "country": ("country", "country name", "country code", "nation", "iso", "iso2", "iso3", "pays", "البلد", "الدولة"),
    "admin1": (
        "province", "governorate", "state", "oblast", "adm1", "admin 1", "gouvernorat", "wilaya", "المحافظة", "محافظة",
        "region", "الولاية",
    ),
    "admin2": ("district", "county", "adm2", "admin 2", "caza", "qada", "arrondissement", "القضاء", "قضاء", "المنطقة"),
    "event_type": ("event type", "type", "incident type", "kind", "attack type", "نوع الحادث", "النوع"),
    "sub_event_type": ("subtype", "sub type", "event subtype", "sous type"),
    "fatalities_low": ("killed min", "min killed", "deaths min", "min deaths", "fatalities min", "morts min"),
    "fatalities_high": ("killed max", "max killed", "deaths max", "max deaths", "fatalities max", "morts max"),
    "fatalities_best": (
        "fatalities", "killed", "deaths", "dead", "people killed", "number killed", "nkill", "kia", "morts", "tues",
        "deces", "القتلى", "قتلى", "عدد القتلى", "الشهداء", "شهداء", "وفيات",
    ),
    "injuries_low": ("injured min", "min injured", "wounded min", "min wounded", "blesses min"),
    "injuries_high": ("injured max", "max injured", "wounded max", "max wounded", "blesses max"),
    "injuries_best": (
        "injured", "wounded", "injuries", "hurt", "people injured", "number injured", "nwound", "wia", "blesses",
        "الجرحى", "جرحى", "عدد الجرحى", "اصابات", "المصابين",
    ),
    "perpetrator": (
        "perpetrator", "attacker", "responsible", "perpetrator name", "who did it", "by whom", "armed group",
        "auteur", "auteurs", "responsable", "الفاعل", "المنفذ", "الجهة المنفذة",
    ),
    "target": ("target", "victim", "cible", "الهدف", "المستهدف"),
    "weapon": ("weapon", "weapon type", "munition", "arme", "armement", "السلاح", "نوع السلاح"),
    "source_id": ("source", "source name", "publisher", "outlet", "media", "المصدر", "مصدر"),
    "cites": ("source url", "url", "link", "links", "sources", "lien", "liens", "الرابط", "رابط", "المصادر"),
    "notes": (
        "notes", "description", "summary", "details", "comment", "comments", "remarks", "text", "what happened",
        "title", "headline", "resume", "remarques", "commentaire", "الوصف", "وصف", "ملاحظات", "التفاصيل", "تفاصيل",
    ),
    "tags": ("tags", "keywords", "category", "categories", "categorie", "mots cles", "الفئة", "التصنيف"),
}  # fmt: skip
"""By our column what it is called elsewhere, the likeliest first; without accents, hamzas and capitals."""
IDS = ("id", "event id", "incident id", "ref", "reference", "code", "no", "n", "number", "numero", "رقم", "الرقم")
"""What a column is called whose cells name each row."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN = re.compile(r"[\W_]+")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a column's name, without accents, hamzas and capitals.

    >>> words_of("EventDate"), words_of("Nombre de tués"), words_of("تاريخ_الحادث")
    (('event', 'date'), ('nombre', 'de', 'tues'), ('تاريخ', 'الحادث'))
    """
    folded = unicodedata.normalize("NFKD", _CAMEL.sub(" ", name)).casefold()
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return tuple(word for word in _BETWEEN.split(plain) if word)


def called(ours: str) -> list[tuple[str, ...]]:
    """Return the names of a column of ours as words, its own first."""
    own = [words_of(ours)] if ours in REPORTS.names else []
    return [*own, *(tuple(name.split()) for name in CALLED.get(ours, ()))]
