"""The review server: the report's pages with editing, on this machine only.

It listens on 127.0.0.1 and nowhere else. Every change needs the token that only its own pages carry, and every request must
name this host, so another page in the same browser can neither change a letter nor read one by a borrowed name.
"""

from __future__ import annotations

import json
import secrets
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any
from urllib.parse import unquote, urlsplit

from pydantic import ValidationError

from foiparse.corrected import FILE_NAME
from foiparse.letter import Letter
from foiparse.report.load import load_letters
from foiparse.report.site import Site
from foiparse.review.corrections import Correction, Corrections, apply, in_force

HOST = "127.0.0.1"
MOST_BODY_BYTES = 1_000_000  # of one correction: the longest answer's spans fit many times over
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".jpg": "image/jpeg"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; base-uri 'none'"
)


class Desk:
    """The letters under review: kept compressed, corrected when asked for, their pages made on demand."""

    def __init__(self, source: Path, folder: Path) -> None:
        out = source if source.is_dir() else source.parent
        self.corrections = Corrections(out / FILE_NAME)
        self.token = secrets.token_urlsafe(24)
        self.site = Site(folder, editable=True, token=self.token)
        self.site.prepare()
        self.packed: dict[str, bytes] = {}
        self.page_of: dict[str, str] = {}
        self.row_of: dict[str, int] = {}
        self._busy = Lock()  # of the corrections and the list, which several requests may want at once
        self._stale = False
        for letter in load_letters(source):
            self._take(letter)
        self.site.finish()

    def _take(self, letter: Letter) -> None:
        page = self.site.page_name(letter)
        self.packed[page] = zlib.compress(letter.model_dump_json().encode())
        self.page_of[letter.source.sha256] = page
        corrected = self.corrections.apply(letter)
        self.row_of[page] = self.site.index.add(corrected, page)
        self.site.figures.add(corrected)

    def original(self, page: str) -> Letter | None:
        """The letter of a page as it was parsed."""
        packed = self.packed.get(page)
        return Letter.model_validate_json(zlib.decompress(packed)) if packed else None

    def page(self, name: str) -> str | None:
        """The HTML of a letter's page, corrections applied."""
        letter = self.original(name)
        if letter is None:
            return None
        return self.site.letter_page(self.corrections.apply(letter), last_change=self.corrections.last(letter.source.sha256))

    def correct(self, correction: Correction) -> str | None:
        """Keep a correction if it fits; else say in one line why not."""
        page = self.page_of.get(correction.sha256, "")
        letter = self.original(page)
        if letter is None:
            return "no such letter here: parse it again"
        with self._busy:
            made = self.corrections.of(correction.sha256)
            after = apply(letter, [*made, correction])
            if wrong := _unfit(made, correction, self.corrections.apply(letter), after):
                return wrong
            self.corrections.add(correction)
            self.site.index.add(after, page, self.row_of[page])
            self._stale = True
        return None

    def refresh(self) -> None:
        """Bring the list of letters up to date, where a correction changed it since it was written."""
        with self._busy:
            if self._stale:
                self.site.write_index()
                self._stale = False


def _unfit(made: list[Correction], correction: Correction, before: Letter, after: Letter) -> str | None:
    """Why a correction is not kept: an "undo" of nothing, or one that speaks of what the letter has not."""
    if correction.op == "undo":
        return "there is nothing to take back" if in_force([*made, correction]) == in_force(made) else None
    bad = [f for f in after.flags if f.startswith("correction_does_not_fit") and f not in before.flags]
    return bad[0] if bad else None


class Handler(BaseHTTPRequestHandler):
    """Serves the site's files and pages; takes corrections."""

    desk: Desk
    server_version = "foiparse"

    def do_GET(self) -> None:
        """A page, a style, a script."""
        if not self._ours():
            return self._send(403, "this server answers to 127.0.0.1 only")
        path = unquote(urlsplit(self.path).path).lstrip("/") or "index.html"
        if path.startswith("letters/") and path.endswith(".html"):
            page = self.desk.page(path.removeprefix("letters/"))
            return self._send(200, page, ".html") if page is not None else self._send(404, "no such letter")
        self.desk.refresh()
        file = (self.desk.site.folder / path).resolve()
        if not file.is_relative_to(self.desk.site.folder.resolve()) or not file.is_file():
            return self._send(404, "no such page")
        return self._send(200, file.read_bytes(), file.suffix)

    def do_POST(self) -> None:
        """A correction, with the token."""
        size = int(self.headers.get("Content-Length") or 0)
        sent = self.headers.get("X-Foiparse-Token") or ""
        if not self._ours() or not secrets.compare_digest(sent.encode(), self.desk.token.encode()):
            return self._send(403, "a correction needs the page's own token: reload the page")
        if urlsplit(self.path).path != "/correct" or size > MOST_BODY_BYTES:
            return self._send(404, "no such place")
        try:
            correction = Correction.model_validate(json.loads(self.rfile.read(size)))
        except (ValidationError, ValueError):
            return self._send(400, "not a correction")
        wrong = self.desk.correct(correction)
        return self._send(409, wrong) if wrong else self._send(200, "kept")

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: letters' names do not belong in a terminal's history."""

    def _ours(self) -> bool:
        host = (self.headers.get("Host") or "").rsplit(":", 1)[0]
        origin = self.headers.get("Origin")
        return host in {HOST, "localhost"} and (origin is None or urlsplit(origin).hostname in {HOST, "localhost"})

    def _send(self, code: int, body: str | bytes, kind: str = ".txt") -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(code)
        self.send_header("Content-Type", f"{TYPES.get(kind, 'text/plain')}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)


class ReviewServer:
    """A review server over what `foiparse parse -o` wrote; use as a context manager, then `serve()`."""

    def __init__(self, source: Path, port: int = 0) -> None:
        self._folder = TemporaryDirectory(prefix="foiparse-review-")
        self.desk = Desk(source, Path(self._folder.name))
        handler = type("BoundHandler", (Handler,), {"desk": self.desk})
        self.http = ThreadingHTTPServer((HOST, port), handler)
        self.url = f"http://{HOST}:{self.http.server_address[1]}/"

    def __enter__(self) -> ReviewServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.server_close()
        self._folder.cleanup()

    def serve(self) -> None:
        """Serve until interrupted."""
        self.http.serve_forever()
