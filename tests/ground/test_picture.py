"""A picture that a school gives is looked at before it is published."""

from __future__ import annotations

import struct

import pytest

from safesite.ground.picture import LARGEST, PNG, fault_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'


def png(width: int, height: int) -> bytes:
    """Make the head of a PNG picture of a size."""
    return PNG + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"rest"


def said(content: bytes | str) -> str:
    """Return what is wrong with a picture, or nothing."""
    fault = fault_of(content.encode() if isinstance(content, str) else content, "logo.svg")
    return fault[0] if fault else ""


@pytest.mark.parametrize("content", [png(200, 200), SVG.format('<path d="M0 0h9"/>'), SVG.format('<use href="#a"/>')])
def test_a_good_picture_is_taken(content: bytes | str) -> None:
    assert said(content) == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"GIF89a", "logo.svg is not a PNG or SVG picture"),
        (PNG, "logo.svg is cut off"),
        (PNG + b"0" * 40, "logo.svg is not a whole PNG picture"),
        (png(2001, 20), "logo.svg is 2001 by 20 pixels, and 2000 is the most"),
        (PNG + b"0" * LARGEST, "logo.svg has 200 KB, and 200 KB is the most"),
        (SVG.format("<script>1</script>"), "logo.svg holds a <script>"),
        (SVG.format("<foreignObject/>"), "logo.svg holds a <foreignobject>"),
        (SVG.format('<g onload="x()"/>'), "logo.svg holds an 'onload' that would run a script"),
        (SVG.format('<use href="https://x.example/a.svg#b"/>'), "logo.svg points to something outside itself"),
        (SVG.format('<path fill="url(https://x.example/a)"/>'), "logo.svg points to something outside itself"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG, "logo.svg defines entities, which can hide anything"),
        ("<svg><g>", "logo.svg is not valid SVG (no element found)"),
    ],
)
def test_what_is_wrong_is_told(content: bytes | str, words: str) -> None:
    assert said(content) == words
