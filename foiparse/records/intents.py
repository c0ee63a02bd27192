"""What a question asks for, as far as records go: names of systems, ends, costs, users, teams, spend on platforms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.cost_asked import COST, ONCE, TOTAL, of_one, of_part
from foiparse.records.end_asked import without_extended
from foiparse.records.hints import TEAM_HINTS, USER_HINTS, hinted
from foiparse.records.itkinds import kind_named, name_word, names_known, says_kind
from foiparse.records.users_asked import asks_users
from foiparse.records.wording import ENDS_ASKED, FIRM_AND_FACT, NO_COST, PRICE, WIDELY

# Kinds of system by their first letters.
_KINDS: Final = (
    r"erp|crm|epr|ehr|emr|pas|vle|lms|mis|edrms|edms|dms|cms|hris|pacs|ris|lims|p2p|itsm|gis|epma|cad|cafm|caas|ccaas|ucaas|pbx|voip|ivr"
    r"|siem|mdm|edr|ats|tms|rms|icms|llm"
)
_SOFTWARE: Final = (
    r"(?:software|(?:it|computer|management|booking|rota|rostering|telephony|finance|payroll|hr|erp|crm|epr|pas|dictation"
    r"|housing|"
    r"planning|case|records?|data|electronic|digital|online)[ -](?:\w+ )?systems?|systems?(?:\(s\))?|applications?|platforms?"
    r"|electronic (?:\w+ ){1,2}records?|packages?|suites?|tools?(?:\(s\))?|products?|portals?|programmes?|database|apps?|solutions?|chat ?bots?|"
    + _KINDS
    + ")"
)
# Words that say that the letter is about software at all. All patterns here see lower-case text.
SOFTWARE_TOPIC: Final = late(
    r"\bsoftware|\bcomputer (?:programs?|programmes?|packages?|systems?)\b|\b(?:it|computer|crm|erp|epr|pas|hr|telephony|rota|rostering"
    r"|e-?rostering|dictation|management|booking"
    r"|information|database|"
    r"electronic|digital|online|in-house|reporting|tracking|case) (?:\w+ )?systems?\b|\bsystem[ -](?:name|type|supplier"
    r"|provider)|"
    r"\b(?:which|what) (?:\w+ ){0,6}systems?\b|\bsystems? (?:used )?(?:for|to)\b|\b(?:" + _KINDS + r")\b|\btelephony\b"
    r"|\btelephone (?:users|systems?|lines)\b|\bhardware brand\b|\be-?roster\w*"
    r"|\bcontact cent(?:re|er) (?:platform|solution|provider)|\b(?:ai|generative ai|rota|rostering) (?:tools?|products?|apps?)\b"
    r"|\bchat ?bots?\b|\bartificial intelligence\b|\bai\b|\bcontact cent(?:re|er) solutions?|"
    r"\bwho hosts\b|\b(?:finance|planning|payroll|housing|booking|library|rating) systems?\b|\bvendors?(?:,| and) products?\b"
    r"|\bsuppliers? and products?\b"
    r"|\bwhat (?:do|does) (?:you|we|the \w+) use (?:to|for) (?:schedul|monitor|record|log|manag|book|track|stor|plan|publish|map|analys|report"
    r"|roster|rota)"
    r"|\bmanagement (?:\(\w+\) )?products?\b|\bwhat (?:do|does) (?:you|we|the \w+) use (?:to|for)\b.*\b(?:who makes|supplier|contract)\b"
    r"|\bmake of (?:any|the|your) .{0,30}?\b(?:telematics|tracking)\b|\bwhat (?:do|does) (?:you|we|the \w+) (?:keep|record|log) .{2,40}? on\b|"
    r"\bsystem (?:and|,)|\b(?:tools?|products?|platforms?|portals?)\W+(?:and|name|used|in "
    r"use|$)|\bcollaboration tools?\b|\bapplications? used\b|\bepr\b|\bdigital dictation\b"
    r"|\belectronic (?:\w+ ){1,3}records?\b"
)
_ASKS: Final = r"(?:which|what|who|name|list|details? of|state|specify|identify|confirm|provide|supply|give|describe)"
# "Which departments use the system" asks for departments.
_NOT_SYSTEMS: Final = (
    r"(?!\W+(?:\w+ )?(?:departments?|teams?|staff\w*|services?|"
    r"wards?|officers?|users?|schools?|data|information|features?|modules?|functions?|"
    r"benefits?|steps?|measures?|areas?|people|groups?|documents?|policies|policy|proportion|percentage|impact|evidence|version)\b)"
    r"(?!\W+(?:is the (?:purpose|name of the person)|does|did|do|will|would|happens|has|have|was|were)\b)"
)
_NAMES: Final = late(
    rf"\b(?:which|what){_NOT_SYSTEMS}(?:\W+\w+){{0,4}}?\W+{_SOFTWARE}\b"
    rf"|\b(?:name|list|details? of|state|specify|identify)\b(?:\W+\w+){{0,5}}?\W+{_SOFTWARE}\b"
    rf"|\b(?:which|what|name of|name your|list|state)\b(?:\W+\w+){{0,4}}?\W+(?:suppliers?|providers?|vendors?|partner)\b"
    rf"|\bwho(?:['’]s| is| are) (?:the|your)\b(?:\W+[\w'’]+){{0,5}}?\W+(?:suppliers?|providers?|vendors?|resellers?)\b"
    rf"|\bwho (?:provides?|provided|supplies|supplied|manufactures?|produced|makes|developed|hosts|is your|are your)\b"
    rf"|\b(?:is|are|do you use|does the \w+ use|use)\b(?:\W+\w+){{0,12}}?\W+(?:third.party )?(?:software|tools?|apps?|chat ?bots?|applications?)\b"
    rf"|\b(?:use|uses|using|deploy\w*)\b(?: of)?(?: any| the)?(?: \w+)? (?:artificial intelligence|ai)\b"
    rf"|\b{_SOFTWARE}\b(?:\W+\w+){{0,6}}?\W+(?:used|in use|in place|do you use|are you using)\b"
)
# Names asked for in so many words: enough where the same question asks for a cost or an end too.
_PLAINLY: Final = late(
    rf"\b{_SOFTWARE}\b.{{0,80}}?(?:\bif so,? (?:which|what)\b|\b(?:give|state|provide) (?:its|the) name\b|, which\b)|"
    rf"\b(?:list|name|details of|specify|state|identify)\b(?:\W+\w+){{0,4}}?\W+(?:software|systems|applications|products|(?:ai|digital) tools)\b|"
    rf"\b(?:which|what)(?:\W+\w+){{0,4}}?\W+{_SOFTWARE} (?:\([^()]{{2,12}}\) )?(?:(?:do|does|is|are) (?:you|the|your)\b|(?:is|are) (?:used|in))"
    rf"|^\W*(?:\w{{1,3}}[.)]\s*)?who(?:['’]s| is| are|se) (?:the |your )?(?:[\w'’-]+ ){{0,5}}?(?:suppliers?|providers?|vendors?)\b"
    rf"|\b(?:name|names) of (?:the |your |each )?(?:\w+ ){{0,3}}?(?:{_SOFTWARE}|supplier|provider|vendor)\b"
)
# The same in other words, where no person is asked for.
_IN_OTHER_WORDS: Final = late(
    # "Which tools may staff use", "which IT system are custody records kept on", "what system holds patient records"
    rf"\b(?:which|what)(?:\W+\w+){{0,4}}?\W+{_SOFTWARE} "
    r"(?:(?:do|does|did|may|can|must|is|are)\b(?: [\w'’-]+){1,5}? (?:use[ds]?|on|in|with|kept|held)\b"
    r"|holds?\b|handles?\b|runs?\b|produces?\b|manages?\b|is it integrated\b)"
    # "tell me about the AI tools in use"
    rf"|\b(?:about|details of|information (?:on|about)|list of) (?:the |any |all |what |which )?(?:[\w&/-]+ ){{0,4}}?{_SOFTWARE}"
    r" (?:currently |now )?(?:in use|used|in place|(?:that )?you use|deployed)\b"
    # "What is your revenues and benefits system?", "The software the University has for print management"
    rf"|\bwhat(?:['’]s| is| are) (?:the |your |our )(?:[\w&/'’-]+ ){{1,6}}?{_SOFTWARE}(?= ?(?:$|[?.,;:(]|(?:and|for|in)\b))"
    rf"|^\W*(?:\w{{1,3}}[.)]\s*)?(?:the |which |what )?{_SOFTWARE} (?:that |which )?(?:you|the \w+|your \w+|our \w+|we) (?:\w+ )?"
    r"(?:uses?|has|have|used)\b"
    # "the software in which applications are made", "ordering system in use and expiry"
    rf"|\b{_SOFTWARE} (?:in|on|with|through) which\b"
    rf"|\b{_SOFTWARE} (?:in use|used)\b(?= ?(?:$|[,.?;:(]|and\b|for\b|to\b|in\b|by\b))"
    # "Do you license any AI tools? Please list them", "If so name each one and its supplier"
    rf"|\b{_SOFTWARE}\b.{{0,100}}?[.?;,] ?(?:please |if so,? |and )*(?:list|name|specify|identify)\b(?! (?:of|the (?:person|officer)))"
    r"|\b(?:if so,? |if yes,? |please |and )+name (?:it|them|each|those|these)\b"
)
# Who holds these is asked by name, and may never be taken for a system.
_POSTS: Final = late(
    r"\b(?:leads?|managers?|heads? of|directors?|sponsors?|champions?|persons?|people who|individuals?|members? of (?:staff|the)|councillors?"
    r"|consultants?|employees|staff (?:who|that)|who (?:is|are|was|were) (?:the|your) (?!supplier|provider|vendor))\b"
)
_NAMED_SOFTWARE: Final = late(rf"\b(?:name|names|list|details|which|what)\b(?:\W+\w+){{0,3}}?\W+{_SOFTWARE}\b")
# "Product" and "programme" alone may be of anything.
_PLAIN_SOFTWARE: Final = late(rf"\b(?!products?\b|programmes?\b){_SOFTWARE}\b")
_END: Final = late(
    r"\bterm\b(?= ?(?:$|[?,.;)]|and\b))|\b(?:go|goes|going) out to tender\b|\bnext tender\w*\b|\b(?:start|begin\w*) and (?:the )?(?:finish"
    r"|end)\b|\bend(?= ?(?:$|[,.;?)]))"
    r"|\bcontract (?:dates|period)\b|\bdates of (?:the )?contract\b|\bdate it ends\b|\bends?,"
    r"|\b(?:until when|tied in|support stop|expir\w+|renew(?:al|ed|s)?|re-?tender\w*"
    r"|contract (?:end|term|duration)|end dates?|terminat\w+|run out|come to an end)\b"
    r"|\b(?:contracts?|licen[cs]es?|agreements?|that|it)\b.{0,80}?\b(?:ends?|finish\w*|is up|runs? out|runs? until|run to|be up|up(?=\W*$)"
    r"|stops?|lapses?)\b"
    r"|\bend of (?:the |your |that |current )*(?:contract|licence|agreement|term)\b"
    r"|\bends?\b.{0,40}?\bcontracts?\b|\bhow long\b.{0,40}?\bcontract|\bcontracts?\b.{0,60}\bhow long\b"
)
_EXPLICIT: Final = late(r"\bexpir\w+|\b(?:contract )?end dates?\b|\bcontract ends?\b")
_YEARLY: Final = late(
    r"\bannual(?:ly)?\b|\bper (?:annum|year)\b|\b(?:each|every|a|yearly) year\b|\byearly\b|\bp\.?a\.?\b|\b"
    r"(?:financial )?year\b|\b12 months\b|\bmaintenance\b"
)
# "How many licences do you hold and what did they cost?"
_COST_TOO: Final = late(r"(?:\band|[,;]) (?:at )?(?:what|how much)\b[^?]{0,60}\b(?:costs?|spen[dt]|pay|paid|price)\b")
# "The cost in 2024/25".
_OF_YEAR: Final = late(r"\b(?:in|for|during) (?:the )?(?:20)?\d\d[/-](?:20)?\d\d\b")
_SPENT: Final = late(r"\b(?:spen[dt]|paid|pay|payments?|spending|expenditure)\b")
_START: Final = late(r"\b(?:start|begin|began|commence|go.?live|implemented|installed)\b")
_OTHER: Final = late(
    r"\b(?:framework|responsible|contact details|job title|email(?! (?:filter|secur|gateway|archiv"
    r"|system|software|platform|market|provider|supplier|hosting))"
    r"|telephone number|integrat\w+|exit|satisfied|scale of|how often|"
    r"how do you|why|what data|data protection|training|correspondence|minutes|policy|policies|copies|plans? to|planning to"
    r"|go to market|report)\b"
)
PROCUREMENT: Final = late(
    r"\bprocure\w*|\bpurchasing\b|\bcommercial (?:team|function|department)|\bcontracts? (?:team|management team|& |and )"
)
_PLATFORM: Final = late(
    r"\b(?:e-?|electronic |online )(?:tender\w*|procure\w*|sourc\w*)\b|\bhow (?:do|does) (?:you|the \w+) (?:advertise|publish)\b.{0,20}?\btenders?\b"
    r"|\b(?:platform|portal|tool|system)s?\b[^.?]{0,20}?\b(?:for|to get|to obtain|to seek) (?:low[- ]value )?quot(?:es|ations)\b"
    r"|(?<!finance and )(?<!finance & )(?<!hr and )\b(?:procure\w*|tender\w*|sourcing|purchasing)\b(?:[ /-]+\w+){0,2}?[ /-]+"
    r"(?:platforms?|portals?|software|systems?)\b|\b(?:portal|platform|website)s?\b.{0,40}?\btenders?\b|\btenders?\b.{0,40}?\b(?:portal|platform"
    r"|website)s?\b|\b(?:portals?|platforms?|websites?)\b.{0,40}?\bopportunit(?:y|ies)\b|\bwhere (?:do|does) (?:you|the \w+|we) (?:advertise"
    r"|publish|put|post)\b.{0,40}?\b(?:tenders?|contracts?|opportunities)\b"
    r"|\bwhere (?:are|is) (?:the |your |its |all )?(?:\w+ ){0,3}?(?:tenders?|contracts?|opportunities) (?:advertised|published|posted)\b"
)
_TEAM: Final = late(
    r"\bhow (?:is|are) (?:the |your |its )?(?:[\w&-]+ ){1,4}?(?:teams?|departments?"
    r"|functions?|units?) (?:made up|structured|organised|staffed|composed)\b"
    r"|\b(?:organi[sz]ation(?:al)? (?:chart|structure)|structure chart|organogram|structure)s? (?:of"
    r"|for|showing) (?:the |your )?(?:[\w&-]+ ){1,4}?(?:teams?|departments?|functions?|units?)\b"
    r"|\bstaff by (?:team|department|directorate|section|function)\b|\bhow many\b.{0,80}\bdo(?:es)? (?:you|the \w+) (?:currently )?employ\b"
    r"|\bwho is in (?:the |your )?(?:[\w&-]+ ){1,4}?(?:team"
    r"|department|unit)\b|\bestablishment of\b|\bftes?\b|\bwtes?\b|\bfull.?time.equivalents?\b|\bwhole.?time.equivalents?\b|\bhead ?count\b"
    r"|\b(?:how many|numbers? of)\b(?:\W+\w+){0,5}?\W+(?:staff|employees|officers|people|members|posts"
    r"|team members)\b"
    r"|\bstaff(?:ing)? (?:numbers?|levels?) (?:in|for|of)\b"
    r"|\bnumbers? of\b(?:\W+[\w-]+){1,6}?\W+(?:employed|in post)\b"
    r"|\bhow many\b(?:\W+[\w-]+){1,8}?\W+(?:are|work) (?:there )?(?:in|within|on) (?:the|your)\b(?:\W+\w+){0,4}?\W+(?:team|unit|department)\b"
    r"|\bstaff who work\b|(?:^|[.)–-] ?)staff in\b|\bstaff\b.{0,40}\bhow many\?|\bhow many in (?!each\W*$)[a-z]"
    r"|\b(?:how many|number of people|people)\b(?:\W+\w+){0,3}?\W+(?:work(?:s|ing)?|employed|support)\b"
    r"|\bhow many (?:\w+ )?staff\b|\bhow many (?:are |work )?in\b(?! each\W*$)|\bnumbers? "
    r"employed\b|\bnumber in\b(?! (?:\d|each|(?:the )?(?:last|past|year)))|\bno\.? of (?:staff|people|employees)\b|\bpeople in "
    r"(?:the |your )?(?:[\w&-]+ ){0,3}?(?:team|department|unit|section|function|office)\b"
    r"|\bsize of\b(?:\W+\w+){0,5}?\W+(?:team|department|function|unit)\b|\b(?:do|does) (?:you|the \w+) have an? (?:\w+ ){1,4}?(?:team|department)\b"
    r"|\b(?:roles?|job titles?|posts?|positions?|structure)\b(?:\W+\w+){0,4}?\W+(?:in|within|of|for)\b(?:\W+\w+){0,5}?\W+(?:team|department|unit"
    r"|function)\b"
    r"|\b(?:size|structure) of (?:the|your)\b(?:\W+\w+){0,3}?\W+team\b|\bdedicated\b(?:\W+\w+){0,2}?\W+team\b"
)
# A question this long tells a story; what it asks stands in its last sentences.
LONGEST_QUESTION: Final = 1500


@dataclass(frozen=True, slots=True)
class Intent:
    """What one question asks for."""

    names: bool = False
    end: bool = False
    cost: bool = False
    yearly: bool = False
    users: bool = False
    team: bool = False
    spent: bool = False
    total: bool = False
    once: bool = False
    part: bool = False
    one: bool = False
    platform: bool = False
    procurement: bool = False


# Systems of things, buildings or the law: no software.
_PHYSICAL: Final = late(
    r"\b(?:alarm|heating|drainage|sprinkler|ventilation|cooling|hot water|water|sewer\w*|sewage|septic|one-way|gyratory|road|lift|lighting|boiler"
    r"|irrigation|fire suppression|judicial|justice|court|voting|school|education|immune|transport|solar|battery|weapons?|missile"
    r"|eco|banding|points|grading|marking|scoring|ranking|classification|colour[ -]cod\w+|filing|traffic light) systems?\b"
    r"|\b(?:biologic\w*|medic\w+|drug|sanitary|period|cleaning|food|dairy|tobacco|vap\w+|cannabis|cosmetic|meat|timber|chemical|blood|insurance"
    r"|mortgage|baby|incontinence|nicotine|alcohol) products?\b|\bapplication (?:forms?|process|fees?)\b"
    r"|\b(?:planning|grant|job|licence|visa|asylum|funding|housing) applications?\b(?! (?:system|software))"
    r"|\b(?:custody|conference|training|hospitality|operating|theatre|endoscopy|interview|birthing|delivery|maternity|scanner|office) suites?\b"
    r"|\bpending (?:[\w-]+ ){0,3}app(?:lication)?s\b"
)
# One of these stands in all that the pattern finds: most questions are passed over at once.
_NOUNS: Final = ("system", "product", "appl", "suite", "apps")


def _of_software(low: str) -> str:
    """The words in lower case, with systems that are no software called things."""
    return _PHYSICAL.sub("thing", low) if any(noun in low for noun in _NOUNS) else low


@lru_cache(maxsize=4096)
def intent_of(text: str) -> Intent:
    """The intents of a question's words. A question about something else ("who is responsible for the system") names nothing."""
    text = _of_software(" ".join(text[-LONGEST_QUESTION:].lower().split()))
    other = bool(_OTHER.search(text))
    ends = without_extended(text)
    end, users = bool(_END.search(ends) or ENDS_ASKED.search(ends)), hinted(text, USER_HINTS) and asks_users(text)
    cost = _asks_cost(text) and (not users or _YEARLY.search(text) is not None or _COST_TOO.search(text) is not None)
    starts = bool(_START.search(text)) and not end
    return Intent(
        names=_asks_names(text, other, end or cost or users or starts),
        end=end and (not other or _EXPLICIT.search(text) is not None),
        cost=cost,
        yearly=cost and not of_one(text) and bool(_YEARLY.search(text) or (_OF_YEAR.search(text) and not _SPENT.search(text))),
        spent=cost and bool(_SPENT.search(text)),
        total=cost and bool(TOTAL.search(text)),
        once=cost and bool(ONCE.search(text)) and not _YEARLY.search(text),
        part=cost and of_part(text),
        one=cost and of_one(text),
        users=users,
        team=hinted(text, TEAM_HINTS) and bool(_TEAM.search(text)),
        platform=bool(_PLATFORM.search(text)),
        procurement=bool(PROCUREMENT.search(text)),
    )


def _asks_cost(text: str) -> bool:
    return bool((COST.search(text) or PRICE.search(text)) and not NO_COST.search(text))


_SOFTWARE_ASKED = late(r"\b(?:software|systems?|supplier|vendor|apps?|(?:AI|software|digital) tools?)\b", re.I)


def _asks_names(text: str, other: bool, fact: bool) -> bool:
    """Names are asked for in so many words, or the question is about software and asks for no fact of it alone."""
    if (
        _OF_WHOM.search(text)
        or _HOW_MUCH.match(text)
        or _WHETHER_HOSTED.match(text)
        or (_ROUTE.match(text) and not _PLAINLY.search(text))
    ):
        return False
    if _SPENT_ON.search(text) and not _SOFTWARE_ASKED.search(text):
        return False
    bare = _BARE.search(text) is not None and not _ASKING.search(text) and not _PEOPLE.search(text)
    if (_IN_OTHER_WORDS.search(text) or FIRM_AND_FACT.search(text)) and not _PEOPLE.search(text) and not _POSTS.search(text):
        return True
    if _PLAINLY.search(text) or _TERSE.search(text) or _FIELD.match(text) or bare:
        return True
    if WIDELY.search(text) and not _PEOPLE.search(text):
        return True
    if (_BESIDE_FACTS.search(text) or len({m.group().casefold()[:4] for m in _FACTS.finditer(text)}) > 2) and not _PEOPLE.search(
        text
    ):
        return True
    if not other and (
        kind_named(text)
        or (_FEW.match(text) and says_kind(text) and not _NO_HEADING.search(text) and not _ASKING.search(text))
        or (name_word(text) and _PLAIN_SOFTWARE.search(text) and not _PEOPLE.search(text))
    ):
        return True
    about = _WORD.search(text) is not None and not _PEOPLE.search(text)
    return not fact and (about or (not other and bool(_NAMES.search(text))))


# "Is the system hosted by the supplier?" asks for no name.
_WHETHER_HOSTED: Final = late(
    r"^\W*(?:\(?(?:\d+|[a-z]|[ivx]+)[.):\s]\W*)?(?:is|are) (?:it|this|they|(?:the|your|this|these) (?:[\w/&-]+ ){0,4}?"
    r"(?:systems?|software|solutions?|platforms?|products?|applications?)) (?:\w+[ -])?(?:hosted|on[- ]prem|in the cloud)"
    r"(?![^?]*\?.*\b(?:who|which|what|name)\b)(?![^?]*\b(?:who|whom|which|name)\b)",
    re.I | re.S,
)
# A heading of a few words: "Body worn video".
_FEW: Final = late(r"^\W*(?:\(?(?:\d+|[a-z]|[ivx]+)[.):\s]\W*)?(?:[\w&/()'’-]+ ?){1,5}\W*$")
_NO_HEADING: Final = late(r"\b(?:[fw]tes?|staff|teams?|and|in|of|procured|number)\b")
# "the system used for fleet, its supplier, expiry, users and cost"; "CAD system and supplier"; "internal comms platform: name, cost".
_BESIDE_FACTS: Final = late(
    rf"\b(?:{_SOFTWARE}|software)\b.{{0,60}}?[,:(&]?\s*\b(?:and |its? |their |the |state )?(?:name|suppliers?|vendors?|providers?|manufacturers?)\b"
    rf"(?! (?:selection|engagement|market|management))"
    rf"|\bwhat (?:do you|does the \w+) use for\b|\bwhat (?!(?:\w+ )?(?:thing|security|measures|arrangements?|steps|controls|polic|plans?|process"
    rf"|checks|training|safeguards|support))[\w-]+(?: [\w-]+){{0,2}} (?:is|are) (?:in use|used|in place)\b"
    rf"|\b(?:existing|current|present|incumbent) (?:suppliers?|providers?) (?:of|for)\b"
    rf"|\b(?:vendors?|suppliers?)(?:,| and| &|/) ?(?:the )?(?:products?|systems?)\b"
    rf"|\b(?:by|through|on|in|with) which (?:system|software|tool|platform)\b"
    rf"|\bwhat(?:'s|’s| is| are)? (?:is |are )?used (?:to|for)\b|\bwhat holds\b|\bwith "
    rf"(?:what|which)\b|\bwho(?:'s|’s| is)? (?:the )?(?:supplier|vendor|it from|from)\b"
    rf"|\bwhat is it called\b|\bwho makes\b|\bwho (?:supplies|provides|sells|hosts|built|develop(?:s|ed)) it\b"
    rf"|\bwhat (?:[\w-]+ ){{0,3}}?{_SOFTWARE}\b"
)
# "Which ERP, from whom", "Do you use a portal? Which?", "… software. If so product, users", "Contract management system and licences",
# "who hosts our website", "what do you use to schedule posts".
_TERSE: Final = late(
    rf"\b{_SOFTWARE}\b[^.?]{{0,60}}?(?:[?.,:]| [–-])\s*(?:and |if so,? |if yes,? )?(?:which|what|whose|products?|from whom|who from|bought or built"
    rf"|made by)\b(?! (?:is|are|was|were|does|do|did|will|has|have|data|steps?|proportion|percentage|departments?|teams?|staff)\b)"
    rf"|^\W*(?:\(?(?:\d+|[a-z]|[ivx]+)[.):\s]\W*)?(?:[\w/&’'-]+ ){{1,4}}?{_SOFTWARE}(?:,| and| with|:) (?:its |the )?(?:number|no\.?|annual|yearly"
    rf"|users?|licen[cs]es?|costs?|price|end|expiry|renewal)\b"
    rf"|\bwho (?:hosts|runs|supplies|makes|made|built) (?:our|your|the) (?:\w+ )?(?:web ?sites?|intranet|portals?|databases?)\b"
    rf"|\bwhat (?:do|does) (?:you|we|the \w+) use (?:to|for)\b"
    rf"|\bwhat (?:do|does) (?:you|we|the \w+) (?:keep|record|log|store|hold) .{{2,40}}? (?:on|in|with)\b"
    rf"|\bmake of (?:any|the|your) .{{0,30}}?\b(?:telematics|tracking|system|software)\b"
    rf"|\b(?:do|does) (?:you|the \w+|we) have (?:an? |any )?(?:(?!on\b|for\b|of\b|to\b|polic|plan|list|strateg|contract"
    rf"|any\b)[\w-]+ ){{0,2}}?{_SOFTWARE}\W*$"
    rf"|:\s*(?:what|which|whose),|\bwhich package\b|\bwho(?:['’]s| is| was| are)? (?:it|this|that|they) (?:provided|supplied|made|hosted|sold"
    rf"|bought|from)\b"
    rf"|^\W*(?:\(?(?:\d+|[a-z]|[ivx]+)[.):\s]\W*)?(?:[\w/&’'-]+ ){{1,3}}?names?,? (?:and )?(?:suppliers?|providers?|vendors?)\b"
)
# A question that is a field's name alone: "Supplier:", "b) product", "Name of system".
_FIELD: Final = late(
    r"^\W*(?:(?:question|q)?\s*(?:\d+[a-z]?|[a-z]|[ivx]+)[.):\s–-]\W*)?(?:names? of )?(?:the "
    r"|your )?(?:suppliers?|vendors?|providers?|manufacturers?|brand"
    r"|(?:system|software|product|platform|supplier|vendor|provider)s?(?: names?)?)(?: of (?:those|these|the|each|your) (?:systems?|above))?\W*$"
)
# What was spent on each platform is asked, not which systems there are.
_HOW_MUCH: Final = late(
    r"^\W*(?:(?:question|q)?\s*\(?(?:\d+[a-z]?|[a-z]|[ivx]+)[.):\s–-]\W*)?how "
    r"much (?:did|do|does|have|has|was|is|money)\b(?!.*\b(?:which|what|name)\b)"
)
# Who looks after a system, who uses it or what it runs on is asked, not what it is.
_OF_WHOM: Final = late(
    r"\b(?:system|software|application|product|platform)s? (?:owners?|managers?|administrators?|leads?|sponsors?)\b"
    r"|^\W*(?:\(?(?:\d+|[a-z]|[ivx]+)[.):\s]\W*)?(?:which|what) (?:\w+ ){0,2}?(?:departments|teams|services|schools|wards|hardware|servers)"
    r" (?:use|uses|have|has|does|do|is|are)\b"
)
# How it was bought is asked, not what it is.
_ROUTE: Final = late(
    r"^\W*(?:(?:question|q)?\s*\(?(?:\d+[a-z]?|[a-z]|[ivx]+)[.):\s–-]\W*)?(?:(?:by |under |through |via |from )?(?:which"
    r"|what) (?:\w+ ){0,2}?(?:framework|route|lot)\b"
    r"|how (?:was|were|did)\b.*\b(?:procure\w*|purchase\w*|buy|bought|fund\w*|select\w*|award\w*|implement\w*)\b)"
)
_SPENT_ON: Final = late(r"\b(?:spen[dt]|spending|paid|payments?)\b.{0,40}?\b(?:on|with|to|for)\b")
# "For redaction – cost, users, end": three facts in a row are those of a system that the answer has to name.
_FACTS: Final = late(r"\b(?:costs?|price|users?|licences?|end|ends|expiry|supplier|vendor|whose)\b(?=\s*(?:$|[,.;?]|and\b))")
# A question of a few words that is nothing but a system's kind: "Social media management tool", "Systems for HR and payroll".
_BARE: Final = late(
    rf"^\W*(?:\(?(?:\d+|[a-z]|[ivx]+)[.):\s]\W*)?(?:[\w&/,()'’-]+ ){{0,7}}?(?:{_SOFTWARE}|software)\b(?:\W+[\w&/()'’-]+){{0,8}}\W*$"
)
_ASKING: Final = late(
    r"\b(?:how|when|why|who|whose|where|which|what|uses?|break|split|by|did|does|do|is|are|was|were|has|have|will|would|can|could|cop(?:y|ies)"
    r"|polic(?:y|ies)|details|number"
    r"|plan|strategy|costs?|spend|amount|budget|users?|expiry|date|training|guidance|contracts?|evaluation|report|owner)\b"
)
_PEOPLE: Final = late(
    r"\b(?:responsible|in charge|who owns"
    r"|owner|contact person|officer|contact details|job title|e-?mail address|telephone number|plan(?:s|ning)? to)\b"
)
_WORD: Final = late(r"\bsoftware\b")


def about_software(letter: Letter) -> bool:
    """Some question of the letter is about a computer system, or asks for the names of some."""
    texts = [_of_software(q.text[:LONGEST_QUESTION].lower()) for q in letter.questions]
    if any(SOFTWARE_TOPIC.search(t) or _NAMED_SOFTWARE.search(t) or says_kind(t) for t in texts):
        return True
    if any(_PLAIN_SOFTWARE.search(t) and intent_of(t).names for t in texts):
        return True
    return any(names_known(q.answer) for q in letter.questions if intent_of(q.text).names)


@lru_cache(maxsize=4096)
def says_software(text: str) -> bool:
    """The text speaks of software, a system, a platform or the like."""
    low = _of_software(text[:LONGEST_QUESTION].lower())
    return bool(_PLAIN_SOFTWARE.search(low)) or says_kind(low)


# Statuses under which an answer gives no facts of its own.
SILENT: Final = frozenset({"withheld", "not_held", "ncnd", "clarification", "unanswered", "signposted"})


def answered(letter: Letter) -> Sequence[Question]:
    """The questions whose answers may hold facts."""
    return [
        q
        for q in letter.questions
        if q.answer.strip()
        and not q.lead_in
        and (q.status not in SILENT or (q.status in ("withheld", "signposted") and _FORM.search(q.answer)))
    ]


# A filled form one of whose fields is withheld tells the others: "Supplier: Fernlea", "Annual cost: exempt under section 43".
_FORM: Final = late(
    r"^\W*(?:(?:current|existing|name of) )?(?:suppliers?|vendor|provider|product|system|software)(?: name)?[ \t]*(?:[:\t]|[ ][-–])[ \t]*"
    r"(?!exempt|withheld|refused|section|not |this |the |we )\S",
    re.I | re.M,
)
