"""PDFium's functions that are called once a word or once a path, bound so that a call costs a third of pypdfium2's binding.

Handles are plain integers here and buffers are addresses; the functions are the very ones that pypdfium2 loaded. The
interpreter lock is kept during these calls, since each takes well under a microsecond.
"""

from __future__ import annotations

import ctypes as c
from typing import Any

import pypdfium2.raw as pdfium

POINTER, INT, FLOAT, DOUBLE = c.c_void_p, c.c_int, c.c_float, c.c_double


def bind(name: str, result: Any, *arguments: Any) -> Any:
    """The PDFium function `name` with plain integer handles."""
    return c.PYFUNCTYPE(result, *arguments)(address(getattr(pdfium, name)))


def address(handle: Any) -> int:
    """The plain integer of a pypdfium2 handle or buffer, 0 for none."""
    return c.cast(handle, POINTER).value or 0


char_origin = bind("FPDFText_GetCharOrigin", INT, POINTER, INT, POINTER, POINTER)
loose_box = bind("FPDFText_GetLooseCharBox", INT, POINTER, INT, POINTER)
char_box = bind("FPDFText_GetCharBox", INT, POINTER, INT, POINTER, POINTER, POINTER, POINTER)
text_object = bind("FPDFText_GetTextObject", POINTER, POINTER, INT)
text_matrix = bind("FPDFText_GetMatrix", INT, POINTER, INT, POINTER)
font_size = bind("FPDFText_GetFontSize", DOUBLE, POINTER, INT)
object_font = bind("FPDFTextObj_GetFont", POINTER, POINTER)
render_mode = bind("FPDFTextObj_GetTextRenderMode", INT, POINTER)
mark_id = bind("FPDFPageObj_GetMarkedContentID", INT, POINTER)
fill_colour = bind("FPDFPageObj_GetFillColor", INT, POINTER, POINTER, POINTER, POINTER, POINTER)
stroke_colour = bind("FPDFPageObj_GetStrokeColor", INT, POINTER, POINTER, POINTER, POINTER, POINTER)
font_name = bind("FPDFFont_GetBaseFontName", c.c_size_t, POINTER, POINTER, c.c_size_t)
font_weight = bind("FPDFFont_GetWeight", INT, POINTER)
font_flags = bind("FPDFFont_GetFlags", INT, POINTER)

count_objects = bind("FPDFPage_CountObjects", INT, POINTER)
get_object = bind("FPDFPage_GetObject", POINTER, POINTER, INT)
count_inner = bind("FPDFFormObj_CountObjects", INT, POINTER)
get_inner = bind("FPDFFormObj_GetObject", POINTER, POINTER, c.c_ulong)
object_type = bind("FPDFPageObj_GetType", INT, POINTER)
object_bounds = bind("FPDFPageObj_GetBounds", INT, POINTER, POINTER, POINTER, POINTER, POINTER)
object_matrix = bind("FPDFPageObj_GetMatrix", INT, POINTER, POINTER)
draw_mode = bind("FPDFPath_GetDrawMode", INT, POINTER, POINTER, POINTER)
count_segments = bind("FPDFPath_CountSegments", INT, POINTER)
get_segment = bind("FPDFPath_GetPathSegment", POINTER, POINTER, INT)
segment_point = bind("FPDFPathSegment_GetPoint", INT, POINTER, POINTER, POINTER)
segment_type = bind("FPDFPathSegment_GetType", INT, POINTER)
segment_close = bind("FPDFPathSegment_GetClose", INT, POINTER)

page_tree = bind("FPDF_StructTree_GetForPage", POINTER, POINTER)
close_tree = bind("FPDF_StructTree_Close", None, POINTER)
count_roots = bind("FPDF_StructTree_CountChildren", INT, POINTER)
get_root = bind("FPDF_StructTree_GetChildAtIndex", POINTER, POINTER, INT)
count_children = bind("FPDF_StructElement_CountChildren", INT, POINTER)
get_child = bind("FPDF_StructElement_GetChildAtIndex", POINTER, POINTER, INT)
child_mark = bind("FPDF_StructElement_GetChildMarkedContentID", INT, POINTER, INT)
element_type = bind("FPDF_StructElement_GetType", c.c_ulong, POINTER, POINTER, c.c_ulong)


class Floats:
    """A buffer of C floats, doubles or integers, and the address of each."""

    def __init__(self, kind: Any, count: int) -> None:
        self.values = (kind * count)()
        start, step = c.addressof(self.values), c.sizeof(kind)
        self.at = [start + n * step for n in range(count)]
