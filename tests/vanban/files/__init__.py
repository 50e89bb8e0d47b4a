"""Word files made here, hostile and ordinary, for the gate to judge."""
