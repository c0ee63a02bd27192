# Two commands on a fresh machine that has Python and make: `make demo` and `make test`. Each makes .venv with what it needs.
PYTHON ?= python3
BIN := .venv/bin
OUT ?= out

.PHONY: help accuracy approve demo test test-long test-browser coverage mutate lint types eval eval-accept bench docs clean

help:
	@echo "make demo         parse samples/ and show questions, outcomes and exemptions"
	@echo "make test         the tests (make test-long: also those that take minutes)"
	@echo "make test-browser the report and the review server in Debian's chromium (installs it, as root)"
	@echo "make coverage     the tests with the coverage of lines and branches, which has a floor"
	@echo "make approve      accept what values/, law/ and divide/ now make of the inputs in tests/approved"
	@echo "make mutate       do the tests notice a changed line? A sample of law/, values/ and divide/, ten minutes"
	@echo "make eval         accuracy on every gold corpus at hand, against the pinned floors"
	@echo "make eval-accept  raise the floors to what is measured"
	@echo "make accuracy     docs/accuracy.md: figures by corpus, format and layout, 2,000 factory letters a format"
	@echo "make bench        speed beside the libraries that do a part of the job"
	@echo "make docs         the documentation, into site/"

.venv/.installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	$(BIN)/python -m foiparse.warm >/dev/null
	touch $@

.venv/.docs: .venv/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[docs]'
	touch $@

demo: .venv/.installed
	$(BIN)/python -m foiparse show samples/files/* -o $(OUT)

# Byte code is kept even where the shell says otherwise: half of what two workers need to collect is rewriting the same asserts anew.
test test-long coverage: export PYTHONDONTWRITEBYTECODE =

test: .venv/.installed
	$(BIN)/python -m pytest -n auto -m "not long and not browser"

test-long: .venv/.installed
	$(BIN)/python -m pytest -n auto -m "not browser"

.venv/.browser: .venv/.installed
	command -v chromedriver >/dev/null || (apt-get update -qq && apt-get install -y -qq chromium chromium-driver >/dev/null)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[browser]'
	touch $@

test-browser: .venv/.browser
	$(BIN)/python -m pytest -m browser tests/browser

approve: .venv/.installed
	$(BIN)/python -m tests.approved

coverage: .venv/.installed
	$(BIN)/python -m pytest -n auto -m "not long and not browser" --cov --cov-report=term-missing:skip-covered

.venv/.mutation: .venv/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[mutation]'
	touch $@

mutate: .venv/.mutation
	$(BIN)/python -m benchmarks.mutate

lint: .venv/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.installed
	$(BIN)/mypy

eval: .venv/.installed
	$(BIN)/python -m benchmarks.evaluate

eval-accept: .venv/.installed
	$(BIN)/python -m benchmarks.evaluate --accept

readme: .venv/.installed
	$(BIN)/python -m benchmarks.readme

accuracy: .venv/.installed
	$(BIN)/python -m benchmarks.accuracy --factory 2000 --failing

bench: .venv/.installed
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.pdf

docs: .venv/.docs
	$(BIN)/python docs/generate.py
	$(BIN)/mkdocs build --strict --site-dir site

clean:
	rm -rf .venv $(OUT) site
