"""Writes small PDFs in code: text, lines, boxes, links, fields and files where a test wants them, on pages of any size and turn.

    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "Dear Sir,", bold=True, colour="C00000")
    page.line(72, 120, 300, 120)
    data = pdf.bytes()

x and y are points from the top left corner; y of text is its baseline. Fonts are Helvetica in its four cuts (WinAnsi).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

A4 = (595.0, 842.0)
CUTS = ["Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"]
# Widths of Helvetica's printable ASCII in thousandths of the type size (Adobe's font metrics, Helvetica.afm).
WIDTHS = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
    278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
    611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
    556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]  # fmt: skip


def width(text: str, size: float = 11) -> float:
    """Width of `text` in Helvetica, in points."""
    return sum(WIDTHS[ord(ch) - 32] if 32 <= ord(ch) < 127 else 556 for ch in text) * size / 1000


def wrap(text: str, room: float, size: float = 11) -> list[str]:
    """`text` in lines no wider than `room` points."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width(longer, size) > room:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


@dataclass
class PageWriter:
    """One page: what is drawn on it, in order."""

    width: float
    height: float
    rotate: int = 0
    ops: list[str] = field(default_factory=list)
    annots: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    extra: str = ""
    resources: str = ""  # beside the fonts, as it is; [0], [1] are references to the writer's `more`

    def text(
        self, x: float, y: float, text: str, size: float = 11, bold: bool = False, italic: bool = False,
        colour: str = "000000", turn: tuple[float, float, float, float] = (1, 0, 0, 1), mode: int = 0, font: int | None = None,
    ) -> None:  # fmt: skip
        """Text with its baseline at y; `turn` is the text matrix without its origin."""
        cut = font if font is not None else bold + 2 * italic
        raw = (
            text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").decode("latin-1")
        )
        matrix = " ".join(f"{v:g}" for v in turn)
        self.ops.append(f"BT {_rgb(colour)} rg {mode} Tr /F{cut} {size:g} Tf {matrix} {x:g} {self.height - y:g} Tm ({raw}) Tj ET")

    def flow(self, x: float, y: float, text: str, room: float, size: float = 11, leading: float = 1.2, **look: object) -> float:
        """Wrapped text from y down; gives the baseline after its last line."""
        for line in wrap(text, room, size):
            self.text(x, y, line, size, **look)  # type: ignore[arg-type]
            y += leading * size
        return y

    def line(self, x0: float, y0: float, x1: float, y1: float, thick: float = 0.5, colour: str = "000000") -> None:
        """A stroked line."""
        self.ops.append(f"{_rgb(colour)} RG {thick:g} w {x0:g} {self.height - y0:g} m {x1:g} {self.height - y1:g} l S")

    def box(self, x0: float, y0: float, x1: float, y1: float, fill: str | None = None, stroke: str | None = "000000") -> None:
        """A rectangle, filled, stroked or both."""
        paint = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}[
            fill is not None, stroke is not None
        ]
        colours = (f"{_rgb(fill)} rg " if fill else "") + (f"{_rgb(stroke)} RG " if stroke else "")
        self.ops.append(f"{colours}{x0:g} {self.height - y1:g} {x1 - x0:g} {y1 - y0:g} re {paint}")

    def grid(self, xs: list[float], ys: list[float], cells: list[list[str]], size: float = 10, bold_rows: int = 0) -> None:
        """A ruled table with a line of text in each cell; a newline in a cell begins its next line."""
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for r, row in enumerate(cells):
            for k, cell in enumerate(row):
                for n, part in enumerate(cell.split("\n")):
                    self.text(xs[k] + 4, ys[r] + (n + 1) * 1.2 * size, part, size, bold=r < bold_rows)

    def link(self, x0: float, y0: float, x1: float, y1: float, url: str) -> None:
        """A link annotation."""
        rect = f"{x0:g} {self.height - y1:g} {x1:g} {self.height - y0:g}"
        self.annots.append(f"<</Type/Annot/Subtype/Link/Rect[{rect}]/Border[0 0 0]/A<</S/URI/URI({url})>>>>")

    def text_field(self, x0: float, y0: float, x1: float, y1: float, name: str, value: str) -> None:
        """A form field with its value."""
        rect = f"{x0:g} {self.height - y1:g} {x1:g} {self.height - y0:g}"
        self.fields.append(f"<</Type/Annot/Subtype/Widget/FT/Tx/T({name})/V({value})/Rect[{rect}]/F 4>>")

    def tick_box(self, x: float, y: float, name: str, on: bool) -> None:
        """A tick box."""
        state = "/Yes" if on else "/Off"
        rect = f"{x:g} {self.height - y - 10:g} {x + 10:g} {self.height - y:g}"
        self.fields.append(
            f"<</Type/Annot/Subtype/Widget/FT/Btn/T({name})/V{state}/AS{state}/Rect[{rect}]/F 4/AP<</N<</Yes 3 0 R/Off 3 0 R>>>>>>"
        )


class PdfWriter:
    """A PDF of pages, with attachments, extra fonts and anything raw a test needs."""

    def __init__(self) -> None:
        self.pages: list[PageWriter] = []
        self.files: dict[str, bytes] = {}
        self.fonts: list[str] = [f"<</Type/Font/Subtype/Type1/BaseFont/{cut}/Encoding/WinAnsiEncoding>>" for cut in CUTS]
        self.catalog = ""
        self.more: list[str] = []  # raw objects; [0], [1] in them are references to each other, [page] to the first page

    def page(self, size: tuple[float, float] = A4, rotate: int = 0, extra: str = "") -> PageWriter:
        """A new page; `extra` is added to its dictionary as it is (a /CropBox, say)."""
        self.pages.append(PageWriter(*size, rotate, extra=extra))
        return self.pages[-1]

    def bytes(self) -> bytes:
        """The finished file."""
        objects: list[bytes] = [b"", b""]

        def add(body: str | bytes) -> int:
            objects.append(body.encode("latin-1") if isinstance(body, str) else body)
            return len(objects)

        add("<</Type/XObject/Subtype/Form/BBox[0 0 10 10]/Length 0>>stream\n\nendstream")  # object 3: how a tick box looks
        fonts = "".join(f"/F{n} {add(body)} 0 R" for n, body in enumerate(self.fonts))
        kids, fields = [], []
        ahead = len(objects) + sum(2 + len(page.annots) + len(page.fields) for page in self.pages) + 1
        for page in self.pages:
            resources = page.resources
            for n in range(len(self.more)):
                resources = resources.replace(f"[{n}]", f"{ahead + n} 0 R")
            stream = zlib.compress("\n".join(page.ops).encode("latin-1"))
            content = add(b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream))
            annots = [add(a) for a in page.annots]
            widgets = [add(a) for a in page.fields]
            fields += widgets
            refs = "".join(f"{n} 0 R " for n in [*annots, *widgets])
            turn = f"/Rotate {page.rotate}" if page.rotate else ""
            kids.append(
                add(
                    f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width:g} {page.height:g}]{turn}/Contents {content} 0 R"
                    f"/Resources<</Font<<{fonts}>>{resources}>>/Annots[{refs}]{page.extra}>>"
                )
            )
        first = len(objects) + 1
        marks = {f"[{n}]": f"{first + n} 0 R" for n in range(len(self.more))} | {"[page]": f"{kids[0]} 0 R" if kids else "null"}

        def linked(body: str) -> str:
            for mark, reference in marks.items():
                body = body.replace(mark, reference)
            return body

        for body in self.more:
            add(linked(body))
        names = ""
        if self.files:
            specs = []
            for name, data in self.files.items():
                stream_at = add(b"<</Type/EmbeddedFile/Length %d>>stream\n%s\nendstream" % (len(data), data))
                specs.append(f"({name})<</Type/Filespec/F({name})/UF({name})/EF<</F {stream_at} 0 R>>>>")
            names = f"/Names<</EmbeddedFiles<</Names[{''.join(specs)}]>>>>"
        form = f"/AcroForm<</Fields[{''.join(f'{n} 0 R ' for n in fields)}]>>" if fields else ""
        objects[0] = f"<</Type/Catalog/Pages 2 0 R{names}{form}{linked(self.catalog)}>>".encode("latin-1")
        objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{''.join(f'{n} 0 R ' for n in kids)}]>>".encode("latin-1")
        return _file(objects)


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.3f}" for i in (0, 2, 4))


def _file(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for start in starts:
        out += b"%010d 00000 n \n" % start
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, xref)
    return bytes(out)
