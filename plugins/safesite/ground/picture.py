"""Look at a picture that a school gives: whether it is one, is small enough, and carries no script."""

from __future__ import annotations

import struct
from xml.etree import ElementTree as ET

LARGEST = 200 * 1024  # bytes: a mark in a header, fetched on every first visit
WIDEST = 2000  # pixels
PNG = b"\x89PNG\r\n\x1a\n"
HEADER = struct.Struct(">8s4x4sII")

Fault = tuple[str, str]  # what is wrong, and what to try


def fault_of(content: bytes, name: str) -> Fault | None:
    """Say what is wrong with a picture; PNG and SVG are taken."""
    if len(content) > LARGEST:
        return f"{name} has {len(content) // 1024} KB, and {LARGEST // 1024} KB is the most", "save it smaller"
    if content.startswith(PNG):
        return _png(content, name)
    if b"<svg" in content[:2000]:
        return _svg(content, name)
    return f"{name} is not a PNG or SVG picture", "save it as PNG or SVG"


def _png(content: bytes, name: str) -> Fault | None:
    if len(content) < HEADER.size:
        return f"{name} is cut off", "save it again"
    _, kind, width, height = HEADER.unpack_from(content)
    if kind != b"IHDR":
        return f"{name} is not a whole PNG picture", "save it again"
    if max(width, height) > WIDEST:
        return f"{name} is {width} by {height} pixels, and {WIDEST} is the most", "save it smaller"
    return None


def _svg(content: bytes, name: str) -> Fault | None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return f"{name} defines entities, which can hide anything", "save it as plain SVG"
    try:
        root = ET.fromstring(content)  # noqa: S314 - without entities, which were refused above, there is nothing to expand
    except ET.ParseError as error:
        return f"{name} is not valid SVG ({error.msg.split(':')[0]})", "save it again as plain SVG"
    for element in root.iter():
        fault = _element(element)
        if fault:
            return f"{name} {fault}", "save it as plain SVG, without scripts and links"
    return None


def _element(element: ET.Element) -> str | None:
    tag = element.tag.rpartition("}")[2].lower()
    if tag in {"script", "foreignobject", "iframe", "style", "image", "animate", "set"}:
        return f"holds a <{tag}>"
    for attribute, value in element.attrib.items():
        short = attribute.rpartition("}")[2].lower()
        if short.startswith("on"):
            return f"holds an '{short}' that would run a script"
        if (short == "href" and not value.startswith("#")) or ("url(" in value and "url(#" not in value):
            return "points to something outside itself"
    return None
