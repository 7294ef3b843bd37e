"""扫描件: pictures of pages, read by OCR."""
