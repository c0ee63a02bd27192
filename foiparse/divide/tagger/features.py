"""Atoms → features: what the tagger sees of each atom, as short names. Words, marks, look, container, place, and what stood before.

A feature is a string; the weights say what it tells. Features of the neighbours bear a prefix ("-", "+").
"""

from __future__ import annotations

import re
from collections import Counter

from foiparse.divide import cues
from foiparse.divide.likeness import answer_likeness, question_likeness
from foiparse.divide.numbering import Head, runs_on
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.voice import asks_plainly, requests
from foiparse.divide.zones import CLOSING_KINDS

LOOKED_AT = 320  # characters of an atom that the cue phrases see
WORDS = 8  # first words of an atom that are features by themselves
LENGTHS = (3, 8, 20, 50)  # words: bounds between the buckets of length
KEY = 22  # letters by which an atom is known again elsewhere in the letter
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|£|\d+|[?:]")
DIGITS = re.compile(r"\d+")
ADDRESSEE = re.compile(r"\b(?:you|your)\b")
AUTHORITY = re.compile(r"\b(?:we|our|us)\b")
REQUESTER = re.compile(r"\b(?:i|my|me)\b")
LAW = re.compile(r"\b(?:section|exempt\w*|regulation|act|withh\w+|refus\w+|held|hold)\b")
LETTERS = re.compile(r"[a-z]+")


def features_of(letter: Prepared, atoms: list[Atom], ranked: list[tuple[float, Proposal]] = ()) -> list[list[str]]:
    """A list of feature names for each atom. `ranked`: the other readings' proposals with their scores, best first."""
    own = [_own(letter, atom) for atom in atoms]
    _readings(atoms, own, ranked)
    _again(letter, atoms, own)
    _history(letter, atoms, own)
    out = []
    for i, mine in enumerate(own):
        row = ["bias", *mine]
        for step, mark in ((-1, "-"), (1, "+")):
            k = i + step
            row.extend([mark + f for f in own[k] if f[0] not in "~w"] if 0 <= k < len(own) else [mark + "none"])
        for step, mark in ((-2, "--"), (2, "++")):
            k = i + step
            row.extend([mark + f for f in own[k] if f[0] in "zqh"] if 0 <= k < len(own) else [mark + "none"])
        out.append(row)
    return out


def _head(letter: Prepared, atom: Atom) -> Head | None:
    return letter.heads[atom.unit.index] if atom.first else None


def _own(letter: Prepared, atom: Atom) -> list[str]:
    head, unit = _head(letter, atom), atom.unit
    plain = atom.plain[head.length :] if head is not None else atom.plain
    low = plain[:LOOKED_AT].lower()
    words = WORD.findall(low)
    ends = atom.plain[-1]
    ql, al = question_likeness(plain), answer_likeness(plain)
    out = [
        f"ql{int(ql * 4)}", f"al{int(al * 4)}", f"q{int(ql * 2)}a{int(al * 2)}",
        "end" + (ends if ends in "?.:;," else "w"),
        f"len{sum(len(words) > n for n in LENGTHS)}",
        f"z{unit.zone}" if atom.first or unit.zone != "salutation" else "zNone",
    ]  # fmt: skip
    if "?" in plain:
        out.append("q?")
    out.extend(_of_head(head))
    out.extend(_of_place(letter, atom))
    out.extend(_of_cues(plain, low, letter, atom))
    if words:
        out.append("w1" + DIGITS.sub("0", words[0]))
        out.append("w2" + DIGITS.sub("0", " ".join(words[:2])))
        out.append("w3" + DIGITS.sub("0", " ".join(words[:3])))
        out.extend({"~" + DIGITS.sub("0", w) for w in words[1:WORDS]})
    return out


def _of_head(head: Head | None) -> list[str]:
    if head is None:
        return ["hnone"]
    out = [f"h{head.tag}", f"hf{head.tag}{head.form}"]
    if head.bare:
        out.append("hbare")
    if len(head.paths) > 1:
        out.append("hgroup")
    return out


def _of_place(letter: Prepared, atom: Atom) -> list[str]:
    unit, out = atom.unit, []
    if unit.look and any(unit.look):
        out.append("look" + "".join("x" if x else "-" for x in unit.look))
    if unit.bold:
        out.append("bold")
    if unit.heading:
        out.append("heading")
    if unit.layer != "body":
        out.append("layer" + unit.layer)
    if unit.listed:
        out.append("listed")
    if unit.gap:
        out.append("gap")
    if unit.indent > 10:
        out.append("indent")
    out.append(f"pos{int(atom.first)}{int(atom.last)}")
    if unit.table is not None:
        out.append(_table(letter, atom))
    return out


def _table(letter: Prepared, atom: Atom) -> str:
    unit = atom.unit
    if unit.table in letter.data:
        return "gdata"
    if unit.grid is None:
        return "gnone"
    cols = letter.grids[unit.grid].cols
    return f"g{min(cols, 4)}c{min(unit.col, 4)}r{min(unit.row, 1)}"


def _of_cues(plain: str, low: str, letter: Prepared, atom: Atom) -> list[str]:
    out = []
    if cues.leads_in_request(atom.plain):
        out.append("cleads")
    if atom.first:
        for name, pattern in (("copens", cues.OPENING), ("cholds", cues.HOLDS), ("cconfirms", cues.CONFIRMS), ("cpre", cues.PREAMBLE)):
            if pattern.match(low):
                out.append(name)
    if requests(plain):
        out.append("crequests")
    if asks_plainly(plain):
        out.append("casks")
    for name, pattern in (("cyou", ADDRESSEE), ("cwe", AUTHORITY), ("ci", REQUESTER), ("claw", LAW)):
        if pattern.search(low):
            out.append(name)
    if cues.ANSWER_LABEL.fullmatch(plain) or cues.ANSWER_LABEL_INLINE.match(plain):
        out.append("canswer")
    if cues.QUESTION_LABEL.fullmatch(plain) or cues.QUESTION_LABEL_INLINE.match(plain):
        out.append("cquestion")
    if "£" in low or DIGITS.search(low):
        out.append("cfigure")
    return out


def _again(letter: Prepared, atoms: list[Atom], own: list[list[str]]) -> None:
    """Which atoms come again: the question in a listing, or restated."""
    keys = []
    for atom in atoms:
        head = _head(letter, atom)
        plain = atom.plain[head.length :] if head is not None else atom.plain
        key = "".join(LETTERS.findall(plain[: KEY * 2].lower()))[:KEY]
        keys.append(key if len(key) == KEY else "")
    count, seen = Counter(keys), Counter[str]()
    for key, row in zip(keys, own, strict=True):
        if key and count[key] > 1:
            row.append("ragain" if seen[key] else "rlater")
            seen[key] += 1


def _history(letter: Prepared, atoms: list[Atom], own: list[list[str]]) -> None:
    """What stood before: the last heading, the last number, whether a question was seen, the look of the letter."""
    looks = Counter(a.unit.look for a in atoms for _ in range(min(40, len(a.plain))))
    usual = looks.most_common(1)[0][0] if looks else ()
    heading, asked, before = "top", 0, None
    numbers: set[tuple[str, tuple[str | None, ...]]] = set()
    last: Head | None = None
    for atom, row in zip(atoms, own, strict=True):
        row.append("H" + heading)
        row.append(f"Hn{min(asked, 2)}")
        row.append("lusual" if atom.unit.look == usual else "lother")
        if before is not None:
            row.append("lsame" if atom.unit.look == before.look else "ldiff")
            if atom.unit.grid is not None and before.grid == atom.unit.grid and before is not atom.unit:
                row.append("grow" if before.row != atom.unit.row else "gcell" if before.col != atom.unit.col else "gpara")
            elif (atom.unit.grid is None) != (before.grid is None):
                row.append("gin" if atom.unit.grid is not None else "gout")
        head = _head(letter, atom)
        if head is not None and head.paths:
            path = head.path
            row.append("nseen" if (head.tag, path) in numbers or ("n", path) in numbers or ("q", path) in numbers else "nnew")
            row.append("n1" if path[-1] in ("1", "a", "i") else "nmore")
            if last is not None:
                row.append("nruns" if runs_on(last.path[-1], path[-1]) else "njumps")
                row.append("nform" if last.form == head.form else "nother")
            else:
                row.append("nfirst")
            numbers.add((head.tag, path))
            last = head
        before = atom.unit
        zone = atom.unit.zone
        if zone in ("request", "response", "salutation") or zone in CLOSING_KINDS:
            heading = str(zone) if zone not in CLOSING_KINDS else "closing"
        elif cues.leads_in_request(atom.plain):
            heading = "request"
        if question_likeness(atom.plain[head.length :] if head is not None else atom.plain) >= 0.8:
            asked += 1


def _readings(atoms: list[Atom], own: list[list[str]], ranked: list[tuple[float, Proposal]]) -> None:
    """What part the other readings give each atom: the best one's, and the next that says otherwise."""
    for rank, (value, proposal) in enumerate(ranked[:2]):
        parts = parts_of(atoms, proposal)
        name = proposal.name.split(",")[0]
        level = int(value * 20)
        for row, part in zip(own, parts, strict=True):
            row.append(f"r{rank}{part}")
            if rank == 0:
                row.append(f"rn{name}{part}")
                row.append(f"rs{level}{part}")
    if len(ranked) > 1:
        for row, a, b in zip(own, parts_of(atoms, ranked[0][1]), parts_of(atoms, ranked[1][1]), strict=True):
            row.append(f"rr{a}{b}")


def parts_of(atoms: list[Atom], proposal: Proposal) -> list[str]:
    """The part that a proposal gives each atom: "O", or its kind with "B" where a piece begins and "I" inside."""
    pieces = sorted(proposal.pieces, key=lambda p: p.start)
    out, k, seen = [], 0, -1
    for atom in atoms:
        middle = (atom.start + atom.end) // 2
        while k < len(pieces) and pieces[k].end <= middle:
            k += 1
        if k == len(pieces) or pieces[k].start > middle:
            out.append("O")
        else:
            out.append(pieces[k].kind + ("I" if seen == k else "B"))
            seen = k
    return out
