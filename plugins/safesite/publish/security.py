"""What a page may load: only what the site itself serves, and inside it only what its own policy names by hash."""

from __future__ import annotations

from safesite.ground.allowed import by_hash

# Drawings as `data:` are in the theme's style sheet, as masks. Firefox wants 'self' as the default, not 'none'.
POLICY = (
    ("default-src", "'self'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("object-src", "'none'"),
    ("base-uri", "'self'"),
    ("form-action", "'none'"),
)

# A page cannot forbid by itself that another site frames it: a header has to.
HEADER_ONLY = (("frame-ancestors", "'none'"),)
# A header is the same for all pages and knows no hash of any: what runs and how it looks, each page says of itself.
PAGE_ONLY = ("default-src", "script-src", "style-src")


def page_policy(style: str = "", script: str = "") -> str:
    """Return the policy for the `meta` element of a page, with the hashes of what stands inside it."""
    inside = {"style-src": style, "script-src": script}
    hashes = {name: f" {by_hash(text)}" for name, text in inside.items() if text}
    return "; ".join(f"{name} {value}{hashes.get(name, '')}" for name, value in POLICY)


def header_policy() -> str:
    """Return the policy for a header that a web server sends: what holds for every page and every file."""
    kept = [(name, value) for name, value in POLICY if name not in PAGE_ONLY]
    return "; ".join(f"{name} {value}" for name, value in (*kept, *HEADER_ONLY))


HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)


def headers() -> tuple[tuple[str, str], ...]:
    """Return every header that a web server should send with each page."""
    return (("Content-Security-Policy", header_policy()), *HEADERS)


def netlify() -> str:
    """Return the headers as the file `_headers`, which Netlify and Cloudflare Pages read."""
    lines = "".join(f"  {name}: {value}\n" for name, value in headers())
    fonts = "/assets/safesite/fonts/*.woff2\n  Cache-Control: public, max-age=31536000, immutable\n"
    return f"/*\n{lines}{fonts}"
