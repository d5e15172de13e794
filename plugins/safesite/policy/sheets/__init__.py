"""Blank sheets on which a school writes what shows that a duty was done; what is filled in never comes back here."""
