"""Money that an answer about something else says a named firm was paid, and what its contract is worth in all.

"The survey was carried out by Fernlea at a cost of £14,750"; "Most shifts went to two agencies: we spent £310,400 with Casewell and £88,200 with
Oakbyte"; "Catering is provided by Fernlea. The total contract value is £4.6 million". The firm stands in the slot of one who is paid, so a place, a
law, a grant or what the money was spent on is none.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record, System
from foiparse.records.names import NAME, clean
from foiparse.records.paid_firms import WHO, WHOM, firms_in, firms_of, head_of, is_firm, name_of
from foiparse.records.passing import stating
from foiparse.records.paying import OTHER, OTHER_ASKED, SUM, WHEN, of_works
from foiparse.records.spend import AMOUNT, BOUGHT, of_years
from foiparse.records.spend_record import spend_record
from foiparse.records.spend_told import period_told
from foiparse.records.told import sentences, told
from foiparse.records.worth_passing import WORTH_ASKED, of_form, worth_told

_DONE: Final = (
    r"(?:carried out|done|undertaken|conducted|designed|printed|filmed|drawn up|run|delivered|provided|organised|managed|produced|prepared|written|supplied|built"
    r"|facilitated|led|developed|created|hosted|commissioned from)"
)
_PAID: Final = tuple(
    late(p)
    for p in (
        # "we spent £1,204,331 with Fernlea", "£28,900 was paid to Casewell"
        rf"\b(?:spent|paid|spend|pay) (?:out )?{SUM}{WHEN} (?:with|to) {WHO}",
        rf"{SUM}{WHEN} (?:(?:has|have) been |was |were )?(?:spent|paid|incurred){WHEN} (?:with|to) {WHO}",
        rf"(?:,| and|,? as well as) {SUM} (?:with|to) {WHO}",
        # "spend with Fernlea was £18,211 and with Casewell £2,044"
        rf"(?:,|,? and) (?:with|to) {WHO},? {SUM}",
        # "Fernlea, who were paid £64,300", "Fernlea was paid £9,100"
        rf"\b{WHO},? (?:(?:who|which|and) )?(?:was|were|has been|have been) paid {SUM}",
        # "we paid Fernlea £74,250"
        rf"\b(?:paid|pays?) {WHO} {SUM}",
        rf"\b(?:paid|pays?) (?:the )?{NAME} {AMOUNT}(?:,| and) {WHO} {SUM}",
        # "a member of Fernlea at £7,200 a year"
        rf"\b(?:members? of|subscribes? to|subscriptions? to|affiliated to|belongs? to|membership of) {WHO},? (?:at|for|which costs?|costing|costs?) (?:a cost of |us |the \w+ )?{SUM}",
        # "carried out by Fernlea at a cost of £14,750"
        rf"\b{_DONE}{WHEN} (?:for (?:us|the \w+) )?by {WHO},? (?:for|at|(?:at|for) an? (?:total |overall |annual |yearly )?(?:cost|price|fee|charge) of) {SUM}",
        # "Fernlea conducted the ballot at a cost of £6,720"
        rf"(?:^|, ){WHO},? (?:has |have )?(?:[a-z]+ed|ran|built|wrote|led|did|won) [^.;£]{{3,70}}? (?:for|at|(?:at|for) an? (?:total |overall )?(?:cost|price|fee|charge) of) {SUM}",
        # "The contract was awarded to Fernlea for £84,500"
        rf"\b(?:awarded|let|given|went) to {WHO},? (?:for|at|with a value of|in the sum of) (?:a |an )?(?:(?:total |overall )?(?:cost|price|fee|value|sum) of )?{SUM}",
        # "booked through Fernlea (£61,882 in 2022/23)"
        rf"\b(?:by|with|through|via|from|using) {WHO} \((?:at )?(?:an? (?:total |annual )?cost of )?{SUM}(?= (?:in|for|during) (?:20|the)|,? (?:a year|per annum|in total|p\.?a\b)|\))",
        # "Through Fernlea, at a cost of £9,100"
        rf"\b(?:[Bb]y|[Ww]ith|[Tt]hrough|[Vv]ia|[Ff]rom|[Uu]sing|[Uu]ses?) {WHO},? at an? (?:total |overall |annual )?(?:cost|price|fee|charge) of {SUM}",
        # "Fernlea charged £6,000", "the fees of Fernlea came to £6,000"
        rf"\b{WHO} (?:charged|charges|invoiced) (?:us |the \w+ )?{SUM}",
        rf"\b(?i:fees?|payments?|charges|spend(?:ing)?|expenditure|invoices) (?:to|with|paid to|from|of) {WHO}{WHEN} (?:was|were|came to|comes to|amounted to|totalled|of) {SUM}",
    )
)
# "We spent £28,900 with them", "who were paid £9,000": the firm named right before.
_PAID_THEM: Final = tuple(
    late(p)
    for p in (
        rf"\b(?:spent|paid) {SUM}{WHEN} (?:with|to) (?:them|this (?:company|supplier|provider|agency|firm|contractor))\b",
        rf"\b(?:paid|pay) (?:them|this (?:company|supplier|provider|agency|firm|contractor)) {SUM}",
        rf"^(?:[Tt]hey|[Tt]he (?:company|supplier|provider|agency|firm|contractor)) (?:was|were) paid {SUM}",
        rf"^(?:[Tt]heir|[Ii]ts|[Tt]he|[Tt]his) (?:(?:annual|total|yearly) )?(?:fees?|charges?|costs?|spend|invoices|subscription)(?: (?:to the \w+|of this))?{WHEN} (?:was|were|is|are|came to|comes to|totalled) {SUM}",
        rf"\b(?:to|for) (?:which|whom) (?:we|the [\w’']+) (?:have |has )?(?:paid|spent|pays?) (?:out )?{SUM}",
        rf"{SUM}{WHEN} (?:was|were|has been) (?:spent|paid){WHEN} (?:with|to) (?:them|it)\b",
        rf"\bwhose (?:fees?|charges?|costs?|invoices){WHEN} (?:was|were|is|are|came to|totalled) {SUM}",
        rf"(?:,| and) (?:this|it|which) (?:has )?(?:cost|costs) (?:us |the [\w’']+ )?{SUM}",
    )
)
# A longer answer tells of many things; whose the contract is, is not sure.
LONGEST: Final = 900
_ALL: Final = late(
    r"\b(?:(?:total|overall) (?:cost|price|fee|sum)|in total|in all|altogether|to date|so far|(?:awarded|let) to)\b", re.I
)


def spend_in_passing(letter: Letter, systems: Sequence[System], out: Sequence[Record]) -> list[Record]:
    """The records that answers tell in passing, of amounts that no record or system has so far."""
    amounts = {r["amount"] for r in out} | {v for s in systems for v in (s.annual_cost, s.total)}
    told_by = {(r["question"], r["provider"]) for r in out if r["amount"] is not None}
    found: list[Record] = []
    before = ""
    money_asked = _money_asked(letter)
    for question in stating(letter):
        firms = [] if question.tables or "\t" in question.answer or len(question.answer) > LONGEST else firms_of(letter, question)
        new = [
            *(_paid(letter, question) if money_asked else ()),
            *worth_told(letter, question, firms or of_form(question, systems), before),
        ]
        for record in new:
            known_already = (question.label, record["provider"]) in told_by
            if (
                record["amount"]
                and record["amount"] not in amounts
                and not known_already
                and not any(_is(record["provider"], s) for s in systems if s.annual_cost)
            ):
                amounts.add(record["amount"])
                found.append(record)
        asked_whom = WHOM.search(" ".join(question.text.split())) is not None
        before = firms[0] if asked_whom and len(firms) == 1 else before if WORTH_ASKED.search(question.text) else ""
    return found


# What a letter's questions ask for, where sums that firms were paid are of its matter.
_OF_MONEY: Final = late(
    r"\b(?:costs?|costing|spen[dt]|spending|expenditure|values?|worth|pa(?:y|ys|id)|payments?|fees?|charg(?:es?|ed)|prices?|contract\w*|suppliers?"
    r"|suppl(?:y|ies|ied)|provid(?:ers?|es?)|procur\w+)\b",
    re.I,
)


def _money_asked(letter: Letter) -> bool:
    """Some question of the letter asks about money or about who is paid; so it may where the letter restates none."""
    texts = [q.text for q in letter.questions if q.text.strip()]
    return not texts or any(_OF_MONEY.search(t) for t in texts)


def _is(name: str, system: System) -> bool:
    return name.casefold() in ((system.product or "").casefold(), (system.supplier or "").casefold())


def _paid(letter: Letter, question: Question) -> Iterator[Record]:
    """What the answer's statements say that a firm was paid."""
    before = ""
    if of_works(question.text) or OTHER_ASKED.search(question.text):
        return
    for sentence in sentences(told(question)):
        if "£" in sentence and not of_works(f"{before} {sentence}") and not OTHER.search(sentence):
            slots = list(_slots(letter, sentence, before, question))
            years = of_years(sentence, slots[0][0]) if len(slots) == 1 else []
            for paid in years:
                yield {**spend_record(letter, question, paid.name, paid.cell, sentence), "period": "year", "year": paid.year}
            for name, amount in slots if not years else ():
                record = spend_record(letter, question, name, amount, sentence)
                record["period"] = (
                    period_told(sentence, amount) or record["period"] or ("total" if _ALL.search(sentence) else None)
                )
                yield record
        before = sentence


# "£4,500 was also spent on Fernlea": what is bought by name.
_ON: Final = late(
    rf"{SUM}{WHEN} (?:(?:has|have) been |was |were )?(?:also )?(?:spent|paid){WHEN} on {WHO}|\b(?:spent|paid) {SUM.replace('<amount>', '<amount2>')}{WHEN} on {WHO.replace('<name>', '<name2>')}"
    rf"|(?:,| and|,? as well as) {SUM.replace('<amount>', '<amount3>')} on {WHO.replace('<name>', '<name3>')}"
)


# "Local Government Association £12,950", where memberships are asked for.
_LISTED: Final = late(rf"^{WHO}\s*(?:[:–(-]\s*)?{SUM}\)?$")
_MEMBER: Final = late(r"\b(?:members?(?:hips?)?|affiliat\w+|subscriptions?|subscribe[sd]?)\b", re.I)


_SPENT = late(r"\b(?:spent|paid)\b")


def _slots(letter: Letter, sentence: str, before: str, question: Question) -> Iterator[tuple[str, str]]:
    asked = question.text
    taken: set[int] = set()
    for pattern in _PAID:
        for said in pattern.finditer(sentence):
            name = name_of(said["name"])
            if said.start("amount") not in taken and is_firm(letter, name):
                taken.add(said.start("amount"))
                yield name, said["amount"].strip(" ,")
    bought = BOUGHT.search(f"{asked} {sentence}") is not None and _SPENT.search(sentence) is not None
    for said in _ON.finditer(sentence) if bought else ():
        name = name_of(said["name"] or said["name2"] or said["name3"])
        if is_firm(letter, name):
            yield name, (said["amount"] or said["amount2"] or said["amount3"]).strip(" ,")
    listed = _LISTED.match(sentence) if _MEMBER.search(asked) else None
    if listed and is_firm(letter, clean(listed["name"])):
        yield clean(listed["name"]), listed["amount"].strip(" ,")
    for them in filter(None, (p.search(sentence) for p in _PAID_THEM)):
        firms = firms_in(letter, sentence[: them.start()]) or firms_in(letter, before) or head_of(letter, question)
        if them.start("amount") not in taken and len(firms) == 1:
            taken.add(them.start("amount"))
            yield firms[0], them["amount"].strip(" ,")
