"""Tests of the top floor: building, swapping, the commands, and the site as it leaves the house."""
