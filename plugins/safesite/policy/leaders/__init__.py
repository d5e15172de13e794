"""A term of activities for pupils who speak up for being safe online, and the survey that belongs to it."""
