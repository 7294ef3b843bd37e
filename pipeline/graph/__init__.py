"""任务—单位网络: built from notices, as of a day, with heirs and members, projected and written."""
