"""The zip a file is packed in: its directory, its local headers, its inflated bytes."""
