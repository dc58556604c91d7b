# One recipe a chore; CI runs `make test` and `make look`. `make status` and `make test` set up all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help status test look quick lint format types imports units validate docs fuzz compare bench wheel compiled clean

help:            ## what there is
	@sed -n 's/^\([a-z]*\):.*## /\1: /p' $(MAKEFILE_LIST)

status: $(VENV)/ready-to-run   ## set up, and show where the example plan stands
	@$(BIN)/plancheck status

test: lint types imports units validate   ## set up, and check everything; CI runs this and look

quick: $(VENV)/ready-to-test   ## the quick tests, for every edit
	$(BIN)/python -m pytest -m 'not slow and not look' -n 2

look: $(VENV)/ready-to-test    ## see reports in a browser and an office (pictures go to build/look/), and what is compiled
	@tests/look/install.sh
	$(BIN)/python -m pytest -m look tests/look

lint: $(VENV)/ready-to-test    ## style
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/ready-to-test  ## put the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/ready-to-test   ## static types, strictly
	$(BIN)/mypy

imports: $(VENV)/ready-to-test ## which layer may import which
	$(BIN)/lint-imports

units: $(VENV)/ready-to-test   ## all tests
	$(BIN)/python -m pytest -n 2

validate: $(VENV)/ready-to-run ## our own data
	$(BIN)/plancheck validate data --strict

docs: $(VENV)/ready-to-run     ## write docs/problems anew, from what `plancheck explain` says
	$(BIN)/python docs/generate.py

SECONDS ?= 60
fuzz: $(VENV)/ready-to-test    ## spoiled plans against the laws, for SECONDS=60 or hours; finds stay in fuzz-found/
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

compare: $(VENV)/ready-to-run  ## plancheck beside check-jsonschema and yamllint, installed from the package index
	$(BIN)/python bench/compare.py

SIZES ?= 30 1000 10000
YEARS ?= 5
bench: $(VENV)/ready-to-run    ## time and memory by size (SIZES="30 1000 10000" YEARS=5), with tools from the package index beside
	$(BIN)/python bench/measure.py --sizes $(SIZES) --years $(YEARS)

wheel: $(VENV)/ready-to-test   ## the package, to dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

compiled: $(VENV)/ready-to-test ## the package with compiled modules, for plans of many thousands of indicators; needs a C compiler
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean:           ## away with all that was made
	rm -rf $(VENV) build dist reports .mypy_cache .ruff_cache .pytest_cache .hypothesis fuzz-found .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'plancheck needs Python 3.11 or newer; name one: make PYTHON=python3.12 ...' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready-to-run: pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/ready-to-test: pyproject.toml | $(VENV)/ready-to-run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
