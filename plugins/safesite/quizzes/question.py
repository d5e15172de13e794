"""A question as its templates print it: every kind is one or more groups of options to pick from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.quizzes.model import PickOne, Sort
from safesite.quizzes.wording import FALSE, PICK, SORT, TRUE

if TYPE_CHECKING:
    from collections.abc import Callable

    from safesite.ground.phrase import Phrase, Piece
    from safesite.ground.words import Words
    from safesite.quizzes.model import Item, Question, TrueFalse

    Tell = Callable[[Words], Phrase]


@dataclass(frozen=True)
class Option:
    """An answer to pick, and what is learnt from it."""

    id: str
    say: Phrase | str
    icon: str
    right: bool
    feedback: Phrase


@dataclass(frozen=True)
class Group:
    """Options of which one is picked; a thing to sort has words and an icon of its own."""

    name: str
    count: str
    say: Phrase | None
    icon: str
    options: tuple[Option, ...]

    @property
    def pictured(self) -> bool:
        """Tell whether every option has a picture."""
        return all(option.icon for option in self.options)

    @property
    def right(self) -> Option:
        """Return the right option."""
        return next(option for option in self.options if option.right)


@dataclass(frozen=True)
class QuestionView:
    """A question."""

    id: str
    number: int
    count: str
    steps: tuple[bool, ...]
    kind: str
    ask: Phrase
    instruction: str
    icon: str
    hint: Phrase | None
    groups: tuple[Group, ...]
    teaches: tuple[Piece, ...]

    @property
    def sorts(self) -> bool:
        """Tell whether things are sorted, so that each group has a heading of its own."""
        return self.kind == "sort"


def question_view(question: Question, number: int, total: int, tell: Tell, teaches: tuple[Piece, ...]) -> QuestionView:
    """Return the view of a question, the `number`th of `total`."""
    return QuestionView(
        id=question.id,
        number=number,
        count=word("quizzes.question-of", number=number, total=total),
        steps=tuple(step <= number for step in range(1, total + 1)),
        kind=question.kind,
        ask=tell(question.ask),
        instruction=SORT if isinstance(question, Sort) else PICK,
        icon=question.icon or "",
        hint=tell(question.hint) if question.hint else None,
        groups=_groups(question, f"a{number}", tell),
        teaches=teaches,
    )


def _groups(question: Question, name: str, tell: Tell) -> tuple[Group, ...]:
    if isinstance(question, Sort):
        total = len(question.items)
        return tuple(
            _thing(question, item, f"{name}-{n}", word("quizzes.card-of", number=n, total=total), tell)
            for n, item in _counted(question)
        )
    options = _choices(question, name, tell) if isinstance(question, PickOne) else _two(question, name, tell)
    return (Group(name, "", None, "", options),)


def _counted(question: Sort) -> enumerate[Item]:
    return enumerate(question.items, start=1)


def _choices(question: PickOne, name: str, tell: Tell) -> tuple[Option, ...]:
    return tuple(
        Option(f"{name}-o{n}", tell(choice.say), choice.icon or "", choice.right, tell(choice.feedback))
        for n, choice in enumerate(question.choices, start=1)
    )


def _two(question: TrueFalse, name: str, tell: Tell) -> tuple[Option, ...]:
    return (
        Option(f"{name}-o1", TRUE, "thumb-up", question.answer, tell(question.if_true)),
        Option(f"{name}-o2", FALSE, "thumb-down", not question.answer, tell(question.if_false)),
    )


def _thing(question: Sort, item: Item, name: str, count: str, tell: Tell) -> Group:
    options = tuple(
        Option(f"{name}-o{n}", tell(box.say), box.icon or "", box.id == item.box, tell(item.feedback[box.id]))
        for n, box in enumerate(question.boxes, start=1)
    )
    return Group(name, count, tell(item.say), item.icon or "", options)
