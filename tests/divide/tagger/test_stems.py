"""Words cut short, and how alike answers and questions are by them."""

from __future__ import annotations

from foiparse.divide.tagger.stems import likeness, stems


def test_small_words_and_endings_do_not_count() -> None:
    assert stems("What is the cost of advertising, in 2023?") == ["cost", "advert", "2023"]
    assert stems("Advertised costs") == ["advert", "costs"]


def test_rarer_words_count_more_and_long_questions_less() -> None:
    asked = [stems(q) for q in ("vans bought", "vans sold", "vans repaired by garages outside the county")]
    (row,) = likeness([stems("The vans were sold")], asked)
    assert row[1] > row[0] > row[2] > 0


def test_nothing_shared_is_nothing_alike() -> None:
    assert likeness([["tram"]], [["vans"], []]) == [[0.0, 0.0]]
