"""Find citations in clean text: each is an anchor, then a list of numbers and brackets joined by "and", commas and ranges.

The one scan over the whole text is for digits, the cheapest anchor there is; what stands before a number then says whether it
is cited. Numbers in words ("Section Twelve") and the American stamps are looked for apart, and only where they can occur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from foiparse.late import late
from foiparse.law import tokens
from foiparse.law.tokens import Token

# The longest list that one citation may hold; longer ones go on as citations of their own.
MOST_TOKENS = 96
# How far before a number its unit word or instrument may begin ("Environmental Information Regulations 12(4)(b)" is found later).
REACH = 30
# Numbers of up to three figures; what stands right before ("£40", "2/40") is asked after the first figure, which is found faster.
_DIGITS = late(r"\d(?<![\d£$€#@_=/&+]\d)\d{0,2}(?!\d)")
_BEFORE = late(
    rf"(?<![A-Za-z0-9£$'-])(?:(?P<unit>{tokens.UNIT_PATTERN})[:]?|(?P<act>FOI ?A|FOI|EIRs?|FOISA|EISRs?)[ ,:-]{{0,3}})"
    rf"(?:\.|{tokens.GAP}[\"']?(?P<glued>[lI])?)\Z",
    re.IGNORECASE,
)
# The cell or word before run into the unit word: "Withheldsection 12", "ReasonRegulation 13". Five letters and more, for shorter ones
# make words of their own ("subsection", "dissection", "deregulation").
_RUN_ON = late(
    rf"(?<=[a-z]{{5}})(?<!inter)(?<!micro)(?<!hermo)(?P<unit>[Ss]ections?|[Rr]egulations?)(?P<act>(?!))?(?:{tokens.GAP}(?P<glued>(?!))?)\Z"
)
_SUBSECTION = late(r"sub-?\s?sections?\s{0,2}\(?\Z", re.IGNORECASE)
_CUE = late(
    r"(?:\b(?:with|under|by|of|in|at|per|quoting|limbs?|conditions?|see|ibid\.?|exemptions?|exceptions?|engages?|appl(?:y|ies|ied|ying)|and|cites?|cited)|[(:-])\s{1,3}\Z",
    re.I,
)
# What a number stands behind that is none of a section: "Schedule 1, Part 1(n) of the Act".
_PART_OF = late(r"\b(?:parts?|schedules?|sch\.|annex|appendix|chapter|table|rules?|clauses?)\s{1,3}\Z", re.IGNORECASE)
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty")
_NUMERALS = {w: n for n, w in enumerate((*_ONES, *_TEENS), 1)} | {w: n * 10 for n, w in enumerate(_TENS, 2)}
_WORD_NUMBER = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|{'|'.join((*_TEENS, *_ONES))}"
_WORDED = late(rf"(?:ection|egulation)s?\s{{1,3}}(?i:(?P<word>{_WORD_NUMBER}))\b")
# The word right before a number, by which most numbers are told to be no citation at the least cost.
_SIGNALS = frozenset(tokens.UNIT_OF) | {
    "foia",
    "foi",
    "eir",
    "eirs",
    "foisa",
    "eisr",
    "eisrs",
    "a",
    "code",
    "codes",
    "number",
    "numbers",
    "no",
    "nos",
    "l",
    "i",
}
_WHOLE_UNITS = ("section", "sections", "regulation", "regulations")
_BLANKS = " \t\n\"'.:,-("
_ENDS = frozenset(word[-2:] for word in _SIGNALS)
_ALONE = frozenset(word for word in _SIGNALS if len(word) == 1)
_OF_SECTION = late(rf"\s{{0,2}}(?:of|to|in)\s{{1,2}}(?={tokens.UNIT_PATTERN}\s?\d)", re.I)
# Slips of scanning that are certain: "4 0(2)" after a unit word, "5.40(2)" for "S.40(2)" after a preposition.
_SPLIT_NUMBER = late(r"([1-4]) (\d)(?=\s?\()")
_FIVE_FOR_S = late(r"\b(?:under|of|by|with|to)\s{1,2}5\.\Z")
_LONE_LETTER = late(r"([a-j])(?![\w(])")
_SUB_AFTER = late(r"\s{0,2},?\s{0,2}(?:and\s)?(?:sub-?\s?sections?|paragraphs?)\s{0,2}\(?(\d{1,2}[A-Z]?|[a-z])\)?(?!\w)", re.I)
# "section 40 subsections 2 and 3A"
_PLURAL_SUB = late(r"sub-?\s?sections\b", re.I)
_SUB_MORE = late(r"(?:\s?,|\s)\s?(?:and\s|&\s)?(?<=[\s])(\d[A-Z]?)(?![\w.,]?\d)(?!\w)(?!\s(?:of|to|in)\b)", re.I)
# "regulation 12(4) paragraphs (d) and (e)": the next bracket is read on from there.
_PARAGRAPHS_AFTER = late(r"\s{0,2},?\s{0,2}(?:sub-?\s?sections?|(?:sub-?)?paragraphs?)\s{0,2}(?=\()", re.I)
# "paragraphs (a) and (b) of section 31(1)": often no figure stands there, so it is looked for from the section on back.
_STEP = r"\((?:[a-z]{1,3}|\d{1,2}[A-Z]?)\)"
_PARAGRAPHS_OF = late(
    rf"(?<![a-z])(?:(?:sub-?)?paragraphs?|limbs?)\s{{1,2}}(?={_STEP}(?:(?:\s?,)?\s?(?:and\s|or\s|to\s|&\s)?{_STEP}){{0,8}}\s(?:of|in|to)\s{{1,2}}\Z)",
    re.I,
)
MOST_STEPS = 24  # tokens of a list of sub-sections or paragraphs that stands before its section
PARAGRAPHS = 90  # characters before a section in which such a list may begin


@dataclass(slots=True)
class Reference:
    """A citation as written: its unit ("section", "exemption", "" where none stands), and its tokens from `start` to `end`.

    `sure` is False where only a bare number stands, and something about it must still show that it is a citation.
    """

    unit: str
    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    act: str = ""
    sure: bool = True


def references(text: str) -> Iterator[Reference]:
    """Every candidate citation of clean text, in order, none overlapping another."""
    done = 0
    found = [*_digit_anchors(text), *_worded(text)]
    for reference in sorted(found, key=lambda r: r.start) if found else ():
        if reference.start >= done:
            done = reference.end
            yield reference


def _digit_anchors(text: str) -> Iterator[Reference]:
    done = 0
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        reference = _anchored(text, start, end, done)
        if reference:
            done = reference.end
            yield reference


def _anchored(text: str, start: int, end: int, done: int) -> Reference | None:
    last = text[start - 1] if start else " "
    if last == "." and text[start - 2 : start - 1].isdigit():
        slip = _FIVE_FOR_S.search(text[max(done, start - 12) : start]) if text[end : end + 1] == "(" else None
        value = Token("number", start, end, (text[start:end],), repaired=True)
        return _run(text, Reference("section", start - 2, end, [value])) if slip else None
    if last in _BLANKS or last.isalpha() or last == "§":
        low = max(done, start - REACH)
        window = text[low:start]
        word = _last_word(window)
        if word.endswith(_WHOLE_UNITS) and word not in _SIGNALS and (before := _RUN_ON.search(window)):
            return _from_unit(text, low, before, start)
        if word in _SIGNALS:
            before = _BEFORE.search(window)
            if before:
                found = _from_unit(text, low, before, start)
                return _paragraphs_before(text, found, done) if found and text[found.start - 1 : found.start] == " " else found
            sub = _SUBSECTION.search(window)
            if sub:
                return _subsection(text, low + sub.start(), start, end)
    following = text[end : end + 3]
    if "(" in following and "\n" not in following and not last.isalnum() and last not in ".-":
        return _bare(text, start, text[max(done, start - REACH) : start])
    return None


def _last_word(window: str) -> str:
    """The last word of a stretch in lower case, what stands after it left out; "" at once where its end rules it out."""
    cut = window.rstrip(_BLANKS).removesuffix("(s)")
    end = cut[-2:].lower()
    if end not in _ENDS and (end[:1].isalpha() or end[1:] not in _ALONE):
        return ""
    start = len(cut)
    while start and cut[start - 1].isalpha():
        start -= 1
    return cut[start:].lower() or cut[-1:]


_STOPS = late(r"[.\s:]")


def _from_unit(text: str, low: int, before: re.Match[str], start: int) -> Reference | None:
    at = low + before.start("glued") if before["glued"] else start
    split = _SPLIT_NUMBER.match(text, at)
    if split:
        first: Token | None = Token("number", at, split.end(), (split[1] + split[2],), repaired=True)
    else:
        first = tokens.number(text, at)
    if first is None:
        return None
    word = (before["unit"] or "").lower()
    if len(word) == 1 and ":" in before[0]:  # "R: 11" is a reply
        return None
    unit = tokens.UNIT_OF.get(_STOPS.split(word)[0], "section" if word else "")
    reference = Reference(unit, low + before.start(), first.end, [first], act=before["act"] or "")
    if unit == "subsection" and tokens.bracket(text, first.end):  # "subsection 19(1)": a section with its part
        reference.unit = "section"
        if _OF_SECTION.match(text, _steps(text, first)[-1].end):  # "subsection 2(a) of section 40" is not
            return _subsection(text, reference.start, first.start, first.end)
    elif unit in ("subsection", "paragraph") and _OF_SECTION.match(text, first.end, first.end + 40):
        return _subsection(text, reference.start, first.start, first.end)
    if not unit and not _act_number(text, reference, first):
        return None
    return _run(text, reference)


_PLAIN_NUMBER = late(r"\d{1,2}[A-Z]?$")
_GOES_ON_AS_NUMBER = late(r"[-/.:\d]\d|[-/]")


def _act_number(text: str, reference: Reference, first: Token) -> bool:
    """Whether a number right after an Act's short name is a section ("FoIA 21", "EIR 12.5.e") and not a request's number."""
    if not _PLAIN_NUMBER.match(first.parts[0]) or text[reference.start + len(reference.act) : first.start].strip(" "):
        return False
    rest = text[first.end : first.end + 2]
    if tokens.bracket(text, first.end) or (rest[:1] == "." and tokens.point(text, first.end)):
        return True
    return reference.act.upper() not in ("FOI",) and not _GOES_ON_AS_NUMBER.match(rest)


def _subsection(text: str, at: int, start: int, end: int) -> Reference | None:
    """ "subsection (2) of section 40" is 40(2); "subsection (2)" alone is a step below the section last named."""
    part = tokens.bracket(text, start - 1) if text[start - 1] == "(" else Token("bracket", start, end, (text[start:end],))
    if part is None:
        return None
    steps = _steps(text, part)
    of = _OF_SECTION.match(text, steps[-1].end, steps[-1].end + 40)
    if of:
        unit = tokens.unit(text, of.end())
        parent = tokens.number(text, unit.end) if unit else None
        if unit and parent:
            own = _brackets(text, parent)
            return Reference(unit.parts[0], at, own[-1].end, [*own, *steps])
    return Reference("subsection", at, part.end, [part])


def _steps(text: str, first: Token) -> list[Token]:
    """Brackets in a row or joined, from the first on: "(1)(a) and (1)(c)"."""
    out = [first]
    while len(out) < MOST_STEPS:
        direct = tokens.bracket(text, out[-1].end)
        link = None if direct else tokens.join(text, out[-1].end)
        joined = tokens.bracket(text, link.end) if link else None
        if direct:
            out.append(direct)
        elif link and joined:
            out += [link, joined]
        else:
            break
    return out


def _brackets(text: str, number: Token) -> list[Token]:
    """A number and the brackets right behind it."""
    out = [number]
    while len(out) < MOST_STEPS and (step := tokens.bracket(text, out[-1].end)):
        out.append(step)
    return out


def _paragraphs_before(text: str, found: Reference, done: int) -> Reference:
    """The reference with the paragraphs that stand before it, where it names one section only."""
    if text[found.start - 3 : found.start - 1].lower() not in ("of", "in", "to"):
        return found
    low = max(done, found.start - PARAGRAPHS)
    before = _PARAGRAPHS_OF.search(text[low : found.start])
    first = tokens.bracket(text, low + before.end()) if before else None
    if before and first and all(t.kind in ("number", "bracket") for t in found.tokens):
        found.start = low + before.start()
        found.tokens += _steps(text, first)
    return found


def _bare(text: str, start: int, window: str) -> Reference | None:
    first = tokens.number(text, start)
    if first is None or tokens.bracket(text, first.end) is None or _PART_OF.search(window):
        return None
    reference = _run(text, Reference("", start, first.end, [first]))
    listed = any(
        t.kind == "bracket" and p.kind in ("and", "comma", "range")
        for p, t in zip(reference.tokens, reference.tokens[1:], strict=False)
    )
    reference.sure = bool(_CUE.search(window)) or listed or tokens.gloss(text, reference.end) is not None
    return reference


_WORD_PARTS = late(r"[- ]")


def _worded(text: str) -> Iterator[Reference]:
    for match in _WORDED.finditer(text):
        start = match.start() - 1
        if start < 0 or text[start] not in "sSrR" or text[start - 1 : start].isalpha():
            continue
        value = sum(_NUMERALS[part] for part in _WORD_PARTS.split(match["word"].lower()))
        token = Token("number", match.start("word"), match.end("word"), (str(value),))
        unit = "section" if text[start] in "sS" else "regulation"
        yield _run(text, Reference(unit, start, match.end(), [token]))


def _run(text: str, reference: Reference) -> Reference:
    """Read on from the first number as long as the list goes on."""
    at, out = reference.end, reference.tokens
    while len(out) < MOST_TOKENS:
        more = _next(text, at, out[-1], reference)
        if not more:
            break
        out += more
        at = out[-1].end
    while out[-1].kind not in ("number", "bracket", "point"):
        out.pop()
    reference.end = out[-1].end
    return reference


def _next(text: str, at: int, last: Token, reference: Reference) -> list[Token]:
    direct = tokens.bracket(text, at) or (tokens.point(text, at) if text[at : at + 1] == "." else None)
    if direct:
        return [direct]
    lone = _LONE_LETTER.match(text, at) if last.kind == "bracket" and text[at : at + 1].isalpha() else None
    if lone:
        return [Token("bracket", at, lone.end(), (lone[1],))]
    sub = _SUB_AFTER.match(text, at, at + 40)
    if sub and last.kind == "number":
        out = [Token("bracket", at, sub.end(), (sub[1],))]
        while _PLURAL_SUB.search(sub[0]) and (more := _SUB_MORE.match(text, out[-1].end, out[-1].end + 12)):
            out += [Token("and", out[-1].end, more.start(1)), Token("bracket", more.start(1), more.end(), (more[1],))]
        return out
    listed = _PARAGRAPHS_AFTER.match(text, at, at + 40) if last.kind == "bracket" else None
    step = tokens.bracket(text, listed.end()) if listed else None
    if step and step.parts[0].isalpha() and text[step.end : step.end + 4] != " of ":  # "paragraph (b) of your letter"
        return [step]
    joined = _joined(text, at, reference)
    if joined:
        return joined
    note = tokens.gloss(text, at)
    if note:
        joined = _joined(text, note.end, reference)
        if joined:
            return [note, *joined]
        return _spaced(text, note.end, need_unit=True)
    return _spaced(text, at, need_unit=False)


_ITEM_LETTER = late(r"([a-h])(?![\w'])")


def _joined(text: str, at: int, reference: Reference) -> list[Token]:
    """A joiner and what it joins: "and (b)", ", 40(2)", "and section 43", "or 11"."""
    link = tokens.join(text, at)
    if not link:
        return []
    start = link.end
    unit = tokens.unit(text, start)
    if unit and unit.parts[0] in (reference.unit, "section"):
        again = tokens.unit(text, unit.end)
        value = tokens.number(text, again.end if again else unit.end)
        return [link, value] if value and (reference.unit == unit.parts[0] or not reference.unit) else []
    direct = tokens.bracket(text, start)
    if direct:
        return [link, direct]
    lone = _ITEM_LETTER.match(text[start : start + 2])
    if lone and reference.tokens[-1].kind in ("point", "bracket") and text[at : at + 1] in "&+":
        return [link, Token("bracket", start, start + 1, (lone[1],))]
    value = tokens.number(text, start)
    if value is None or not _goes_on(text, link, value, reference):
        return []
    return [link, value]


def _goes_on(text: str, link: Token, value: Token, reference: Reference) -> bool:
    """Whether a number without a unit word is the next item of the list."""
    if tokens.bracket(text, value.end) or (text[value.end : value.end + 1] == "." and tokens.point(text, value.end)):
        return True
    if tokens.counts_something(text, value.end) or value.repaired:
        return False
    if link.kind == "range" and not _ascends(reference.tokens, value):
        return False
    if link.kind == "and":
        return True
    plural = text[reference.start : reference.start + 14].lower().split(" ")[0].rstrip(".").endswith("s")
    return plural or link.kind == "range" or tokens.join(text, value.end) is not None


def _ascends(before: list[Token], value: Token) -> bool:
    """Whether a range rises; "under section 43(2), to 3 that none is held" is no range but the next question."""
    last = next(t for t in reversed(before) if t.kind == "number")
    return not last.parts[0].isdigit() or not value.parts[0].isdigit() or int(last.parts[0]) < int(value.parts[0])


_FEW_SPACES = late(r"[ \t]{1,3}")


def _spaced(text: str, at: int, need_unit: bool) -> list[Token]:
    """White space alone may part items: "12(5)(b) 12(4)(a)", "section 27 (international relations) section 23"."""
    if need_unit:
        unit = tokens.unit(text, at)
        value = tokens.number(text, unit.end) if unit else None
        return [Token("space", at, at), value] if value else []
    gap = _FEW_SPACES.match(text[at : at + 3])
    value = tokens.number(text, at + gap.end()) if gap else None
    if value and tokens.bracket(text, value.end):
        return [Token("space", at, at), value]
    return []
