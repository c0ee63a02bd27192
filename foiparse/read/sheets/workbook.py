"""Workbooks (.xlsx) → sheets, on the XML itself: values as formatted on the sheet, merged cells, hidden sheets left out."""

from __future__ import annotations

import io
import posixpath
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree

from foiparse.errors import FoiparseError
from foiparse.late import late
from foiparse.read.limits import ZipReader, current, parse_xml
from foiparse.read.sheets.formats import BUILT_IN, EPOCH, EPOCH_1904, Format, general, parse_format, shown
from foiparse.read.sheets.table import Sheet

_REFERENCE = late(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPE = late(r"_x([0-9A-Fa-f]{4})_")
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_REL = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(slots=True)
class Workbook:
    """An opened workbook."""

    archive: ZipReader
    strings: list[str] = field(default_factory=list)
    formats: list[Format] = field(default_factory=list)
    epoch: datetime = EPOCH
    hidden: int = 0

    def sheets(self) -> list[Sheet]:
        """The sheets that are shown, in order. Raises `FoiparseError` "malformed" where parts are missing."""
        book = self._part("xl/workbook.xml")
        if book is None:
            raise FoiparseError("malformed", "the workbook has lost its list of sheets: open it in Excel and save it again")
        self.strings, self.formats = self._strings(), self._formats()
        properties = next(book.iter("{*}workbookPr"), None)
        self.epoch = EPOCH_1904 if properties is not None and properties.get("date1904") in ("1", "true") else EPOCH
        targets = self._targets()
        found = []
        for node in book.iter("{*}sheet"):
            if node.get("state") in ("hidden", "veryHidden"):
                self.hidden += 1
                continue
            path = targets.get(node.get(_REL) or node.get(_STRICT_REL) or "", "")
            if path in self.archive:
                found.append(self._sheet(str(node.get("name") or ""), self.archive.read(path)))
        return found

    def _part(self, name: str) -> etree._Element | None:
        return parse_xml(self.archive.read(name)) if name in self.archive else None

    def _targets(self) -> dict[str, str]:
        root = self._part("xl/_rels/workbook.xml.rels")
        nodes = [] if root is None else list(root)
        return {
            str(n.get("Id")): posixpath.normpath(posixpath.join("/xl", str(n.get("Target") or ""))).lstrip("/") for n in nodes
        }

    def _strings(self) -> list[str]:
        root = self._part("xl/sharedStrings.xml")
        return [] if root is None else [_string(node) for node in root if str(node.tag).endswith("}si")]

    def _formats(self) -> list[Format]:
        root = self._part("xl/styles.xml")
        if root is None:
            return []
        own = {str(n.get("numFmtId")): str(n.get("formatCode") or "") for n in root.iter("{*}numFmt")}
        cells = root.find("{*}cellXfs")
        ids = [str(node.get("numFmtId") or "0") for node in (cells if cells is not None else [])]
        return [parse_format(own.get(i) or BUILT_IN.get(int(i) if i.isdigit() else 0, "General")) for i in ids]

    def _sheet(self, name: str, data: bytes) -> Sheet:
        sheet = Sheet(name)
        if b"<!DOCTYPE" in data[:4096]:
            raise FoiparseError("malformed", "the workbook's XML has a DOCTYPE, which Excel never writes: not read")
        cells = 0
        try:
            events = etree.iterparse(io.BytesIO(data), tag=("{*}row", "{*}mergeCell"), resolve_entities=False, no_network=True)
            for _, node in events:
                if str(node.tag).endswith("}mergeCell"):
                    _merge(sheet, str(node.get("ref") or ""))
                elif not sheet.cut:
                    number = int(node.get("r") or len(sheet.rows) + 1) - 1
                    row = self._row(node)
                    cells += max(len(row), 1) * max(number + 1 - len(sheet.rows), 1)
                    sheet.cut = cells > current().cells_per_table
                    if not sheet.cut:
                        sheet.rows.extend([] for _ in range(number - len(sheet.rows)))
                        sheet.rows.append(row)
                node.clear()
        except (etree.XMLSyntaxError, ValueError) as error:
            raise FoiparseError("malformed", f"sheet {name} is damaged ({error}): open it in Excel and save it again") from None
        return sheet

    def _row(self, node: etree._Element) -> list[str]:
        row: list[str] = []
        for cell in node:
            if not str(cell.tag).endswith("}c"):
                continue
            found = _REFERENCE.match(cell.get("r") or "")
            column = _column(found.group(1)) if found else len(row)
            if column < current().cells_per_table:
                row.extend([""] * (column - len(row)))
                row.append(self._value(cell))
        return row

    def _value(self, cell: etree._Element) -> str:
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            inner = cell.find("{*}is")
            return _string(inner) if inner is not None else ""
        raw = cell.findtext("{*}v") or ""
        if kind == "s":
            return self.strings[int(raw)] if raw.isdigit() and int(raw) < len(self.strings) else ""
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
        if kind != "n" or not raw:
            return _unescaped(raw)
        style = cell.get("s") or "0"
        form = self.formats[int(style)] if style.isdigit() and int(style) < len(self.formats) else Format("general")
        try:
            value = float(raw)
            return shown(value, form, self.epoch) if abs(value) < 1e300 else general(value)
        except (ValueError, OverflowError):
            return raw


def _string(node: etree._Element) -> str:
    """The words of a string item; phonetic hints stand in rPh and are no words of it."""
    parts = [t.text or "" for t in node.iter("{*}t") if not str(getattr(t.getparent(), "tag", "")).endswith("}rPh")]
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    text = _ESCAPE.sub(lambda m: chr(int(m.group(1), 16)), text) if "_x" in text else text
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _merge(sheet: Sheet, reference: str) -> None:
    found = _REFERENCE.findall(reference)
    if len(found) == 2:
        (c0, r0), (c1, r1) = ((_column(c), int(r) - 1) for c, r in found)
        height, width = r1 - r0 + 1, c1 - c0 + 1
        if height > 0 and width > 0 and height * width <= current().cells_per_table:
            sheet.merged[r0, c0] = (height, width)
