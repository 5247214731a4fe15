# make run    opens Readiness, after setting up what it needs
# make test   everything that must hold: format, lint, types, import contracts, tests, journeys

PYTHON ?= python3
export PYTHON
BIN := .venv/bin
SHELL := /bin/bash

.PHONY: run test bench screenshots lock clean

run:
	@packaging/run.sh

test:
	@packaging/test.sh

bench:
	@packaging/set_up.sh dev
	@packaging/system_packages.sh tests || echo "Without Xvfb the benches run offscreen."
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest benchmarks -q -p no:cacheprovider \
	  -o addopts="--import-mode=importlib" -o python_files="bench_*.py" --benchmark-columns=min,median,max,rounds \
	  --benchmark-sort=name 

screenshots:
	@packaging/set_up.sh dev
	@packaging/system_packages.sh tests
	@PYTHONPATH=. packaging/under_xvfb.sh $(BIN)/python packaging/screenshots.py

lock:
	@packaging/lock.sh

clean:
	rm -rf .venv out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks \
	  .import_linter_cache .coverage htmlcov *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
