"""What `foiparse.divide` makes of letters before any learnt weight has a say: units, runs, lists, proposals, and pairing by gold parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from benchmarks.tagging import encode, segments_of_atoms, segments_of_words
from foiparse.divide.asks import ask_lists
from foiparse.divide.choice import features
from foiparse.divide.compose import compose
from foiparse.divide.division import Candidate, Division
from foiparse.divide.fitting import Fitting
from foiparse.divide.header import read_header
from foiparse.divide.likeness import answer_likeness, leans_question, question_likeness
from foiparse.divide.margin import margin
from foiparse.divide.placing import place_tables
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings import READINGS
from foiparse.divide.readings.tagged import answered_anew, by_parts
from foiparse.divide.score import score, sound
from foiparse.divide.tagger import Tagged
from foiparse.divide.tagger.atoms import Atom, atoms_of
from foiparse.divide.tagger.features import features_of
from foiparse.divide.tagger.model import PARTS
from foiparse.divide.tagger.pairing import label_answers
from foiparse.divide.tagger.parts import middles_of
from foiparse.divide.tagger.segments import join_strays, label_questions, segments_of
from foiparse.divide.units import Unit
from foiparse.divide.voice import asks_back, asks_plainly, carries_on, requests
from tests.approved.letters import Given, letter
from tests.approved.plain import digest, plain, said

IN_FULL = 1  # proposals of which every piece is told; of those behind, a digest
WORDS = 5  # of a unit: enough to know it by
CERTAIN = 1000.0  # a part's weight beside which every learnt one is nothing
SURE, ELSE = 0.9, 0.02  # made-up odds of gold's part, and of each other
VOICES = ((asks_plainly, "?"), (asks_back, "<"), (requests, "!"), (carries_on, "+"))


def of(name: str) -> list[str]:
    """Everything of one letter, from its units to the divisions that its readings make."""
    given = letter(name)
    made = prepare(given.document)
    found = [p for reading in READINGS for p in reading(made)]
    unsound = [p for p in found if not sound(made, p)]
    # Best first by the criteria; of one score, as the readings stand.
    ranked = sorted(((score(made, p), p) for p in found if p not in unsound), key=lambda pair: -pair[0].score)
    made.ranked = [(c.score, p) for c, p in ranked]
    return [
        f"{name}: {len(made.units)} units, {len(made.runs)} runs, {len(ranked)} proposals",
        *("  " + line for line in [*_units(made), *_lists(made), f"unsound {[p.name for p in unsound]} {digest(map(_pieces, unsound))}", *_proposals(ranked), *_divisions(made, ranked), *_tagger(made, given)]),
    ]  # fmt: skip


def _units(made: Prepared) -> Iterator[str]:
    """The units that are more than plain words, each with how it reads."""
    lines = [_unit(made, u) for u in made.units]
    yield f"units {digest(lines)} furniture {digest(said(u) for u in made.furniture)}"
    yield from (line for line, u in zip(lines, made.units, strict=True) if u.zone or made.heads[u.index] or u.heading)
    yield "data " + plain(made.data - {None}) + f" greeting {made.greeting} tail {made.tail_after(0)}"


def _unit(made: Prepared, u: Unit) -> str:
    head = made.heads[u.index]
    likes = "/".join(f"{read(u.plain):.2f}" for read in (question_likeness, answer_likeness, leans_question))
    voice = "".join(mark for test, mark in VOICES if test(u.plain))
    where = f" g{u.grid}.{u.row}.{u.col} t{u.table}" if u.grid is not None or u.table is not None else ""
    marks = "".join(mark for on, mark in ((u.bold, "b"), (u.gap, "g"), (u.heading, "h"), (u.listed, "l")) if on)
    shown = f" [{said(head)}]" if head else ""
    led = "i" * made.introduced(u.index) + "o" * made.own_list(u.index)
    return f"{u.index} {u.start}-{u.end} {u.zone or '-'} {likes}{voice} {marks}{led}{where}{shown} {' '.join(u.plain.split()[:WORDS])!r}"


def _lists(made: Prepared) -> Iterator[str]:
    for run in made.runs:
        inside = f" inside {run.inside.number}" if run.inside else ""
        items = " ".join(
            f"{'+'.join(i.labels)}@{i.start}/{i.content}{i.tag}{i.form}{'b' * i.bare}{i.depth or ''}" for i in run.items
        )
        yield f"run {run.number}{inside} gaps {run.gaps}: {items}"
    for asks in ask_lists(made):
        items = " ".join(f"{'+'.join(i.labels)}@{i.start}/{i.content}" for i in asks.items)
        yield f"asks {asks.kind} {plain(asks.regular)}{'' if asks.printed else ' unprinted'}: {items}"


def _proposals(ranked: list[tuple[Candidate, Proposal]]) -> Iterator[str]:
    for k, (candidate, proposal) in enumerate(ranked):
        pieces = _pieces(proposal)
        parts = " ".join(f"{n[:4]}{v:g}" for n, v in candidate.parts.items() if v not in (0, 1))
        leads = f" leads {plain(proposal.leads)}" if proposal.leads else ""
        yield f"{proposal.name} {candidate.score:.3f} {parts}{leads} {pieces if k < IN_FULL else digest([pieces])}"


def _pieces(proposal: Proposal) -> str:
    return "; ".join(
        f"{p.kind}{','.join(p.labels)} {p.start}-{p.end} {p.sure:g}{p.how}"
        for p in sorted(proposal.pieces, key=lambda p: p.start)
    )


def _divisions(made: Prepared, ranked: list[tuple[Candidate, Proposal]]) -> Iterator[str]:
    """What is made of each proposal: of the first in full."""
    if not ranked:
        return
    yield f"margin {margin([(c.score, p) for c, p in ranked]):g}"
    divisions = [compose(made, p) for _, p in ranked]
    whole = [list(_division(made, d)) for d in divisions]
    yield from whole[0]
    yield "header " + said(read_header(made.document, divisions[0].zones))
    yield "divisions " + " ".join(digest(lines) for lines in whole)


def _division(made: Prepared, division: Division) -> Iterator[str]:
    for qa in division.questions:
        spans = " ".join(
            mark + ",".join(f"{s.start}-{s.end}" for s in part)
            for mark, part in (("Q", qa.question_spans), ("A", qa.answer_spans), ("R", qa.listing_spans))
            if part
        )
        yield f"{qa.label}: {spans} {said(qa, ('label', 'question_spans', 'answer_spans', 'listing_spans'))}"
    yield "zones " + " ".join(f"{z.kind}@{z.span.start}-{z.span.end}" for z in division.zones)
    for t in place_tables(made.document, division.questions):
        yield f"table {t.grid.span.start}-{t.grid.span.end} {t.question} {t.part}{'' if t.filled else ' unfilled'}"


def _tagger(made: Prepared, given: Given) -> Iterator[str]:
    """Atoms and features; then segments, labels and answers where every atom plays the part that gold gives it."""
    atoms = atoms_of(made)
    seen = features_of(made, atoms, made.ranked)
    yield f"atoms {len(atoms)} {digest(f'{a.start}-{a.end} {a.bare} {a.first} {a.last}' for a in atoms)} features {digest(' '.join(sorted(row)) for row in seen)}"
    found = as_gold(made, atoms, given.marked)
    yield "parts " + " ".join(part + (f"{n}" if (n := len(list(row))) > 1 else "") for part, row in groupby(found.parts))
    segments = segments_of(made, found)
    join_strays(segments)
    label_questions(segments)
    paths = [plain(s.paths) for s in segments]
    leads = {
        s.labels[0]
        for s, after in pairwise(segments)
        if s.part == "Q" == after.part and after.labels[0].startswith(s.labels[0] + ".")
    }
    label_answers(segments, leads)
    for s, path in zip(segments, paths, strict=True):
        if s.part != "O":
            yield f"{s.part} {s.start}/{s.words_start}-{s.end} {','.join(s.labels)} {s.tag}{path if s.paths else ''}"
    made.tagged = found
    fitting = Fitting(found)
    for proposal in (*by_parts(made), *answered_anew(made, made.ranked)):
        yield f"{proposal.name} leads {plain(proposal.leads)} {_pieces(proposal)}"
        yield _weighed(made, found, proposal, fitting)
    yield "weighed " + " ".join(digest([_weighed(made, found, p, fitting)]) for _, p in made.ranked)


def _weighed(made: Prepared, found: Tagged, proposal: Proposal, fitting: Fitting) -> str:
    """What the choice would look at, learnt weights apart."""
    weighed = features(found, score(made, proposal), proposal, 0.8, fitting)
    return "weighed " + " ".join(f"{n[:4]}{v:.3g}" for n, v in weighed.items() if v not in (0, 1) and n != "path")


def as_gold(made: Prepared, atoms: list[Atom], marked: str) -> Tagged:
    """The letter as a tagger would see it that is all but certain of gold's parts."""
    words, _ = segments_of_words(made.text, marked)
    parts = encode(segments_of_atoms(atoms, words))
    odds = [[SURE if p == part else ELSE for p in PARTS] for part in parts]
    # Where gold's part is not allowed, one other must still be plainly the likeliest.
    state = [[(len(PARTS) if p == part else -k / len(PARTS)) * CERTAIN for k, p in enumerate(PARTS)] for part in parts]
    found = Tagged(atoms, parts, [SURE] * len(atoms), odds, state, middles_of(atoms))
    for part in parts:
        found.played.append({kind: SURE if part[0] == kind else ELSE for kind in "QAOR"})
    found.begun = sum(p[1:] == "B" and p != "RB" for p in parts) * SURE
    found.asked = parts.count("QB") * SURE
    return found
