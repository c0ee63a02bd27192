"""Strings made by rule: every form of a figure, a date or a citation with every word that may stand about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, product

from benchmarks.gold import MARKER
from tests.values import strings

SENTENCE = re.compile(r"(?<=[.?!;:])\s+")


def pieces(marked: str, longest: int) -> Iterator[str]:
    """The cells, lines and sentences of a letter, and each sentence with the one after it."""
    for line in MARKER.sub("", marked).split("\n"):
        for cell in line.split("\t") if "\t" in line else [line]:
            whole = " ".join(cell.split())
            parts = SENTENCE.split(whole)
            every = [whole, *parts, *(f"{a} {b}" for a, b in pairwise(parts))]
            yield from (p for p in every if p and len(p) <= longest)


def values() -> Iterator[str]:
    """Money, counts and dates; the strings that are tested one by one are among them."""
    for table in (strings.MONEY, strings.DATES, strings.COUNTS):
        yield from (line.partition(" =>")[0].replace("¶", "\n") for line in table.strip().split("\n"))
    figures = "500 1,250 1,250.75 1.2 0.5 0 00 007 1234567 12 345 1.250,00 1,2 ½ 1½ 2023 1999 31 five twenty-five dozen".split(
        " "
    )
    scales = ["", "k", "m", " million", "bn", " thousand", "%", "p", " pence", "th", "st", "x", "+"]
    units = ["", " per annum", " pa", " a month", "/day", " per user", " each", " plus VAT", " (ex VAT)", " FTE", " staff", " users", " licences", " hours", " years", " pounds"]  # fmt: skip
    befores = ["", "£", "$", "US$", "EUR ", "£-", "(", "-", "circa ", "about £", "<", "> £", "up to ", "at least £", "between £400 and £", "10-", "£1 to ", "no more than ", "Band ", "No. ", "total of "]  # fmt: skip
    yield from (b + f + s for b, f, s in product(befores, figures, scales))
    yield from (b + f + s for b, f, s in product(befores, figures, units))
    yield from (f"{f}{s}{u}" for f, s, u in product(figures, scales, units))
    days = ["1", "31", "32", "1st", "the 2nd of", "30th", "29", "0"]
    months = ["January", "Feb", "february", "Sept.", "June", "may", "Mär", "13"]
    years = ["", " 2024", " 24", " '24", ", 2023", " 1899", " 2100", "-2025"]
    yield from (f"{d} {m}{y}" for d, m, y in product(days, months, years))
    yield from (f"{m} {d}{y}" for m, d, y in product(months, days, years))
    yield from (
        f"{a}{s}{b}{s}{c}" for a, b, c, s in product(("1", "12", "31", "2024"), ("2", "13", "04"), ("24", "2024", "5"), "/-. ")
    )
    spans = ["2023/24", "2023-24", "2023/2024", "2023-2025", "FY24", "FY 2023/24", "Q1 2024", "Q4 2023/24", "Quarter 3", "H1 2024", "99/00", "2023/25", "2019 to 2021", "from April 2023 to March", "since 2020", "until 31 March 2025", "mid-2025", "Spring 2024", "end of June 2024", "early 2024", "by 2026"]  # fmt: skip
    rounds = ["{}", "financial year {}", "year ending {}", "{} and 2025/26", "to {}", "from {}", "between {} and 1 May 2026", "{} (3 years)", "{} for 3+1+1 years", "{}, rolling", "{} with an option to extend by 12 months", "c. {}", "{} - present"]  # fmt: skip
    yield from (r.format(s) for r, s in product(rounds, spans))
    lengths = ["3", "three", "36", "1", "18", "a", "2+1", "3 + 1 + 1", "5+2+2+1", "130", "0"]
    terms = ["{} years", "{} year contract", "{} months", "{}-year", "initial {} years with the option of a further 2 years", "{} years plus 12 months", "{} weeks", "{} years (+2)", "extendable by {} years", "{} years and 6 months"]  # fmt: skip
    yield from (t.format(n) for t, n in product(terms, lengths))


def law() -> Iterator[str]:
    """Citations in every form that letters write them, relied on and not."""
    numbers = ["40", "40(2)", "40(2)(a)", "40(2) and (3)", "40(2)(3)", "36(2)(b)(i)-(ii)", "12(4)(b)", "12 (5) (e)", "43(1)-(3)", "38 and 43", "21, 22 and 43(2)", "1(1)(a)", "17", "30(1)(a)(i) & (ii)", "40 2", "40.2", "40(2", "l2(4)(d)", "14(1)", "8", "8(1)(a) or 8(1)(b)", "31(1)(a) to (c)", "99", "44(1)(a)", "4(2)"]  # fmt: skip
    units = ["section {}", "Section {}", "s.{}", "s{}", "ss. {}", "S {}", "sections {}", "regulation {}", "Reg. {}", "regs {}", "exemption {}", "article {}", "paragraph {} of Schedule 2", "FOIA {}", "{}", "exception {}", "section: {}", "Sec {}"]  # fmt: skip
    acts = ["", " of the Freedom of Information Act 2000", " of the Act", " FOIA", " of the Environmental Information Regulations 2004", " EIR", " of FOISA", " of the Freedom of Information (Scotland) Act 2002", " of the Data Protection Act 2018", " of the UK GDPR", " of the Local Government Act 1972", " (personal information)", " of the FOI Act 2014"]  # fmt: skip
    yield from (f"The information is exempt under {u.format(n)}{a}." for n, u, a in product(numbers, units, acts[:2]))
    yield from (f"We rely on {u.format(n)}{a} to withhold this." for n, u, a in product(numbers[:8], units[:10], acts))
    rounds = ["This is withheld under {}.", "We considered {} but do not rely on it.", "You may complain under {}.", "{} does not apply.", "We neither confirm nor deny that we hold it: {}.", "Had we held it, {} might have applied.", "You asked why {} was applied.", "In our first reply we relied on {}; we no longer do.", "{} - Information accessible by other means", "The request is refused by virtue of {} as it would exceed the appropriate limit of £450 or 18 hours; it would take 25 hours.", "As set out in {}, we have 20 working days.", "This letter acts as a refusal notice under {}.", "For questions 1 and 3 {} is engaged; for question 2, section 21.", "{} is an absolute exemption.", "We have weighed the public interest under {}: in favour of disclosure, openness; against, prejudice.", "Names are redacted ({}).", "Not {}, but regulation 12(4)(a), is the ground.", "{} was upheld at internal review.", "The cost exceeds the limit ({})."]  # fmt: skip
    forms = ["section 40(2) of the Act", "s.43(2)", "regulation 12(5)(e)", "section 12(1) FOIA", "section 14", "section 38(1)(b) of FOISA", "Article 6(1)(f) of the UK GDPR", "section 36(2)(c)", "section 17(1)", "section 50", "sections 31(1)(a) and 24(1)", "section 23(5)", "the personal data exemption", "the commercial interests exemption", "section 21", "section 42", "section 1(1)", "section 30(1) of the FOI Act 2014", "section 9(2)(a) of the Official Information Act 1982", "5 U.S.C. 552(b)(6)", "(b)(6)", "section 41 (information provided in confidence)"]  # fmt: skip
    yield from (r.format(f) for r, f in product(rounds, forms))
    yield from (f"{r.format(f)} {r2.format(f2)}" for (r, r2), (f, f2) in zip(product(rounds, rounds), product(forms, forms), strict=False))  # fmt: skip


def sentences() -> Iterator[str]:
    """Questions and answers behind every number and label, and names and dates as headers print them."""
    heads = ["", "1. ", "1) ", "(1) ", "Q1 ", "Q1. ", "Q1: ", "Question 1 ", "Question 1: ", "1.1 ", "1a. ", "a) ", "(a) ", "(iv) ", "ii. ", "A1. ", "Answer 2: ", "A: ", "Q: ", "• ", "- ", "[1] ", "1 - ", "Part 2: ", "Request 3 - ", "1 and 2. ", "Questions 1-3: ", "Q1 & Q2 ", "12th ", "Point (b): ", "Re 1, ", "“1. ", "1.a) ", "S1 ", "Qu. 4 ", "No. 5: ", "First, "]  # fmt: skip
    words = ["How many vans do you have?", "How many vans do you have? We have 12.", "Please provide a copy of the policy.", "Yes", "No.", "12", "We do not hold this.", "See answer to question 2 above.", "2023", "March 2024", "As above", "Number of vans", "The Council has 12 vans; see 3(a).", "If so, how many?", "can you confirm", "£12,000", "and (b) the cost", "N/A"]  # fmt: skip
    yield from (h + w for h, w in product(heads, words))
    bodies = ["Borough Council", "NHS Foundation Trust", "Police", "University of {}", "County Council", "Department for {}", "Fire and Rescue Service", "Office of the {} Commissioner", "{} College", "Integrated Care Board", "Government of {}"]  # fmt: skip
    places = ["Marlscar", "Upper Tarn and West Fell", "St Osric's", "the", "marlscar", "MARLSCAR"]
    abouts = [
        "{}",
        "Dear Sir, {} holds this.",
        "From: {}, Legal Team",
        "the {} (the Council)",
        "{}\nTown Hall",
        "FOI Officer\n{}",
    ]
    yield from (a.format(b.format(p) if "{}" in b else f"{p} {b}") for a, b, p in product(abouts, bodies, places))


MADE: dict[str, Callable[[], Iterator[str]]] = {"values": values, "law_sentences": law, "divide_sentences": sentences}
