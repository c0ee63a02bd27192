"""What is paid to the provider of a service whom an earlier question asked for: "Who holds the copier contract?" – "Ricoh. …", "What have you
paid to them in each of the last three years?" – "2019/20 £611,204, 2020/21 £402,118".

Software is no service: what is paid for it stands in its own record.
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.fitting import Asked, fits
from foiparse.records.intents import answered, intent_of, says_software
from foiparse.records.model import Record, System
from foiparse.records.names import NAME, clean
from foiparse.records.paid_firms import WHOM, firms_of
from foiparse.records.paying import contracted_out, no_price
from foiparse.records.spend import AMOUNT, NO_PAYEE, of_years
from foiparse.records.spend_after import of_it
from foiparse.records.spend_record import spend_record
from foiparse.records.spend_told import period_told
from foiparse.records.told import told
from foiparse.values import date, money

_WHO: Final = late(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:please )?(?:(?:state|give|provide|name|confirm)\s+)?"
    r"(?:who (?:provides|supplies|holds|runs|operates|delivers|is|has)\b"
    r"|(?:which|what) (?:company|firm|provider|supplier|contractor|agency)\b|(?:the )?(?:name of (?:the |your )?)?"
    r"(?:current |existing |network |main |your )*"
    r"(?:provider|supplier|contractor|vendor)\b)",
    re.I,
)
# Services of the kind that a list of platforms has: cleaning, care and building are contracts of another kind.
_SERVICES: Final = late(
    r"\b(?:phones?|mobiles?|telephon\w*|network|broadband|internet|connect\w*|print\w*|copiers?|photocopi\w*|scann\w*|interpret\w*|translat\w*"
    r"|advertis\w*|marketing|media|recruitment|broadcast\w*|postal|mailing|franking"
    r"|agency (?:staff|workers?)|temporary (?:staff|workers?)|locums?|interims?|supply teach\w+|taxis?"
    r"|payments?|cards?|streaming|monitoring|survey\w*)\b",
    re.I,
)
_SAYS: Final = late(
    rf"^(?:it is |this is |our (?:provider|supplier|contractor) is |by |with )?(?P<name>{NAME})(?=\s*(?:$|[,.;(–\n]))", re.I
)
_THEM: Final = late(
    r"\b(?:to|with|by|through|via) (?:them|it|this (?:company|firm|supplier|provider|contractor))\b|\baverage\b", re.I
)
# A longer answer names others beside.
LONGEST: Final = 160


def paid_to_provider(letter: Letter, systems: list[System]) -> list[Record]:
    """The spend on each provider of a service, told of it in a later answer."""
    software = {name.casefold() for s in systems for name in (s.product, s.supplier) if name}
    out: list[Record] = []
    provider: str | None = None
    for question in answered(letter):
        if _WHO.match(question.text):
            provider = _named(letter, question) if _SERVICES.search(question.text) else None
            provider = None if provider and provider.casefold() in software else provider
        elif provider and intent_of(question.text).cost and of_it(_THEM.sub(" ", question.text)):
            rows = _rows(letter, question, provider)
            out += rows
            provider = None if rows else provider
        elif says_software(question.text):
            provider = None
    return out


def _named(letter: Letter, question: Question) -> str | None:
    """The one name that the answer begins with; None where it names more, or something that is no name."""
    answer = told(question).strip()
    said = _SAYS.match(answer) if len(answer) <= LONGEST and not says_software(question.text) else None
    name = clean(said["name"]) if said else ""
    asked = Asked(" ".join(question.text.split()), False, True, letter.text, letter.authority or "")
    return name if name and fits(name, asked, True) and not NO_PAYEE.match(name) and date(name) is None else None


def _rows(letter: Letter, question: Question, name: str) -> list[Record]:
    words = told(question)
    if years := of_years(words, name):
        return [{**spend_record(letter, question, name, p.cell, p.raw or p.cell), "period": "year"} for p in years]
    value = money(words)
    if value is None or value.amount is None or value.flags or value.nothing:
        return []
    return [spend_record(letter, question, name, words)]


_SUMS: Final = late(AMOUNT)
# An answer that tells whom and how much is short.
LONGEST_BESIDE: Final = 300


def paid_beside(letter: Letter, systems: list[System], out: list[Record]) -> list[Record]:
    """What is paid to the one firm that an answer names, where its question asks for both: "Who provides it and how much do you pay?"."""
    told_by = {r["question"] for r in out} | {label for s in systems for label in s.questions}
    found: list[Record] = []
    for question in answered(letter):
        words, asked = told(question), " ".join(question.text.split())
        if question.label in told_by or question.tables or len(words) > LONGEST_BESIDE or len(set(_SUMS.findall(words))) != 1:
            continue
        other = no_price(asked, words) or contracted_out(asked) or says_software(asked)
        if other or not WHOM.search(asked) or not intent_of(asked).cost:
            continue
        firms, value = firms_of(letter, question), money(words)
        if len(firms) == 1 and value and value.amount and not value.flags and not value.nothing:
            record = spend_record(letter, question, firms[0], words)
            record["period"] = period_told(words, _SUMS.findall(words)[0]) or record["period"]
            found += [record] if record["amount"] is not None else []
    return found
