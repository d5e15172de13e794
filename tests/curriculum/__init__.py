"""Tests of the curriculum room."""
