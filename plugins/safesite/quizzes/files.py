"""The files of a quiz: on paper, for other programs, and one that works by itself."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.ground.cache import Cache
from safesite.ground.output import Asset, Reader
from safesite.quizzes.addresses import file_of
from safesite.quizzes.forms import CERTIFICATE, CSV, GIFT, KEPT, KEY, SHEET, WORD, certified
from safesite.quizzes.gift import gift
from safesite.quizzes.kept import kept
from safesite.quizzes.losses import word_losses
from safesite.quizzes.paper import answer_key, certificate, pupil_sheet, sheet_view
from safesite.quizzes.table import table
from safesite.quizzes.wordsheet import word_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz
    from safesite.reference.house import House

CODE = (Path(__file__).parent / "wordsheet.py").read_text(encoding="utf-8")  # a new way to write asks for new files


def files(house: House, item: Item[Quiz]) -> Iterator[Asset]:
    """Yield the forms of a quiz that are files."""
    makers = {SHEET: pupil_sheet, KEY: answer_key, KEPT: kept, GIFT: _gift, CSV: _csv, WORD: _word}
    if certified(item.record):
        makers[CERTIFICATE] = certificate
    for ending, make in makers.items():
        path, reader = file_of(item.id, ending), reader_of(item.record)
        yield Asset(path, make(house, item), reader, source=item.source.file, kind="quiz-file")


def reader_of(quiz: Quiz) -> Reader:
    """Return who may read a quiz: checks of staff and governors, and their answers, are never published."""
    return Reader.PUBLIC if quiz.for_children else Reader.STAFF


def _gift(house: House, item: Item[Quiz]) -> bytes:
    return gift(item.record, house.plain).encode()


def _csv(_: House, item: Item[Quiz]) -> bytes:
    return table(item.record).encode()


def _word(house: House, item: Item[Quiz]) -> bytes:
    """Return the Word file from the cache, as long as all that stands in it is the same."""
    shown = json.dumps([sheet_view(house, item, key=key) for key in (False, True)], sort_keys=True)
    losses = " ".join(word_losses(item.record))
    key = Cache.key("quiz word", version("python-docx"), CODE, shown, losses)
    return house.press.cache.fetch(key, lambda: word_sheet(house, item))
