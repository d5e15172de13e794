"""What a poster's page and its card in the gallery print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import in_language, word
from safesite.posters.designs import DESIGNS
from safesite.posters.files import CARD_WIDTH, PREVIEW_WIDTH, Made, address_of, card_path, picture_path, thumb_path
from safesite.posters.foot import FootView, foot_view
from safesite.posters.forms import KIND_TITLES, KINDS, PAPERS
from safesite.posters.uses import Use, uses
from safesite.posters.words import SPELLING, said
from safesite.reference.badges import stage_badge, topic_badges
from safesite.reference.incidentview import FlowView, flow_view
from safesite.reference.topics import STAGES, together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from safesite.ground.phrase import Phrase
    from safesite.ground.shelf import Item
    from safesite.posters.forms import Kind
    from safesite.posters.model import Poster
    from safesite.posters.words import Said
    from safesite.reference.badges import Badge
    from safesite.reference.house import House


@dataclass(frozen=True)
class PrintView:
    """A file to print: its name, which says paper and kind, its address and its weight."""

    name: str
    paper: str
    href: str
    weight: str


@dataclass(frozen=True)
class KindView:
    """One kind of a poster, such as the one with little ink: a small picture of it, and its files."""

    title: str
    picture: str
    prints: tuple[PrintView, ...]


@dataclass(frozen=True)
class TongueView:
    """A poster in another language: its files, and its words with the language that they are in."""

    id: str
    title: str
    language: Markup
    prints: tuple[PrintView, ...]
    said: Said
    foot: FootView | None


@dataclass(frozen=True)
class CardView:
    """A poster in the gallery."""

    id: str
    title: str
    href: str
    about: Phrase
    picture: str
    pictures: str
    """Both sizes of the preview with their widths, of which a browser takes the one that it needs."""
    stages: tuple[str, ...]
    ways: str
    staff_only: bool


@dataclass(frozen=True)
class PosterView:
    """A poster on its page."""

    id: str
    title: Phrase
    about: Phrase
    picture: str
    badges: tuple[Badge, ...]
    kinds: tuple[KindView, ...]
    shop: bool
    said: Said
    team: tuple[str, ...]
    foot: FootView | None
    flow: FlowView | None
    credit: Phrase | None
    tongues: tuple[TongueView, ...]
    used_with: tuple[Use, ...]
    staff_only: bool


def name_of(house: House, item: Item[Poster]) -> str:
    """Return a poster's title with its stage, since the poster for each stage may bear the same title."""
    title = house.plain(item.record.title)
    stages = together(STAGES[stage] for stage in item.record.stages) if item.record.stages else ""
    return word("posters.name", title=title, stages=stages) if stages else title


def card_view(house: House, item: Item[Poster], here: str, files: tuple[Made, ...]) -> CardView:
    """Return a poster's card for the gallery."""
    say = house.speaker(here)
    return CardView(
        id=item.id,
        title=name_of(house, item),
        href=say.way(address_of(item.id)),
        about=say(item.record.about),
        picture=say.way(card_path(item.id)),
        pictures=f"{say.way(card_path(item.id))} {CARD_WIDTH}w, {say.way(picture_path(item.id))} {PREVIEW_WIDTH}w",
        stages=tuple(STAGES[stage] for stage in item.record.stages),
        ways=word("posters.see", count=len(files)),
        staff_only=item.record.reader == "staff",
    )


def poster_view(house: House, item: Item[Poster], files: tuple[Made, ...]) -> PosterView:
    """Return the view of a poster's page from the files that were made of it."""
    here, poster = address_of(item.id), item.record
    say, spells = house.speaker(here), DESIGNS[poster.design].takes in SPELLING
    english = tuple(made for made in files if made.tongued is None)
    team = house.school.contacts.team if poster.design == "team" else ()
    return PosterView(
        id=item.id,
        title=say(poster.title),
        about=say(poster.about),
        picture=say.way(picture_path(item.id)),
        badges=(*map(stage_badge, poster.stages), *topic_badges(poster.topics)),
        kinds=_kinds(item, english, here, house),
        shop=any(made.form.shop for made in english),
        said=said(house, item, say),
        team=tuple(role.title for name in team if (role := house.school.role(name))),
        foot=foot_view(house, poster),
        flow=flow_view(house, say) if poster.design == "flow" else None,
        credit=say(house.references.smart.credit) if spells else None,
        tongues=_tongues(house, item, files),
        used_with=uses(house, item, here),
        staff_only=poster.reader == "staff",
    )


def _kinds(item: Item[Poster], files: tuple[Made, ...], here: str, house: House) -> tuple[KindView, ...]:
    say = house.speaker(here)
    kinds: Mapping[Kind, list[Made]] = {kind: [made for made in files if made.form.kind == kind] for kind in KINDS}
    return tuple(
        KindView(
            title=KIND_TITLES[kind],
            picture=say.way(thumb_path(item.id, kind)),
            prints=tuple(print_view(made, here, house) for made in several),
        )
        for kind, several in kinds.items()
        if several
    )


def print_view(made: Made, here: str, house: House) -> PrintView:
    """Return a file as a page names it."""
    return PrintView(form_name(made), PAPERS[made.form.paper], house.speaker(here).way(made.path), weight(made.size))


def form_name(made: Made) -> str:
    """Return what a file is: its paper, its kind, and its language where that is not English."""
    paper, kind = PAPERS[made.form.paper], KINDS[made.form.kind]
    if made.tongued:
        return word("posters.form-in", paper=paper, kind=kind, language=made.tongued.name)
    return word("posters.form", paper=paper, kind=kind)


def _tongues(house: House, item: Item[Poster], files: tuple[Made, ...]) -> tuple[TongueView, ...]:
    here = address_of(item.id)
    tongued = {made.tongued.language: made.tongued for made in files if made.tongued}
    return tuple(
        TongueView(
            id=language,
            title=word("posters.language", language=tongue.name),
            language=in_language(language),
            prints=tuple(
                print_view(made, here, house) for made in files if made.tongued and made.tongued.language == language
            ),
            said=said(house, item, house.speaker(here), tongue),
            foot=foot_view(house, item.record, tongue),
        )
        for language, tongue in tongued.items()
    )


def weight(size: int) -> str:
    """Return a size in bytes as people read it."""
    return word("frame.kilobytes", number=max(1, round(size / 1024)))
