"""What to do when something happens: the incident flow for staff, and a finder that asks for a child's safety first."""
