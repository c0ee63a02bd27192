"""The status of one question from the sentences of its answer.

Each sentence is put down to what it does (`data/cues.txt`), then these acts are combined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foiparse.judge.cues import acts_of
from foiparse.judge.sentences import sentences
from foiparse.late import late
from foiparse.letter import Status

SHORT_SENTENCE = 4  # words; what is shorter and says nothing known is a heading or a name
MUCH_SUBSTANCE = 9  # words of plain statement beside a signpost or a soft refusal that make the answer one of substance
LONG_SUBSTANCE = 27  # words of plain statement beside "not centrally" that make the answer one of substance
LONGEST_FIGURE = 25  # words; a longer sentence with a figure in it reasons, it does not answer
BIG_SUBSTANCE = 60  # words of plain statement that are an answer even where something is kept back, if nothing is argued
EVIDENCE_LENGTH = 80  # characters of the deciding words that are kept

# How sure a status is by what it rests on: shares of right ones seen on the open gold, rounded (docs/status.md).
SURE, LIKELY, MIXED, GUESSED = 0.97, 0.92, 0.8, 0.6

_LABEL = late(
    r"^(?:(?:our |trust |council |the )?(?:answers?|response|reply|decision|harm|evidence of harm|"
    r"information (?:held|requested|released))"
    r"\s*\d*[a-z]?\s*[:.\-–)]*|in relation to questions?[\w ,&]{0,30}[:\-–]?|[aq]?\d*[a-z]?\s*[.):\-–]*)$"
)
_LEAD = late(
    r"^\s*(?:q?\d{1,2}[a-z]?(?:\s*(?:,|&|and|to|-|–)\s*q?\d{1,2}[a-z]?)+\s*[.):\-–]\s*|(?:our |trust |"
    r"council |the )?(?:answer|response|reply|question|a|"
    r"q)?\s*\(?\d{1,2}[a-z]?\s*(?:[.):]|[-–](?=\s))\s*|"
    r"(?:answer|response|reply|part|request)\s*\d*\s*[:\-–\n]\s*)",
    re.I,
)
_LAW_WORDS = late(
    r"\b(?:section|sections|act|foia|foisa|eir|regulations?|schedule|principle|article|exempt\w*|"
    r"public interest|prejudice|disclos\w+|"
    r"limit|hours?|refus\w+|commissioner|request(?: number)?)\b"
)
# A figure that somebody asked for: money, a percentage, a count; no year, no number glued to a reference.
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|zero)"
_FIGURE = late(
    rf"£ ?\d|\d[\d,.]*\s?%|(?<![\w./()\-@])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?![\w/)\-@])|\((?=\d+ [a-z])|"
    rf"\b(?:are|is|have|has|employs?|were|was) {_NUMBER}\b"
)
# A refusal of one thing named ("the contract value is exempt"), not of "this information" as a whole.
_OF_A_PART = late(
    r"^(?:the |our |their |any |all |some |however,? |but |therefore,? |as such,? |consequently,? |"
    r"accordingly,? |unfortunately,? )*+(?!(?:requested |above )?(?:information|data|"
    r"request|details|exemption|section|question|"
    r"council|trust|force|public|third party|personal)\b|this|that|these|it|we|i\b)[a-z][\w\s/&,’'\-]{2,60}?\s(?:is|are|"
    r"has been|have been|was|were)\s(?:\w+\s){0,4}"
    r"(?:exempt|withheld|redacted|refused|commercially sensitive|removed)",
    re.I,
)
_MONEY = late(r"£ ?\d")
_PLACE = late(
    r"\b(?:questions?|q|request|part|item|point|page|pages|table|figure|appendix|annex|tab|version|form|"
    r"step|band|grade|level|class|"
    r"type|category|room|floor|unit|phase|stage|tier|covid|no|number)[-. ]?\d+[a-z]?(?: ?(?:,|and|&|to|-|–) ?\d+[a-z]?)*\b|"
    r"https?://\S+|www\.\S+|\S+@\S+|\S+\.(?:pdf|html?|aspx?|docx?|xlsx?)\b|\b(?:tel|telephone|fax|phone)\b.*|"
    r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\(?\b0\d{2,4}\)?[ -]?\d{3}[\d ]*"
)
_POSTCODE = late(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_DATE = late(r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?: \d{4})?")
_HAS_PLACE = late(r"[\d@]|www|http|\.(?:pdf|html|aspx|docx|xlsx)")
_WORD = late(r"[A-Za-zÀ-ÿ0-9£]+")
_NOTHING = late(r"^[\W_]*$")
_OURS = late(r"\b(?:we|our|i|the (?:council|trust|force|university|authority)|therefore|your request)\b", re.I)
_COST = late(r"limit|hours|cost|£")
_ACCESSIBLE = late(r"^(?:foia:21|foisa:25|eir:6|eisr:6)(?:\(|$)")
_PROVISION = late(r"(?:section|s\.?|regulation|reg\.?)\s?\(?\d", re.I)
_SECTION_21 = late(r"(?:section|s\.?|foia)\s?21\b|(?:foisa|scotland)[^.]{0,40}\b25\b|section 25\(1\)", re.I)
_OTHER_SECTION = late(r"(?:section|s\.?|regulation|reg\.?)\s?\(?(?!21\b|17\b|1\b|16\b|25\b|10\b|8\b)\d", re.I)
_GROUND = late(r"exempt|exception|withh|limit|cost|hours|commercial|vexatious|prejudic")
_FORM = late(r"format|form|way|manner|level|centrally|retriev")  # not held as asked for: it may be held otherwise
_NOT_HELD_PROVISION = late(r"1[02]\(4\)\(a\)|not exist|24a", re.I)


@dataclass(slots=True)
class Reading:
    """What an answer's sentences do: the deciding words of each act, figures handed over, and words of plain statement."""

    acts: dict[str, str] = field(default_factory=dict)
    figures: int = 0
    substance: int = 0
    sections: str = ""
    stated: bool = False
    figures_first: bool = False
    refused: bool = False
    of_a_part: bool = False


def judge_answer(answer: str, provisions: tuple[str, ...] = (), table: bool = False) -> tuple[Status, list[str], float]:
    """Status, evidence and certainty of an answer. `provisions` are those relied on for it, `table`: it has a filled table."""
    if _NOTHING.match(answer) and not table:
        return ("withheld", ["provision: " + ", ".join(provisions)], MIXED) if provisions else ("unanswered", ["empty"], LIKELY)
    reading = read_answer(answer)
    reading.figures += table
    reading.figures_first = reading.figures_first or table
    if "void" in reading.acts:
        provisions = ()
    if provisions and not {"refuse", "signpost", "not_held", "ncnd"} & set(reading.acts):
        reading.acts["provision"] = ", ".join(provisions)
    status, deciding, sure = combine(reading, provisions)
    words = [f"{act}: {reading.acts[act][:EVIDENCE_LENGTH]}" for act in deciding if act in reading.acts]
    return status, words or [deciding[0] if deciding else "statement"], sure


def read_answer(answer: str) -> Reading:
    """Every sentence put down to what it does."""
    reading = Reading()
    for sentence in sentences(_LEAD.sub("", answer.strip(), count=1)):
        acts = _settled(acts_of(sentence), sentence)
        for act, words in acts.items():
            reading.acts.setdefault(act, words)
        if "refuse" in acts and reading.figures and "effort" not in reading.acts and not reading.refused:
            reading.figures_first = True  # told before anything was refused
        reading.refused = reading.refused or "refuse" in acts
        if "refuse" in acts and reading.stated and _OF_A_PART.search(sentence):
            reading.of_a_part = True
        if "refuse" in acts or "signpost" in acts:
            reading.sections += " " + " ".join(_PROVISION.findall(sentence)) and sentence[:200]
        _count(reading, sentence, acts)
    return reading


def _settled(acts: dict[str, str], sentence: str) -> dict[str, str]:
    """The acts of one sentence without those that its other acts take back."""
    drop: set[str] = set()
    if "void" in acts:
        drop |= {"refuse", "refuse_soft", "ncnd"}
    if "partly" in acts:
        drop -= {"give"}
    if "suppress" in acts and not _PROVISION.search(sentence):
        drop |= {"refuse", "refuse_soft"}
    if "not_held_soft" in acts and _FORM.search(acts["not_held_soft"]):
        drop |= {"not_held"}
    if "law" in acts and not _OURS.search(sentence):
        drop |= set(acts) - {"law", "ncnd", "signpost"}
    if "courtesy" in acts:
        drop |= set(acts) - {"courtesy", "not_held", "attached", "promise", "refuse"}
    if "not_held" in acts and (
        "refuse" not in acts or not _GROUND.search(acts["refuse"]) or _NOT_HELD_PROVISION.search(sentence)
    ):
        drop |= {"refuse", "refuse_soft"}
    if drop_give := {"refuse", "refuse_soft", "not_held", "ncnd", "law", "reason"} & (set(acts) - drop):
        drop |= (
            {"give"}
            if not re.match(r"(?:however|although|but|nevertheless|instead)\b", acts.get("give", "")) or "law" in drop_give
            else set()
        )
    return {act: words for act, words in acts.items() if act not in drop}


def _count(reading: Reading, sentence: str, acts: dict[str, str]) -> None:
    """Adds the figures and the words of plain statement that the sentence has."""
    if "suppress" in acts and "refuse" not in acts:
        reading.figures += 1
    spoken = set(acts) - {"give", "attached", "plain", "suppress", "void", "partly"}
    low = sentence.lower()
    bare = _DATE.sub(" ", _PLACE.sub(" ", low)) if _HAS_PLACE.search(sentence) else low
    if _LAW_WORDS.search(bare) or spoken & {"courtesy", "law", "reason", "effort"}:
        return
    if _LABEL.match(low) or _POSTCODE.search(sentence):
        return
    count = len(_WORD.findall(bare))
    if not spoken:
        reading.stated = True
        reading.substance += count if count >= SHORT_SENTENCE else 0
    keeping = spoken & {"refuse", "not_held", "not_held_soft", "refuse_soft"}
    if _MONEY.search(bare) or (not keeping and count <= LONGEST_FIGURE and _FIGURE.search(bare)):
        reading.figures += 1


def combine(reading: Reading, provisions: tuple[str, ...] = ()) -> tuple[Status, list[str], float]:
    """What the acts of an answer make of it together."""
    acts = reading.acts
    given = bool(reading.figures) or "give" in acts or "attached" in acts
    if "ncnd" in acts:
        return _ncnd(reading)
    if "refuse" in acts or "provision" in acts:
        return _refused(reading, provisions)
    if "not_held" in acts:
        return _not_held(reading)
    if "refuse_soft" in acts:
        partly = given or reading.substance > MUCH_SUBSTANCE
        return ("partial", ["refuse_soft", "give", "attached"], GUESSED) if partly else ("withheld", ["refuse_soft"], MIXED)
    if "not_held_soft" in acts and not given and reading.substance <= LONG_SUBSTANCE:
        return "not_held", ["not_held_soft"], GUESSED
    little = not given and reading.substance <= MUCH_SUBSTANCE
    if "clarify" in acts and not given and reading.substance <= BIG_SUBSTANCE:
        return "clarification", ["clarify"], LIKELY
    if "promise" in acts and little:
        return "unanswered", ["promise"], LIKELY
    if "signpost" in acts and "plain" not in acts and not reading.figures and reading.substance <= MUCH_SUBSTANCE:
        return ("provided", ["attached", "signpost"], MIXED) if "attached" in acts else ("signposted", ["signpost"], LIKELY)
    return "provided", [a for a in ("plain", "attached", "give") if a in acts], SURE if given or "plain" in acts else LIKELY


def _ncnd(reading: Reading) -> tuple[Status, list[str], float]:
    acts = reading.acts
    if "refuse" not in acts and (
        reading.figures or (("give" in acts or "attached" in acts) and reading.substance > MUCH_SUBSTANCE)
    ):
        return "partial", ["ncnd", "give", "attached"], MIXED
    return "ncnd", ["ncnd"], SURE


def _refused(reading: Reading, provisions: tuple[str, ...]) -> tuple[Status, list[str], float]:
    acts = reading.acts
    only_21 = bool(provisions) and all(_ACCESSIBLE.match(p) for p in provisions)
    if not provisions:
        only_21 = bool(_SECTION_21.search(reading.sections)) and not _OTHER_SECTION.search(reading.sections)
    if only_21:
        return (
            ("provided", ["give", "signpost"], MIXED) if reading.figures > 1 else ("signposted", ["signpost", "refuse"], LIKELY)
        )
    costly = "effort" in acts or _COST.search(acts.get("refuse", ""))  # figures then tell of the work, not of the answer
    argued = {"law", "reason"} & set(acts)  # figures then speak for the refusal, where they come after it
    if (reading.figures and not costly and not argued) or reading.figures_first or {"attached", "give", "partly"} & set(acts):
        return "partial", ["refuse", "provision", "partly", "give", "attached"], MIXED
    if reading.of_a_part:
        return "partial", ["refuse"], GUESSED
    if reading.substance > (MUCH_SUBSTANCE if "refuse" not in acts else BIG_SUBSTANCE) and not (argued and "refuse" in acts):
        return "partial", ["refuse", "provision"], GUESSED
    return "withheld", ["refuse", "provision"], SURE if "refuse" in acts else MIXED


def _not_held(reading: Reading) -> tuple[Status, list[str], float]:
    if reading.figures or "attached" in reading.acts:
        return "partial", ["not_held", "give", "attached"], MIXED
    if "give" in reading.acts and reading.substance > MUCH_SUBSTANCE:
        return "partial", ["not_held", "give"], GUESSED
    return "not_held", ["not_held"], SURE if reading.substance <= LONG_SUBSTANCE else LIKELY
