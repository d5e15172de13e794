"""The headers in deploy/ and in the site are those of the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from safesite.publish.security import header_policy, headers, netlify, page_policy

DEPLOY = Path(__file__).parents[2] / "deploy"


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile", "apache.conf"])
def test_each_server_sends_every_header(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    assert len(headers()) >= 5
    for header, value in headers():
        assert f'{header} "{value}"' in text


def test_the_file_for_netlify_has_every_header() -> None:
    for header, value in headers():
        assert f"  {header}: {value}\n" in netlify()


def test_a_header_can_do_what_a_page_cannot() -> None:
    assert "frame-ancestors" in header_policy()
    assert "frame-ancestors" not in page_policy()
    assert "unsafe" not in header_policy()
