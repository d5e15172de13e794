"""Tests of the newsletter room."""
