"""Which Act: by what is named beside a citation, by the letter's regime, by what exists; and what is no citation of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foiparse.late import late
from foiparse.law import cues, instruments, tokens
from foiparse.law.american import stamps
from foiparse.law.bare import DEEP, known_bare, stands_alone
from foiparse.law.grammar import Reference, references
from foiparse.law.numbers import COMPLETE, IMPOSSIBLE, OCR, UNLISTED, Item, Reader
from foiparse.law.registry import GROUND_KINDS, Provision, Registry, registry
from foiparse.law.unlisted import unlisted

SCOTTISH = frozenset({"foisa", "eisr"})
SECTION_REGIMES = ("foia", "foisa", "foi_ie", "foi_au", "oia_nz", "lgoima_nz", "foia_us", "atia_ca")
BESIDE = frozenset({"dpa2018", "dpa1998", "ukgdpr"})
REGULATIONS_OF = {"foisa": "eisr", "foia": "eir"}
# Names that are no business of ours: other Acts.
NOT_OURS = frozenset({"other"})
WRONG_UNIT, CONTEXT_ACT, STATE = "wrong_unit", "act_by_context", "state_act"
_STATE = late(r"Act (?:1982|1989|1991|1992) ?\((?:WA|Vic|NSW|SA|ACT|Tas|Qld)\)")
# What in a whole text shows its regime; the counts are compared, so that a passing mention does not decide.
_SIGNS: dict[str, tuple[str, ...]] = {
    "foisa": (
        "FOISA",
        "FoISA",
        "(Scotland) Act 2002",
        "(SCOTLAND) ACT 2002",
        "Scottish Information Commissioner",
        "FOI(S)A",
        "(Scotland) Regulations 2004",
    ),
    "foi_ie": (
        *("Freedom of Information Act 2014", "FOI Act 2014", "oic.ie", "Freedom of Information Acts"),
        *("Part-granted", "Part granted", "non-personal requests", "medical card", "a fee of €"),
        *("deciding officer for", "FOI deciding officer", "FOI Deciding Officer", "Le gach dea", "Mise le meas"),
    ),
    "foi_au": (
        "Freedom of Information Act 1982",
        "FOI Act 1982",
        "OAIC",
        "Cth",
        "section 24AA",
        "section 24AB",
        "section 24A(",
        "practical refusal",
        "Australian Information Commissioner",
        *("section 11C", "Section 11C", "s 47F", "s 47G", "section 47F", "section 47G", "section 47E(", "section 47C("),
    ),
    "oia_nz": (
        *("Official Information Act", "the OIA", "New Zealand", "Kia ora", "ection 9(2)("),
        *("Tēnā koe", "Ngā mihi", "ection 18(d)", "ection 18(e)", "ection 18(f)"),
    ),
    "lgoima_nz": ("LGOIMA", "Official Information and Meetings", "Kia ora", "ection 7(2)(", "ection 17(g)"),
    "foia_us": (
        "5 U.S.C",
        "5 USC",
        "U.S. Department",
        "FOIA Officer",
        "FOIA Exemption",
        "FOIA exemption",
        "Exemption 6",
        "Exemption 7",
        *("FOIA Requester Service", "FOIA Public Liaison", "Ex. (b)(", "(b)(7)("),
    ),
    "atia_ca": ("Access to Information Act", "ATIA", "Information Commissioner of Canada"),
    "foia": ("Freedom of Information Act 2000", "FOI Act 2000", "FOIA 2000", "ico.org.uk", "Wilmslow", "the ICO"),
}


@dataclass(frozen=True, slots=True)
class Regime:
    """What the letter as a whole says: the Act that bare sections are of, the Regulations that bare regulations are of."""

    section: str = "foia"
    regulation: str = "eir"
    environmental: bool = False
    environmental_only: bool = False
    state: bool = False
    gdpr: bool = False
    before_gdpr: bool = False
    island: bool = False  # an Act of Man, a Law of Jersey or a province's Act, which the registry has not


@dataclass(slots=True)
class Mention:
    """One provision at one place of the clean text.

    `explicit`: its instrument is named beside it. `start` to `end` runs from the unit word to the item's last token.
    """

    provision: str
    start: int
    end: int
    flags: tuple[str, ...] = ()
    unit: str = ""
    explicit: bool = False
    named_only: bool = False
    current: str | None = None
    reference_end: int = 0


_ENVIRONMENTAL = ("EIR", "Environmental Information", "ENVIRONMENTAL INFORMATION", "E.I.R", "EI(S)")
# Exceptions of the Regulations, which no other regulations number so.
_EXCEPTED = late(r"[Rr]eg(?:ulation)?s?\.? ?(?:6\(1\)\(b\)|1[0-2]\([45]\)\([a-g]\))")
# What shows another country's regime so plainly that a guess at ours gives way.
_UNITS_ABROAD = frozenset({"section", "subsection", "paragraph"})
_ABROAD = frozenset({"foi_ie", "foi_au", "oia_nz", "lgoima_nz", "foia_us", "atia_ca"})
# What only the Scottish Act's letters say where neither Act is named: its review, its harm, its courts, its Commissioner's address.
_SCOTS = (
    *("require a review", "requirement for review", "prejudice substantially", "substantial prejudice", "Court of Session"),
    *("St Andrews", "itspublicknowledge", "Scottish"),
    *("ection 30(b)", "ection 30(c)", "ection 47(1)", "ection 20(1)", "ection 38(1)(b)", "ection 33(1)(b)", "ection 25(1)"),
    *("S.30(b)", "S.30(c)", "S.33(1)(b)", "s.30(b)", "s.30(c)", "s.33(1)(b)"),
)
# A Scottish section with its subject beside it, which the same number has in no other Act: one is enough where no Act is named.
_SCOTS_TITLED = late(
    r"ection\s{1,3}(?:33\(1\)\(b\),? \(?(?i:commercial)|25\(1\),? \(?(?i:otherwise|already|published|reasonably)|"
    r"38\(1\)\(b\)(?: of the Act)?,? \(?(?i:personal|third party)|36\(1\),? \(?(?i:confiden|legal)|"
    r"17\(1\)(?:\([ab]\))?(?: of the Act)?,? (?:\(?(?i:not held|information not held)|(?:that )?(?:the|this|we|it)\b[^.;\n]{0,40}?"
    r"(?:not held|n[o']t hold\b))|"
    r"35\(1\)\([e-h]\))|"  # the United Kingdom's section 35(1) ends with (d)
    r"[Pp]ublished[^.\n]{0,40}[ (]section 25\(1\)|"
    r"(?:[Nn]ot held|n[o']t hold)\b(?:(?!efusal)[^.;\n]){0,40}[ (]section 17\b"
)
_ACCESS = tuple(f"{code}:" for code in (*SECTION_REGIMES, *REGULATIONS_OF.values(), *BESIDE))
# How far on from a section of another Act the next one is still of that Act, and the words that show it.
GOES_ON = 300
NOWHERE = -GOES_ON - 1
_SAME_ACT = late(r",? of (?:(?:the|that) same|that|the said) (?:Act|statute)\b", re.IGNORECASE)
_OURS_BETWEEN = late(r"\bFOI|Freedom of Information|\bEIR|Environmental Information|Data Protection")
_GOES_ON = late(r" (?:then )?(?:provides|says|states|sets out|makes|adds)\b")
# So many different ones of these are no chance.
SCOTS = 3
# A regime shows itself at a text's head or at its end.
HEAD, TAIL = 60_000, 20_000


def regime_of(text: str, given: tuple[str, ...] = (), nation: str | None = None, date: str | None = None) -> Regime:
    """The regime of a text: as given, else by what it names."""
    section = next((code for code in given if code in SECTION_REGIMES or code in BESIDE), "")
    if not section and given and given[0] in REGULATIONS_OF.values():
        section = "foisa" if given[0] == "eisr" else "foia"
    if not section and nation and nation.lower().startswith("scot"):
        section = "foisa"
    shown = text if len(text) <= HEAD + TAIL else text[:HEAD] + text[-TAIL:]
    environmental = (
        any(c in ("eir", "eisr") for c in given) or any(s in shown for s in _ENVIRONMENTAL) or _EXCEPTED.search(shown) is not None
    )
    old = bool(date and date < "2018-05-25") or ("Protection Act 1998" in shown and "Protection Act 2018" not in shown)
    if section in ("", "foia"):
        there = _shown(shown)
        section = there if not section or there in _ABROAD else section
        section = "foisa" if section == "foia" and _scots(shown) else section
    gdpr = any(sign in shown for sign in ("GDPR", "General Data Protection", "rticle 6(1)(f)"))
    only = bool(given) and all(code in REGULATIONS_OF.values() for code in given)
    state = section == "foi_au" and bool(_STATE.search(shown))
    return Regime(
        section,
        REGULATIONS_OF.get(section, "eir"),
        environmental,
        only,
        state,
        gdpr,
        old,
        unlisted(section, shown, _SIGNS.get(section, ())),
    )


def _scots(text: str) -> bool:
    """Whether a letter that names neither Act is written under the Scottish one all the same."""
    if any(sign in text for sign in (*_SIGNS["foia"], "FOIA")):
        return False
    return sum(sign in text for sign in _SCOTS) >= SCOTS or _SCOTS_TITLED.search(text) is not None


def _shown(text: str) -> str:
    counts = {code: sum(text.count(sign) for sign in signs) for code, signs in _SIGNS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > counts["foia"] else "foia"


class Resolver:
    """Turns the references of one clean text into mentions."""

    def __init__(self, text: str, regime: Regime, law: Registry | None = None) -> None:
        """`text` is clean."""
        self.text, self.regime, self.law = text, regime, law or registry()
        self.last: Mention | None = None
        self.cited: set[str] = set()  # sections cited so far
        self.elsewhere = NOWHERE  # where the last citation of another Act or paper ends, while none of ours follows
        self.papers: set[str] = set()  # numbers of such citations

    def mentions(self) -> Iterator[Mention]:
        """Every mention of a provision, in text order."""
        found: list[Mention] = []
        for reference in () if self.regime.island else references(self.text):
            here = list(self._resolve(reference))
            found += here
            if here:
                self.last = here[-1]
                self.elsewhere = NOWHERE if self.last.provision.startswith(_ACCESS) else reference.end
                self.cited |= {m.provision.partition("(")[0] for m in here}
        if self.regime.section == "foia_us":
            found += [Mention(f"foia_us:{number}", s, e, reference_end=e) for number, s, e in stamps(self.text)]
            found.sort(key=lambda mention: mention.start)
        yield from found

    def _resolve(self, reference: Reference) -> Iterator[Mention]:
        if reference.unit == "subsection":
            yield from self._subsection(reference)
            return
        named = self._named(reference)
        if not named or named.code == "act?":  # "that Act" is the one named last
            named = self._neighbour(reference) or named
        if named and named.code in NOT_OURS:
            self.elsewhere = reference.end
            self.papers.add(reference.tokens[0].parts[0])
            return
        if self.regime.section == "foia_us" and reference.unit not in ("exemption", "article"):
            return
        codes = self._codes(reference, named)
        explicit = bool(named) or bool(reference.act)
        code, items = self._best(reference, codes)
        if not items or not self._ours(reference, code, items, named):
            return
        wrong = reference.unit in ("section", "regulation") and reference.unit != self.law.instruments[code].unit
        for item in items:
            flags = (*item.flags, WRONG_UNIT) if wrong else item.flags
            if code == "foi_au" and (self.regime.state or (named and named.code == "state")):
                flags = (STATE,)
            yield self._mention(reference, code, item, tuple(f for f in flags if f != "range"), explicit)

    def _mention(self, reference: Reference, code: str, item: Item, flags: tuple[str, ...], explicit: bool) -> Mention:
        key = f"{code}:{item.number}"
        held = self.law.get(key)
        current = item.meant or (held.current if held else None)
        return Mention(key, reference.start, item.end, flags, reference.unit, explicit, False, current, reference.end)

    def _named(self, reference: Reference) -> instruments.Named | None:
        named = instruments.after(self.text, reference.end)
        if not named:
            note = tokens.gloss(self.text, reference.end)
            named = instruments.after(self.text, note.end) if note else None
        if named:
            return named
        before = instruments.before(self.text, reference.start)
        return before if before and before.code != "regs?" else None

    def _neighbour(self, reference: Reference) -> instruments.Named | None:
        """What is none of access and was cited just before, where it goes on: "section 4 of the Harbours Act …, and section 7 of the same Act"."""
        end = self.elsewhere
        if not 0 <= reference.start - end <= GOES_ON:
            return None
        same = _SAME_ACT.match(self.text, reference.end, reference.end + 40) and not _OURS_BETWEEN.search(
            self.text, end, reference.start
        )
        states = _GOES_ON.match(self.text, reference.end, reference.end + 40)
        if same or (states and ". " not in self.text[end : reference.start]):
            return instruments.Named("other", reference.start, reference.end)
        return None

    def _codes(self, reference: Reference, named: instruments.Named | None) -> list[str]:
        """Codes to try, the likeliest first."""
        regime, unit = self.regime, reference.unit
        if named and named.code not in ("act?", "regs?"):
            return [self._settled(named.code)]
        if reference.act:
            act = reference.act.upper().replace(" ", "")
            return [
                self._settled(
                    {"FOISA": "foisa", "EISR": "eisr", "EISRS": "eisr"}.get(act, "eir?" if act.startswith("EIR") else "foia?")
                )
            ]
        other = "eisr" if regime.regulation == "eir" else "eir"
        if unit == "regulation":
            return [regime.regulation, *([other] if regime.environmental else [])]
        if unit == "article":
            return ["ukgdpr"] if regime.gdpr else []
        if unit == "paragraph":
            deep = len(reference.tokens) > 1  # "paragraph 47E(c)"; paragraph 12 is of the letter's own
            return [regime.section] if regime.section == "atia_ca" or (regime.section == "foi_au" and deep) else []
        if unit == "exemption" and regime.section in ("foia", "foia_us") and len(reference.tokens[0].parts[0]) == 1:
            return ["foia_us"]
        if unit == "exemption" and regime.environmental and self.text.startswith(("exception", "Exception"), reference.start):
            return [regime.regulation, regime.section]
        first = [regime.section]
        after_regulation = self.last is not None and self.last.provision.startswith(f"{regime.regulation}:")
        if not unit and (after_regulation or self._only_regulation(reference)):
            return [regime.regulation, *first]  # "the test in regulation 12(1)(b) … the presumption in 12(2)"
        return [*first, regime.regulation] if regime.environmental or unit in ("", "exemption") else first

    def _only_regulation(self, reference: Reference) -> bool:
        """Whether a number was cited as a regulation, or only the Regulations are in play, and never as a section."""
        number = reference.tokens[0].parts[0]
        here = self.regime.environmental_only or f"{self.regime.regulation}:{number}" in self.cited
        return here and f"{self.regime.section}:{number}" not in self.cited

    def _settled(self, code: str) -> str:
        regime = self.regime
        if code == "foia?":
            return regime.section
        if code == "state":
            return "foi_au"
        if code == "dpa?":
            return "dpa1998" if regime.before_gdpr else "dpa2018"
        if code == "eir?" or code == "eir":
            return regime.regulation
        return code

    def _best(self, reference: Reference, codes: list[str]) -> tuple[str, list[Item]]:
        first: tuple[str, list[Item]] = ("", [])
        for code in codes:
            items = _american(reference) if code == "foia_us" else Reader(code, self.law).read(reference.tokens)
            if items and not any(f in (IMPOSSIBLE, UNLISTED) for item in items for f in item.flags):
                return code, items
            if items and not first[1]:
                first = (code, items)
        return first

    def _ours(self, reference: Reference, code: str, items: list[Item], named: instruments.Named | None) -> bool:
        """Whether the citation is of access law (or its named neighbours) and not a section of something unnamed."""
        text, key = self.text, f"{code}:{items[0].number}"
        if not named and UNLISTED in items[0].flags and not self.law.nearest(key):
            # the registry of other countries is light: a duty or a right that it lacks is known by what is said of it
            abroad = code in _ABROAD and reference.unit in _UNITS_ABROAD
            return abroad and cues.of_an_unread_act(text, reference.start, reference.end, self.regime.state)
        if named and named.code not in ("act?", "regs?"):
            return True
        if cues.something_else(text, reference.start, reference.end):
            return False
        if not named and cues.of_a_code(text, reference, code, items[0], self.law):
            return False
        if not reference.sure and not named and not known_bare(text, reference, key, self.cited, self.law):
            return False
        if (
            not reference.unit
            and not named
            and any(f in (IMPOSSIBLE, UNLISTED, OCR) for f in items[0].flags)
            and code in COMPLETE
        ):
            return False
        held = self.law.get(key)
        deep = len(items[0].parts) >= DEEP and held is not None
        broken = "\n" in text[reference.start : reference.end]
        if broken and (_heads_a_list(text, reference, held) or (code == "foia_us" and self.regime.section != code)):
            return False
        if reference.unit == "regulation" and deep and stands_alone(text, reference):
            return True
        if cues.of_another_act(text, reference.start, reference.end, key, held.name if held else ""):
            return False
        if reference.act or reference.unit == "exemption" or named:
            return True
        around = cues.window(text, reference.start, reference.end)
        lesser = held is not None and held.kind not in GROUND_KINDS and len(items[0].parts) == 1
        if held and lesser and cues.heads_a_form(text, reference.start, reference.end, held.name):
            return False
        number = reference.tokens[0].parts[0]
        if held and lesser and held.kind == "other" and cues.off_topic(text, reference.start, reference.end, f"{code}:{number}"):
            return False  # "the plan (section 6 refers)"
        if lesser and number in self.papers and not cues.on_topic(text, reference.start, reference.end, f"{code}:{number}"):
            return False  # "section 5 of the assessment … for withholding section 5"
        if reference.unit == "regulation" and not self.regime.environmental and len(around) > cues.TELLING:
            plain = held is not None and held.kind == "exception" and len(items[0].parts) > 1
            return plain and cues.speaks_of_access(around)
        if held and (deep or held.kind in GROUND_KINDS) and stands_alone(text, reference):
            return True
        return not cues.too_bare(
            text, reference.start, reference.end, items[0].parts, [f"{code}:{item.number}" for item in items], self.law
        )

    def _subsection(self, reference: Reference) -> Iterator[Mention]:
        """ "subsection (2)" hangs on the section last named."""
        if not self.last or reference.start - self.last.end > 600:
            return
        code, _, number = self.last.provision.partition(":")
        items = Reader(code, self.law).read(reference.tokens, base=number.partition("(")[0])
        for item in items:
            if not item.flags:
                yield self._mention(reference, code, item, (CONTEXT_ACT,), False)


def _heads_a_list(text: str, reference: Reference, held: Provision | None) -> bool:
    """Whether a heading ends in the unit word and the number begins what is below: "Annex: exemptions / 2(c) …", "Section / 26 August"."""
    if reference.unit == "exemption":
        numbered = len(reference.tokens) == 1 and text[reference.end : reference.end + 2] in (". ", ") ")
        return numbered or held is None or held.kind not in GROUND_KINDS
    return tokens.counts_something(text, reference.end)


def _american(reference: Reference) -> list[Item]:
    """ "Exemption 7(A)" is (b)(7)(A)."""
    first, *rest = reference.tokens
    parts = ("(b)", first.parts[0], *(t.parts[0].upper() for t in rest[:1] if t.kind == "bracket"))
    return [Item(parts, reference.end)]
