"""Bytes → `notice.source.SourceText`: one reader a format, chosen by content, not by name."""
