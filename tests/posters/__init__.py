"""Tests of the poster room."""
