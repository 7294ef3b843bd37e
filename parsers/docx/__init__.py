"""Word 文档: .docx and the one-file Word XML (ISO/IEC 29500)."""
