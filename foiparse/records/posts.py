"""How many work where: names with a figure in the pieces of an answer, and the team that a question asks the size of."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from foiparse.late import late
from foiparse.records.fitting import common
from foiparse.records.names import SERVICES
from foiparse.records.scope import telling
from foiparse.records.told import MONTH, sentences
from foiparse.records.where import ends_of
from foiparse.values import count
from foiparse.values.model import Count

# A figure is read whole: "21" of "21.5" is another figure.
NUM: Final = (
    r"(?:\d[\d,]*(?:\.\d+)?(?![\d.]*\d)|(?<![A-Za-z])(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four"
    r"|five|six|seven|eight|nine))?)\b|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty-\w+|Eleven|Twelve|\w+teen\b|One|Two|Three|Four|Five|Six"
    r"|Seven|Eight|Nine|Ten)"
)
UNIT: Final = (
    r"(?:(?:full|whole)[- ]time[- ]equivalents?(?: \w+)?|(?:full[- ]time |permanent "
    r"|dedicated |named )?(?:F\.?T\.?E\.?|W\.?T\.?E\.?|FTEs?|WTEs?|fte|wte"
    r"|staff(?: members?)?|members? of staff|employees|people|persons|posts?|officers|heads?|headcount|of us))"
)
# "19, 21 and 20": figures of years or of parts, of which none is the answer.
SERIES: Final = late(rf"^\W*{NUM}(?:\s*(?:,|;|/|and)\s*(?:and\s+)?{NUM})+(?=\s*(?:$|[.(]))")
_NAME: Final = r"[A-Za-z][\w&'’/.-]*(?:,? (?:and |& |of |for )?[\w&'’/()-]+){0,6}?"
_HAS: Final = (
    r"(?: team| department| unit| section| function| service)?\s*(?::|=|[-–—]|\b(?:has|have|is|are|employs?"
    r"|comprises?|numbers|consists? of|totals?|had|there (?:is|are))\b(?: a (?:headcount|total|team|department|unit) of| currently| about"
    r"| around)?)?\s*"
)
_SHAPES: Final = tuple(
    late(p)
    for p in (
        rf"^(?:[Tt]here(?:'s|’s| is| are)? (?:also )?)?(?P<figure>{NUM}\s*{UNIT})\s*(?::"
        rf"|for|[-–—])\s*(?:the |our )?(?P<team>{_NAME})(?=\s*(?:$|[,.;(]|who\b|and\b))",
        # "19.4 FTE in the Communications, Engagement and Marketing team"
        rf"^(?:[Tt]here (?:is|are) )?(?P<figure>{NUM}\s*{UNIT})\s+(?:(?:work|working|based|employed)\s+)?(?:in|within) (?:the |our )"
        r"(?P<team>[A-Z][\w&'’-]*(?:,? (?:(?:and|&|of) )?[A-Z][\w&'’-]*){1,6}) (?:[Tt]eam|[Dd]epartment)\b",
        rf"^(?:[Oo]f these )?(?:[Tt]here(?:'s|’s| is| are| were)? "
        rf")?(?P<figure>{NUM}\s*(?:x\s*)?(?:{UNIT})?)\s*(?:(?:are|is|work|working|based|sit|employed)\s+)*"
        rf"(?:in|within|across) (?:the |our )?(?P<team>{_NAME})(?: team| department)?"
        r"(?=\s*(?:$|[,.;:(]|who\b|as (?:at|of)\b|and\b(?! [A-Z][^\d]*$)))",
        # "Category Officer x 4"
        rf"^(?P<team>{_NAME})\s*[x×]\s?(?P<figure>{NUM})(?=\s*(?:$|[,.;(]|and\b))",
        # "We have a Corporate Procurement team of 15 staff"
        rf"(?:^(?!.*\b(?:have|has|is|are|[Tt]here['’]s) )|\b(?:have|has|is|are|and|[Tt]here['’]s) )(?:an? |the |our )?"
        rf"(?:separate |further |small |own )?(?P<team>{_NAME} (?i:team|department|unit|function"
        rf"|section|directorate)) "
        rf"(?:of|with|comprising(?: of)?|consisting of|that (?:has|comprises)) (?P<figure>{NUM}\s*(?:{UNIT})?)(?=\s*(?:$|[,.;(]|who\b|and\b))",
        # "The Council has 23.6 FTE in its Procurement team"
        rf"^(?:[Tt]he |[Oo]ur )?\w+ (?:currently )?(?:has|have|employs?) (?:a total of )?(?P<figure>{NUM}\s*{UNIT}) (?:working |employed "
        rf"|based )?(?:in|within) "
        rf"(?:the |our |its |their )?(?P<team>{_NAME})(?=\s*(?:$|[,.;(]))",
        # "The number of people working in Marketing is nine", "the number in Student Recruitment is six"
        rf"^(?:and )?(?:[Tt]he )?(?:(?:total )?[Nn]umber|[Tt]otal|[Hh]ead ?count)(?: of (?:people|staff|employees|officers|posts|FTEs?))?"
        rf"(?: (?:who are |who )?(?:working|employed|work|based))? (?:in|within|for|of) (?:the |our )?(?P<team>{_NAME}) (?:is|was|are|stands at) "
        rf"(?P<figure>{NUM}\s*(?:{UNIT})?)(?=\s*(?:$|[,.;(]|and\b))",
        # "Yes, Vendor Management, four people"
        rf"^(?:[Yy]es,? )?(?:the |an? )?(?P<team>{_NAME}), (?P<figure>{NUM}\s*{UNIT})(?=\s*(?:$|[.;(]))",
        rf"^(?:(?:one|two|three|four|five|\d+) )?(?P<team>{_NAME})\s*[(](?P<figure>{NUM}\s*(?:{UNIT})?)[)]",
        rf"^(?:[Tt]he |[Oo]ur |[Ii]n (?:the )?|\w\) "
        rf")?(?P<team>{_NAME}){_HAS}(?P<figure>{NUM}\s*(?:x\s*)?(?:{UNIT})?)(?=\s*(?:$|[,.;(]|in total|who\b|with\b|and\b))",
        # "6 (HR), 4 (Finance)"
        rf"^(?P<figure>{NUM}\s*(?:{UNIT})?)\s*[(](?P<team>{_NAME})[)]$",
        # "3 x Communications Officer"
        rf"^(?P<figure>{NUM})\s*[x×]\s*(?P<team>{_NAME})(?=\s*(?:$|[,.;(]|and\b|[-–]\s))",
    )
)
# Words that make a name with a figure something else than a team.
_NO_NAME: Final = late(
    r"\b(?:establishment|total|number|approximately|there|we|which|question|answer|year|band|grade|average|scale|level|point|section|page"
    r"|version|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|male|female|men|women|part[- ]time|full[- ]time|yes|no|about|around"
    r"|under|over|^one|^two|^year|^none|^each|^both|^all|^first|^the |^of|\bof$|out of|them|these|those|who|more|less|is|are|has|have|had|was|were|only|they|together|mak(?:e|es|ing) up|made up"
    r"|also|then|as to|first"
    r"|second|third|former|latter|now|currently|day|days|month|months|hours?|week|weeks|per|vacan\w+|as at|on)\b",
    re.I,
)
_NOTHING_ELSE: Final = late(
    r"(?:this |that |whole |same )?(?:people|persons|employees|staff|officers|members of staff|team|department|unit|section|office|function"
    r"|service|directorate)",
    re.I,
)
_IT: Final = late(r"\b[Ii]t\b")
_LISTED: Final = late(
    r"\b(?:by|each|per|every) (?:\w+ )?(?:team|department|function|role|post|service|area|directorate)\b|\beach of the\b|\bstructure\b|\broles?\b"
    r"|\bjob titles?\b",
    re.I,
)
_GROUP: Final = late(
    r"\b(?:teams?|departments?|units?|services?|office|division|directorate|function|section|group|branch)\b", re.I
)
# What is counted is a part of the staff, or something that befell them: no team's size.
NO_SIZE: Final = late(
    r"\b(?:assault\w*|dismiss\w*|suspen\w+|sick\w*|absen\w+|leavers?|left|resign\w*|vacan\w+|complain\w*|trained|training|hold|disciplin\w+"
    r"|claims?|arrest\w*|injur\w*|attend\w*|retir\w+|redundan\w*|earn\w*|paid|salar\w+|bonus\w*|vaccinat\w+|ethnic\w*|disab\w+|qualif\w+|M?CIPS"
    r"|agency|furlough\w*|redeploy\w*|candidates?|bidders|shortlist\w*|interviewed|found to|charged|cautioned|warned|summons\w*|overtime|secondary|infected|positive|convict\w*|fined|prosecuted|harass\w*|grievance\w*|security pass\w*|maternity|recruit\w*|appl\w+|died|deaths?"
    r"|hurt|killed|recorded|interests?|permissions?|at level|speak\w*|victims?|casualt\w+|patients?|residents?"
    r"|pupils|students|customers|tenants|children|public|visitors|callers|passengers"
    r"|households?|families|councillors|governors|trustees|(?:board|committee|panel) members|growers|rough sleepers|applicants|rostered|registered"
    r"|providers|suppliers|companies|contractors|firms|homes|clients|requests|spaces|vehicles|badges?"
    r"|uses?|users?|log-?ins?|licen[cs]e[sd]?|referred|blocked|joined|brought in|hired|appointed"
    r"|waiting|waited|came|turned up|took part|promot\w+|transferr?\w*|moved|appeal\w*|complain\w*|complet\w+|assessed|eligible"
    r"|received|submitted|accused|reported|investigat\w+|days (?:lost|off)|foster carers"
    r"|(?:number|how many)(?: \w+)? in (?:[\w-]+ )?(?:fostering|care|custody|prison|detention|temporary accommodation|treatment))\b",
    re.I,
)
APART: Final = late(
    r"\bby (?:site|region|district|county|borough|network|sector|locality|gender|sex|grade|band|ethnicity|age|location|hospital|ward|year|rank|school|area|month|length)\b"
    r"|\bon (?:duty|shift)\b(?! rota)|\bat any one time\b"
    r"|\bby (?:pool|centre|station|court|prison|library|depot|base|terminal|country|nationality)\b"
    r"|\b(?:at|in|from|for) each (?:of (?:the|your|our) )?(?:pools?|centres?|stations?|courts?|prisons?|librar(?:y|ies)|depots?|bases?|terminals?|districts?"
    r"|areas?|regions?|localit(?:y|ies)|boroughs?|counties|county|sectors?|networks?|sites?|hospitals?|schools?|wards?|offices?)\b"
    r"|\bbroken? ?down by (?!team|department|function|service|(?:job )?role|post|job title|position)|\bper (?:site|ward|shift|hospital)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Post:
    """A team's name as an answer has it, its figure, and the words that tell both."""

    team: str
    value: Count
    raw: str


# What a team works on is no thing that befell it: "How many staff work on complaints?".
_REMIT: Final = late(
    r"\b(?:work(?:s|ing)?|employed) (?:on|in|for|within) (?:(?!\b(?:who|that|which|were|have|has|had|are|hold|holds)\b)[^?.])*",
    re.I,
)


# Where a question for a size goes on to something else.
GOES_ON: Final = late(
    r",? and (?:how (?:many|much)|of (?:these|those|them)|what|(?:is|are|was|were) (?:there|that|this|it|they)|(?:do|does) (?:you|they|the)"
    r"|(?:of |the (?:number of )?|any |current )?vacanc\w+|(?:its|the|their) (?:total |annual |current )*(?:salary|staff(?:ing)?|pay)"
    r" (?:costs?|budget|bill))\b|,? how many of\b"
    r"|, (?:what|who) (?:is|are|was|were) (?:the|their|its)\b",
    re.I,
)


def size_asked(text: str) -> str:
    """The question up to where it goes on to something else: "… and how many of these are agency", "… and what is the salary cost"."""
    return _IN_TEAMS.sub("in team", _REMIT.sub("work ", GOES_ON.split(text)[0]))


# Nor is the name of one: "the number of staff in your Contact Centre, Complaints and Registrars teams".
_IN_TEAMS: Final = late(
    r"\b(?:(?:in|within) (?:the |your |our |each (?:of )?)*|of (?:the |your |our ))(?:following )?"
    r"(?:(?!\b(?:who|that|which|were|was|have|has|had|are|is|hold|holds|staff|people|employees|posts|officers|those|these|in|from)\b)[\w&’'/-]+(?:,| and| &)? ){1,10}?"
    r"(?:teams?|departments?|units?|functions?)\b",
    re.I,
)


def posts(answer: str, asked: str) -> list[Post]:
    """The teams with a figure each: "HR 18, procurement 3", "Registry – 42 FTE", "eight of us in communications"."""
    if APART.search(asked) or NO_SIZE.search(size_asked(asked)):
        return []
    out: list[Post] = _two_columns(answer, asked)
    words = telling(asked)
    for sentence in sentences(answer):
        for piece in _cut(TURNING.sub("", _FOLLOWS.sub("", _BANDS.sub("", _BULLET.sub("", sentence))))):
            post = _post(piece, words, _LISTED.search(asked) is not None)
            if post:
                out.append(post)
    return out


_BULLET: Final = late(r"^\s*[-–—•*▪]\s+")
# "Regarding the team, Corporate Procurement has …".
TURNING: Final = late(
    r"^\s*(?:regarding|as (?:for|to|of)|with regards? to|concerning|in terms of|turning to|in respect of|in relation to)\b[^,\d]*,\s*",
    re.I,
)
# "As at 31 March 2024 the FTE was as follows: HR 18.6, Policy 7".
_FOLLOWS: Final = late(
    r"^[^:]{0,100}\b(?:as follows|(?:numbers?|figures?|totals?|FTEs?|head ?count)(?: (?:are|were|is|was))?)\s?:\s+(?=[A-Z])", re.I
)
# Grade and pay beside a role's name: "Buyer (Band 5)", "Category Manager, Grade 9 –".
_BANDS: Final = late(
    r"\s*[(\[](?:AfC |Agenda for Change |NJC |pay )?(?:band|grade|scale|level|spine|SCP|PO|SO|tier)s?\b[^()\[\]]{0,20}[)\]]"
    r"|\s*[(\[](?:PO|SO|SCP|SM|HAY|GR?|PM|SEO|HEO|EO)\s?\d{0,2}[a-d]?(?:\s*[-–/]\s*\d{1,2})?[)\]]"
    r"|,?\s(?:AfC )?(?:Band|Grade|SCP) (?:\d{1,2}[a-d]?|[A-Z]|PO\d|SO\d)(?:\s*[-–/]\s*(?:\d{1,2}[a-d]?|[A-Z]))?(?=\s*[-–:,(])",
    re.I,
)
_HEADED: Final = late(r"^(?P<first>.*?\bhead ?count\b|.*?\b[FW]TEs?\b).*?\b(?:head ?count|[FW]TEs?)\b", re.I | re.M)
_ROW: Final = late(
    r"^(?P<team>[A-Z][A-Za-z&,'’()/ -]{1,60}?)[ \t]+(?P<one>\d[\d,]*(?:\.\d+)?)[ \t]+(?P<two>\d[\d,]*(?:\.\d+)?)$", re.M
)


_MEASURE_LAST = late(r"[FW]TEs?$", re.I)
_MEASURE_ASKED = late(r"\b[FW]TEs?\b|full.time.equivalent", re.I)
_TOTAL_FIRST = late(r"(?:grand )?total\b", re.I)


def _two_columns(answer: str, asked: str) -> list[Post]:
    """Rows of a table left as lines, "Finance 12 11.4" under "Department Headcount FTE": the column that the question asks for."""
    head = _HEADED.search(answer)
    rows = list(_ROW.finditer(answer)) if head else []
    if not head or len(rows) < 2:
        return []
    fte_first = _MEASURE_LAST.search(head["first"]) is not None
    fte = _MEASURE_ASKED.search(asked) is not None
    out = []
    for row in rows:
        value = count(row["one" if fte_first == fte else "two"] + (" FTE" if fte else " staff"))
        if value and not _TOTAL_FIRST.match(row["team"]):
            out.append(Post(row["team"].strip(), value, row.group()))
    return out


_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?:,? \d{{4}})?"
    r"|20\d\d(?:[/-]\d\d)?\b|\d{1,2}/\d{1,2}/\d{2,4}\b)"
)
# Dates and years, whose figures count nobody.
DATES: Final = late(rf"\b{_DATE}", re.I)
_AS_AT: Final = late(rf"\b(?:as )?(?:at|of|on) {_DATE}\W*$", re.I)


_JOINTS = late(r"(,\s+(?!\d{3}\b)|\s+and\s+|\s+plus\s+)")


def _cut(sentence: str) -> list[str]:
    """A statement at those commas and "and"s that part one figure from another."""
    parts = _JOINTS.split(sentence)
    out = [parts[0]]
    for mark, part in zip(parts[1::2], parts[2::2], strict=True):
        if _figured(out[-1]) and _figured(_AS_AT.sub("", part)):
            out.append(part)
        else:
            out[-1] += mark + part
    return [p.strip(" .") for p in out]


_ANY_FIGURE = late(rf"\d|\b{NUM}\b")


def _figured(text: str) -> bool:
    return _ANY_FIGURE.search(text) is not None


# "Category Officer x 4", "3 x Communications Officer": a list of posts.
_TIMES: Final = late(r"\s[x×]\s?\d|\d\s?[x×]\s[A-Z]")


_ARTICLE_FIRST = late(r"^(?:the|our|your|an?)\s+", re.I)
_DIGIT = late(r"\d")


_LONE_X = late(r"\s+x$")
_POST_WORDS = late(r"[^\W_]+")


def _post(piece: str, asked: frozenset[str], listed: bool) -> Post | None:
    for shape in _SHAPES:
        said = shape.search(piece)
        if not said:
            continue
        name = _ARTICLE_FIRST.sub("", said["team"].strip()).strip(" -–:")
        name = _LONE_X.sub("", name)
        if _NOTHING_ELSE.fullmatch(name):
            continue
        value = count(said["figure"])
        if (
            not value
            or value.value is None
            or _NO_NAME.search(name)
            or _IT.search(name)
            or not (telling(name) or name.casefold() in SERVICES)
            or _DIGIT.search(name)
        ):
            continue
        ours = telling(name) <= asked or _GROUP.search(name) is not None
        words = _POST_WORDS.findall(name)
        proper = name[0].isupper() and (listed or len(words) > 1 or words[0].casefold() not in common())
        times = _TIMES.search(piece) is not None
        if ours or (proper and (listed or times or value.unit in ("FTE", "WTE", "staff") or shape in _SHAPES[1:3])):
            return Post(name, value, piece)
    return None


_STOP: Final = (
    r"(?=\s*(?:$|[?.;:(–]|,|-\s|\b(?:and (?:how|is|what|are|of|in)|with|who|whose"
    r"|at|as|by|excluding|including|in (?:FTE|WTE|full|total)|currently|employed"
    r"|please|broken|during|for (?:each|the (?:last|year))|since|in each|over the|on (?:\d|[A-Z])|are|is|was|were|do|does|have|has|there)\b))"
)
_WHAT: Final = r"(?P<team>(?:[\w&'’/()-]+,? ){0,5}?[\w&'’/()-]+)"
_PEOPLE: Final = (
    r"(?:staff|people|persons|employees|FTEs?|WTEs?|officers|members of "
    r"staff|individuals|posts|full[- ]time equivalents?|headcount|heads)"
)
_ASKED: Final = tuple(
    late(p, re.I)
    for p in (
        rf"\b(?:how many|number of|no\.? of|total|current)\b[^?.;]{{0,40}}?\b(?:{_PEOPLE}|work\w*"
        rf"|employed)\b[^?.;]{{0,40}}?\b(?:in|within|of|on(?= the [\w ]+(?:team|section"
        rf"|unit|side))|for|support\w*)\b (?:the |your |its |our )*{_WHAT}{_STOP}",
        rf"\b(?:FTEs?|WTEs?|head ?count|staff(?:ing)?|people|number|employed|size|establishment)\b(?: (?:numbers?|levels?))?(?: "
        rf"of staff)?(?: (?:of|in|for|within)|(?<=headcount),|:) (?:the |your |its |our )*{_WHAT}{_STOP}",
        r"\bhow many (?:FTEs? |WTEs? )?(?P<team>(?:[a-z][\w'’-]* ){1,3}?)(?:staff|officers) (?:do|does|are|is|have|has|work)\b",
        r"\b(?:do|does) (?:you|the \w+) have an? (?:dedicated |central |separate "
        r"|in-house )*(?P<team>(?:[\w&'’/-]+ ){1,4}?)(?:team|department|unit|function)\b",
        rf"\bhow many (?:are |work )?in (?:the |your )?{_WHAT}{_STOP}",
    )
)
_NO_TEAM: Final = late(
    r"^each of the (?:last|past)|\b(?:each|type|kind)\b|^(?:officers?|employees|members|workers|individuals|staff "
    r"\w+ly|staff likewise)$|^(?:contact|care|custody|prison|receipt|education|hospital"
    r"|training|attendance)\b|^(?:it|them|these|those|this|that|which|total|each|all|any"
    r"|post|place|full|part|first|second|third|one|two|three|year|years|patients|visitors|team|department|council|trust|force|university"
    r"|college|authority|organisation|board|service|headcount|head count|last|past|employment|work|charge|england"
    r"|scotland|wales|staff|people|fte|wte|the|your|\d.*)$|\b(?:which|that|who|equivalents?|is|are|in)\b|\b(?:roles?|posts?)$|\busers?$",
    re.I,
)


# "Freedom of" before "Information"; a word that counts begins no name.
_BEGUN: Final = late(r"\b(?!Number|Total|Size|Head|Structure|Staff|Count|List|Name|How|No\b)[A-Z]\w+ (?:of|and) $")
# No word before "of" or "and" is longer.
LONGEST_BEGUN: Final = 40


_QUESTION_LABEL = late(r"^\W*(?:question |q)?\d*\w?[.):]*\s+(?=\w{2})", re.I)
_AROUND_TEAM = late(r"^(?:(?:the|your|its|our|of|dedicated|core|main|FTEs?|WTEs?)\s+)+|(?<=\w{3}) staff$", re.I)
_LETTER_AND_ARTICLE = late(r"^\((?:[a-z]|[ivx]{1,4})\)\s+(?:the |your )?|\s+and$")


def asked_team(question: str) -> str | None:
    """The one team whose size the question asks: "How many staff are in the contact centre?" → "contact centre"."""
    flat = _QUESTION_LABEL.sub("", " ".join(question.split()))
    if NO_SIZE.search(size_asked(flat)) or APART.search(flat):
        return None
    for pattern in _ASKED:
        said = pattern.search(flat)
        name = (
            _AROUND_TEAM.sub(
                "",
                said["team"].strip(" ,"),
            )
            if said
            else ""
        )
        name = _LETTER_AND_ARTICLE.sub("", name)
        if name and not _NO_TEAM.search(name) and telling(name):
            whole = next(
                (m for end in ends_of(name, flat) if (m := _BEGUN.search(flat[: end - len(name)][-LONGEST_BEGUN:]))), None
            )
            return whole.group() + name if whole else name
    return None
