"""Read a quiz from a table (CSV) as plain data, with the line of each row; all that is wrong is told at once."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from safesite.ground.ids import did_you_mean
from safesite.quizzes.brought import Brought, Fault
from safesite.quizzes.table import BOM, COLUMNS, LISTS, ONE, RIGHT, SEVERAL, TEXT, TOP, TOP_SEVERAL, TOPICS

YES = {"yes": True, "y": True, "true": True, "x": True, "1": True, "no": False, "n": False, "false": False, "": False}
PART_OF = {part: name for name, part in LISTS.items()}
SEVERAL_OF = {part: name for name, part in SEVERAL.items()}
TOP_SEVERAL_OF = {part: name for name, part in TOP_SEVERAL.items()}


@dataclass
class _Reader:
    """Puts rows together, one after the other; what hangs on another row goes to the last of its kind."""

    data: dict[str, Any] = field(default_factory=lambda: {"schema": 1})
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    number: str = ""

    def take(self, row: dict[str, str], line: int) -> None:
        """Take in one row."""
        if row["kind"] == "quiz":
            self._top(row, line)
        elif row["part"] == "ask":
            self._begin(row, line)
        elif not self.data.get("questions") or row["question"] != self.number:
            self.faults.append(Fault(line, f"question '{row['question']}' has no row 'ask' before this one", "add it"))
        else:
            self._part(self.data["questions"][-1], row, line)

    def _top(self, row: dict[str, str], line: int) -> None:
        part, text = row["part"], row["text"]
        if part in TOP:
            self.data[part] = text
            self.lines[(part,)] = line
        elif part in TOP_SEVERAL_OF:
            self.data.setdefault(TOP_SEVERAL_OF[part], []).append(text)
            self.lines.setdefault((TOP_SEVERAL_OF[part],), line)
        elif part in TOPICS:
            self.data.setdefault("topics", {}).setdefault(part, []).append(text)
            self.lines.setdefault(("topics", part), line)
        elif part in ("script begin", "script end"):
            self.data.setdefault("script", {})[part.removeprefix("script ")] = text
        else:
            known = (*TOP, *TOP_SEVERAL_OF, *TOPICS, "script begin", "script end")
            self.faults.append(
                Fault(line, f"a quiz has no part '{part}'", did_you_mean(part, known, "look at an export"))
            )

    def _begin(self, row: dict[str, str], line: int) -> None:
        questions = self.data.setdefault("questions", [])
        self.number = row["question"]
        self.lines[("questions", len(questions))] = line
        question = {"kind": row["kind"], "id": row["id"], "ask": row["text"], "icon": row["icon"]}
        questions.append({name: value for name, value in question.items() if value})

    def _part(self, question: dict[str, Any], row: dict[str, str], line: int) -> None:
        part = row["part"]
        if part in ONE:
            question[part] = row["text"]
        elif part in SEVERAL_OF:
            question.setdefault(SEVERAL_OF[part], []).append(row["text"])
        elif part in ("true", "false"):
            question[f"if_{part}"] = row["feedback"]
            if self._yes(row, line):
                question["answer"] = part == "true"
        elif part in PART_OF:
            question.setdefault(PART_OF[part], []).append(self._thing(question, row, line))
        elif part == "feedback" and question.get("items"):
            question["items"][-1].setdefault("feedback", {})[row["id"]] = row["feedback"]
        elif part == "way" and question.get("scenes"):
            question["scenes"][-1].setdefault("choices", []).append(self._thing(question, row, line))
        else:
            known = (*ONE, *SEVERAL_OF, *PART_OF, "true", "false", "feedback", "way")
            self.faults.append(
                Fault(line, f"a question has no part '{part}' here", did_you_mean(part, known, "look at an export"))
            )

    def _thing(self, question: dict[str, Any], row: dict[str, str], line: int) -> dict[str, Any]:
        part = row["part"]
        made: dict[str, Any] = {TEXT[part]: row["text"]}
        made |= {name: row[name] for name in ("id", "feedback", "other", "icon") if row[name]}
        if part == "choice" and question["kind"] == "decide":
            made["worth"] = row["right"]
        elif part in ("choice", "line"):
            made |= {RIGHT[part]: True} if self._yes(row, line) else {}
        elif part in RIGHT:
            made[RIGHT[part]] = row["right"]
        return made

    def _yes(self, row: dict[str, str], line: int) -> bool:
        answer = YES.get(row["right"].casefold())
        if answer is None:
            self.faults.append(Fault(line, f"'{row['right']}' is neither yes nor no", "write yes or no under 'right'"))
        return bool(answer)


def read_table(text: str) -> Brought:
    """Return what a table holds as the data of a quiz's file, with the line of each question."""
    reader = _Reader()
    rows = csv.DictReader(StringIO(text.removeprefix(BOM)), restval="", restkey="more", strict=True)
    try:
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            fault = Fault(1, f"the heading has no column {', '.join(missing)}", f"it is: {','.join(COLUMNS)}")
            return Brought({}, {}, (fault,), ())
        for row in rows:
            reader.take({name: (row[name] or "").strip() for name in COLUMNS}, rows.line_num)
    except csv.Error as error:
        reader.faults.append(
            Fault(max(1, rows.line_num), f"this is no table ({error})", "save it as CSV, with commas, in UTF-8")
        )
    return Brought(reader.data, reader.lines, tuple(reader.faults), ())
