"""When the request was made or received: by labels, by what prose says beside each date, by the header of the mail quoted below."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from foiparse.divide.header.date_labels import LABEL_LENGTH, REQUEST_LABEL, RESPONSE_LABEL, SENT_LINE, WEEKDAY, labelled, log_row
from foiparse.divide.header.dates import Found, find_dates
from foiparse.divide.header.lines import FAR, Lines
from foiparse.divide.header.mentioned import mentioned_date
from foiparse.divide.header.thread import thread_days
from foiparse.late import late

_REQUEST_NOUN = (
    r"(?:requests?|letters?|e-?mails?|correspondence|enquir(?:y|ies)|inquiry|application|messages?|note|query|queries|questions?|questionnaire|survey|"
    r"communication|submission|form|fax|tweet|foi|sar|points|card|postcard)"
)
# Before the date itself: "on", "on Friday", "of the", "dated".
_LEAD = r"\W{0,4}(?:(?:on|dated|of)\W+)?(?:(?:[a-z]+day|mon|tues?|wed|thur?s?|fri|sat|sun)\b\W+)?(?:the\W+)?$"
# Prose: the verb stands close before the date, a word for the request or for the requester in the same sentence before it.
_VERB = late(
    r"\b(?i:received|dated|sent|made|submitted|reached us|requested|logged|came in|came to us|e-?mailed|"
    r"wrote|written|asked|(?:(?<=you )|(?<=You )|(?<=applicant )|(?<=requester ))contacted|contacted us|contacting|"
    r"(?:request|letter|e-?mail|correspondence|enquiry|application|message)(?:\s+for\s+(?:information|(?:an\s+)?(?:internal\s+)?review))?\s+(?:of|on))\b"
    r"(?:\W+(?:here|to|by|with|in|at|from|us|the|this|our|my|on|of|and|was|were|which|your|request|under|for|information|office|authority|"
    r"council|trust|constabulary|force|"
    r"police|department|university|board|college|school|academy|agency|service|organisation|association|commission|ministry|partnership|company|"
    r"group|body|parish|hospital|e-?mail|post|letter|fax|website|via|through|date|dated|received|"
    r"you|me|we|[a-z]+day|[A-Z][\w’']*)){0,10}\W{0,4}$",
)
# Rarer verbs with whatever stands between, save words that begin what is asked: "the questions that you put to all forces on".
_ASKING = r"(?:for|about|regarding|concerning|whether|how|what|who|where|if|between|since|until|before|after|as|seeking|asking|requesting)"
_CAME = late(
    r"\b(?:sent|reached|came|arrived|wrote|raised|posed|filed|lodged|placed|registered|recorded|handed|put|had from you|got to|posted|delivered|"
    r"phoned|telephoned|rang|contacted|approached|addressed|submitted|received|made|asked|e-?mailed|opened|filled in|turned up|in touch|contacting)\b"
    rf"(?:[ \n]+(?:for (?:the following |this |some )?(?:information|records|documents|data)|"
    rf"(?!{_ASKING}\b)[\w’'/&:-]+)){{0,9}}?[ \n]+on\W+(?:[a-z]+day\W+)?(?:the\W+)?$",
    re.I,
)
_NO_CONTENT = late(
    r"(?<!\ba )\b(?:number of|how many|copies of|copy of|details of|list of|amount|payments?|spen[dt]|(?<!by )posts?)\b", re.I
)
_RELATIVE = late(
    r"\b(?:which|that|and)\b(?: (?:was|were|we|had|have|i|you|it))* ?(?:received|reached|came|arrived|got to|sent|put|handed|had|made|wrote)\b",
    re.I,
)
# "your note of 8 July", "the request (8 January)", "your original request dated": said of the request itself, whatever stands before.
_DIRECT = late(
    rf"\b(?:your|the (?:original|initial|first)|this|original|initial)\s+(?:(?!review|previous|earlier|our|appeal|complaint)[\w’'/-]+\s+){{0,4}}?"
    rf"{_REQUEST_NOUN}(?:\s+for\s+(?:information|records|documents|data))?(?:\s+(?:made|received|sent|submitted|dated|logged|of|on|from|was|were|which|"
    rf"we|by|us|that)){{1,4}}{_LEAD}",
    re.I,
)
_BESIDE = late(
    rf"\b(?:your|the|original|initial) (?:(?:[A-Z]\w+|of|original|initial|foi|information) ){{0,4}}{_REQUEST_NOUN}(?: for information)?"
    r" ?[(,:–—-] ?(?:dated |received )?(?:[a-z]{6,9},? )?$|"
    r"(?:^|\n)[^\n.]{0,80}\b(?:FOI|request|questionnaire|enquiry) (?:\((?:dated |received |of )?|of )(?:the )?$",
    re.I,
)
# Said in plain words that hold no noun for the request: "We got this on", "Asked on", "What you sent us on", "Date we had it:".
_PLAINLY = late(
    r"(?:^|[\n.;(·|])\W{0,3}(?:(?:we|i) (?:got|had|received) (?:this|it|these|them)|(?:first )?asked|request(?:ed)?(?: (?:made|received|dated))?|"
    r"date we (?:had|got|received) it|"
    r"(?:you|the (?:requester|applicant)) (?:first )?(?:e-?mailed|contacted|wrote to|asked|approached) us\b[^.\n\d]{0,60}?|"
    r"you asked (?:us|me|the \w+) for (?:the following |this |some )?information|what you (?:asked|sent|wanted)(?: us)?(?: for)?|"
    r"(?:[\w’']+ ){1,8}received (?:the following|this)|"
    r"[^.\n]{0,80}\bquestions you (?:put|sent|asked)|"
    r"(?:the )?following (?:\w+ ){0,3}?(?:was|were) (?:received|sent|put)\b[^.\n\d]{0,50}?|"
    rf"(?:(?:we|i) (?:received|had|got) )?your {_REQUEST_NOUN} (?:about|concerning|regarding|asking|for)\b[^.\n\d]{{2,90}}?"
    r"(?:(?:reached|arrived|came|received|sent)\b[^.\n\d]{0,40}?)?|"
    r"(?:[\w’']+ ){0,8}heard from you\b[^.\n]{0,30}?|[^.\n]{0,120}\breached (?:me|us))(?: on| of)?\W+(?:[a-z]+day\W+)?(?:the\s+)?$",
    re.I,
)
_ANSWER_SENT = late(
    r"\s*(?:date\s+)?(?:(?:response|reply|answer)\s+)?sent\s*:?\s*(?:on\s+)?$|\s*(?:response|reply|answer|decision) dated?\s*:?\s*(?:[a-z]+day\W+)?$|"
    r"[^\n]*\b(?:replied|responded|answered)(?: on)?\W+(?:the\s+)?$",
    re.I,
)  # a log's own day, under "FOI responses"
# The request's own clause, whatever else its sentence tells: "a review of the answers to the request that you had made on".
_MADE = late(
    rf"\b(?:{_REQUEST_NOUN}) (?:which|that) (?:you|the (?:applicant|requester)) (?:had |have )?(?:first )?"
    rf"(?:made|sent|put|submitted|wrote|asked|left|gave|handed)(?: [\w’']+){{0,5}}?"
    r"(?: to| us)* on\W+(?:[a-z]+day\W+)?(?:the\s+)?$|"
    rf"\b(?:your|the) {_REQUEST_NOUN} (?:which|that) (?:came(?: in)?|arrived|reached (?:us|me))(?: to us)? on\W+(?:[a-z]+day\W+)?(?:the\s+)?$",
    re.I,
)
_REPLY_TO = late(
    r"\b(?:reply|response|answer)\b[^.\n]{0,40} to (?:a|the|your|this) (?:[\w’']+ ){0,3}?request (?:of|dated|made on|received on)\W+$",
    re.I,
)
_FROM_TO = late(r"\s*(?:to|until|till|onwards?|up to|and)\b|\s*[-–]", re.I)  # a span of time that is asked about
# "We asked you to clarify your request on 5 May", "You amended your request on": not "to clarify your request of 3 May".
_CLARIFIES = late(
    r"\b(?:clarif(?:y|ied)|clarification (?:of|on|about|regarding)|amended|revised|refined|narrowed|changed) "
    r"(?:\w+ ){1,3}(?:request|enquiry|query|questions?) on\W+"
    r"(?:[a-z]+day\W+)?(?:the\W+)?$",
    re.I,
)
_DATED_LABEL = late(r"(?:^|\t|\s{2}|[|·•])\W*(?:letter )?dated?\s*:\W*(?:[a-z]+day\W*)?$", re.I)
_EXTENDED = late(r"\bextend(?:ed|ing)\b", re.I)
_ADJACENT = late(rf"\b(?:your {_REQUEST_NOUN}|yours (?:of|dated)(?: the)?) $", re.I)
_RECEIVED_ON = late(r"\breceived,? on\W+(?:[a-z]+day\W+)?(?:the\s+)?$", re.I)
_ITS_NOUN = late(rf"^,? (?:your|a|an|the) (?:\w+ ){{0,3}}?{_REQUEST_NOUN}\b", re.I)
_THANKS = late(r"\bfor (?:your|the|a|an|this|getting|contacting|writing)\b", re.I)
_YOURS = late(r"^ (?:foia? |information )?(?:request|e-?mail|letter|enquiry)\b", re.I)
_WELSH = late(r"\b(?:eich|y) (?:cais|e-?bost|llythyr|neges|ymholiad)\b[^.\n]{0,60}\b(?:ar|dyddiedig|o)\s*$", re.I)
_NOUN = late(rf"\b(?:you|your|we were|applicant|requesto?e?r|of the public|{_REQUEST_NOUN}\w*|the above)\b", re.I)
_TAKEN_UP = late(r"^\W*(?:it|this|that|they|these) (?:\w+ )?(?:reached us|came|received|sent|made|submitted|arrived)\b", re.I)
_AFTERWARDS = late(
    r"^(?:,[^,.\n]{3,70},|[,\s]{0,3})\s*(?:(?:you|the (?:applicant|requester|requestor)) (?:\w+ )?"
    r"(?:asked|wrote|requested|made|sent|submitted|contacted|e-?mailed|put|applied|sought|lodged|approached|enquired|"
    r"wanted|wished|filed|posed|raised)\b|(?:we|i|(?:the|our|this) [\w’' ]{1,40}?) (?:received|had|got) (?:your|a|an|the|this)\b|"
    r"(?:we were|(?:the|our) [\w’' ]{1,40}? was) asked\b|"
    r"(?:your|a|the) (?:\w+ ){0,3}?(?:request|enquiry|e-?mail|letter)\b[^.\n]{0,60}?\b(?:received|came|arrived|made|submitted|sent)\b)",
    re.I,
)
_NOT_REQUEST = late(
    r"internal review|\breview of (?:the|our|my)|clarif|acknowledg(?!e (?:that|with thanks|receipt))|\bour (?:previous |"
    r"earlier )?(?:response|reply|letter|e-?mail)|representations?\b|dissatisf|complain(?!ts\b)|appeal|reconsider|"
    r"\b(?:we|I) (?:(?:responded|replied|wrote)|(?:have )?(?:asked|invited|told|contacted|e-?mailed|telephoned|phoned) you)|"
    r"\bextend(?:ed|ing)\b|responded to (?:you|this)|(?:previous|earlier|identical|similar|same) (?:or \w+ (?:\w+ )?)?request|(?:council|"
    r"trust|force) (?:responded|replied)",
    re.I,
)
# The sentence has begun to tell what was asked: the date is of that.
_TOLD = late(
    r"\byou (?:have |had )?(?:asked|requested|sought|wanted)\b(?: us)? "
    r"(?:for|about|how|what|whether|to|if|copies|details|the)\b(?! on\b)"
    r"(?! (?:the following |this |some )?information on\W{1,3}(?:[a-z]+day\W+)?(?:the\W+)?$)(?![^.]*\byour?\b)|"
    r"\breview (?:that |which )?you (?:have |had )?(?:asked|requested)\b",
    re.I,
)
# What follows the date tells that a review was asked for on it.
_ASKS_REVIEW = late(
    r"^[,\s]{0,3}(?:(?:in|by|with) which |and |when |where |that )?(?:you )?"
    r"(?:(?:ask|request|seek)\w* (?:for |us to |that we |me to )?(?:an? |the |our )?(?:internal )?(?:review|reconsider|clarif)|"
    r"(?:express|say|said|stat|were|are|indicat)\w*[^.]{0,40}\b(?:dissatisf|unhapp|not (?:happy|satisfied|content))|complain|appeal)",
    re.I,
)
_QUOTED_SENT = late(
    r"(?:original message-*[ \t]*\n(?:[^\n]*\n){0,3}?|"
    r"\n[ \t]{0,20}>?[ \t]{0,20}from:[^\n]*\n(?:[^\n]*\n){0,2}?)[ \t]{0,20}>?[ \t]{0,20}(?:sent|date):([^\n]{6,60})|"
    r"(?:^|\n)[ \t]{0,20}>?[ \t]{0,20}on ([^\n]{6,60})[^\n]{0,80} wrote:",
    re.I,
)
# Behind the request's own day what it asks about: "of 12 May about the letter that I sent on 8 April".
_ABOUT = late(
    r"\b(?:about|regarding|concerning|relating to|in relation to|in respect of|ask(?:ed|ing)? (?:for|about)|requesting|seeking)\b",
    re.I,
)
# "about the planning application received by the Council on": a paper that is asked about, dated by its own receipt.
_PAPER = late(
    r"\b(?:request|enquiry|questions?|foi)\b[^.\n]{0,60}"
    r"\b(?:about|regarding|concerning|relating to|in relation to|in respect of|for|of)\W+(?:a|an|the|my|our|this|that)\W+(?:[\w’'-]+\W+){0,4}?"
    r"(?:application|letter|ticket|notice|report|complaint|form|objection|appeal|permit|survey|submission|invoice|claim)s?"
    r"(?:\W+(?:that|which|i|we|you|was|were|had|have|been)){0,3}\W+(?:received|dated|sent|made|submitted|lodged)\b[^.\n]{0,40}$",
    re.I,
)
_ACKNOWLEDGED = late(
    r"\backnowledged\b(?: (?:receipt of )?(?:your|the|a|this) (?:[\w’'-]+ ){0,3}(?:request|enquiry|e-?mail|letter|questionnaire|message)s?)?"
    r" on\W+(?:[a-z]+day\W+)?(?:the\s+)?$",
    re.I,
)
_AS_AT = late(r"\b(?:as at|as of|at|in|since|between|before|after|until|to|by)\W+(?:the\s+)?$", re.I)
# Within questions and answers only what speaks of the requester's own request dates it.
_OF_THE_REQUEST = late(
    r"\b(?:your|this|the original) (?:[\w’'().,§-]+ ){0,8}(?:request|enquiry|foi|e-?mail|letter|query)\b|"
    r"\b(?:foi|information)(?: act)? request\b|\byou (?:\w+ )?(?:asked|wrote|sent|e-?mailed)\b",
    re.I,
)
_END_OF_SENTENCE = late(
    r"\n\s*\n|[.!?](?=\s+[A-Z])|\n(?=(?:Dear|Thank you|Further to|Your|The|This|On|Following|I (?:refer|write|am)|We (?:refer|write|are))\b)"
)

AFTER = 160  # characters of the sentence that goes on behind a date
BEFORE = 260  # characters of the same sentence looked at before a date
OPENING = 160  # characters after the salutation in which the request is named
TOGETHER = 220  # characters within which "dated … and received …" are said of one request


DAYS_TOGETHER = 120  # days between them: a form left in a tray, a request refined; a day further back is of what was asked


@dataclass(slots=True)
class _Said:
    """Dates that prose gives to the request: surely and outside questions and answers, inside them, by a rarer verb, clarified."""

    strong: list[tuple[int, str]] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    within: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)


def request_date(lines: Lines, year: int | None = None, latest: str | None = None) -> str | None:
    """The day the request was made or received, the earlier if both are printed.

    `year` fills a missing year; `latest` is the response's date: a request is never later.
    """
    label = log_row(lines, request=True) or labelled(lines, REQUEST_LABEL, year)
    said = _said(lines, year, latest)
    if said.strong:
        first, spoken = said.strong[0]
        for at, iso in said.strong:
            said_before = _sentence_before(lines.text, at)
            about = _ABOUT.search(lines.text, max(first, at - len(said_before)), at)
            together = at - first <= TOGETHER and (not about or _DIRECT.search(said_before))
            spoken = _made(spoken, iso) if together else spoken
        return _made(label, spoken) if label else spoken
    found = label or next(iter(said.loose), None) or _quoted(lines, latest)
    return found or next(iter(said.within + said.weak), None) or mentioned_date(lines, latest)


def _made(one: str, other: str) -> str:
    """The earlier of two days, of making and of receipt; the first where they lie too far apart to be of one request."""
    apart = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    return min(one, other) if apart <= DAYS_TOGETHER else one


def _said(lines: Lines, year: int | None, latest: str | None) -> _Said:
    said, text = _Said(), lines.text[:FAR]
    for found in lines.dates:
        if found.start >= FAR:
            break
        iso = _iso(found, year, latest)
        if not iso or (latest and iso > latest):
            continue
        kind = _spoken(text, found)
        outside = lines.is_outside(found.start)
        if kind in ("strong", "verb") and outside:
            said.strong.append((found.start, iso))
        elif kind == "loose" and (outside or _opens(lines, found.start)):
            said.loose.append(iso)
        elif kind == "strong" or (kind == "verb" and _OF_THE_REQUEST.search(_sentence_before(text, found.start))):
            said.within.append(iso)
        elif kind == "weak":
            said.weak.append(iso)
    return said


def _opens(lines: Lines, at: int) -> bool:
    """Whether a place is in the first lines after the salutation, whatever the dividing made of them."""
    first = lines.salutation
    return first is not None and first + 1 < len(lines.all) and 0 <= at - lines.all[first + 1].start < OPENING


def _iso(found: Found, year: int | None, latest: str | None) -> str | None:
    """The date with the letter's year where none is printed; the year before for a request of December answered in January."""
    iso = found.iso(year)
    if iso and latest and iso > latest and found.year is None and year:
        return found.iso(year - 1)
    return iso


def _quoted(lines: Lines, latest: str | None) -> str | None:
    """The day of the earliest message that the reply quotes below itself: a thread begins with the request."""
    days = [day for day in thread_days(lines) if not latest or day <= latest]
    if not any(words in lines.low for words in ("original message", "from:", "wrote:")):
        return None
    for match in _QUOTED_SENT.finditer(lines.text):
        iso = next((f.iso() for f in find_dates(match[1] or match[2])), None)
        if iso and (match.start() > 0 or match[2]) and (not latest or iso <= latest):
            days.append(iso)
    return min(days, default=None)


_ON_AT_END = late(r"\bon\W+(?:[a-z]+day\W+)?(?:the\s+)?$", re.I)
_FROM_AT_END = late(r"\bfrom\W+(?:the\s+)?$", re.I)
_OTHER_REQUEST = late(r"clarif|request for (?:an? )?(?:internal )?review", re.I)


_YOUR_AT_END = late(r"\byour $", re.I)


def _spoken(text: str, found: Found) -> str | None:
    """Whether prose says that the request was made or received on this date; "weak" where it is a clarified request.

    "verb" where no more than a verb of receiving or sending says so: inside an answer that may be of another paper.
    """
    sentence = _sentence_before(text, found.start)
    line = text[text.rfind("\n", 0, found.start) + 1 : found.start]
    if SENT_LINE.match(line) or _ANSWER_SENT.match(line or sentence.strip().rpartition("\n")[2]):
        return None  # a mail's own header, or a quoted one: see _quoted
    if _DATED_LABEL.search(line) or _of_answer(text, found.start, line):
        return None  # the letter's own, under its number or a log's title: "FOI 7188 / Dated: 3 May", "FOI request 7188 / Date sent: 3 May"
    after = _END_OF_SENTENCE.split(text[found.end : found.end + AFTER], maxsplit=1)[0]
    if _AFTERWARDS.match(after) and _ON_AT_END.search(sentence):
        return None if _NOT_REQUEST.search(after[:120]) else "strong"
    if _ASKS_REVIEW.match(after) or _TOLD.search(sentence) or _PAPER.search(sentence) or _ACKNOWLEDGED.search(sentence):
        return None
    if _RECEIVED_ON.search(sentence) and _ITS_NOUN.match(after):
        return "strong"
    if _CLARIFIES.search(sentence):
        return "weak"
    direct = _DIRECT.search(sentence)
    if direct and not _EXTENDED.search(sentence) and not (_FROM_AT_END.search(sentence) and _FROM_TO.match(after)):
        return "strong"
    if (
        (_PLAINLY.search(sentence) and not _NOT_REQUEST.search(sentence) and not _AS_AT.search(sentence))
        or _REPLY_TO.search(sentence)
        or _MADE.search(sentence)
    ):
        return "strong"
    if _BESIDE.search(sentence) or _ADJACENT.search(sentence) or (_YOURS.match(after) and _YOUR_AT_END.search(sentence)):
        return "strong"
    if _WELSH.search(sentence):
        return "strong"
    verb = _VERB.search(sentence)
    if not verb or not (
        _NOUN.search(sentence) or (_TAKEN_UP.match(sentence) and _NOUN.search(text[max(0, found.start - BEFORE) : found.start]))
    ):
        return _loosely(sentence)
    if _OTHER_REQUEST.search(sentence):
        return "weak"
    return None if _NOT_REQUEST.search(sentence) else "verb"


def _of_answer(text: str, at: int, line: str) -> bool:
    """Whether a label in the line before a date, or alone in the line above it, is of the answer's day."""
    if WEEKDAY.match(line):
        line = text[max(0, at - 2 * LABEL_LENGTH) : at - len(line)].rstrip("\n").rpartition("\n")[2] + " "
    if len(line) > LABEL_LENGTH or any(map(str.isdigit, line)):
        return False  # behind another day
    return RESPONSE_LABEL.search(line) is not None and REQUEST_LABEL.search(line) is None


_ASKING_VERB = late(rf"\b{_ASKING}\b", re.I)


def _loosely(sentence: str) -> str | None:
    """Whether a rarer verb says so, in a sentence that has not begun to tell what is asked, or takes the request up again."""
    came = _CAME.search(sentence)
    if not came or not _NOUN.search(sentence) or _NOT_REQUEST.search(sentence):
        return None
    head = sentence[: came.end()]
    told = _ASKING_VERB.search(_THANKS.sub("", sentence[: came.start()])) or _NO_CONTENT.search(head)
    return "loose" if not told or _RELATIVE.search(head) else None


def _sentence_before(text: str, at: int) -> str:
    """The words of the same sentence before `at`; an empty line or a full stop ends the one before."""
    window = text[max(0, at - BEFORE) : at]
    cut = max((m.end() for m in _END_OF_SENTENCE.finditer(window)), default=0)
    return window[cut:]
