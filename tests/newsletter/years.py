"""School years for the tests: one as a file has it, and as many as one likes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from safesite.reference.terms import HALF_TERMS, HalfTerms, SchoolYear, Span

if TYPE_CHECKING:
    from pathlib import Path

TERMS = """\
terms:
  - year: 2026-27
    note: Example dates
    half_terms:
      autumn-1: {first: "2026-09-02", last: "2026-09-18"}
      autumn-2: {first: "2026-11-09", last: "2026-11-27"}
      spring-1: {first: "2027-02-01", last: "2027-02-12"}
      spring-2: {first: "2027-02-22", last: "2027-02-26"}
      summer-1: {first: "2027-04-12", last: "2027-04-16"}
      summer-2: {first: "2027-06-07", last: "2027-06-11"}
    parents_session: "2026-11-25"
"""
SNIPPET = "content/newsletter/three-words.yml"
CHOICES = "content/schools/oakfield/newsletter-plan/2026-27.yml"


def year(first: date, lengths: tuple[int, ...] = (47, 40, 39, 32, 46, 44), gap: int = 16) -> SchoolYear:
    """Return a school year that begins on a day; `lengths` are the days of its half-terms, `gap` those between them."""
    spans = {}
    for name, length in zip(HALF_TERMS, lengths, strict=True):
        last = first + timedelta(days=length)
        spans[name.replace("-", "_")] = Span(first=first, last=last)
        first = last + timedelta(days=gap)
    label = f"{spans['autumn_1'].first.year}-{(spans['autumn_1'].first.year + 1) % 100:02}"
    return SchoolYear(year=label, half_terms=HalfTerms(**spans))


def with_terms(folder: Path, terms: str = TERMS) -> Path:
    """Give the small school in a folder its term dates."""
    path = folder / "content/schools/oakfield/school.yml"
    path.write_text(path.read_text(encoding="utf-8") + terms, encoding="utf-8")
    return folder


def with_snippets(folder: Path, **changes: str) -> Path:
    """Give the small school a snippet for each name, like its own one but for some of its text, written 'old=>new'."""
    text = (folder / SNIPPET).read_text(encoding="utf-8")
    for name, change in changes.items():
        old, _, new = change.partition("=>")
        assert not old or text.count(old) == 1
        path = folder / f"content/newsletter/{name.replace('_', '-')}.yml"
        path.write_text(text.replace(old, new) if old else text, encoding="utf-8")
    return folder


def with_choices(folder: Path, text: str) -> Path:
    """Give the small school its choices for the plan."""
    path = folder / CHOICES
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("schema: 1\n" + text, encoding="utf-8")
    return folder
