"""How well places are found in news, run by `python -m benchmarks.extract.places ../shared/data`."""
