"""Names of Acts and Regulations as letters write them, and what stands for them ("the Act", "the 2002 Act").

`NAMES` maps a code of the registry to a pattern of its names; the first that matches at a place wins, so the special stands
before the general. A code with a question mark is a name that several countries use: the letter's own regime decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from foiparse.late import late

_YEAR = r"(?:,?\s{0,2}\(?(?:of\s)?\d{4}\)?)?"
_FOI = r"Freedom\s{1,3}of\s{1,3}Information"
_DP = r"Data\s{1,3}Protection\s{1,3}Act"
_SCO = r"\(?\s?Scotland\s?\)?"
NAMES: tuple[tuple[str, str], ...] = (
    (
        "foisafees",
        r"(?:Freedom of Information \()?Fees for (?:Required )?Disclosure\)?\s?\(?Scotland\)?\s{1,2}Regulations" + _YEAR,
    ),
    (
        "foiafees",
        rf"{_FOI}\s(?:and|&)\sData\sProtection\s\(?Appropriate\sLimit\s(?:and|&)\sFees\)?\s{{0,2}}(?:Regulations?)?{_YEAR}",
    ),
    ("foiafees", r"\(?Appropriate\sLimit\s(?:and|&)\sFees\)?\s{1,2}Regulations" + _YEAR + r"|Fees\sReg(?:ulation)?s"),
    (
        "foisa",
        rf"{_FOI}\s{{0,2}}{_SCO}\s{{0,2}}Act{_YEAR}|FOI\s?\((?:S|Scotland)\)\s?A(?:ct)?(?:\s2002)?|F[Oo]ISA(?:\s2002)?|FOI\sScotland\sAct",
    ),
    (
        "eisr",
        rf"Environmental\sInformation\s{{0,2}}{_SCO}\s{{0,2}}Regulations?{_YEAR}|EI\s?\(S\)\s?Rs?|EISRs?|EIRs?\s?\(S(?:cotland)?\)|Scottish\sEIRs",
    ),
    (
        "eir",
        rf"Environmental\s{{1,3}}(?:Information\s{{1,3}})?(?:\(EIRs?\)\s)?Regulations?(?:\s{{0,2}}\(EIRs?\))?{_YEAR}|EIRs?(?:\s?2004)?|E\.I\.R\.?",
    ),
    (
        "state",
        r"(?:FOI\sAct|Freedom\s{1,3}of\s{1,3}Information\s{1,3}Act)\s{0,2}(?:1982|1989|1991|1992)?\s{0,2}\(?(?:WA|Vic|NSW|SA|ACT|Tas|Qld)\b\)?",
    ),
    ("foi_ie", rf"{_FOI}\s{{1,3}}Acts?\s{{0,2}}\(?2014\)?|FOI\sAct\s2014"),
    ("foi_au", rf"{_FOI}\s{{1,3}}Act\s{{0,2}}\(?1982\)?(?:\s?\(Cth\))?|FOI\sAct\s1982"),
    ("foia_us", r"5\sU\.?\s?S\.?\s?C\.?(?:\sSec(?:tion|\.))?\s?§?\s?552"),
    (
        "foia",
        rf"{_FOI}\s{{1,3}}(?:\((?:FOI|FOIA)\)\s)?Act\s{{0,2}}(?:,?\s?\(?(?:of\s)?2000\)?|,?\s?\(?200[1-9]\)?)|FOI\s?A?\s?(?:Act\s)?2000",
    ),
    (
        "foia?",
        rf"{_FOI}\s{{1,3}}(?:\((?:FOI|FOIA)\)\s)?(?:Act|legislation)(?:\s\((?:FOI|FOIA)\))?|FOI\s?Act|FOIA|FOI\slegislation|FOI",
    ),
    ("lgoima_nz", r"Local Government Official Information and Meetings Act(?:\s1987)?|LGOIM?A"),
    ("oia_nz", r"Official Information Act(?:\s1982)?|OIA"),
    ("atia_ca", r"Access to Information Act|ATI(?:A|\sAct)"),
    ("dpa1998", rf"{_DP},?\s{{0,2}}\(?(?:of\s)?1998\)?|DPA\s?(?:19)?98"),
    ("dpa2018", rf"{_DP},?\s{{0,2}}\(?(?:of\s)?2018\)?|DPA\s?(?:20)?18"),
    ("dpa?", rf"{_DP}|DPA"),
    (
        "ukgdpr",
        r"(?:UK[\s-]{0,2}|EU\s)?General\sData\sProtection\sRegulations?(?:\s\((?:UK\s)?GDPR\))?|(?:UK[\s-]{0,2}|EU\s)?GDPR",
    ),
    ("rpsi2015", r"Re-?\s?[Uu]se of Public Sector Information Regulations" + _YEAR + r"|RO?PSI(?:\sRegulations)?" + _YEAR),
    ("inspire2009", r"INSPIRE(?:\sRegulations)?" + _YEAR),
    ("lga1972sch12a", r"Sch(?:edule|\.)?\s?12A(?:\s(?:to|of)\sthe\sLocal\sGovernment\sAct\s1972)?"),
    ("lga1972", r"Local Government Act,?\s1972|LGA\s1972"),
    ("laaa2014", r"Local Audit and Accountability Act(?:\s2014)?|LAAA"),
    ("crca2005", r"Commissioners for Revenue and Customs Act(?:\s2005)?|CRCA(?:\s2005)?"),
    ("srsa2007", r"Statistics and Registration Service Act(?:\s2007)?|SRSA(?:\s2007)?"),
    ("hra1998", r"Human Rights Act(?:\s1998)?|HRA(?:\s1998)?"),
    ("echr", r"European Convention on Human Rights|ECHR"),
    ("eqa2010", r"Equality Act(?:\s2010)?|EqA"),
    ("act?", r"(?:th(?:e|at|is)\s|said\s)?(?:(?:2000|2002|2014|1982)\s)?(?-i:Act|ACT)"),
    ("regs?", r"(?:th(?:e|at|is|ose|ese)\s)?(?:2004\s)?(?-i:Regulations)"),
)
_ALL = late("|".join(f"(?P<n{i}>{pattern})" for i, (_, pattern) in enumerate(NAMES)), re.IGNORECASE)
_ADDRESS = late(r"@|\.[a-z]")
_INITIALS = frozenset("feiad5ougrshlcst(")
_CODES = [code for code, _ in NAMES]
# An Act, Code or paper that is none of ours: capitalised words that end in one of these nouns.
_OTHER = late(
    r"(?:(?:['\"]?[A-Z][\w&.'-]{0,25}|and|of|the|for|in|to|on|with|&|\([\w '.-]{1,30}\)),?\s{1,12}){1,14}?"
    r"(?:Act|Regulations|Regs|Order|Rules|Code|Convention|Directive|Bill|Measure|Ordinance|Standards?|Policy|Scheme|Statute)\b"
)
_LAW = late(r"(?:Act|Regulations|Regs|Order|Convention|Directive|Bill|Measure|Ordinance|Statute)\Z")
# A title beside a number, of an Act by its year or of regulations: "section 75, Northern Ireland Act 1998".
_TITLED = late(r"[A-Z][\w&'-]+\s(?:[\w&'()-]+\s){0,10}(?:Act|Regulations|Order)\Z")
_PAPER = late(
    r"(?:[A-Za-z][\w'-]{0,20}\s{1,2}){0,4}?"
    r"(?:agreement|contract|document|documents|policy|report|guidance|form|code|lease|specification|constitution|handbook|guide|paper|"
    r"procedure|page|spreadsheet|table|appendix|annex|application|plan|manual|minutes|schedule|strategy|website|questionnaire|survey|"
    r"tender|letter attached|attached|assessment|DPIA|briefing|business case|proposal)\b",
    re.IGNORECASE,
)
_OF = late(
    r"[\s,\"')]{0,4}(?:\(?(?P<of>of|in|under|to|within|from|on|pursuant to)\s{1,3})"
    r"(?:the\s{1,3}|our\s|your\s|its\s|this\s|that\s|a\s)?"
)
# Another Act with its year and a comma before its section: "the Harbours Act 1964, s 30".
_OTHER_BEFORE = late(r"[A-Z][a-z'-]+ (?:[\w&'()-]{1,20} ){0,8}Act (?:18|19|20)\d\d, \Z")
# How long a name before a citation may be, and the words between the two.
NAME, BRIDGE = 100, 40
_BRIDGE = late(
    r"[\s,:;()'\"-]{0,5}(?:(?:states?|says|under|exemptions?|exceptions?|regulations?|and|at|by|in)\s{1,2}){0,2}[\s(]{0,2}\Z",
    re.IGNORECASE,
)
_ENDS_A_NAME = late(
    r"(?:Act|ACT|Regulations?|REGULATIONS|F[Oo][Ii]S?A?|EIS?Rs?|DPA|GDPR|OIMA|OIA|ATIA|Fees Regs|E\.I\.R\.?|\d{4}\)?|\))\Z"
)
_CAPITAL = late(r"[A-Z5]|(?<=the )[a-z]")
_STRAIGHT = late(r"[\s,\"']{0,3}\(?")


@dataclass(frozen=True, slots=True)
class Named:
    """An instrument named at a place: its code ("other" for one of no concern, with "?" where the context decides)."""

    code: str
    start: int
    end: int


def at(text: str, position: int) -> Named | None:
    """The instrument whose name starts here, if any."""
    if text[position : position + 1].lower() not in _INITIALS:
        return None
    match = _ALL.match(text, position, position + 160)
    if not match or not match.lastgroup or text[match.end() : match.end() + 1].isalnum():
        return None
    if _ADDRESS.match(text, match.end(), match.end() + 2):  # "to foi@harbour.example", "to foi.review@…"
        return None
    return Named(_CODES[int(match.lastgroup[1:])], match.start(), match.end())


def after(text: str, position: int) -> Named | None:
    """The instrument named right after a citation: "of the Act", "FOIA", "(EIR)", "of the Terrorism Act 2000"."""
    of = _OF.match(text, position, position + 40)
    if of:
        there = _start_of_name(text, of.end())
        known = at(text, there)
        if known and known.code not in ("act?", "regs?"):
            return known
        if known and text.startswith(("Act", "ACT"), there):
            return known
        belongs = of["of"].lower() == "of"
        other = _OTHER.match(text, there, there + 180)
        if other and (belongs or _LAW.search(other[0])) and not _is_known(text, other.start()):
            return known if known and known.end >= other.end() else Named("other", other.start(), other.end())
        paper = _PAPER.match(text, of.end(), of.end() + 90) if belongs else None
        return known or (Named("other", paper.start(), paper.end()) if paper else None)
    straight = _STRAIGHT.match(text, position, position + 6)
    found = at(text, straight.end()) if straight else None
    other = _OTHER.match(text, straight.end(), straight.end() + 120) if straight and straight[0].strip() and not found else None
    if other and "." not in other[0] and _TITLED.match(text, other.start(), other.end()) and not _is_known(text, other.start()):
        return Named("other", other.start(), other.end())
    return None if found is None or found.code == "act?" or found.code == "regs?" else found


_SKIP = late(
    r"(?:(?:Part|Chapter|Schedule)\s(?:[IVX]{1,4}|\d{1,2}[A-Z]?)\s(?:of|to)\s(?:the\s)?|UK(?:'s)?\s(?!GDPR|General)|[\"'])?"
)


def _start_of_name(text: str, position: int) -> int:
    """Skip "Part II of the", "the", "UK" and quotes before a name."""
    skip = late(
        r"(?:(?:Part|Chapter|Schedule)\s(?:[IVX]{1,4}|\d{1,2}[A-Z]?)\s(?:of|to)\s(?:the\s)?|UK(?:'s)?\s(?!GDPR|General)|[\"'])?"
    )
    match = skip.match(text, position, position + 40)
    return match.end() if match else position


def _is_known(text: str, position: int) -> bool:
    """Whether a long title that seems foreign is one of ours ("Freedom of Information (Scotland) Act")."""
    found = at(text, position)
    return found is not None and found.code not in ("act?", "regs?")


def before(text: str, position: int) -> Named | None:
    """The instrument named right before `position`: "FOIA, s36(2)", "the Data Protection Act 2018, section 10"."""
    low = max(0, position - NAME - BRIDGE)
    stretch = text[low:position]
    bridge = _BRIDGE.search(stretch, max(0, len(stretch) - BRIDGE))
    end = bridge.start() if bridge else len(stretch)
    if not _ENDS_A_NAME.search(stretch, max(0, end - 12), end):
        return None
    for match in _CAPITAL.finditer(stretch, 0, end):
        if match.start() and stretch[match.start() - 1].isalnum():
            continue
        found = at(text, low + match.start())
        if found and found.end == low + end:
            return found
    titled = _OTHER_BEFORE.search(stretch)
    return Named("other", low + titled.start(), low + titled.end()) if titled else None
