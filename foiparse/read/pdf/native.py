"""PDFium's functions that are called once a word or once a path, bound so that a call costs a fraction of pypdfium2's binding.

The functions are the very ones that pypdfium2 loaded, but their arguments are not declared: ctypes then passes what it is
given as it is, in half the time. So handles must be made by `pointer`, buffers by `byref`, and all other arguments integers
that fit a C int. The interpreter lock is kept during these calls, since each takes well under a microsecond. What only says
whether a buffer was written, where it always is, gives nothing, since making an integer of it takes time too.
"""

from __future__ import annotations

import ctypes as c
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

INT, SIZE, DOUBLE = c.c_int, c.c_size_t, c.c_double  # handles come as SIZE: plain integers, 0 where there is none
Pointer = Any  # a page, an object, a font as it is passed to PDFium
pointer: Callable[[int], Pointer] = c.c_void_p.from_param  # half the cost of an object of ctypes, and quicker to pass


def bind(name: str, result: Any) -> Any:
    """The PDFium function `name` with undeclared arguments."""
    return c.PYFUNCTYPE(result)(_address(getattr(pdfium, name)))


def handle(thing: Any) -> Pointer:
    """A pypdfium2 handle as ours."""
    return pointer(_address(thing))


def _address(thing: Any) -> int:
    return c.cast(thing, c.c_void_p).value or 0


char_origin = bind("FPDFText_GetCharOrigin", None)
loose_box = bind("FPDFText_GetLooseCharBox", None)
text_object = bind("FPDFText_GetTextObject", SIZE)
text_matrix = bind("FPDFText_GetMatrix", None)
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
draw_mode = bind("FPDFPath_GetDrawMode", None)
count_segments = bind("FPDFPath_CountSegments", INT)
get_segment = bind("FPDFPath_GetPathSegment", SIZE)
segment_point = bind("FPDFPathSegment_GetPoint", None)
segment_type = bind("FPDFPathSegment_GetType", INT)
segment_close = bind("FPDFPathSegment_GetClose", INT)

page_tree = bind("FPDF_StructTree_GetForPage", SIZE)
close_tree = bind("FPDF_StructTree_Close", None)
count_roots = bind("FPDF_StructTree_CountChildren", INT)
get_root = bind("FPDF_StructTree_GetChildAtIndex", SIZE)
count_children = bind("FPDF_StructElement_CountChildren", INT)
get_child = bind("FPDF_StructElement_GetChildAtIndex", SIZE)
child_mark = bind("FPDF_StructElement_GetChildMarkedContentID", INT)
element_type = bind("FPDF_StructElement_GetType", c.c_ulong)


class Buffer:
    """`count` C numbers that PDFium writes into: for each what is passed to have it written (`at`), and their `values`."""

    def __init__(self, kind: Any, count: int) -> None:
        block = (kind * count)()
        self.at = [c.byref(block, n * c.sizeof(kind)) for n in range(count)]
        self.values = memoryview(block).cast("B").cast(kind._type_)  # its `tolist` is many times quicker than ctypes' own
