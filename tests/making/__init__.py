"""样例公文: invented notices, the makers that print them in every format, and their gold.

A record (`samples/*.txt`) is written once with its facts marked; the makers print it, `gold`
lists its facts. Nothing here uses the parsers or the extractors.
"""
