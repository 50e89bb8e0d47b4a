"""Two versions of a document compared: word by word inside a paragraph, cell by cell inside a row."""
