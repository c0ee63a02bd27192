"""Flags of readers that left something of the file unread: what makes a result partial."""

from __future__ import annotations

from foiparse.errors import FailureCode

LEFT_UNREAD: dict[str, tuple[FailureCode, str]] = {
    "table_cut": ("too_large", "a table was cut at the limit cells_per_table: raise it or split the file"),
    "attachments_cut": ("too_large", "attachments past the limit were left out: raise the limit attachments"),
    "attachment_unread": ("malformed", "an attachment could not be read: open it and save it as PDF"),
    "cut_off": ("malformed", "the file is cut off: what came of it was read; ask for it again"),
    "truncated_file": ("malformed", "the file is cut off: what came of it was read; ask for it again"),
    "damaged_part": ("malformed", "a part of the file is damaged and was left out: open it and save it again"),
    "page_unreadable": ("malformed", "a page could not be read: print the file to PDF again"),
    "ocr_missing": ("missing_extra", "some pages are scans: install foiparse[ocr] to read them"),
    "ocr_budget": ("too_large", "scanned pages past the limit ocr_pages were left unread: raise it"),
}


def left_unread(flags: list[str]) -> tuple[FailureCode, str] | None:
    """Code and message of the first flag that says so."""
    return next((LEFT_UNREAD[flag] for flag in flags if flag in LEFT_UNREAD), None)
