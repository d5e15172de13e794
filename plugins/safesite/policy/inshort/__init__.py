"""The policy in short: one page for parents, and pictures and few words for pupils of each key stage."""
