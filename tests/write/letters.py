"""Letters made by hand for the tests of the writers."""

from __future__ import annotations

from foiparse.letter import Citation, Hyperlink, Letter, Question, Result, Source, Table, TableSpan


def full_letter(name: str = "reply.docx") -> Letter:
    """A letter with something in every table."""
    return Letter(
        source=Source(name=name, sha256="0" * 64, media_type="text/plain", bytes=10, reader="text"),
        authority="Wexcombe Borough Council",
        reference="FOI 12",
        request_date="2024-03-01",
        response_date="2024-03-20",
        working_days=13,
        regimes=["foia"],
        outcome="partially_withheld",
        questions=[
            Question(
                label="1",
                text="How many?\nBy year.",
                answer="-5",
                status="provided",
                tables=[0],
                links=[Hyperlink(text="here", url="https://example.org/a")],
                confidence=0.9,
            ),
            Question(label="2", text="=cmd|' /C calc'!A0", answer="Withheld – “£” é", status="withheld", citations=[0], page=2),
        ],
        citations=[Citation(provision="foia:43(2)", name="Commercial interests", role="relied_on", questions=["2"], span=(3, 9))],
        tables=[
            Table(
                question="1",
                header_rows=2,
                cells=[["Team", "Cost", ""], ["", "2022", "2023"], ["IT", "+1", "@x"]],
                spans=[TableSpan(row=0, col=1, colspan=2), TableSpan(row=0, col=0, rowspan=2)],
                filled=True,
            )
        ],
        records={
            "teams": [{"team": "IT", "headcount": 4.5, "unit": "FTE", "question": "1", "span": [1, 5]}],
            "licences": [{"zeta": ["a", "b"], "alpha": 3, "question": None}],
        },
        text="text",
    )


def failed_letter(name: str = "empty.txt") -> Letter:
    """An input that gave no letter."""
    return Letter(
        source=Source(name=name),
        kind="other",
        needs_review=True,
        result=Result(state="failed", code="no_text", stage="read", message=f"{name} is empty"),
    )
