"""Which public authority answers: every printed name that reads like one is weighed by where it stands and what is said of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from foiparse.divide.header.acronyms import by_initials
from foiparse.divide.header.authority_words import GENERIC, NATIONS, SHORT_KINDS
from foiparse.divide.header.bodies import BODIES, overseers
from foiparse.divide.header.framed import framed
from foiparse.divide.header.letterhead import first_line, goes_on
from foiparse.divide.header.lines import Lines
from foiparse.divide.header.names import find_names
from foiparse.late import late

# What stands before or after a name, and how much it speaks for (or against) its being the sender.
_BEFORE = (
    (late(r"on behalf of\s*(?:the\s+)?$"), 4.0),
    (late(r"(?:received|held|holds?|made|sent|submitted)\s+(?:by|to)\s+(?:the\s+)?$"), 3.0),
    (late(r"(?:request(?:ed)?|wrote|application|letter)[^.\n]{0,30}\b(?:to|from|by)\s+(?:the\s+)?$"), 2.0),
    (
        late(
            r"(?:belongs? to|copyright|©|\(c\)|contains|consent of|"
            r"(?:copyright|information|material|data)[^.]{0,40} owned (?:solely )?by)\W*(?:the\s+)?$",
        ),
        3.0,
    ),
    (late(r"\b(?:you|applicant|requester) (?:asked|wrote to|contacted|approached|e-?mailed)\s+(?:the\s+)?$"), 2.0),
    (late(r"\b(?:confirm|advise|inform|tell)\b[^.]{0,30}\b(?:that\s+)?(?:the\s+)?$"), 2.0),
    (
        late(
            r"(?:contact|(?<!thank you for )(?<!thanks for )contacting|approach|write to|refer\w* to|redirect\w*|transfer\w* to|"
            r"(?:may|might|would|could) be held by)[^.?!]{0,25}$",
        ),
        -2.5,
    ),
    (
        late(
            r"(?:licen[cs]e|licensed|found at|website of|act as|run by|commissioned by|contract with|"
            r"collaboration with|registered with|regulated by|appeal to)[^.]{0,25}$",
        ),
        -2.0,
    ),
    # whom to complain to: an officer of it
    (
        late(
            r"\b(?:write|writing|addressed|sent) to\b[^.?!]{0,20}\b(?:head|officer|manager|director|secretary|team|unit|clerk|solicitor|executive|"
            r"registrar)\b[^.?!]{0,30},\s*(?:the\s+)?$",
        ),
        4.0,
    ),
    (
        late(r"\b(?:registered|regulated|accredited|inspected|licensed|authorised|rated)(?: \w+)? (?:with|by)\s+(?:the\s+)?$"),
        -4.0,
    ),
    (late(r"\bthank(?:s| you) for contacting\s+(?:the\s+)?$"), 3.0),
    (late(r"\badministering authority\W*(?:the\s+)?$"), 4.0),  # of a pension fund
    (late(r"(?:^|\s)(?:(?:public )?(?:body|authority)|organisation|published by|publisher):\s*(?:the\s+)?$"), 2.0),
    (late(r"\b(?:organisation|company|charity|subsidiary|arm|landlord)(?: \w+)? (?:of|for|owned by|by)\s+(?:the\s+)?$"), -3.0),
)
_AFTER = (
    (
        late(
            r"^\s*(?:does|do|has|have|is able|is unable|holds?|can|considers?|aims|takes|recognises|currently|"
            r"welcomes|uses|no longer|received|replied|responded|answered|was asked|neither|[a-z]{4,}s its)\b",
        ),
        1.5,
    ),
    (
        late(
            r"^[’']s?\s+(?:response|reply|decision|answer|use of|policy|disclosure|freedom|publication|website|"
            r"complaints)",
        ),
        2.0,
    ),
    (late(r"^,?\s*(?:may|might|could|would)\b(?! (?:monitor|use|charge|refuse|record|make))"), -1.0),
)
_WEIGHT_TOP, _WEIGHT_SIGNED, _WEIGHT_DOMAIN = 3.0, 2.5, 3.0
_WEIGHT_FIRST_LINE = 2.0
_SEPARATORS = ("\n", "\t", "   ", " | ", " / ", " - ", " – ", " — ", " · ", " • ", " > ", " › ", " » ")  # of the cells of a line
_WELSH = late(
    r"(?:cyngor|heddlu|bwrdd|prifysgol|comhairle|ymddiriedolaeth|awdurdod|llywodraeth)\b", re.I
)  # the English form is given where both are printed
# A name that tells a kind of authority plainly, and one that may be a part of it ("Exams Office", "Winter Service").
_STRONG = late(
    r"\b(?:council|trust|police|constabulary|(?:fire and rescue|ambulance) (?:service|authority)|combined authority|health board|police service)$"
    r"|\buniversity\b|\bcollege$",
    re.I,
)
_OFFICE = late(
    r"\b(?:office|services?|registry|enquiries|commissioning|department|units?|teams?|loans|compliance|governance|records|requests|commissioners)$",
    re.I,
)
_WEIGHT_OFFICE = 1.5  # against a part where the letter names such an authority
_WEIGHT_PASSING = 1.2  # against a body that other bodies' letters name in passing: three mentions, or a short line and no more
_DEPARTMENT = late(r" Department$", re.I)  # of a hospital or a council, where it does not stand alone at the head
_ELSEWHERE = late(r"\b(?:contact|contacting|approach|write to|refer\w* to|redirect\w*|transfer\w* to|held by|like)\b[^.]{0,25}$")
_HEALTH_BOARD = late(r"\b(?:Health|NHS) Board$")  # in Scotland known as "NHS" and its place
_CONTACT_US = late(r"\bcontact us:?[ \t]*\n\s*$", re.I)  # the heading of its own address
_BEFORE_NAME = 60
_MENTION, _MOST_MENTIONS = 0.4, 6
_ENOUGH = 0.8  # weight under which a name may be anybody's, if it is not the only one
_WEIGHT_KIND, _MOST_KIND = 0.5, 4  # for each "the Trust" or "our Council", to names of that kind
_WEIGHT_ACRONYM = 1.5  # a name with its short form in brackets, which the letter then uses
_KIND = late(
    r"[to](?<=\b.)(?:(?<=t)h(?:e|is)|(?<=o)ur)\s+(trust|council|university|college|constabulary|force|department|board|"
    r"authority|agency|commission|ministry)\b",
)
_KIND_WORDS = {"force": "police|constabulary", "department": "department|ministry|office", "board": "board|nhs"}
SHORTEST_ACRONYM = 3
# The Welsh health service's mark and a Welsh form before the English one, run together in one line.
_LEADS = late(
    r"^(?:(?:GIG|CYMRU|NHS WALES)\s+)*(?:(?:Bwrdd Iechyd|Ymddiriedolaeth)(?:\s+(?:Prifysgol|Addysgu|GIG|Sir|Bwrdeistref|Dinas))*\s+"
    r"(?=[A-Z]\w+ (?:[A-Z&]\w* |and ){0,4}(?:Board|Trust|Council|Authority)$))?(?=[A-Z])"
)
# What a converter ran into a name from the line, cell or label before it: a marking, a log's word for the body.
_MARKED = late(
    r"^(?:OFFICIAL(?:[- ]SENSITIVE)?|(?:Institution|Organisation|Body|Authority)(?=\s+(?!of\b|for\b)))\s+(?=[A-Z])|^Body(?=NHS )"
)
_TWICE = late(r"^(\S+(?: \S+){0,3})(?: \1)+(?= [A-Z])")  # a form in another language that ends as the name begins
_OF_STATE = late(
    r"(?:Department|Ministry|Institute|College) (?:of|for) \w"
)  # "Department for Education", though its words are those of parts
_OF_THE_KIND = late(r"\b(?:of|for|and|to|by) the (?:Council|Trust|University|Police|Board|Authority|College|Force)$")
# A part of a body, called by whose it is: "Company Secretary's Office", "Trust's Board"; or an officer.
_AN_OFFICERS = late(
    r"\b(?:secretary|solicitor|registrar|principal|executive|officer|chancellor|superintendent|director|manager|council|trust|board|"
    r"university|opcc)[’']s? \S|\bchief executive$|"
    r"^office of (?:the )?(?:(?:city|county|borough|town|general|chief|deputy|vice) )*(?:solicitor|clerk|secretary|treasurer|counsel|dean|"
    r"provost|principal|chancellor|registrar|president)$",
    re.I,
)
FEWEST_GENERAL = 4  # general words that are a body's name together: fewer are a part of one ("Legal Services Department")
HEAD_LINES = 16  # the letterhead proper
LONGEST_HEAD_LINE = 100  # characters of a line of letterhead, two columns run together
_LETTERHEAD_SHARE = 0.8  # a name that fills this much of a line or cell stands alone there
SCANNED = 5_000  # characters at each end: names that stand only in the middle of a long file do not sign it
_DOMAIN = late(r"(?:@|www\.|//)([a-z0-9][a-z0-9.\-]*\.(?:uk|net|org|gov|scot|wales|ie|au|com))\b")
_OFFICIAL = late(r"\.gov|\.nhs|nhs\.|police|\.scot|\.wales|\.ac\.uk|parliament|\.org")
_NOT_DOMAINS = late(
    r"^(?:ico\.|informationcommissioner|legislation\.|nationalarchives|whatdotheyknow|itspublicknowledge|publications\.)"
)


@dataclass(slots=True)
class Name:
    """One authority under all the forms in which its name is printed."""

    forms: dict[str, int] = field(default_factory=dict)
    weights: dict[str, float] = field(default_factory=dict)  # of each form
    weight: float = 0.0
    mentions: int = 0


def authority(lines: Lines) -> str | None:
    """The name of the authority as the letter prints it most fully, or None where no name speaks for itself."""
    text = lines.text.replace("\xa0", " ").replace("\ufeff", " ")
    if len(text) > 2 * SCANNED:
        text = text[:SCANNED] + "\n\n" + text[-SCANNED:]
    low = text.lower()
    domains = " ".join(
        d for d in (m.group(1) for m in _DOMAIN.finditer(low)) if _OFFICIAL.search(d) and not _NOT_DOMAINS.match(d)
    )
    names = _names(lines, text)
    _add_first_line(names, lines)
    _join_short_forms(names)
    kinds = Counter(m[1] for m in _KIND.finditer(low))
    totals = {key: _total(key, name, domains) + _of_kind(name, kinds) for key, name in names.items()}
    strong = [key for key, name in names.items() if any(_STRONG.search(form) for form in name.forms)]
    for key in names.keys() - strong if strong else ():
        totals[key] -= _WEIGHT_OFFICE if all(_OFFICE.search(form) for form in names[key].forms) else 0.0
    best = max(totals, key=totals.__getitem__, default=None)
    if best is None or totals[best] < (_ENOUGH if sum(t >= 0 for t in totals.values()) > 1 else 0):
        return (
            _by_domain(text, domains)
            or by_initials(text)
            or framed(text)
            or _the_only(names, strong, text)
            or _of_general_words(lines)
        )
    return _fullest(names, best)


def _the_only(names: dict[str, Name], strong: list[str], text: str) -> str | None:
    """The one name of a council, a trust, a university that stands anywhere, be it in the request: nobody else is spoken of."""
    if len(strong) != 1:
        return None
    form = _fullest(names, strong[0])
    return (
        None
        if any(
            _ELSEWHERE.search(text[max(0, m.start() - _BEFORE_NAME) : m.start()].lower())
            for m in re.finditer(re.escape(form), text)
        )
        else form
    )


def _of_general_words(lines: Lines) -> str | None:
    """The first line where it is a name that every word of tells only a kind: "National Health Protection Agency"."""
    first = lines.all[0].text if lines.all else ""
    whole = find_names(first) == [(0, len(first))] and len(first.split()) >= FEWEST_GENERAL and not _AN_OFFICERS.search(first)
    return first if whole else None


def _names(lines: Lines, text: str) -> dict[str, Name]:
    head_end = lines.all[min(HEAD_LINES, len(lines.all)) - 1].start + 200 if lines.all else 0
    signed = len(text) - (len(lines.text) - lines.all[lines.sign_off].start) if lines.sign_off is not None else len(text)
    names: dict[str, Name] = {}
    for start, end in find_names(text):
        printed = _tidy(text[start:end])
        key = _key(printed)
        if key:
            name = names.setdefault(key, Name())
            name.forms[printed] = name.forms.get(printed, 0) + 1
            name.mentions += 1
            weight = _weigh(text, start, end, head_end if lines.is_outside(start) else 0, signed)
            name.weight += weight
            name.weights[printed] = name.weights.get(printed, 0.0) + weight
    return names


def _add_first_line(names: dict[str, Name], lines: Lines) -> None:
    """The letterhead's first line, though no type word tells it, weighs as much as a name that is half alone there."""
    printed = first_line(lines)
    key = _key(printed) if printed else ""
    if not printed or not key:
        return
    begun = next(
        (k for k, n in names.items() for f in n.forms if f != printed and printed.startswith(f) and goes_on(printed[len(f) :])),
        None,
    )
    if begun is not None:
        names[key] = Name({printed: 1}, {printed: _WEIGHT_FIRST_LINE}, names.pop(begun).weight + _WEIGHT_FIRST_LINE, 1)
    elif not any(set(key.split()) & set(other.split()) - NATIONS for other, name in names.items() if name.weight >= 0):
        names[key] = Name({printed: 1}, {printed: _WEIGHT_FIRST_LINE}, _WEIGHT_FIRST_LINE, lines.text.count(printed))


def _tidy(printed: str) -> str:
    words = " ".join(printed.replace("\n", " ").split()).strip(" ,.;:-’'\"“”()")
    words = _LEADS.sub("", re.sub(r"[’']s$", "", words))
    words = _without_acronym(_TWICE.sub(r"\1", _MARKED.sub("", words)))
    return f"{words})" if "(" in words and ")" not in words else words


def _without_acronym(name: str) -> str:
    """Without its own initials before it: "TBC Thornbeck Borough Council"."""
    first, _, rest = name.partition(" ")
    initials = "".join(w[0] for w in rest.split() if w[0].isupper())
    same = (
        first.isupper()
        and len(first) >= SHORTEST_ACRONYM
        and not rest.isupper()
        and initials in (first, first.replace("NHS", "N"))
    )
    return rest if same else name


def _key(printed: str) -> str:
    """The words that tell this authority from others of its kind; none for a lone type word or nation."""
    if (" " not in printed and printed not in BODIES) or _OF_THE_KIND.search(printed) or _AN_OFFICERS.search(printed):
        return ""
    words = [w for w in re.findall(r"[\w’']+", printed.lower()) if w not in GENERIC and len(w) > 1]
    return " ".join(words) if words else (printed.lower() if printed in BODIES or _OF_STATE.match(printed) else "")


def _weigh(text: str, start: int, end: int, head_end: int, signed: int) -> float:
    before, after = _CONTACT_US.sub("", text[max(0, start - 90) : start]).replace("\n", " "), text[end : end + 40]
    low, low_after = before.lower(), after.lower()
    weight = sum(w for pattern, w in _BEFORE if pattern.search(low)) + sum(w for pattern, w in _AFTER if pattern.match(low_after))
    acronym = re.match(r"\s*\([“\"‘']?(?:the\s)?([A-Z][A-Za-z]{1,9})[”\"’']?\)", after)
    if acronym and text.count(acronym[1]) > 1:
        weight += _WEIGHT_ACRONYM
    if start < head_end and _alone(text, start, end):
        weight += _WEIGHT_TOP
    elif start < head_end and _in_short_line(text, start, end):
        weight += _WEIGHT_TOP / 2
    elif start > signed and _alone(text, start, end):
        weight += _WEIGHT_SIGNED
    return weight


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the name fills its line, or its cell of the line."""
    left = max(text.rfind(sep, max(0, start - 200), start) + len(sep) for sep in _SEPARATORS)
    right = min((at for at in (text.find(sep, end, end + 200) for sep in _SEPARATORS) if at >= 0), default=end)
    return end - start >= _LETTERHEAD_SHARE * len(text[max(left, 0) : right].strip())


def _in_short_line(text: str, start: int, end: int) -> bool:
    """Whether the name stands in a short line that is no prose: a letterhead whose columns a text layer ran together."""
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return len(line) <= LONGEST_HEAD_LINE and not re.search(r"\b(?:you|your|we|i|is|are|was|has|have|to)\b", line, re.I)


def _join_short_forms(names: dict[str, Name]) -> None:
    """A shorter name whose words all stand in a longer one speaks for it too."""
    for short in sorted(names, key=len):
        for long in names:
            if short != long and set(short.split()) < set(long.split()):
                names[long].weight += names[short].weight / 2
                break


def _total(key: str, name: Name, domains: str) -> float:
    words = re.sub(r"[’']s?\b", "", key).split()
    hint = any(len(w) > 3 and w in domains for w in words) or (len(words) > 1 and "".join(words) in domains)
    against = _WEIGHT_PASSING if overseers() & name.forms.keys() else 0.0
    if all(_DEPARTMENT.search(form) for form in name.forms):
        against = _WEIGHT_TOP
    return name.weight + _MENTION * min(name.mentions, _MOST_MENTIONS) + (_WEIGHT_DOMAIN if hint else 0.0) - against


def _of_kind(name: Name, kinds: Counter[str]) -> float:
    """How often the letter says "the Trust" or the like where the name is one of a trust."""
    form = max(name.forms, key=len)
    count = max((n for k, n in kinds.items() if re.search(rf"\b(?:{_KIND_WORDS.get(k, k)})\b", form, re.I)), default=0)
    return _WEIGHT_KIND * min(count, _MOST_KIND)


def _fullest(names: dict[str, Name], key: str) -> str:
    """The form that speaks most for itself, as fully as it is printed anywhere; capitals only where nothing else is printed."""
    forms, weights = names[key].forms, names[key].weights
    first = max(forms, key=lambda f: (weights[f], len(f.split())))
    if _HEALTH_BOARD.search(first):
        common = next((f for f in forms if f.startswith("NHS ") and not f.endswith("Board")), None)
        if common:
            return common
    wanted = _spelt_out(first)
    same = [f for f in forms if wanted <= _spelt_out(f) or _WELSH.match(first)]
    return max(same, key=lambda f: (not _WELSH.match(f), not f.isupper(), len(_spelt_out(f)), len(f.split()), forms[f]))


def _spelt_out(form: str) -> set[str]:
    """The words of a name in lower case, short forms of its kind in full."""
    return {w for word in re.findall(r"[\w’']+", form.lower()) for w in SHORT_KINDS.get(word, word).split()} - {
        "the",
        "and",
        "of",
    }


def _by_domain(text: str, domains: str) -> str | None:
    """No name reads like an authority's: a capitalised word that is also the domain's own word stands for it."""
    for word in dict.fromkeys(re.findall(r"[a-z]{4,}", domains)):
        match = re.search(rf"(?<![\w@./])((?i:{re.escape(word)})\w*)\b(?![.@])", text)
        if match and sum(c.isupper() for c in match.group(1)) > 1:
            return match.group(1)
    return None
