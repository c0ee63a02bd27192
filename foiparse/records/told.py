"""An answer's own words, without its label, and cut into the pieces that each state one thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.beneath import beneath

# A month in full, in patterns of days that an answer tells.
MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# The lettered parts of a question or an answer in running words: "(a) procurement (b) finance".
LETTERED: Final = late(
    r"(?:^|[\s,;:])\(?(?P<label>[a-h]|i{1,3}|iv|v)[).]\s*(?P<words>[^\n]+?)(?=[\s,;]+(?:and )?\(?(?:[a-h]|i{1,3}|iv|v)[).]\s|\n|[?.;]?\s*$)"
)
_NUMBER: Final = r"\(?(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-h]|[ivx]{1,4})[).]*"
_NUMBERS: Final = rf"{_NUMBER}(?:\s*(?:,|&|and|[-–]|to|/)\s*(?:[Qq]\.?)?{_NUMBER}){{0,5}}"
_SAID: Final = late(
    rf"^\s*(?:(?:(?:our|the|trust|council|college|university|force|board)\s+)?(?:response|answer|reply|ans)s?(?:\s+to)?"
    rf"(?:\s+(?:questions?|points?|q)\s*)?(?:\s*{_NUMBERS})?(?=\s*[:\t\n–-]|\s*\.(?!\d))"
    r"|ateb(?:\s?/\s?(?:answer|response))?(?=\s*[:\n])|(?:answer|response)\s?/\s?ateb(?=\s*[:\n])"
    r"|(?:our|the) (?:answer|response|reply)(?=\s+(?-i:[A-Z£])|\s+\d)"
    rf"|(?:part[- ]?|fully )?granted(?=[.:]\s)"
    rf"|(?!(?-i:[AQR][A-H])\s)(?:questions?|points?|parts?|items?|q|a|r|ans|no)\.?\s*{_NUMBERS}(?=\s*[:\n)\]–-]|\s*\.(?!\d)|\s+[A-Z])"
    rf"|(?:finally,?|to take|as (?:for|to)|turning to|regarding|in (?:answer|response|reply|respect|relation) (?:to|of)|with regards? to|on"
    rf"|for)\s+(?:your\s+)?(?:questions?"
    rf"|points?)\s*{_NUMBERS}"
    rf"(?:\s+first)?(?=\s*[:.,–-])"
    rf"|we\s+(?:said|say|answered|responded|replied)(?=\s*[:\n-]))\s*[:.,)\]–-]*\s*",
    re.I,
)
_PLAIN: Final = late(rf"^\s*(?P<numbers>{_NUMBERS})(?P<mark>\s*[.:)\]]+|\s+[-–]|\s*[-–](?=\s))\s+(?=\S)", re.I)
# A heading over an answer has no more words than this.
LONGEST_HEADING: Final = 8


def told(question: Question) -> str:
    """The answer without "A1.", "3 -", "We said:", and without a heading that only repeats the question's words."""
    return _told(question.answer, question.label, question.text)


# Each room of the records asks it of the same answers: so many are kept, about those of a few letters.
KEPT: Final = 512
# What is found in all statements of an answer is kept for so many answers: a letter's questions often share one long answer.
ANSWERS_KEPT: Final = 32


@lru_cache(maxsize=KEPT)
def _told(answer: str, label: str, asked: str) -> str:
    text = _ALSO.sub("", _BULLET.sub("", answer.strip()))
    for _ in range(3):
        shorter = _unlabelled(text, label)
        if shorter == text:
            break
        text = shorter
    return _unheaded(_LAST_CELL.sub("", text), asked)


# A bullet, or the first cell of a row that says what became of the question.
_BULLET: Final = late(r"^(?:[-–—•*→⇒➔»>▶]+\s+(?=\S)|(?:yes|no|held|provided|disclosed|granted|in full)\t+(?=\S))", re.I)
# "Also Casewell", "Currently Casewell".
_ALSO: Final = late(r"^(?:Also|Again|Currently|Still|Mainly|Mostly|Presently),?\s+(?=[A-Z])")
# The last cell of a row that says which exemption was applied.
_LAST_CELL: Final = late(r"\t+(?:none|n/?a|nil|-|no exemption)\s*$", re.I)


_CLOSES = late(r"[)\]]")


_NUMBERS_IN = late(r"\d+")


def _unlabelled(text: str, label: str) -> str:
    cell = _CELL.match(text)
    if cell and cell["number"] == label:
        return text[cell.end() :]
    marked = _OWN_MARK.match(text)
    if marked and marked["number"].casefold() == label.split(".")[-1].casefold():
        return text[marked.end() :]
    bare = _BARE.match(text)
    if bare and bare["number"] == label:
        return text[bare.end() :]
    dashed = _DASHED.match(text)
    if dashed and dashed["number"] in _NUMBERS_IN.findall(label):
        return text[dashed.end() :]
    said = _SAID.match(text)
    if said and said.end() < len(text):
        rest = text[said.end() :]
        figure = text[said.end() - 1].isspace() and not _MARKED.search(said.group()) and _MEASURED.match(rest)
        return _LETTERED.sub("", text) if figure else rest
    plain = _PLAIN.match(text)
    if plain and plain.end() < len(text):
        figures = _NUMBERS_IN.findall(plain["numbers"])
        ours = bool(set(figures) & set(_NUMBERS_IN.findall(label))) or plain["numbers"].strip("(). ") == label.split(".")[-1]
        if ours or (not figures and _CLOSES.search(plain.group())):
            return text[plain.end() :]
    return text


# "2<tab>Casewell", "2.Casewell": the number's own cell, or the number glued to the answer.
_CELL: Final = late(r"\s*(?:[Qq]\.? ?)?(?P<number>\d{1,2}(?:\.\d{1,2})?[a-z]?)(?:\t+(?=\S)|[.)](?=[A-Z£]))")
# "Q2 45": the question's own mark before a figure.
_OWN_MARK: Final = late(r"^\s*[Qq]\.?\s?(?P<number>\d{1,2}[a-z]?)\s+(?=[£$€]?\d)")
# "9 Our staff can log in": a number before these words counts nothing.
_BARE: Final = late(
    r"^\s*(?P<number>\d{1,2}[a-z]?)\s+(?=(?:Our|The|We|This|These|That|It|They|There|Yes|No|Please|A|An|In|As)\s+[a-z])"
)
# "A1 - 9 including one apprentice": the answer to the first question, and none to nine of them.
_DASHED: Final = late(
    r"^\s*(?:a|ans|answer|r|reply|response)\.?\s*(?P<number>\d{1,2})\s+[-–—]\s+(?=\d[\d,.]*(?<![.,])(?!\d)(?!\s*[:.)\]–-])(?!\s*(?:and|&|,)\s*\d)\s*\S)",
    re.I,
)
# "A. 9.2 WTE": what stands before a unit is a figure and no label.
_MEASURED: Final = late(r"(?:FTEs?|WTEs?|%|per cent|staff|people|employees|posts|days|weeks|months|years|hours)\b", re.I)
_MARKED: Final = late(r"[:)\]–-]\s*$|\n")
_LETTERED: Final = late(r"^\s*(?:[AR]|Ans)\b\s*[.:]?\s*(?=\d)", re.I)


_HEAD_WORDS = late(r"[^\W\d_]+")
_NO_HEAD = late(r"[.;:,£\d]\s*$|\t|\d")


def _unheaded(text: str, asked: str) -> str:
    head, _, rest = text.partition("\n")
    words = _HEAD_WORDS.findall(head)
    if not rest.strip() or not words or len(words) > LONGEST_HEADING or _NO_HEAD.search(head.strip()):
        return text
    stems = {w[:5].casefold() for w in _HEAD_WORDS.findall(asked)}
    repeats = all(w[:5].casefold() in stems or w.casefold() in ("and", "the", "of", "&", "for") for w in words)
    if repeats and beneath(text) != text:
        return text  # "Supplier", over "Fernlea", is a field and no heading
    return rest.strip() if (head.isupper() and len(head) > 3) or repeats else text


_ABBREVIATED: Final = (
    r"(?<!\bNo)(?<!\bno)(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bSt)(?<!\be\.g)(?<!\bi\.e)(?<!\bca)(?<!\bc)(?<!\bs)(?<!\bapprox)"
)
_STOP: Final = late(
    r"(?=[\s.?!;|,])(?:"  # what every one of these begins with: most characters are passed over at once
    rf"(?<=[a-z0-9A-Z%)\"”’'+]){_ABBREVIATED}[.?!]\s+(?=[A-Z\d£$€(\"“‘*]|[a-h]\)\s)|\s*;\s*|\s*\n+\s*|\s+/\s+|\s*\|\s*|\t+|\s+[•·▪]\s+"
    r"|,?\s+(?=\([b-h]\)\s))"
)
_COMMA: Final = late(r",\s+|\s+(?:and|but|while|whereas|with)\s+(?=[^,]*\d|[^,]*\b(?:no limit|unlimited)\b)|\s+[-–—]\s+(?![£\d])")


# "a. Fernlea" at the head of a line ends no sentence; "c. 300" may be "circa".
_ITEM: Final = late(r"^([a-h])\.\s+(?=[A-Z])", re.M)
_INDENT: Final = late(r"\n +(?=\S)")
# A line that ends within a date: "ends on 14 September" over "2026".
_IN_DATE: Final = late(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\n(?={MONTH})|\b{MONTH}\n(?=(?:19|20)\d\d\b)")
# A line that goes on in the next; before a figure only a long one does, as a short one is an item of a list.
_WRAPPED: Final = late(r"(?<=[a-z,])\n(?=[a-z(])(?!\(?[a-h][.)]\s)|(?<=[^\n]{50})(?<=[a-z,])\n(?=[£\d])")


def sentences(text: str) -> list[str]:
    """The statements of an answer: its sentences, lines, cells and the parts that a stroke or a semicolon parts."""
    return list(_sentences(text))  # a list of the caller's own


@lru_cache(maxsize=KEPT)
def _sentences(text: str) -> tuple[str, ...]:
    joined = _WRAPPED.sub(
        " ", _IN_DATE.sub(lambda date: date.group().replace("\n", " "), _INDENT.sub("\n", _ITEM.sub(r"\1) ", text)))
    )
    return tuple(s.strip(" .") for s in _STOP.split(joined) if s.strip(" ."))


def pieces(sentence: str) -> list[str]:
    """A statement at its commas and "and"s: each piece states one fact of one thing."""
    whole = _IN_BRACKETS.sub(_kept, _BETWEEN.sub(r"\1 to ", sentence))
    return [p.strip(" ,.").replace(_KEPT, " ") for p in _COMMA.split(whole) if p.strip(" ,.")]


# "Casewell (visits and mapping) until 31 July 2026" states one thing: an "and" between words in brackets parts nothing.
_IN_BRACKETS: Final = late(r"\([^()\d£]*\)")
_KEPT: Final = "\ue000"  # no letter writes it


def _kept(brackets: re.Match[str]) -> str:
    return brackets.group().replace(" ", _KEPT)


# "Between £10,000 and £15,000" is one range.
_BETWEEN: Final = late(r"\bbetween ([^;]{1,40}?) and (?=[£$€\d])", re.I)


_LATER: Final = late(
    r"\s*[(\[][^()\[\]]*\b(?:exten\w*|options?|possible|further|plus|renewable|more|prolong\w*|additional|longer|ymestyn)\b[^()\[\]]*[)\]]"
    r"|(?:[.,;]\s+(?:it |this |they |which )?|\s+)(?:may|can|could) be (?:extended|prolonged|renewed)\b[^.;\n]*"
    r"|,\s+(?:extend[ai]ble|(?:an? |the )?(?:options?|extensions?) (?:of|to|for))\b[^.;\n]*"
    r"|,?\s+(?:with|and|subject to) (?:an? |the )?(?:break|get-out)(?: clause| option| point)?\b[^.;\n]*"
    r"|,?\s+(?:and|with|but|plus|or)\s+(?:(?:the|an?|any)\s+)?(?:[\w']+\s+){0,4}?(?:options?|may|can|could|extension|extendable|possible|right to)\b"
    r"[^.;\n]*",
    re.I,
)


_DOTTED_DATE = late(r"\b(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])")


def without_options(text: str) -> str:
    """The words of an end without what may come after it: "31 March 2027 (option of two further years)"."""
    text = _DOTTED_DATE.sub(r"\1/\2/\3", text)
    return _LATER.sub("", text)
