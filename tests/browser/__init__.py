"""Tests in a real browser, as a pupil or parent meets the site."""
