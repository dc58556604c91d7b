"""What units mean that a reader of Chinese may not know: none."""

UNITS: dict[str, str] = {}
