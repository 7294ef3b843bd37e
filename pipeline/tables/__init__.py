"""The rows and columns of every table, made once for all sinks."""
