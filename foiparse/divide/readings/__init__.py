"""The readings that compete: each proposes full divisions of a prepared letter, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.again import found_again
from foiparse.divide.readings.beneath import beneath
from foiparse.divide.readings.first import answer_first
from foiparse.divide.readings.forms import forms
from foiparse.divide.readings.in_order import in_order
from foiparse.divide.readings.in_turn import in_turn
from foiparse.divide.readings.listing import alone, restated
from foiparse.divide.readings.prose import prose
from foiparse.divide.readings.referring import referring
from foiparse.divide.readings.review import review
from foiparse.divide.readings.tables import tables

Reading = Callable[[Prepared], Iterable[Proposal]]

READINGS: tuple[Reading, ...] = (
    beneath,
    restated,
    found_again,
    alone,
    in_turn,
    referring,
    answer_first,
    in_order,
    tables,
    forms,
    review,
    prose,
)
