"""Which questions an answer names: by the number at its head ("A3:"), or in its first words ("As regards (2) and (3), …")."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from foiparse.divide.numbering import NOT_A_NUMBER, ROMANS
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.mending import no_ranges, not_restated, numbers_behind, own_steps
from foiparse.divide.tagger.numbers_named import (
    ELSEWHERE,
    HEADS_JOINED,
    JOIN,
    MOST,
    NAMED_AT,
    NAMES,
    ONE,
    also_named,
    known_of,
    listed,
    named_words,
    numbers_in,
)
from foiparse.divide.tagger.segments import Segment
from foiparse.late import late

FEWEST = 3  # questions with numbers from which a number between them is taken for one that was left out
# What may stand before them: "As to part (b)", "Note on parts C and F", "Reasons for items (a) and (b)".
_LEADS = (
    r"(?:(?:(?:(?:\w+\s+)?notes?|reasons?|reasoning|explanation|exemptions?|exceptions?|refusal(?: notice)?|decision|answers?|response|reply)\s+)?"
    r"(?:as (?:regards|to|for)|with (?:regards?|respect) to|in (?:reply|response|answer|relation|respect|regard) (?:to|of)|regarding|concerning|turning to|on|for|to)\s+)?"
)
# "Parts (b) to (e) …", "Paragraphs w) and y) …", "Item C …"
LETTERED = late(
    rf"{_LEADS}(?:your\s+)?(?:parts?|points?|items?|paragraphs?|limbs?|questions?)\s+"
    r"(\(?[a-z]\)(?:\s*(?:,|and|&|to|-|–|, and)\s*\(?[a-z]\))*)",
    re.IGNORECASE,
)
# "With regard to parts a and b, …", "Items D to F": letters without brackets, of which only several are no word.
LETTERED_BARE = late(
    rf"{_LEADS}(?:your\s+)?(?:parts|points|items|paragraphs|limbs|questions|requests)\s+([a-l](?:\s*(?:, and|,|and|&|to|-|–)\s*[a-l])+)\b",
    re.IGNORECASE,
)
CAPITALS = late(
    rf"(?:(?i:{_LEADS})(?i:parts?|points?|items?|paragraphs?|limbs?|questions?|requests?)\s+(?=[A-L]\d{{0,2}}\b)|(?=[A-L]\d{{0,2}}(?:\s*(?:,|and|&|/)\s*[A-L]\d{{0,2}})*(?:[.:)]|/\s|\s[–-]\s)|[A-L]\s[ivx]+[.)]))"
    r"(?:(?P<one>[A-L])\s(?P<sub>[ivx]{1,4})\b|(?P<list>[A-L]\d{0,2}(?:\s*(?:,|and|&|/|to|-|–|, and)\s*[A-L]\d{0,2}\b)*))"
)
CAPITAL = late(r"[A-L]\d{0,2}")
SECTIONED = late(r"[A-L]\d{1,2}(?:\s*(?:,|and|&|/)\s*[A-L]\d{1,2})*\b")  # "A2 and A3", where questions are numbered so
PART_ON = late(
    rf"(?:part|section|schedule|annex)\s+\w{{1,3}}\b[^?]{{0,50}}?[,:(–-]\s*questions?\s+({ONE}(?:{JOIN}{ONE})*)", re.IGNORECASE
)
# "Apart from questions 3 and 6, …", "…, question 6 excepted": the answer is to all others.
EXCEPT = late(
    rf"\b(?:apart from|except(?:ing)?(?: for)?|other than|save(?: for)?|with the exception of|all but|excluding)\s+(?:the answers? to\s+)?(?:questions?|parts?|points?|items?|q)\s*{ONE}"
    rf"|\b(?:questions?|parts?|points?|items?)\s*{ONE}(?:{JOIN}{ONE})*\s+(?:excepted|apart|aside|excluded)\b",
    re.IGNORECASE,
)
REMAIN = late(r"\b(?:remain|rest\b|not (?:yet|already) (?:mentioned|answered|dealt|covered))", re.IGNORECASE)
# What a heading says before the questions that it names; and how much after them.
HEADS = late(
    r"(?:(?:our|the|your|in|with|as|to|on|for|of|and|responses?|repl(?:y|ies)|answers?|respect|regards?|reference|relation|re)\b\W*)*",
    re.IGNORECASE,
)
LONGEST_REST = 16
# "In reply to c: …", "The information at a and b is exempt": letters without brackets, which "a" alone may not be.
BARE = late(
    r"\b(?:to|at|for|under|regards)\s+(?=[a-h]\s*[:.]|[b-h]\b|a\s*(?:,|and|&)\s*[b-h]\b)([a-h](?:\s*(?:,|and|&|, and)\s*[a-h])*)(?=\s*[:,.]|\s+(?:is|are|we)\b)"
)
# "1.1 31,877", "3 9,382": the number of an answer that nothing but a blank parts from a figure.
DIRECT = late(r"(\d{1,2}(?:\.\d{1,2}){0,2})(?:\.?([a-h]))?\s+(?!(?:and|to|of|or|in)\b)")
PARTED = late(r"(\d)\s?\(([a-h])\)")
# "(1) Questions 9 and 10: …": a note, by its own number, on the questions that it names.
NOTE = late(r"[\[(]?\w{1,3}[\])]?[.):]?\s+(?:[–-]\s+)?(?=(?:questions?|parts?|points?|requests?)\s)", re.IGNORECASE)
# "iv. to vii. …", "Ad V and VI. …", "Points ii and iii are".
ROMAN = rf"(?:{'|'.join(sorted(ROMANS, key=len, reverse=True))})"
ROMAN_NAMES = late(
    rf"(?:(?P<word>ad|parts?|points?|items?|paragraphs?|limbs?|questions?|requests?)\s+)?\(?(?P<first>{ROMAN})\b[.)]*"
    rf"(?:\s*(?P<join>,|/|and|&|to|-|–)\s*\(?(?P<last>{ROMAN})\b[.)]*)?",
    re.IGNORECASE,
)
# "Part d is refused": a letter without a bracket.
PART_IS = late(r"(?:parts?|points?|items?)\s+([a-h])(?=\s+(?:is|are|was|were|has|have|cannot|we)\b|\s*[:–-]\s)", re.IGNORECASE)
# "Response to 1 (a) to (c)": parts of one question; "With respect to (d), …", "Figures for (a) to (c) are".
PARTS_OF = late(r"(?:[a-z]+\W+){0,4}?(\d{1,2})\s?\(?([a-h])\)?\s*(?:to|-|–)\s*\(?([a-h])\)", re.IGNORECASE)
OPENS_LETTER = late(
    r"(?:(?:the\s+)?(?:figures?|answers?|information|reply|replies|totals?|numbers?)\s+)?(?:as (?:regards|to|for)|with (?:regards?|respect) to|in (?:reply|response|answer|relation|respect) (?:to|of)|regarding|turning to|on|for|under|at|to)"
    r"\s+(\([a-z]\)(?:\s*(?:,|and|&|to|-|–|, and)\s*\([a-z]\))*)",
    re.IGNORECASE,
)
# "You are right about part (a).", "We hold nothing for items (b) and (c).": in the first sentence.
LETTERED_WITHIN = late(
    r"\b(?:about|on|for|to|of|regarding|concerning)\s+(?:your\s+)?(?P<which>(?:parts?|points?|items?|limbs?|questions?)\s+(?P<list>\([a-h]\)(?:\s*(?:,|and|&|to|-|–|, and)\s*\([a-h]\))*))",
    re.IGNORECASE,
)
SENTENCE_END = late(r"[.?!]\s")
# "For the second half of request 3 and for request 5, …", right under request 5.
FOR_ITS_OWN = late(
    r"(?:(?:our )?(?:answer|response|reply)\b\W*)?(?:as (?:to|for|regards)|for|in (?:respect|relation|regard) (?:of|to)|with (?:regards?|respect) to|regarding)\s[^.:;?]{0,60}$",
    re.IGNORECASE,
)
LETTERS = late(r"\(?([a-z])\)(?:\s*(?:to|-|–)\s*\(?([a-z])\))?", re.IGNORECASE)
# An answer that leaves its reasons to a numbered note: "See note 2", "Exempt: Annex C(iii)", "see A.4".
NOTED = late(
    r"\b(?:notes?|annex|appendix|paragraphs?|paras?)\s+(?:[A-Z]\s?(?=\())?\(?([a-z]|\d{1,2}|[ivx]{1,4})\b\)?|\bsee ([A-Z])\.(\d{1,2})\b",
    re.IGNORECASE,
)
# "A. 17,206", "4 of 31", "4 (3.2 WTE)": no answer 17, no answer 4.
FIGURE = late(r"(?:a[a-z]*\W+)?(?:\d{1,3},\d{3}\b|\d+\s(?:out )?of \d|\d+\s?\(\d+\.\d)", re.IGNORECASE)
# "a. and b. 231.0 WTE", "(c) to (f): …": letters that are joined at the head.
LETTERS_JOINED = late(r"\(?[a-z][.)]+(?:\s*(?:, and|,|and|&|to|-|–)\s*\(?[a-z][.)]+)+(?=\W)")
# "The figures in 1 are for shops only", "Please note: values in d and e include": a note on the figures of the answers that it names.
FIGURES_IN = late(
    r"(?:please note(?: that)?:?\s+)?(?:the\s+)?(?:figures?|values?|numbers?|totals?|amounts?|costs?)\s+(?:in|at|for|under)\s+"
    rf"({ONE}(?:{JOIN}{ONE})*|[a-h](?:\s*(?:,|and|&)\s*[a-h])*)(?=\s+(?:is|are|was|were|do|does|includes?|excludes?|covers?|has|have)\b)",
    re.IGNORECASE,
)


def by_names(segments: list[Segment], known: set[str]) -> None:
    """Put to their questions the answers that name them; the others' labels stay empty."""
    parent, done = "", set[str]()
    answers = [s for s in segments if s.part == "A"]
    asked = known
    known = known | _left_out(known) | not_restated(segments, known, _numbers)
    answered_below = _answered_below(segments)
    order = list(dict.fromkeys(s.labels[0] for s in segments if s.part in "QR" and s.labels))
    noted: dict[str, list[str]] = {}  # by the number of a note, the questions whose answers refer to it
    for k, s in enumerate(segments):
        if s.part != "A":
            continue
        before = segments[k - 1] if k else None
        alone = (
            before is not None
            and before.part == "Q"
            and (k < 2 or segments[k - 2].part != "Q" or _over(segments[k - 2], before, s))
        )
        named = (
            []
            if FIGURE.match(s.words)
            else _by_key(s, known) or _by_head(s, known, parent) or ([] if alone else _direct(s, known))
        )
        note = NOTE.match(s.words)
        if note and not alone and (noticed := NAMES.match(s.words, note.end())):
            named = known_of(PARTED.sub(r"\1\2", numbers_in(noticed)), known) or named
        its_own = len(named) > 1 and all(answered_below.get(label, 0) > k for label in named)
        if alone and named and (set(named) <= done or its_own or _only_figure(s)) and before.labels[0] not in named:  # type: ignore[union-attr]
            named = []  # "A3" again, under question 4: a slip; or a list, or a figure, in the answer
        if named and before is not None and before.part == "Q" and _opens_bare(s) and before.labels[0] not in named:
            elsewhere = [x for x in named if x in done or any(at != k and _of(x, own) for own, at in answered_below.items())]
            named = [] if len(elsewhere) == len(named) else named
        if not alone and (not named or set(named) <= done) and (meant := noted.get(_number_of(s))):
            named = list(dict.fromkeys(meant))
        elif (not named and not alone) or _joined(s.words) or LETTERED.match(s.words) or _romans(s.words, known):
            above = next((x.labels[0] for x in reversed(segments[:k]) if x.part == "Q"), "")
            named = _in_words(s, known, above.rpartition(".")[0] or parent) or named
        elif alone and (opens := NAMES.match(s.words)):
            also = [label for label in listed(numbers_in(opens)) if label in known]
            named = also if before.labels[0] in also else named  # type: ignore[union-attr]
        elif alone and (opens := NAMES.search(s.words[:NAMED_AT])) and FOR_ITS_OWN.match(s.words[: opens.start()]):
            also = known_of(numbers_in(opens) + also_named(s.words[:NAMED_AT]), known)
            named = also if before.labels[0] in also else named  # type: ignore[union-attr]
        if named and EXCEPT.search(s.words[:NAMED_AT]):
            named = (_others(s.words[:NAMED_AT], named, order, done) if len(order) <= MOST else []) or named
        s.labels = named
        done.update(named or (before.labels if alone else ()))  # type: ignore[union-attr]
        for m in NOTED.findall(s.words[-NAMED_AT:]):
            noted.setdefault((m[0] or m[2]).lower(), []).extend(named or (before.labels if before and before.part == "Q" else []))
        parent = named[0].split(".")[0] if named else parent
    own_steps(answers)
    no_ranges(answers, asked)
    numbers_behind(segments, known)


def _of(label: str, part: str) -> bool:
    return part == label or part.startswith(f"{label}.")


def _opens_bare(s: Segment) -> bool:
    """Whether an answer opens with a figure that is all of its line: "14", and a note below it."""
    return s.atoms[0].first and s.atoms[0].last and s.atoms[0].plain.isdecimal()


def _over(s: Segment, part: Segment, answer: Segment) -> bool:
    """Whether a figure answers the first part of a question: "2", below "a. their number", below "1. Of your robots, please state"."""
    return (
        _only_figure(answer)
        and bool(s.labels and part.labels)
        and part.labels[0] == f"{s.labels[0]}.{part.labels[0].rpartition('.')[2]}"
    )


def _joined(words: str) -> bool:
    return HEADS_JOINED.match(words) is not None or LETTERS_JOINED.match(words) is not None


def _others(opening: str, named: list[str], order: list[str], done: set[str]) -> list[str]:
    """The questions but those named and their parts; where the words say that these are what remains, those not answered yet."""
    left = done if REMAIN.search(opening) else set()
    return [label for label in order if label not in left and not any(label == n or label.startswith(n + ".") for n in named)]


def _answered_below(segments: list[Segment]) -> dict[str, int]:
    """By the label of each question that an answer stands right under: the place of the last such answer."""
    return {q.labels[0]: k for k, (q, a) in enumerate(pairwise(segments), start=1) if q.part == "Q" and a.part == "A"}


def names_in(heading: Atom, known: set[str]) -> list[str]:
    """The known labels that a heading names: "Question 4:", "Q1 and Q2 Response", "In respect of questions 2 and 3"."""
    head = heading.head
    at_head = [".".join(str(p) for p in path if p is not None) for path in head.paths] if head and head.tag in "qa" else []
    if at_head and all(label in known for label in at_head):
        return at_head
    m = NAMES.search(heading.plain)
    rest = len(heading.plain) - m.end() if m else 0
    opens = m is not None and heading.plain.rstrip().endswith(":") and rest <= 2  # "It came to this conclusion about question 6:"
    alone = m and (opens or (HEADS.fullmatch(heading.plain[: m.start()]) and rest <= LONGEST_REST))
    return known_of(numbers_in(m), known) if m and alone else []


def _left_out(known: set[str]) -> set[str]:
    """The numbers between those of the questions: of questions that the letter does not restate, though an answer may name them."""
    counted = {int(label) for label in known if label.isdecimal()}
    if len(counted) < len(known) or len(counted) < FEWEST or 2 * len(counted) < max(counted):
        return set()
    return {str(n) for n in range(1, max(counted)) if n not in counted}


def by_rows(segments: list[Segment]) -> None:
    """An answer without a name in a row of a table goes to the one question of that row, on whichever side it stands."""
    asked: dict[tuple[int, int], list[Segment]] = {}
    for s in segments:
        if s.part == "Q" and s.atoms[0].unit.grid is not None:
            asked.setdefault((s.atoms[0].unit.grid, s.atoms[0].unit.row), []).append(s)
    for s in segments:
        unit = s.atoms[0].unit
        if s.part == "A" and not s.labels and unit.grid is not None and len(mine := asked.get((unit.grid, unit.row), [])) == 1:
            s.labels = list(mine[0].labels)


def _number_of(s: Segment) -> str:
    return str(s.paths[0][-1] or "").lower() if s.paths and s.paths[0] else ""


def without_questions(segments: list[Segment], places_named: Callable[[str], list[str]]) -> None:
    """Where a letter restates no question, its answers' own numbers are the labels; else it is one answer to one request.

    Numbers in which one or another is left out do as well, and places: "Regarding your second question, …".
    """
    answers = [s for s in segments if s.part == "A"]
    places = [places_named(s.words) for s in answers]
    numbers = [_numbers(s) or place for s, place in zip(answers, places, strict=True)]
    known = {label for row in numbers for label in row}
    counted = {str(n) for n in range(1, len(known) + 1)}
    if (
        len(known) > 1
        and (known == counted or ("1" in known and _left_out(known)))
        and 2 * sum(map(bool, numbers)) >= len(answers)
    ):
        by_names(answers, known)
        for s, place in zip(answers, places, strict=True):
            s.labels = s.labels or place
    last: list[str] = []
    for s in answers:
        s.labels = last = s.labels or last or ["*1"]


def _numbers(s: Segment) -> list[str]:
    at_head = [".".join(str(p) for p in path if p is not None) for path in s.paths if s.tag in "nqas" and None not in path]
    return at_head or listed(named_words(s.words))


def _only_figure(s: Segment) -> bool:
    return len(s.atoms) == 1 and s.words.strip("().: ").isdecimal()


def _by_key(s: Segment, known: set[str]) -> list[str]:
    """ "A2 and A3 …", "B1, B3: …" where questions have such labels; "Part 2. Prices, question 5. …" for the question that a part is on."""
    sections = SECTIONED.match(s.words)
    if sections and (named := [n.lower() for n in CAPITAL.findall(sections.group())]) and all(n in known for n in named):
        return list(dict.fromkeys(named))
    on = PART_ON.match(s.words)
    return known_of(on[1], known) if on else []


def _by_head(s: Segment, known: set[str], parent: str = "") -> list[str]:
    """The known labels that the number at the answer's head names."""
    if s.tag == "b":
        return []
    if m := PARTS_OF.match(s.words):
        parts = [f"{m[1]}.{chr(c)}" for c in range(ord(m[2].lower()), ord(m[3].lower()) + 1)]
        if all(part in known for part in parts):
            return parts
    out = []
    for path in s.paths:
        parts = [str(p) for p in path if p is not None]
        full = ".".join(([parent] if path and path[0] is None and parent else []) + parts)
        shorter = parts[:-1] if parts[1:] == ["i"] else parts  # "Q7 I am unable"
        for name in (full, ".".join(parts), ".".join(shorter)):
            if name in known:
                out.append(name)
                break
    return list(dict.fromkeys(out))


_LETTER = late(r"([a-h])\b")
_BARE_ONE = late(r"\b([a-l])\b", re.IGNORECASE)
_BARE_LETTER = late(r"([a-h])\b(?!\))")


def _in_words(s: Segment, known: set[str], parent: str = "") -> list[str]:
    """The known labels that the answer's first words name: "Refusal notice: questions 6 (in part) and 7"."""
    lettered = LETTERED.match(s.words) or OPENS_LETTER.match(s.words)
    if lettered and (letters := _letters(lettered[1], known, parent)):
        return letters
    if romans := _romans(s.words, known):
        return romans
    loose = LETTERED_BARE.match(s.words)
    if loose and (letters := _letters(_BARE_ONE.sub(r"\1)", loose[1]), known, parent)):
        return letters
    if (joined := LETTERS_JOINED.match(s.words)) and (named := _letters(joined.group().replace(".", ")"), known, parent)):
        return named
    if figures := FIGURES_IN.match(s.words):
        return known_of(figures[1], known) or _letters(_LETTER.sub(r"\1)", figures[1].lower().replace("and", "&")), known, parent)
    if (part := PART_IS.match(s.words)) and (named := _letters(part[1] + ")", known, parent)):
        return named
    capitals = CAPITALS.match(s.words)
    if capitals and (named := _of_capitals(capitals, known)):
        return named
    within = LETTERED_WITHIN.search(SENTENCE_END.split(s.words[:NAMED_AT], maxsplit=1)[0])
    if within and not ELSEWHERE.search(s.words[: within.start("which")]) and (named := _letters(within["list"], known, parent)):
        return named
    bare = BARE.search(s.words[:NAMED_AT])
    if bare and (named := _letters(_BARE_LETTER.sub(r"\1)", bare[1].replace("and", "&")), known, parent)):
        return named
    return known_of(named_words(s.words) + also_named(s.words[:NAMED_AT]), known)


def _romans(words: str, known: set[str]) -> list[str]:
    """The known labels that Roman numerals at the head name: one behind a word, two that are joined, all of a range."""
    m = ROMAN_NAMES.match(words)
    if m is None or not (m["word"] or m["last"]):
        return []
    first, last = (ROMANS.index(n.lower()) for n in (m["first"], m["last"] or m["first"]))
    between = m["join"] in ("to", "-", "–")
    named = [ROMANS[n] for n in (range(first, last + 1) if between else dict.fromkeys((first, last)))]
    return named if all(name in known for name in named) else []


def _direct(s: Segment, known: set[str]) -> list[str]:
    m = DIRECT.match(s.words) if not s.paths else None
    if m and "." not in m[1] and NOT_A_NUMBER.match(s.words):
        return []
    label = ".".join(p for p in m.groups() if p) if m else ""
    return [label] if label in known else []


def _of_capitals(m: re.Match[str], known: set[str]) -> list[str]:
    """ "Items A and B", "D and H.", "F ii.", "Questions B2 and B3": labels that are letters, or begin with one."""
    if m["sub"]:
        label = f"{m['one']}.{m['sub']}".lower()
        return [label] if label in known else []
    named = [name.lower() for name in CAPITAL.findall(m["list"])]
    return list(dict.fromkeys(named)) if all(name in known for name in named) else []


def _letters(words: str, known: set[str], parent: str = "") -> list[str]:
    named: list[str] = []
    for first, last in LETTERS.findall(words.lower()):
        named += [chr(c) for c in range(ord(first), ord(last or first) + 1)]
    ends = {label.split(".")[-1]: label for label in sorted(known, reverse=True)}
    ends |= {label.split(".")[-1]: label for label in known if parent and label.rpartition(".")[0] == parent}
    return list(dict.fromkeys(ends[name] for name in named if name in ends))
