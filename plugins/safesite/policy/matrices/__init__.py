"""Matrices: tables that say, row by row and column by column, yes or no."""
