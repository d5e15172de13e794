"""The codes on the posters of a built site are read as a phone reads them, and lead to pages of that site."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import zxingcpp

POSTERS = {"smart": "help/", "what-to-do-if": "help/", "phones-at-the-gate": "help/", "visitors": "policy/"}


def code_of(path: Path) -> str:
    """Return the address in the only code of a PDF of one page."""
    document = pypdfium2.PdfDocument(path)
    try:
        (code,) = zxingcpp.read_barcodes(document[0].render(scale=2).to_pil())
    finally:
        document.close()
    return str(code.text)


def test_each_code_of_a_built_poster_opens_a_page_of_that_site(public: Path) -> None:
    for name, address in POSTERS.items():
        found = urlsplit(code_of(public / f"posters/{name}/{name}-a4.pdf"))
        assert found.scheme == "https"
        assert found.path == f"/{address}", name
        assert (public / found.path.strip("/") / "index.html").is_file(), name
    assert not (public / "no-such-page/index.html").exists()
