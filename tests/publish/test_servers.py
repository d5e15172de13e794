"""The servers' files, tried: each server that is installed here hands a small site out as it should."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from safesite.ground.cache import Cache
from safesite.publish.compress import SMALLEST, compress
from safesite.publish.security import headers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DEPLOY = Path(__file__).parents[2] / "deploy"
PLACE = "/srv/online-safety"
TYPES = {
    "/": "text/html",
    "/missing/": "text/html",
    "/a.css": "text/css",
    "/newsletter/plan.ics": "text/calendar",
    "/newsletter/feed.xml": "application/atom+xml",
    "/search.json": "application/json",
}
NGINX_MODULES = Path("/usr/lib/nginx/modules")
APACHE_MODULES = Path("/usr/lib/apache2/modules")


def given(name: str, folder: Path) -> str:
    """Return a server's file as we ship it, with the place of the site put in."""
    text = (DEPLOY / name).read_text(encoding="utf-8")
    return text.replace(PLACE, str(folder / "site"))


def nginx(folder: Path, port: int) -> list[str]:
    """Write nginx's settings and return its command."""
    module = NGINX_MODULES / "ngx_http_brotli_static_module.so"
    if not module.exists():
        pytest.skip("nginx has no module for brotli here")
    (folder / "site.conf").write_text(given("nginx.conf", folder), encoding="utf-8")
    paths = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"load_module {module};\npid {folder}/pid; error_log {folder}/log; daemon off; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {paths}\n"
        f"server {{ listen 127.0.0.1:{port}; include {folder}/site.conf; }} }}\n",
        encoding="utf-8",
    )
    return ["nginx", "-c", str(folder / "nginx.conf")]


def caddy(folder: Path, port: int) -> list[str]:
    """Write Caddy's settings and return its command."""
    text = given("Caddyfile", folder).replace("example.org {", f"http://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, encoding="utf-8")
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def apache(folder: Path, port: int) -> list[str]:
    """Write Apache's settings and return its command."""
    modules = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite")
    loaded = "".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n" for name in modules)
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog {folder}/log\nMutex file:{folder} default\n{loaded}"
        f"Listen 127.0.0.1:{port}\nServerName 127.0.0.1\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types\n"
        f"DocumentRoot {folder}/site\nDirectoryIndex index.html\n"
        f"<Directory {folder}/site>\nRequire all granted\nOptions FollowSymLinks\n"
        f"{given('apache.conf', folder)}</Directory>\n",
        encoding="utf-8",
    )
    return ["apache2", "-f", str(folder / "apache.conf"), "-D", "FOREGROUND"]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Make a site of a few files, each with its smaller copies, where a server's own user may read it."""
    # The tests' own folders are closed to other users, and a server started by root becomes one.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        furnish(folder)
        yield folder


def furnish(folder: Path) -> None:
    """Write the site's files into a folder."""
    for name in ("index.html", "404.html", "a.css", "newsletter/plan.ics", "newsletter/feed.xml", "search.json"):
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name} " * SMALLEST, encoding="utf-8")
    (folder / "site" / "a.woff2").write_bytes(b"font")
    assert compress(folder / "site", Cache(folder / "cache")) == len(TYPES)


@contextmanager
def running(folder: Path, write: Callable[[Path, int], list[str]]) -> Iterator[int]:
    """Run a server on a free port of this machine until it is no longer needed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = write(folder, port)
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed here")
    home = {**os.environ, "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    with subprocess.Popen(command, env=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            while server.poll() is None and not answers(port):
                pass
            assert server.poll() is None, f"{command[0]} ended at once: its file has a fault"
            yield port
        finally:
            server.terminate()


def answers(port: int) -> bool:
    """Tell whether a server answers by now."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def ask(port: int, address: str, packing: str) -> tuple[int, dict[str, str]]:
    """Ask for an address with one kind of packing allowed; return the status and the headers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", address, headers={"Accept-Encoding": packing, "Connection": "close"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders())


@pytest.mark.parametrize("write", [nginx, caddy, apache], ids=["nginx", "caddy", "apache"])
def test_a_server_hands_the_site_out(folder: Path, write: Callable[[Path, int], list[str]]) -> None:
    with running(folder, write) as port:
        for address, kind in TYPES.items():
            for packing in ("br", "gzip", "identity"):
                status, sent = ask(port, address, packing)
                assert status == (404 if address == "/missing/" else 200), address
                assert sent["Content-Type"].split(";")[0] == kind
                assert sent.get("Content-Encoding", "identity") == packing, address
                assert [name for name, value in headers() if sent.get(name) != value] == [], address
        assert ask(port, "/", "br")[1]["Cache-Control"] == "no-cache"
        assert "max-age=31536000" in ask(port, "/a.woff2", "br")[1]["Cache-Control"]
