"""The policy to take away: a Word document that governors can comment in, and plain Markdown."""
