"""Tick boxes of protected forms in a .doc: their state is kept in the Data stream."""

from __future__ import annotations

import struct

from foiparse.read.legacy.word97.binary import Word97
from foiparse.read.legacy.word97.sprm import Characters, apply_characters

CHECK_BOX, BY_DEFAULT = 1, 25
CODE_LENGTH = 200  # a field's instruction is short; what is longer is no FORMCHECKBOX
_WORD = "FORMCHECKBOX"


def check_box(file: Word97, begin: int) -> str:
    """What a field begun at a CP says of its tick box, as WordprocessingML; empty for other fields."""
    code = file.text[begin + 1 : begin + 1 + CODE_LENGTH]
    if not code.lstrip().startswith(_WORD):
        return ""
    place = code.find("\x01")
    state = _state(file, begin + 1 + place) if place >= 0 else None
    ticked = "<w:checked/>" if state else ""
    return f"<w:ffData><w:checkBox>{ticked}</w:checkBox></w:ffData>"


def _state(file: Word97, cp: int) -> bool | None:
    piece = file.piece(cp)
    found = file.characters.at(piece.fc + (cp - piece.start) * (1 if piece.narrow else 2)) if piece else None
    at = apply_characters(found[2], Characters()).picture if found else None
    if at is None or not 0 <= at < len(file.data) - 80:
        return None
    header = struct.unpack_from("<H", file.data, at + 4)[0]
    at += header
    bits = struct.unpack_from("<H", file.data, at + 4)[0]
    kind, value = bits & 3, bits >> 2 & 0x1F
    if kind != CHECK_BOX:
        return None
    return _default(file.data, at) if value == BY_DEFAULT else value == 1


def _default(data: bytes, at: int) -> bool:
    """wDef stands behind the field's name: version, bits, cch, hps, then the name with its length and closing zero."""
    name = struct.unpack_from("<H", data, at + 10)[0]
    place = at + 12 + 2 * (name + 1)
    return place + 2 <= len(data) and int(struct.unpack_from("<H", data, place)[0]) == 1
