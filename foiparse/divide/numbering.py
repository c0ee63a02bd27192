"""The number at the head of a unit: "1.", "(a)", "Q1", "Question 4 –", "1(b)", "Answers 2-3", bullets; and what only looks like one.

A head's `paths` are the numbers it names, each as a tuple of parts: ("1",), ("1", "a"); a part that stands alone ("(a)") has the
path (None, "a"), to be completed from the number before it. More than one path: a group ("Questions 1-3").
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from dataclasses import dataclass, replace

from foiparse.divide.figure_behind import figures_follow
from foiparse.late import late

Path = tuple[str | None, ...]
DASHES = ("-", "–", "—")

NAMED = "named"  # the form of "In relation to question 3": words that name a question
QUOTES = "“‘\"'"  # a question may be quoted with its number
WEAK = "weak"  # the form of a number with nothing but a blank after it: "1 How many"
HIGHEST = 199  # no request has more questions; larger numbers at a line's start are years, rooms, amounts
LONGEST_GROUP = 60  # numbers in one "Questions 1-40"

QUESTION_WORDS = {
    "q",
    "question",
    "questions",
    "query",
    "request",
    "point",
    "part",
    "item",
    "no",
    "qu",
    "ques",
    "cwestiwn",
    "number",
    "qs",
}
ANSWER_WORDS = {"a", "answer", "answers", "ans", "response", "reply", "responses", "ateb", "ymateb", "r", "re"}

_SUB = r"(?:\s?\(?(?P<sub>[a-z]|i{1,3}|iv|vi{0,3}|ix|x)\)(?![a-z])|(?P<sub2>i{2,3}|iv|vi{1,3}|ix|[a-zA-Z])(?=[.):,;\s]|$))"
TAGGED = late(
    r"(?P<lead>(?:in (?:relation|response|answer|reply|regards?|respect)(?: to| of)?|with (?:regards?|respect|reference|relation) to|as regards|regarding|concerning|turning to|"
    r"(?:our |the )?(?:answers?|responses?|reply) (?:to|for)|for|to|re:?|as to)\s+(?:your\s+|the\s+)?)?"
    r"(?P<word>questions?|ques|qu|quer(?:y|ies)|requests?|points?|parts?|items?|number|answers?|ans|responses?|reply|cwestiwn|ateb|ymateb|no|qs|re|q|a|r)"
    r"(?P<sep>\s*[.:#]?\s*(?:(?:to|for|number|no\.?)\s+(?:questions?|request|point|q)?\s*)?(?:number|no\.?)?\s*)"
    r"\(?(?:(?P<num>\d{1,3})(?:\.(?P<dec>\d{1,2})|\.(?P<sub3>[a-h])(?=[.):\s]))?|(?P<name>one|two|three|four|five|six|seven|eight|nine|ten)\b|(?P<alpha>[A-Ha-h]|i{1,3}|iv|vi{0,3}|ix|x)(?=[.):]|\s*$|\s[–-]\s))"
    + _SUB
    + r"?(?P<rest>\)?)(?P<punct>\s*[.:)\]–—-]*\s*)",
    re.IGNORECASE,
)
TAGGED_FIRST = frozenset("iwarctofqpnyIWARCTOFQPNY")  # what a lead or a word of it may begin with
PLAIN = late(
    r"(?P<open>\(?)(?P<num>\d{1,3})(?:\.(?P<dec>\d{1,2})(?:\.(?P<dec2>\d{1,2}))?)?"
    r"(?:\s?\((?P<sub>[a-z]|i{1,3}|iv|vi{0,3}|ix)\)|(?P<sub2>i{2,3}|iv|vi{1,3}|ix|[a-zA-Z])(?=[.):]|\s?[–-]\s|\s[A-Z]))?"
    r"(?P<punct>[.):]+(?=\s|$|[A-Za-z‘“\"'(£])|\s?[–—-](?=\s|$)|\s*\)\s?)?(?:\s*[.:)])?\s*"
)
SLASHED = late(r"\d{1,2}[/,;]\s+[A-Z]")  # "1/ How", "1, How"
LETTERED = late(
    r"(?P<open>\(?)(?P<sub>[a-zA-Z]|i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|I{1,3}|IV|VI{0,3}|IX|XI{1,3}|XIV)(?P<punct>[.):]+|\s?[–-])(?=\s|$|[A-Z])\s*"
)
TAGGED_BULLET = late(
    r"(?:q|question)\s?\d", re.IGNORECASE
)  # "• Q3. Which company": the bullet of a list that has numbers as well
BULLET = late(r"(?:[•·▪◦●○‣■□►➢➤✓\uf0b7\uf0a7\uf0d8§¤]|[-–—*]|[o.](?=\s+[A-Z]))\s*(?=\S)")
ALPHA_GROUP = late(
    r"\s*[.)]?\s*(?:,|;|/|&|and|or)\s*(?:and\s+)?\(?(?P<alpha>[a-h]|i{1,3}|iv|vi{0,3}|ix|x)(?=[.):]|\s*$|\s[–-]\s|,|\s(?:and|&)\s)\)?[.:)]*",
    re.IGNORECASE,
)
# What follows a number with nothing but a blank after it, in small letters, where it is a question's: "1.3 whether …", "2a how many …".
ASKS = late(
    r"(?:whether|what|how|who|which|when|where|why|please|(?:total |average )?(?:number|cost|value|amount)s?|names?|dates?|details?|copy|copies|list|is|are|do|does|did|has|have|can|could)\b",
    re.IGNORECASE,
)
PART_DOTTED = late(r"(\d{1,3})\.([a-h]|i{1,3}|iv|v)\s+(?=[A-Z0-9£<])")  # "1.a 14 May", but "1.a copy of" is question 1
PART_DIRECT = late(r"(\d{1,3})\.?([a-h])\s+(?=[A-Za-z])")
STATED = late(r"\s*[:=]")  # "Answer: 402" states a value: the number is none of a question
PART_AFTER = late(r"\(?(?P<sub>[a-h]|i{1,3}|iv|v)\)[.:]?\s+(?=\S)")
MORE_PARTS = late(
    r"(?:\s*(?:,|and|&))+\s*(?P<num>\d{1,2})?\s?\((?P<sub>[a-h])\)[.:]?\s*"
)  # "1 (a), (b). Granted", "(1)(a) and (b). 3,870"
ORDINAL = late(r"(first|second|third|fourth|fifth|sixth|seventh)(?:ly)?\s*[,:–-]\s+", re.IGNORECASE)
NUMBER_NAMES = {
    w: str(i) for i, w in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
ORDINALS = {w: str(i) for i, w in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)}

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
NOT_A_NUMBER = late(
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:[\s/-]+|\.(?=\d))(?:{MONTH}|\d{{1,2}}[\s./-]+\d{{2,4}}\b)|\d{{1,3}},\d{{3}}|\d+(?:\.\d+)?\s?(?:%|wte|fte|hours?|days?|staff|band|am|pm|years?|x\s)"
    rf"|\d{{1,2}}[.:]\d{{2}}\s?(?:am|pm|hrs)|\d+\s?[-–]\s?\d+\s?(?:{MONTH}|years|days|months|weeks)",
    re.IGNORECASE,
)
DATED = late(rf"\d{{1,2}}(?:st|nd|rd|th)?[\s./-]+(?:{MONTH}|\d{{1,2}}[./-]+\d{{2,4}}\b)", re.IGNORECASE)  # "Response 14-02-2022"
GROUP = late(
    r"[.)]?\s*(?P<join>-|–|—|to|and|&|,|/|;|through|until)+\s*(?:and\s+|&\s*)?(?:questions?\s*|cwestiwn\s*|q\.?\s*|no\.\s*)?\(?(?P<num>\d{1,3})?(?:\.(?P<dec>\d{1,2}))?\s?\(?(?P<sub>(?:i{1,3}|iv|vi{1,3}|ix|[a-z])(?![a-z]))?\)?[.:)]*",
    re.IGNORECASE,
)
RANGED = late(r"\d\s*[:)–—-]+\s*$")  # what ends so leads on to an answer: it holds none
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


@dataclass(slots=True)
class Head:
    """What stands at the head of a unit. `tag`: "q", "a", "n" (a bare number), "s" (a letter alone), "b" (a bullet). `length`: its characters."""

    tag: str
    form: str
    paths: list[Path]
    length: int
    bare: bool = False  # nothing follows on the line
    alone: int = (
        0  # characters of the first number by itself, where a dash made it a range: "10 - 19" may be question 10, answer 19
    )

    @property
    def path(self) -> Path:
        """The first (mostly only) path."""
        return self.paths[0]


def read_head(plain: str) -> Head | None:
    """The head of a unit's folded text; None where it begins with words, a date, an amount, a time."""
    first = plain[:1]
    if not first:
        return None
    if first.isdigit() and NOT_A_NUMBER.match(plain):
        return None
    head = None
    if first.isalpha():
        head = (_tagged(plain[:200]) if first in TAGGED_FIRST else None) or _lettered(plain) or _ordinal(plain)
    elif first.isdigit():
        head = _plain(plain)
        if head is not None and head.form != WEAK and len(head.paths) == 1:
            head = _point_after(plain, head)
    elif first == "(":
        head = _plain(plain) or _lettered(plain) or _bracketed(plain)
    elif first in QUOTES and (plain[1:2].isalnum() or plain[1:2] == "("):
        head = _plain(plain[1:]) or _lettered(plain[1:])
        if head is not None:
            head.length += 1
    elif first == "[":
        head = _tagged(plain[1:200]) or _plain(plain[1:])
        if head is not None:
            head.length += 1
    if head is None and (m := BULLET.match(plain)):
        rest = plain[m.end() :]
        counts = rest[:1].isdigit() and not NOT_A_NUMBER.match(rest)  # "- 4,818 were about housing": a figure of a list
        head = _plain(rest) if counts else _tagged(rest[:200]) if TAGGED_BULLET.match(rest) else None
        numbered = head is not None and head.form != WEAK
        head = replace(head, length=head.length + m.end()) if numbered and head is not None else Head("b", plain[0], [], m.end())
    if head is not None and len(head.paths) == 1 and len(head.path) == (2 if head.tag == "s" else 1) and head.tag in "nqas":
        part = PART_AFTER.match(plain, head.length)
        if part is not None and (
            head.tag != "s" or head.path[1] in ROMANS
        ):  # "4. a) …", "ii. a) …": the number and its first part
            head.paths, head.length = [(*head.path, part["sub"].lower())], part.end()
    if head is not None and len(head.paths) == 1 and len(head.path) == 2 and (head.path[-1] or "") in "abcdefgh":
        while more := MORE_PARTS.match(plain, head.length):
            head.paths, head.length = [*head.paths, (more["num"] or head.path[0], more["sub"])], more.end()
    if head is not None:
        head.bare = not plain[head.length :].strip(" .:-–)")
    return head


def _bracketed(plain: str) -> Head | None:
    """ "(Q1)", "(Question 2)": a tagged number in brackets."""
    head = _tagged(plain[1:200])
    if head is not None:
        head.length += 1
    return head


def _tagged(plain: str) -> Head | None:
    m = TAGGED.match(plain)
    if not m:
        return None
    dated = m["num"] and "." not in m["punct"] and DATED.match(plain, m.start("num"))  # but "Q2. March 2026" is question 2
    if ((m["name"] or m["alpha"]) and len(m["word"]) < 4) or dated:
        return None
    word = m["word"].lower()
    if m["alpha"]:
        tag = "a" if m["lead"] or word in ANSWER_WORDS else "q"
        paths, end = _alphas(plain, m)
        return Head(tag, word[0] + "uestion a", paths, end)
    num = m["num"] or NUMBER_NAMES[m["name"].lower()]
    if int(num) > HIGHEST or num == "0" or (m["name"] and word in ANSWER_WORDS and m["sep"].strip()):  # "Answer: Nine."
        return None
    alone = not m["punct"].strip() or m.end() == len(plain)  # "Reply: 47" and no more
    if word in ANSWER_WORDS and STATED.match(m["sep"]) and alone and not m["lead"]:
        return None
    short = len(word) == 1
    if not m["punct"].strip() and (word == "re" or (word == "a" and m["sep"].strip() and m["sep"][-1:] == " " and not m["lead"])):
        return None  # "A. 4 lorries": the answer's letter, and its words
    if short and (len(m["sep"]) > 2 or (word == "a" and not m["punct"].strip() and m["sep"].strip() == "" and m["sep"])):
        return None
    if not short and not m["sep"].strip() and not m["sep"]:
        return None
    sub = m["sub"] or m["sub2"] or m["sub3"]
    end = m.end() if sub or not m["sub2"] else m.start("sub2")
    path = _path(num, m["dec"], sub)
    after = m.end() if m["punct"].strip() in DASHES else 0
    paths, end = _group(plain, path, end if not m["punct"].strip() else m.end("rest"), m)
    tag = "a" if word in ANSWER_WORDS else "q"
    if m["lead"]:
        if len(word) < 2 and not m["lead"].lower().startswith(("in", "with", "for")):
            return None
        tag = "a"
    form = NAMED if m["lead"] else word[0] + ("uestion" if not short else "")
    ranged = word.endswith("s") or RANGED.search(plain[:end])  # "Questions 4 - 5", "Q2 - 3: not held"
    return Head(tag, form, paths, end, alone=after if len(paths) > 1 and not ranged else 0)


def _alphas(plain: str, m: re.Match[str]) -> tuple[list[Path], int]:
    """The letter after "Part" and those joined to it ("Parts (a) and (c)")."""
    paths: list[Path] = [(m["alpha"].lower(),)]
    end = m.end("rest")
    while more := ALPHA_GROUP.match(plain, end):
        paths.append((more["alpha"].lower(),))
        end = more.end()
    return (paths, end) if len(paths) > 1 else (paths, m.end())


def _point_after(plain: str, head: Head) -> Head:
    """ "5. Point 1. …": a numbered paragraph that names the point it is about goes by that point's number."""
    inner = _tagged(plain[head.length : head.length + 60]) if plain[head.length : head.length + 1].isalpha() else None
    if (
        inner is None
        or inner.paths == head.paths
        or plain[head.length + inner.length - 1] == " " == plain[head.length + inner.length - 2 :][:1]
        or inner.tag != "q"
        or inner.form == NAMED
        or len(inner.form) < 2
    ):
        return head
    return replace(inner, tag="a", form=NAMED, length=head.length + inner.length)


def _plain(plain: str) -> Head | None:
    m = PLAIN.match(plain)
    if not m or int(m["num"]) > HIGHEST or m["num"].startswith("0"):
        return None
    punct = (m["punct"] or "").strip()
    sub = m["sub"] or m["sub2"]
    path = _path(m["num"], m["dec"], sub)
    if m["dec2"]:
        path = (*path, m["dec2"])
    if m["open"] and ")" not in plain[: m.end()]:
        return None
    if m["dec"] and not m["dec2"] and not m["sub"] and (more := GROUP.match(plain, m.end("dec"))) and more["dec"]:
        paths, end = _group(plain, path, m.end("dec"), m)  # "1.2 & 1.3 – 51"
        return Head("n", "11", paths, end)
    after = plain[m.end() :]
    asks = ASKS.match(after) is not None
    part = PART_DIRECT.match(plain) if not m["dec"] and not sub else None
    part = PART_DOTTED.match(plain) or (part if part is not None and ASKS.match(plain, part.end()) else None)
    if part is not None:  # "1a how many", "1.a How many"
        return Head("n", "11", [_path(part[1], None, part[2])], part.end())
    if not punct and not (sub or (m["dec"] and (after[:1].isupper() or asks or m["dec2"]))):
        group = GROUP.match(plain, m.end("num"))
        if not (group and group["num"]):
            if len(plain) <= 2 and not m["open"]:
                return Head("n", WEAK, [path], len(plain))
            if SLASHED.match(plain):
                return Head("n", WEAK, [path], m.end("num") + 1)
            loose = not m["open"] and not m["dec"] and plain[m.end("num") : m.end("num") + 1] == " " and after[:1].isupper()
            return Head("n", WEAK, [path], m.end()) if loose else None
    if m["dec"] and not m["dec2"] and not punct and not after[:1].isupper() and not asks:
        return None
    form = f"{m['open']}{'1' * len(path)}{punct[:1]}"
    paths, end = (
        _group(plain, path, m.end("sub2") if m["sub2"] else m.end("num"), m)
        if not m["dec"] and not m["sub"]
        else ([path], m.end())
    )
    if len(paths) > 1:
        numbers = [int(p[0] or 0) for p in paths]
        if not punct and not m["open"] and numbers != sorted(numbers):
            return None  # "4, 2 and 1": figures, since questions are named in their order
        last = plain[:end].rstrip()[-1:]
        alone = m.end() if punct in DASHES else 0
        return Head("n", form if punct or last not in ".)" else form + last, paths, end, alone=alone)
    return Head("n", form, [path], m.end())


def _lettered(plain: str) -> Head | None:
    m = LETTERED.match(plain)
    if not m or (m["open"] and ")" not in m["punct"]):
        return None
    if m["punct"].strip() in "–-" and len(m["sub"]) == 1 and m["sub"].isupper():
        return None
    if m["punct"] == ":" and m["sub"].isupper():
        return Head("a" if m["sub"] == "A" else "q", "letter:", [], m.end()) if m["sub"] in "QA" else None
    return Head("s", f"{m['open']}a{m['punct'].strip()[:1]}", [(None, m["sub"].lower())], m.end())


def _ordinal(plain: str) -> Head | None:
    m = ORDINAL.match(plain)
    return Head("n", "first", [(ORDINALS[m[1].lower()],)], m.end()) if m else None


def _path(num: str, dec: str | None, sub: str | None) -> Path:
    path: tuple[str, ...] = (str(int(num)),)
    if dec:
        path = (*path, str(int(dec)))
    if sub:
        path = (*path, sub.lower())
    return path


_NUMBER_TAIL = late(r"\s*[.:)–—-]*\s*")


def _group(plain: str, first: Path, at: int, match: re.Match[str]) -> tuple[list[Path], int]:
    """More numbers after the first: "1-3", "2 & 4", "4, and 6", "1c and 1d"; else the end of the whole head."""
    paths, end = [first], at
    if match.re.pattern == TAGGED.pattern and figures_follow(plain, match.start("word"), match.start("num"), at):
        return paths, match.end()
    while len(paths) < LONGEST_GROUP and (m := GROUP.match(plain, end)):
        number, sub = m["num"], m["sub"]
        if (not number and not sub) or (number and int(number) > HIGHEST):
            break
        if number and NOT_A_NUMBER.match(plain, m.start("num")):
            break
        base = paths[-1][0]
        if not number and (len(paths[-1]) < 2 or plain[m.end() : m.end() + 1].isalpha()):
            break
        path = _path(number or str(base), m["dec"], sub)
        if path == paths[-1] and "/" in m.group():  # "Cwestiwn 1 / Question 1": one number in two languages
            end = m.end()
            continue
        joined = m.group()[: (m.start("num") if number else m.start("sub")) - m.start()]
        if any(j in joined for j in ("-", "–", "—", "to", "through")) and path[0] != base:
            between = range(int(base or 0) + 1, int(path[0] or 0))
            if len(between) > LONGEST_GROUP or int(path[0] or 0) <= int(base or 0):
                break
            paths.extend((str(n),) for n in between)
        paths.append(path)
        end = m.end()
    if len(paths) == 1 and end == at:
        return paths, match.end()
    tail = _NUMBER_TAIL.match(plain, end)
    return paths, tail.end() if tail else end


def successor(part: str) -> str | None:
    """The part that follows in its own series: 3 → 4, c → d, iv → v (romans are tried by the caller)."""
    if part.isdigit():
        return str(int(part) + 1)
    return chr(ord(part) + 1) if len(part) == 1 and part < "z" else None


def is_first(part: str | None) -> bool:
    """Whether a series may begin with this part."""
    return part in ("1", "a", "i")


def runs_on(part: str | None, following: str | None) -> bool:
    """Whether `following` comes right after `part` in a series of numbers, letters or romans."""
    if part is None or following is None:
        return False
    if part in ROMANS and following in ROMANS and ROMANS.index(following) == ROMANS.index(part) + 1:
        return True
    return successor(part) == following and part.isdigit() == following.isdigit()
