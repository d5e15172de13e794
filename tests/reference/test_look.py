"""How a school looks: its colours can be told apart, and its logo is a picture that may be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests import oakfield

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, **settings: str) -> list[str]:
    """Change settings of the small school's file and give what the author is told about them."""
    path = next(folder.rglob("school.yml"))
    lines = path.read_text(encoding="utf-8").splitlines()
    for name, value in settings.items():
        at = next((n for n, line in enumerate(lines) if line.strip().startswith(f"{name}:")), None)
        if at is None:
            lines.append(f"{name}: {value}")
        else:
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            lines[at] = f"{indent}{name}: {value}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    said = oakfield.told(folder).splitlines()
    return [line.partition(": ")[2] for line in said if "logo: " in line or "colours." in line]


def test_two_colours_that_look_alike_are_refused(tmp_path: Path) -> None:
    said = told(oakfield.copy(tmp_path), primary='"#1f4f6b"', accent='"#205070"')
    assert said == ["colours.accent: the two colours #1f4f6b and #205070 can hardly be told apart"]


def test_a_colour_that_is_too_pale_is_made_darker_and_told(tmp_path: Path) -> None:
    said = told(oakfield.copy(tmp_path), primary='"#ffe680"', accent='"#5a2d82"')
    assert len(said) == 1
    assert said[0].startswith("colours.primary: #ffe680 is too pale for text: pages use #")


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    said = told(oakfield.copy(tmp_path), logo="logo.svg")
    assert len(said) == 1
    assert said[0].startswith("logo: there is no file 'logo.svg' in ")


def test_a_logo_with_a_script_is_told(tmp_path: Path) -> None:
    folder = oakfield.copy(tmp_path)
    school = next(folder.rglob("school.yml")).parent
    (school / "logo.svg").write_text("<svg><script>1</script></svg>", encoding="utf-8")
    assert told(folder, logo="logo.svg") == ["logo: logo.svg holds a <script>"]


def test_a_good_logo_is_taken(tmp_path: Path) -> None:
    folder = oakfield.copy(tmp_path)
    school = next(folder.rglob("school.yml")).parent
    (school / "logo.svg").write_text("<svg><path d='M0 0'/></svg>", encoding="utf-8")
    assert told(folder, logo="logo.svg") == []
