"""The review: its clock, its log, and the pack that staff and governors read."""
