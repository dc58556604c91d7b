"""Figures on their way into the data files: what is to be entered, where it goes, and what speaks against it."""
