"""RTF 文档: .rtf (RTF 1.9.1)."""
