"""Plain text and Markdown: .txt, .md."""
