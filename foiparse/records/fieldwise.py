"""Systems from questions that are each a field's name: "1. Supplier", "2. Contract expiry date", "3. Number of users"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.columns import BOTH, BOTH_TURNED, JOINED, LONGEST_BOTH
from foiparse.records.facts import yearly_cost
from foiparse.records.headings import SOFTWARE, field_of, is_heading
from foiparse.records.intents import intent_of
from foiparse.records.itkinds import says_kind
from foiparse.records.model import System, place
from foiparse.records.phrases import systems_of
from foiparse.records.purpose import uses_of
from foiparse.records.scope import telling
from foiparse.records.tables import LONGEST_HEAD, fill, pair_in
from foiparse.records.terms import note_term
from foiparse.records.told import sentences, told
from foiparse.values import absence

# A field's name as a question has no more words than this.
LONGEST_FIELD: Final = 7
# A field for product and supplier both: "Provider and product".
_BOTH: Final = "both"
# An answer longer than this is no field's value.
LONGEST_VALUE: Final = 200
# A form has so many fields; one under its own heading may do with fewer.
FEWEST: Final = 3
FEWEST_UNDER: Final = 2
_ASKING: Final = late(r"\b(?:how|what|which|who|when|please|do|does|is|are|have|has|why|if)\b", re.I)


@dataclass(slots=True)
class _Form:
    """A system as its fields are told, and the heading that it stands under."""

    use: list[str] = field(default_factory=list)
    headed: bool = False
    prefix: str = ""
    system: System = field(default_factory=System)
    fields: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)

    def named(self) -> bool:
        """Whether the form has a field for a name."""
        return bool(self.fields & {"product", "supplier"})

    def whole(self, asked: int) -> bool:
        """Whether it has enough fields, `asked` being the number of the letter's questions."""
        return len(self.fields) >= (FEWEST_UNDER if self.headed else FEWEST) or 1 < len(self.fields) == asked


def systems_of_list(letter: Letter) -> tuple[list[System], bool]:
    """A system for each form of such questions, and whether the letter asks for no other names.

    A field that comes again, or a heading with no answer, begins the next form. Where other names are asked for, only forms under
    headings are sure to be forms.
    """
    out: list[System] = []
    under: list[System] = []
    form, broken = _Form(), False
    for question in [*letter.questions, None]:
        name = asks_field(question) if question else None
        heading = question is not None and not question.answer.strip()
        name = None if name == _BOTH and not form.headed else name
        if question and name is None and not heading and _bare(question):
            note_term([form.system], question)
            continue  # "Contract duration", "Contract review date": a field of the form that no record has
        about = _about(question) if question and name in _NAMES else _firm_of(question) if question and name else set()
        prefix = _prefix(question) if question else ""
        parted = bool(prefix or form.prefix) and prefix != form.prefix
        if name is None or heading or name in form.fields or parted or (about and form.about and not about & form.about):
            if form.named() and form.whole(len(letter.questions)) and (form.system.product or form.system.supplier):
                form.system.functions = form.system.functions or form.use
                out.append(form.system)
                under += [form.system] if form.headed else []
            broken = broken or (form.named() and not form.whole(len(letter.questions)))  # few fields behind a name: no form
            form = _Form(use=_use(question) if heading and question else [], headed=heading)
            if parted and prefix and not heading:
                form = _Form(use=uses_of(_KIND_AT_END.sub("", prefix)), headed=says_kind(prefix.lower()), prefix=prefix)
        form.about |= about
        if question and name and not heading and not absence(question.answer):
            _take(letter, question, name, form)
    listed = {q for s in out for q in s.questions}
    others = [q for q in letter.questions if q.label not in listed and not q.lead_in and q.answer.strip()]
    alone = not broken and not any(intent_of(q.text).names and asks_field(q) in (None, _BOTH) and not _bare(q) for q in others)
    return (out, True) if alone else (under, False)


_NAMES: Final = ("product", "supplier", _BOTH)
# Words that say which field it is, and not of what.
_FIELD_WORDS: Final = frozenset(
    t[:6]
    for t in (
        "supplier suppliers provider providers vendor manufacturer maker make model brand company name names product products existing "
        "current"
    ).split()
)


def _about(question: Question) -> set[str]:
    """The words of a field for a name that say of what it is: "Video management software", behind "Provider of your CCTV maintenance"."""
    head = question.text.strip().partition(":")[0] if ":" in question.text.strip() else question.text
    return {w for w in telling(head) - _FIELD_WORDS if w.isalpha() and len(w) > 1}


# "Blood tracking supplier and contract end date": a fact of another system than the one before.
_FIRM_OF = late(r"^(?P<of>(?:[\w&/()-]+ ){1,5}?)(?:supplier|provider|vendor)s? ?(?:,|and|&|/) ", re.I)


def _firm_of(question: Question) -> set[str]:
    said = _FIRM_OF.match(_LABEL.sub("", question.text.strip()))
    return {w for w in telling(said["of"]) - _FIELD_WORDS if w.isalpha() and len(w) > 1} if said else set()


_TWO_BY_COMMA = late(r"^([^,;/()]+),\s+([^,;/()]+)$")


def _take(letter: Letter, question: Question, name: str, form: _Form) -> None:
    form.fields.add(name)
    answer = told(question)
    if name == _BOTH:
        form.fields |= {"product", "supplier"}
        both = _TWO_BY_COMMA.sub(r"\1; \2", answer)
        made = systems_of(answer) if _MADE_BY.search(answer) else []
        if len(made) == 1 and made[0].product and made[0].supplier:  # "Casewell, from Fernlea"
            form.system.product, form.system.supplier = made[0].product, made[0].supplier
        else:
            form.system.product, form.system.supplier = pair_in(both, question.text)
        answer = form.system.product or form.system.supplier or ""
    else:
        fill(form.system, name, question.text, answer)
        _cost_beside(form, name, question.text, answer)
    form.system.questions.append(question.label)
    if name in ("product", "supplier", _BOTH) and form.system.span is None:
        form.system.span = place(letter, question, answer)


# Who made it, told in words: "Casewell, from Fernlea".
_MADE_BY: Final = late(r"\b(?:from|by) (?:the )?[A-Z]")


_JOINED_FIELDS = late(r"\s*/\s*|\s+(?:and|&)\s+")


_AMOUNT = late(r"[£$€]\s?\d")


def _cost_beside(form: _Form, name: str, asked: str, answer: str) -> None:
    """The yearly cost that a field asks beside the end: "Contract end date / annual cost" – "June 2024. £6,120 per annum"."""
    others = [field_of(part, SOFTWARE) for part in _JOINED_FIELDS.split(asked)]
    if name == "contract_end" and "annual_cost" in others and form.system.annual_cost is None:
        priced = [s for s in sentences(answer) if _AMOUNT.search(s)]
        form.system.annual_cost = yearly_cost(priced[0], True) if len(priced) == 1 else None


_QUESTION_NUMBER = late(r"^\W*(?:question|q)?\s*\d*[a-z]?[.):]*\s+", re.I)
_FOR_AND_AT = late(
    r"^(?:for|as to|regarding|about|concerning|on) (?:the |your |our )?|\s+(?:on|in|of|at) (?:your|the|our) .*$", re.I
)
_KIND_AT_END = late(r"\s+(?:systems?|software|tools?|platforms?|solutions?|contracts?)$", re.I)


def _use(question: Question) -> list[str]:
    """What a heading says that the system is for: "Q2 Document management"."""
    words = _QUESTION_NUMBER.sub("", " ".join(question.text.split())).strip(" :.-–")
    words = _FOR_AND_AT.sub(
        "",
        words,
    )
    words = _KIND_AT_END.sub("", words)
    return uses_of(words) if words and len(words.split()) <= LONGEST_HEAD and not _ASKING.search(words) else []


def _bare(question: Question) -> bool:
    """The question is a few words with no verb of asking, or such words before a colon."""
    head, mark, _ = question.text.strip().partition(":")
    short = len(head.split()) <= LONGEST_HEAD and not _ASKING.search(head)
    return short and not intent_of(head if mark else question.text).names  # "Hardware brand: the brand of your telephone system"


_LABEL = late(r"^\W*(?:\d+|[a-z])?(?:[.:)]\s*|\s+-\s*)")
# "Annual average spend for each supplier", "Number of users (approximately)": the one form asks it of whatever suppliers there are.
_FOR_EACH = late(
    r"\s+(?:for|per|of|by|with) each (?:supplier|provider|contract|vendor)\b|\s*\((?:s|es|if applicable|approx\w*)\)", re.I
)
_SEVERAL_ASKED = late(r"\babove\b|\beach\b|\ball\b", re.I)


# "Library management system: supplier", "Telephony - contract end date": whose field it is, before it.
_PREFIXED = late(r"^(?P<of>[^:?\n]{3,60}?)(?::| [-–])\s+(?P<field>[^:\n]{3,40})$")


def _prefixed(question: Question) -> re.Match[str] | None:
    text = _LABEL.sub("", question.text.strip()).strip(" -–:?\n")
    said = _PREFIXED.match(text)
    whole = said and is_heading(said["field"], SOFTWARE) and not is_heading(said["of"], SOFTWARE) and not _ASKING.search(text)
    return said if whole else None


def _prefix(question: Question) -> str:
    said = _prefixed(question)
    return said["of"].strip() if said else ""


def asks_field(question: Question) -> str | None:
    """The field that a question is the bare name of."""
    text = _LABEL.sub("", question.text.strip()).strip(" -–:?\n")
    text = said["field"] if (said := _prefixed(question)) else text
    head, mark, _ = text.partition(":")
    text, head = _FOR_EACH.sub("", text), _FOR_EACH.sub("", head)
    text = head if mark and 0 < len(head.split()) <= LONGEST_HEAD else text  # "Existing supplier: who is the supplier?"
    short = len(text.split()) <= LONGEST_FIELD and not _ASKING.search(text) and not _SEVERAL_ASKED.search(text)
    if short and JOINED.search(text) and (BOTH.search(text) or BOTH_TURNED.search(text)):
        return _BOTH if len(text.split()) <= LONGEST_BOTH and len(question.answer) <= LONGEST_VALUE else None
    return field_of(text, SOFTWARE) if short and len(question.answer) <= LONGEST_VALUE else None
