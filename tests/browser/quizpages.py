"""The room's own examples as plain pages, so that a quiz can be tried without the rest of the site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import markdown  # type: ignore[import-untyped]  # the host brings it; only pages of tests are made with it here

from safesite.ground.output import Reader
from safesite.publish.statics import colours
from tests.quizzes.houses import ROOT, examples, pages

if TYPE_CHECKING:
    from pathlib import Path

STATIC = ROOT / "plugins/safesite"
PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self' file:; form-action 'none'">
<title>{title}</title>
<link rel="icon" href="{up}assets/icon.svg">
{styles}
</head>
<body>
<main class="ss-page ss-page--pupils"><article class="md-typeset ss-article">
{body}
</article></main>
{scripts}
</body>
</html>
"""
FRAME = ("assets/safesite/school.css", "assets/safesite/publish/frame.css", "assets/safesite/publish/parts.css")


def write(folder: Path) -> Path:
    """Write the room's pages and what they load into a folder, and return it."""
    made = examples(Reader.STAFF)
    assets = folder / "assets/safesite"
    for name in ("publish", "quizzes"):
        shutil.copytree(STATIC / name / "static", assets / name)
    (assets / "school.css").write_text(colours(made), encoding="utf-8")
    icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
    (folder / "assets/icon.svg").write_text(icon, encoding="utf-8")
    for address, page in pages(made).items():
        up = "../" * address.count("/")
        html = PAGE.format(
            title=page.title,
            up=up,
            body=markdown.markdown(page.body, extensions=["attr_list", "toc"]),
            styles="\n".join(f'<link rel="stylesheet" href="{up}{s}">' for s in (*FRAME, *page.styles)),
            scripts="\n".join(f'<script src="{up}{s}"></script>' for s in page.scripts),
        )
        target = folder / address / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")
    return folder
