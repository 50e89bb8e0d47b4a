"""The Word templates, and how each is built."""
