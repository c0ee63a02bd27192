"""What holds inside a group of rich text, and the flows that text goes to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from foiparse.document import PLAIN, Style
from foiparse.read.legacy import wml
from foiparse.read.legacy.word97.sprm import Row
from foiparse.read.legacy.word97.tables import TableStack

# What is text of no story of ours. Destinations behind \* that we do not know are skipped as the format asks.
SKIPPED = frozenset((
    "info", "pict", "objdata", "generator", "themedata", "colorschememapping", "datastore", "latentstyles", "rsidtbl",
    "listtable", "listoverridetable", "revtbl", "xmlnstbl", "filetbl", "mmathPr", "pgptbl", "sp", "nonshppict", "shprslt",
    "annotation", "atnid", "atnauthor", "atrfstart", "atrfend", "atnref", "atntime", "atnicn", "atnparent", "bkmkstart",
    "bkmkend", "tc", "xe", "template", "private", "passwordhash", "pnseclvl", "userprops", "docvar", "ftnsep", "ftnsepc",
    "ftncn", "aftnsep", "aftnsepc", "aftncn", "background", "objclass", "objname", "formfield", "ffdeftext", "ffname",
    "headerl", "footerl", "do", "htmltag", "mhtmltag", "listname", "leveltext", "levelnumbers",
))  # fmt: skip
KNOWN = frozenset(("shpinst", "shptxt", "fldinst", "nesttableprops", "pntext"))
EDGES = {"header": "headers", "headerr": "headers", "headerf": "headers", "footer": "footers", "footerr": "footers"}
EDGES["footerf"] = "footers"


@dataclass(slots=True)
class Flow:
    """A story or text box being written: its blocks, its open tables, the runs and links of its open paragraph."""

    kind: str = "body"
    which: str = "default"
    out: list[str] = field(default_factory=list)
    tables: TableStack = field(init=False)
    runs: list[str] = field(default_factory=list)
    link: tuple[str, int] | None = None  # where the open field leads, and the run that it begins at
    row: Row = field(default_factory=Row)
    nested: Row | None = None

    def __post_init__(self) -> None:
        self.tables = TableStack(self.out)

    def close(self) -> str:
        """All blocks as XML."""
        self.tables.enter(0)
        return "".join(self.out)


@dataclass(slots=True)
class State:
    """What holds inside a group."""

    style: Style = PLAIN
    codec: str = "cp1252"
    hidden: bool = False
    struck: bool = False
    deleted: bool = False
    skip: bool = False
    destination: str = ""
    result: bool = False  # of a field
    unicode_skip: int = 1
    left: int = 0
    first: int = 0
    heading: int | None = None
    in_table: bool = False
    depth: int = 0
    flow: Flow | None = None

    def copy(self) -> State:
        """The state that an inner group begins with; it owns no flow."""
        return replace(self, flow=None)

    def shape(self) -> wml.Shape:
        """How a paragraph ended here stands."""
        return wml.Shape(heading=self.heading, left=self.left or None, first=self.first or None)

    def level(self) -> int:
        """In how many tables a paragraph ended here stands."""
        return max(self.depth, 1) if self.in_table else 0
