"""Earlier editions, each readable at an address of its own."""
