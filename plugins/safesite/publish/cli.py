"""The command `safesite`: exit code 0 when all is well, 1 for an author's mistake, 3 for a fault of ours."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from safesite import __version__
from safesite.curriculum.exporting import export_scheme
from safesite.curriculum.importing import import_scheme
from safesite.ground.migrate import migrate_folder
from safesite.ground.pdf import PressError
from safesite.ground.problem import SAME, ProblemsFound, Severity, of_severity, report, stop_on_errors
from safesite.newsletter import links
from safesite.newsletter.export import export
from safesite.policy import approve
from safesite.policy.amending import amend
from safesite.publish import host, schemas, settings, told, translation
from safesite.publish.build import furnish
from safesite.quizzes import bring

if TYPE_CHECKING:
    from collections.abc import Sequence

GOOD, AUTHOR, OURS = 0, 1, 3


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the exit code says how it went."""
    try:
        options = parser().parse_args(words)
        return int(options.run(options))
    except (ProblemsFound, PressError) as error:
        print(error, file=sys.stderr)
        return AUTHOR
    except KeyboardInterrupt:
        return AUTHOR
    except Exception as error:  # noqa: BLE001 - the last net: an author must never meet a stack of ours
        print(f"Something went wrong in safesite itself, not in your files: {error!r}", file=sys.stderr)
        print("Please report it with the command that you typed. Nothing was published.", file=sys.stderr)
        return OURS


def parser() -> argparse.ArgumentParser:
    """Return the commands and what each takes."""
    top = argparse.ArgumentParser(prog="safesite", description="A school's online-safety site from plain YAML files.")
    top.add_argument("--version", action="version", version=f"safesite {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    _build(commands)
    _check(commands)
    _policy(commands)
    _newsletter(commands)
    _curriculum(commands)
    _quiz(commands)
    _upkeep(commands)
    return top


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, about: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=about, description=about)
    command.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="the site's mkdocs.yml")
    command.add_argument("--school", default="", help="the school; without it, the one in mkdocs.yml")
    return command


def _build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    build = _command(commands, "build", "Build the public site; the last good site stays until the new one is whole.")
    build.add_argument("--site-dir", type=Path, default=Path("site"), help="where the site goes")
    build.set_defaults(run=run_build, preview=False)
    preview = _command(commands, "preview", "Build drafts and staff pages, watermarked; never publish this folder.")
    preview.add_argument("--site-dir", type=Path, default=Path("preview"), help="where the preview goes")
    preview.set_defaults(run=run_build, preview=True)
    serve = _command(commands, "serve", "Show the preview in a browser and follow every edit.")
    serve.set_defaults(run=lambda options: host.serve(options.config, options.school))


def _check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = _command(commands, "check", "Look through all files of a school and say what is wrong, building nothing.")
    check.add_argument("school", nargs="?", default=argparse.SUPPRESS, help="the school; the same as --school")
    check.add_argument("--as-of", default="", metavar="DATE", help="look at everything as on that day, like 2026-09-01")
    check.add_argument("--all", action="store_true", help="tell a note once for each of its places")
    check.set_defaults(run=run_check)


def _policy(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    policy = commands.add_parser("policy", help="Record what the governors decided about the policy.")
    actions = policy.add_subparsers(required=True, metavar="ACTION")
    approval = _command(actions, "approve", "Record the draft as approved.")
    approval.set_defaults(run=run_approve)
    approve.add_arguments(approval)
    small = _command(actions, "amend", "Record the draft as a small change that the governors had delegated.")
    small.set_defaults(run=run_amend)
    amend.add_arguments(small)


def _newsletter(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    newsletter = commands.add_parser("newsletter", help="Look after the newsletter.")
    actions = newsletter.add_subparsers(required=True, metavar="ACTION")
    asked = _command(actions, "links", "Ask over the network whether the trusted addresses answer; no build does this.")
    asked.set_defaults(run=run_links)
    out = _command(actions, "export", "Write every form of a snippet into a folder: this week's, or another.")
    which = out.add_mutually_exclusive_group()
    which.add_argument("--week", default="", help="the week of the year's plan, as a number or as one of its days")
    which.add_argument("--snippet", default="", metavar="ID", help="a snippet by its id, whatever the week")
    out.add_argument("--to", type=Path, default=Path("newsletter"), metavar="FOLDER", help="where the files go")
    out.set_defaults(run=run_export)


def _curriculum(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    curriculum = commands.add_parser("curriculum", help="Bring a scheme of the school in, or out, as a spreadsheet.")
    actions = curriculum.add_subparsers(required=True, metavar="ACTION")
    taken = _command(actions, "import", "Take a scheme in from a spreadsheet; nothing is written while a row is wrong.")
    taken.add_argument("file", type=Path, metavar="FILE.csv", help="the spreadsheet, saved as CSV UTF-8")
    taken.set_defaults(run=run_take_in)
    given = _command(actions, "export", "Write a scheme as a spreadsheet that can be taken in again.")
    given.add_argument("--to", type=Path, default=Path("scheme.csv"), metavar="FILE.csv", help="where it goes")
    given.set_defaults(run=run_give_out)
    for action in (taken, given):
        action.add_argument("--scheme", required=True, metavar="NAME", help="what the school calls the scheme")


def _quiz(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    quiz = commands.add_parser("quiz", help="Look after quizzes.")
    about = "Make a quiz of a GIFT file or a table; what the file cannot say is said with the words below."
    action = _command(quiz.add_subparsers(required=True, metavar="ACTION"), "import", about)
    action.add_argument("file", type=Path, help="the file of the other program")
    action.add_argument("--to", type=Path, help="the new file; without it, quizzes/NAME.yml")
    bring.add_arguments(action)
    action.set_defaults(run=run_import)


def _upkeep(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    migrate = commands.add_parser("migrate", help="Lift files of an older form to the one of today.")
    migrate.add_argument(
        "folders", nargs="*", type=Path, default=[Path("content"), Path("curriculum"), Path("quizzes")]
    )
    migrate.set_defaults(run=run_migrate)
    translations = commands.add_parser("translation", help="Keep translations beside their English.")
    mark = _command(
        translations.add_subparsers(required=True, metavar="ACTION"),
        "mark",
        "Write into translations which English they were made of.",
    )
    mark.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a translation, such as title.pl.yml")
    mark.set_defaults(run=run_mark)
    schema = commands.add_parser("schema", help="Write the schemas by which editors help with YAML files.")
    schema.set_defaults(run=lambda _: schemas.write())


def run_build(options: argparse.Namespace) -> int:
    """Build the public site or the preview, and say what was made."""
    settings.from_file(options.config)
    ran = host.build(options.config, options.school, options.site_dir, preview=options.preview)
    if ran.report and "problems" in ran.report:
        print(ran.report["problems"], file=sys.stderr)
        print("Nothing was published; the last good site is as it was.", file=sys.stderr)
        return AUTHOR
    if ran.code or not ran.report:
        print(host.without_stacks(ran.said), file=sys.stderr)
        print("The site could not be built; the last good site is as it was.", file=sys.stderr)
        return OURS if ran.report or host.STACK in ran.said else AUTHOR
    print(told.summary(ran.report, str(options.site_dir)))
    return GOOD


def run_check(options: argparse.Namespace) -> int:
    """Check a school's files; warnings are told and do not fail."""
    _, problems = furnish(settings.as_of(_settings(options), options.as_of))
    if of_severity(problems, Severity.ERROR):
        raise ProblemsFound(problems)
    words = report(problems, each=options.all)
    print(words or "All is well.")
    if SAME in words:
        print("\nNotes in the same words stand together; 'safesite check --all' tells each in its place.")
    return GOOD


def run_approve(options: argparse.Namespace) -> int:
    """Freeze the draft as an approved edition."""
    house, problems = furnish(_settings(options, preview=False))
    stop_on_errors(problems)
    print(approve.from_arguments(house, options))
    return GOOD


def run_amend(options: argparse.Namespace) -> int:
    """Record the draft as a small change to the edition in force."""
    house, problems = furnish(_settings(options, preview=False))
    stop_on_errors(problems)
    print(amend.from_arguments(house, options))
    return GOOD


def run_links(options: argparse.Namespace) -> int:
    """Ask every trusted address whether it still answers."""
    house, problems = furnish(_settings(options))
    stop_on_errors(problems)
    entries = house.catalogue.of_kind("address")
    found = links.problems(entries)
    if of_severity(found, Severity.ERROR):
        raise ProblemsFound(found)
    print(report(found) or f"All {len(entries)} addresses answer.")
    return GOOD


def run_export(options: argparse.Namespace) -> int:
    """Write every form of a snippet as the public has it."""
    house, problems = furnish(_settings(options, preview=False))
    stop_on_errors(problems)
    print(export(house, options.to, options.week, options.snippet))
    return GOOD


def run_take_in(options: argparse.Namespace) -> int:
    """Take a scheme in from a spreadsheet."""
    house, problems = furnish(_settings(options))
    stop_on_errors(problems)
    print(import_scheme(house, options.file, options.scheme))
    return GOOD


def run_give_out(options: argparse.Namespace) -> int:
    """Write a scheme as a spreadsheet."""
    house, problems = furnish(_settings(options))
    stop_on_errors(problems)
    options.to.write_bytes(export_scheme(house, options.scheme))
    print(f"The scheme is in {options.to}.")
    return GOOD


def run_import(options: argparse.Namespace) -> int:
    """Bring a quiz from another program's file, or say all that is wrong with it."""
    house, problems = furnish(_settings(options))
    stop_on_errors(problems)
    made = bring.bring(house, options.file, options.format, bring.given(options), unfinished=options.unfinished)
    target = bring.write(made, options.to or Path("quizzes") / f"{options.file.stem}.yml")
    print("\n".join(filter(None, (report(made.warnings), *made.lost, f"Written to {target}. Read it through."))))
    return GOOD


def run_mark(options: argparse.Namespace) -> int:
    """Mark translations as made of the English of today."""
    print("\n".join(translation.mark(_settings(options), options.files)))
    return GOOD


def run_migrate(options: argparse.Namespace) -> int:
    """Lift older files, saying which."""
    changed = [path for folder in options.folders for path in migrate_folder(folder)]
    print("\n".join(f"{path}: lifted to the form of today" for path in changed) or "Every file has the form of today.")
    return GOOD


def _settings(options: argparse.Namespace, *, preview: bool = True) -> settings.Settings:
    changes = {"school": options.school} if options.school else {}
    return settings.from_file(options.config, preview=preview, **changes)


if __name__ == "__main__":
    sys.exit(main())
