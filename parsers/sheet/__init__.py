"""电子表格: .xlsx, .xls, .et, .csv and XML sheets."""
