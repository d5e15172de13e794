"""Measures builds in one run, in turns, as whole processes: ours against the plain host with the very same pages."""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from safesite import newsletter, policy
from safesite.ground.cache import Cache
from safesite.ground.output import Asset, Page
from safesite.ground.pdf import Press
from safesite.posters.files import pictures, prints
from safesite.posters.render import all_posters
from safesite.publish.build import Site, build, furnish, outputs
from safesite.publish.navigation import navigation
from safesite.publish.rooms import ROOMS
from safesite.publish.settings import from_file
from safesite.reference.house import House

ROOT = Path(__file__).parents[1]
AIM = 1.15
SCHOOLS = ("claygate", "cockwood")
FRESH = ("SCHOOL", "SITE_DIR", "SITE_URL", "SAFESITE_PREVIEW", "SAFESITE_REPORT")
# What both builds have in common; the plugin sets the same for ours.
THEME = {"name": "material", "language": "en", "font": False, "features": ["navigation.prune"]}
EXTENSIONS = ["attr_list", "toc"]


@dataclass
class Runner:
    """Something to time: a name, one turn of it, and what to do before each turn; its seconds gather here."""

    name: str
    turn: Callable[[], None]
    before: Callable[[], None] = lambda: None
    seconds: list[float] = field(default_factory=list)

    def run(self) -> None:
        """Take one turn and keep its time."""
        self.before()
        started = time.perf_counter()
        self.turn()
        self.seconds.append(time.perf_counter() - started)

    @property
    def median(self) -> float:
        """Return the median of its turns."""
        return statistics.median(self.seconds)

    def line(self) -> str:
        """Return its line of the table."""
        return f"  {self.name:<46}{self.median:8.3f} s   ({min(self.seconds):.3f} to {max(self.seconds):.3f})"


def in_turns(runners: Sequence[Runner], rounds: int) -> None:
    """Let all take turns, A B A B, after a turn each that does not count."""
    for runner in runners:
        runner.before()
        runner.turn()
    for _ in range(rounds):
        for runner in runners:
            runner.run()


def host(config: Path) -> None:
    """Build with the plain host, as a process of its own."""
    env = {name: text for name, text in os.environ.items() if name not in FRESH} | {"NO_MKDOCS_2_WARNING": "1"}
    words = [sys.executable, "-m", env.get("SAFESITE_HOST") or "mkdocs", "build", "--strict", "-f", str(config)]
    ran = subprocess.run(words, cwd=config.parent, env=env, capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"The build failed, so there is nothing to measure:\n{ran.stderr}")


def write(folder: Path, settings: dict[str, Any]) -> Path:
    """Write a mkdocs.yml and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return config


def ours(folder: Path, school: str) -> Path:
    """Return settings for our own build of a school, with a cache of its own."""
    library = {name: str(ROOT / name) for name in ("content", "curriculum", "quizzes")}
    options = {"school": school, "schools": str(ROOT / "content/schools"), "library": library, "cache": "cache"}
    settings = {"site_name": "Ours", "docs_dir": str(ROOT / "content/pages"), "site_dir": "site", "strict": True}
    return write(folder, {**settings, "theme": THEME, "plugins": [{"search": {"lang": "en"}}, {"safesite": options}]})


def plain(folder: Path, site: Site) -> Path:
    """Write what our rooms made as if by hand, and return settings that build it with the plain host and theme."""
    for output in outputs(site):
        path = folder / "docs" / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.body.encode() if isinstance(output, Page) else output.content)
    settings = {"site_name": "Plain", "site_url": site.house.school.address, "site_dir": "site", "strict": True}
    looks = {"theme": THEME, "markdown_extensions": EXTENSIONS, "plugins": [{"search": {"lang": "en"}}]}
    return write(folder, {**settings, **looks, "nav": navigation(site)})


def empty(cache: Path) -> None:
    """Empty a cache."""
    shutil.rmtree(cache, ignore_errors=True)


def printing(site: Site, cache: Path) -> list[str]:
    """Say how many posters, and how many pictures of them, are made a second with an empty cache and a full one."""
    lines = []
    for name in ("printed", "from the cache"):
        house = replace(site.house, press=Press(Cache(cache)))
        for what, make in (("Posters", sheets), ("Pictures of posters", previews)):
            started = time.perf_counter()
            count = make(house)
            rate = count / (time.perf_counter() - started)
            lines.append(f"  {f'{what}, {count}, {name}':<46}{rate:8.1f} a second")
    return lines


def sheets(house: House) -> int:
    """Print each poster in each of its forms, and say how many sheets that were."""
    return sum(1 for item in all_posters(house) for _ in prints(house, item))


def previews(house: House) -> int:
    """Draw the pictures of each poster, and say how many they were."""
    return sum(1 for item in all_posters(house) for _ in pictures(house, item))


def forms(site: Site, cache: Path) -> list[str]:
    """Say how long the newsletter's files take with an empty cache and with a full one."""
    lines = []
    for name in ("made", "from the cache"):
        house = replace(site.house, press=Press(Cache(cache)))
        started = time.perf_counter()
        made = [output for output in newsletter.ROOM.render(house) if isinstance(output, Asset)]
        lines.append(f"  {f'Newsletter, {len(made)} files, {name}':<46}{time.perf_counter() - started:8.3f} s")
    return lines


def policy_room(school: str, cache: Path) -> list[str]:
    """Say how long a school's policy takes, with its editions and differences, with an empty and a full cache."""
    house = furnish(from_file(ROOT / "mkdocs.yml", school=school, preview=True), ROOMS)[0]
    lines = []
    for name in ("made", "from the cache"):
        house = replace(house, press=Press(Cache(cache)))
        started = time.perf_counter()
        made = list(policy.ROOM.render(house))
        kinds = Counter(Path(o.path).suffix if isinstance(o, Asset) else "pages" for o in made)
        several = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
        seconds = time.perf_counter() - started
        lines.append(f"  {f'Policy of {school}, {name}':<46}{seconds:8.3f} s   ({several})")
    return lines


def renders(config: Path, school: str) -> str:
    """Say how many entries of the cache a build makes anew when nothing has changed."""
    tally = build(from_file(config, school=school, preview=False)).house.press.cache.tally
    if not tally.hits:
        sys.exit("The cache was never asked, so this shows nothing.")
    return f"  {'Nothing changed: sheets and fonts made anew':<46}{tally.misses:8} of {tally.hits + tally.misses}"


def bench(folder: Path, school: str, rounds: int) -> float:
    """Measure everything, print the table, and return the ratio that has an aim."""
    site = build(from_file(ROOT / "mkdocs.yml", school=school, preview=False))
    mine, other = ours(folder / "ours", school), plain(folder / "plain", site)
    cache = mine.parent / "cache"
    a = Runner("A  our build, cache warm", lambda: host(mine))
    b = Runner("B  MkDocs + Material, the very same pages", lambda: host(other))
    in_turns((a, b), rounds)
    unchanged = renders(mine, school)
    cold = Runner("C  our build, cache emptied", lambda: host(mine), lambda: empty(cache))
    in_turns((cold,), max(2, rounds // 3))
    ratios = [mine / other for mine, other in zip(a.seconds, b.seconds, strict=True)]
    print(
        f"\n{site.house.school.name}: {len(site.pages)} pages, {len(site.assets)} files; {rounds} turns each, medians"
    )
    print("\n".join(runner.line() for runner in (a, b, cold)))
    print(f"  {'A / B, turn by turn':<46}{statistics.median(ratios):8.3f}     (aim: at most {AIM})")
    print(f"  {'C / A':<46}{cold.median / a.median:8.3f}")
    policies = [line for name in SCHOOLS for line in policy_room(name, folder / f"policy-{name}")]
    print("\n".join([*printing(site, folder / "posters"), *forms(site, folder / "newsletter"), *policies, unchanged]))
    print("\nThese numbers are of this machine and this moment; only ratios of one run can be compared.")
    return statistics.median(ratios)


def main() -> int:
    """Measure a school; the exit code tells whether the aim was met only when that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--school", default="claygate", help="the school that is built")
    parser.add_argument("--rounds", type=int, default=9, help="how many turns each build takes")
    parser.add_argument("--fail", action="store_true", help="end with exit code 1 where the ratio is above the aim")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        ratio = bench(Path(name).resolve(), options.school, options.rounds)
    return int(options.fail and ratio > AIM)


if __name__ == "__main__":
    sys.exit(main())
