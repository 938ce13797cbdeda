"""The words of the made-up incidents: none of them is a real place, group or event."""

from __future__ import annotations

from itertools import product

FIRST = (
    "Al", "Bar", "Dar", "Deir", "Far", "Ghar", "Har", "Jal", "Kar", "Khan", "Mar", "Naj", "Qar", "Ras", "Sal", "Shar",
    "Tal", "Umm", "Wad", "Zar", "Bek", "Din", "Kel", "Mez", "Sin",
)  # fmt: skip
SECOND = (
    "a", "abi", "adu", "ama", "ani", "ara", "asi", "awi", "eba", "edi", "ema", "eri", "iba", "ida", "ima", "ira",
    "oba", "odi", "oma", "ori", "uba", "udi", "ula", "umi", "ura", "aza", "esh", "ift", "orn", "ukh",
)  # fmt: skip
THIRD = (
    "bad", "dan", "dun", "far", "gan", "hab", "jar", "kal", "kut", "lan", "mar", "mun", "nah", "qan", "rab", "ran",
    "sar", "tan", "tun", "wan", "yah", "zan", "ziya", "dra", "lka", "nsa", "qra",
)  # fmt: skip
PLACES = tuple("".join(parts) for parts in product(FIRST, SECOND, THIRD))
"""20,250 different names."""

CENTRES = (
    ("IQ", "Baghdad", 33.3, 44.4), ("IQ", "Ninewa", 36.3, 43.1), ("IQ", "Anbar", 33.4, 42.3),
    ("IQ", "Basra", 30.5, 47.7), ("IQ", "Kirkuk", 35.4, 44.3), ("IQ", "Erbil", 36.2, 44.0),
    ("SY", "Aleppo", 36.2, 37.2), ("SY", "Idlib", 35.9, 36.6), ("SY", "Deir ez-Zor", 35.3, 40.1),
    ("SY", "Dara", 32.6, 36.1), ("SY", "Homs", 34.6, 37.5), ("YE", "Marib", 15.4, 45.3), ("YE", "Sanaa", 15.4, 44.2),
    ("YE", "Taizz", 13.6, 44.0), ("LB", "South Lebanon", 33.2, 35.4), ("IR", "Kermanshah", 34.3, 47.0),
    ("TR", "Hakkari", 37.5, 43.8), ("JO", "Mafraq", 32.3, 37.0), ("UA", "Donetsk", 48.0, 37.8),
    ("UA", "Kharkiv", 49.9, 36.4), ("SD", "Khartoum", 15.5, 32.5), ("SD", "North Darfur", 13.6, 25.3),
    ("ET", "Tigray", 13.8, 39.0), ("SO", "Lower Shabelle", 2.0, 44.9),
)  # fmt: skip
"""Country, province, and the point round which its places lie."""

FORCES = ("Brigade", "Regiment", "Battalion", "Border Guard", "Rocket Unit", "Volunteers", "Front", "Column")
ACTORS = tuple(f"{number}th {force}" for number, force in product(range(4, 29), FORCES))
"""200 groups."""
WEAPONS = (
    "rockets", "107 mm rockets", "122 mm rockets", "mortar", "artillery", "tank fire", "air strike", "drone",
    "loitering munition", "ballistic missile", "cruise missile", "anti-tank missile", "roadside bomb", "car bomb",
    "grenade", "small arms", "machine gun", "sniper rifle", "mine", "cluster munition", "anti-aircraft gun",
    "helicopter", "gunboat", "",
)  # fmt: skip
TARGETS = (
    "army checkpoint", "police station", "supply convoy", "air base", "power line", "oil pipeline", "bridge",
    "market", "grain store", "water tower", "residential quarter", "border post", "fuel depot", "radar site",
    "training ground", "hospital", "school", "bus station", "telephone mast", "vehicle of a local official", "patrol",
    "barracks", "airport apron", "farmland",
)  # fmt: skip
SPEAKERS = (
    "army spokesman", "provincial police", "health directorate", "residents", "local council", "border guard command",
    "the group's own channel", "a monitoring group", "hospital staff", "ministry of interior", "a tribal elder",
    "civil defence",
)  # fmt: skip
WHEN = (
    "shortly before dawn", "around midnight", "in the early afternoon", "after evening prayers", "during a sandstorm",
    "at about 03:20", "at about 11:45", "at about 17:10", "on the second day of the operation",
    "during a change of shifts", "on the eve of the holiday", "while the road was closed",
)  # fmt: skip
EFFECTS = (
    "windows were broken in nearby houses", "a storehouse burned until noon", "no damage was reported",
    "two vehicles were destroyed", "the runway was cratered", "power failed in the district",
    "the road was closed for a day", "livestock was killed", "a wall of the compound collapsed",
    "unexploded remnants were cleared later", "ambulances were held at a checkpoint", "the school was empty",
)  # fmt: skip
DOUBTS = (
    "Accounts differ on the number.", "The figure could not be confirmed.", "An earlier report gave another village.",
    "Footage was geolocated by two volunteers.", "The source later corrected the time.",
    "Nobody took responsibility.", "The statement does not name the unit.", "Coded from a summary, not the original.",
)  # fmt: skip
