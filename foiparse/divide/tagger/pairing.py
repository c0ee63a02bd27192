"""Which questions each answer goes to: by the numbers it names, by its place, and where these are silent by shared words in order."""

from __future__ import annotations

import re
from collections import Counter

from foiparse.divide.tagger.segments import Segment

NAMED_AT = 160  # characters of an answer in which it may name its questions
NAMES = re.compile(
    r"\b(?:questions?|q|parts?|points?|items?|requests?)\s*\(?(\d{1,3}[a-h]?\b(?:\s*\((?:in part|part|[a-h])\))?(?:\s*(?:,|and|&|to|-|–)\s*(?:in\s+)?(?:part\s+of\s+)?(?:questions?\s+)?\d{1,3}[a-h]?\b)*)",
    re.IGNORECASE,
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)}|last|final|latter|remainder|remaining|rest)\b", re.IGNORECASE)
ORDINAL_OF = re.compile(r"\b(?:parts?|questions?|points?|requests?|bullets?|limbs?|items?|elements?|aspects?|ask)\b", re.IGNORECASE)
WORD = re.compile(r"[a-z]{3,}|\d{4}")
STEM = 6  # letters by which two words are the same: "advertis-ing", "advertis-ed"
COMPARED = 400  # characters of an answer that are compared with the questions
SMALL = frozenset("the and for you your are was were have has that this with from which what how many please does not any each can will our their there been all his her its who when where would could should about".split())
EVIDENCE = 0.15  # shared words, weighed, from which an answer is put to one question among several


def label_answers(segments: list[Segment], leads: set[str]) -> None:
    """Give each answer its labels."""
    known = {s.labels[0] for s in segments if s.part in "QR"}
    listed = {s.labels[0] for s in segments if s.part == "R"}
    asked = {s.labels[0] for s in segments if s.part == "Q"}
    waiting: list[str] = []
    last: list[str] = []
    done: set[str] = set()
    parent = ""
    k = 0
    while k < len(segments):
        s = segments[k]
        if s.part in "QR":
            if s.part == "Q" or s.labels[0] not in asked:
                before = segments[k - 1] if k else None
                if before is not None and (before.part == "A" or (s.labels[0] in listed and s.part == "Q" and before.part != "Q")):
                    waiting = []
                if s.labels[0] not in leads and s.part == "Q" or s.labels[0] not in asked and not s.labels[0].startswith("*r"):
                    waiting.append(s.labels[0])
            k += 1
            continue
        if s.part != "A":
            k += 1
            continue
        named = _named(s, known, parent)
        if named and set(named) <= done and s.tag == "a" and len(waiting) == 1 and segments[k - 1].part == "Q":
            named = []  # "A3" again under question 4: a slip
        if not named and not (k and segments[k - 1].part == "Q" and len(waiting) == 1):
            named = _names(s, known)
        if named:
            s.labels = named
            parent = named[0].split(".")[0]
            waiting = [w for w in waiting if w not in named]
        elif len(waiting) > 1:
            row = [s]
            while k + len(row) < len(segments) and segments[k + len(row)].part == "A" and not _named(segments[k + len(row)], known, parent):
                row.append(segments[k + len(row)])
            _share_out(row, waiting, {x.labels[0]: x for x in segments if x.part in "QR"})
            k += len(row) - 1
            waiting = []
        elif waiting:
            s.labels, waiting = list(waiting), []
        else:
            s.labels = list(last)
        done.update(s.labels)
        last = segments[k].labels
        k += 1
    first = [x.labels[0] for x in segments if x.part == "Q" and x.labels[0] not in leads]
    homeless = [s for s in segments if s.part == "A" and not s.labels]
    if homeless:
        left = [f for f in first if f not in done] or first
        if len(left) > 1:
            _share_out(homeless, left, {x.labels[0]: x for x in segments if x.part in "QR"})
        for s in homeless:
            s.labels = s.labels or left or ["*1"]


def _named(s: Segment, known: set[str], parent: str = "") -> list[str]:
    """The known labels that the number at the answer's head names."""
    if s.tag == "b":
        return []
    out = []
    for path in s.paths:
        parts = [str(p) for p in path if p is not None]
        full = ".".join(([parent] if path and path[0] is None and parent else []) + parts)
        for name in (full, ".".join(parts)):
            if name in known:
                out.append(name)
                break
    return list(dict.fromkeys(out))


def _names(s: Segment, known: set[str]) -> list[str]:
    """The known labels that the answer's first words name: "Refusal notice: questions 6 (in part) and 7"."""
    m = NAMES.search(s.words[:NAMED_AT])
    if m is None:
        return []
    found = re.findall(r"\d{1,3}[a-h]?", m.group(1))
    out = []
    if re.search(r"\d\s*(?:to|-|–)\s*\d", m.group(1)) and len(found) == 2:
        low, high = (int(re.sub(r"\D", "", f)) for f in found)
        found = [str(n) for n in range(low, min(high, low + 60) + 1)] if low < high else found
    for f in found:
        label = re.sub(r"(\d)([a-h])$", r"\1.\2", f)
        if label in known:
            out.append(label)
    return list(dict.fromkeys(out))


def _share_out(answers: list[Segment], labels: list[str], questions: dict[str, Segment]) -> None:
    """Several answers in a row for several questions: one to each, by ordinals, or in order by the words they share."""
    if len(answers) == len(labels):
        for s, label in zip(answers, labels, strict=True):
            s.labels = [label]
        return
    if len(answers) == 1:
        answers[0].labels = list(labels)
        return
    if _by_ordinals(answers, labels):
        return
    alike = _alike(answers, [questions[label] for label in labels])
    if sum(max(row) >= EVIDENCE for row in alike) * 2 < len(answers):
        for s in answers:
            s.labels = list(labels)
    elif len(answers) < len(labels):
        for s, (a, b) in zip(answers, _groups(alike, len(labels)), strict=True):
            s.labels = labels[a:b]
    else:
        at = 0
        for s, row in zip(answers, alike, strict=True):
            best = max(range(len(labels)), key=row.__getitem__)
            at = best if row[best] >= EVIDENCE else at
            s.labels = [labels[at]]


def _by_ordinals(answers: list[Segment], labels: list[str]) -> bool:
    """ "The first and second parts …", "As to the remainder …": only where every answer but one says so."""
    found: list[list[str]] = []
    for s in answers:
        opening = s.words[:NAMED_AT]
        names = [m.group(1).lower() for m in ORDINAL.finditer(opening)] if ORDINAL_OF.search(opening) or "remainder" in opening else []
        mine = [labels[ORDINALS.index(n)] for n in names if n in ORDINALS and ORDINALS.index(n) < len(labels)]
        if any(n in ("last", "final", "latter") for n in names):
            mine.append(labels[-1])
        found.append(mine)
    said = {x for row in found for x in row}
    left = [x for x in labels if x not in said]
    silent = [k for k, row in enumerate(found) if not row]
    if len(silent) > 1 or (silent and not left) or not said:
        return False
    for k, (s, row) in enumerate(zip(answers, found, strict=True)):
        s.labels = list(dict.fromkeys(row)) if k not in silent else left
    return True


def _alike(answers: list[Segment], questions: list[Segment]) -> list[list[float]]:
    """How many of the words of each answer's opening each question shares, rarer words counting more."""
    asked = [{w[:STEM] for w in WORD.findall(q.words.lower()) if w not in SMALL} for q in questions]
    told = [[w[:STEM] for w in WORD.findall(a.words[:COMPARED].lower()) if w not in SMALL] for a in answers]
    common = Counter(w for words in asked for w in words)
    out = []
    for words in told:
        unique = set(words)
        row = [sum(1 / common[w] for w in unique & q) / (1 + len(q)) ** 0.5 for q in asked]
        out.append(row)
    return out


def _groups(alike: list[list[float]], n: int) -> list[tuple[int, int]]:
    """The split of n questions in order among fewer answers that shares the most words (each answer at least one question)."""
    m = len(alike)
    best = [[(-1.0, 0)] * (n + 1) for _ in range(m + 1)]
    best[0][0] = (0.0, 0)
    for i in range(1, m + 1):
        for j in range(i, n - (m - i) + 1):
            options = []
            for k in range(i - 1, j):
                value = best[i - 1][k][0]
                if value >= 0:
                    options.append((value + sum(alike[i - 1][k:j]), k))
            best[i][j] = max(options) if options else (-1.0, 0)
    out, j = [], n
    for i in range(m, 0, -1):
        k = best[i][j][1]
        out.append((k, j))
        j = k
    return out[::-1]
