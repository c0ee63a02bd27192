"""Software systems of a letter: named in tables, forms, lines or sentences, with facts joined from other answers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.abreast import systems_abreast
from foiparse.records.again import system_again
from foiparse.records.aliases import fold, known
from foiparse.records.answers import systems_in
from foiparse.records.as_above import pointed
from foiparse.records.asking import function_asked, hosted
from foiparse.records.by_function import by_function, uses_apart
from foiparse.records.common_table import with_common_table
from foiparse.records.completing import complete
from foiparse.records.confirming import asked_by_name, confirmed_in, yes_named
from foiparse.records.fieldwise import systems_of_list
from foiparse.records.formless import told_under_headings
from foiparse.records.going_on import OF_IT, asked_again, asks_fact_alone, astray, follows, of_last, of_own_part
from foiparse.records.headless import headless
from foiparse.records.intents import SILENT, SOFTWARE_TOPIC, Intent, about_software, answered, intent_of, says_software
from foiparse.records.item_rows import item_rows
from foiparse.records.itkinds import says_kind
from foiparse.records.join import drop_makers, join, makers, same_again
from foiparse.records.known_names import headed_by_known, sellers, share_makers
from foiparse.records.leads import lead_use, with_lead
from foiparse.records.merging import in_full, merged
from foiparse.records.mistaken import goods_asked, mistaken
from foiparse.records.model import System, place, those_of
from foiparse.records.narrating import jointly, told_of, with_told
from foiparse.records.one_name import completes
from foiparse.records.ordered import in_asked_order
from foiparse.records.platform_names import portal_named
from foiparse.records.prose import licences_named, systems_in_prose
from foiparse.records.purpose import purpose
from foiparse.records.rows import table_of_text
from foiparse.records.scope import EACH, mentioned, spoken_of
from foiparse.records.table_kinds import of_products
from foiparse.records.tables import system_of_form, systems_of_forms, systems_of_table
from foiparse.records.terms import end_terms, note_term
from foiparse.records.tidy import tidied
from foiparse.records.told import told
from foiparse.records.told_passing import WHETHER, in_passing
from foiparse.records.typed_run import typed_run
from foiparse.records.under_service import facts_beside, under_service
from foiparse.records.used_passing import kept_on
from foiparse.records.uses import give_uses, use_of_heading, words_before
from foiparse.records.valued import valued_lines


def software_systems(letter: Letter) -> list[System]:
    """Every system with a name, once, in the order of the letter."""
    if sum(_FILLED.match(q.text) is not None for q in letter.questions) >= FEWEST_FILLED:
        headed = told_under_headings(letter)  # divided at the lines of forms
        if headed:
            return tidied(headed, letter)
    beside, told = systems_abreast(letter)
    if not beside:
        return tidied(_one_by_one(letter), letter)
    others = letter.model_copy(update={"questions": [q for q in letter.questions if q.label not in told]})
    return tidied(merged(beside, _one_by_one(others)), letter)


# "• Supplier: Fernlea" taken for a question.
_FILLED = late(
    r"^\W*(?:supplier|vendor|provider|system|product|contract start|contract end|annual cost|start date|end date)(?: name| date)?:[ \t]*\S",
    re.I,
)
# One such line may be a question that gives its own answer.
FEWEST_FILLED = 2


def _one_by_one(letter: Letter) -> list[System]:
    """The systems of answers that each tell of one, or of several with their facts beside them."""
    unasked = _unasked(letter)
    about = about_software(letter) or asked_by_name(letter) or _TELLS.search(letter.text.lower())
    if not (
        unasked
        or about
        or any(map(of_products, letter.tables))
        or any(q.status not in SILENT and kept_on(q) for q in letter.questions)
    ):
        return told_under_headings(letter)
    listed, alone = systems_of_list(letter)
    if listed and alone:
        systems = merged([], listed)
        end_terms(systems)
        give_uses(letter, systems)
        return systems
    so_far = _Reading(" ".join(q.text for q in letter.questions), unasked)
    in_forms = {label for s in listed for label in s.questions}
    asked = [with_lead(letter, with_common_table(letter, q)) for q in answered(letter) if q.label not in in_forms]
    for question in jointly(letter, pointed(asked)):
        _read_on(letter, question, so_far)
    systems = merged(listed, so_far.systems)
    if not systems:
        for table in letter.tables:
            if table.cells and any(_SYSTEMS.match(c.strip()) for c in table.cells[0]):
                systems = merged(systems, systems_of_table(letter, table, "software"))
    in_full(systems)
    systems = by_function(uses_apart(systems, letter.text))
    end_terms(systems)
    systems = [s for s in drop_makers(systems) if not mistaken(s, letter) and (not s.platform or _more_than_named(s))]
    give_uses(letter, systems)
    return systems or _plainly_told(letter) or told_under_headings(letter)


@dataclass(slots=True)
class _Reading:
    """How far a letter has been read: its systems, those named last, and what the questions so far asked for."""

    context: str
    unasked: bool
    systems: list[System] = field(default_factory=list)
    latest: list[System] = field(default_factory=list)
    last: list[System] = field(default_factory=list)
    ends_told: bool = False
    spoken: bool = False
    asked: Intent = field(default_factory=Intent)
    just: Intent = field(default_factory=Intent)
    narrow: list[System] = field(default_factory=list)
    goods: bool = False
    of_last: bool = False  # the question before was of the systems named last alone


_BOTH_FIRST = late(r"\W*both\b", re.I)


def _read_on(letter: Letter, question: Question, so_far: _Reading) -> None:
    """Take in one question and its answer."""
    intent = intent_of(question.text)
    question = question if intent.names and not _SAME.search(question.text) else system_again(question, so_far.asked, so_far.just)
    so_far.just = intent = intent_of(question.text)
    if goods_asked(question.text) and not says_software(question.text):
        so_far.goods = True
    elif intent.names and not intent.platform and _CONTRACTED.search(question.text):
        so_far.goods = False
    if not intent.names and (yes_named(question) or licences_named(question) or headed_by_known(question.text, told(question))):
        intent = replace(intent, names=True)
    if so_far.unasked and not question.text.strip():
        question, intent = question.model_copy(update={"text": _WHICH}), Intent(names=True, cost=True, spent=True)
    so_far.asked = intent if intent.names else so_far.asked
    fresh = _named_in(letter, question, intent, so_far)
    if completes(fresh, so_far.latest, question):
        join(so_far.systems, so_far.latest, question, intent)
    elif fresh:
        _take(letter, question, intent, fresh, so_far)
    elif so_far.systems:
        makers(so_far.systems, so_far.latest, question)
        note_term(spoken_of(question, so_far.systems, so_far.latest), question)
        if intent.spent and intent.total and not OF_IT.search(question.text):
            return  # "Total third party spend" is no system's
        counted = _COUNTED.search(question.answer) is not None
        wanted = intent.end or intent.cost or intent.users or counted or _ended_beside(question)
        if wanted and follows(question, so_far.systems) and not astray(question, letter.questions, so_far.systems):
            if so_far.goods and _CONTRACT.search(question.text) and not mentioned(question.text, so_far.systems):
                return  # the contract of the copiers, whose maker was asked before
            again = len(so_far.last) == 1 and asked_again(question, letter.questions)
            so_far.of_last = (
                again
                or of_last(question, intent, so_far.latest, so_far.last)
                or (so_far.of_last and asks_fact_alone(question.text) and not EACH.search(question.text))
            )
            alone = so_far.last if so_far.of_last else of_own_part(question, so_far.systems) or so_far.latest
            plural = _SEVERAL.search(f"{question.text} {told(question)}") is not None
            if so_far.narrow and (_CONTRACT.search(question.text) or (asks_fact_alone(question.text) and not plural)):
                alone = so_far.narrow
            if len(so_far.narrow) == len(BOTH) and _BOTH_FIRST.match(told(question)):
                join(so_far.narrow, so_far.narrow, question, intent)
                return
            scope = spoken_of(question, so_far.systems, alone)
            so_far.narrow = scope if len(scope) < len(so_far.latest) else []
            join(so_far.systems, alone, question, intent)
            so_far.ends_told = so_far.ends_told or intent.end


def _ended_beside(question: Question) -> bool:
    """Who looks after the system was asked, and the answer tells the end too: "Fernlea, under a contract to 30 September 2026"."""
    return _SUPPORTS.search(question.text) is not None and _ENDED.search(question.answer) is not None


_SUPPORTS = late(r"\bwho (?:\w+ )?(?:supports?|maintains?|hosts?|manages) (?:it|this|that|them|the (?:system|software))\b", re.I)
_ENDED = late(r"\b(?:contract|licence|agreement)\b[^.;\n]{0,40}\b(?:to|until|ends?|expires?|expiring|runs)\b[^.;\n]{0,20}\d{4}\b")
BOTH = ("one", "other")
_SEVERAL = late(r"\b(?:contracts|agreements|licences|systems|both|all|each|these|those|them)\b", re.I)
# A system with a contract of its own.
_CONTRACTED = late(r"\b(?:suppliers?|providers?|vendors?|contracts?|who)\b", re.I)
# One contract that a question before has told apart from the others.
_CONTRACT = late(r"\b(?:the|this|that|your) (?:current |existing )?(?:contract|agreement)\b(?! (?:with|for|of)\b)", re.I)


_SAME = late(r"^\W*\d*[a-z]?\W*(?:and )?(?:the )?same for\b", re.I)


def _named_in(letter: Letter, question: Question, intent: Intent, so_far: _Reading) -> list[System]:
    """The systems that an answer names, each as its sentences complete it."""
    if so_far.systems and _RESELLER.search(question.text):
        return []
    about = says_software(question.text) or SOFTWARE_TOPIC.search(question.text.lower()) is not None
    so_far.spoken = so_far.spoken or bool(so_far.systems) or about
    fresh = in_passing(letter, question) if _denied(question) else _fresh(letter, question, intent, so_far.context)
    fresh = complete(fresh, so_far.systems, question) if not question.tables else fresh
    share_makers(fresh)
    in_rows = not question.tables and len(fresh) > 1 and all(len(s.raw) > 1 for s in fresh)  # each read whole, with its cells
    sentences = told_of(letter, question)
    completed = with_told(fresh, sentences, question.text)
    fresh = fresh if in_rows and len(completed) < len(fresh) else completed
    listed = any(of_products(letter.tables[n]) for n in question.tables)
    if question.text == _WHICH and not listed and not (question.tables and says_software(words_before(letter))):
        sure = [
            s
            for s in fresh
            if s.functions
            and (
                any(known().find(n) or fold(n or "") in sellers() for n in (s.product, s.supplier))
                or (question.tables and says_kind(s.functions[0].lower()))
            )
        ]
        fresh = [
            s for s in fresh if (s.product and s.supplier) or s in sure
        ]  # nothing but its maker says that a name is a system's
    told_so = any(known().find(s.supplier) for s in fresh)
    whose = all(s.product is None for s in fresh) or (
        _WHO_IS.match(question.text) is not None and not any(s.supplier for s in fresh)
    )
    if not so_far.spoken and not told_so and not question.tables and whose and not sentences:
        return []  # "Which provider do you use?", of interpreters; "Who is your contractor for lifts?"
    return fresh


# Who sells the systems named before is the maker of none, and no system.
_RESELLER = late(r"\b(?:who|which|what)\b(?![^?]*\b(?:systems?|software|products?)\b)[^?]{0,60}\bre-?sellers?\b", re.I)
_WHO_IS = late(
    r"^\W*(?:\d+[a-z]?[.):]*\s+)?who (?:is|are) (?:the|your) (?:\w+ ){0,3}?(?:contractors?|compan(?:y|ies)|firms?)\b", re.I
)
# "No. Registers are kept in a spreadsheet, and Casewell was looked at in 2022".
_NO = late(r"^\W*(?:no[.;]\s|(?:the \w+|we) (?:does|do) not (?:currently |at present )?(?:use|have)\b)", re.I)


_FORMER = late(
    r"\b(?:what|which|who|name of) (?:\w+ ){0,3}?(?:previous|former|outgoing|last) (?:\w+ ){0,3}?"
    r"(?:systems?|software|suppliers?|providers?|mis|product)\b|\bused (?:before|previously)\b",
    re.I,
)


_CURRENT = late(r"\b(?:current(?:ly)?|now|at present|in use|presently)\b", re.I)


def _denied(question: Question) -> bool:
    """The question asks whether a system is used, and the answer is that none is; or it asks for the one used before."""
    if _FORMER.search(question.text) and not _CURRENT.search(question.text):
        return True
    return not question.tables and WHETHER.search(question.text) is not None and _NO.match(told(question)) is not None


def _take(letter: Letter, question: Question, intent: Intent, fresh: list[System], so_far: _Reading) -> None:
    """Add the systems of one answer, with the facts beside their names."""
    latest = fresh if so_far.ends_told or not so_far.latest else so_far.latest + fresh
    so_far.ends_told = so_far.of_last = False
    so_far.systems = merged(so_far.systems, fresh)
    so_far.latest = those_of(so_far.systems, latest)
    same_again(fresh, so_far.systems, question)
    mine = those_of(so_far.systems, fresh)
    so_far.last = mine
    join(so_far.systems, mine, _beside_tables(letter, question), intent, mine)


# What an answer is read as an answer to, where the letter gives no questions.
_WHICH = "Which system do you use and who is the supplier?"
# More than this share of questions without words: the letter answers by numbers alone.
WORDLESS = 0.5


def _unasked(letter: Letter) -> bool:
    """The letter answers questions that it does not give."""
    return sum(not q.text.strip() for q in letter.questions) > WORDLESS * len(letter.questions)


# A heading that says of itself that its column names systems.
_SYSTEMS = late(
    r"^(?:name of )?(?:the )?(?:systems?|software|applications?|software systems?|it systems?)(?: names?)?(?: used)?$", re.I
)


def _more_than_named(system: System) -> bool:
    """An e-tendering platform is a system too where the letter tells its maker, its end or its users."""
    return bool((system.supplier and system.product) or system.contract_end or system.users)


_COUNTED = late(r"\b\d[\d,]* (?:\w+ )?(?:users|licen[cs]es)\b")


def _plainly_told(letter: Letter) -> list[System]:
    """Where no question asks for names: systems that answers name with the word "system" or "software" beside them."""
    if not any(SOFTWARE_TOPIC.search(q.text.lower()) for q in letter.questions):
        return []
    out: list[System] = []
    for question in answered(letter):
        found = systems_in_prose(question, letter.text, plainly=True)
        for system in found:
            system.questions, system.span = [question.label], place(letter, question, system.product or system.supplier or "")
            system.raw.append(system.product or system.supplier or "")
        out = merged(out, found)
    return out


_TELLS = late(
    r"\b(?:software|systems?|applications?|databases?|(?:computer|what) programs?|technology"
    r"|(?:online|digital|web[- ]based|cloud[- ]based) (?:tools?|platforms?|apps?|portals?))\b"
)


_SOFTWARE_SYSTEM = late(r"\bsoftware systems?\b", re.I)


def _fresh(letter: Letter, question: Question, intent: Intent, context: str) -> list[System]:
    """The systems that this question's answer names."""
    platform = (intent.platform or portal_named(question)) and not _SOFTWARE_SYSTEM.search(question.text)
    out: list[System] = []
    for n in question.tables:
        table = letter.tables[n]
        found = systems_of_table(letter, table, question.text + " " + context)
        out += found or (headless(letter, table, question) if intent.names else [])
    if len(out) == 1 and not out[0].functions:
        out[0].functions = function_asked(question.text)
    written = table_of_text(question.answer) if not out and not question.tables else None
    if written:
        written.question = question.label
        out = systems_of_table(letter, written, question.text + " " + context)
    question = _beside_tables(letter, question) if not out else question
    out = out or (item_rows(letter, question) if intent.names else [])
    forms = systems_of_forms(letter, question) if not out else []
    if forms:
        return forms
    form = (system_of_form(letter, question) or _ordered(letter, question)) if not out else None
    if form:
        form.functions = form.functions or purpose(question.text) or _headed(question.text)
        return [form]
    if not out and intent.names:
        out = systems_in(letter, question, context)
    if not out and not intent.names:
        out = confirmed_in(letter, question) or in_passing(letter, question)
    if not out and not intent.platform:
        out = under_service(letter, question) or valued_lines(letter, question, intent)
    if out and not any(s.functions for s in out):
        used = lead_use(letter, question)
        if not used and len(out) == 1 and says_kind(question.text.lower()):
            used = use_of_heading(question.text)
        for system in out:
            system.functions = list(used)
    for system in out if platform else ():
        system.platform = True
    if len(out) == 1:
        facts_beside(out[0], question, intent)
        out[0].functions = ["hosting"] if hosted(question.text) and not out[0].product else out[0].functions
    return out


def _headed(asked: str) -> list[str]:
    """What a form's first line says that its system is for: "1. Contact centre contract", over "Supplier:", "Product:"."""
    first, _, rest = asked.strip().partition("\n")
    return use_of_heading(first) if rest.strip() else []


def _ordered(letter: Letter, question: Question) -> System | None:
    """The one system whose facts the answer gives in the question's order, with what it is for."""
    system = in_asked_order(question) or typed_run(question)
    if system:
        system.questions.append(question.label)
        head = question.text.partition(":")[0]  # "Cloud hosting: the supplier, the annual cost and the end date"
        system.functions = purpose(question.text) or use_of_heading(question.text) or use_of_heading(head)
        system.span = place(letter, question, system.product or system.supplier or "")
    return system


def _beside_tables(letter: Letter, question: Question) -> Question:
    """The question with what its answer says beside its tables, whose cells are no names of systems."""
    tables = [letter.tables[n].cells for n in question.tables]
    wide = [
        t for t in tables if max(map(len, t), default=0) > 2 or any("£" in c for row in t for c in row)
    ]  # two columns are pairs
    cells = {" ".join(c.split()) for t in wide for row in t for c in [*row, " ".join(row)]}
    if not cells:
        return question
    lines = [line for line in question.answer.splitlines() if " ".join(line.split()) not in cells]
    return question.model_copy(update={"answer": "\n".join(lines)})
