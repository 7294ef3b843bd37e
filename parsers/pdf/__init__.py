"""PDF with a text layer, read through pdfium."""
