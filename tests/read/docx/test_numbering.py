"""List numbers as Word shows them. Each case: what it settles, the parts, and the numbers of the paragraphs in order."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from foiparse.read.docx import read_docx
from tests.read.docx.make import abstract, docx, lvl, num, override, para, run, style, table


class Case(NamedTuple):
    """`shown` are the numbers of the paragraphs that hold words, None where Word shows none."""

    settles: str
    numbering: str
    body: str
    shown: list[str | None]
    styles: str = ""


ONE = abstract(0, lvl(0), lvl(1, "lowerLetter"), lvl(2, "lowerRoman")) + num(1, 0)
DEEP = abstract(0, *(lvl(i, text="".join(f"%{k + 1}." for k in range(i + 1))) for i in range(9))) + num(1, 0)
TWO_NUMS = abstract(0, lvl(0), lvl(1)) + num(1, 0) + num(2, 0)
RESTART = abstract(0, lvl(0), lvl(1)) + num(1, 0) + num(2, 0, override(0, 1))


def form(name: str, count: int = 3, text: str = "%1.") -> tuple[str, str]:
    """A list in one number format, and `count` paragraphs of it."""
    return abstract(0, lvl(0, name, text)) + num(1, 0), para("x", num=1, level=0) * count


def items(*places: int | tuple[int, int]) -> str:
    """Paragraphs by level, or by (num, level)."""
    pairs = [(1, place) if isinstance(place, int) else place for place in places]
    return "".join(para("x", num=n, level=i) for n, i in pairs)


DELETED_MARK = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
DELETED_RUN = '<w:del w:id="2" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>'
INSERTED = '<w:ins w:id="3" w:author="a">' + run("x") + "</w:ins>"
HEADINGS = style("H1", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>') + style(
    "H2", ppr='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
)
LINKED = abstract(0, lvl(0, more='<w:pStyle w:val="H1"/>'), lvl(1, text="%1.%2", more='<w:pStyle w:val="H2"/>')) + num(1, 0)
LIST_STYLE = style("MyList", kind="numbering", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
CUSTOM = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
    '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
    '</mc:AlternateContent><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' + num(1, 0)
)

CASES = [
    # number formats in a template
    Case("decimal counts on", *form("decimal"), ["1.", "2.", "3."]),
    Case("decimalZero pads below ten", *form("decimalZero"), ["01.", "02.", "03."]),
    Case("lowerLetter in round brackets", *form("lowerLetter", text="(%1)"), ["(a)", "(b)", "(c)"]),
    Case(
        "lowerLetter doubles after z", *form("lowerLetter", 28), [*(f"{c}." for c in "abcdefghijklmnopqrstuvwxyz"), "aa.", "bb."]
    ),
    Case("upperLetter", *form("upperLetter", text="%1)"), ["A)", "B)", "C)"]),
    Case("lowerRoman", *form("lowerRoman", 4), ["i.", "ii.", "iii.", "iv."]),
    Case("upperRoman", *form("upperRoman", 4), ["I.", "II.", "III.", "IV."]),
    Case("ordinal with its ending", *form("ordinal", 4, "%1"), ["1st", "2nd", "3rd", "4th"]),
    Case("ordinalText spelled out", *form("ordinalText", text="%1,"), ["First,", "Second,", "Third,"]),
    Case(
        "cardinalText spelled out",
        *form("cardinalText", text="Question %1:"),
        ["Question One:", "Question Two:", "Question Three:"],
    ),
    Case("chicago footnote signs", *form("chicago", text="%1"), ["*", "†", "‡"]),
    Case("hebrew1 numerals", *form("hebrew1"), ["א.", "ב.", "ג."]),
    Case("numberInDash brings its dashes", *form("numberInDash", 2, "%1"), ["- 1 -", "- 2 -"]),
    Case("decimalEnclosedCircle", *form("decimalEnclosedCircle", 2, "%1"), ["①", "②"]),
    Case("an unknown format is printed in digits", *form("klingonCounting", 2), ["1.", "2."]),
    Case("a bullet whatever its glyph", *form("bullet", 2, "&#xF0B7;"), ["•", "•"]),
    Case("a dash as bullet", *form("bullet", 1, "-"), ["•"]),
    Case("a bullet with no glyph shows nothing", *form("bullet", 1, ""), [None]),
    Case("none shows no number", *form("none", 2, "%1"), [None, None]),
    Case("none keeps the words of its template", *form("none", 1, "Note:"), ["Note:"]),
    Case("custom format in mc:AlternateContent", CUSTOM, items(0, 0), ["001)", "002)"]),
    Case("a picture bullet", abstract(0, lvl(0, more='<w:lvlPicBulletId w:val="0"/>')) + num(1, 0), items(0), ["•"]),
    # templates
    Case("words in the template", *form("decimal", 2, "Q%1:"), ["Q1:", "Q2:"]),
    Case("a template with no number", *form("decimal", 2, "Answer"), ["Answer", "Answer"]),
    Case("an empty template", *form("decimal", 2, ""), [None, None]),
    Case("parents are printed", DEEP, items(0, 1, 1, 2, 0, 1), ["1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1."]),
    Case(
        "parents keep their own format",
        abstract(0, lvl(0, "upperRoman"), lvl(1, text="%1.%2")) + num(1, 0),
        items(0, 1),
        ["I.", "I.1"],
    ),
    Case(
        "isLgl turns parents into digits",
        abstract(0, lvl(0, "upperRoman"), lvl(1, text="%1.%2", more="<w:isLgl/>")) + num(1, 0),
        items(0, 1),
        ["I.", "1.1"],
    ),
    Case(
        "isLgl switched off changes nothing",
        abstract(0, lvl(0, "upperRoman"), lvl(1, text="%1.%2", more='<w:isLgl w:val="0"/>')) + num(1, 0),
        items(0, 1),
        ["I.", "I.1"],
    ),
    Case(
        "isLgl turns its own letters into digits",
        abstract(0, lvl(0, "lowerLetter", more="<w:isLgl/>")) + num(1, 0),
        items(0),
        ["1."],
    ),
    Case("a deeper level in a template is left out", abstract(0, lvl(0, text="%1.%2")) + num(1, 0), items(0), ["1."]),
    Case(
        "a bullet parent is not printed",
        abstract(0, lvl(0, "bullet", "o"), lvl(1, text="%1%2)")) + num(1, 0),
        items(0, 1),
        ["•", "1)"],
    ),
    Case("nine levels", DEEP, items(*range(9)), ["1." * (i + 1) for i in range(9)]),
    # starts and restarts
    Case("a list that starts at five", abstract(0, lvl(0, start=5)) + num(1, 0), items(0, 0), ["5.", "6."]),
    Case("a list that starts at nought", abstract(0, lvl(0, start=0)) + num(1, 0), items(0, 0), ["0.", "1."]),
    Case("a level without w:start starts at nought", abstract(0, lvl(0, start=None)) + num(1, 0), items(0, 0), ["0.", "1."]),
    Case("deeper levels restart", ONE, items(0, 1, 1, 0, 1), ["1.", "a.", "b.", "2.", "a."]),
    Case("a paragraph between does not restart", ONE, items(0) + para("between") + items(0), ["1.", None, "2."]),
    Case(
        "lvlRestart 0 never restarts",
        abstract(0, lvl(0), lvl(1, "lowerLetter", more='<w:lvlRestart w:val="0"/>')) + num(1, 0),
        items(0, 1, 0, 1),
        ["1.", "a.", "2.", "b."],
    ),
    Case(
        "lvlRestart 1 restarts after the first level alone",
        abstract(0, lvl(0), lvl(1), lvl(2, more='<w:lvlRestart w:val="1"/>')) + num(1, 0),
        items(0, 1, 2, 1, 2, 0, 2),
        ["1.", "1.", "1.", "2.", "2.", "2.", "1."],
    ),
    Case("skipped levels print their start", DEEP, items(0, 2), ["1.", "1.1.1."]),
    Case("a skipped level counts as begun", DEEP, items(0, 2, 1), ["1.", "1.1.1.", "1.2."]),
    Case("a list that begins on its second level", DEEP, items(1, 1, 0), ["1.1.", "1.2.", "2."]),
    # several nums
    Case("two nums of one abstract list count on", TWO_NUMS, items((1, 0), (1, 0), (2, 0)), ["1.", "2.", "3."]),
    Case(
        "nums of two abstract lists count apart",
        ONE + abstract(5, lvl(0)) + num(9, 5),
        items((1, 0), (9, 0), (1, 0)),
        ["1.", "1.", "2."],
    ),
    Case("startOverride restarts the list", RESTART, items((1, 0), (1, 0), (2, 0), (2, 0)), ["1.", "2.", "1.", "2."]),
    Case("startOverride works once", RESTART, items((2, 0), (2, 0), (2, 0)), ["1.", "2.", "3."]),
    Case(
        "the first num counts on from the restarted one", RESTART, items((1, 0), (2, 0), (2, 0), (1, 0)), ["1.", "1.", "2.", "3."]
    ),
    Case("startOverride at seven", abstract(0, lvl(0)) + num(1, 0, override(0, 7)), items(0, 0), ["7.", "8."]),
    Case(
        "startOverride of the second level at each restart",
        abstract(0, lvl(0), lvl(1)) + num(1, 0, override(1, 4)),
        items(0, 1, 1, 0, 1),
        ["1.", "4.", "5.", "2.", "4."],
    ),
    Case(
        "lvlOverride changes the format",
        ONE + num(2, 0, override(0, new=lvl(0, "upperLetter"))),
        items((1, 0), (2, 0)),
        ["1.", "B."],
    ),
    Case(
        "lvlOverride with a start of its own",
        abstract(0, lvl(0)) + num(1, 0, override(0, 3, lvl(0, text="(%1)"))),
        items(0, 0),
        ["(3)", "(4)"],
    ),
    Case(
        "the broken list: a new num each time",
        RESTART + num(3, 0, override(0, 1)),
        items((1, 0), (2, 0), (3, 0)),
        ["1.", "1.", "1."],
    ),
    # styles
    Case(
        "the style carries the list",
        ONE,
        para("x", style="Q") * 2,
        ["1.", "2."],
        style("Q", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    Case(
        "through basedOn",
        ONE,
        para("x", style="C") * 2,
        ["1.", "2."],
        style("A", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>') + style("B", based="A") + style("C", based="B"),
    ),
    Case(
        "a cycle in basedOn ends",
        ONE,
        para("x", style="A"),
        ["1."],
        style("A", based="B", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>') + style("B", based="A"),
    ),
    Case(
        "the level's pStyle decides the level",
        LINKED,
        para("x", style="H1") + para("x", style="H2") * 2,
        ["1.", "1.1", "1.2"],
        HEADINGS,
    ),
    Case(
        "a style's own ilvl where no level names it",
        ONE,
        para("x", style="H1") + para("x", style="H2"),
        ["1.", "a."],
        HEADINGS,
    ),
    Case(
        "a direct level on a style's list",
        ONE,
        para("x", style="H1") + para("x", style="H1", level=1),
        ["1.", "a."],
        HEADINGS,
    ),
    Case(
        "a direct list wins over the style's",
        ONE + abstract(7, lvl(0, "upperLetter")) + num(2, 7),
        para("x", style="H1", num=2),
        ["A."],
        HEADINGS,
    ),
    Case(
        "numId 0 takes the style's list away", ONE, para("x", style="H1", num=0) + para("x", style="H1"), [None, "1."], HEADINGS
    ),
    Case(
        "numId 0 in a derived style",
        ONE,
        para("x", style="D"),
        [None],
        HEADINGS + style("D", based="H1", ppr='<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ),
    Case(
        "the default paragraph style carries a list",
        ONE,
        para("x") * 2,
        ["1.", "2."],
        style("N", default=True, ppr='<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    Case(
        "numStyleLink leads to the style's list",
        abstract(0, lvl(0, "upperLetter"), more='<w:styleLink w:val="MyList"/>')
        + abstract(1, more='<w:numStyleLink w:val="MyList"/>')
        + num(1, 0)
        + num(2, 1),
        items((2, 0), (2, 0)),
        ["A.", "B."],
        LIST_STYLE,
    ),
    Case(
        "linked lists share one count",
        abstract(0, lvl(0), more='<w:styleLink w:val="MyList"/>')
        + abstract(1, more='<w:numStyleLink w:val="MyList"/>')
        + num(1, 0)
        + num(2, 1),
        items((1, 0), (2, 0)),
        ["1.", "2."],
        LIST_STYLE,
    ),
    Case(
        "numStyleLink to a style that only the abstract list names",
        abstract(0, lvl(0), more='<w:styleLink w:val="Gone"/>') + abstract(1, more='<w:numStyleLink w:val="Gone"/>') + num(2, 1),
        items((2, 0)),
        ["1."],
    ),
    # where the paragraph stands
    Case("in table cells, row by row", ONE, table([items(0), para("y")], [items(0), para("y")]), ["1.", None, "2.", None]),
    Case("on from body to table to body", ONE, items(0) + table([items(0)]) + items(0), ["1.", "2.", "3."]),
    Case("in a nested table", ONE, items(0) + table([table([items(0)]) + items(0)]), ["1.", "2.", "3."]),
    Case(
        "in a content control", ONE, f"<w:sdt><w:sdtContent>{items(0, 0)}</w:sdtContent></w:sdt>" + items(0), ["1.", "2.", "3."]
    ),
    Case("in an inserted paragraph", ONE, items(0) + para(INSERTED, num=1, level=0), ["1.", "2."]),
    Case(
        "a deleted paragraph does not count",
        ONE,
        items(0) + para(DELETED_RUN, num=1, level=0, ppr=DELETED_MARK) + items(0),
        ["1.", "2."],
    ),
    Case(
        "a paragraph whose words are deleted still counts",
        ONE,
        items(0) + para(DELETED_RUN, num=1, level=0) + items(0),
        ["1.", "2.", "3."],
    ),
    Case(
        "a hidden paragraph does not count",
        ONE,
        para("x", num=1, level=0, rpr="<w:vanish/>", ppr="<w:rPr><w:vanish/></w:rPr>") + items(0),
        ["1."],
    ),
    Case(
        "an empty list paragraph counts and shows its number", ONE, items(0) + para(num=1, level=0) + items(0), ["1.", "2.", "3."]
    ),
    # damage
    Case("a num that is not there", ONE, items((77, 0)), [None]),
    Case("a level that is not there", ONE, items(8), [None]),
    Case("a num without its abstract list", num(1, 42), items(0), [None]),
    Case("no numbering part", "", items(0), [None]),
    Case(
        "a numId that is no number",
        ONE,
        '<w:p><w:pPr><w:numPr><w:numId w:val="one"/></w:numPr></w:pPr>' + run("x") + "</w:p>",
        [None],
    ),
    Case("a negative level", ONE, items(-1), [None]),
    Case("only the num, no level", ONE, para("x", num=1), ["1."]),
    Case(
        "suff nothing still parts number and words",
        abstract(0, lvl(0, more='<w:suff w:val="nothing"/>')) + num(1, 0),
        items(0),
        ["1."],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[c.settles for c in CASES])
def test_list_numbers(case: Case) -> None:
    parts = {k: v for k, v in (("numbering", case.numbering), ("styles", case.styles)) if v}
    document = read_docx(docx(case.body, **parts))
    shown = list(document.paragraphs())
    assert [p.number for p in shown] == case.shown
    for block in shown:
        text = document.text[block.span.start : block.span.end]
        assert text == block.number or not block.number or text.startswith(block.number + " ")


def test_there_are_at_least_sixty_cases() -> None:
    assert len({c.settles for c in CASES}) == len(CASES) >= 60


def test_a_restarted_list_is_another_list() -> None:
    blocks = list(read_docx(docx(items((1, 0), (1, 1), (2, 0)), numbering=RESTART)).paragraphs())
    assert blocks[0].list_id == blocks[1].list_id != blocks[2].list_id
    assert [b.level for b in blocks] == [0, 1, 0]
