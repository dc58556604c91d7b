"""From a report to pages: headings, tables, formulas and charts as data in one language, for every renderer alike."""
