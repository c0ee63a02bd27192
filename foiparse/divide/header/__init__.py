"""Document → Header: who answers, under which law and reference, when it was asked and answered, in which language."""

from __future__ import annotations

from collections.abc import Sequence

from foiparse.divide.division import Header, Zone
from foiparse.divide.header.answered import answered_within, response_date
from foiparse.divide.header.asked import request_date
from foiparse.divide.header.asks_only import replies
from foiparse.divide.header.authority import authority
from foiparse.divide.header.kind import kind_of, languages_of
from foiparse.divide.header.lines import lines_of
from foiparse.divide.header.nation import nation_of, opening_of
from foiparse.divide.header.page_title import of_title
from foiparse.divide.header.reference import reference
from foiparse.divide.header.regimes import regimes_of
from foiparse.divide.header.run_on import parted
from foiparse.divide.header.several import of_several
from foiparse.divide.header.working_days import working_days
from foiparse.document import Document, Span

ANSWERING = ("response", "internal_review")  # of others the days tell nothing of how long the answer took


def read_header(document: Document, zones: Sequence[Zone] = (), answers: Sequence[Span] = ()) -> Header:
    """The facts that a letter prints about itself; None or an empty list for what it does not print. `answers`: where dividing found any."""
    lines = lines_of(document, zones, parted(document.text))
    name, number = authority(lines) or of_title(document), reference(lines)
    sent = response_date(lines)
    asked = request_date(lines, int(sent[:4]) if sent else None, sent)
    if asked and not sent:
        sent = answered_within(lines, asked)
    if asked and sent and asked > sent:
        asked = None  # a date that cannot be: better none than a wrong one
    if number and of_several(lines, number):
        number = asked = sent = None
    opening = opening_of(lines)
    where = nation_of(lines, opening, name)
    kind = kind_of(lines, zones, answers)
    return Header(
        authority=name,
        reference=number,
        request_date=asked,
        response_date=sent,
        working_days=working_days(asked, sent, where) if kind in ANSWERING else None,
        regimes=regimes_of(lines, opening),
        languages=languages_of(lines),
        kind=kind,
        nation=where,
        replies=replies(lines),
    )


__all__ = ["read_header"]
