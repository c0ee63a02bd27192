"""Spend on named platforms: rows of a table of providers, named e-tendering platforms, total values of a system's contract."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.aliases import known
from foiparse.records.by_year import spent_by_year
from foiparse.records.column_types import scaled
from foiparse.records.common_table import with_common_table
from foiparse.records.contract_worth import contract_worth, worth_of
from foiparse.records.fitting import Asked
from foiparse.records.headings import SOFTWARE, SPEND, columns_of, is_heading
from foiparse.records.heads import systems_at
from foiparse.records.intents import Intent, answered, intent_of
from foiparse.records.membership import memberships
from foiparse.records.model import Record, System, parent_of
from foiparse.records.names import clean, is_name
from foiparse.records.paid_anywhere import names_known_in, paid_anywhere
from foiparse.records.paid_blocks import in_blocks
from foiparse.records.paid_like import paid_like
from foiparse.records.paid_prose import names_listed, of_one_amount, paid_by_name
from foiparse.records.platform_names import named_platforms, paired_lines, platforms_known, portal_named
from foiparse.records.spend import BOUGHT, Paid, in_asked_order, in_order, listed, nothing_paid, of_years, paid, payee
from foiparse.records.spend_after import fill_beside, fill_in, of_it, paid_for
from foiparse.records.spend_asked import GOES_ON, only_yes, payee_heads, spend_intent, within_year
from foiparse.records.spend_direct import firm_asked
from foiparse.records.spend_firms import firms_asked, of_things
from foiparse.records.spend_passing import spend_in_passing
from foiparse.records.spend_provider import paid_beside, paid_to_provider
from foiparse.records.spend_record import ALL, of_one_year, spend_record, total_record, yearly
from foiparse.records.spend_same import alike, cost_beside, named_so, only_cost, same, told_yearly
from foiparse.records.spend_service import service
from foiparse.records.spend_table import by_rows
from foiparse.records.spend_told import told_spend
from foiparse.records.tables import name_in
from foiparse.records.team_records import unlabelled
from foiparse.records.told import sentences, told
from foiparse.values import absence, date, money


def platform_spend(letter: Letter, systems: list[System]) -> list[Record]:
    """A record for each platform that the letter names, with the spend where it is told."""
    out: list[Record] = []
    before = bought = False
    asks = any(asked.cost or asked.platform for asked in (spend_intent(letter, q) for q in letter.questions))
    last: list[Record] = []
    confirmed: Intent | None = None
    previous: Question | None = None
    for question in answered(letter) if asks else ():
        question = with_common_table(letter, question)
        if under := _under_lead(letter, question):
            out += [under]
            continue
        intent = spend_intent(letter, question, confirmed)
        confirmed = intent if only_yes(question) else None
        goes_on = GOES_ON.match(question.text) is not None
        before = intent.platform or intent.cost or (before and goes_on)
        named = BOUGHT.search(question.text) is not None
        asked = Asked(_with_named(question, previous, intent), False, True, letter.text, letter.authority or "")
        if not intent.platform and portal_named(question):
            intent = replace(intent, platform=True)
        if intent.platform:
            question = question.model_copy(update={"answer": _THRESHOLD.sub("", question.answer)})
            rows = _platforms(letter, question, intent, asked)
        elif (
            before
            and (intent.spent or goes_on or firms_asked(question.text))
            and (bought or systems or _by_name(letter, question))
        ):
            rows = _bought(letter, question, asked)
            rows = rows or service(letter, question, intent) or _to_payee(letter, question)
            rows = rows or contract_worth(letter, question, intent, asked, systems)
        elif goes_on and last:
            rows = _to_payee(letter, question.model_copy(update={"text": GOES_ON.sub("What was spent on ", question.text)}))
        else:
            rows = service(letter, question, intent) or (_to_payee(letter, question) if intent.cost else [])
            rows = (
                rows
                or _known_only(letter, question, asked, intent, systems)
                or contract_worth(letter, question, intent, asked, systems)
            )
        if not rows and len(paid_for(last)) == 1 and intent.cost and (intent.platform or of_it(question.text)):
            fill_in(paid_for(last)[0], letter, question)
        for row in rows if intent.platform else ():
            cost_beside(row, systems)
        _of_one_year(rows, question)
        for row in rows if within_year(question, previous) else ():
            row["period"] = "year" if row["amount"] is not None and row["period"] is None else row["period"]
        previous = question
        last = rows if rows else last if intent.cost and (not intent.names or of_it(question.text)) else []
        bought = intent.platform or named
        _in_full(rows, systems)
        rows = [r for r in rows if not any(told_yearly(r, s, question.text) for s in systems)] if not intent.platform else rows
        out += [r for r in rows if not any(same(r, o) for o in out)]
    out = [r for r in out if not _maker_only(r, out, systems)]
    listed_rows = out or [r for r in _of_platform_tables(letter) if not any(named_so(r, s) for s in systems)]
    out = _with_years(listed_rows, letter, systems)
    return _told_beside(letter, systems, out)


def _told_beside(letter: Letter, systems: list[System], out: list[Record]) -> list[Record]:
    """The records, and those that are told beside: of providers, in sentences, as what a system is worth, in passing."""
    out = out + [r for r in paid_to_provider(letter, systems) if not any(r["provider"] == o["provider"] for o in out)]
    out += told_spend(letter, systems, out)
    out += paid_beside(letter, systems, out)
    out += [r for r in memberships(letter) if not any(r["provider"] == o["provider"] for o in out)]
    totals = [t for s in worth_of(systems) if not _told_by_product(t := total_record(letter, s), s, out)]
    out += [t for n, t in enumerate(totals) if not any(alike(t, o) for o in [*out, *totals[:n]])]
    return out + spend_in_passing(letter, systems, out)


def _maker_only(record: Record, out: list[Record], systems: list[System]) -> bool:
    """The record names but the maker of a platform that another names: "YORtender (Mercell)"."""
    made = {s.product for s in systems if s.product and s.supplier == record["provider"]}
    return record["amount"] is None and any(r["provider"] in made and r["question"] == record["question"] for r in out)


def _told_by_product(total: Record, system: System, out: list[Record]) -> bool:
    """The same amount stands under the system's product already."""
    return any(r["amount"] == total["amount"] and r["provider"] == system.product for r in out)


def _by_name(letter: Letter, question: Question) -> bool:
    """The question is about what is bought by name, or asks what each of some firms was paid."""
    text = question.text
    return BOUGHT.search(text) is not None or bool(names_listed(text)) or payee_heads(letter, question) or firms_asked(text)


# "How much did you spend on each?", after the names that the answer before tells.
_ON_EACH: Final = late(
    r"\b(?:(?:on|with|to) (?:each|these|them|those)|each of (?:these|them|those))\b"
    r"(?=\s*(?:$|[?.,;(]|(?:in|for|during|over|since|per|platforms?|sites?|provider|supplier|company|firm|agency)\b))"
    r"(?! (?:of the )?(?:last|past)\b)",
    re.I,
)


def _with_named(question: Question, previous: Question | None, intent: Intent) -> str:
    """The question's words, with the names of the answer that it points back to."""
    points = intent.spent and previous is not None and _ON_EACH.search(question.text) is not None
    before = told(previous) if points and previous is not None else ""
    return " ".join(f"{question.text} {before if len(before) <= LONGEST_HEADED else ''}".split())


def _of_platform_tables(letter: Letter) -> list[Record]:
    """The rows of tables whose heading says that they name platforms, where no question asked for them."""
    out: list[Record] = []
    for table in (t for t in letter.tables if t.cells and any(_PLATFORMS.match(c.strip()) for c in t.cells[0])):
        question = next((q for q in letter.questions if q.label == table.question), Question(label=table.question or ""))
        out += [_paid_record(letter, question, p) for p in by_rows(table, Asked(whole=letter.text))]
    return out


def _with_years(out: list[Record], letter: Letter, systems: list[System]) -> list[Record]:
    """The records with those of systems by year, which go before one without."""
    unpriced = [r["provider"] for r in out if r["amount"] is None]
    yearly_rows = [_paid_record(letter, question, paid) for question, paid in spent_by_year(letter, systems, unpriced)]
    yearly_rows = [r for r in yearly_rows if not only_cost(r, yearly_rows, systems)]
    _in_full(yearly_rows, systems)
    if yearly_rows:
        told_of = {r["provider"] for r in yearly_rows}
        out = [r for r in out if r["provider"] not in told_of or (r["amount"] is not None and r["period"] == "total")]
        out += [r for n, r in enumerate(yearly_rows) if not any(same(r, o) for o in [*out, *yearly_rows[:n]])]
    return out


def _under_lead(letter: Letter, question: Question) -> Record | None:
    """What was paid to the name that a part is, under a lead that asks for spend: "1. What did you spend on", "1.1 Facebook"."""
    parent = parent_of(question.label)
    lead = next((q.text for q in letter.questions if q.label == parent and not q.answer.strip()), "") if parent else ""
    name = clean(unlabelled(question.text)) if lead and intent_of(lead).cost else ""
    if not name or not (known().find(name) or (is_name(name, strict=True) and BOUGHT.search(lead))):
        return None
    value = money(told(question))
    said = "£0" if nothing_paid(told(question)) else told(question)
    if said != "£0" and (value is None or value.amount is None or value.flags):
        return None
    record = spend_record(letter, question.model_copy(update={"text": f"{lead} {name}"}), name, said)
    return {**record, "raw": told(question)}


def _known_only(letter: Letter, question: Question, asked: Asked, intent: Intent, systems: list[System]) -> list[Record]:
    """What is paid to services that the alias file knows, where the question is their kind and nothing more: "Social media adverts"."""
    bare = BOUGHT.search(question.text) is not None and len(question.text.split()) <= LONGEST_HEADING and not intent.names
    rows = _bought(letter, question, asked) if bare and "£" in question.answer else []
    rows = rows if any(known().find(r["provider"]) for r in rows) else []
    # "Annual cost of each system": they stand in the systems' records
    return [r for r in rows if not any(named_so(r, s) and r["question"] in s.questions for s in systems)]


def _of_one_year(rows: list[Record], question: Question) -> None:
    """The one amount of an answer that says of which year it is: "£24,310 in 2023/24"."""
    answer = told(question)
    if len(rows) == 1 and rows[0]["amount"] and rows[0]["period"] is None and len(answer) <= LONGEST_HEADED and yearly(answer):
        rows[0]["period"] = None if ALL.search(f"{question.text} {answer}") else "year"


# A heading that says of itself that its column names services.
_PLATFORMS = late(
    r"^(?:(?:social media|advertising|e-?tendering|digital|online) )?(?:platforms?|channels?|job boards?|portals?)(?: name)?$",
    re.I,
)


def _platforms(letter: Letter, question: Question, intent: Intent, asked: Asked) -> list[Record]:
    """The platforms that an answer about e-tendering names, with or without amounts."""
    timed = [p for n in question.tables for p in by_rows(letter.tables[n], asked)]  # "Platform | Year | Spend"
    timed = timed if all(p.year for p in timed) and len({p.name for p in timed}) < len(timed) else []
    rows = [_paid_record(letter, question, p) for p in timed]
    rows = rows or [r for n in question.tables for r in _rows(letter, question, letter.tables[n])]
    rows = rows or _bought(letter, question, asked) or paired_lines(letter, question) or service(letter, question, intent)
    headed = [] if rows else _headed(letter, question, asked)
    others = [] if rows else named_platforms(letter, question, asked)
    found = rows or (headed if headed and not others else _joined(headed, others))
    if len(found) == 1 and absence(found[0]["raw"]) == "blank":
        fill_beside(found[0], letter, question, asked, intent)
    told_of = {r["provider"].casefold() for r in found} | {
        e.supplier.casefold() for r in found if (e := known().find(r["provider"]))
    }  # the maker of a platform that is told is none itself
    more = [n for n in platforms_known(told(question)) if not any(n.casefold() in t or t in n.casefold() for t in told_of)]
    return found + [spend_record(letter, question, n, "") for n in more if len(question.answer) <= LONGEST_HEADED]


def _joined(headed: list[Record], others: list[Record]) -> list[Record]:
    """The platforms of both readings, each once; the head's amount counts."""
    names = {r["provider"].casefold() for r in others}
    return [
        *(r for r in headed if r["amount"] is not None or r["provider"].casefold() not in names),
        *(
            r
            for r in others
            if not any(r["provider"].casefold() in h["provider"].casefold() for h in headed if h["amount"] is not None)
        ),
    ]


# A question that is a heading has no more words than this.
LONGEST_HEADING = 10


# "All tenders above £25,000": no amount paid.
_THRESHOLD = late(
    r"\b(?:above|over|below|under|exceeding|up to|more than|less than|from) £\s?[\d,.]+\s?[km]?(?! (?:in|for|a|per)\b)"
)


def _bought(letter: Letter, question: Question, asked: Asked) -> list[Record]:
    """Named services with what was paid for each: a table's rows, a list, sentences."""
    found = [p for n in question.tables for p in by_rows(letter.tables[n], asked)]
    answer = _THRESHOLD.sub("", told(question))
    found = found or paid_like(answer, asked) or max(in_blocks(answer), in_blocks(question.answer), key=len)
    if not found and nothing_paid(answer):
        found = [Paid(n, "£0") for n in names_listed(question.text) if known().find(n) and n not in answer]
    if not found:
        found = listed(answer, asked) or paid(answer, asked) or in_order(answer, question.text)
        told_by_name = paid_by_name(answer, asked)
        found = told_by_name if len(told_by_name) > len(found) else found
        wherever = paid_anywhere(answer, asked)
        found = wherever if len(wherever) > len(found) else found
        years = of_years(answer, found[0].name) if len(found) == 1 else []  # "£900 with Fernlea in 2022 and nothing in 2023"
        found = years if found and found[0].cell in [p.cell for p in years] else found
    if of_things(question.text):
        found = [p for p in found if known().find(p.name)]
    records = [_paid_record(letter, question, p) for p in found]
    told_year = yearly(answer) and len(answer) <= LONGEST_HEADED and not ALL.search(f"{question.text} {answer}")
    for record in records if told_year else ():
        if record["amount"] is not None and record["period"] is None:
            record["period"] = "year"
    if len(records) == 1 and records[0]["period"] == "total" and not found[0].total and of_one_year(answer):
        records[0]["period"] = "year"  # "… have you paid them?" – "£56,000 in 2022/23"
    return records


def _in_full(records: list[Record], systems: list[System]) -> None:
    """A supplier's short name in full, as the letter has it beside the supplier's system."""
    for record in records:
        full = next((s.supplier for s in systems if s.supplier and s.supplier.startswith(record["provider"] + " ")), None)
        record["provider"] = full or record["provider"]


_NOTHING_PAID = late(r"(?:yes\W+)?(?:free|no charge|not used|n/?a|unused|not applicable)\b", re.I)


def _paid_record(letter: Letter, question: Question, given: Paid) -> Record:
    record = spend_record(letter, question, given.name, given.cell, given.raw)
    free = _NOTHING_PAID.match(given.cell)
    if free:
        record["amount"] = record["currency"] = record["period"] = None
    if given.year:
        each = record["period"] if record["period"] == "month" else "year"
        record["period"], record["year"] = (each if record["amount"] is not None else None), given.year
    elif given.total:
        record["period"] = (
            "year"
            if yearly(question.text) and record["amount"] is not None
            else "total"
            if record["amount"] is not None
            else None
        )
    elif record["period"] is None and record["amount"] is not None and yearly(given.cell):
        record["period"] = "year"
    return record


_IN_A_YEAR = late(r"\b(?:for|in|during) (?:the )?(?:financial )?(?:year\b|20\d\d|\d\d/\d\d)")


def _to_payee(letter: Letter, question: Question) -> list[Record]:
    """The one amount of an answer, where the question names who was paid."""
    name, value = payee(question.text), money(told(question))
    payable = name is None or _payable(letter, name, question)
    if name is None and "£" in question.answer and len(alone := names_known_in(question.text)) == 1:
        name = alone[0]  # "Total AWS spend for 2022"
    name = name and of_one_amount(name, question.text, question.answer)
    if name and payable and (years := of_years(told(question), name) or in_asked_order(name, question.text, told(question))):
        return [_paid_record(letter, question, p) for p in years]
    if name and (known().find(name) or (payable and is_name(name, strict=True))) and nothing_paid(told(question)):
        return [{**spend_record(letter, question, name, "Nil"), "raw": told(question)}]
    if not name or not payable or value is None or value.amount is None or value.nothing or value.flags:
        return []
    record = spend_record(letter, question, name, told(question))
    if record["period"] is None and _IN_A_YEAR.search(told(question)):
        record["period"] = "year"
    return [record]


_INNER_CAPITAL = late(r"[a-z][A-Z]")


def _payable(letter: Letter, name: str, question: Question) -> bool:
    """Whether the name that a question says was paid is one of a platform, service or firm: known, asked for as such, or "TenderGate"."""
    by_words = BOUGHT.search(question.text) is not None or _INNER_CAPITAL.search(name) is not None
    return known().find(name) is not None or (by_words and not name.isupper()) or firm_asked(letter, name, question)


def _headed(letter: Letter, question: Question, asked: Asked) -> list[Record]:
    """Platforms that a statement names at its head, with the amount of that statement."""
    answer = told(question)
    out = []
    for n, statement in enumerate(sentences(answer) if len(answer) <= LONGEST_HEADED else []):
        for system in systems_at(statement, asked, n == 0):
            name = system.product or system.supplier or ""
            amount = money(statement)
            out.append(
                spend_record(
                    letter, question, name, statement if amount and amount.amount is not None and not amount.nothing else ""
                )
            )
    return out[:1]


# A longer answer tells a story; the names at the heads of its sentences are no platforms.
LONGEST_HEADED = 400


_TOTAL_ROW = late(r"(?:grand |sub-?)?total", re.I)


def _rows(letter: Letter, question: Question, table: Table) -> list[Record]:
    """The rows of a table of providers; one whose only heading is in the question is read as provider and spend."""
    if not table.cells:
        return []
    columns = columns_of(table.cells[0], SPEND)
    rows = table.cells[1:]
    if "provider" not in columns or "amount" not in columns:
        if max(map(len, table.cells)) != 2 or not any(money(r[-1]) for r in table.cells):
            return []
        columns, rows = {"provider": 0, "amount": 1}, table.cells
    out = []
    used_for = columns_of(table.cells[0], SOFTWARE).get("functions")
    for row in rows:
        if used_for is not None and len(row) > used_for and not intent_of(row[used_for]).platform:
            continue  # a row of the list that is no e-tendering
        padded = [*row, *[""] * (max(columns.values()) + 1 - len(row))]
        name = name_in(padded[columns["provider"]])
        cell = scaled(
            padded[columns["amount"]].strip(),
            table.cells[0][columns["amount"]] if columns["amount"] < len(table.cells[0]) else "",
        )
        if (
            name
            and not _TOTAL_ROW.match(name)
            and not is_heading(name, SPEND)
            and not date(name)
            and (money(cell) or absence(cell))
        ):
            out.append(spend_record(letter, question, name, cell, padded[columns["amount"]].strip()))
    return out
