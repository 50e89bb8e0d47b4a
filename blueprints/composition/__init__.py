"""What a team must be made of, by province, level and day: dated data of the local authority."""
