"""One run: files found, read behind a wall by worker processes, judged, and finished into a folder."""
