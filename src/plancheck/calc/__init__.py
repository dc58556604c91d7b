"""Formulas on plain numbers: what goes in and comes out with units, and where a figure does not exist."""
