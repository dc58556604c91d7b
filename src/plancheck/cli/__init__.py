"""The commands: options in, calls, exit code out. Nothing else knows typer, the screen or the environment."""
