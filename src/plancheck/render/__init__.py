"""From pages and reports to text in a format. A renderer returns its text and never prints it."""
