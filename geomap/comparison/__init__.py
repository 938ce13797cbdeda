"""What changed between two builds, or two releases of a data set: as tables, as text, as JSON, as a map.

    read two → pair incidents → tell what changed

The second compared with the first is the mirror of the first with the second: what one calls added the other calls
removed, and every 'from' is a 'to'.
"""

from geomap.comparison.compare import Comparison, compare
from geomap.comparison.side import Side, read_side

__all__ = ["Comparison", "Side", "compare", "read_side"]
