"""How long parsers are fuzzed: a bounded number of examples with every change, many more by hand (`make fuzz`)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

EXAMPLES = {"short": 250, "long": 20_000}
"""Of each test."""

for name, most in EXAMPLES.items():
    settings.register_profile(
        f"fuzz-{name}",
        max_examples=most,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    )
FUZZED = settings.get_profile(f"fuzz-{os.environ.get('FUZZ', 'short')}")
"""The settings of a test that fuzzes; the variable FUZZ is `short` or `long`."""
