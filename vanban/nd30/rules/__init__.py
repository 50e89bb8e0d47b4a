"""The rules by the part of the document they judge; importing this package puts them all in the rulebook."""
