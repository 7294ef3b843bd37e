"""报告: a finished run's folder → one page that opens anywhere, needs nothing and sends nothing.

Python counts and places (`dataset`, `layout`, `years`); the page's own scripts (`assets`) show, filter
and draw. The same notices give the same bytes.
"""

from pipeline.report.writing import Written, write_report

__all__ = ["Written", "write_report"]
