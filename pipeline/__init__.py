"""Files → files: many notices, many years, and the network of who does what."""
