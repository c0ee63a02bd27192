"""HTML letters: what stands where, what it looks like, and what is the site's and not the letter's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import foiparse
from foiparse.assemble import matrix
from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read import read
from foiparse.read.html import read_html
from foiparse.read.html.decode import decode
from foiparse.read.limits import Limits, use


def page(body: str, head: str = "") -> Document:
    return read_html(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())


def shown(document: Document, layer: str | None = None) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs() if layer in (None, p.layer)]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>How\n  many <b> staff</b> ?</p>", ["How many staff ?"]),
        ("<p>One<br>two<br/><br>three</p>", ["One", "two", "three"]),
        ("<div>before<p>inside</p>after</div>", ["before", "inside", "after"]),
        ("<ol><li>How many?</li><li><p>How much?</p><p>None.</p></li></ol>", ["1. How many?", "2. How much?", "None."]),
        ("<ol start=4 type=a><li>x<li value=9>y<li>z</ol>", ["d. x", "i. y", "j. z"]),
        ("<ol><li>x<ol type=i><li>y<li>z</ol><li>w</ol>", ["1. x", "i. y", "ii. z", "2. w"]),
        ("<ol><li><ol type=a><li>y</ol></ol>", ["1. a. y"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ("<ul><li>x</ul><ul style='list-style:none'><li>y</ul>", ["• x", "y"]),
        ("<p>shown<span style='display:none'>not</span><script>no()</script></p>", ["shown"]),
        ("<p>1.&nbsp;&nbsp;&nbsp;How many?</p>", ["1.\xa0\xa0\xa0How many?"]),
        ("<p><input type=checkbox checked>Yes <input type=checkbox>No</p>", ["☒ Yes ☐ No"]),
        ("<select><option>a<option selected>b</select>", ["b"]),
        ("<pre>How many?\n  None</pre>", ["How many?", "None"]),
        (
            "<p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp; </span></span><![endif]>Cost?</p>",
            ["1.\xa0 Cost?"],
        ),
    ],
)
def test_lines(body: str, lines: list[str]) -> None:
    assert shown(page(body)) == lines


def test_looks_and_runs() -> None:
    document = page("<p><b>How many?</b></p><p style='color:#c00'>Four</p><p>a <i>b</i> c</p><h2>Costs</h2>")
    bold, red, mixed, heading = document.paragraphs()
    assert bold.style.bold and bold.runs == ()
    assert red.style.colour == "CC0000"
    assert [r.style.italic for r in mixed.runs] == [False, True, False]
    assert heading.heading == 2


def test_links_stand_at_their_words_and_are_made_whole() -> None:
    document = page(
        "<p>See <a href='/log'>our <b>log</b></a> or <a href='javascript:x'>this</a></p>", "<base href='https://a.example/x/'>"
    )
    assert [(document.text[k.span.start : k.span.end], k.url) for k in document.links] == [("our log", "https://a.example/log")]


def test_tables_with_spans_header_and_caption() -> None:
    table = """<table border=1><caption>Staff</caption><thead><tr><td>Team<td>2023<td>2024</thead>
    <tr><th rowspan=2>IT<td>4<td>5<tr><td colspan=2>six</table>"""
    document = page(table)
    grid = next(document.grids())
    assert matrix(document.text, grid) == [["Team", "2023", "2024"], ["IT", "4", "5"], ["", "six", ""]]
    assert (grid.header_rows, grid.caption, grid.cells[3].rowspan) == (1, "Staff", 2)


def test_tables_that_only_place_things_are_no_tables() -> None:
    outer = "<table><tr><td>menu<td><table><tr><td>Team<td>4</table></table>"
    document = page(outer + "<table><tr><td>The whole letter</table>")
    assert [(g.rows, g.cols) for g in document.grids()] == [(1, 2)]
    assert shown(document)[0] == "menu"


def test_words_between_cells_are_kept_inside_the_table() -> None:
    document = page("<table><tr><td>a</td> stray <td>b</td></tr></table>")
    assert next(document.grids()).cols == 2
    assert shown(document) == ["a", "stray", "b"]


NAVIGATION = [
    "<nav><ul><li>Home</ul></nav>{}",
    "<header>Council</header><main>{}</main><footer>Contact</footer>",
    "<div class='site-header'>Council</div>{}<div id='cookie-banner'>We use cookies</div>",
    "<div role=navigation>Home</div>{}",
    "<div>Skip</div><article><header>FOI 1</header>{}</article>",
]


@pytest.mark.parametrize("site", NAVIGATION)
def test_navigation_is_the_sites(site: str) -> None:
    letter = "<p>Dear Sir, thank you for your request. " + "We hold the information. " * 10 + "</p>"
    document = page(site.format(letter))
    body, outside = shown(document, "body"), shown(document, "navigation")
    assert any("Dear Sir" in line for line in body)
    assert outside and not any("Dear Sir" in line for line in outside)


def test_a_header_inside_the_article_is_the_pages() -> None:
    document = page(NAVIGATION[-1].format("<p>" + "We hold the information. " * 10 + "</p>"))
    assert "FOI 1" in shown(document, "body")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<meta charset=utf-8>£5".encode(), "£5"),
        ("<meta charset=iso-8859-1>£5 – “x”".encode("cp1252"), "£5 – “x”"),
        ("<meta charset=iso-8859-1>£5".encode(), "£5"),
        ("<p>£5".encode("utf-16"), "£5"),
        ("<p>£5 for all".encode("utf-16-le"), "£5 for all"),
        ("<meta charset=utf-16><p>£5".encode(), "£5"),
        ("<p>£5".encode("cp1252"), "£5"),
        ("<meta charset=no-such><p>£5".encode(), "£5"),
        ("<meta charset=windows-1250><p>Łódź".encode("cp1250"), "Łódź"),
    ],
)
def test_charsets(data: bytes, expected: str) -> None:
    assert expected in decode(data)[0]


def test_words_html_in_utf16_is_a_letter() -> None:
    source = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=unicode></head><body><p>Dear Sir<o:p></o:p></p>"
    document = read(source.encode("utf-16"), "letter.doc")
    assert (document.origin.reader, document.text) == ("html", "Dear Sir\n")


def test_depth_costs_no_stack() -> None:
    document = page("<div>" * 1500 + "<table><tr><td>x<td>y</table>" + "</div>" * 1500)
    assert shown(document) == ["x", "y"]


def test_tables_in_tables_have_an_end() -> None:
    letter = foiparse.attempt(("<html><table><tr><th>x<td>" * 400).encode(), name="a.html")
    assert letter.result.state == "ok" or letter.result.code == "too_large"


def test_absurd_depth_is_too_large() -> None:
    with pytest.raises(FoiparseError) as caught:
        page("<div>" * 100_000 + "x")
    assert caught.value.code == "too_large"


def test_a_table_past_the_limit_is_cut_and_says_so() -> None:
    with use(Limits(cells_per_table=50)):
        document = page("<table>" + "<tr><td>a<td>b" * 100 + "</table><p>after</p>")
    assert next(document.grids()).rows == 25
    assert "table_cut" in document.flags
    assert shown(document)[-1] == "after"


def test_rows_past_the_limit_are_not_walked() -> None:
    with use(Limits(cells_per_table=1000)):
        document = page("<table>" + ("<tr>" + "<td>1" * 100) * 200 + "</table>")
    assert "table_cut" in document.flags
    assert next(document.grids()).rows == 10


@given(st.text(alphabet=st.sampled_from("<>/=\"' abtdrholpi1&;!-\n"), max_size=200))
def test_any_markup_keeps_spans_in_order(text: str) -> None:
    document = page(text)
    at = 0
    for paragraph in document.paragraphs():
        assert at <= paragraph.span.start <= paragraph.span.end <= len(document.text)
        at = paragraph.span.end
