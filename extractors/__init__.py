"""`notice.source.SourceText` → facts. Pure: text and rule tables in, facts out."""
