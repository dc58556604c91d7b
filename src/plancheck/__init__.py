"""plancheck: where a plan stands, how far it is to go, and how fast it must go on."""

__version__ = "0.1.0"
