"""What the sentences of an answer do, gathered: the acts with their words, figures handed over, words of plain statement."""

from __future__ import annotations

import re
from functools import lru_cache

from foiparse.judge.asked import counts
from foiparse.judge.cues import acts_of
from foiparse.judge.gathered import Known, Reading
from foiparse.judge.kept_back import asks_for_more, keeps_a_part, keeps_the_rest, lacks_a_part
from foiparse.judge.sentences import sentences
from foiparse.judge.several import beside, tells
from foiparse.late import late

SHORT_SENTENCE = 4  # words; what is shorter and says nothing known is a heading or a name
LONGEST_FIGURE = 25  # words; a longer sentence with a figure in it reasons, it does not answer
LONG_PLAIN = 8  # words; a shorter "yes, we do" tells nothing beside what is kept back
LONGEST_CITING = 200  # characters of a sentence in which the provision that it goes by is named
CELLS = 3  # numbers on lines of their own from which on they are figures
LONGEST_POINTER = 110  # characters of a sentence that only says where to look

_LABEL = late(
    r"^(?:(?:our |trust |council |the )?(?:answers?|response|reply|decision|harm|evidence of harm|"
    r"information (?:held|requested|released))"
    r"\s*\d*[a-z]?\s*[:.\-–)]*|in relation to questions?[\w ,&]{0,30}[:\-–]?|[aq]?\d*[a-z]?\s*[.):\-–]*)$"
)
_LEAD = late(
    r"^\s*(?:q?\d{1,2}[a-z]?(?:[.)]?\s*(?:,|&|and|to|-|–)\s*q?\d{1,2}[a-z]?)+\s*[.):\-–]\s*|(?:our |trust |"
    r"council |the )?(?:answer|response|reply|question|a|"
    r"q)?\s*\(?\d{1,2}[a-z]?\s*(?:[.):]|[-–](?=\s))\s*|\(?(?:[a-h]|[ivx]{1,4})\)\s+|"
    r"(?:answer|response|reply|part|request)\s*\d*\s*(?:[:–\n]|-(?![a-z]))\s*)",  # "Part-granted" is an outcome
    re.I,
)
# "Response: 14", "Answer" on a line over it: a label, and not what the answer opens with.
LEAD_WORD = late(
    r"\A(?:(?:(?:our |the |council |trust )?(?:answer|response|reply)(?: ?\d{1,2}[a-z]?)?|a\d{1,2}[a-z]?)[ \t]*(?:[:.\n]|[-–](?=\s))\s*)?",
    re.I,
)
_LAW_WORDS = late(
    r"\b(?:section|sections|act|foia|foisa|eir|regulations?|schedule|principle|article|exempt\w*|"
    r"public interest|prejudice|disclos\w+|"
    r"limit|hours?|refus\w+|commissioner|request(?: number)?)\b"
)
# A figure that somebody asked for: money, a percentage, a count; no year, no number glued to a reference.
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|hundred|zero)"
_FIGURE = late(
    rf"£ ?\d|\d[\d,.]*\s?%|(?<![\w./()\-@])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?![\w/)\-@])|\((?=\d+ [a-z])|[a-z] \(\d[\d,]*\)(?=[,;.]|$| and)|"
    rf"\b(?:are|is|have|has|employs?|were|was) {_NUMBER}\b"
)
# "Not held." as a sentence of its own: what comes after it explains.
_FLATLY = late(
    r"\W*(?:not held|(?:this|the) (?:information )?is not held|we do not hold (?:this|that)(?: information)?)\W*$", re.I
)
# "We hold 34 items": the count tells how much is kept back.
_HOLDING = late(
    r"^(?:q?\d+[a-z]?\W+)?(?:(?:i|we) (?:can|am able to|are able to) (?:\w+ )?confirm (?:that )?)?"
    r"(?:we|i|the (?:[\w']+ ){0,3}?(?:council|trust|force|constabulary|police|university|"
    r"college|authority|board|department|service|agency|ministry|commission|inspectorate|office|regulator))(?: do| does|"
    r" have| has|'ve)? ?(?:hold|holds|identified|located|found)\b|"
    rf"^(?:\w+ )?(?:(?:response|reply|answer)\W+)?there (?:are|were) (?:\d[\d,]*|{_NUMBER})(?: \(\w\))?"
    r"(?: (?:documents|letters|e-?mails|messages|papers|reports|submissions|files|drafts|versions|items|notes))?\W*$|"
    rf"^(?:\W*\(?\w\)\W+)?(?:\d[\d,]*|{_NUMBER}) (?:documents|letters|e-?mails|messages|papers|reports|files|notes) "
    r"(?:are|were) (?:held|found|identified)\W*$",
    re.I,
)
# What an answer on cost counts: the material to be gone through and the time for it.
_WORK = late(
    r"\b(?:hours?|minutes?|search\w*|return\w*|mailbox\w*|e-?mails?|opened|each|every|apiece|manual\w*|sampl\w+|records|files|notes|"
    r"would (?:have|need|take|be))\b",
    re.I,
)
_HEADING = late(
    r"^\W*(?:the )?(?:\w+ )?(?:part|point|question|item|response|answer|request|reply|ground|issue|complaint)s?\b[\w\s().]*\W*$|.*:$"
)
_MONEY = late(r"£ ?\d")
_PLACE = late(
    r"\b(?:questions?|q|request|part|item|point|page|pages|table|figure|appendix|annex|tab|version|form|"
    r"see|row|step|band|grade|level|class|notes?|chapter|document|volume|annual report|"
    r"type|category|room|floor|unit|phase|stage|tier|covid|no|number)[-. ]?\(?\d+[a-z]?(?: ?(?:,|and|&|to|-|–) ?\d+[a-z]?)*\b\)?|"
    r"https?://\S+|www\.\S+|\S+@\S+|\S+\.(?:pdf|html?|aspx?|docx?|xlsx?)\b|\b(?:tel|telephone|fax|phone)\b.*|"
    r"\bnumber of pages: ?\d+|"
    r"\b(?:over|above|exceeding|more than) £ ?(?:250|500|5,?000|10,?000|25,?000|25k)(?![\d,])|"
    r"\bref(?:erence)?(?: number| no\.?)?(?: is|:)? (?:[a-z]+[ /-])?[\w/\-]*\d[\w/\-]*|"
    r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\(?\b0\d{2,4}\)?[ -]?\d{3}[\d ]*"
)
# An answer that opens with a count in words; not one that goes on to argue what somebody would do.
_COUNT_FIRST = late(rf"\W*{_NUMBER}\b(?! of\b)(?!.*\bwould\b)")
_POSTCODE = late(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_DATE = late(
    r"\b\d{1,3} (?:working|calendar|school|business) days?\b|"
    r"\b(?:for|after|within|every) (?:\w+ )?\d{1,3} (?:days|weeks|months|years)\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?: \d{4})?"
)
# "We searched: 1. the deeds room, and 2. the files": numbers of items.
_ITEM = late(r"(?:^|(?<=[,;:.] )|(?<=\band )|(?<=\bor ))\(?\d{1,2}[.)] (?=[a-z])")
# What says where a thing is to be read, beside which a figure tells nothing: "Fees of £11 are to be had from", "are reported at note 11".
_POINTS = late(
    r"\b(?:leaves|publish\w*|found|read|reported|listed|set out|given in|to be had|available|website|site|online|see|refer)\b"
)
_HAS_PLACE = late(r"[\d@]|www|http|\.(?:pdf|html|aspx|docx|xlsx)")
_WORD = late(r"[A-Za-zÀ-ÿ0-9£]+")
_OURS = late(r"\b(?:we|our|i|the (?:council|trust|force|university|authority)|therefore|your request)\b", re.I)
_PROVISION = late(r"(?:section|s\.?|regulation|reg\.?)\s?\(?\d", re.I)
_GROUND = late(r"exempt|exception|withh|limit|cost|hours|commercial|vexatious|prejudic")
_FORM = late(r"format|form|way|manner|level|centrally|retriev")  # not held as asked for: it may be held otherwise
_ANNEX = late(r"(?:see|in|at|per|refer)\b.*(?:annex|appendi)")
_ARGUING = late(r"\b(?:arguments?|reasons|reasoning|public interest|exemptions?)\b", re.I)
_PUBLISHED = late(r"\b21\b|\b25\b|\b6\(1\)|\b18\(d\)|accessible|publish")
_SINCE_PUBLISHED = late(r"(?:published|publicly available|public domain)$")
_BOUND = late(r"fewer|less|under|below|<|between")  # a count given by its bound, not only told to be small
_ANY_OTHER = late(r"\b(?:any|whether) (?:\w+ ){0,3}?(?:other|further|additional)\b", re.I)
_OPENING = late(r"[\W_]*(?:yes\W+|a total of |in total\W+|\d{4}[-/ ]*\d{0,4}:? *)?\d")
_NOW = late(
    r"(?:\b(?:is|are|am|being)|['’]s|['’]re) (?:(?!often|usually|typically|sometimes)\w+ ){0,2}(?:exempt|refus|withh|redact)|"
    r"^\W*(?:\(?[\da-z]{1,3}[.)]\W*)?(?:refused|exempt|withheld)\b",
    re.I,
)
# "N/A – food waste is not collected separately": nothing is said of information.
_NOT_APPLICABLE = late(r"\W*(?:n/a|not applicable)\b(?!.*\b(?:information|data|records?|hold|held|recorded)\b)", re.I)
# "We do not routinely hold this, but a manual count found 12": an answer after all.
_FOUND_AFTER_ALL = late(
    r"\bbut\b[^.;]{0,80}\b(?:found|identified|counted|gave|gives|shows?|showed|suggests?|indicates?)\b[^.;]{0,30}\b\d", re.I
)
# "A manual check found 14": the work was done.
_WORK_DONE = late(
    r"\b(?:found|identified|shows?|showed|gives|gave|counted)\b(?: (?:that|there|were|was|are|a|total|of|the)){0,6} £?\d(?!.*\bwould\b)",
    re.I,
)
# "Not known: 12", "Unknown" over figures: a kind that is counted, no answer.
_ROW = late(r"\W*(?:not (?:known|recorded|stated|available|held|specified)|unknown)(?: ?/ ?[\w ]+)?[\s:–-]+[<\d]", re.I)
# "Refused 12", and "Refused" beside "Granted": a kind that is counted.
_COUNTED = late(r"\W*(?:refused|denied)\W*$", re.I)
_COUNTED_BESIDE = late(r"[\d,.]+$|\W*(?:\w+ )?(?:granted|revoked|received|approved|allowed|issued|accepted|upheld)\W*$", re.I)
# What costs too much is a part beside the figures given.
_REST = late(
    r"\b(?:rest|remain\w+|earlier|previous|prior|before (?:19|20)\d\d|other|further|breakdown|broken down|split|"
    r"th(?:is|at|ese) (?:element|part|aspect|portion|point)s?)\b",
    re.I,
)
# Beside years that cost too much the figures of others: "For the later years the figures are", "2020: 4", "From 2018 on: £4,000".
_TOLD_OF_LATER = late(
    r"\bthe figures (?:are|is)\b.*\d|\bfor (?:the )?(?:later|other|remaining|last|latest|(?:more|most) recent) "
    r"(?:\w+ )?(?:years?|periods?|months?)\b.*\d"
    r"|^\W*(?:from )?(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?(?: on(?:wards)?)?\s*[:–-]\s*[\d£]"
)
_PUT_OFF = (
    "not_held",
    "not_held_soft",
    "promise",
    "extend",
    "clarify",
    "effort",
)  # what a later answer takes back beside refusals
_SETTLED = frozenset({"refuse", "void", "overturn", "law", "not_held", "ncnd", "signpost"})
# "Exempt, see below", "Please see Annex 2": what stands there is the answer, be it a table or reasons for a refusal.
_TO_REASONS = late(
    r"(?!.*\b(?:attach|enclos|(?<!under the )(?<!under this )tables?\b))\W*"
    r"(?:(?:answer|response|reply|part|question)?\W{0,3}\(?[\da-z.]{0,4}\)?\W+)?"
    r"(?:[\w'’()., ]{0,50}[,;:.–\-] ?)?(?:please )?"
    r"(?:see|refer to)\b[^.:]{0,40}\b(?:below|under (?:the|this) table|foot|end|annex|appendix|schedule|notes?|"
    r"paragraphs?)\b[^.:]{0,30}[.:]?$",
    re.I,
)
_CONTACT = late(r"\S@\w|(?<!\d)0\d{3,4} ?\d{3} ?\d{3}")  # a mail address or telephone number: somebody's, as was asked for
# Subsections that lift the duty to confirm or deny, and nothing else (FOIA 23(5) to 44(2), EIR 12(6) and 13(5), FOISA 18).
_DENIES = late(
    r"^(?:foia:(?:23\(5\)|24\(2\)|26\(3\)|27\(4\)|28\(3\)|29\(2\)|30\(3\)|31\(3\)|32\(3\)|33\(3\)|34\(2\)|35\(3\)|"
    r"36\(3\)|37\(2\)|38\(2\)|39\(2\)|40\(5[AB]?\)|41\(2\)|42\(2\)|43\(3\)|44\(2\))|foisa:18|eir:12\(6\)|eir:13\(5[AB]?\))(?:\(|$)"
)
_DENYING = late(r"\b(?:duty|confirm\w*|deny|denial|say whether|tell you whether|can't say|cannot say)\b")
_NOT_HELD_PROVISION = late(r"1[02]\(4\)\(a\)|not exist|24a", re.I)


def read_answer(answer: str, known: Known) -> Reading:
    """Every sentence put down to what it does. A sentence that names a provision relied on refuses by it."""
    reading, provisions = Reading(asks=known.asks), known.provisions
    relied, denied = _naming(provisions), _naming(tuple(p for p in provisions if _DENIES.match(p)))
    aside = _naming(tuple(p for p in known.aside if p not in provisions))
    if denied and not _DENYING.search(answer.lower()):
        denied = None
    every = sentences((LEAD_WORD if known.opens else _LEAD).sub("", answer.strip(), count=1))
    reading.flatly = bool(every) and _FLATLY.match(every[0]) is not None
    for at, sentence in enumerate(every):
        acts = _settled(acts_of(sentence), sentence)
        if "not_held" in acts and _ROW.match(sentence + " " + "".join(every[at + 1 : at + 2])):
            del acts["not_held"]
        if "refuse" in acts and _COUNTED.match(sentence) and any(map(_COUNTED_BESIDE.match, every[max(0, at - 1) : at + 2])):
            del acts["refuse"]
        for act in ("refuse", "not_held"):
            if known.counts and act in acts and counts(sentence, acts[act], known.counts):
                del acts[act]
        if aside and "refuse" in acts and _sets_aside(sentence, aside, relied):
            del acts["refuse"]
        if relied:
            _by_name(acts, sentence, relied)
        if denied and "ncnd" not in acts and denied.search(sentence):
            acts["ncnd"] = acts.pop("refuse", "")
        if acts.pop("later", "") and at:
            _take_back(reading, _PUT_OFF)
        if "overturn" in acts:
            _take_back(reading)
        if len(sentence) <= LONGEST_POINTER and _TO_REASONS.match(sentence):
            reading.pointing |= {act for act in ("give", "attached") if acts.pop(act, "")}
        for act, words in acts.items():
            reading.acts.setdefault(act, words)
        _place(reading, sentence, acts)
        reading.worked = reading.worked or "effort" in acts
        _count(reading, sentence, acts, first=not at)
        if not at and known.opens and sentence.rstrip(".").replace(",", "").isdecimal():
            reading.figures += 1
            reading.firm += 1
    return reading


def _place(reading: Reading, sentence: str, acts: dict[str, str]) -> None:
    """What a sentence means by its place: whether what it keeps back stands beside something told before."""
    if "plain" in acts and "whether" in reading.untold and _YES_OR_NO.match(sentence):
        reading.of_a_part = True  # "We have withheld the cost under section 43(2). Yes, with Hexley Ltd."
    if "refuse_soft" in acts and reading.stated and not reading.refused:
        reading.beside_soft = True
    if ("refuse" in acts or "effort" in acts) and _REST.search(sentence):
        reading.rest = True
    if "not_held" in acts and ((reading.stated and lacks_a_part(sentence)) or reading.told_beside(sentence)):
        reading.lacks_a_part = True
    if "refuse" in acts and not ("signpost" in acts and _PUBLISHED.search(sentence)):
        _refusal(reading, sentence, "effort" in acts and not asks_for_more(sentence))
    elif "reason" in acts or "refuse_soft" in acts or "personal" in sentence:
        _part(reading, sentence)
    elif reading.stated and keeps_the_rest(sentence):
        reading.of_a_part = True
    if "ncnd" in acts and (reading.stated or reading.figures or "plain" in reading.acts) and _ANY_OTHER.search(sentence):
        reading.beside_ncnd = True
    if "refuse" in acts or "signpost" in acts:
        reading.sections += " " + sentence[:LONGEST_CITING]


def _sets_aside(sentence: str, aside: re.Pattern[str], relied: re.Pattern[str] | None) -> bool:
    """ "Section 43(2) was considered and does not apply": it names what the law stage found not relied on, and refuses nothing now."""
    return bool(aside.search(sentence)) and not (relied and relied.search(sentence)) and not _NOW.search(sentence)


BRACKET = re.escape("(")  # printed with a blank before it or none: "43 (2)"


@lru_cache(maxsize=512)
def _naming(provisions: tuple[str, ...]) -> re.Pattern[str] | None:
    """What a sentence names that names one of the provisions: "43(2)", "Section 44"."""
    numbers = sorted({number for p in provisions if len(number := p.partition(":")[2]) > 1}, key=len, reverse=True)
    if not numbers:
        return None
    words = [
        rf"(?<![\d(]){re.escape(n).replace(BRACKET, ' ?' + BRACKET)}"
        if "(" in n
        else rf"\b(?:section|s\.?|regulation|reg\.?|article)\s?{re.escape(n)}(?![\d(])"
        for n in numbers
    ]
    return re.compile("|".join(words), re.I)


def _by_name(acts: dict[str, str], sentence: str, relied: re.Pattern[str]) -> None:
    """A sentence that names a provision relied on refuses by it; one that takes back another provision takes back nothing of it."""
    named = relied.search(sentence)
    if "overturn" in acts and not named and _PROVISION.search(sentence):
        del acts["overturn"]
    if named and not _SETTLED.intersection(acts):
        acts["refuse"] = named.group()
        acts.pop("give", None)


def _take_back(reading: Reading, more: tuple[str, ...] = ()) -> None:
    """A review or a later answer takes back what was refused before it: that, and what was told with it, counts no more."""
    for act in ("refuse", "refuse_soft", "ncnd", "reason", *more):
        reading.acts.pop(act, None)
    reading.refused = reading.of_a_part = reading.figures_first = False
    reading.sections = ""


def _refusal(reading: Reading, sentence: str, of_work: bool) -> None:
    """What a sentence that refuses makes of what was told before it; `of_work`: it reckons the work for all that was asked."""
    told = reading.figures > reading.holdings or reading.contacts
    if told and not reading.worked and not of_work and not reading.refused:
        reading.figures_first = True  # told before anything was refused
    _part(reading, sentence)
    if not reading.refused:
        reading.before = reading.substance
    reading.refused = True


def _part(reading: Reading, sentence: str) -> None:
    """Whether a sentence keeps back one thing beside others that were told before anything was refused."""
    if not reading.refused and ((reading.said() and keeps_a_part(sentence)) or reading.told_beside(sentence)):
        reading.of_a_part = True
    elif not reading.refused:
        reading.untold = beside(sentence, reading.asks)


_YES_OR_NO = late(r"\W*(?:yes|no)\b(?=\W)(?!\W*(?:information|data|records?|exempt\w*)\b)", re.I)
_TURNS = late(r"(?:however|although|but|nevertheless|instead)\b")


def _settled(acts: dict[str, str], sentence: str) -> dict[str, str]:
    """The acts of one sentence without those that its other acts take back."""
    drop: set[str] = set()
    if "void" in acts or "overturn" in acts:
        drop |= {"refuse", "refuse_soft", "ncnd"} | ({"signpost"} if acts.get("signpost", "").endswith("21") else set())
    if "overturn" in acts and _SINCE_PUBLISHED.search(acts.get("signpost", "")):
        drop |= {"signpost"}  # "no longer relied on, as the contract has been published": no place is told
    if "attached" in acts and _ANNEX.match(acts["attached"]) and ("refuse" in acts or _ARGUING.search(sentence)):
        drop |= {"attached"}  # the annex gives the reasons
    if "suppress" in acts and _BOUND.match(acts["suppress"]) and not _PROVISION.search(sentence):
        drop |= {"refuse", "refuse_soft"}
    if "not_held_soft" in acts and _FORM.search(acts["not_held_soft"]):
        drop |= {"not_held"}
    if "clarify_duty" in acts and not _GROUND.search(acts.get("refuse", "")):
        drop |= {"refuse", "refuse_soft"}  # "We are not obliged to answer until you have told us which"
    if "law" in acts and not _OURS.search(sentence):
        drop |= set(acts) - {"law", "ncnd", "signpost"}
    if "courtesy" in acts:
        drop |= set(acts) - {"courtesy", "not_held", "not_held_soft", "attached", "promise", "refuse"}
    if "not_held" in acts and _NOT_APPLICABLE.match(sentence):
        drop |= {"not_held", "not_held_soft"}
    if "effort" in acts and _WORK_DONE.search(sentence):
        drop |= {"effort"}
    if "not_held" in acts and _FOUND_AFTER_ALL.search(sentence):
        drop |= {"not_held", "not_held_soft"}
    if "not_held" in acts and (
        "refuse" not in acts or not _GROUND.search(acts["refuse"]) or _NOT_HELD_PROVISION.search(sentence)
    ):
        drop |= {"refuse", "refuse_soft"}
    if drop_give := {"refuse", "refuse_soft", "not_held", "ncnd", "law", "reason"} & (set(acts) - drop):
        drop |= {"give"} if not _TURNS.match(acts.get("give", "")) or "law" in drop_give else set()
    return {act: words for act, words in acts.items() if act not in drop}


def _count(reading: Reading, sentence: str, acts: dict[str, str], first: bool = False) -> None:
    """Adds the figures and the words of plain statement that the sentence has. `first`: the answer opens with it."""
    if "suppress" in acts and _BOUND.match(acts["suppress"]):
        reading.figures += "refuse" not in acts
        reading.bounded = reading.bounded or "refuse" in acts  # "<5 (section 40(2))": the bound is told
    spoken = set(acts) - {"give", "attached", "plain", "suppress", "void", "partly"}
    if sentence.isdecimal():  # one alone may be a label, several are the cells of a table
        reading.cells += 1
        reading.figures += reading.cells == CELLS
        return
    low = sentence.lower()
    bare = _DATE.sub(" ", _PLACE.sub(" ", _ITEM.sub(" ", low))) if _HAS_PLACE.search(sentence) else low
    if _LAW_WORDS.search(bare) or spoken & {"courtesy", "law", "reason", "effort"}:
        return
    if _LABEL.match(low) or _POSTCODE.search(sentence):
        return
    count = len(_WORD.findall(bare))
    counted = "number" in reading.asks
    opens = first or (counted and not reading.keeps())
    holding = not counted and bool(_HOLDING.match(low))
    if not spoken:
        least = LONG_PLAIN if "plain" in acts else SHORT_SENTENCE
        told = count >= least or (count > 1 and "plain" not in acts and not _HEADING.match(low))
        reading.stated = reading.stated or (told and not holding)
        reading.told |= tells(sentence, reading.asks) if told and not holding else frozenset()
        reading.substance += count if count >= SHORT_SENTENCE else 0
        reading.contacts += bool(_CONTACT.search(sentence)) and not reading.refused
    keeping = spoken & {"refuse", "not_held", "not_held_soft", "refuse_soft"}
    money = _MONEY.search(bare)
    if reading.refused and not keeping and _TOLD_OF_LATER.search(low):
        reading.firm += 1
    if money or (not keeping and count <= LONGEST_FIGURE and (_FIGURE.search(bare) or (opens and _COUNT_FIRST.match(bare)))):
        reading.figures += 1
        reading.opens_told = reading.opens_told or (first and not spoken and not holding and not _POINTS.search(low))
        reading.holdings += holding
        reading.firm += not reading.refused and not holding and bool(money or _OPENING.match(bare)) and not _WORK.search(bare)
