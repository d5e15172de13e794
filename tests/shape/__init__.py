"""Tests of the shape of the code itself: what is where, how long, and who knows whom."""
