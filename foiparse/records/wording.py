"""More wordings of a question for a system's name: beside facts ("which portal, by whom, at what price"), in headings, in plain talk.

All patterns here see lower-case text on one line.
"""

from __future__ import annotations

from typing import Final

from foiparse.late import late

_LABEL: Final = r"^\W*(?:(?:question |q)?\(?(?:\d+(?:\.\d+)?[a-z]?|[a-z]|[ivx]{1,4})[.):\s–-]\W*)?"
_THING: Final = (
    r"(?:software|systems?|applications?|platforms?|packages?|tools?|products?|portals?|apps?|solutions?|databases?|crm|erp|epr|cad|cms|vle|mis|lms"
    r"|electronic (?:\w+ ){0,2}records?)"
)
_SOME: Final = r"(?:[\w&,'’/-]+ )"
_USER: Final = r"(?:you|we|they|(?:the|your|our) [\w'’]+(?: [\w'’]+)?|staff|officers)"
# What is done on a system, in a word that needs one.
_DONE: Final = (
    r"(?:log|record|schedul|book|stor|track|plan|map|publish|keep|hold|manag|monitor|issu|roster|register|process|report|analys|index"
    r"|bill)\w*"
)
WIDELY: Final = late(
    # "details of the council's contract for Casewell licences, including the reseller"
    r"\b(?:details?|information) (?:of|on|about) (?:the |your |any |[\w-]+['’]s ){0,2}contracts? for (?:[\w-]+ ){1,4}?licen[cs]es\b|"
    # "what computer programs the council pays for", "whatever is used for identity checks"
    rf"\b(?:what|which) computer (?:programs?|programmes?|packages?|systems?)\b|\bwhat(?:ever)? (?:is|are|do you|gets) used for (?!what)|"
    # "Please state your permit system and its cost", "Do you use Zoom, Teams or Webex?" (read only where the answer names what is known)
    rf"\b(?:state|confirm|provide|give|name|identify) (?:the |your |our )(?:{_SOME}{{1,5}}?){_THING},? (?:and|with) (?:its |the |their )?"
    r"(?:annual |yearly |total )?(?:costs?|price|suppliers?|spend|contract|value|vendor|provider)\b|"
    rf"\bdo(?:es)? {_USER} (?:currently )?use (?:[\w.+-]+(?:, ?| )){{1,6}}or [\w.+-]+(?: [\w.+-]+)?\?|"
    # "Which of the following do you use for video calls: …", "If so, which system and when was it installed?"
    rf"\bwhich (?:if any )?of (?:the following|these) (?:{_SOME}{{0,4}}?)(?:do|does|is|are) {_USER} (?:currently )?(?:use|using|have)\b|"
    rf"\bif (?:so|yes),? (?:which|what) {_SOME}{{0,3}}?{_THING}(?= ?(?:$|[?,.]|and (?:when|how|what|who|at)\b|(?:is|was|do|does) ))|"
    # "What is your casework system and what have you paid for it"
    rf"\bwhat (?:is|are) (?:the|your) {_SOME}{{0,4}}?{_THING},? and (?:what|how|when|who)\b|"
    # "who provides your council tax & benefits system, till when"
    rf"\bwho (?:provides|supplies|makes|hosts|runs|developed|sells|built) (?:the |your |our )?{_SOME}{{0,6}}?{_THING}\b"
    # "Which Microsoft 365 licence do you hold"
    rf"|\b(?:which|what) {_SOME}{{1,3}}?licen[cs]es? (?:type |types )?(?:do|does|is|are|have|has) (?:you|we|the|in|used|held)\b"
    # "Which company supplies it?"
    r"|\b(?:which|what) (?:company|firm|supplier|vendor) (?:supplie[sd]|provide[sd]|makes|made|develops|developed|hosts|sells)"
    r" (?:it|this|them|(?:the|your|this) (?:\w+ )?(?:software|system|platform))\b"
    # "which e-tendering portal, by whom, at what price"
    rf"|\b(?:which|what) {_SOME}{{0,4}}?{_THING},? (?:and )?(?:by whom|from whom|from which|who from|whose)\b"
    # "what do you log safety visits on", "what tool do you schedule posts with"
    rf"|\bwhat (?:{_THING} )?(?:do|does|did) {_USER} {_DONE} {_SOME}{{1,6}}?(?:on|in|with|using|through)\b"
    # "software for e-mails to applicants, annual price, end date", "system for permits: cost"
    rf"|{_LABEL}{_THING} (?:for|to) {_SOME}{{1,6}}?[\w'’-]+(?:,|:| –| -) (?!which|who|when|how)"
    # "does the council use a tool to schedule its posts? price and no. of seats please"
    rf"|\b(?:do|does|is|are) {_USER} (?:use|have|using) (?:an? |any )?{_SOME}{{0,3}}?{_THING}\b[^?]{{0,60}}\?"
    r" ?(?:(?:if so|if yes),? )?(?:its |the |what |at what )?(?:price|costs?|annual|no\.?|number|users?|end|how much|when|supplier)\b"
    # "name and supplier of the telematics in your vehicles"
    r"|\bnames? (?:and|&|/) (?:the )?(?:suppliers?|vendors?|providers?|makers?) of\b|\b(?:suppliers?|vendors?|providers?) (?:and|&|/) (?:the )?"
    r"(?:names?|products?) of\b"
    # "is there a finance system? who supplied it, until when?"
    rf"|\bis there an? {_SOME}{{0,4}}?{_THING}\? ?(?:if so,? )?(?:who|which|what|from whom)\b"
    # "medical rostering: provider, system, annual cost, staff on it"
    r"|(?::| [–-]) ?(?:the |its |please give )?(?:names?|suppliers?|providers?|vendors?|products?|systems?|makers?)"
    r"(?:,| and| &|/) ?(?:its |the )?(?:names?|suppliers?|providers?|vendors?|products?|systems?|makers?|annual|yearly|costs?|price|users?|end"
    r"|expiry)\b"
    # "Electronic maternity record in use and supplier:"
    rf"|{_LABEL}{_SOME}{{1,5}}?(?:in use|used),? (?:and|&) (?:its |the )?(?:suppliers?|providers?|vendors?|makers?)\b"
    # "what media monitoring is bought in and at what cost"
    rf"|\b(?:what|which) {_SOME}{{1,4}}?(?:is|are|do {_USER}|does {_USER}) (?:bought(?: in)?|buy(?: in)?|used?|in use|subscribed?(?: to)?),?"
    r" (?:and )?at what (?:annual |yearly )?(?:cost|price)\b"
    # "what software do the crews use and who makes it and how much is it a year"
    rf"|\bwhat {_SOME}{{0,3}}?{_THING} (?:do|does|is|are) {_SOME}{{1,4}}?(?:use|using|in use)\b"
)
# "staff on it", "users of that", "CAD users", "bank workers registered".
USERS_ASKED: Final = late(
    r"\b(?:staff|people|officers|employees|workers)(?: \w+)? on it\b|\bworkers registered\b"
    rf"|{_LABEL}(?:(?!named|new|service|website|library|drug|wheelchair|end|road)[\w/&-]+ ){{0,2}}users\b"
    r"(?= ?(?:$|[,.?:;(]|and\b|of (?:that|it|this)\b))"
    # "How many members of staff have a log-in?"
    r"|\bhow many (?:members of )?(?:staff|people|officers|employees) (?:have|hold) (?:an? )?(?:log-?\s?ins?|(?:user )?accounts?)\b"
    r"|(?:[,&]|\band\b) ?(?:licen[cs]es|users|seats)\b(?= ?(?:$|[,.?:;)]|and\b))|\bnumber of (?:licensed |named |active )?users\b"
)
# An amount is asked that is no price of anything: "From what value must a tender be put on the system?", "officer in charge".
NO_COST: Final = late(
    r"\bfrom what (?:value|amount|price|cost)\b|\b(?:above|over|below|under|at) (?:what|which) (?:value|amount|threshold)\b|\bthresholds?\b"
    r"|\bin charge of\b|\bvalue must\b"
)
# "what is that a year", "how much it is a year", "how much is it each year".
PRICE: Final = late(
    r"\b(?:what|how much) (?:is |does )?(?:it|that|this|each|they)(?: is| are)? (?:a|per|each|every) (?:year|annum|month)\b|\bhow much is it\b"
)
# "when the contract's up", "till when", "how long is left to run".
ENDS_ASKED: Final = late(
    r"\bwhen (?:is|will) (?:the|your|its|this|that) (?:\w+ )?(?:contract|licence|agreement) (?:be )?(?:up|over)\b|"
    r"\bcontracts?['’]s up\b|\b(?:till|to|until) when\b|\bup for renewal\b|\bleft to run\b|\bhow long (?:is|has it) left\b"
)
# A firm asked for with a fact of its contract: "Blood tracking supplier and contract end date", "Who supplies your gazetteer and when …".
FIRM_AND_FACT: Final = late(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:[\w&/()-]+ ){1,5}?(?:supplier|provider|vendor)s? ?(?:,|and|&|/) (?:\w+ ){0,3}?(?:contract|expiry|end|annual|cost)\b"
    r"|\bwho (?:supplies|provides) (?:your|the) (?:[\w-]+ ){1,4}?(?:,|and) (?:when|what|how much)\b"
)
