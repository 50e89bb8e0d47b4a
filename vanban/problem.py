"""What every error of the engine is."""


class Problem(Exception):
    """Something the user brought cannot be used. The message is a Vietnamese sentence for the user, saying
    what is wrong, where, and what to do."""
