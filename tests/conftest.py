"""What all tests share."""

from __future__ import annotations

import pytest

# The sites of the shipped schools, built once for all.
pytest_plugins = ["tests.shipped"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update, which writes golden files anew; read the difference before you keep it."""
    parser.addoption("--update", action="store_true", help="write golden files anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be written anew."""
    return bool(request.config.getoption("--update"))
