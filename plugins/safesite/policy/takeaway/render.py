"""The policy's files to take away, beside its PDF."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground import wordparts
from safesite.ground.cache import Cache
from safesite.ground.interface import word
from safesite.ground.output import Asset
from safesite.policy.labels import size_words
from safesite.policy.sheet import sheet_view
from safesite.policy.takeaway import tables, wordbody, wordfile
from safesite.policy.takeaway.markdown import written

if TYPE_CHECKING:
    from datetime import date

    from safesite.policy.edition import Edition
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House

FOLDER = "policy/"


@dataclass(frozen=True)
class Download:
    """A file on the policy's page: what it is, with its kind and its size."""

    say: str
    href: str
    icon: str


def takeaway(house: House, text: PolicyText, edition: Edition | None, source: str) -> tuple[Asset, ...]:
    """Return the policy as a Word document and as Markdown: the very words of the PDF."""
    day = edition.from_when.first if edition else house.today
    view = sheet_view(house, text, edition)
    files = {".docx": _word_file(house, view, day), ".md": written(view).encode()}
    name = f"{FOLDER}{house.school_id}-online-safety-policy"
    return tuple(Asset(name + ending, content, source=source, kind="policy") for ending, content in files.items())


def downloads(pdf: Asset, others: tuple[Asset, ...]) -> tuple[Download, ...]:
    """Return the links to the policy's files, the one to print first."""
    word_file, markdown = others
    return (
        to_print(pdf),
        Download(
            word("policy.download-word", size=size_words(word_file.content)), _name(word_file), "file-word-outline"
        ),
        Download(word("policy.download-text", size=size_words(markdown.content)), _name(markdown), "text-box-outline"),
    )


def to_print(pdf: Asset) -> Download:
    """Return the link to a PDF that lies beside its page."""
    return Download(word("policy.download", size=size_words(pdf.content)), _name(pdf), "file-download-outline")


def _name(asset: Asset) -> str:
    return asset.path.rpartition("/")[2]


def _word_file(house: House, view: dict[str, Any], day: date) -> bytes:
    program = wordparts.program(wordfile.__file__, wordbody.__file__, tables.__file__)
    key = Cache.key("policy docx", program, day.isoformat(), json.dumps(view, sort_keys=True))
    return house.press.cache.fetch(key, lambda: wordfile.make(view, day))
