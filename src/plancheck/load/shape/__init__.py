"""The shapes that the files are described with: each one reads a node and tells its JSON Schema."""
