"""``python -m tests.pipeline.run_batch IN OUT JOBS``: a run in a process of its own."""

import sys

from pipeline.run.batch import convert_folder
from tests.pipeline.attempts import misbehave

if __name__ == "__main__":
    convert_folder([sys.argv[1]], sys.argv[2], jobs=int(sys.argv[3]), timeout=60, attempt=misbehave)
