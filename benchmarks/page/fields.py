"""What of an incident every tool must carry: ten text fields and the point."""

TEXTS = (
    "location_as_reported", "admin1", "date_as_reported", "event_type", "sub_event_type", "perpetrator",
    "attributed_by", "target", "weapon", "notes",
)  # fmt: skip
POINT = ("latitude", "longitude")
