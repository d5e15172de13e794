"""A cache on disk whose entries are named by what they were made from."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

DIGEST_SIZE = hashlib.sha256().digest_size


@dataclass
class Tally:
    """How many entries were found and how many had to be made since the cache was opened."""

    hits: int = 0
    misses: int = 0


@dataclass(frozen=True)
class Cache:
    """Bytes that are slow to make, kept in a folder that may be deleted at any time."""

    folder: Path
    tally: Tally = field(default_factory=Tally, compare=False)

    @staticmethod
    def key(*parts: bytes | str) -> str:
        """Name an entry by all that it depends on: 64 hexadecimal digits."""
        digest = hashlib.sha256()
        for part in parts:
            content = part.encode() if isinstance(part, str) else part
            # The length keeps ("ab", "c") and ("a", "bc") apart.
            digest.update(len(content).to_bytes(8))
            digest.update(content)
        return digest.hexdigest()

    def fetch(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give the entry of this key, made now if it is absent or damaged; errors of `make` pass through."""
        kept = self._read(key)
        if kept is not None:
            self.tally.hits += 1
            return kept
        self.tally.misses += 1
        content = make()
        # A full or locked disk makes the next build slower, and is no reason to fail this one.
        with suppress(OSError):
            self._write(key, content)
        return content

    def slot(self, name: str, key: str, make: Callable[[], bytes]) -> bytes:
        """Give what a place by this name holds for a key; anything else in it is replaced, so it never grows."""
        place, mark = self.key("slot", name), key.encode()
        kept = self._read(place)
        if kept is not None and kept.startswith(mark):
            self.tally.hits += 1
            return kept[len(mark) :]
        content = make()
        with suppress(OSError):
            self._write(place, mark + content)
        return content

    def path(self, key: str) -> Path:
        """Say where an entry lies: a folder for the first two digits keeps folders small."""
        return self.folder / key[:2] / key

    def _read(self, key: str) -> bytes | None:
        try:
            stored = self.path(key).read_bytes()
        except OSError:
            return None
        digest, content = stored[:DIGEST_SIZE], stored[DIGEST_SIZE:]
        return content if digest == hashlib.sha256(content).digest() else None

    def _write(self, key: str, content: bytes) -> None:
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".making-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(content).digest() + content)
            # Another build may be writing the same entry: each replaces it whole, and both are right.
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
