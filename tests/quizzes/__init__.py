"""Tests of the quiz room."""
