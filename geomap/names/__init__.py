"""Place names made comparable, in steps that forgive more and more.

    fold      case, diacritics, punctuation, forms of one letter
    bare      articles and spaces gone, any script in Latin letters
    sound     one spelling for what is romanised alike: Ain, Ayn, Ein
    skeleton  consonants only

Each step works on many names at once, because translating one long text is a hundred times faster than a million
short ones; one name goes the same way, so both always agree.
"""

from geomap.names.bare import bare, bare_many
from geomap.names.fold import fold, fold_many
from geomap.names.sound import skeleton, skeleton_many, sound, sound_many

__all__ = ["bare", "bare_many", "fold", "fold_many", "skeleton", "skeleton_many", "sound", "sound_many"]
