"""The three typed values that a cell or a sentence can hold. All are frozen, and all keep the raw text they came from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Nothing = Literal["nil", "not_applicable", "not_held", "tbc"]
Period = Literal["year", "month", "quarter", "week", "day", "hour", "unit", "total"]
Vat = Literal["included", "excluded"]
Precision = Literal["day", "month", "quarter", "year", "financial_year"]
Unit = Literal["FTE", "WTE", "staff", "users", "licences", "percent", "hours"]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, or a stated absence of one.

    `amount` is None where the text gives only bounds (`low`, `high`, as printed), where it says that there is nothing to give
    (`nothing`), or where its digits can be read two ways (see `flags`). `currency` is an ISO 4217 code, GBP unless another is
    named, None where there is no figure. `period` is what the amount is for; "unit" is a price for one of something, which `per`
    names. `flags` say what was repaired or doubted ("several_amounts", "ambiguous_separator", "spaced_digits", ...).
    """

    raw: str
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None
    period: Period | None = None
    vat: Vat | None = None
    approximate: bool = False
    nothing: Nothing | None = None
    per: str | None = None
    flags: tuple[str, ...] = ()

    @property
    def sole(self) -> Decimal | None:
        """The amount where it is all that the text states: None for the first of several and for a factor ("12 x £500", "20% of £500")."""
        return None if {"several_amounts", "multiplied"} & {*self.flags} else self.amount


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The days that a text names, first to last, both included.

    A day has `start` equal to `end`. `start` and `end` are None where the text names a time that no calendar fixes (a season,
    "mid-2025", "rolling"), a date without its year, or a date that does not exist; `flags` say which. `term_months` and
    `extension_months` are a contract's length and its options; `latest_end` is the end with every option taken. Where a start
    and a term are given, `end` is the end of the term without the options.
    """

    raw: str
    start: dt.date | None = None
    end: dt.date | None = None
    precision: Precision | None = None
    rolling: bool = False
    approximate: bool = False
    term_months: int | None = None
    extension_months: tuple[int, ...] = ()
    latest_end: dt.date | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people, licences, hours or things, or a share in percent.

    `value` is None where the text gives only bounds. `low` and `high` are inclusive and whole ("<5" is high 4); bounds of
    what is no whole number (percent, hours, FTE) are as printed, with the flag "exclusive". `suppressed` marks a small number
    hidden on purpose ("<5", "*"), `unlimited` a licence without a limit.
    """

    raw: str
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    unit: Unit | None = None
    approximate: bool = False
    suppressed: bool = False
    unlimited: bool = False
    flags: tuple[str, ...] = ()
