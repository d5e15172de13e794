"""The top floor: it opens the rooms, gathers what they make and hands it to the site generator."""
