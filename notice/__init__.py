"""What a notice (公文) is: records only. This package imports nothing else of ours."""
