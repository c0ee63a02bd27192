"""What tags, attributes and inline styles say: colours, lengths, looks, what is hidden and what is navigation."""

from __future__ import annotations

import pytest

from foiparse.document import Document
from foiparse.read.html import read_html
from foiparse.read.html.looks import colour, points


def page(body: str) -> Document:
    return read_html(f"<!DOCTYPE html><html><body>{body}</body></html>".encode())


def shown(document: Document) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("red", "FF0000"),
        (" Navy ", "000080"),
        ("#c00", "CC0000"),
        ("#1f497d", "1F497D"),
        ("1f497d", "1F497D"),
        ("#000", None),
        ("black", None),
        ("windowtext", None),
        ("rgb(192, 0, 10)", "C0000A"),
        ("rgba(192 0 10 / 50%)", "C0000A"),
        ("rgb(999,0,0)", "FF0000"),
        ("rgb(0,0,0)", None),
        ("#12", None),
        ("var(--accent)", None),
        ("", None),
    ],
)
def test_colours(text: str, digits: str | None) -> None:
    assert colour(text) == digits


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("12pt", 12.0),
        ("16px", 12.0),
        ("1in", 72.0),
        ("1cm", 28.35),
        ("10mm", 28.35),
        ("2em", 24.0),
        ("-18pt", -18.0),
        ("16", 12.0),
        ("50%", None),
        ("auto", None),
    ],
)
def test_lengths_in_points(text: str, length: float | None) -> None:
    assert points(text) == length


@pytest.mark.parametrize(
    ("style", "name", "value"),
    [
        ("font-weight:bold", "bold", True),
        ("font-weight:bolder", "bold", True),
        ("font-weight:600", "bold", True),
        ("font-weight:500", "bold", False),
        ("font-weight:normal", "bold", False),
        ("font-style:oblique", "italic", True),
        ("font-style:normal", "italic", False),
        ("text-decoration:underline solid", "underline", True),
        ("text-decoration:none", "underline", False),
        ("font-size:14pt", "size", 14.0),
        ("font-size:16px", "size", 12.0),
        ("font-size:2pt", "size", None),
        ("font-size:120%", "size", None),
        ("font-size:2em", "size", None),
        ("background:yellow none repeat", "highlight", "FFFF00"),
        ("background-color:#fff", "highlight", None),
        ("background-color:transparent", "highlight", None),
        ("color:blue", "colour", "0000FF"),
        ("color:windowtext", "colour", None),
    ],
)
def test_inline_styles(style: str, name: str, value: object) -> None:
    (found,) = page(f"<p><span style='{style}'>Four</span></p>").paragraphs()
    assert getattr(found.style, name) == value


@pytest.mark.parametrize(
    ("body", "digits"),
    [("<font color=red>Four</font>", "FF0000"), ("<span style='color:blue'><font face=Arial>Four</font></span>", "0000FF")],
)
def test_the_font_tag(body: str, digits: str) -> None:
    (found,) = page(f"<p>{body}</p>").paragraphs()
    assert found.style.colour == digits


@pytest.mark.parametrize(
    "body",
    [
        "<a class='govuk-skip-link' href='#m'>Skip to content</a>",
        "<p hidden>no</p>",
        "<button>no</button>",
        "<div><button aria-expanded='true'>no</button></div>",
        "<p style='visibility:hidden'>no</p>",
        "<p style='mso-hide:all'>no</p>",
    ],
)
def test_what_a_browser_does_not_show(body: str) -> None:
    assert shown(page(f"{body}<p>shown</p>")) == ["shown"]


@pytest.mark.parametrize(
    "body", ["<s>no</s>", "<strike>no</strike>", "<del>no</del>", "<span style='text-decoration:line-through'>no</span>"]
)
def test_what_is_struck_through_is_withdrawn(body: str) -> None:
    found = page(f"<p>{body}yes</p>")
    assert (shown(found), found.flags) == (["yes"], ["struck_text"])


@pytest.mark.parametrize(
    "body",
    [
        "<h2><button aria-expanded='false'>Response</button></h2><div hidden role='region'>Four.</div>",
        "<h3>Response</h3><div role='tabpanel' style='display: none'>Four.</div>",
        "<h2>Response</h2><div hidden='until-found'><p>Four.</p></div>",
        "<details><summary>Response</summary><p>Four.</p></details>",
    ],
)
def test_what_an_accordion_folds_away_is_of_the_page(body: str) -> None:
    assert shown(page(body)) == ["Response", "Four."]
