"""The static site and the review server, used as a person uses them."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from foiparse.letter import Letter
from foiparse.report import build
from foiparse.report.load import load_letters
from foiparse.review.corrections import Corrections
from foiparse.review.server import ReviewServer
from tests.factory import make
from tests.factory.letters import as_letter

pytestmark = pytest.mark.browser

MANY = 20_000


def many(count: int) -> Iterator[Letter]:
    pool = [as_letter(make(i)) for i in range(min(count, 200))]
    for i in range(count):
        letter = pool[i % len(pool)].model_copy()
        letter.source = letter.source.model_copy(update={"name": f"letter-{i}.txt", "sha256": f"{i:064x}"})
        yield letter


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build((as_letter(make(i)) for i in range(60)), folder)
    return folder


def css(browser: Any, selector: str) -> list[Any]:
    return list(browser.find_elements("css selector", selector))


def axe_core() -> str:
    """The source of axe-core, from the package that carries it."""
    import axe_playwright_python

    return next(Path(axe_playwright_python.__path__[0]).rglob("axe.min.js")).read_text(encoding="utf-8")


def overflow(browser: Any) -> int:
    """Pixels by which the page is wider than the window."""
    return int(browser.execute_script("return document.documentElement.scrollWidth - window.innerWidth"))


def test_search_and_filter(browser: Any, site: Path) -> None:
    browser.set_window_size(1280, 900)
    browser.get((site / "index.html").as_uri())
    assert browser.find_element("id", "shown").text == "60 of 60 letters"
    browser.find_element("id", "search").send_keys("constabulary")
    shown = int(browser.find_element("id", "shown").text.split()[0])
    assert 0 < shown < 60
    assert all("Constabulary" in row.text for row in css(browser, ".row"))
    browser.find_element("id", "search").clear()
    browser.find_element("id", "search").send_keys(" ")
    option = css(browser, "#provision option")[1]
    option.click()
    count = int(option.text.rsplit("(", 1)[1].rstrip(")"))
    assert browser.find_element("id", "shown").text == f"{count} of 60 letters"


def test_sort_by_date(browser: Any, site: Path) -> None:
    browser.get((site / "index.html").as_uri())
    browser.find_element("css selector", "[data-sort='3']").click()
    dates = [row.find_elements("css selector", "span")[2].text for row in css(browser, ".row")][:10]
    assert dates == sorted(dates)


def test_pointing_at_an_answer_lights_its_place(browser: Any, site: Path) -> None:
    browser.set_window_size(1280, 900)
    browser.get((site / "index.html").as_uri())
    css(browser, ".row a")[0].click()
    answer = next(a for a in css(browser, ".said.answer") if a.text)
    browser.execute_script("arguments[0].focus()", answer)
    lit = css(browser, ".text .lit")
    assert lit
    words = "".join(x.get_attribute("textContent") for x in lit).split()
    assert words[0] in answer.text


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_overflows(browser: Any, site: Path, shots: Path, width: int) -> None:
    browser.set_window_size(width, 900)
    letter = sorted((site / "letters").glob("*.html"))[3]
    for page in (site / "index.html", site / "charts.html", letter):
        browser.get(page.as_uri())
        browser.save_screenshot(str(shots / f"{page.stem}-{width}.png"))
        assert overflow(browser) <= 0, page.name


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_serious_fault(browser: Any, site: Path, width: int) -> None:
    script = axe_core()
    browser.set_window_size(width, 900)
    letter = sorted((site / "letters").glob("*.html"))[3]
    for page in (site / "index.html", site / "charts.html", letter):
        browser.get(page.as_uri())
        browser.execute_script(script)
        found = browser.execute_async_script("var done=arguments[0];axe.run().then(function(r){done(r.violations)})")
        bad = [v for v in found if v["impact"] in {"serious", "critical"}]
        assert not bad, [(page.name, v["id"], v["nodes"][0]["html"][:120]) for v in bad]


def test_a_script_in_a_letter_does_not_run(browser: Any, tmp_path: Path) -> None:
    evil = as_letter(make(1)).model_copy(
        update={"authority": "<script>window.evil=1</script>", "text": "<img src=x onerror='window.evil=1'>"}
    )
    evil.questions, evil.tables, evil.citations = [], [], []
    build([evil], tmp_path)
    for page in [tmp_path / "index.html", *(tmp_path / "letters").glob("*.html")]:
        browser.get(page.as_uri())
        assert browser.execute_script("return window.evil") is None


def test_twenty_thousand_letters_stay_quick(browser: Any, tmp_path: Path) -> None:
    build(many(MANY), tmp_path)
    browser.set_window_size(1280, 900)
    browser.get((tmp_path / "index.html").as_uri())
    opened = browser.execute_script("var t=performance.getEntriesByType('navigation')[0]; return t.loadEventEnd - t.startTime")
    assert browser.find_element("id", "shown").text.startswith(f"{MANY} of")
    took = browser.execute_script(
        "var s=document.getElementById('search'),t=performance.now();s.value='pothole';s.dispatchEvent(new Event('input'));"
        "document.body.offsetHeight;return performance.now()-t"
    )
    print(f"index of {MANY} letters: opened in {opened:.0f} ms, filtered in {took:.0f} ms")
    assert 0 < int(browser.find_element("id", "shown").text.split()[0]) < MANY


def test_a_corrected_boundary_stands_on_the_next_run(browser: Any, tmp_path: Path) -> None:
    letter = as_letter(make(4, "beneath"))
    (tmp_path / "letter.json").write_text(letter.model_dump_json(), encoding="utf-8")
    with ReviewServer(tmp_path) as server:
        threading.Thread(target=server.serve, daemon=True).start()
        browser.get(f"{server.url}letters/{next(iter(server.desk.packed))}")
        first = letter.questions[0]
        start = first.question_spans[0][0]
        browser.execute_script(
            "var t=document.getElementById('text'),w=document.createTreeWalker(t,NodeFilter.SHOW_TEXT),n,at=0,r=document.createRange();"
            "while(n=w.nextNode()){if(at<=arguments[0]&&arguments[0]<at+n.data.length){r.setStart(n,arguments[0]-at);r.setEnd(n,arguments[0]-at+5);break;}"
            "at+=n.data.length}var s=getSelection();s.removeAllRanges();s.addRange(r);",
            start,
        )
        css(browser, ".card .edit button")[0].click()
        _wait(lambda: (tmp_path / "corrections.jsonl").exists())
        server.http.shutdown()
    again = Corrections(tmp_path / "corrections.jsonl").apply(next(iter(load_letters(tmp_path / "letter.json"))))
    assert again.questions[0].question_spans == [(start, start + 5)]
    assert again.questions[0].text == letter.text[start : start + 5].strip()


def test_enter_keeps_the_search_and_a_wrong_mark_is_told_and_taken_back(browser: Any, tmp_path: Path) -> None:
    for i in range(3):
        (tmp_path / f"{i}.json").write_text(as_letter(make(i)).model_dump_json(), encoding="utf-8")
    with ReviewServer(tmp_path) as server:
        threading.Thread(target=server.serve, daemon=True).start()
        browser.get(server.url)
        browser.find_element("id", "search").send_keys("letterthatisnone\n")
        time.sleep(0.3)
        assert browser.find_element("id", "shown").text == "0 of 3 letters" and browser.current_url == server.url
        browser.get(f"{server.url}letters/{next(iter(server.desk.packed))}")
        said = "var s = document.querySelector('.saved'); return s && s.textContent"
        for click, told in (
            ("Mark this letter as right", "Kept: marked as right"),
            ("Not right after all", "Taken back: marked as right"),
            ("Mark this letter as right", "Kept: marked as right"),
            ("Undo: marked as right", "Taken back: marked as right"),
        ):
            next(b for b in css(browser, ".edit button") if b.text == click).click()
            _wait(lambda told=told: browser.execute_script(said) == told)
        server.http.shutdown()


def test_authorities_are_sorted_as_people_sort(browser: Any, tmp_path: Path) -> None:
    names = ["Zeal Council", "ASHBY COUNCIL", "Aberton Council", "beck trust"]
    build((as_letter(make(i)).model_copy(update={"authority": name}) for i, name in enumerate(names)), tmp_path)
    browser.get((tmp_path / "index.html").as_uri())
    wanted = ["Aberton Council", "ASHBY COUNCIL", "beck trust", "Zeal Council"]
    assert [o.text.rpartition(" (")[0] for o in css(browser, "#authority option")[1:]] == wanted
    browser.find_element("css selector", "[data-sort='1']").click()
    assert [row.find_elements("css selector", "span")[0].text for row in css(browser, ".row")] == wanted


def _wait(done: Any, seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        time.sleep(0.05)
    assert done()
