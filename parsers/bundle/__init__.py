"""打包文件: a notice with its attachments in .zip, .mht or .eml."""
