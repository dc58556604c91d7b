"""What is in force in a year, and one trajectory a measure: where every judgement and every rule starts."""
