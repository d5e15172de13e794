"""Readers of our files that are packages of npm: named and locked here, and fetched for the tests alone.

To work out the lock again, in this folder: `npm install --package-lock-only --ignore-scripts`.
"""
