"""Plain words: how old a reader must be for what the policy says to each audience, and its hardest sentence."""
