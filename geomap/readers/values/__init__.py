"""What the text of one cell means: a day, a count of people, an angle, a name – and what is in doubt about it.

Each module reads one sort of value and knows nothing of files and rows. What it cannot read raises Unread, which says
what was wanted; what it reads by a choice it says as `doubt`.
"""

from geomap.readers.values.meant import Meant
from geomap.readers.values.unread import Unread

__all__ = ["Meant", "Unread"]
