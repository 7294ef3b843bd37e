"""单位模型: a trained tagger of units' names, beside the rules that find them.

    pip install -e '.[dev]'
    python -m benchmarks.span_model compare     train, then F1 and speed of both on texts neither was made on
    python -m benchmarks.span_model train FILE  write the model
    python -m benchmarks.span_model doubts DIR  train, then list where the two disagree in a finished run

The data recipe stands in `recipe`, what the tagger sees in `tagger`; figures in docs/span-model.md.
"""
