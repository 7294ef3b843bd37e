"""版面: laid-out pages → paragraphs and tables; pdf, ofd and scans share it."""
