"""Under which access regimes a response is made, and in which nation: by Acts, headings and the words around them."""

from __future__ import annotations

import re

from foiparse.divide.header.lines import Lines

# Other countries' Acts, by the year or the name that tells them apart. Checked in this order.
ABROAD: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("lgoima_nz", "nz", re.compile(r"local government official information and meetings act|\bLGOIMA\b", re.I)),
    ("oia_nz", "nz", re.compile(r"official information act(?: 1982)?|\bOIA\b(?=[^\n]{0,60}(?:zealand|ombudsman))", re.I)),
    (
        "atia_ca",
        "ca",
        re.compile(
            r"access to information act[^\n]{0,40}(?:canada|r\.s\.c)|\bATIA\b|"
            r"municipal freedom of information and protection of privacy",
            re.I,
        ),
    ),
    ("foi_ie", "ie", re.compile(r"freedom of information acts? (?:1997|2003|2014|1997[-–] ?2014)|oic\.ie", re.I)),
    (
        "foi_au",
        "au",
        re.compile(
            r"freedom of information act,? (?:1982|1989|1991|1992|2009|2016)|\bOAIC\b|"
            r"government information \(public access\) act",
            re.I,
        ),
    ),
    (
        "foia_us",
        "us",
        re.compile(
            r"5 u\.?\s?s\.?\s?c\.?|§ ?552|illinois|city of chicago|d\.?c\.? (?:official )?code|"
            r"freedom of information law|public records act|inspection of public records",
            re.I,
        ),
    ),
)
_FOIA = r"freedom\s+of\s+information(?!\s*\(scotland\))(?:\s+act|\s+request|\s+\(foi|\b)|\bFOIA?\b"
_EIR = r"environmental\s+information\s*\(?(?:scotland\)?\s*)?regulations?(?:\s+(?:19|20)\d\d)?|\bEIRs?\b"
_SCOTLAND = re.compile(
    r"\(scotland|\bFOISA\b|\bEIS?RS?\s*\(?Scot|scottish information commissioner|scottish public|"
    r"kinburn castle|gov\.scot|\.scot\b",
    re.I,
)
_SCOTTISH_NAMES = re.compile(
    r"\b(?:NHS|Council|Police|Health Board|Board|University of)[^\n]{0,25}\b(?:Grampian|Lothian|Tayside|"
    r"Lanarkshire|Highlands?|Fife|Ayrshire|Orkney|Shetland|"
    r"Borders|Dumfries|Forth Valley|Glasgow|Western Isles|Scotland)\b|\b(?:Aberdeen|Aberdeenshire|Angus|"
    r"Clackmannanshire|Dundee|Edinburgh|Falkirk|Fife|"
    r"Glasgow|Highland|Inverclyde|Lanarkshire|Midlothian|Moray|Renfrewshire|Stirling|Perth and Kinross|Scottish)\b[^\n]{0,20}"
    r"\b(?:Council|University|Government|Parliament|Enterprise|Water)\b|\bPolice Scotland\b|\bRegisters of Scotland\b"
)
_NI = re.compile(r"northern ireland|\bPSNI\b|\bBelfast\b|health and social care trust|education authority|hscni", re.I)
_WALES = re.compile(
    r"\bwales\b|\bwelsh\b|\bcymru\b|\bcyngor\b|\bheddlu\b|bwrdd iechyd|\.gov\.wales|wales\.nhs\.uk|churchill house", re.I
)
_EIR_HANDLED = re.compile(
    rf"(?:under|accordance with|terms of|provisions of|subject to|treated as|considered|handled|responded|"
    rf"processed|falls?|dealt)[^.]{{0,80}}?(?:{_EIR})",
    re.I,
)
_EIR_RELIED = re.compile(
    rf"(?:\breg(?:ulation)?s?\.?|\bexception)\s*\(?1[0-3]\b[^.]{{0,80}}(?:{_EIR})|"
    rf"(?:{_EIR})[^.]{{0,60}}\breg(?:ulation)?s?\.?\s*1[0-3]",
    re.I,
)
_EIR_RIGHT_LAW = re.compile(
    rf"(?:{_EIR})[^.]{{0,60}}\b(?:right|correct|appropriate|applicable)\s+(?:law|legislation|regime|access)", re.I
)
_ASIDE = re.compile(
    r"commissioner|guidance|advice|review|complain|fees|appropriate limit|appeal|website|publication scheme|exemption 39|39\(",
    re.I,
)
_EXEMPT_39 = re.compile(r"section\s*39|s\.?\s*39|exempt[^.]{0,80}environmental", re.I)
_SUBJECT_ACCESS = re.compile(r"subject access request|right of access (?:under|by the data subject)|article 15", re.I)
_SAR_ANSWERED = re.compile(
    r"(?:your|this) (?:subject access|request)[^.]{0,120}(?:under|accordance with|"
    r"terms of)[^.]{0,40}(?:data protection act|gdpr)",
    re.I,
)
HEADING_LENGTH = 200
OPENING = 5000  # characters in which a response says what law it is made under


def regimes(lines: Lines) -> list[str]:
    """Regime codes in alphabetical order; empty where nothing of the letter speaks of access to information."""
    text = lines.text
    opening = text[:OPENING]
    for code, _, pattern in ABROAD:
        if pattern.search(opening):
            return [code]
    scottish = is_scottish(lines)
    foi = bool(re.search(rf"{_FOIA}|\(scotland\) act 2002|FOISA", text, re.I))
    if _SAR_ANSWERED.search(opening) and (not foi or _SUBJECT_ACCESS.search(opening[:1500])):
        return ["dpa"]
    found = _in_headings(lines) or _in_prose(opening, foi)
    if not found and (foi or re.search(r"request for information|information request", text, re.I)):
        found = {"foi"}
    names = {"foi": "foisa" if scottish else "foia", "eir": "eisr" if scottish else "eir"}
    return sorted(names[f] for f in found)


def is_scottish(lines: Lines) -> bool:
    """Whether the authority answers to Scottish law: the Act's name, the Scottish Commissioner, or its own name."""
    return bool(_SCOTLAND.search(lines.text) or _SCOTTISH_NAMES.search(lines.text[:OPENING]))


def nation(lines: Lines, name: str | None) -> str | None:
    """england, wales, scotland or northern_ireland for bank holidays; a country code for letters from abroad."""
    for _, country, pattern in ABROAD:
        if pattern.search(lines.text[:OPENING]):
            return country
    if is_scottish(lines):
        return "scotland"
    near = f"{name or ''} " + " ".join(x.text for x in [*lines.top[:20], *lines.bottom[-15:]])
    if _NI.search(near):
        return "northern_ireland"
    return "wales" if _WALES.search(near) else "england"


def _in_headings(lines: Lines) -> set[str]:
    """Headings and subject lines near the top that name a law: one that names both makes the regimes both."""
    found: set[str] = set()
    top = lines.top[:40]
    for i, line in enumerate(top):
        text = line.text if len(line.text) < HEADING_LENGTH else ""
        prose = re.search(r"\b(?:you|we|i|is|was|has|have|are)\b", text, re.I)
        if not text or prose or "@" in text or re.match(r"foi[-/]dpa", text, re.I):
            continue
        both = text + " / " + top[i + 1].text if i + 1 < len(top) and text.isupper() and top[i + 1].text.isupper() else text
        eir = re.search(r"environmental\s+information", both, re.I)
        foi = re.search(r"freedom\s+of\s+information", both, re.I)
        if eir and foi:
            return {"foi", "eir"} if not _EXEMPT_39.search(lines.text) else {"foi"}
        if eir:
            found.add("eir")
        elif foi and re.search(r"\bact\b", text, re.I):
            found.add("foi")
    return found


def _in_prose(opening: str, foi: bool) -> set[str]:
    found: set[str] = (
        {"foi"}
        if re.search(rf"(?:under|accordance with|terms of|provisions of|to)\s[^.]{{0,60}}(?:{_FOIA})", opening, re.I)
        else set()
    )
    for pattern in (_EIR_RIGHT_LAW, _EIR_HANDLED, _EIR_RELIED):
        for match in pattern.finditer(opening):
            around = opening[max(0, match.start() - 100) : match.end() + 80]
            if not _ASIDE.search(around):
                found.add("eir")
                if pattern is not _EIR_HANDLED and not re.search(r"freedom of information act[^.]{0,40}and", around, re.I):
                    found.discard("foi")
    return found
