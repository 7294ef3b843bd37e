"""文字处理: what every word-processing format shares: stories, table flow, signs, LibreOffice."""
