"""Letters that are not seen, that turn text round, or that look like others."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, clean, doubted, row, table, two

CASES = (
    doubted("an override of direction", location_as_reported="Taji \u202egnp.exe"),
    doubted("an isolate that never ends", location_as_reported="\u2067Taji"),
    doubted("a space that is not seen", location_as_reported="Ta\u200bji"),
    doubted("a soft hyphen", location_as_reported="Ta\u00adji"),
    doubted("a byte order mark within a name", location_as_reported="Ta\ufeffji"),
    doubted("letters of tags", location_as_reported="Taji\U000e0041\U000e0042"),
    doubted("a joiner between Latin letters", location_as_reported="Ta\u200dji"),
    clean("a non-joiner between Persian letters", location_as_reported="پایگاه‌های عراق"),
    doubted("a Cyrillic letter in a Latin name", location_as_reported="Tаji"),
    doubted("a Greek letter in a Latin name", location_as_reported="Αleppo"),
    clean("a name in two scripts, each word in one", location_as_reported="Taji التاجي"),
    clean("accents as letters of their own", location_as_reported="Deir ez-Zoŗ"),
    clean("a hundred accents on one letter", location_as_reported="T" + "\u0301" * 100 + "aji"),
    doubted("a name of ten thousand letters", location_as_reported="ا" * 10_000),
    Case(
        "half of a surrogate pair as bytes of its own",
        "reports.csv",
        two(location_as_reported="Ta\ud83dji").encode("utf-8", "surrogatepass"),
        "",
        BOTH,
        (),
        ((0, ""),),
    ),
    clean("a sign beyond the first plane", location_as_reported="Taji 🎯"),
    doubted("an override in an id", incident_id="i\u202e1"),
    clean("markup", notes="<script>x</script>&amp;{{ 1 }}${x}"),
    clean("what a template would fill in", location_as_reported="{{ config }} {% raw %}"),
    clean("what a shell would run", location_as_reported="`true` $(true) ; true"),
    clean("what a database would run", location_as_reported="Taji'); DROP TABLE reports; --"),
    clean("a path that leads out", incident_id="../../etc/passwd"),
    doubted("what a spreadsheet would run", notes="@SUM(1+1)"),
    clean("dashes and quotes of print", location_as_reported="Al‐Asad – “base”"),
    clean("spaces of print", location_as_reported="Al\u00a0Asad"),
    Case(
        "one name composed and decomposed",
        "reports.csv",
        table(GOOD | {"location_as_reported": "Hama\u0304"}, row(location_as_reported="Ham\u0101")).encode(),
        "",
        BOTH,
    ),
    doubted("separators of lines within a note", notes="one\x85two"),
)
