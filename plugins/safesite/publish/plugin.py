"""The adapter to MkDocs: the only module that knows it, and it only wires."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from safesite.ground.cache import Cache
from safesite.ground.cast import friend
from safesite.ground.icons import icon
from safesite.ground.output import Asset
from safesite.ground.output import Page as SitePage
from safesite.ground.problem import RefusedError, report
from safesite.publish import told, verify
from safesite.publish.compress import compress
from safesite.publish.parcel import Parcel, parcel
from safesite.publish.search import write_indexes
from safesite.publish.settings import Settings, settings

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.plugins.safesite")

THEME = Path(__file__).parent / "theme"


class Options(Config):  # type: ignore[no-untyped-call]  # the host's own class hook has no types
    """The plugin's settings in mkdocs.yml."""

    school = config_options.Type(str)
    schools = config_options.Type(str, default="content/schools")
    library = config_options.Type(dict, default={})
    preview = config_options.Choice((True, False, "true", "false", "", "1", "0"), default=False)
    cache = config_options.Type(str, default=".safesite-cache")


class SafesitePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # the same
    """Hands the school's site to MkDocs as generated files."""

    parcel: Parcel
    settings: Settings
    cache: Cache
    pages: dict[str, SitePage]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the site in memory before the host touches anything, and name the site after the school."""
        base = Path(config.config_file_path).resolve().parent
        options: dict[str, Any] = {
            **self.config,
            "preview": str(self.config.preview) in ("True", "true", "1"),
        }
        try:
            self.settings = settings(base, {**options, "site_url": config.site_url})
            self.cache = Cache(self.settings.cache)
            self.parcel = parcel(self.settings, self.cache)
        except RefusedError as error:
            told.problems(str(error))
            raise PluginError(str(error)) from None
        self.pages = {page.path: page for page in self.parcel.pages}
        config.site_name = self.parcel.title
        config.site_url = self.parcel.address
        config.site_description = self.parcel.about
        config.nav = self.parcel.menu
        config.theme.dirs.insert(0, str(THEME))
        config.theme["features"] = ["navigation.prune"]
        config.extra["scope"] = "/"
        config.extra["generator"] = False
        config.markdown_extensions = ["attr_list", "toc"]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take out what lies in the folder of pages, and put in all that the site is made of."""
        own = Path(config.docs_dir).resolve()
        kept = [f for f in files if f.src_dir is None or Path(f.src_dir).resolve() != own]
        made = [self._file(config, page.path, page.body, page.source) for page in self.parcel.pages]
        made += [self._asset(config, asset) for asset in self.parcel.assets]
        return Files([*kept, *made])

    def _asset(self, config: MkDocsConfig, asset: Asset) -> File:
        """Hand over a file that stays as it is: Markdown under another name, or the host would make a page of it."""
        name = f"{asset.path}.txt" if asset.path.endswith(".md") else asset.path
        file = self._file(config, name, asset.content, asset.source)
        file.dest_uri = asset.path
        return file

    def _file(self, config: MkDocsConfig, path: str, content: str | bytes, source: str) -> File:
        file = File.generated(config, path, content=content)
        file.edit_uri = source or None
        return file

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give the page its title, and the frame what it needs to know of the page."""
        del config, files
        made = self.pages[page.file.src_uri]
        page.meta = {"description": made.description, "site_page": made, "title": made.title}
        # The host would take the clock's day, and the list of pages would differ with it.
        page.update_date = self.settings.today.isoformat()
        if not made.searched:
            page.meta["search"] = {"exclude": True}
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the frame's templates the school and the words of the interface."""
        del config, files
        env.globals.update(self.parcel.interface.for_templates(), frame=self.parcel.frame, icon=icon, friend=friend)
        return env

    @event_priority(-100)  # after the search, whose index it completes
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the search, write the smaller copies of a public site, and say what was made."""
        folder, made = Path(config.site_dir), self.parcel
        self._verify(folder)
        write_indexes(folder, made.pages, made.search)
        if not made.preview:
            compress(folder, self.cache)
        if not told.made(made.facts):
            log.info("%s", told.summary(made.facts, config.site_dir))

    def _verify(self, folder: Path) -> None:
        """Hold the promise of the privacy page and say what was looked at, or let the build fail."""
        verified = verify.look(folder, self.cache)
        if verified.problems:
            told.problems(report(verified.problems))
            raise PluginError(report(verified.problems))
        verify.state(folder, verified)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch every source."""
        del config, builder
        for folder in self.settings.folders:
            server.watch(str(folder))
        return server
