"""A question as its templates print it: every kind is one or more groups of options to pick from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.quizzes.grouping import groups_of
from safesite.quizzes.placing import GAP, Fill
from safesite.quizzes.telling import Spot
from safesite.quizzes.wording import HOW, LOOKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from safesite.ground.phrase import Phrase, Piece
    from safesite.ground.words import Words
    from safesite.quizzes.model import Question
    from safesite.quizzes.option import Group
    from safesite.quizzes.telling import Looks

    Tell = Callable[[Words], Phrase]

# Kinds whose groups each have words of their own, and come one after the other.
BY_CARDS = ("sort", "match", "fill", "story")
# Kinds in which a class talks instead of raising hands for each part.
UNCOUNTED = ("order", "spot", "fill", "match", "sort", "story")

DRAWN: dict[Looks, str] = {
    "chat": "message-text",
    "profile": "account-circle",
    "email": "email-open",
    "pop-up": "bell-ring",
    "page": "web",
}
MOST_DOTS = 12  # more would be a line of dust


@dataclass(frozen=True)
class Message:
    """How an invented message or profile is drawn."""

    looks: str
    title: str
    icon: str
    sender: Phrase


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
    script: Phrase | None
    discuss: tuple[Phrase, ...]
    groups: tuple[Group, ...]
    gapped: tuple[str, ...]
    """The stretches of a text between its gaps."""
    message: Message | None
    hands: bool
    """Whether hands may be counted before a class, where the quiz counts any."""
    checks: tuple[Piece, ...]
    """Links to what it checks: statements of the curriculum, or clauses of the policy."""

    @property
    def shared(self) -> bool:
        """Tell whether every group has the same options."""
        return self.kind in ("sort", "match", "fill")

    @property
    def graded(self) -> bool:
        """Tell whether there is something to know: a story or an idea is not right or wrong."""
        return self.kind not in ("story", "decide")

    @property
    def by_cards(self) -> bool:
        """Tell whether each group has a heading of its own."""
        return self.kind in BY_CARDS


def question_view(question: Question, number: int, total: int, tell: Tell, checks: tuple[Piece, ...]) -> QuestionView:
    """Return the view of a question, the `number`th of `total`."""
    return QuestionView(
        id=question.id,
        number=number,
        count=word("quizzes.question-of", number=number, total=total),
        steps=tuple(step <= number for step in range(1, total + 1)) if total <= MOST_DOTS else (),
        kind=question.kind,
        ask=tell(question.ask),
        instruction=HOW[question.kind],
        icon=question.icon or "",
        hint=tell(question.hint) if question.hint else None,
        script=tell(question.script) if question.script else None,
        discuss=tuple(map(tell, question.discuss)),
        groups=groups_of(question, f"a{number}", tell),
        gapped=tuple(tell(question.text).plain.split(GAP)) if isinstance(question, Fill) else (),
        message=_message(question, tell),
        hands=not question.touches and question.kind not in UNCOUNTED,
        checks=checks,
    )


def _message(question: Question, tell: Tell) -> Message | None:
    if not isinstance(question, Spot):
        return None
    return Message(question.looks, LOOKS[question.looks], DRAWN[question.looks], tell(question.sender))
