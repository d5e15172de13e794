"""Builds a primary school's online-safety site from plain YAML files."""

__version__ = "0.1.0"
