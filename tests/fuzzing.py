"""How long parsers are fuzzed: a bounded number of examples with every change, many more by hand (`make fuzz`)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

BOUNDED = 100
"""So many examples of each test; the variable FUZZ may say another number."""

settings.register_profile(
    "fuzz",
    max_examples=int(os.environ.get("FUZZ", BOUNDED)),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
FUZZED = settings.get_profile("fuzz")
"""The settings of a test that fuzzes."""
SELDOM = settings(FUZZED, max_examples=max(1, FUZZED.max_examples // 4))
"""Those of one that takes long."""
