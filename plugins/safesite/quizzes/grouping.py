"""How each kind of question becomes groups of options: one way to answer and to print them all."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.phrase import Phrase, Piece
from safesite.quizzes.option import Group, Option
from safesite.quizzes.picking import Decide, PickOne, PickSeveral, Picture, TrueFalse
from safesite.quizzes.placing import Fill, Match, Order, Sort
from safesite.quizzes.shuffled import shuffled
from safesite.quizzes.telling import Spot, Story
from safesite.quizzes.wording import FALSE, TRUE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from safesite.ground.words import Words
    from safesite.quizzes.option import Mode, Verdict
    from safesite.quizzes.telling import Scene

    Tell = Callable[[Words], Phrase]


@singledispatch
def groups_of(question: object, name: str, tell: Tell) -> tuple[Group, ...]:
    """Return the groups of a question, whose names begin with `name`."""
    raise NotImplementedError(type(question).__name__)


def _single(name: str, mode: Mode, options: tuple[Option, ...]) -> tuple[Group, ...]:
    return (Group(name, "", None, "", mode, options),)


def _verdict(right: bool) -> Verdict:  # noqa: FBT001 - it is the question itself
    return "right" if right else "other"


@groups_of.register(PickOne)
@groups_of.register(Picture)
@groups_of.register(PickSeveral)
def _(question: PickOne | Picture | PickSeveral, name: str, tell: Tell) -> tuple[Group, ...]:
    options = tuple(
        Option(f"{name}-o{n}", tell(choice.say), choice.icon or "", _verdict(choice.right), tell(choice.feedback))
        for n, choice in enumerate(question.choices, start=1)
    )
    return _single(name, "several" if isinstance(question, PickSeveral) else "one", options)


@groups_of.register(TrueFalse)
def _(question: TrueFalse, name: str, tell: Tell) -> tuple[Group, ...]:
    told = (
        (TRUE, "thumb-up", question.answer, question.if_true),
        (FALSE, "thumb-down", not question.answer, question.if_false),
    )
    options = tuple(
        Option(f"{name}-o{n}", say, icon, _verdict(right), tell(feedback))
        for n, (say, icon, right, feedback) in enumerate(told, start=1)
    )
    return _single(name, "one", options)


@groups_of.register(Decide)
def _(question: Decide, name: str, tell: Tell) -> tuple[Group, ...]:
    options = tuple(
        Option(f"{name}-o{n}", tell(idea.say), idea.icon or "", idea.worth, tell(idea.feedback))
        for n, idea in enumerate(question.choices, start=1)
    )
    return _single(name, "one", options)


@groups_of.register(Spot)
def _(question: Spot, name: str, tell: Tell) -> tuple[Group, ...]:
    options = tuple(
        Option(f"{name}-o{n}", tell(part.say), "", _verdict(part.clue), tell(part.feedback))
        for n, part in enumerate(question.parts, start=1)
    )
    return _single(name, "several", options)


@groups_of.register(Order)
def _(question: Order, name: str, tell: Tell) -> tuple[Group, ...]:
    options = tuple(
        Option(f"{name}-o{n}", tell(step.say), step.icon or "", "right", tell(step.feedback), rank=n)
        for n, step in enumerate(question.steps, start=1)
    )
    return _single(name, "order", shuffled(options, question.id))


@groups_of.register(Sort)
def _(question: Sort, name: str, tell: Tell) -> tuple[Group, ...]:
    return tuple(
        Group(
            f"{name}-{n}",
            word("quizzes.card-of", number=n, total=len(question.items)),
            tell(item.say),
            item.icon or "",
            "one",
            tuple(
                Option(
                    f"{name}-{n}-o{m}",
                    tell(box.say),
                    box.icon or "",
                    _verdict(box.id == item.box),
                    tell(item.feedback[box.id]),
                )
                for m, box in enumerate(question.boxes, start=1)
            ),
        )
        for n, item in enumerate(question.items, start=1)
    )


@groups_of.register(Match)
def _(question: Match, name: str, tell: Tell) -> tuple[Group, ...]:
    matches = shuffled([pair.match for pair in question.pairs], question.id)
    return tuple(
        Group(
            f"{name}-{n}",
            word("quizzes.pair-of", number=n, total=len(question.pairs)),
            tell(pair.say),
            pair.icon or "",
            "one",
            _bank(
                f"{name}-{n}",
                {words: word("quizzes.belongs-elsewhere", say=tell(words).plain) for words in matches},
                pair.match,
                (tell(pair.feedback), tell(pair.other)),
                tell,
            ),
        )
        for n, pair in enumerate(question.pairs, start=1)
    )


@groups_of.register(Fill)
def _(question: Fill, name: str, tell: Tell) -> tuple[Group, ...]:
    words = shuffled([*(gap.word for gap in question.gaps), *question.more], question.id)
    bank = {
        each: word("quizzes.fits-nowhere", say=tell(each).plain)
        if each in question.more
        else word("quizzes.fits-elsewhere", say=tell(each).plain)
        for each in words
    }
    return tuple(
        Group(
            f"{name}-{n}",
            "",
            Phrase((Piece(word("quizzes.gap-of", number=n, total=len(question.gaps))),)),
            "",
            "one",
            _bank(f"{name}-{n}", bank, gap.word, (tell(gap.feedback), tell(gap.other)), tell),
            fills=n,
        )
        for n, gap in enumerate(question.gaps, start=1)
    )


def _bank(
    name: str, bank: Mapping[Words, str], wanted: Words, learnt: tuple[Phrase, Phrase], tell: Tell
) -> tuple[Option, ...]:
    """Return the options of a bank; each that is not wanted also says of itself where it belongs."""
    return tuple(
        Option(
            f"{name}-o{n}",
            tell(words),
            "",
            _verdict(words == wanted),
            learnt[words != wanted],
            aside=aside if words != wanted else "",
        )
        for n, (words, aside) in enumerate(bank.items(), start=1)
    )


@groups_of.register(Story)
def _(question: Story, name: str, tell: Tell) -> tuple[Group, ...]:
    numbers = {scene.id: n for n, scene in enumerate(question.scenes, start=1)}
    return tuple(_scene(scene, name, numbers, tell) for scene in question.scenes)


def _scene(scene: Scene, name: str, numbers: dict[str, int], tell: Tell) -> Group:
    number = numbers[scene.id]
    options = tuple(
        Option(
            f"{name}-{number}-o{n}",
            tell(way.say),
            way.icon or "",
            "way",
            tell(way.feedback),
            to=f"{name}-{numbers[way.to]}",
            to_words=word("quizzes.scene", number=numbers[way.to]),
        )
        for n, way in enumerate(scene.choices, start=1)
    )
    count = word("quizzes.scene", number=number)
    return Group(f"{name}-{number}", count, tell(scene.say), scene.icon or "", "one" if options else "none", options)
