"""Training on online safety: outlines for staff, governors and volunteers, made from the policy's own clauses."""
