"""HTML letters: pages of disclosure logs, Word's "save as web page", bodies of e-mails → Document."""

from __future__ import annotations

from lxml import etree

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.html.decode import decode
from foiparse.read.html.walk import Walker

_NOT_XML = dict.fromkeys([*range(9), 11, *range(14, 32), 0xFFFE, 0xFFFF])


def read_html(data: bytes) -> Document:
    """Read a page. Raises `FoiparseError` "too_large" where elements stand in one another beyond libxml2's limit."""
    builder = Builder()
    text, whole = decode(data)
    if not whole:
        builder.flag("undecodable_bytes")
    root = parse_html(text)
    document = Walker(root, builder, base=_address(root)).walk().document()
    document.meta = _meta(root)
    return document


def read_mail_html(text: str) -> Document:
    """Read the HTML body of an e-mail: nothing in it is navigation, and what it marks as quoted is of that layer."""
    return Walker(parse_html(text), mail=True).walk().document()


def parse_html(text: str) -> etree._Element:
    """The root of a page, as forgiving as browsers are."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    cleaned = text.translate(_NOT_XML).encode("utf-8", "replace")
    try:
        root = etree.fromstring(cleaned or b"<html></html>", parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise FoiparseError("too_large", "the page's elements stand in one another thousands deep: save it as PDF")
    return root if root is not None else etree.fromstring(b"<html></html>", parser)


def _address(root: etree._Element) -> str:
    """Where the page says it lives, for its relative links."""
    for path in ("//base/@href", "//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        found = root.xpath(path)
        if isinstance(found, list) and found and str(found[0]).startswith("http"):
            return str(found[0])
    return ""


def _meta(root: etree._Element) -> dict[str, str]:
    title = root.find(".//title")
    words = " ".join((title.text or "").split()) if title is not None else ""
    found = {"title": words, "url": _address(root)}
    return {k: v for k, v in found.items() if v}
