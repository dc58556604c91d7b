"""From files to a plan: YAML with places, the shapes of the files, and the folder that holds them."""
