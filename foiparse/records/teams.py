"""Teams with a figure: from sentences ("a Corporate procurement team comprising 15 staff members"), tables and plain answers."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.again import team_again, team_in_full
from foiparse.records.counted import at_last_date, counted_alone, counted_last
from foiparse.records.counting import counted
from foiparse.records.each_counted import each_counted
from foiparse.records.intents import Intent, answered, intent_of
from foiparse.records.model import Record
from foiparse.records.passing import stating
from foiparse.records.posts import APART, NO_SIZE, NUM, posts, size_asked
from foiparse.records.role_only import asked_made_up, role_only, roles_listed, roles_made_up
from foiparse.records.roles import is_job, roles, roles_told
from foiparse.records.staffed import sized_later, staffed
from foiparse.records.team_alone import figure_alone
from foiparse.records.team_columns import FUNDED
from foiparse.records.team_lettered import lettered
from foiparse.records.team_only import only_figure
from foiparse.records.team_passing import in_passing
from foiparse.records.team_prose import fuller_in_prose
from foiparse.records.team_records import ASKS_FTE, in_unit, team_record
from foiparse.records.team_sentences import GROUP, clauses, in_sentences
from foiparse.records.team_tables import of_tables, rows_of, totals
from foiparse.records.team_whole import made_up, of_two_kinds, summed, whole_told
from foiparse.records.team_words import both_told, in_unit_asked, plainer
from foiparse.records.told import told

# Teams and roles that buy.
OURS: Final = late(
    r"\bprocure\w*|\bpurchas\w*|\bcommercial\b|\bcontract(?:s|ing)?\b|\bbuy(?:ers?|ing)\b|\bcategory (?:manage\w*|officer|lead)|\bsourcing\b"
)


_TEAM_WORD = late(r"\bteam\b", re.I)


def teams(letter: Letter) -> tuple[list[Record], list[Record]]:
    """(procurement teams, other teams). Roles are records only where no total of a team is given."""
    procurement: list[Record] = []
    others: list[Record] = []
    asked_before = fte = False
    for question in (plainer(letter, team_in_full(q)) for q in answered(letter)):
        intent = intent_of(question.text)
        if not intent.team and asked_before:
            question = team_again(question, fte)
            intent = intent_of(question.text)
        # "How many of the vacancies …" goes on to something else
        goes_on = asked_before and _GOES_ON.match(question.text) is not None and not NO_SIZE.search(question.text)
        asked = intent.team or goes_on
        # "And for Fast Track?" after a question that counts patients goes on to patients
        asked_before = asked and not NO_SIZE.search(size_asked(question.text))
        if not asked:
            plainly = fuller_in_prose(letter, question, _plainly(letter, question))
            others += [r for r in plainly if not OURS.search(r["team"].lower())]
            procurement += [r for r in plainly if OURS.search(r["team"].lower())]
            continue
        fte = ASKS_FTE.search(question.text) is not None
        found = fuller_in_prose(letter, question, _found(letter, question, intent))
        for record in found:
            other = _TEAM_WORD.search(record["team"]) or record["team"].casefold() in question.text.casefold()
            others_too = _BY_TEAM.search(question.text) or not is_job(record["team"] + "s")
            parted = any(OURS.search(r["team"].lower()) for r in found) and others_too
            ours = OURS.search(record["team"].lower()) or (intent.procurement and not other and not parted)
            (procurement if ours else others).append(record)
    later = sized_later(letter, answered(letter))
    procurement += [r for r in later if OURS.search(r["team"].lower())]
    others += [r for r in later if not OURS.search(r["team"].lower())]
    told_of = {(r["team"].casefold(), r["headcount"], r["unit"]) for r in others}  # one answer to several questions
    procurement = [
        r
        for r in procurement
        if OURS.search(r["team"].lower()) or (r["team"].casefold(), r["headcount"], r["unit"]) not in told_of
    ]
    told_by = {r["question"] for r in (*procurement, *others)}
    found = [r for r in of_tables(letter) if r["question"] not in told_by]
    found = _without_posts(found, [*procurement, *others])
    procurement += [r for r in found if OURS.search(r["team"].lower())]
    others += [r for r in found if not OURS.search(r["team"].lower())]
    passing = _passing(letter, [*procurement, *others])
    procurement += [r for r in passing if OURS.search(r["team"].lower())]
    others += [r for r in passing if not OURS.search(r["team"].lower())]
    return _once(letter, procurement), _once(letter, others)


def _passing(letter: Letter, told_already: list[Record]) -> list[Record]:
    """What answers tell in passing; where something of an answer is told already, only what its statements tell beside all of that."""
    out: list[Record] = []
    for question in stating(letter):
        here = [r for r in told_already if r["question"] == question.label]
        told_here = {r["headcount"] for r in here}
        found = in_passing(letter, question)
        for record in (r for r in here if " " not in r["team"]):  # "the desk" is the service desk that the question names
            fuller = [
                r["team"] for r in found if r["headcount"] == record["headcount"] and r["team"].endswith(f" {record['team']}")
            ]
            record["team"] = fuller[0] if fuller else record["team"]
        if told_here <= {r["headcount"] for r in found}:
            out += [r for r in found if r["headcount"] not in told_here]
    return out


def _without_posts(found: list[Record], told_already: list[Record]) -> list[Record]:
    """The teams of tables without the posts that a team told of already is made up of: their figures sum up to its size."""
    by_question: dict[str, list[Record]] = {}
    for record in found:
        by_question.setdefault(record["question"], []).append(record)
    sizes = {(r["headcount"], r["unit"]) for r in told_already}
    made_up = {q for q, rows in by_question.items() if (round(sum(r["headcount"] for r in rows), 2), rows[0]["unit"]) in sizes}
    return [r for r in found if r["question"] not in made_up or len(by_question[r["question"]]) < FEWEST_PARTS]


def _plainly(letter: Letter, question: Question) -> list[Record]:
    """What a question that does not ask for a team's size tells of a role or a team."""
    found = _each(letter, question) or roles_listed(letter, question) or counted_last(letter, question)
    found = (
        found
        or asked_made_up(letter, question)
        or staffed(letter, question)
        or roles(letter, question)
        or role_only(letter, question)
        or counted_alone(letter, question)
    )
    return in_unit_asked(letter, question, at_last_date(letter, question, found))


def _each(letter: Letter, question: Question) -> list[Record]:
    """The roles of which the question asks how many there are, and nothing that befell them: "How many porters and grooms do you have?"."""
    asked = size_asked(" ".join(question.text.split()))
    return each_counted(letter, question) if counted(question.text) and not NO_SIZE.search(asked) else []


def _found(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """The teams and roles of the answer to a question for a team's size."""
    found = [r for n in question.tables for r in rows_of(letter, question, letter.tables[n])]
    found = _in_total(letter, question, found)
    found = found or of_two_kinds(letter, question) or roles_made_up(letter, question)
    found = found or each_counted(letter, question) or roles_listed(letter, question) or counted_last(letter, question)
    found = (
        found
        or both_told(letter, question)
        or totals(letter, question)
        or _fuller(_told(letter, question, intent), staffed(letter, question))
    )
    found = (
        found
        or roles(letter, question)
        or role_only(letter, question)
        or only_figure(letter, question)
        or counted_alone(letter, question)
    )
    found = in_unit_asked(letter, question, at_last_date(letter, question, found))
    found = _whole_alone(found)
    figures = {r["headcount"] for r in found}
    return [*(r for r in roles_told(letter, question) if r["headcount"] not in figures), *found]


def _whole_alone(found: list[Record]) -> list[Record]:
    """Of a team and the roles whose figures sum up to its size the team alone: "Buyer 4 FTE", "Contract manager 2.6 FTE", "Total 6.6 FTE"."""
    teams_told = [r for r in found if not is_job(f"{r['team']}s")]
    if len(teams_told) != 1 or len(found) <= FEWEST_PARTS:
        return found
    parts = [r for r in found if r is not teams_told[0]]
    same = all(r["unit"] == teams_told[0]["unit"] for r in parts)
    return teams_told if same and round(sum(r["headcount"] for r in parts), 2) == teams_told[0]["headcount"] else found


def _in_total(letter: Letter, question: Question, found: list[Record]) -> list[Record]:
    """Of a table's roles the team whose total the words above it tell: "There are 4.1 WTE in the lift team:", over rows that sum up to it."""
    if len(found) < FEWEST_PARTS:
        return found
    whole = round(sum(r["headcount"] for r in found), 2)
    unasked = question.model_copy(update={"text": ""})  # the question may ask for bands or pay
    total = [r for r in staffed(letter, unasked) if r["headcount"] == whole and r["unit"] == found[0]["unit"]]
    return total if len(total) == 1 else found


# A figure that is the sum of so few rows may be so by chance.
FEWEST_PARTS: Final = 3


def _fuller(found: list[Record], told_whole: list[Record]) -> list[Record]:
    """The teams found, each under the fuller name that a whole statement has for the same figure; those of statements if none is."""
    for record in found:
        same = [r for r in told_whole if (r["headcount"], r["unit"]) == (record["headcount"], record["unit"])]
        names = [_GROUPS.sub("", r["team"]).strip() for r in same]
        fuller = next(
            (n for n in names if record["team"].casefold() in n.casefold() and n.casefold() != record["team"].casefold()), None
        )
        record["team"] = fuller or record["team"]
    return found or told_whole


_GROUPS: Final = late(rf"\s+{GROUP}s?$", re.I)
_BY_TEAM: Final = late(
    r"\bby (?:team|department|function|service)\b|\beach of (?:these|those|the following)\b|\bteams?\b[^.?:]{0,12}:|\beach (?:team|department)\b"
    r"|\bprocurement,? (?:and|&) \w|\w(?:,| and| &) procurement\b",
    re.I,
)
# "And in e-learning", after "How many work in Registry?".
_GOES_ON: Final = late(r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:and |how many )*(?:in|for|of) (?:the |your )?\w", re.I)


def _told(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """Teams of lines, clauses and sentences; a figure alone is for the team asked about, unless a named team has the same."""
    question = question.model_copy(update={"answer": _MADE_UP.sub(r"\1", _VACANT.sub("", question.answer))})
    if whole := summed(letter, question) or made_up(letter, question):
        return whole
    if APART.search(question.text):
        return []
    if parts := lettered(letter, question) or whole_told(letter, question):
        return parts
    named = clauses(letter, question) or in_sentences(letter, question, intent)
    posted = _posted(letter, question)
    named = posted if len(posted) >= len(named) else named
    alone = [r for r in figure_alone(letter, question) if r["headcount"] not in [n["headcount"] for n in named]]
    return [*alone, *named]


# "18 FTE posts of which 3 are vacant": the size is of all posts.
_VACANT: Final = late(
    rf",?\s*\(?(?:of which|of whom|including|with) {NUM} (?:[FW]TEs? |posts? )?(?:(?:is|are|were|was) )?(?:currently )?vacan(?:t|cy|cies)\)?"
    rf"|,?\s+(?:and|plus|with) (?:an?|{NUM}) (?:current |further |[FW]TE )?(?:vacancy|vacancies|vacant (?:posts?|positions?))\b",
    re.I,
)


# "4 FTE (Data Protection Officer, 2 x advisers)": whom the size is made up of.
_MADE_UP: Final = late(r"(\b\d[\d.]*\s*(?:[FW]TEs?|staff|people))\s*\([^()]*\b\d+\s?x\s[^()]*\)", re.I)


def _posted(letter: Letter, question: Question) -> list[Record]:
    """Names with a figure each, in the pieces of the answer."""
    given = [(p, in_unit(p.value, question)) for p in posts(told(question), question.text)]
    return [r for p, value in given if value and (r := team_record(letter, question, p.team, value, p.raw))]


def _once(letter: Letter, records: list[Record]) -> list[Record]:
    """Each team once in each unit: staff in post rather than funded posts, of several years the last, else what is told first."""
    asked = {q.label: q.text for q in letter.questions}
    out: dict[tuple[str, str], Record] = {}
    for record in records:
        key = record["team"].casefold(), record["unit"]
        if key not in out or _worth(asked.get(record["question"], "")) > _worth(asked.get(out[key]["question"], "")):
            out[key] = record
    return list(out.values())


_YEAR: Final = late(r"\b(?:19|20)\d\d\b")


def _worth(asked: str) -> tuple[bool, str]:
    """Of what its question asks: whether for staff in post, and the last year that it names."""
    return FUNDED.search(asked) is None, max(_YEAR.findall(asked), default="")
