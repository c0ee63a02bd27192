"""Text → typed values: money, dates and counts as letters write them, each with its raw text, bounds, unit and doubts."""

from __future__ import annotations

from foiparse.values.amounts import money
from foiparse.values.counts import count
from foiparse.values.dates import date
from foiparse.values.model import Count, DateSpan, Money
from foiparse.values.nothing import Absence, absence

__all__ = ["Absence", "Count", "DateSpan", "Money", "absence", "count", "date", "money"]
