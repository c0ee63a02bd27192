"""What a citation does: relied on, procedural or mentioned, by the provision's nature, its place and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foiparse.late import late
from foiparse.law.grounds import DELETING, MAYBE_GROUNDS, PROCEDURAL, PROCEDURAL_KINDS, is_ground, within
from foiparse.law.history import History
from foiparse.law.registry import Provision, Registry
from foiparse.law.resolve import STATE, Mention
from foiparse.law.words import words
from foiparse.letter import Role

# Parts of a letter in which a provision is never relied on.
THEIR_PARTS = frozenset({"question", "request", "quoted_email"})
FURNITURE_PARTS = frozenset(
    {"complaint", "reuse", "signature", "disclaimer", "navigation", "page_header", "page_footer", "letterhead", "salutation"}
)
ANSWER_PARTS = frozenset({"answer", "refusal_notice"})
# How far a sentence is looked at on each side, and how far back a list's opening line may stand.
SENTENCE, NEXT_SENTENCE, LEAD = 320, 260, 1600
EVERYWHERE = (0, 1 << 60)
_STOP = late(r"[.?!](?:\s{1,4}(?=[A-Z\"'(\[\d•*-])|\s{0,3}\n)|\n\s{0,8}\n|:\s{0,3}\n")
_CUT_SHORT = ("s", "ss", "reg", "regs", "sec", "sect", "no", "nos", "art", "para", "paras", "e.g", "i.e")
_LINE_HEAD = late(
    r"(?:^|\n)[ \t•*o·-]{0,8}(?:\(?[a-z0-9ivx]{1,3}[.)]\s)?(?:under\s|the\s|exemptions?[:\s-]{0,3}|-\s)?\Z", re.IGNORECASE
)


# The title of an exemption after its number, up to the end of the line or sentence.
LONGEST_TITLE = 120
_TITLE = late(r"\s{0,3}[:.(-]{0,2}\s{0,3}([A-Za-z][^\n.]{4,90}?)[).]?\s*(?:\n|\Z|\.)")


@dataclass(frozen=True, slots=True)
class Judged:
    """A role, the evidence for it as codes with the deciding words, and how sure it is."""

    role: Role
    evidence: list[str]
    confidence: float


def nature(mention: Mention, law: Registry) -> Provision | None:
    """What the registry knows of the provision, or of its nearest parent; nothing of a state's Act, whose numbers are its own."""
    if STATE in mention.flags:
        return None
    key = law.nearest(mention.provision)
    return law.get(key) if key else None


_LONG_WORDS = late(r"[a-z]{5,}")


_TAKEN_OUT = late(r"\birrelevant|\bdelet|\bremov", re.I)


class RoleJudge:
    """Judges mentions in one clean text; `part` tells what stands at an offset: a zone's kind, "question", "answer" or "body"."""

    def __init__(self, text: str, law: Registry) -> None:
        """`text` is clean."""
        self.text, self.law, self.history, self.turn = text, law, History(text), EVERYWHERE

    def judge(self, mention: Mention, part: str, turn: tuple[int, int] = EVERYWHERE) -> Judged:
        """The role of one mention in the given part of the letter; `turn` is where no question speaks around it."""
        self.turn = turn
        held = nature(mention, self.law)
        kind = held.kind if held else "other"
        if part in THEIR_PARTS and not self._ours(mention, part):
            return Judged("mentioned", [f"part: {part}"], 0.9)
        if STATE in mention.flags:
            return self._ground(mention, "body")
        if is_ground(mention.provision, kind):
            return self._ground(mention, part)
        if any(within(mention.provision, p) for p in DELETING) and _TAKEN_OUT.search(self._sentence(mention)):
            return self._ground(mention, part)
        if kind not in PROCEDURAL_KINDS and any(within(mention.provision, p) for p in MAYBE_GROUNDS):
            kind = "duty"
        if any(within(mention.provision, p) for p in MAYBE_GROUNDS) and _INVALID.search(self._and_next(mention)):
            return Judged("relied_on", ["words: not valid"], 0.7)
        return self._procedural(mention, kind)

    def _ours(self, mention: Mention, part: str) -> bool:
        """Whether the authority plainly speaks here, even where the division made it a part of a question or of boilerplate.

        In a question any word of reliance will do that is not asked or argued; a quoted request must sound like an authority.
        """
        said = self._sentence(mention).lower()
        if words("asking").search(said):
            return False
        if words("authority").search(said) or self._titled(mention):
            return True
        if part == "question" and words("reliance").search(said) and not words("theirs").search(said):
            return True
        stretch = self.text[max(0, mention.start - LEAD) : mention.start].lower() if self._opened(mention) else ""
        return bool(stretch) and bool(words("authority").search(stretch))

    def _opened(self, mention: Mention) -> str:
        """The opening line of the list that a citation at the head of a line belongs to."""
        if not _LINE_HEAD.search(self.text[max(0, mention.start - 40) : mention.start]):
            return ""
        return self._lead_in(mention.start)

    def _procedural(self, mention: Mention, kind: str) -> Judged:
        before = self.text[max(0, mention.start - 24) : mention.start].lower()
        if "otherwise than under" in before:
            return Judged("mentioned", ["words: otherwise than under"], 0.8)
        if kind in PROCEDURAL_KINDS or any(within(mention.provision, p) for p in PROCEDURAL):
            return Judged("procedural", [f"kind: {kind}"], 0.9)
        return Judged("mentioned", [f"kind: {kind}"], 0.8)

    def _ground(self, mention: Mention, part: str) -> Judged:
        start, stop = self.sentence(mention)
        before = _plain(_REPLY.split(self.text[max(start, self.turn[0]) : mention.start])[-1])
        after = _plain(self.text[mention.reference_end : stop])
        rest = _plain(self.text[stop : max(stop, min(stop + NEXT_SENTENCE, self.turn[1]))])
        against = _against(before, after, rest)
        if not against and self.history.reports(mention.start, before):
            against = "reported: an earlier answer"
        if against:
            return Judged("mentioned", [against], 0.8)
        reliance = self._reliance(mention, before, after, rest)
        hypothetical = _hypothetical().search(before)
        if hypothetical and _YET.search(hypothetical[0]):
            hypothetical = None
        if part in ANSWER_PARTS and not hypothetical:
            return Judged("relied_on", [f"part: {part}", *reliance], 0.95 if reliance else 0.8)
        if hypothetical and not words("yet withheld").search(before):
            return Judged("mentioned", [f"hypothetical: {_short(hypothetical[0])}"], 0.7)
        if part in FURNITURE_PARTS and not reliance:
            return Judged("mentioned", [f"part: {part}"], 0.7)
        if reliance:
            return Judged("relied_on", reliance, 0.85)
        title = self._titled(mention) if part != "body" else ""
        if title:
            return Judged("relied_on", [f"title: {title}"], 0.6)
        return Judged("mentioned", ["words: none that rely on it"], 0.6)

    def _titled(self, mention: Mention) -> str:
        """A line of a letter that is an exemption with its title and nothing else: "Section 21 - Accessible by other means"."""
        if not _LINE_HEAD.search(self.text[max(0, mention.start - 40) : mention.start]):
            return ""
        title = _TITLE.match(self.text, mention.reference_end, mention.reference_end + LONGEST_TITLE)
        section = self.law.get(mention.provision.partition("(")[0])
        held = nature(mention, self.law)
        names = " ".join(p.name.lower() for p in (held, section) if p)
        shared = set(_LONG_WORDS.findall(names)) & set(_LONG_WORDS.findall(title[1].lower())) if title else set()
        return " ".join(sorted(shared))

    def _reliance(self, mention: Mention, before: str, after: str, rest: str) -> list[str]:
        leading, found = words("reliance").search(before), words("reliance").search(before + " " + after)
        near = self.text[max(0, mention.start - 60) : mention.start].rpartition("\n\n")[2].lower()
        near += self.text[mention.start : mention.reference_end + 90].partition("\n\n")[0].lower()
        stated = _stated().match(after)
        if found and not words("explained").search(near) and (leading or not stated):
            return [f"verb: {_short(found[0])}"]
        used = words("therefore").search(rest) if stated or found else None
        if used:
            return [f"then used: {_short(used[0])}"]
        lead = self._opened(mention)
        return [f"lead-in: {_short(lead)}"] if lead else []

    def _lead_in(self, at: int) -> str:
        """The opening line of the list that this line belongs to, if it says that what follows is relied on."""
        stretch = self.text[max(0, at - LEAD) : at]
        for line in reversed(stretch.split("\n")[:-1]):
            line = line.strip().lower()
            if len(line) > 24 or line.endswith(":"):
                opens = line.endswith((":", "-")) or "following" in line.lower()
                if opens and words("lead in").search(line):
                    return line[-80:]
            if _heading().match(line):
                return line
        return ""

    def sentence(self, mention: Mention) -> tuple[int, int]:
        """Start and end of the sentence around a mention."""
        low, high = max(0, mention.start - SENTENCE), min(len(self.text), mention.reference_end + SENTENCE)
        start = low
        for stop in _STOP.finditer(self.text, low, mention.start + 1):
            if not self._cut_short(stop.start()):
                start = stop.end()
        for stop in _STOP.finditer(self.text, mention.reference_end, high):
            if not self._cut_short(stop.start()):
                return start, stop.start()
        return start, high

    def _cut_short(self, at: int) -> bool:
        """Whether the point at an offset belongs to "s." or "no." and ends no sentence."""
        word = self.text[max(0, at - 6) : at].lower()
        return (
            self.text[at] == "."
            and word.replace("(", " ").rsplit(None, 1)[-1:] != []
            and word.replace("(", " ").split()[-1] in _CUT_SHORT
        )

    def _and_next(self, mention: Mention) -> str:
        start, stop = self.sentence(mention)
        return self.text[start : max(stop, min(stop + NEXT_SENTENCE, self.turn[1]))]

    def _sentence(self, mention: Mention) -> str:
        start, stop = self.sentence(mention)
        return self.text[start:stop]


# A request that is none: "section 8 requires a real name; we are therefore not obliged to answer".
_INVALID = late(
    r"\binvalid|not (?:a |an? )?valid|\brefus|"
    r"\bnot (?:therefore |thus )?(?:obliged|required) to (?:\w+ )?(?:comply|respond|answer|reply|process)",
    re.I,
)
# Words after a condition or a denial that turn to what is the case.
_YET = late(r"\b(?:but|however|nevertheless|nonetheless|as it stands|in this case|consequently)\b|, so \Z")
_OPINION = late(r"not (?:\w+ ){0,2}?(?:agree|think|believe|accept|consider|persuaded|satisfied)")
_INSTEAD = late(
    r"\b(?:but|instead(?! of))\b|\band (?:is|are|was|were) (?:therefore |thus |hence |so |also )?(?:exempt|withheld|refused|being)\b"
)
_DUTY = late(r"\b(?:dut(?:y|ies)|obligations?|requirements?|rights?|section 1(?:\(\w\))*)\b[^.;]{0,80}\Z")
# Between a denial and the citation there is no more than a clause, on one line or the next.
_CLAUSE = r"(?:[^.;\n]|\n(?!\n))"


def _denied_before() -> re.Pattern[str]:
    return words("denied before", "", _CLAUSE + r"{0,45}\Z")


def _denied_after() -> re.Pattern[str]:
    return words("denied after", r"\A(?:\s*\([^()]{0,80}\))?" + _CLAUSE + r"{0,70}?\b")


def _hypothetical() -> re.Pattern[str]:
    return words("hypothetical", "", r"[^.;]{0,60}\Z")


def _heading() -> re.Pattern[str]:
    return words("heading", r"^\s{0,6}", r"\b[^\n]{0,60}$")


def _stated() -> re.Pattern[str]:
    return words("states", r"(?:\s\([^()]{0,60}\))? (?:of the \w[^.;\n]{0,60} )?", r"\b")


# Where the next provision is named, what is said is said of that one.
_NEXT_CITED = late(r"\b(?:sections?|regulations?|ss?\.?|reg\.?) ?\d")


# Where the answer begins that a citation stands in.
_REPLY = late(r"\n[ \t]{0,8}(?:our |the )?(?:answer|response|reply)\s?:", re.IGNORECASE)


# An aside between a provision and what is said of it: ", which is about confirming whether anything is held,".
_ASIDE = late(
    r"\A(?: of the \w+)?(?: \([^()\n]{1,40}\))?, "
    r"(?:(?:(?:to |of |on |in |from )?which|that|also|as|being|though|although)\b[^,.;\n]{3,120}|"
    r"(?!(?:because|since|so|but|we|i|it|they)\b)[^,.;\n]{3,40}),"
    r"(?= (?:is|was|are|were|has|have|did|does|do)\b)"
)
# What a section is of, in brackets behind its number: "section 40(2) (personal information)".
_GLOSS = late(r"\A\s?\([^()\n]{1,60}\)(?=\s)")
_DONE = late(r"\b(?:withh[eo]ld|redacted|removed|refus\w+|exempt\w*|rel(?:y|ied)|applied|engaged)\b")


def _conceded(before: str, after: str) -> bool:
    """ "Although this exceeds the limit in section 12, we have answered": nothing in the sentence is said to be refused."""
    clause = before[before.rfind(";") + 1 :]
    given = words("conceded after", r"\A[^.;]{0,30},[^.;]{0,60}?\b(?:we|i|the \w+) (?:have |has |had |\w+ly )*").match(after)
    return bool(given and words("conceded before").search(clause) and not _DONE.search(clause))


def _dropped_after() -> re.Pattern[str]:
    return words("dropped after", r"\A[^.;\n]{0,90}?")


def _dropped_next() -> re.Pattern[str]:
    return words("dropped next", r"\A(?:[^\n]|\n(?!\n)){0,180}?")


def _no_duty(before: str, denied: re.Match[str]) -> bool:
    """Whether what does not apply is the duty, which is what the provision does: "the duty does not apply, by virtue of"."""
    return "by virtue" in denied[0] and _DUTY.search(before, 0, denied.start()) is not None


def _plain(stretch: str) -> str:
    """In lower case, with "don't" as "do not" and "we've" as "we have"."""
    return (
        stretch.lower()
        .replace("can't", "cannot")
        .replace("won't", "will not")
        .replace("n't", " not")
        .replace("'ve ", " have ")
        .replace("'re ", " are ")
    )


def _against(before: str, after: str, rest: str) -> str:
    """What speaks against reliance in the words around a citation, or nothing."""
    after = _ASIDE.sub(" ", _GLOSS.sub("", after, count=1), count=1)
    denied = _denied_before().search(before)
    taken = denied and ("public interest" in denied[0] or _no_duty(before, denied) or _INSTEAD.search(denied[0]))
    follows = _denied_after().match(after)
    if denied and follows and _OPINION.match(denied[0]):  # "I do not agree that section 42 should not apply"
        denied = follows = None
    if denied and not taken:
        return f"denied: {_short(denied[0])}"
    denied = follows
    if denied and not words("never denies").search(denied[0]) and not words("another subject").search(denied[0]):
        return f"denied: {_short(denied[0])}"
    if _dropped_after().match(after) or _dropped_next().match(_NEXT_CITED.split(rest, maxsplit=1)[0]):
        return "denied: in what follows"
    if _conceded(before, after):
        return "denied: answered all the same"
    if words("aside").search(before) and _stated().match(after) and not words("therefore").search(rest):
        return "denied: only told for information"
    theirs = words("theirs").search(before)
    if theirs and not words("ours again").search(before[theirs.end() :]) and not _describes(before, theirs):
        return f"theirs: {_short(theirs[0])}"
    argued = words("argued").search(before)
    if argued and words("disagreed").search(after + _NEXT_CITED.split(rest, maxsplit=1)[0]):
        return f"argued by another: {_short(argued[0])}"
    considered = words("considered").search(before)
    if considered and words("dropped").search(after + rest):
        return f"considered and dropped: {_short(considered[0])}"
    return ""


_WHICH = late(r"\b(?:that|which|what|whom|whose) \Z")
_DONE_TO = late(
    r"\A[^.;,]{0,40}?\b(?:is|are|was|were|been) (?:\w+ ){0,2}?(?:withheld|exempt|refused|redacted|not (?:disclosed|released|provided))\b"
)


def _describes(before: str, theirs: re.Match[str]) -> bool:
    """Whether the requester's word only says which thing is refused: "the chapter that you refer to is withheld under"."""
    return _WHICH.search(before, 0, theirs.start()) is not None and _DONE_TO.match(before[theirs.end() :]) is not None


def _short(words_found: str) -> str:
    return " ".join(words_found.split())[:60]
