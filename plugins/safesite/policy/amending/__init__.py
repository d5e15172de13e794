"""Small changes that governors have delegated: recorded at once, and reported to their next meeting."""
