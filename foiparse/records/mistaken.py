"""Names that are none: a date, a column's heading, a post, or the question's own words, taken for a system's name."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter
from foiparse.records.aliases import known
from foiparse.records.headings import SOFTWARE, is_heading
from foiparse.records.model import System
from foiparse.records.names import SERVICES
from foiparse.records.roles import is_job, jobs
from foiparse.values import date

# What forms and log pages print beside a system that is no name of one, and no heading that tells a field either.
_LABEL: Final = late(
    r"cloud(?:[- ](?:based|hosted))?|on[- ]?prem(?:ise)?s?|hosted|saas|hybrid|in[- ]?house"
    r"|(?:contract )?(?:starts?|ends?|begins?|ended|extensions?|route(?: to market)?|live from|people|yes|no|english|cymraeg|section|page|next|home"
    r"|FTEs?|WTEs?|(?:cost|price|charge|fee|spend)s? (?:per|p\.?|a|each) ?(?:annum|a\.?|year|month)|the same|as above|not recorded"
    r"|description|decision|docs?|documents?|reasons?|status|references?|details?|comments?|titles?|category|items?|activity|background"
    r"|none (?:in use|in place|used|held)|no (?:such )?(?:system|software)(?:\b.*)?)",
    re.I,
)
# Words of a name that a converter has run into a day or a sum: "200May 2024", "LearnDeck31/07/2026£148".
_RUN_IN: Final = late(
    r"\d{1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}|[A-Za-z]\d{1,2}/\d{1,2}/\d{4}|[A-Za-z]£\d|N/A$"
)


# A person, or a place where people are treated: published as a system, it would be a wrong fact about somebody.
_PERSON: Final = late(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?)\.? (?-i:[A-Z])|(?:Cllr|Councillor|Sir|Dame|Lord|Lady|Rev)\.? (?-i:[A-Z][\w'’-]+ [A-Z])",
    re.I,
)
_OFFICE: Final = late(
    r"(?:(?:interim|acting|deputy|assistant|associate|executive|chief) )*(?:director|head|chief \w+ officer|manager) of (?-i:[A-Z])",
    re.I,
)
# "Chief Information Officer: Jo Penhale".
_OFFICER: Final = late(r"\b(?:officer|manager|director)$", re.I)
_TREATS: Final = late(r"\b(?:hospital|infirmary|surgical centre|treatment centre|hospice)$", re.I)


def mistaken(system: System, letter: Letter) -> bool:
    """The system's name is no name, or is a post's and nothing else is told of it."""
    names = [n for n in (system.product, system.supplier) if n]
    if any(_no_name(n) for n in names) or (len(names) > 1 and all(_COUNTED.fullmatch(n) for n in names)):
        return True
    if any(known().find(n) for n in names):
        return False
    if len(names) == 1 and _TORN.search(names[0]):
        return True
    asked = " ".join(q.text for q in letter.questions if q.label in system.questions)
    if is_post(system.supplier or "") or (_bare(system) and any(_OFFICER.search(f) for f in system.functions)):
        return True
    return _bare(system) and any((is_post(n) and _WHO.search(asked)) or _said(n, asked.casefold()) for n in names)


_GOODS: Final = (
    r"(?:(?:half[- ]hourly |natural |mains )?(?:electricity|gas|energy|power|water)|(?:motor |property |liability |buildings )?insurance|tyres?"
    r"|(?:CCTV|grounds|lift|building|boiler|vehicle) maintenance|(?:recycling|refuse) collection vehicles|wheel(?:ed|ie) bins"
    r"|enforcement agents?|bailiffs?|hand-?held devices?|pay and display machines?|cash collection|debt collection|cremators?"
    r"|fuel(?: cards?)?|vehicle hire|multi[- ]?function(?:al)? (?:devices?|printers?)|MFDs?|photocopiers?|copiers|stationery|furniture"
    r"|office cleaning|cleaning|catering|laundry|linen|security guards?)"
)
# "Electricity (half hourly)", "gas and water supply", as what a supplier is for.
_IS_GOODS: Final = late(
    rf"(?:the |your |supply of )?{_GOODS}(?:(?:,| and| &|/) ?{_GOODS})*(?: supply| contract)?(?:\s*\([^()]*\))?", re.I
)
# "Who supplies your electricity?", "Who is your MFD provider?".
_GOODS_ASKED: Final = late(
    r"\b(?:who (?:supplies|provides|manufactures|carries out|undertakes|does)|suppliers? of|providers? of|supplier for)"
    rf" (?:the |your |our )?{_GOODS}\b"
    rf"|\b{_GOODS} (?:suppliers?|providers?|contractors?)\b",
    re.I,
)


def of_goods(system: System, letter: Letter) -> bool:
    """The one name told is that of who supplies power, insurance, copiers or the like, which are no software."""
    if system.product and system.supplier:
        return False
    # a row of a table begins with what it is of; other raw words begin with the name
    told_for = [*system.functions, *(r for r in system.raw[:1] if r not in (system.product, system.supplier))]
    asked = next((q.text for q in letter.questions if q.label in system.questions[:1]), "")
    if _SOFTWARE.search(asked):
        return False  # "Catering – Casewell", in a list of systems
    return any(_IS_GOODS.fullmatch(f.strip()) for f in told_for) or goods_asked(asked)


def goods_asked(asked: str) -> bool:
    """The question asks who supplies power, copiers or the like."""
    return _GOODS_ASKED.search(" ".join(asked.split())) is not None


_SOFTWARE: Final = late(r"\b(?:software|systems?|platforms?|apps?|portals?|print management)\b", re.I)


_NAME_AND_YEAR = late(r"[\w ]+\d{4}")
_MIXED_CASE = late(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_WORDS = late(r"[^\W\d_]+")


def _no_name(name: str) -> bool:
    told = date(name)
    dated = told is not None and told.start is not None and _NAME_AND_YEAR.fullmatch(name) is not None
    someone = _PERSON.match(name) or _OFFICE.match(name) or _TREATS.search(name)
    headed = is_heading(name, SOFTWARE) and not _MIXED_CASE.search(name)  # "SEAtS" is no heading
    if known().find(name):
        return False
    words = [w.casefold() for w in _WORDS.findall(name)]
    if "," in name and all(w in SERVICES or w == "and" for w in words):
        return True  # "ERP, CRM, HR, Payroll, Finance"
    return bool(dated or someone or _LABEL.fullmatch(name) or _RUN_IN.search(name) or headed)


# What no name ends in or has within: "Fernlea's", "Turned down: 622", "Services. 110 users", "Cyflenwr / Supplier", "Tabs 1".
_TORN: Final = late(
    r"['’]s$|(?::\s+[\d,.]+|\s\d{1,3}(?:,\d{3})+)$|\.\s+\d+ [a-z]|/ (?:supplier|system|software|product)s?$"
    r"|^(?:tabs?|sheets?|pages?|rows?|tables?|annex|appendix) \w{1,2}$"
    r"|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)$"
    r"|^all (?:staff|users|officers)$",
    re.I,
)


# "Collisions 97" beside "Firearms 52": rows of a table that became lines.
_COUNTED: Final = late(r"[A-Z][a-z’' -]+(?: \d)? [\d,.]+", re.I)


def is_post(name: str) -> bool:
    """Two words or more that end in what one person is employed as: "Rostering Co-ordinator"."""
    return " " in name and (is_job(f"{name}s") or f"{name.split()[-1].casefold()}s" in jobs() or _RANK.search(name) is not None)


# Ranks that are no word for a job.
_RANK: Final = late(r"\b(?:constable|sergeant|superintendent|executive|chair|principal|treasurer)$", re.I)
# The question is about a person, not about a system.
_WHO: Final = late(
    r"\b(?:roles?|ranks?|posts?|positions?|job titles?|who (?:approved|authorised|owns|leads|is responsible))\b", re.I
)


def _bare(system: System) -> bool:
    """Nothing is told of the system beside its one name."""
    facts = (system.contract_end, system.annual_cost, system.users, system.total)
    return not (system.product and system.supplier) and all(f is None for f in facts)


def _said(name: str, asked: str) -> bool:
    """The name is a service that the question itself speaks of: a heading, "CREW AVAILABILITY AND ROSTERING"."""
    low = name.casefold()
    return low in asked and (low in SERVICES or (name.isupper() and " and " in low))
