"""Changes of a team after it was established: members who join, leave or change role, and its end."""
