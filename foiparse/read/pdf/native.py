"""PDFium's functions that are called once a word or once a path, bound so that a call costs a fraction of pypdfium2's binding.

The functions are the very ones that pypdfium2 loaded, but their arguments are not declared: ctypes then passes what it is
given as it is, in half the time. So handles must be `Handle`s, buffers made by `byref`, and all other arguments integers
that fit a C int. The interpreter lock is kept during these calls, since each takes well under a microsecond.
"""

from __future__ import annotations

import ctypes as c
from typing import Any

import pypdfium2.raw as pdfium

INT, SIZE, DOUBLE = c.c_int, c.c_size_t, c.c_double


class Handle(c.c_void_p):
    """A page, an object, a font: what PDFium hands out. False where there is none."""


def bind(name: str, result: Any) -> Any:
    """The PDFium function `name` with undeclared arguments."""
    return c.PYFUNCTYPE(result)(_address(getattr(pdfium, name)))


def handle(thing: Any) -> Handle:
    """A pypdfium2 handle as ours."""
    return Handle(_address(thing))


def _address(thing: Any) -> int:
    return c.cast(thing, c.c_void_p).value or 0


char_origin = bind("FPDFText_GetCharOrigin", INT)
loose_box = bind("FPDFText_GetLooseCharBox", INT)
text_object = bind("FPDFText_GetTextObject", SIZE)  # a plain integer, since most words ask it only to know it again
text_matrix = bind("FPDFText_GetMatrix", INT)
font_size = bind("FPDFText_GetFontSize", DOUBLE)
object_font = bind("FPDFTextObj_GetFont", SIZE)
render_mode = bind("FPDFTextObj_GetTextRenderMode", INT)
mark_id = bind("FPDFPageObj_GetMarkedContentID", INT)
fill_colour = bind("FPDFPageObj_GetFillColor", INT)
stroke_colour = bind("FPDFPageObj_GetStrokeColor", INT)
font_name = bind("FPDFFont_GetBaseFontName", SIZE)
font_weight = bind("FPDFFont_GetWeight", INT)
font_flags = bind("FPDFFont_GetFlags", INT)

count_objects = bind("FPDFPage_CountObjects", INT)
get_object = bind("FPDFPage_GetObject", SIZE)
count_inner = bind("FPDFFormObj_CountObjects", INT)
get_inner = bind("FPDFFormObj_GetObject", SIZE)
object_type = bind("FPDFPageObj_GetType", INT)
object_bounds = bind("FPDFPageObj_GetBounds", INT)
object_matrix = bind("FPDFPageObj_GetMatrix", INT)
draw_mode = bind("FPDFPath_GetDrawMode", INT)
count_segments = bind("FPDFPath_CountSegments", INT)
get_segment = bind("FPDFPath_GetPathSegment", Handle)
segment_point = bind("FPDFPathSegment_GetPoint", INT)
segment_type = bind("FPDFPathSegment_GetType", INT)
segment_close = bind("FPDFPathSegment_GetClose", INT)

page_tree = bind("FPDF_StructTree_GetForPage", Handle)
close_tree = bind("FPDF_StructTree_Close", None)
count_roots = bind("FPDF_StructTree_CountChildren", INT)
get_root = bind("FPDF_StructTree_GetChildAtIndex", Handle)
count_children = bind("FPDF_StructElement_CountChildren", INT)
get_child = bind("FPDF_StructElement_GetChildAtIndex", Handle)
child_mark = bind("FPDF_StructElement_GetChildMarkedContentID", INT)
element_type = bind("FPDF_StructElement_GetType", c.c_ulong)


class Buffer:
    """`count` C numbers that PDFium writes into: `values`, and for each what is passed to have it written (`at`)."""

    def __init__(self, kind: Any, count: int) -> None:
        self.values = (kind * count)()
        self.at = [c.byref(self.values, n * c.sizeof(kind)) for n in range(count)]
