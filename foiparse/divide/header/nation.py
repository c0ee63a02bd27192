"""In which nation or country the authority is: by Acts and Commissioners named, and by the places that names are made of."""

from __future__ import annotations

from functools import lru_cache

from foiparse.divide.header.lines import Lines
from foiparse.late import late

# Other countries' Acts: regime code, country, and words one of which tells it apart (lower case, single spaces). In this order.
ABROAD: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("lgoima_nz", "nz", ("local government official information and meetings act", "lgoima")),
    ("oia_nz", "nz", ("official information act",)),
    (
        "atia_ca",
        "ca",
        (
            "access to information act (canada",
            "access to information act, r.s.c",
            "and protection of privacy act",
            "under the access to information act",
            "completed access to information requests",
            "information commissioner of canada",
        ),
    ),
    (
        "foi_ie",
        "ie",
        (
            *(f"freedom of information act {year}" for year in (1997, 2003, 2014)),
            "oic.ie",
            "foi act 2014",
            "foi act, 2014",
            "saoráil faisnéise",
            "comhairle contae",
        ),
    ),
    (
        "foi_au",
        "au",
        (
            *(f"freedom of information act {year}" for year in (1982, 1989, 1991, 1992, 2009, 2016)),
            *(f"foi act {year}" for year in (1982, 1989, 1991, 1992, 2016)),
            "(cth)",
            "office of the australian information commissioner",
            "government information (public access) act",
            "gipa act",
            "right to information act 2009",
        ),
    ),
    (
        "foia_us",
        "us",
        (
            *("5 u.s.c", "5 usc", "§ 552", "§552", "illinois freedom of information", "ilcs 140", "freedom of information law ("),
            *("public officers law", "under the freedom of information law"),
            *("public records act", "inspection of public records", "d.c. official code", "public records law"),
            *(
                "right-to-know law",
                "right to know law",
                "open records act",
                "foia public liaison",
                "government information services",
            ),
        ),
    ),
)
# The same told by articles that no other country's Act has under this number, where the Act is not named.
ABROAD_BY_ARTICLE = (
    ("foi_au", "au", late(r"\bs(?:ection|s|\.)? ?(?:47[a-j]|11c)\b")),
    ("foi_ie", "ie", late(r"\bpart(?:ially)?[- ]granted\b.*€|€.*\bpart(?:ially)?[- ]granted\b")),
    ("lgoima_nz", "nz", late(r"\bombudsman\b[^.]{0,80}\bsection 27\(3\)|\bsection 27\(3\)[^.]{0,80}\bombudsman\b")),
    (
        "oia_nz",
        "nz",
        # what an Act of the United Kingdom is named beside is no request under New Zealand's
        late(
            r"\bombudsman\b[^.]{0,80}\bsection 28\(3\)|\bsection 28\(3\)[^.]{0,80}\bombudsman\b|"
            r"^(?!.*(?:freedom of information|information regulations)).*\b(?:request for official information|official information request)\b"
        ),
    ),
)
# FOISA s.25(1) otherwise accessible, s.30(b) and (c) conduct of affairs, s.33(1)(b) commercial interests: in FOIA they are of other things.
_SCOTTISH_ARTICLE = late(
    r"\b(?:section |s\.? ?)(?:25\(1\)|30\([bc]\)|33\(1\)\(b\)[^.\n]{0,120}(?:commercial|substantial))|"
    r"(?:commercial|substantial)[^.\n]{0,120}\b(?:section |s\.? ?)33\(1\)\(b\)"
)
# "I give notice under section 17(1) that this is not held": FOISA's own notice.
_SCOTTISH_NOTICE = late(
    r"\b(?:section |s\.? ?)17\b[^.\n]{0,80}(?:\bnot (?:be )?held|(?:\bnot|n['’]t) hold)|"
    r"(?:\bnot held|(?:\bnot|n['’]t) hold)\b[^.\n]{0,60}\b(?:section |s\.? ?)17\b"
)
# "You may contact Police Scotland, which is subject to the Freedom of Information (Scotland) Act": another body's law.
_OTHER_BODY = late(
    r"\b(?:contact|write to|approach|ask|redirect\w*|try|apply to|held by)\b[^.]{0,80}\bscot(?:land|tish)\b[^.]{0,120}|"
    r"\bscot(?:land|tish)\b[^.]{0,40}\b(?:is|are) subject to\b[^.]{0,80}\(scotland\)"
)
_SCOTTISH_BODY = late(r"\bscot(?:land|tish)\b(?! office\b)")
_NHS_BOARD = " nhs board"  # as only Scotland's health boards are called
LETTERHEAD = 20  # lines
_UNITED_KINGDOM = ("information act 2000", "information regulations 2004")
_SCOTTISH_NUMBERS = ("25(1)", "30(b)", "30(c)", "33(1)(b)")
SCOTTISH = (
    *("(scotland", "foisa", "foi(s)a", "scottish information commissioner", "kinburn castle"),
    *("scotland's freedom of information", "scotland’s freedom of information"),
    *("gov.scot", ".scot/", "scot.nhs.uk", "police scotland"),
)
# Places that names of Scottish authorities are made of; "borders" and "highland" only beside a type word.
SCOTTISH_PLACES = tuple(
    place.replace("_", " ")
    for place in """
    aberdeen angus argyll ayrshire borders clackmannanshire dumfries dunbarton dundee edinburgh falkirk fife forth_valley glasgow
    grampian highland inverclyde lanarkshire lothian moray orkney perth renfrewshire shetland stirling tayside western_isles
    eilean_siar scotland scottish
    """.split()
)
_SCOTTISH_NAME = late(
    rf"\b(?:nhs|university of|registers of|city of|council of) (?:\w+ ){{0,3}}?(?:{'|'.join(SCOTTISH_PLACES)})\b|"
    rf"\b(?:{'|'.join(SCOTTISH_PLACES)})(?:shire)?(?: \w+){{0,2}}? (?:council|university|government|"
    rf"parliament|enterprise|water|health board)\b"
)
NORTHERN_IRISH = ("northern ireland", "psni", "belfast", "health and social care trust", "education authority", "hscni")
WELSH = ("wales", "welsh", "cymru", "cyngor", "heddlu", "bwrdd iechyd", "churchill house")
OPENING = 5000  # characters in which a response says what law it is made under


def opening_of(lines: Lines) -> str:
    """The opening in lower case with single spaces."""
    return " ".join(lines.low[:OPENING].split())


@lru_cache(maxsize=1)  # asked twice of each letter
def abroad(opening: str) -> tuple[str, str] | None:
    """Regime code and country of a letter from outside the United Kingdom."""
    named = next(((code, country) for code, country, words in ABROAD if any(map(opening.__contains__, words))), None)
    return named or next(((code, country) for code, country, article in ABROAD_BY_ARTICLE if article.search(opening)), None)


def is_scottish(lines: Lines, opening: str, name: str | None = None) -> bool:
    """Whether the authority answers to Scottish law: the Act's name, the Scottish Commissioner, a notice of it, or its own name."""
    if lines.scottish is None:
        low = lines.low if len(lines.low) < 10 * OPENING else opening + lines.low[-OPENING:]
        if any(map(opening.__contains__, _UNITED_KINGDOM)):
            low = _OTHER_BODY.sub(" ", low)
        lines.scottish = any(map(low.__contains__, SCOTTISH)) or (
            any(map(opening.__contains__, SCOTTISH_PLACES)) and _SCOTTISH_NAME.search(opening) is not None
        )
        if not lines.scottish and any(map(low.__contains__, _SCOTTISH_NUMBERS)):
            lines.scottish = _SCOTTISH_ARTICLE.search(low) is not None
        if not lines.scottish and not any(map(opening.__contains__, _UNITED_KINGDOM)):
            lines.scottish = _SCOTTISH_NOTICE.search(low) is not None or _scottish_body(lines, name)
    return lines.scottish


def _scottish_body(lines: Lines, name: str | None) -> bool:
    """Whether its name says so ("Scottish Weirs Agency"), or the letterhead is an NHS board's."""
    if name and _SCOTTISH_BODY.search(name.lower()):
        return True
    return any(line.low.endswith(_NHS_BOARD) for line in lines.top[:LETTERHEAD])


def nation_of(lines: Lines, opening: str, name: str | None) -> str:
    """england, wales, scotland or northern_ireland; the country code for letters from abroad."""
    foreign = abroad(opening)
    if foreign:
        return foreign[1]
    if is_scottish(lines, opening, name):
        return "scotland"
    near = (f"{name or ''} " + " ".join(x.text for x in [*lines.top[:LETTERHEAD], *lines.bottom[-15:]])).lower()
    if any(w in near for w in NORTHERN_IRISH):
        return "northern_ireland"
    return "wales" if any(w in near for w in WELSH) else "england"
