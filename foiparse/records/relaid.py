"""Lists and forms that were divided otherwise than they were told: each item of the answer goes to the item of the request it answers.

"• Name of system • Supplier • Number of licences" – "• Learnwell • Fernlea Ltd • 1,500", all of it the answer to each.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.beneath import form_below, letters_below
from foiparse.records.fieldwise import asks_field
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.intents import intent_of
from foiparse.records.names import clean, is_name
from foiparse.values import absence, count, date, money

Item = tuple[int, int, str]

# A list of fewer fields may be of names only, which fit in any order.
FEWEST_FIELDS: Final = 3
# Things that are asked about, each answered under its own name.
FEWEST_THINGS: Final = 2
# An item of a request is a few words.
LONGEST: Final = 7
_BULLET: Final = late(r"^[ \t]*[•▪·●*–-]\s+(?=\S)")
_ITEM: Final = late(r"^[ \t]*[•▪·●*–-]\s+(?P<words>\S[^\n]*)$", re.M)
_ASKING: Final = late(r"\b(?:how|what|which|who|when|please|do|does|is|are|have|has|why|if)\b|\?", re.I)
_NAMED: Final = late(r"\s*(?::|\s[-–—])\s+(?=\S)")
# What a list is led to by, of which each item now stands alone.
LONGEST_ASKED: Final = 12
_EACH: Final = late(
    r",?\s+(?:for|of) (?:each|all|any)(?: (?:one )?of)? (?:the following|these|those)(?: [a-z]+){0,2}(?=[,:]),?\s*(?=:|\w)", re.I
)
_FIELD: Final = late(r"^\s*(?P<field>[A-Z][^:\n]{2,40}):[ \t]*(?P<value>\S[^\n]*)$")


def relaid(letter: Letter) -> Letter:
    """The letter with such answers told apart; itself where there are none."""
    questions: list[Question] = []
    for listed, run in itertools.groupby(letter.questions, key=_listed):
        found = list(run)
        lead = questions[-1] if questions else None
        told = (_in_order(letter, found) or _by_name(letter, found, lead)) if listed else [_form(letter, q) for q in found]
        if listed and told and lead and _within(lead, found):
            questions[-1] = lead.model_copy(update={"answer": ""})  # the first item, as though it answered the lead
        questions += told or found
    same = len(questions) == len(letter.questions) and all(a is b for a, b in zip(questions, letter.questions, strict=True))
    return letter if same else letter.model_copy(update={"questions": questions})


def _listed(question: Question) -> bool:
    """The question is an item of a list."""
    words = _words(question)
    return bool(_BULLET.match(question.text)) and 0 < len(words.split()) <= LONGEST_ASKED and not _ASKING.search(words)


def _words(question: Question) -> str:
    return _BULLET.sub("", question.text).strip(" .;:,\n")


def _within(lead: Question, run: Sequence[Question]) -> bool:
    spans = {span for q in run for span in q.answer_spans}
    return bool(lead.answer_spans) and set(lead.answer_spans) <= spans and lead.text.rstrip().endswith(":")


def _items(letter: Letter, run: Sequence[Question]) -> list[Item]:
    """The items of the list that the answers are, in the order of the letter; [] where there is anything else."""
    spans = sorted({span for q in run for span in q.answer_spans})
    found = [(a + m.start("words"), a + m.end(), m["words"].strip()) for a, b in spans for m in _ITEM.finditer(letter.text[a:b])]
    lines = sum(bool(line.strip()) for a, b in spans for line in letter.text[a:b].splitlines())
    return found if lines == len(found) else []


def _in_order(letter: Letter, run: Sequence[Question]) -> list[Question]:
    """Each field with the item in its place, where all are of the fields' kinds."""
    items = _items(letter, run)
    fields = [_field(q) for q in run]
    told = len(run) == len(items) >= FEWEST_FIELDS and {"product", "supplier"} & set(fields)
    if not told or not set(fields) - {"product", "supplier", None}:
        return []
    if not all(_fits(field, words) for field, (_, _, words) in zip(fields, items, strict=True)):
        return []
    return [_with(q, item) for q, item in zip(run, items, strict=True)]


def _field(question: Question) -> str | None:
    """The field that an item of a request names, or the kind of what it asks in more words: "Name of the cashless parking provider"."""
    words = _words(question)
    named = asks_field(question.model_copy(update={"text": words, "answer": ""}))
    intent = intent_of(words)
    kinds = [k for k, asked in (("supplier", intent.names), ("contract_end", intent.end), ("annual_cost", intent.cost)) if asked]
    return named or (kinds[0] if len(kinds) == 1 else None)


_DIGIT = late(r"\d")


def _fits(field: str | None, words: str) -> bool:
    """The words are of the field's kind, or say that there is nothing."""
    if field is None or field == "functions" or absence(words):
        return True
    if field in ("product", "supplier", "both"):
        name = _NAMED.split(words)[-1]
        return is_name(clean(name)) and not money(words) and not date(words)
    if field == "users":
        return count(words) is not None and "£" not in words
    return date(words) is not None or not _DIGIT.search(words) if field == "contract_end" else money(words) is not None


def _with(question: Question, item: Item, text: str | None = None) -> Question:
    start, end, words = item
    told = {"text": text or question.text, "answer": words, "answer_spans": [(start, end)]}
    return question.model_copy(update=told)


def _by_name(letter: Letter, run: Sequence[Question], before: Question | None) -> list[Question]:
    """Each thing with the item that begins with its name, asked for in the words that lead to the list."""
    items = _items(letter, run)
    told = {q.label: [n for i in items if (n := _behind(_words(q), i))] for q in run}
    if len(run) < FEWEST_THINGS or len(run) != len(items) or any(len(found) != 1 for found in told.values()):
        return []
    above = letter.text[: min((a for a, _ in run[0].question_spans), default=0)].rstrip().rpartition("\n")[2]
    lead = next((t.strip() for t in (before.text if before else "", above) if t.rstrip().endswith((":", "?"))), "")
    lead = _EACH.sub(" ", lead)
    return [_with(q, told[q.label][0], f"{_words(q)}: {lead}".strip(" :")) for q in run]


def _behind(name: str, item: Item) -> Item | None:
    """What an item says behind the name of its thing: "Skyhold Ltd, £66,000" of "Cloud hosting - Skyhold Ltd, £66,000"."""
    start, end, words = item
    if not words.casefold().startswith(name.casefold()):
        return None
    said = _NAMED.match(words, len(name))
    return (start + said.end(), end, words[said.end() :]) if said else None


def _form(letter: Letter, question: Question) -> Question:
    """The question with its first line in its answer, where that is a filled field and more of them follow; so with fields over their values."""
    below, lettered = form_below(question.text), letters_below(question.text)
    if below and question.answer.strip():
        return question.model_copy(update={"text": below[0], "answer": f"{below[1]}\n{question.answer}"})
    if lettered and question.answer.strip():
        return question.model_copy(update={"text": lettered[0], "answer": f"{lettered[1]} {question.answer}"})
    said, beneath = _FIELD.match(question.text.strip()), _FIELD.match(question.answer.strip().partition("\n")[0])
    if not said or not beneath or not question.question_spans or not all(field_of(m["field"], SOFTWARE) for m in (said, beneath)):
        return question
    at = question.question_spans[0][0]
    above = list(_lines_above(letter.text[max(0, at - REACH) : at]))
    head = next(iter(above), "")
    asked = next((line for line in above[1:] if len(line.split()) > LONGEST), "")
    form = "\n".join((*([f"{head.rstrip(':')}:"] if head and head != asked else []), question.text.strip(), question.answer))
    return question.model_copy(update={"text": asked or head or question.text, "answer": form})


# A request stands so few lines above its answers.
ABOVE: Final = 3
# And so many characters.
REACH: Final = 2000


def _lines_above(text: str) -> Iterator[str]:
    lines = (line.strip() for line in reversed(text.splitlines()))
    return itertools.islice((line for line in lines if line), ABOVE)
