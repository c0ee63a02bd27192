"""Letters of invented councils that answer one request, made in code."""

from __future__ import annotations

from foiparse.letter import Citation, Letter, Question, Source, Table

ASKED = [
    "How many parking permits did the Council issue to residents in the last financial year?",
    "How many parking permits did the Council refuse to residents in the last financial year?",
    "What was the total income from residents' parking permits in the last financial year?",
    "Please provide a breakdown of permits issued by ward.",
    "Does the Council plan to raise the price of permits next year?",
]
TOWNS = ["Ashby", "Brack", "Calder", "Dun", "Eller", "Farn", "Garth", "Hollin", "Ingle", "Kettle"]


def answers(n: int) -> list[str]:
    """What council number `n` answers."""
    return [f"{1200 + n}", f"{10 + n}", f"£{45 + n},500", "See the table below", "Yes" if n % 2 else "No"]


def council(n: int, order: list[int] | None = None, prefix: str = "{}. ", asked: list[str] | None = None) -> Letter:
    """Council number `n`: its own numbering (`prefix`) and order, and its own wording where `asked` gives one."""
    town = f"{TOWNS[n % len(TOWNS)]}{'' if n < len(TOWNS) else n}"
    letter = Letter(
        source=Source(name=f"{town.lower()}.docx"), authority=f"{town}ford Borough Council", outcome="granted_in_full"
    )
    words = asked or ASKED
    for place, k in enumerate(order or list(range(len(words))), 1):
        text = prefix.format(place) + words[k]
        letter.questions.append(
            Question(label=str(place), text=text, answer=answers(n)[k] if k < 5 else "n/a", status="provided")
        )
        if k == 3:
            letter.questions[-1].tables = [len(letter.tables)]
            letter.tables.append(
                Table(
                    question=str(place),
                    filled=True,
                    cells=[["Ward", "Number of permits"], ["North", f"{n + 5}"], ["South", "<5"]],
                )
            )
    return letter


def refuser(n: int) -> Letter:
    """A council that refuses all of the request on cost, the request restated in one piece."""
    letter = Letter(source=Source(name=f"refuser{n}.pdf"), authority=f"Refusal {n} District Council", outcome="withheld_in_full")
    text = "You asked: " + " ".join(ASKED)
    letter.questions = [
        Question(label="*1", text=text, answer="To answer would exceed the appropriate limit.", status="withheld")
    ]
    letter.citations = [Citation(provision="foia:12(1)", role="relied_on", text="section 12(1)")]
    return letter


def other(n: int) -> Letter:
    """A letter about something else."""
    topics = [
        "library books lent to children under five",
        "trees felled on verges beside trunk roads",
        "school crossings without a warden on duty",
    ]
    text = f"How many {topics[n % 3]} were counted by officers during each calendar month of {2000 + n}?"
    return Letter(
        source=Source(name=f"other{n}.docx"),
        authority="Else Council",
        questions=[Question(label="1", text=text, answer="5", status="provided")],
    )
