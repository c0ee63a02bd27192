"""The whole way of a letter, on one page: bytes → Document → Division → Findings → Verdict → Letter."""

from __future__ import annotations

from pathlib import Path

from foiparse.assemble import assemble
from foiparse.divide import divide
from foiparse.divide.division import Division, Header, PlacedTable
from foiparse.divide.grids import asked_in_columns
from foiparse.divide.header import read_header
from foiparse.divide.no_letter import NO_LETTER, is_no_letter
from foiparse.divide.undecided import set_aside
from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.judge import judge
from foiparse.judge.verdict import Verdict
from foiparse.law import cite_letter
from foiparse.law.findings import Findings
from foiparse.letter import Furniture, Letter, Result, failed
from foiparse.read import read
from foiparse.read.unread import left_unread
from foiparse.records import extract, type_tables
from foiparse.records.run_together import with_tables


def parse(source: str | Path | bytes, name: str | None = None) -> Letter:
    """Read one letter and return it as data.

    `source` is a path or the file's bytes; `name` is the file name to record (and a hint of the type) for bytes.
    Raises `FoiparseError` (with `.code`) where the input gives no letter; never touches the network.
    """
    return understand(read(source, name))


def understand(document: Document) -> Letter:
    """Divide, cite, judge and extract: everything after reading. Raises `FoiparseError` with code "internal" never by design."""
    if document.meta.get("kind") == "annex" and not asked_in_columns(document):
        return annex(document)
    if is_no_letter(document):
        return taken_for_annex(document)
    division = divide(document)
    answers = [span for q in division.questions for span in q.answer_spans]
    division.header = read_header(document, division.zones, answers)
    set_aside(document, division)
    findings = cite_letter(document, division)
    verdict = judge(document, division, findings)
    letter = assemble(document, division, findings, verdict)
    with_tables(letter)
    type_tables(letter)
    letter.records = extract(letter)
    return _with_result(letter, document.flags)


def taken_for_annex(document: Document) -> Letter:
    """A document that nothing says is a letter: an annex with all its text as furniture, for a person to look at."""
    letter = annex(document)
    letter.furniture = [Furniture(kind="annex", span=(0, len(document.text)))]
    letter.flags.append(NO_LETTER)
    letter.needs_review = True
    return letter


def annex(document: Document) -> Letter:
    """A sheet of figures: its tables and their records, no questions, no law, no outcome."""
    division = Division(header=Header(kind="annex"), tables=[PlacedTable(grid) for grid in document.grids()])
    letter = assemble(document, division, Findings(), Verdict())
    letter.flags = list(document.flags)
    type_tables(letter)
    letter.records = extract(letter)
    return _with_result(letter, document.flags)


def _with_result(letter: Letter, flags: list[str]) -> Letter:
    """The letter with what became of its file: "partial", and to be looked at, where a reader left something unread."""
    if unread := left_unread(flags):
        code, message = unread
        letter.result = Result(state="partial", code=code, stage="read", message=message)
        letter.needs_review = True
    return letter


def attempt(source: str | Path | bytes, name: str | None = None) -> Letter:
    """Like `parse`, but failure is a result: an input that gives no letter gives a Letter whose `result` says why."""
    label = name or ("" if isinstance(source, bytes) else str(source))
    try:
        return parse(source, name)
    except FoiparseError as error:
        return failed(label, error)
    except RecursionError:
        return failed(label, FoiparseError("malformed", "nested too deeply to read; open it and save it again"))
    except MemoryError:
        return failed(label, FoiparseError("memory", "needs more memory than there is; try it alone or raise the ceiling"))
    except Exception as error:  # a fault of ours must cost one record, not the run
        return failed(label, FoiparseError("internal", f"{where(error)}; please report it with the file's kind, not the file"))


def where(error: BaseException) -> str:
    """The kind of a fault and the line that it came from; never its message, which may quote the letter."""
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    place = f" at {Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else ""
    return f"{type(error).__name__}{place}"
