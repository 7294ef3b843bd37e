"""OpenDocument 文档: .odt (ODF 1.3)."""
