"""Finds the names of public authorities in text.

From a type word ("Council", "NHS Trust") back over the capitalised words before it,
or from an opening ("University of") on over those after it.
Linear: each type word looks at one bounded window.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foiparse.divide.header.authority_words import (
    BEFORE_OF,
    ENDINGS,
    GENERIC,
    JOINERS,
    KINDS_OF_BODY,
    NO_BODY,
    NOT_BELOW,
    NOT_FIRST,
    NOT_NEXT,
    NOT_THE_SENDER,
    NOT_WITHIN,
    OPENINGS,
    UNITS,
    WEAK_ENDINGS,
)
from foiparse.divide.header.bodies import BODIES
from foiparse.late import late


def _either_case(words: Iterable[str]) -> list[str]:
    forms = [f for w in words for f in (w, w.upper())]
    return [r"\s+".join(re.escape(p) for p in f.split()) for f in forms]


def _any_of(names: Iterable[str]) -> str:
    """Any of these at a word's edge, reached by their first letters, which the matcher finds three times as fast."""
    rests: dict[str, list[str]] = {}
    for name in names:
        if name[0].isupper():
            rests.setdefault(name[0], []).append(name[1:])
    by_first = [f"(?<={first})(?:{'|'.join(rest)})" for first, rest in rests.items()]
    return rf"[{''.join(rests)}](?<=\b.)(?:{'|'.join(by_first)})\b"


_ENDING = late(_any_of(_either_case(sorted(ENDINGS, key=len, reverse=True))))  # "Homes Association" before "Homes"
_OPENING = late(_any_of(_either_case(OPENINGS)))
_BODY = late(rf"{_any_of(_either_case(sorted(KINDS_OF_BODY)))}\s+(?:of|for|on|OF|FOR|ON)\s+(?:the\s+|THE\s+)?(?=([A-Z][\w’']+))")
# In one order in every process, as what is compiled is kept.
_FIXED = late(_any_of(re.escape(f) for f in sorted(BODIES, key=lambda f: (-len(f), f))))
MOST_CARRIED = 4  # words behind "and" in the second line of a name
MENU_WORDS = {"home", "back", "print", "share", "search", "menu", "skip"}  # a line that begins so is a site's own
_BREAK_BELOW = MENU_WORDS | NOT_BELOW
_TOKEN = late(r"\S+")
_CAPITAL = late(r"[\"'“‘(]?[A-ZÀ-ÞŴŶ]")
_NOT_SENDER = late(rf"\b(?:{'|'.join(re.escape(n) for n in NOT_THE_SENDER)})\b")
_LAST_OF_NAME = late(
    r"(?:council|trust|police|constabulary|university|authority|commission|agency|board|\b(?:icb|ccg|[mc]bc))[’']?s?$", re.I
)
_ENDS_LINE = late(
    r"(?:council|trust|constabulary|authority|board|commission|committee|agency|executive|officer|chair|\bicb|\bccg|\b[mc]bc)$",
    re.I,
)
_KIND_ENDS = late(
    r"\b(?:council|trust|board|authority|police|constabulary|fire (?:and|&) rescue service|ambulance service|group)$", re.I
)
_SERVICE = late(r"\b(?:Rescue|Ambulance|Police) Service$", re.I)  # "Sker Fire and Rescue Service and Loam Council"
_STATUS = late(r"\((?:VA|VC|Aided|Controlled)\)")  # of a church school, within its name
_NHS_TRUST = late(r"NHS (?:Foundation )?Trust$", re.I)
_HOSPITALS = late(r"\b(?:Hospitals?|Healthcare|Infirmary|Partnership|Ambulance Service|Health|Community)$", re.I)
_COMMAS = late(r",(?=[^,]*(?:,|\band\b|&))")  # of a list of places: "Loam, Vale and Hill"
_STRONG = r"(?:council|constabulary|police|university|trust|authority)"
# "Borchester University Press Office", "Borsetshire Council Tax Office": the body and its office.
_WITH_UNIT = late(
    rf"(.*?\b{_STRONG})\s+(?!(?:health|hospitals?|teaching|ambulance|fire|college|nhs|and|of|for|&)\b)\S+\s+(?:\S+\s+)?(?:office|service|executive)$",
    re.I | re.S,
)
_NO_PART_OF_NAME = late(r"\d|[,@:|/]|information|freedom|request|response|\b(?:dear|by|offices?|teams?|units?)\b", re.I)
_FILE = late(r"[/-].*\d|\d.*[/-]")  # a file number that follows the name in its line
_NATION = late(r" (?:\((?:NI|Northern Ireland|Scotland|Wales|England)\)|(?:for )?Northern Ireland\b)")
# The last word of a part of a body, with the body in brackets behind it.
_UNIT_BEFORE = late(rf"^(?:{'|'.join(sorted(GENERIC | UNITS))}|requests?|responses?)$", re.I)
# A name that wants its place, and the place: "Queen's University Sker", "National Museums Borset".
_NO_PLACE = late(
    r"(?:(?:St )?\w+[’']s|National|Royal|Imperial|University) (?:University|College|Museums?|Galler(?:y|ies)|Librar(?:y|ies))\Z",
    re.I,
)
_ITS_PLACE = late(r" ([A-Z][A-Za-z]+)(?: (?:and|&|upon) [A-Z][A-Za-z]+)?(?=[ \t]*(?:$|[\n.,;:)|]|[ \t][a-z(/–-]))")
_NOT_PLACES = NOT_WITHIN | UNITS | GENERIC
_OFFICE_OF = late(r"\bOffice of the\s$", re.I)
_COMMISSIONER = late(r"\bcommissioner$", re.I)
# "New Sker Council", "His Majesty's Salt Service": words that open a sentence elsewhere.
_WITH_FIRST = late(
    r"(?:New|NEW) (?!(?:Council|Trust|Police|University|Board|Authority|Combined|Unitary|College|School|Chief)\b)[A-Z]|H(?:is|er) Majesty[’']s [A-Z]"
)
_LABEL = late(r"[aq]\d{1,3}$")  # of a question or answer
_PLACE = late(r"\S+ (?:House|Buildings?|Street|Road|Lane|Court|Hall|Tower|Square|Wharf),")  # an address run on after a name
# The line under a name, where an address begins: "Bridge House", "Civic Centre".
_ADDRESS = late(
    r"(?:[\w’'.-]+ ){0,4}(?:House|Buildings?|Street|Road|Lane|Court|Hall|Tower|Square|Wharf|Centre|Headquarters|HQ|Avenue|Way|Park|Floor|Campus)"
    r"[ \t,.]*(?:\n|$|,)"
)
_GOES_ON_LOW = late(rf"\s(?!(?:{'|'.join(sorted(JOINERS))})\b)[a-z]")
_ENDS_NAME = '.:;!?)|”"'
_NOT_IN_NAME = late(r"^The$|\.\d|[a-z]:[A-Z]")  # the next sentence, a label ("Ans.1", "Reply:The")
_LIST = late(r"\s(?:[A-Z][\w’'-]+,?\s){1,5}(?:and|&)\s(?:[A-Z][\w’'&-]*\s|and\s)*$")  # the rest of a list of places
_LIST_ON = late(r"(?:\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,){0,3}\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,?\s(?:and|&)\s[A-Z]")
_OF_STATE = late(r"(?:Department|Ministry|Office|DEPARTMENT|MINISTRY|OFFICE)\b")
_LEGAL_FORM = late(r" (?:Services )?(?:Ltd|LTD|Limited|LIMITED|plc|PLC|CIC|LLP)\b")
_PARTS = late(r"\t| {3,}|\s[-|/·•–—>→]\s")
SHORTEST_PLACE = 3  # letters; initials are fewer
OFFICE = 20  # characters before a commissioner's name in which "Office of the" stands
_BREAKS = ("dear", "your", "our")
INFORMATION = 12  # characters before "Commissioner of" in which "Information" may stand
WINDOW = 130  # characters before or after a type word: the longest names printed have about a hundred
WRAPPED = 45  # a line this long may go on in the next; a shorter one stands alone, as in an address
MOST_WORDS = 11


def find_names(text: str) -> list[tuple[int, int]]:
    """Spans of names in text order; of two that overlap, the longer."""
    fixed = [m.span() for m in _FIXED.finditer(text)]
    spans = [
        (_back(text, m.start(), end), _with_legal_form(text, end))
        for m in _ENDING.finditer(text)
        if not _part_of_other(text, end := _end_of(m))
    ]
    spans += [
        (m.start(), _on(text, m.end(), bool(_OF_STATE.match(m.group()))))
        for m in _OPENING.finditer(text)
        if not _no_body(text, m.end())
    ]
    spans += [
        (_back(text, m.start()), _on(text, m.end(), bool(_OF_STATE.match(m.group()))))
        for m in _BODY.finditer(text)
        if m[1].lower() not in NO_BODY
    ]
    kept: list[tuple[int, int]] = []
    for span in sorted({*fixed, *(_trim(text, *s) for s in spans)}, key=lambda s: (s[0], -s[1])):
        over = max(0, span[0] - INFORMATION)
        if span[1] - span[0] < 5 or _not_the_sender(text[span[0] : span[1] + 8], text[over : span[1] + 25]):
            continue
        if kept and span[0] < kept[-1][1]:
            if span[1] - span[0] > kept[-1][1] - kept[-1][0]:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def _not_the_sender(name: str, on: str) -> bool:
    low = " ".join(name.lower().split())
    found = _NOT_SENDER.search(low)
    return (
        found is not None and not (found.group() == "local government" and _OF_STATE.match(name))
    ) or "information commissioner" in " ".join(on.lower().split())


_WORD_BEHIND = late(r"\s+(?:the\s+)?([\w’']+)", re.I)


def _no_body(text: str, end: int) -> bool:
    """Whether "Office of" and the like goes on to a part of a body: "Office of the Chief Executive"."""
    following = _WORD_BEHIND.match(text[end : end + 40])
    return bool(following and following[1].lower() in NO_BODY)


def _end_of(ending: re.Match[str]) -> int:
    """Where a type word ends: before a line's end where the next line is of another thing ("Sker Police" over "Force Headquarters")."""
    first, broken, _ = ending.group().partition("\n")
    goes_on = ending.string[ending.end() : ending.end() + 2].strip(" \t\r") not in ("", "\n")
    return ending.start() + len(first.rstrip()) if broken and goes_on and first.strip().title() in ENDINGS else ending.end()


_NEXT_WORD = late(r" (\w+)")


def _part_of_other(text: str, end: int) -> bool:
    following = _NEXT_WORD.match(text[end : end + 20])
    return bool(following and following.group(1).lower() in NOT_NEXT and following.group(1)[0].isupper())


def _with_legal_form(text: str, end: int) -> int:
    """The end of "Ltd" or "plc" after a type word, where the name goes on to it."""
    legal = _LEGAL_FORM.match(text, end)
    return legal.end() if legal else end


def _gap_ends(text: str, left: int, right: int) -> bool:
    """Whether the white space between two words parts two things: a wide gap, an empty line, a line that was not wrapped."""
    gap = text[left:right]
    if "\n" in gap:
        line = _PARTS.split(text[text.rfind("\n", 0, left) + 1 : left].strip())[-1]
        return gap.count("\n") > 1 or len(line) < WRAPPED
    return "\t" in gap or len(gap) > 2


def _carried_on(text: str, left: int, right: int) -> bool:
    """Whether a letterhead parts a name over two lines at "and": "Ministry of Mills" over "and Weirs"."""
    line = text[right : (text.find("\n", right) + 1 or len(text) + 1) - 1].strip()
    first, *rest = line.split() or [""]
    below = 0 < len(rest) <= MOST_CARRIED and all(_CAPITAL.match(w) or w in JOINERS for w in rest)
    return first in ("and", "&") and below and text[left:right].strip(" \t\r") == "\n" and not any(c.isdigit() for c in line)


def _back(text: str, start: int, end: int = 0) -> int:
    """Where the name that goes up to `start` begins; `end` is where its type word ends."""
    low = max(0, start - WINDOW)
    tokens = list(_TOKEN.finditer(text, low, start))[-MOST_WORDS:]
    begin = start
    if tokens and tokens[-1].group() in JOINERS and text[start:].startswith(WEAK_ENDINGS):
        return start
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i].group()
        after = tokens[i + 1].start() if i + 1 < len(tokens) else start
        if _gap_ends(text, tokens[i].end(), after) and not _type_line(text, tokens[i].end(), after, end):
            break
        if "\n" in text[tokens[i].end() : after] and (
            (text[after:end].isupper() and not token.isupper())
            or _ENDS_LINE.search(token)
            or (token.lower() in UNITS and _whole_line(text, after, end))
        ):
            break
        if (token[-1] in _ENDS_NAME and not _STATUS.fullmatch(token)) or _NOT_IN_NAME.search(token):
            break
        if (
            token[-1] == ","
            and not text.startswith(("NHS Trust", "NHS Foundation"), begin)
            and not _in_list(text, tokens, i, start)
        ):
            break
        if token in JOINERS:
            before = tokens[i - 1].group() if i else ""
            if (not _CAPITAL.match(before) and before not in JOINERS) or (
                token in ("and", "&")
                and (_LAST_OF_NAME.search(before) or _SERVICE.search(text[low : tokens[i].start()].rstrip()))
            ):
                break
            continue
        if not _CAPITAL.match(token) or "@" in token or token.lower().rstrip(",") in _BREAKS or _FILE.search(token):
            break
        begin = tokens[i].start()
        if token[0] == "(" and i and _UNIT_BEFORE.search(tokens[i - 1].group()):
            break  # "Information Governance (Sker Council)"
    return begin


def _in_list(text: str, tokens: list[re.Match[str]], i: int, start: int) -> bool:
    """Whether the word with a comma is of a list of places: "Loam, Vale and Hill Council", and no person's or unit's name."""
    if not _LIST.match(text, tokens[i].end(), start):
        return False
    first = i
    while first and not _gap_ends(text, tokens[first - 1].end(), tokens[first].start()):
        before = tokens[first - 1].group()
        if before[-1] in ".,:;!?)" or not (_CAPITAL.match(before) or before in JOINERS):
            break
        first -= 1
    run = [t.group().rstrip(",") for t in tokens[first : i + 1]]
    while run and (run[0] in JOINERS or run[0] == "The"):
        run = run[1:]
    if not run or any(w.lower() in NOT_FIRST or w.lower() in UNITS or len(w) < SHORTEST_PLACE for w in run if w not in JOINERS):
        return False
    if _LAST_OF_NAME.search(run[-1]):
        return False
    joined = any(w in JOINERS for w in run) or run[0] == "NHS" or run[-1].lower() in GENERIC
    return joined if len(run) > 1 else run[0].lower() not in GENERIC


def _whole_line(text: str, start: int, end: int) -> bool:
    """Whether a name fills its line and has a word of its own there: the line above is of another thing."""
    if not end or text[end : end + 1] not in ("", "\n", "\r"):
        return False
    return any(w.lower() not in GENERIC and w not in JOINERS for w in text[start:end].split())


def _type_line(text: str, above_end: int, line_start: int, end: int) -> bool:
    """Whether the line is nothing but the kind of body ("Integrated Care Board") and the line above the rest of its name."""
    if not end or text[above_end:line_start].strip(" \t\r") != "\n" or text[end : end + 1] not in ("", "\n", "\r"):
        return False
    above = text[text.rfind("\n", 0, above_end) + 1 : above_end].strip()
    line = text[line_start:end]
    kinds = _KIND_ENDS.search(line) and all(w.lower() in GENERIC or w in JOINERS for w in line.split())
    if (
        not kinds
        or _NO_PART_OF_NAME.search(line)
        or len(above) > WRAPPED
        or _NO_PART_OF_NAME.search(_COMMAS.sub("", above))
        or (_ENDING.search(above) and not (_NHS_TRUST.match(line) and _HOSPITALS.search(above)))
    ):
        return False
    return all(_CAPITAL.match(w) or w in JOINERS for w in above.split()) and above.split()[-1].lower() not in UNITS


def _on(text: str, end: int, lists: bool = False) -> int:
    """Where the name that an opening begins comes to its end; with `lists` "Department for Mills, Weirs and Locks" goes on over commas."""
    at = last = end
    for token in list(_TOKEN.finditer(text, end, end + WINDOW))[:MOST_WORDS]:
        word = token.group()
        if (_gap_ends(text, last, token.start()) and not _carried_on(text, last, token.start())) or (
            word.endswith(":") and "\n" in text[last : token.start()]
        ):
            break
        if word.lower().rstrip(":") in _BREAK_BELOW and "\n" in text[last : token.start()]:
            break
        last = token.end()
        if word in JOINERS:
            continue
        if (
            not _CAPITAL.match(word)
            or "@" in word
            or _FILE.search(word)
            or word.startswith("(")
            or word in ("The", "I")
            or (
                word.lower().rstrip(".,") in NOT_WITHIN
                and (at > end or not text.endswith((" of", " for", " of the", " for the"), 0, end))
            )
        ):
            break
        if _LAST_OF_NAME.search(text[end:at].rstrip()) and " " in text[end:at].strip():
            break
        if (
            at > end
            and "\n" in text[at : token.start()]
            and _fills(text, end, at)
            and _GOES_ON_LOW.search(_line_at(text, token.start()))
        ):
            break  # a title in the next line: "Office of the Commissioner for Tarn", "School meals"
        if _PLACE.match(text, token.start()) or (
            "\n" in text[at : token.start()] and at > end and _ADDRESS.match(text, token.start())
        ):
            break
        stripped = word.rstrip('.,:;!?)”"')
        at = token.start() + len(stripped)
        if stripped != word and not (lists and word == f"{stripped}," and _LIST_ON.match(text, last)):
            break
    return at


def _line_at(text: str, start: int) -> str:
    """The rest of the line from a place on."""
    return text[start : (text.find("\n", start) + 1 or len(text) + 1) - 1]


def _fills(text: str, end: int, last: int) -> bool:
    """Whether the line in which an opening ends is nothing but capitalised words: a name alone in its line."""
    line = text[text.rfind("\n", 0, end) + 1 : last]
    return all(_CAPITAL.match(w) or w in JOINERS for w in line.split())


def _of_the_body(word: str, of: bool, rest: str) -> bool:
    """Whether the name begins after "of": "Enquiries Desk of Loam Council", "Review of the Loam Agency", but "Isle of Loam Council"."""
    if word.lower() in UNITS and _LAST_OF_NAME.search(rest):
        return True
    return of and word not in BEFORE_OF and " " in rest and bool(_LAST_OF_NAME.search(rest) or _KIND_ENDS.search(rest))


_FIRST_WORD = late(r"[\s,\"'“‘(]*([\w’'.\-&©]+)[\s,]+")
_OF_ANOTHER = late(r"((?:[\w&]+\s+){0,3}?(\w+)\s+(?:of|for|at|in)\s+)(?:the\s+)?(?=[A-Z])")
_MARKS_BEFORE = late(r"[\s\"'“‘(]+")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words before the name proper ("In Borsetshire", "Dear", "Legal Unit of")."""
    while match := _FIRST_WORD.match(text[start:end]):
        word = match.group(1).lower().strip(".,")
        kept = word not in NOT_FIRST and word not in JOINERS and len(word) > 1 and not _LABEL.match(word)
        if kept or _WITH_FIRST.match(text, start + match.start(1)):
            break
        start += match.end()
    while unit := _OF_ANOTHER.match(text[start:end]):
        rest = text[start + unit.end() : end]
        if not _of_the_body(unit.group(2), unit.group(1).endswith("of "), rest):
            break
        start += unit.end()
    if unit := _WITH_UNIT.match(text[start:end]):
        end = start + unit.end(1)
    office = _OFFICE_OF.search(text[max(0, start - OFFICE) : start]) if _COMMISSIONER.search(text[start:end]) else None
    start -= len(office.group()) if office else 0
    if nation := _NATION.match(text, end):
        end = nation.end()
    elif (place := _ITS_PLACE.match(text, end)) and _NO_PLACE.match(text, start, end) and place[1].lower() not in _NOT_PLACES:
        end = place.end()
    lead = _MARKS_BEFORE.match(text[start:end])
    return start + (lead.end() if lead else 0), end
