"""The field's own lists: audiences, ages, SMART letters, risk categories and strands, with the words that we print.

Sources: the four categories of risk follow Keeping children safe in education; the eight strands are the titles of
Education for a Connected World (2020); the SMART letters are Childnet's. The descriptions are our own.
"""

from __future__ import annotations

from typing import Literal

from safesite.ground.model import Part

Audience = Literal["pupils", "parents", "staff", "governors", "volunteers", "visitors", "technician"]
Stage = Literal["eyfs", "ks1", "ks2"]
Year = Literal["R", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6"]
Smart = Literal["safe", "meet", "accepting", "reliable", "tell"]
Risk = Literal["content", "contact", "conduct", "commerce"]
Strand = Literal[
    "self-image",
    "relationships",
    "reputation",
    "bullying",
    "information",
    "health",
    "privacy",
    "copyright",
]

AUDIENCES: dict[Audience, str] = {
    "pupils": "Pupils",
    "parents": "Parents and carers",
    "staff": "Staff",
    "governors": "Governors",
    "volunteers": "Volunteers",
    "visitors": "Visitors",
    "technician": "The ICT technician",
}

STAGES: dict[Stage, str] = {"eyfs": "Reception", "ks1": "Key Stage 1", "ks2": "Key Stage 2"}

YEARS: dict[Year, str] = {
    "R": "Reception",
    "Y1": "Year 1",
    "Y2": "Year 2",
    "Y3": "Year 3",
    "Y4": "Year 4",
    "Y5": "Year 5",
    "Y6": "Year 6",
}

STAGE_OF: dict[Year, Stage] = {
    "R": "eyfs",
    "Y1": "ks1",
    "Y2": "ks1",
    "Y3": "ks2",
    "Y4": "ks2",
    "Y5": "ks2",
    "Y6": "ks2",
}

SMART: dict[Smart, str] = {
    "safe": "Safe",
    "meet": "Meet",
    "accepting": "Accepting",
    "reliable": "Reliable",
    "tell": "Tell",
}

RISKS: dict[Risk, str] = {
    "content": "Content",
    "contact": "Contact",
    "conduct": "Conduct",
    "commerce": "Commerce",
}

STRANDS: dict[Strand, str] = {
    "self-image": "Self-image and identity",
    "relationships": "Online relationships",
    "reputation": "Online reputation",
    "bullying": "Online bullying",
    "information": "Managing online information",
    "health": "Health, wellbeing and lifestyle",
    "privacy": "Privacy and security",
    "copyright": "Copyright and ownership",
}

LABELS: dict[str, str] = {
    **{f"smart:{key}": label for key, label in SMART.items()},
    **{f"risk:{key}": label for key, label in RISKS.items()},
    **{f"strand:{key}": label for key, label in STRANDS.items()},
}


class Topics(Part):
    """What something is about, in each of the field's three ways of sorting."""

    smart: tuple[Smart, ...] = ()
    """Letters of SMART that it serves."""
    risks: tuple[Risk, ...] = ()
    """Categories of risk that it is about."""
    strands: tuple[Strand, ...] = ()
    """Strands of Education for a Connected World that it belongs to."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the topics as tags of the catalogue, such as 'smart:tell'."""
        groups = (("smart", self.smart), ("risk", self.risks), ("strand", self.strands))
        return tuple(f"{group}:{name}" for group, names in groups for name in names)
