"""Whatever ends a build, the last good site stays byte for byte as it was, and the next good build clears up."""

from __future__ import annotations

import os
import select
import signal
import subprocess

import pytest

from safesite.publish.plugin import SafesitePlugin
from tests.publish.places import HOST, SAFESITE, SNIPPET, Place, digests, environment, run

LAST_WORDS = "The site could not be built; the last good site is as it was."
HOOKS = ("on_config", "on_files", "on_page_markdown", "on_env", "on_post_build")

# The plugin's own method breaks, whatever the host has already made of it.
BREAK_OURS = """
from safesite.publish.plugin import SafesitePlugin

def broken(self, *args, **named):
    raise RuntimeError("planted in {name}")

SafesitePlugin.{name}.__code__ = broken.__code__
"""
BREAK_ANOTHERS = """
def {name}(*args, **named):
    raise RuntimeError("planted in {name}")
"""
WARN = """
import logging

def on_post_build(**named):
    logging.getLogger("mkdocs.plugins.planted").warning("planted")
"""
# Says that the build has begun, and then waits to be killed.
BLOCK = """
import signal

def {name}(*args, **named):
    with open({pipe!r}, "w") as pipe:
        pipe.write("begun")
    signal.pause()
"""


def spoilt(place: Place) -> dict[str, str]:
    """Change what the next site would be, so that a swap would show; return the site as it is now."""
    place.one_more()
    return digests(place.site)


def assert_as_it_was(place: Place, before: dict[str, str]) -> None:
    """Hold the last good site against what it was, and see that nothing was left beside it."""
    assert len(before) > 20
    assert digests(place.site) == before
    assert place.leftovers() == []


def assert_next_build_is_good(place: Place) -> None:
    """See that the next build replaces the last good site and clears what was left behind."""
    place.unhook()
    ran = place.build()
    assert ran.returncode == 0, ran.stderr
    assert (place.site / "newsletter/one-more/index.html").is_file()
    assert place.leftovers() == []


def test_these_are_all_hooks_of_the_plugin_that_a_build_calls() -> None:
    assert {name for name in vars(SafesitePlugin) if name.startswith("on_")} == {*HOOKS, "on_serve"}


@pytest.mark.parametrize("name", HOOKS)
def test_an_exception_in_a_hook_of_ours_leaves_the_last_site(built: Place, name: str) -> None:
    before = spoilt(built)
    built.hook(BREAK_OURS.format(name=name))
    ran = built.build()
    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr.splitlines()[-2:] == [f"RuntimeError: planted in {name}", LAST_WORDS]
    assert "Traceback" not in ran.stderr
    assert_as_it_was(built, before)


@pytest.mark.parametrize("name", ["on_config", "on_post_page", "on_post_build"])
def test_an_exception_in_a_hook_of_somebody_else_leaves_the_last_site(built: Place, name: str) -> None:
    before = spoilt(built)
    built.hook(BREAK_ANOTHERS.format(name=name))
    ran = built.build()
    assert ran.returncode == 3
    assert ran.stderr.splitlines()[-2:] == [f"RuntimeError: planted in {name}", LAST_WORDS]
    assert_as_it_was(built, before)


def test_a_warning_of_the_host_after_its_last_hook_leaves_the_last_site(built: Place) -> None:
    before = spoilt(built)
    built.hook(WARN)
    ran = built.build()
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "planted" in ran.stderr
    assert "Aborted with 1 warnings in strict mode!" in ran.stderr
    assert ran.stderr.splitlines()[-1] == LAST_WORDS
    assert_as_it_was(built, before)
    assert_next_build_is_good(built)


def test_a_mistake_of_the_author_leaves_the_last_site(built: Place) -> None:
    before = spoilt(built)
    good = built.read(SNIPPET)
    built.write(SNIPPET, f"titel: typing\n{good}")
    ran = built.build()
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        "1 problem to fix:\n"
        f"{SNIPPET}:1:1: titel: there is no such setting\n"
        "    Try: did you mean 'title'?\n"
        "Nothing was published; the last good site is as it was.\n"
    )
    assert_as_it_was(built, before)
    built.write(SNIPPET, good)
    assert_next_build_is_good(built)


@pytest.mark.parametrize("name", ["on_config", "on_post_page", "on_post_build"])
def test_a_kill_while_the_host_runs_leaves_the_last_site(built: Place, name: str) -> None:
    before = spoilt(built)
    pipe = built.folder / "begun"
    os.mkfifo(pipe)
    built.hook(BLOCK.format(name=name, pipe=str(pipe)))
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    with subprocess.Popen([*SAFESITE, "build"], cwd=built.folder, env=environment(), start_new_session=True) as child:
        try:
            ready, _, _ = select.select([reader], [], [], 120)
        finally:
            os.killpg(child.pid, signal.SIGKILL)
            os.close(reader)
    assert ready, "the build never began"
    assert child.returncode == -signal.SIGKILL
    if name != "on_config":
        assert built.leftovers() == [".site.new"]  # half a site, which the next build has to clear
    assert len(before) > 20
    assert digests(built.site) == before
    assert_next_build_is_good(built)


def test_under_the_plain_host_a_mistake_fails_before_anything_is_replaced(built: Place) -> None:
    before = spoilt(built)
    good = built.read(SNIPPET)
    built.write(SNIPPET, f"titel: typing\n{good}")
    ran = run(HOST, "build", "--config-file", "mkdocs.yml", cwd=built.folder)
    assert ran.returncode == 1
    assert f"{SNIPPET}:1:1: titel: there is no such setting" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert digests(built.site) == before
    built.write(SNIPPET, good)
    assert run(HOST, "build", "--config-file", "mkdocs.yml", cwd=built.folder).returncode == 0
    assert (built.site / "newsletter/one-more/index.html").is_file()
