"""Frozen plain types that every layer shares. No file, clock, screen or sentence is known here."""
