"""The only writer: nothing else in plancheck changes a file."""
