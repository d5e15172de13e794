"""Whether the law and guidance that a text names is that of today."""
