"""The forms of Nghị định 30/2020 as building blocks, from which the Word templates are built."""
