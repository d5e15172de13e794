"""Agreements: what pupils, families, staff, governors and guests agree to, each line from a clause of the policy."""
