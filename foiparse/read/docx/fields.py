"""Fields (HYPERLINK, FORMTEXT, FORMCHECKBOX, ...): their codes are hidden, their results are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foiparse.late import late
from foiparse.read.docx.names import W, number, switched_on
from foiparse.read.docx.package import Element
from foiparse.read.docx.symbols import CHECKED, UNCHECKED, symbol

_HYPERLINK = late(r'\s*HYPERLINK\s+(?:\\l\s+"[^"]*"\s*)?(?:\\[ont]\s+)*"([^"]+)"', re.IGNORECASE)
_SYMBOL = late(r'\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})\s*(?:.*\\f\s+"?([^"\\]+))?', re.IGNORECASE)
_MACRO = late(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_AUTONUM = late(r"\s*AUTONUM(?:LGL|OUT)?\b", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """An open complex field: its code so far, whether its result has begun, and where that began in the paragraph."""

    code: list[str] = field(default_factory=list)
    result: bool = False
    start: int = 0
    form: Element | None = None


class Fields:
    """The stack of open fields of one story; a field may run over several paragraphs."""

    def __init__(self) -> None:
        self.open: list[Field] = []
        # Whether text that comes now is shown: no open field is still in its code.
        self.visible = True
        self._automatic = 0

    def begin(self, start: int, form: Element | None) -> None:
        """Open a field whose code begins at an offset of its paragraph."""
        self.open.append(Field(form=form, start=start))
        self.visible = False

    def separate(self, start: int) -> None:
        """The innermost field's code ends, its result begins."""
        if self.open:
            self.open[-1].result, self.open[-1].start = True, start
            self.visible = all(f.result for f in self.open)

    def end(self) -> tuple[Field | None, str]:
        """Close the innermost field; gives it and the text that Word shows for it where it has no result."""
        if not self.open:
            return None, ""
        done = self.open.pop()
        self.visible = all(f.result for f in self.open)
        return done, self._shown(done) if self.visible else ""

    def _shown(self, done: Field) -> str:
        box = None if done.form is None else done.form.find(W + "checkBox")
        if box is not None:
            state = box.find(W + "checked")
            on = switched_on(box, W + "checked") if state is not None else switched_on(box, W + "default")
            return CHECKED if on else UNCHECKED
        options = None if done.form is None else done.form.find(W + "ddList")
        if options is not None:
            return _chosen(options)
        return "" if done.result else self._computed("".join(done.code))

    def _computed(self, code: str) -> str:
        sign = _SYMBOL.match(code)
        if sign:
            return symbol(int(sign[1], 0), (sign[2] or "").strip())
        macro = _MACRO.match(code)
        if macro:
            return macro[1].strip()
        if _AUTONUM.match(code):
            self._automatic += 1
            return f"{self._automatic}."
        return ""


def target(code: str) -> str | None:
    """The address in a HYPERLINK field's code."""
    found = _HYPERLINK.match(code)
    return found[1] if found else None


def _chosen(options: Element) -> str:
    entries = list(options.iterchildren(W + "listEntry"))
    index = number(options, W + "result")
    if index is None:
        index = number(options, W + "default") or 0
    return (entries[index].get(W + "val") or "") if 0 <= index < len(entries) else ""
