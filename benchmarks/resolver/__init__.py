"""The evaluation of the resolver, run by `python -m benchmarks.resolver ../shared/data`."""
