"""The last look at a finished site finds what would break the promise of the privacy page."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

import safesite
from safesite.ground.allowed import by_hash
from safesite.ground.cache import Cache
from safesite.publish import verify

FAULTY = {
    '<script src="https://cdn.example.org/x.js"></script>': "this page loads https://cdn.example.org/x.js",
    '<script src="//cdn.example.org/x.js"></script>': "this page loads //cdn.example.org/x.js",
    '<link rel="stylesheet" href="https://fonts.example.org/f">': "this page loads https://fonts.example.org/f",
    '<link rel="preload canonical" href="https://a.example.org/">': "this page loads https://a.example.org/",
    '<img src="http://pixel.example.org/1.gif" alt="">': "this page loads http://pixel.example.org/1.gif",
    '<img srcset="a.png 1x, //pixel.example.org/2.gif 2x" alt="">': "this page loads //pixel.example.org/2.gif",
    '<iframe src="https://video.example.org"></iframe>': "this page loads https://video.example.org",
    "<script>alert(1)</script>": "a script stands inside this page",
    "<style>p{color:red}</style>": "a style stands inside this page",
    '<p style="color:red">x</p>': "a style stands inside this page",
    '<p onclick="x()">x</p>': "'onclick' would run a script",
}

RULE = f"<meta {verify.POLICY} content=\"default-src 'self'\">"

GOOD = (
    '<a href="https://www.childline.org.uk">Childline</a>',
    '<link rel="canonical" href="https://school.example/">',
    '<script type="application/json">{"a": 1}</script>',
    '<script src="../frame.js"></script>',
    '<img src="data:image/png;base64,AA" alt="">',
)


@pytest.mark.parametrize("html", FAULTY)
def test_a_page_that_breaks_the_promise_is_found(html: str) -> None:
    assert [words for _, _, words in verify.page_faults(f"{RULE}<main>\n{html}</main>")] == [FAULTY[html]]


@pytest.mark.parametrize("html", GOOD)
def test_what_only_leads_elsewhere_is_left_alone(html: str) -> None:
    assert not list(verify.page_faults(RULE + html))


@pytest.mark.parametrize("css", ["a{background:url(https://x.example/i.png)}", '@import "//x.example/f.css";'])
def test_a_style_sheet_that_loads_from_elsewhere_is_found(css: str) -> None:
    assert len(list(verify.style_faults(f"p{{}}\n{css}"))) == 1


def test_a_style_sheet_of_the_site_is_left_alone() -> None:
    assert not list(verify.style_faults('@import url("../main.css") layer(material); a{b:url(data:image/svg+xml,x)}'))


def test_the_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "site" / "a").mkdir(parents=True)
    (tmp_path / "site" / "a" / "index.html").write_text(f"{RULE}<p>\n  <script>1</script>", encoding="utf-8")
    (tmp_path / "site" / "b.css").write_text("p{}\na{b:url(//x.example/y)}", encoding="utf-8")
    found = verify.look(tmp_path / "site", Cache(tmp_path / "cache"))
    assert [str(problem) for problem in found.problems] == [
        "a/index.html:2:3: a script stands inside this page",
        "b.css:2:1: this style sheet loads //x.example/y",
    ]


def test_the_same_page_is_looked_at_once(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(f"{RULE}<script>1</script>", encoding="utf-8")
    cache = Cache(tmp_path / "cache")
    first, second = (verify.look(tmp_path / "site", cache) for _ in range(2))
    assert first == second
    assert (cache.tally.misses, cache.tally.hits) == (1, 1)


def test_a_letter_may_have_styles_inside_and_nothing_else() -> None:
    html = '<p style="color:red">x</p><img src="https://pixel.example.org/1.gif" alt="">'
    assert [words for _, _, words in verify.letter_faults(html)] == ["this page loads https://pixel.example.org/1.gif"]


def test_what_a_page_names_by_hash_may_stand_inside_it_and_nothing_else() -> None:
    policy = f"default-src 'self'; script-src 'self' {by_hash('go();')}; style-src 'self' {by_hash('a{}')}"
    rule = f'<meta {verify.POLICY} content="{escape(policy)}">'
    named = "<style>a{}</style>\n<script>go();</script>\n"
    assert not list(verify.page_faults(rule + named))
    assert list(verify.page_faults(f"{rule}{named}<script>stay();</script>")) == [(3, 1, verify.SCRIPT)]
    assert list(verify.page_faults(f"{rule}{named}<style>a{{ }}</style>")) == [(3, 1, verify.INSIDE)]


def test_a_page_without_its_rule_is_found() -> None:
    assert [words for _, _, words in verify.page_faults("<main>x</main>")] == [
        "this page has no rule about what it may load"
    ]


@pytest.mark.parametrize(
    "script",
    [
        "document.cookie = 'a=1';",
        "localStorage.setItem('a', 1);",
        "sessionStorage.a = 1;",
        "fetch('https://x.example/');",
    ],
)
def test_a_script_that_keeps_or_sends_is_found(script: str) -> None:
    assert len(list(verify.script_faults(f"(() => {{}})();\n{script}"))) == 1
    assert len(list(verify.reading_faults(script))) == (0 if "sessionStorage" in script else 1)


def test_our_own_scripts_keep_and_send_nothing() -> None:
    scripts = sorted(Path(safesite.__file__).parent.glob("*/static/*.js"))
    assert len(scripts) >= 8
    keeping = {path.name for path in scripts if [*verify.script_faults(path.read_text(encoding="utf-8"))]}
    assert keeping == {verify.READING}


def test_the_page_about_the_site_says_how_much_was_looked_at(tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "assets/safesite").mkdir(parents=True)
    about = tmp_path / "about/index.html"
    about.write_text(f"{RULE}{verify.mark('pages')} and {verify.mark('scripts')}", encoding="utf-8")
    (tmp_path / "a-email.html").write_text("a letter", encoding="utf-8")
    (tmp_path / "assets/safesite/a.js").write_text("1;", encoding="utf-8")
    verify.state(tmp_path, verify.look(tmp_path, Cache(tmp_path / "cache")))
    assert about.read_text(encoding="utf-8") == f"{RULE}1 and 1"
