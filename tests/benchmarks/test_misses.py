"""What is not right is listed."""

from __future__ import annotations

import csv

from benchmarks.resolver import measures, misses
from benchmarks.resolver.truth import Case


def test_only_what_is_not_right_is_listed(small, tmp_path) -> None:
    """With how far off it is and why it was answered so."""
    pairs = measures.alone(small, [Case("Taji", 33.53, 44.28, "IQ", radius_m=8000.0), Case("Erbil", 33.0, 44.0, "IQ")])
    misses.write(tmp_path / "misses.csv", {"names": pairs})
    (row,) = csv.DictReader((tmp_path / "misses.csv").read_text(encoding="utf-8").splitlines())
    assert (row["words"], row["status"], row["off_km"]) == ("Erbil", "placed", "354.7")
    assert "Erbil" in row["reasons"]
