"""Of what a question asks the cost: of the whole term, of buying it once, of a month, or of one user.

All patterns here see lower-case text on one line. What is not of a year is never taken for a yearly cost, however plainly it is asked.
"""

from __future__ import annotations

from typing import Final

from foiparse.late import late

COST: Final = late(
    r"\bhow much (?:per|a|each) (?:year|annum)\b|\bhow much (?:is|was) (?:the|your|this|that) (?:[\w’'-]+ ){0,3}?contract\b[^?.]{0,60}? worth\b"
    r"|\b(?:annual|yearly) (?:subscription|licen[cs]e|maintenance|support)(?= ?(?:$|[?.,;)]|and\b|for\b|of\b))"
    r"|\b(?:cost|costs|costing|spend|spent|price|pay|paid|outlay|fees?|charges?|value|expenditure"
    r"|charged)\b(?! (?:limit|of complying))"
    # "online payments" and "payment kiosks" are what a system is for
    r"|(?<!online )(?<!card )(?<!cashless )(?<!parental )(?<!parent )(?<!mobile )\bpayments?\b"
    r"(?! (?:portals?|gateways?|platforms?|systems?|software|process\w+|providers?|terminals?|machines?|kiosks?|solutions?|engines?)\b)"
)
# What it cost once: a price of buying, no cost of a year.
ONCE: Final = late(
    r"\b(?:did|was|were)\b.{0,60}?\bcost\b|\bcost\b.{0,40}?\bto (?:implement|install|buy|purchase|procure|set up|develop|build|introduce)\b"
    r"|\b(?:implementation|initial|set-?up|one-?off|upfront|purchase|capital|development|acquisition|installation) (?:cost|price|fee|charge)s?\b"
    r"|\b(?:costs?|price) of (?:the |its |initial )*(?:purchas|acqui|buying|implement|install|procur|setting up|development)\w*"
)
_WHOLE: Final = r"(?:whole |full |entire |initial |current |total |\d{1,2}[- ]years? )"
TOTAL: Final = late(
    r"\btotal\b|\b(?:contracts?|its|their) (?:\w+ )?(?:value|worth)\b|\bvalue of (?:the|each|this|your) contracts?\b|\bworth\b"
    # "whole life cost", "cost over the lifetime of the contract", "the cost for the contract term"
    r"|\bwhole[- ]life\b|\blife-?time\b"
    rf"|\b(?:for|over|of|across) (?:the |its |your |each )?{_WHOLE}*(?:contract(?:['’]s)? |licence |agreement )?{_WHOLE}*(?:term|life|duration)\b"
    rf"|\b(?:for|over|of|across) (?:the |its |your ){_WHOLE}*(?:contract|agreement|licence) period\b|\bentire (?:contract|agreement)\b"
)
# Words between, none of which turns to another cost: "the annual cost and the cost per user".
_SO_ON: Final = r"(?:(?!(?:and|or|costs?|price)\b)[\w'’-]+ )"
_YEAR: Final = late(r"\b(?:annual|yearly|year|annum)\b")
_MONEY: Final = r"(?:costs?|price|fees?|charges?|pay(?:ments?)?|paid|spend|rate|value)"
# "Monthly cost", "how much do you pay each quarter": a part of a year.
_OF_PART: Final = late(
    rf"\b(?:monthly|quarterly|weekly|daily|hourly|half[- ]yearly)(?: {_SO_ON}{{0,3}}?|\W){_MONEY}\b"
    rf"|\b{_MONEY} {_SO_ON}{{0,4}}?(?:per|a|each|every) (?:calendar )?(?:month|quarter|week|day|hour)\b"
)
# "Cost per user", "the price of each licence": what is paid for one of many. "Per system" and "per contract" ask of each that there is.
_OF_ONE: Final = late(
    rf"\b(?:(?:annual|yearly|average|unit|licen[cs]e) ){{0,2}}{_MONEY} {_SO_ON}{{0,3}}?(?:per|for (?:each|one|a single)|of (?:each|one|a single)) "
    r"(?:individual |single |named |concurrent |full |staff )?(?:users?|licen[cs]es?|licen[cs]ee|seats?|heads?|persons?|pupils?|students?|patients?"
    r"|employees?|members? of staff|accounts?|devices?|handsets?|lines?|extensions?|calls?|minutes?|units?|items?|transactions?|messages?"
    r"|texts?|sms|schools?|academ(?:y|ies)|sites?|beds?|vehicles?|propert(?:y|ies)|records?|agents?|clicks?|recruits?|hires?)\b"
    rf"|\bunit (?:cost|price)s?\b|\bper[- ](?:user|licen[cs]e|seat|head) {_MONEY}\b"
)
_LENGTH: Final = late(r"\b(?:length|duration|term|how long|how many years|number of years)\b")


def of_part(text: str) -> bool:
    """The only cost asked is that of a month, a quarter or the like."""
    rest = _OF_PART.sub(" ", text)
    return rest != text and not COST.search(rest) and not _YEAR.search(rest)


def of_one(text: str) -> bool:
    """The only cost asked is that of one user, licence or the like."""
    return _OF_ONE.search(text) is not None and not COST.search(_OF_ONE.sub(" ", text))


def of_year(text: str) -> bool:
    """A bare amount that answers is what a year costs: not a month's or a user's price, nor what was paid once or in all."""
    low = " ".join(text.lower().split())
    once = (TOTAL.search(low) or ONCE.search(low)) and not _YEAR.search(low)
    return not (of_part(low) or of_one(low) or once)


def with_length(text: str) -> bool:
    """The question asks how long a contract is too: "Cost and length of contract?"."""
    return _LENGTH.search(text.lower()) is not None


_ORDERED: Final = late(
    r"\b(?:(?P<annual_cost>annual(?:ly)?|yearly|per (?:annum|year)|each year)|(?P<total>total|overall|whole[- ]life|lifetime))\b"
)


def cost_order(text: str) -> list[str]:
    """The costs that the question asks for, of a year and in all, in its order; empty where it does not ask for one of each."""
    kinds = [str(m.lastgroup) for m in _ORDERED.finditer(text.lower())]
    return kinds if sorted(kinds) == ["annual_cost", "total"] else []
