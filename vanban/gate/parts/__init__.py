"""The parts of a Word package: what they claim to be, point to and hold."""
