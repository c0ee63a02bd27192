"""The charts page's figures: outcomes, exemptions by authority, working days against twenty, refusals by sector."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from foiparse.letter import Letter
from foiparse.report.wording import OUTCOME, STATUS

TIME_LIMIT_DAYS = 20  # working days, FOIA s.10(1), FOISA s.10(1), EIR regulation 5(2)
NO_ANSWER = {"internal_review", "acknowledgement", "request"}  # kinds whose dates say nothing of how long the answer took
SHOWN_PROVISIONS = 4  # of an authority, beside its bar; the rest are counted
DAYS_A_BAR, LAST_DAYS = 10, 60  # past the last they are "over 60"
SHOWN_BARS = 15  # the longest bars; the rest are summed as "other"
REFUSED = {"withheld", "ncnd", "partial"}
TIMED = "Letters with both dates; decisions on internal reviews are left out."
SECTORS = (
    ("Police", ("police", "constabulary")),
    ("Health", ("nhs", "hospital", "health board", "ambulance", "integrated care")),
    ("Education", ("university", "college", "school", "academy")),
    ("Fire and rescue", ("fire",)),
    ("Local government", ("council", "borough", "county", "city of", "authority")),
    ("Central government", ("department", "ministry", "office", "agency", "government", "commission")),
)


@dataclass
class Bar:
    """One bar: its label, its count, and its length as a share of the longest (0 to 100)."""

    label: str
    count: int
    width: float
    note: str = ""


@dataclass
class Figures:
    """Counts collected as letters pass by."""

    outcomes: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    provisions: Counter[str] = field(default_factory=Counter)
    by_authority: dict[str, Counter[str]] = field(default_factory=dict)
    days: Counter[int] = field(default_factory=Counter)
    sectors: dict[str, list[int]] = field(default_factory=dict)  # sector → [refused questions, all questions]

    def add(self, letter: Letter) -> None:
        """Count one letter."""
        if letter.result.state == "failed":
            return
        self.outcomes[letter.outcome or "not_answered"] += 1
        statuses = [q.status for q in letter.questions if q.status]
        self.statuses.update(statuses)
        relied = {c.provision for c in letter.citations if c.role == "relied_on"}
        self.provisions.update(relied)
        self.by_authority.setdefault(letter.authority or "(not named)", Counter()).update(relied)
        if letter.working_days is not None and letter.working_days >= 0 and letter.kind not in NO_ANSWER:
            self.days[letter.working_days] += 1
        refused, asked = self.sectors.setdefault(sector(letter.authority), [0, 0])
        self.sectors[sector(letter.authority)] = [refused + sum(s in REFUSED for s in statuses), asked + len(statuses)]

    def late(self) -> tuple[int, int]:
        """Letters answered after the time limit, and all whose time is known."""
        return sum(n for d, n in self.days.items() if d > TIME_LIMIT_DAYS), sum(self.days.values())

    def charts(self) -> list[tuple[str, str, list[Bar]]]:
        """Title, a sentence of what is shown, and bars, for each chart."""
        late, known = self.late()
        refusals = Counter({s: n for s, (n, _) in self.sectors.items() if n})
        return [
            ("Outcomes", "Letters by outcome.", bars({OUTCOME.get(k, k): n for k, n in self.outcomes.items()})),
            ("Questions", "Questions by what became of them.", bars({STATUS[k]: n for k, n in self.statuses.items()})),
            ("Exemptions relied on", "Letters in which each provision is relied on.", bars(self.provisions)),
            ("Exemptions by authority", "Provisions relied on, by authority.", self._authorities()),
            ("Time taken", f"{late} of {known} answers took more than {TIME_LIMIT_DAYS} working days. {TIMED}", self._days()),
            ("Refusals by sector", "Questions refused in whole or part, by sector.", self._sectors(refusals)),
        ]

    def _authorities(self) -> list[Bar]:
        totals = Counter({a: sum(c.values()) for a, c in self.by_authority.items() if c})
        out = bars(totals)
        for bar in out:
            bar.note = most_of(self.by_authority.get(bar.label, Counter()))
        return out

    def _days(self) -> list[Bar]:
        """A bar for every ten days up to the longest, also where none took so long: a gap is seen as one."""
        bins = Counter((max(min(days, LAST_DAYS + 1), 1) - 1) // DAYS_A_BAR for days in self.days.elements())
        top = max(bins.values(), default=1)
        return [Bar(_decade(n), bins[n], 100 * bins[n] / top) for n in range(max(bins, default=-1) + 1)]

    def _sectors(self, refusals: Counter[str]) -> list[Bar]:
        out = bars(refusals)
        for bar in out:
            if bar.label in self.sectors:
                refused, asked = self.sectors[bar.label]
                bar.note = f"{100 * refused / asked:.0f} % of {asked} questions"
        return out


def most_of(counts: Counter[str]) -> str:
    """The commonest in words with their counts, and how many others there are: "foia:40(2) ×3, foia:21 ×1 and 2 others ×2"."""
    ranked = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    shown, rest = ranked[:SHOWN_PROVISIONS], ranked[SHOWN_PROVISIONS:]
    words = ", ".join(f"{p} ×{n}" for p, n in shown)
    return words + (f" and {len(rest)} other{'s' * (len(rest) > 1)} ×{sum(n for _, n in rest)}" if rest else "")


def _decade(n: int) -> str:
    first = n * DAYS_A_BAR
    return f"over {LAST_DAYS}" if first >= LAST_DAYS else f"{first + 1 if first else 0} to {first + DAYS_A_BAR}"


def sector(authority: str | None) -> str:
    """The sector that an authority's name says it belongs to."""
    name = (authority or "").lower()
    return next((label for label, words in SECTORS if any(w in name for w in words)), "Other")


def bars(counts: dict[str, int] | Counter[str]) -> list[Bar]:
    """The longest bars first; past `SHOWN_BARS` the rest in one."""
    ranked = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    shown, rest = ranked[:SHOWN_BARS], sum(n for _, n in ranked[SHOWN_BARS:])
    shown += [("other", rest)] if rest else []
    top = max((n for _, n in shown), default=1)
    return [Bar(label, n, 100 * n / top) for label, n in shown]
