"""Under which access regimes a response is made: by headings that name Acts, and by what the opening says of its handling."""

from __future__ import annotations

import re

from foiparse.divide.header.lines import Lines
from foiparse.divide.header.nation import abroad, is_scottish
from foiparse.divide.header.set_aside import EIR, of_data_protection, set_aside
from foiparse.late import late

_FOI = late(r"freedom of information|\bfoi(?:a|sa|\(s\)a)?(?:\b|(?=[\d_]))|rhyddid gwybodaeth")
_FOI_PROSE = late(
    r"(?:under|accordance with|terms of|provisions of|to)\s[^.]{0,60}(?:freedom of information|\bfoi(?:a|"
    r"sa)?\b)"
)
_NAMES_EIR = late(
    r"e(?:nvironmental information|(?<=\be)irs?\b)"
)  # what each of the next three holds, found in a tenth of the time
_HANDLED = late(
    r"(?:under|accordance with|terms of|provisions of|subject to|treated as|considered|handled|responded|"
    r"processed|falls?|dealt)"
    rf"[^.]{{0,80}}?{EIR}"
)
_RELIED = late(
    rf"\b(?:reg(?:ulation)?s?\.?|exception) ?\(?1[0-3]\b[^.]{{0,80}}{EIR}|{EIR}[^.]{{0,60}}\breg(?:ulation)?s?\.? ?1[0-3]"
)
_RIGHT_LAW = late(rf"{EIR}[^.]{{0,60}}\b(?:right|correct|appropriate|applicable) (?:law|legislation|regime|access)")
_ASIDE = late(
    r"if you (?:feel|believe|think|consider|are)|commissioner|guidance|advice|review|complain|fees|appropriate limit|appeal|website|"
    r"publication scheme|exemption 39|39\(|exempt"
)
_EXEMPT_39 = late(r"(?:section|s\.?) ?39\b")
# The technical exemption: a request for environmental information is answered under the Regulations instead of the Act.
_MOVED = late(
    r"\b(?:deal(?:t|ing)?|respond\w*|handl\w+|process\w*|consider\w*|answer\w*)\b[^.]{0,60}\bunder (?:the terms of )?"
    r"(?:those|these|the|its)? ?(?:regulations|eirs?\b|environmental information)"
)
_SPEAKS_OF_REQUESTS = late(
    r"request for information|information request|disclosure log|information (?:asked|requested)|"
    r"information commissioner|wycliffe house|\bico(?:\.org\.uk|'s)?\b|\b(?:applicant|requester) (?:was|wrote|asked|sought|wished|wanted)\b|"
    r"\bsection (?:17\(\d\)|45 code)|open government licence|section \d\d?(?:\(\d\))? of the act\b"
)
# A section of the Act by which something is withheld, in a letter that says no more of the Act.
_EXEMPT_BY = late(
    r"\b(?:exempt|withh[eo]ld|refus|releas|disclos|held|reachable|accessible)\w*[^.\n]{0,80}?\bsection (?:1[24]|2[1-9]|3\d|4[0-4])\b|"
    r"\b(?:declin\w+|unable|cost limit|limit|exemption)\b[^.\n]{0,60}?\b(?:in|under|of|by) section (?:1[24]|2[1-9]|3\d|4[0-4])\b"
    r"(?! of the (?!act\b|foi|freedom))|"
    r"\bsection (?:1[24]|2[1-9]|3\d|4[0-4])(?:\(\d\w?\))?[^.\n]{0,60}\b(?:appli\w+|exempt\w*|withh[eo]ld|refus\w+|disclos\w+)|"
    r"\bsection 1(?:\(3\)|6)[^.\n]{0,60}\b(?:ask|requires|assist|advi[sc]e|clarif)|\b(?:advice|assist\w*) \(section 16\)|"
    r"\bsection (?:1[24]|2[1-9]|3\d|4[0-4])\(\d\w?\)[^.\n]{0,40}\b(?:comply|oblige|disclos)\w*|"
    # alone in its sentence or in brackets, and of no other Act
    r"(?:^|[.;:(] ?)(?:exempt,? )?s(?:ection ?|\.? ?)(?:1[24]|2[1-9]|3\d|4[0-4])\(\d\w?\)(?:\(\w\))?[.;)]|"
    r"\bsection 1\(1\)(?:\([ab]\))?[,.]? (?:requires|of the act|we (?:told|confirm))|\bsection 50\b[^.\n]{0,60}\bcommissioner"
)
# Letters that name no law are told by the articles that they cite.
_REGULATION = late(r"\b(?:reg(?:ulation)?s?\.?|exception)\s?(?:(?:[2-9]|1[0-4])\s?\(|(?:5|9|1[0-4])\b)")
_SECTION = late(
    r"\b(?:sections?|s\.|s|sec\.|exemption)\s?(?:1|8|9|10|11|12|14|16|17|2[1-9]|3\d|4[0-4])\b(?! of (?:the )?(?!act|foi|freedom))"
)
# What is kept back by a regulation that only the Regulations have: "redacted under regulation 12(5)(a)".
_KEPT_BY_REGULATION = late(
    r"\b(?:withh[eo]ld|redact\w*|removed|refus\w+|exempt\w*|except(?:ed|ion)|left out)\b[^.;\n]{0,60}"
    r"\breg(?:ulation)?\.? ?(?:12 ?\([45]\)|13\b)(?! of the (?!e))"
)
# The same in a letter that names the Regulations, in England or Scotland, beside a heading that names only the Act.
_KEPT_BY_EXCEPTION = late(
    r"\b(?:withh[eo]ld\w*|redact\w*|removed|refus\w+|exempt\w*|except(?:ed|ions?)|left out|rel(?:y|ied|ying))\b[^.;\n]{0,60}"
    r"\breg(?:ulation)?s?\.? ?(?:1[02] ?\([45]\)|1[13] ?\([12]\))(?![^.;\n]{0,20} of the (?!e))"
)
_NAMES_REGULATIONS = late(EIR)
_OVERSEERS = ("commissioner", "environmental information")
_ICO = late(r"\bico\b")
# Only some of what was asked is moved to the Regulations: the rest stays under the Act.
_PARTLY = late(
    r"\b(?:some|parts?|certain|elements?|the remainder) of (?:what|the information|(?:your|this|the) (?:request|questions?))"
    r"[^.]{0,60}\benvironmental\b|"
    r"\benvironmental\b[^.]{0,200}\bto (?:that|this) extent\b"
)
# "Under the Act and, where it touches on land, the Regulations", "some of this is environmental information".
_BOTH = late(
    r"(?:under|handled|considered)\b[^.]{0,40}\bfreedom of information act(?: 2000)?,? (?:and|or)\b[^.]{0,140}\benvironmental information regulations"
    r"(?![^.]{0,80}(?:commissioner|complain|appeal|review))|"
    r"\bsome of (?:this|it|what)\b[^.]{0,40}\b(?:is|are) environmental information\b"
)
# A log's field: "Legislation: FOI", "Regime: FOI Act 2000 / Environmental Information Regs 2004".
_FIELD = late(r"\W*(?:legislation|(?:access )?regime|request type|type of request)\s*[:|\t]\s*(.{3,120})$")
_FIELD_ACT = late(r"\bfoi(?:a|sa)?\b|freedom of information")
_FIELD_REGULATIONS = late(r"\be(?:is?rs?\b|nvironmental information)")
_FOI_OR_EIR = late(
    r"\W*(?:re\W+)?foi ?/ ?eir\b(?!\W+(?:ref|reference|no|number|id|case|log|team|officer|unit|enquir\w+|mailbox)\b)|"
    r".{0,120}(?:\(|\b(?:under|regimes?|law|legislation)\W+)foi(?:a|sa)? ?(?:/|&|and) ?eirs?(?:\W|$)"
)
# A log's reference "EIR 118" or its remark, in a page that never names the Act.
_NAMED_EIR = late(
    r"\beir[ -]?\d|\beir request\b|\b(?:dealt with|handled|treated|answered) as (?:a request for )?environmental information\b"
)
_PROSE = late(r"\b(?:you|we|i|is|was|has|have|are)\b", re.I)
_GOES_ON = late(r"(?:/|&|\band)\s*$", re.I)
_LIST_OF_TEAMS = late(r"foi[-/]dpa", re.I)
FEWEST_REGULATIONS = 2  # cited, and more than twice as often as sections, where a letter names no law in a heading
CITED_WITHIN = 20_000  # characters in which citations are counted
HEADING_LENGTH = 200
HEADING_LINES = 40


def regimes_of(lines: Lines, opening: str) -> list[str]:
    """Regime codes in alphabetical order; empty where nothing of the letter speaks of access to information."""
    foreign = abroad(opening)
    if foreign:
        return [foreign[0]]
    foi = bool(_FOI.search(opening) or _FOI.search(lines.text[len(opening) :].lower()))
    if of_data_protection(lines, opening, foi):
        return ["dpa"]
    aside = set_aside(opening)
    found = (
        {"eir"}
        if aside == "foi"
        else _in_field(lines) or _in_headings(lines)
        if not _moved(opening)
        else {"eir", "foi"}
        if _PARTLY.search(opening)
        else {"eir"}
    )
    if not found:
        found = {"foi", "eir"} if _BOTH.search(opening) else _by_articles(lines) or _in_prose(opening) or _by_what_is_kept(lines)
    if found == {"foi"} and _keeps_by_exception(lines):
        found = {"foi", "eir"}
    found -= {"eir": {"eir"}, "all": {"foi", "eir"}}.get(aside, set())
    if not found and not foi and _NAMED_EIR.search(opening):
        found = {"eir"}
    if not found and aside != "all" and (foi or _SPEAKS_OF_REQUESTS.search(lines.low) or _EXEMPT_BY.search(lines.low)):
        found = {"foi"}
    scottish = is_scottish(lines, opening)
    names = {"foi": "foisa" if scottish else "foia", "eir": "eisr" if scottish else "eir"}
    return sorted(names[f] for f in found)


def _by_articles(lines: Lines) -> set[str]:
    """The Regulations where they and hardly any section is cited; the Act where sections are and nothing names a law."""
    text = lines.low[:CITED_WITHIN]
    if not any(word in text for word in _OVERSEERS) and not _ICO.search(text):
        return set()
    regulations, sections = len(_REGULATION.findall(text)), len(_SECTION.findall(text))
    if regulations >= FEWEST_REGULATIONS and regulations > 2 * sections:
        return {"eir"}
    return {"foi"} if sections and not _FOI.search(text) and "environmental information" not in text else set()


def _by_what_is_kept(lines: Lines) -> set[str]:
    """The Regulations where something is kept back by them and no section is cited, whatever a site's menus call its log."""
    text = lines.low[:CITED_WITHIN]
    return {"eir"} if _KEPT_BY_REGULATION.search(text) and not _SECTION.search(text) else set()


def _keeps_by_exception(lines: Lines) -> bool:
    """Whether a letter under the Act's heading names the Regulations and keeps something back by one of their exceptions."""
    text = lines.low[:CITED_WITHIN]
    return bool(_KEPT_BY_EXCEPTION.search(text)) and bool(_NAMES_REGULATIONS.search(text))


def _moved(opening: str) -> bool:
    """Whether section 39 is used for no more than to answer under the Regulations instead."""
    return bool(_EXEMPT_39.search(opening)) and "environmental information" in opening and bool(_MOVED.search(opening))


def _in_field(lines: Lines) -> set[str]:
    """The laws that a log's field of that name tells."""
    for line in lines.top[:HEADING_LINES]:
        if field := _FIELD.match(line.low):
            told = {"foi"} if _FIELD_ACT.search(field[1]) else set()
            return told | ({"eir"} if _FIELD_REGULATIONS.search(field[1]) else set())
    return set()


def _in_headings(lines: Lines) -> set[str]:
    """Headings and subject lines near the top that name a law: one that names both makes the regimes both."""
    found: set[str] = set()
    top = lines.top[:HEADING_LINES]
    for i, line in enumerate(top):
        low = line.text.lower()
        if not found and len(low) <= HEADING_LENGTH and _FOI_OR_EIR.match(low) and not _PROSE.search(low):
            found = {"foi", "eir"}
        if "information" not in low or len(low) > HEADING_LENGTH or "@" in low or _PROSE.search(low) or _LIST_OF_TEAMS.match(low):
            continue
        both = f"{low} {top[i + 1].text.lower()}" if i + 1 < len(top) and _GOES_ON.search(low) else low
        eir, foi = "environmental information" in both, "freedom of information" in both
        if eir and foi:
            return {"foi", "eir"}
        if eir and not found:
            found = {"eir"}
        elif foi and "act" in low.split() and not found:
            found = {"foi"}
    return found


_ACT_AND = late(r"freedom of information act[^.]{0,40}and")


def _in_prose(opening: str) -> set[str]:
    found: set[str] = {"foi"} if _FOI_PROSE.search(opening) else set()
    if not _NAMES_EIR.search(opening):
        return found
    for pattern in (_RIGHT_LAW, _HANDLED, _RELIED):
        for match in pattern.finditer(opening):
            around = opening[max(0, match.start() - 100) : match.end() + 80]
            if not _ASIDE.search(around):
                found.add("eir")
                if pattern is not _HANDLED and not _ACT_AND.search(around):
                    found.discard("foi")
    return found
