"""Atoms → features: what the tagger sees of each atom, as short names. Words, marks, look, container, place, and what stood before.

A feature is a string; the weights say what it tells. Features of the neighbours bear a prefix ("-", "+").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from foiparse.divide import cues
from foiparse.divide.likeness import answer_likeness, question_likeness
from foiparse.divide.numbering import Head, runs_on
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.parts import middles_of, parts_of
from foiparse.divide.voice import asks_plainly, requests
from foiparse.divide.zones import CLOSING_KINDS
from foiparse.late import late

LOOKED_AT = 320  # characters of an atom that the cue phrases see
WORDS = 30  # words of an atom that are features by themselves: 8 tell less by letters not seen
LENGTHS = (3, 8, 20, 50)  # words: bounds between the buckets of length
VOTERS = 8  # readings whose parts are counted
KINDS = 6  # kinds of reading of which the best one's parts are features
KEY = 22  # letters by which an atom is known again elsewhere in the letter
WORD = late(r"[a-z]+(?:['’][a-z]+)?|£|\d+|[?:]")
DIGITS = late(r"\d+")
RUN = late(r"\w+")
VOICES = (
    ("cyou", frozenset({"you", "your"})),
    ("cwe", frozenset({"we", "our", "us"})),
    ("ci", frozenset({"i", "my", "me"})),
)
LAW = frozenset({"section", "regulation", "act", "held", "hold"})
LAW_STEMS = ("exempt", "withh", "refus")  # each but the first goes on
LAW_STEM = late(r"\b(?:exempt|withh\w|refus\w)")
ANSWERS = "ayrotcfuw"  # what labels of answers begin with, and those of questions: most atoms need not be tried
ASKS = "cqrywiı"
LETTERS = late(r"[a-z]+")
STEM = 5  # letters by which two words are the same
SHORT = 40  # characters of a stretch that may come back as a label
COLUMN_ASKS = late(r"\b(?:questions?|requests?|asked|query|queries|ask)\b")
COLUMN_TELLS = late(r"\b(?:answers?|responses?|repl(?:y|ies)|we said|information|comments?|yes|response)\b")
COLUMN_NUMBER = late(r"(?:no|number|item|ref|q|#)\.?$")
POSITIONS = (("pos00", "pos01"), ("pos10", "pos11"))  # by whether an atom opens its unit, and whether it closes it
QUOTES = "\"“‘'«"


def features_of(letter: Prepared, atoms: list[Atom], ranked: Sequence[tuple[float, Proposal]] = ()) -> list[list[str]]:
    """All features of each atom, its neighbours' among them, as they are learnt from. `ranked`: as in `own_features`."""
    own = own_features(letter, atoms, ranked)
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


def own_features(letter: Prepared, atoms: list[Atom], ranked: Sequence[tuple[float, Proposal]] = ()) -> list[list[str]]:
    """A list of feature names for each atom. `ranked`: the other readings' proposals with their scores, best first."""
    own = [_own(letter, atom) for atom in atoms]
    _readings(atoms, own, ranked)
    _again(atoms, own)
    _numbers(letter, atoms, own)
    _repeats(atoms, own)
    _columns(letter, atoms, own)
    _quotes(atoms, own)
    _history(letter, atoms, own)
    return own


OPENERS = (("cholds", cues.HOLDS), ("cconfirms", cues.CONFIRMS), ("cpre", cues.PREAMBLE))


def _head(letter: Prepared, atom: Atom) -> Head | None:
    return atom.head


def _own(letter: Prepared, atom: Atom) -> list[str]:
    head, unit = _head(letter, atom), atom.unit
    plain = atom.bare
    low = plain[:LOOKED_AT].lower()
    words = WORD.findall(low)
    ends = atom.plain[-1]
    out = [
        *_likeness(question_likeness(plain), answer_likeness(plain)),
        "end" + (ends if ends in "?.:;," else "w"),
        f"len{bisect_left(LENGTHS, len(words))}",
        f"z{unit.zone}" if atom.first or unit.zone != "salutation" else "zNone",
    ]
    if "?" in plain:
        out.append("q?")
    out += _of_head(head)
    out += _of_place(letter, atom)
    out += _of_cues(plain, low, atom)
    if words:
        known = ["0" if w.isdecimal() else w for w in words[:WORDS]]
        out += ("w1" + known[0], "w2" + " ".join(known[:2]), "w3" + " ".join(known[:3]))
        closing = ["0" if w.isdecimal() else w for w in words[-2:]]
        out += ("we" + closing[-1], "wf" + " ".join(closing))
        out += ["~" + w for w in set(known[1:])]
    return out


@lru_cache(maxsize=1024)
def _likeness(asks: float, tells: float) -> tuple[str, str, str]:
    return f"ql{int(asks * 4)}", f"al{int(tells * 4)}", f"q{int(asks * 2)}a{int(tells * 2)}"


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
    out.append(POSITIONS[atom.first][atom.last])
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


def _of_cues(plain: str, low: str, atom: Atom) -> list[str]:
    out = []
    if cues.leads_in_request(atom.plain):
        out.append("cleads")
    if atom.first:
        if cues.opens(low):
            out.append("copens")
        out += [name for name, pattern in OPENERS if pattern.match(low)]
    if requests(plain):
        out.append("crequests")
    if asks_plainly(plain):
        out.append("casks")
    runs = set(RUN.findall(low))
    out += [name for name, words in VOICES if not runs.isdisjoint(words)]
    if not runs.isdisjoint(LAW) or (any(stem in low for stem in LAW_STEMS) and LAW_STEM.search(low)):
        out.append("claw")
    first = low[:1]
    if first in ANSWERS and (cues.ANSWER_LABEL.fullmatch(plain) or cues.ANSWER_LABEL_INLINE.match(plain)):
        out.append("canswer")
    if first in ASKS and (cues.QUESTION_LABEL.fullmatch(plain) or cues.QUESTION_LABEL_INLINE.match(plain)):
        out.append("cquestion")
    if "£" in low or DIGITS.search(low):
        out.append("cfigure")
    return out


def _again(atoms: list[Atom], own: list[list[str]]) -> None:
    """Which atoms come again: the question in a listing, or restated."""
    keys = []
    for atom in atoms:
        key = "".join(LETTERS.findall(atom.bare[: KEY * 2].lower()))[:KEY]
        keys.append(key if len(key) == KEY else "")
    count, seen = Counter(keys), Counter[str]()
    for key, row in zip(keys, own, strict=True):
        if key and count[key] > 1:
            row.append("ragain" if seen[key] else "rlater")
            seen[key] += 1


def _history(letter: Prepared, atoms: list[Atom], own: list[list[str]]) -> None:
    """What stood before: the last heading, the last number, whether a question was seen, the look of the letter."""
    looks: dict[tuple[object, ...], int] = {}
    for a in atoms:
        looks[a.unit.look] = looks.get(a.unit.look, 0) + min(40, len(a.plain))
    usual = max(looks, key=looks.__getitem__, default=())
    heading, asked, before = "top", 0, None
    numbers: set[tuple[str, tuple[str | None, ...]]] = set()
    last: Head | None = None
    for i, (atom, row) in enumerate(zip(atoms, own, strict=True)):
        row.append("H" + heading)
        row.append(f"P{5 * i // len(atoms)}")
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
        if question_likeness(atom.bare) >= 0.8:
            asked += 1


def _readings(atoms: list[Atom], own: list[list[str]], ranked: Sequence[tuple[float, Proposal]]) -> None:
    """What part the other readings give each atom: the best one, the next, the best of each kind, and the vote of all."""
    middles = middles_of(atoms)
    parts = [parts_of(middles, proposal) for _, proposal in ranked[:VOTERS]]
    for rank, given in enumerate(parts[:2]):
        for row, part in zip(own, given, strict=True):
            row.append(f"r{rank}{part}")
    if len(parts) > 1:
        for row, a, b in zip(own, parts[0], parts[1], strict=True):
            row.append(f"rr{a}{b}")
    kinds: set[str] = set()
    for given, (value, proposal) in zip(parts, ranked, strict=False):
        kind = "|".join(part.strip()[:22] for part in proposal.name.split(",")[:2])
        if kind in kinds or len(kinds) == KINDS:
            continue
        level = int(value * 20)
        for row, part in zip(own, given, strict=True):
            row.append(f"rk{kind}{part}")
            if not kinds:
                row.append(f"rs{level}{part}")
        kinds.add(kind)
    for row, voted in zip(own, zip(*parts, strict=True), strict=False):
        row.extend([f"rv{part}{3 * voted.count(part) // len(parts)}" for part in set(voted)])


def _numbers(letter: Prepared, atoms: list[Atom], own: list[list[str]]) -> None:
    """Whether an atom's number stands elsewhere too, in which turn, and whether the words there are alike (a listing, an answer)."""
    found: dict[tuple[str, ...], list[int]] = {}
    parent: str | None = None
    for i, atom in enumerate(atoms):
        head = _head(letter, atom)
        if head is None or head.tag not in "nqas" or not head.paths:
            continue
        path = head.path
        if path[0] is None:
            path = (parent, *path[1:])
        else:
            parent = path[0]
        found.setdefault(tuple(p or "" for p in path), []).append(i)
    twice = sum(len(where) > 1 for where in found.values())
    share = "G" + ("none" if not found else "few" if len(found) < 2 else str(int(3 * twice / len(found))))
    for where in found.values():
        words = [{w[:STEM] for w in LETTERS.findall(_after(atoms, i).lower()) if len(w) > 3} for i in where]
        for turn, i in enumerate(where):
            own[i].append(f"nt{min(turn, 2)}of{min(len(where), 3)}")
            others = [w for k, w in enumerate(words) if k != turn]
            if others:
                alike = max(len(words[turn] & w) / (1 + min(len(words[turn]), len(w))) for w in others)
                own[i].append(f"nl{min(turn, 1)}{int(alike * 3)}")
    for row in own:
        row.append(share)


def _after(atoms: list[Atom], i: int) -> str:
    """The words of an atom without its number; where nothing follows on its line, the next atom's."""
    words = atoms[i].bare
    return words if len(words) > 8 or i + 1 == len(atoms) else words + " " + atoms[i + 1].plain


def _repeats(atoms: list[Atom], own: list[list[str]]) -> None:
    """Short stretches that come back ("You asked:", "Reply"), whole or as the first words of an atom."""
    shorts = [_short(a.plain) for a in atoms]
    firsts = [_first_word(a.plain) if a.first else "" for a in atoms]
    whole, first, seen = Counter(shorts), Counter(firsts), set[str]()
    for key, word, row in zip(shorts, firsts, own, strict=True):
        if key and whole[key] > 1:
            row.append(f"sr{min(whole[key], 4)}")
            row.append("srnext" if key in seen else "srfirst")
            seen.add(key)
        if word and first[word] > 2:
            row.append(f"sf{min(first[word], 6) // 2}")


def _short(plain: str) -> str:
    """The letters of a stretch of few words; nothing for a longer one."""
    return "".join(LETTERS.findall(plain.lower())) if len(plain) <= SHORT else ""


def _first_word(plain: str) -> str:
    words = plain.split(None, 1)[0].lower() if plain else ""
    return words.rstrip(":.") if words[:1].isalpha() and len(words) > 1 else ""


def _columns(letter: Prepared, atoms: list[Atom], own: list[list[str]]) -> None:
    """What the head of its column says a cell holds."""
    heads: dict[tuple[int, int], str] = {}
    for atom, row in zip(atoms, own, strict=True):
        unit = atom.unit
        if unit.grid is None or letter.grids[unit.grid].cols < 2:
            continue
        if unit.row == 0:
            words = atom.plain.lower()
            asks, tells = COLUMN_ASKS.search(words), COLUMN_TELLS.search(words)
            heads[unit.grid, unit.col] = (
                "q" if asks and not tells else "a" if tells else "n" if COLUMN_NUMBER.match(words) else "o"
            )
        row.append("gh" + heads.get((unit.grid, unit.col), "x") + ("0" if unit.row == 0 else "1"))


def _quotes(atoms: list[Atom], own: list[list[str]]) -> None:
    """Whether an atom stands inside double quotation marks that an earlier one opened."""
    inside = 0
    for atom, row in zip(atoms, own, strict=True):
        if inside:
            row.append("inquote")
        opened = atom.plain.count("“") - atom.plain.count("”")
        if '"' in atom.plain and atom.plain.count('"') % 2:
            opened = -inside if inside else 1
        inside = max(0, min(1, inside + opened))
        if atom.plain[0] in QUOTES:
            row.append("opensquote")
