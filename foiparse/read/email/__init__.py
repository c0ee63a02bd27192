"""E-mail → Document: Internet mail (.eml), Outlook (.msg), and the winmail.dat that Outlook sends to others (TNEF)."""

from __future__ import annotations

from foiparse.document import Document
from foiparse.errors import FoiparseError


def read_eml(data: bytes) -> Document:
    """Read an Internet mail. Raises `FoiparseError` "malformed", "encrypted", "no_text", "too_large"."""
    from foiparse.read.email.compose import compose
    from foiparse.read.email.mime import parse_mime

    try:
        message = parse_mime(data)
    except RecursionError:
        raise FoiparseError("too_large", "the mail's parts stand in one another too deep") from None
    return compose(message)


def read_msg(data: bytes) -> Document:
    """Read an Outlook message. Raises as `read_eml` does."""
    from foiparse.read.email.compose import compose
    from foiparse.read.email.outlook import parse_msg

    return compose(parse_msg(data))


def read_tnef(data: bytes) -> Document:
    """Read a winmail.dat that was saved by itself. Raises as `read_eml` does."""
    from foiparse.read.email.compose import compose
    from foiparse.read.email.tnef import parse_tnef

    return compose(parse_tnef(data))
