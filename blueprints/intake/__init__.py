"""Lists of teams as offices keep them in Excel: read, repaired, compared with the registry, recorded."""
