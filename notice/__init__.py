"""What a notice (公文) is: records only. This package imports nothing else of ours.

Records hold no cycles, so the small ones, of which there are millions, are kept from Python's
collector (``gc=False``): reading a large batch back takes a fifth of the time.
"""
