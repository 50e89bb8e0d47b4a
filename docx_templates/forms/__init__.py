"""One module for each document kind: what stands on its paper, in order; beside them, what kinds share."""
