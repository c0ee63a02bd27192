"""How fast PDFs are read: our text, tables and boxes against pdfplumber's text and tables, kreuzberg's text, PDFium's text.

    python -m benchmarks.pdf [FILES or FOLDERS ...] [--rounds N]

One process; processor time, so that a busy machine tells the same; every reader reads the same bytes; the best of N rounds
counts. Peers that are not installed are skipped. Ends with the ratios and this process's peak memory.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
SCAN = 30  # characters a page below which a file is a scan
Read = Callable[[bytes], int]


def ours(data: bytes) -> int:
    """Text, tables and boxes by foiparse."""
    from foiparse.read.pdf import read_pdf

    return len(read_pdf(data).text)


def pdfplumber(data: bytes) -> int:
    """Text and tables by pdfplumber."""
    import pdfplumber as plumber

    total = 0
    with plumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            total += len(page.extract_text() or "") + len(page.extract_tables())
            page.close()
    return total


def kreuzberg(data: bytes) -> int:
    """Text alone by kreuzberg."""
    import kreuzberg as peer

    return len(peer.extract_bytes_sync(data, "application/pdf").content)


def bare(data: bytes) -> int:
    """PDFium's text with nothing done to it: the floor."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    total = sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()
    return total


READERS: dict[str, Read] = {"foiparse": ours, "pdfplumber": pdfplumber, "kreuzberg": kreuzberg, "PDFium text": bare}
NEEDS = {"pdfplumber": "pdfplumber", "kreuzberg": "kreuzberg"}


def files(paths: list[Path]) -> Iterator[Path]:
    """Every PDF named or in the folders named."""
    for path in paths:
        yield from sorted(path.rglob("*.pdf")) if path.is_dir() else [path] if path.suffix == ".pdf" else []


def pages_of(data: bytes) -> int:
    """The page count."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    count = len(document)
    document.close()
    return count


def best(read: Read, data: bytes, rounds: int) -> float:
    """Seconds of the quickest round."""
    took = []
    for _ in range(rounds):
        started = time.process_time()
        read(data)
        took.append(time.process_time() - started)
    return min(took)


def readable(paths: list[Path]) -> list[Path]:
    """The files with a text layer that can be read: a scan is no work for these readers, and a garbled layer goes to OCR here."""
    layered = [path for path in paths if bare(path.read_bytes()) > SCAN * pages_of(path.read_bytes())]
    return [path for path in layered if not _by_sight(path.read_bytes())]


def _by_sight(data: bytes) -> bool:
    """Whether foiparse reads the file, or part of it, by OCR; or not at all, where that is not installed."""
    from foiparse.errors import FoiparseError
    from foiparse.read.pdf import read_pdf

    try:
        document = read_pdf(data)
    except FoiparseError:
        return True
    return bool(document.origin.ocr_pages) or "garbled_text" in document.flags


def peak_mb(path: Path) -> float:
    """Peak memory in MB of a fresh process that reads one file."""
    code = (
        "import sys, resource; from foiparse.read.pdf import read_pdf; read_pdf(open(sys.argv[1], 'rb').read()); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    return int(done.stdout or 0) / 1024


def main() -> None:
    """Print milliseconds a page for each reader, the ratios, and the memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[SHARED / name for name in ("dev", "other", "twins")])
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    paths = readable(list(files(args.paths)))
    data = [path.read_bytes() for path in paths]
    pages = sum(pages_of(d) for d in data)
    print(f"{len(data)} files with text, {pages} pages, best of {args.rounds}")
    readers = {n: r for n, r in READERS.items() if n not in NEEDS or importlib.util.find_spec(NEEDS[n])}
    taken = dict.fromkeys(readers, 0.0)
    for letter in data:  # by turns, so that a machine that grows busy slows them all
        for name, read in readers.items():
            taken[name] += best(read, letter, 1 if name == "pdfplumber" else args.rounds)
    for name in READERS:
        if name in taken:
            print(f"{name:12} {taken[name] * 1000 / pages:8.2f} ms a page   {pages / taken[name]:7.1f} pages a second")
        else:
            print(f"{name:12} not installed")
    for name in taken:
        if name != "foiparse":
            print(f"foiparse takes 1/{taken[name] / taken['foiparse']:.2f} of the time of {name}")
    biggest = max(paths, key=lambda p: p.stat().st_size)
    print(
        f"peak memory: {peak_mb(biggest):.0f} MB on the biggest file ({biggest.stat().st_size // 1024} kB), "
        f"this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB with every peer"
    )


if __name__ == "__main__":
    main()
