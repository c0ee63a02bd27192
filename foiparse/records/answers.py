"""Systems named in an answer: pairs on lines, names with their functions beneath, short answers, sentences."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.anywhere import anywhere, beside_in_list
from foiparse.records.asking import (
    PRODUCT_FIRST,
    function_asked,
    hosted,
    list_asked,
    named_first,
    product_asked,
    supplier_asked,
)
from foiparse.records.chains import chained
from foiparse.records.dashed import dashed
from foiparse.records.elsewhere import gone, to_come
from foiparse.records.fitting import Asked
from foiparse.records.heads import camels, systems_at
from foiparse.records.intents import says_software
from foiparse.records.items import bracketed_run, excepted, item_lines, items
from foiparse.records.itkinds import is_kind
from foiparse.records.known_names import abutting, left_over, of_another_maker, rows_of_uses, runs_there
from foiparse.records.lettered import by_letter
from foiparse.records.listed_uses import listed_uses
from foiparse.records.model import System, place, same, shortened
from foiparse.records.name_lines import names_on_lines, systems_for
from foiparse.records.names import lines_of
from foiparse.records.on_cloud import without_cloud, without_former
from foiparse.records.ordered import each_in_asked_order, maker_first
from foiparse.records.overlap import WHOLE, chosen, words
from foiparse.records.own_label import own_label
from foiparse.records.pairs import lined, of_the_same, slashed
from foiparse.records.phrases import COMPANY, maker_then, systems_of
from foiparse.records.prose import confirmed, known_in, systems_in_prose
from foiparse.records.several import each_with_use, of_one_maker
from foiparse.records.sold_through import sold_through
from foiparse.records.tidy import without_use
from foiparse.records.told import sentences, told
from foiparse.values import absence, date

# An answer with more lines than this is a document, not a list of systems.
MOST_LINES: Final = 40


def systems_in(letter: Letter, question: Question, context: str) -> list[System]:
    """The systems that `question`'s answer names; `context` is the words of the questions, in which functions are told."""
    label, question = own_label(question)
    found = _systems_in(letter, question, context)
    if label and found:
        found[0].functions = found[0].functions or [label]
    return found


_NEXT_OF_LIST = late(r";\s+(?=[A-Z])|\.\s+(?=[A-Z][\w ]{2,40}\s?[-–:]\s)")


def _systems_in(letter: Letter, question: Question, context: str) -> list[System]:
    answer = told(question)
    if _nothing(answer):
        return []
    plain = without_former(question.answer if hosted(question.text) else without_cloud(question.answer))
    if plain != question.answer:
        question = question.model_copy(update={"answer": plain})
        answer = told(question)
    if _FOR_ALL.search(question.answer):
        question = question.model_copy(update={"answer": _FOR_ALL.sub("", question.answer)})
        answer = told(question)
    if rows := dashed(letter, question):
        return rows
    if parts := by_letter(question) or each_in_asked_order(question):
        return [_placed(letter, question, part) for part in parts]
    lines = lines_of(_NEXT_OF_LIST.sub("\n", answer))[:MOST_LINES]
    opened = _opening(question)
    whole = len(opened) == 1 and bool(opened[0].product and opened[0].supplier)
    product_first = PRODUCT_FIRST.search(question.text) is not None
    pair = slashed(answer, question.text) or of_the_same(answer) or maker_then(question.text, answer)
    found = (
        (
            [pair]
            if pair
            else listed_uses(answer)
            or each_with_use(answer, supplier_asked(question.text))
            or of_one_maker(answer)
            or item_lines(answer)
            or items(answer)
            or bracketed_run(answer, question.text)
        )
        or chained(sentences(answer))
        or (opened if whole else [])
    )
    by_supplier = supplier_asked(question.text) and not (product_first or _BOTH_ASKED.search(question.text))
    found = found or [s for use, words in rows_of_uses(lines) for s in systems_for(use, words, by_supplier)]
    found = found or (
        names_on_lines(
            lines,
            words(context),
            by_supplier,
            list_asked(question.text),
            not product_first,
        )
        or _both(systems_in_prose(question, letter.text), _at_heads(letter, question, answer), question.answer)
        or confirmed(question)
        or (opened if says_software(question.text) else [])
    )
    if not found and named_first(question.text):
        found = known_in(question)
    found = found or anywhere(answer, asked_of(letter, question))
    found += beside_in_list(found, answer, asked_of(letter, question))
    found += [s for s in excepted(answer) if found and not any(same(s, f) for f in found)]
    rows = lined(answer, question.text)
    found = [s for s in found if not to_come(s, answer)] or found
    found = [s for s in found if not gone(s, answer) and (hosted(question.text) or not runs_there(s.product or "", answer))]
    found = _wed([*rows, *(s for s in found if not any(same(s, r) for r in rows))], question)
    found = abutting(found, answer, _PLURAL.search(question.text) is not None)
    found = sold_through([*found, *left_over(answer, found)], answer, asked_of(letter, question))
    return _with_uses(letter, question, found, answer)


def _with_uses(letter: Letter, question: Question, found: list[System], answer: str) -> list[System]:
    """The systems with what they are for, and where they stand."""
    functions = function_asked(question.text)
    for system in found:
        without_use(system)
        if system.product and system.supplier and is_kind(system.product) and not known().find(system.product):
            system.product = None  # "The EPR is provided by Fernlea" says what it is, and not what it is called
        if functions and not system.functions and (len(functions) <= MOST_SHARED or len(found) == 1):
            system.functions = [f for f in functions if not words(f) <= words(system.product or "")]
        alone = len(found) == 1 and len(functions) == 1 and any(_handled(f, answer) for f in system.functions)
        if any(WHOLE.match(f) for f in system.functions) or alone:
            system.functions = functions
        system.functions = chosen(system.functions, question.answer)
        system.questions.append(question.label)
        name = system.product or system.supplier or ""
        system.span = place(letter, question, name)
        system.raw.append(name)
        if len(found) == 1:
            system.contract_end = _runs_to(question.answer, name)
    return found


def _placed(letter: Letter, question: Question, system: System) -> System:
    name = system.product or system.supplier or ""
    system.questions, system.raw, system.span = [question.label], [name], place(letter, question, name)
    return system


def _handled(told: str, answer: str) -> bool:
    """What an answer puts before "are" or "use" is who uses the system or what it holds: "Tenders are run on Casewell", "Crews use it"."""
    return (
        re.search(rf"{re.escape(told)}\W+(?:are|uses?|have|has)\b", answer, re.I) is not None
        or _NAMES_FIELD.search(told) is not None
    )


_NAMES_FIELD: Final = late(r"\b(?:products?|suppliers?|software|systems?|modules?|separate)\b", re.I)
# One bare name is the product's where a system is asked for before its supplier.
_BOTH_ASKED: Final = late(
    r"\b(?:which|what) (?:[\w&/-]+ ){0,4}?(?:systems?|software|platforms?|tools?|products?|portals?)\b"
    r"[^?]*\b(?:and|,) who (?:is|supplies|makes|provides)\b",
    re.I,
)
# "Casewell for the lot": for all that the question lists.
_FOR_ALL: Final = late(
    r"(?<=[\w)])\s+(?:for|does|covers) (?:the lot|both|all(?: (?:of )?(?:them|these|those|that|three|four))?|everything)\b(?=\W*(?:$|\n|[.,;]))",
    re.I,
)


_WORDS = late(r"[^\W\d_]{2,}")


def _wed(found: list[System], question: Question) -> list[System]:
    """A company and one other name, where the question asks for supplier and product both: one system ("Fernlea Ltd; Casewell")."""
    if len(found) != 2 or not (supplier_asked(question.text) and product_asked(question.text)):
        return found
    if found[0].functions and found[1].functions and found[0].functions != found[1].functions:
        return found
    names = [s.product or s.supplier or "" for s in found]
    makers = [bool(COMPANY.search(n)) for n in names]
    rest = told(question)
    for name in names:
        rest = rest.replace(name, " ")
    rest = _IS_CALLED.sub(" ", rest)
    prose = len(_WORDS.findall(rest)) > MOST_BESIDE
    if prose or any(s.product and s.supplier for s in found):
        return found
    if makers[0] == makers[1]:
        if rest.strip(" .,;/–-\n") or _PLURAL.search(question.text):
            return found  # they may be two systems
        called = _IS_CALLED.search(told(question))
        turned = PRODUCT_FIRST.search(question.text) if called is None else told(question).find(names[0]) > called.start()
        maker, product = names[::-1] if turned else names
    else:
        maker, product = names if makers[0] else names[::-1]
    return [System(product=product, supplier=maker, functions=found[0].functions or found[1].functions)]


# "Fernlea. The product is Casewell".
_IS_CALLED: Final = late(r"\b(?:the|its|their|our) (?:product|system|software|platform|tool)(?: name)? is(?: called)?\b", re.I)


_FIRST_PIECE = late(r"\s[-–—]\s|[.,;:\n]\s")


def _nothing(answer: str) -> bool:
    """The whole answer, or its one short opening word, says that there is no system: "N/A", "None – done by hand"."""
    opening = _FIRST_PIECE.split(answer.strip(), maxsplit=1)[0]
    return absence(opening) in ("nil", "none", "not_applicable", "not_held", "tbc")


_PLURAL: Final = late(r"\b(?:systems|platforms|products|tools|applications|suppliers|vendors|providers|each|any|all)\b", re.I)
# An answer with more words than this beside two names is no mere pair of names.
MOST_BESIDE: Final = 2
# More uses than this that a question lists are not those of each of the systems that the answer lists.
MOST_SHARED: Final = 2


def asked_of(letter: Letter, question: Question) -> Asked:
    """How a question words what it asks for, with the letter's words."""
    return Asked(
        " ".join(question.text.split()),
        supplier_asked(question.text),
        product_asked(question.text),
        letter.text,
        letter.authority or "",
        maker_first(question.text),
    )


_LETTER_BEFORE = late(r"^\(?[a-h][.)]\s+")
_ONLY_YES_OR_NO = late(r"(?:yes|no|oes)\W*", re.I)


def _at_heads(letter: Letter, question: Question, answer: str) -> list[System]:
    """The systems that the answer's statements name, each with its maker and its use."""
    asked = asked_of(letter, question)
    out: list[System] = []
    statements = [_LETTER_BEFORE.sub("", s) for s in sentences(answer)] if len(answer) <= LONGEST_SHORT else []
    statements = [s for s in statements if not _ONLY_YES_OR_NO.fullmatch(s)]
    for n, statement in enumerate(statements):
        before = len(out)
        for system in systems_at(statement, asked, n == 0, statements[n + 1] if n + 1 < len(statements) else ""):
            alone = (
                out[0]
                if len(out) == 1 and (before or "), " not in statement) and bool(out[0].product) != bool(out[0].supplier)
                else None
            )
            told_two = alone is not None and of_another_maker(alone.product, system.supplier)
            if alone and system.supplier and not system.product and alone.product and not system.functions and not told_two:
                alone.supplier = system.supplier
            elif alone and asked.supplier and _its_maker(alone, system, statements[: n + 1]):
                alone.product, alone.functions = (
                    system.product,
                    alone.functions or system.functions,
                )  # "Fernlea. It is called Casewell"
            elif not any(same(system, s) for s in out) and not runs_there(system.product or "", statement):
                out.append(system)
    return out or (camels(answer, asked) if len(answer) <= LONGEST_CAMEL else [])


def _its_maker(maker: System, system: System, before: list[str]) -> bool:
    """The name told alone is the maker of the product told next, unless it is said to give something else: "Fernlea provide the bank"."""
    told_other = of_another_maker(system.product, maker.supplier) and not _CALLED.search(" ".join(before))
    if not system.product or system.supplier or not maker.supplier or told_other:
        return False
    return not any(re.search(rf"{re.escape(maker.supplier)}{_GIVE}", statement) for statement in before)


_CALLED: Final = late(r"\b(?:called|known as|(?:product|system|software|solution|platform)(?: name)? is)\b", re.I)
_GIVE: Final = (
    r" (?:provides?|suppl(?:y|ies)|runs?|manages?) (?:the|our|a) "
    r"(?!(?:\w+ ){0,3}?(?:systems?|software|products?|platforms?|tools?|solution)\b)"
)
# An answer longer than this tells a story; the names in it are told by sentences of using alone.
LONGEST_SHORT: Final = 1000
# In a short answer to a question for names, a word with a capital inside is a name wherever it stands.
LONGEST_CAMEL: Final = 300


def _both(told_so: list[System], headed: list[System], answer: str) -> list[System]:
    """Systems of two ways of reading, each once, with what either way told of it, in the order of the answer."""
    out = list(told_so)
    for system in headed:
        twin = next((s for s in out if same(s, system)), None)
        if twin is None:
            if not any(shortened(system, s) or shortened(s, system) for s in out):
                out.append(system)
            continue
        twin.functions = twin.functions or system.functions
        if not (twin.product and twin.supplier) and system.product and system.supplier:
            twin.product, twin.supplier = system.product, system.supplier
    return sorted(out, key=lambda s: answer.find(s.product or s.supplier or ""))


_STATEMENT_ENDS = late(r"(?<=[A-Za-z0-9)])[.;]\s+")


def _opening(question: Question) -> list[System]:
    """A name that is the answer's whole first sentence: "ProTenda. The licence was £14,300"."""
    answer = next(iter(lines_of(told(question))), "")
    first = _STATEMENT_ENDS.split(answer)[0]
    return [] if first == answer else systems_of(first, supplier_asked(question.text))


# How far after a system's name the dates of its contract may stand.
DATES_REACH: Final = 200


def _runs_to(answer: str, name: str) -> str | None:
    """The end of the one span of days that stands right after the name: "… Licences and Support: 01/04/2018 to 31/03/2019"."""
    near = answer[answer.find(name) :][:DATES_REACH]
    spans = [
        v for line in near.splitlines() if (v := date(line)) and v.precision == "day" and v.start and v.end and v.start < v.end
    ]
    return spans[0].end.isoformat() if len(spans) == 1 and spans[0].end and not spans[0].flags else None
