"""``python -m pipeline`` is ``fengong``."""

from pipeline.cli import main

main()
