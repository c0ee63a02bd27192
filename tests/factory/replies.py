"""Replies for every status, with the provisions that they cite."""

from __future__ import annotations

from random import Random

from tests.factory.plan import Cited, Plan, Reply
from tests.factory.words import LINKS, MONTHS, SUPPLIERS, TEAMS

FOIA_REFUSALS = (
    ("foia:40(2)", "This information is exempt from disclosure under section 40(2) of the Freedom of Information Act 2000 "
     "because it is the personal data of third parties and its release would breach the data protection principles."),
    ("foia:43(2)", "{Body} considers that the information is commercially sensitive and withholds it under Section 43(2). "
     "Disclosure would be likely to prejudice the commercial interests of {body} and of its suppliers."),
    ("foia:31(1)(a)", "We are withholding this under s.31(1)(a) FOIA, as its release would be likely to prejudice the prevention of crime. "
     "Having weighed the public interest, we find that it favours maintaining the exemption."),
    ("foia:22(1)", "The information is intended for future publication and is therefore refused under section 22(1) of the Act."),
    ("foia:42(1)", "Legal advice is withheld under Section 42(1) - Legal Professional Privilege."),
    ("foia:12(1)", "To answer this would mean opening some 4,000 files by hand and would exceed the appropriate limit of 18 hours, "
     "so section 12(1) of the Act applies and we are not obliged to comply."),
)  # fmt: skip
FOISA_REFUSALS = (
    ("foisa:38(1)(b)", "Names have been withheld under section 38(1)(b) of FOISA as they are personal data."),
    ("foisa:33(1)(b)", "The sums are withheld under section 33(1)(b) as disclosure would prejudice substantially the commercial interests of "
     "the contractor."),
    ("foisa:12(1)", "The cost of answering would exceed £600 and the request is refused under section 12(1) of the Freedom of Information "
     "(Scotland) Act 2002."),
)  # fmt: skip
NOT_HELD = (
    "{Body} does not hold this information.",
    "No recorded information is held in respect of this question.",
    "This information is not held centrally.",
    "We do not record this and therefore do not hold it.",
)
NUMBERS = (
    "{n}",
    "{n}.",
    "There were {n}.",
    "A total of {n} were recorded.",
    "{Body} recorded {n} in the period.",
    "Our records show {n}.",
)
YES = (
    "Yes.",
    "Yes, this has been in place since {month} {year}.",
    "No.",
    "No, {body} has no such arrangement.",
    "Yes - reviewed every two years.",
)
NAMES = ("{supplier}", "This is provided by {supplier}.", "{supplier} - annual contract.", "The supplier is {supplier}.")
MONEY = (
    "£{n},{m:03d}",
    "£{n},{m:03d} excluding VAT",
    "The total was £{n},{m:03d}.",
    "Approximately £{n}k per annum.",
    "£{n},{m:03d}.00",
)
WHENS = (
    "{day} {month} {year}",
    "The contract ends on {day} {month} {year}.",
    "{month} {year}, with an option to extend for 12 months.",
)
ROLES_HELD = (
    "Director of Resources",
    "This falls to the Head of Estates.",
    "The {team} Manager is responsible.",
    "Assistant Director, {team}",
)
SIGNPOSTS = (
    "This information is published on our website and can be found at {link}.",
    "The information is already in the public domain: please see {link}",
)
SIGNPOST_21 = (
    "This information is reasonably accessible to you by other means and is therefore exempt under section 21 of the Act. "
    "It can be found at {link}"
)


class Replier:
    """Draws replies for one plan from one random stream."""

    def __init__(self, rng: Random, plan: Plan) -> None:
        self.rng, self.plan = rng, plan

    def fill(self, template: str) -> str:
        """The template with its slots drawn."""
        rng, body = self.rng, self.plan.body
        return template.format(
            n=rng.randint(2, 950), m=rng.randint(0, 999), body=body, Body=body[0].upper() + body[1:], month=rng.choice(MONTHS),
            year=rng.randint(2016, 2027), day=rng.randint(1, 28), supplier=rng.choice(SUPPLIERS), team=rng.choice(TEAMS),
            link=rng.choice(LINKS).format(self.plan.town.lower()),
        )  # fmt: skip

    def plain(self, kind: str) -> Reply:
        """A reply in substance to a question of `kind`."""
        pools = {"number": NUMBERS, "yes": YES, "name": NAMES, "money": MONEY, "when": WHENS, "who": ROLES_HELD}
        return Reply([self.fill(self.rng.choice(pools.get(kind, NUMBERS)))], "provided")

    def table(self, kind: str) -> Reply:
        """A reply whose substance is a table."""
        rng = self.rng
        heads = ["Year", "Number"] if kind == "number" else ["Supplier", "Spend (£)"]
        firsts = ["2020/21", "2021/22", "2022/23", "2023/24"] if kind == "number" else rng.sample(SUPPLIERS, 4)
        rows = [[f, f"{rng.randint(1, 60)},{rng.randint(0, 999):03d}"] for f in firsts[: rng.randint(2, 4)]]
        lead = rng.choice(["Please see the table below.", "The figures are as follows:", "{Body} can provide the following:"])
        return Reply([self.fill(lead)], "provided", table=[heads, *rows])

    def refusal(self) -> Reply:
        """A reply that withholds under one provision."""
        pool = FOISA_REFUSALS if self.plan.regime == "foisa" else FOIA_REFUSALS
        provision, text = self.rng.choice(pool)
        return Reply([self.fill(text)], "withheld", [Cited(provision)])

    def not_held(self) -> Reply:
        """A reply that nothing is held; in Scotland with the section that says so."""
        text = self.fill(self.rng.choice(NOT_HELD))
        if self.plan.regime == "foisa":
            return Reply([text, "This is formal notice under section 17(1) of FOISA that the information is not held."], "not_held",
                         [Cited("foisa:17(1)")])  # fmt: skip
        return Reply([text], "not_held")

    def signpost(self) -> Reply:
        """A reply that only says where it is published."""
        if self.plan.regime == "foia" and self.rng.random() < 0.5:
            return Reply([self.fill(SIGNPOST_21)], "signposted", [Cited("foia:21")])
        return Reply([self.fill(self.rng.choice(SIGNPOSTS))], "signposted")

    def ncnd(self) -> Reply:
        """A reply that neither confirms nor denies."""
        if self.plan.regime == "foisa":
            text = "{Body} can neither confirm nor deny whether it holds this information, in terms of section 18 of FOISA."
            return Reply([self.fill(text)], "ncnd", [Cited("foisa:18")])
        text = "{Body} can neither confirm nor deny that it holds this information, by virtue of section 31(3) of the Act."
        return Reply([self.fill(text)], "ncnd", [Cited("foia:31(3)")])

    def partial(self) -> Reply:
        """A reply that gives a figure and withholds the rest."""
        refusal = self.refusal()
        given = self.fill("{Body} can confirm that there were {n} in total.")
        return Reply([given, "The further detail is withheld. " + refusal.paragraphs[0]], "partial", refusal.cited)

    def any(self, kind: str) -> Reply:
        """A reply to a question of `kind`, mostly in substance."""
        draw = self.rng.random()
        if draw < 0.58:
            return self.plain(kind)
        if draw < 0.68 and kind in {"number", "money"}:
            return self.table(kind)
        others = (self.refusal, self.not_held, self.signpost, self.refusal, self.not_held, self.partial, self.ncnd)
        return self.rng.choice(others)() if draw >= 0.68 else self.plain(kind)
