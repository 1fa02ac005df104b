# Every command of the project. The text after `##` is the help: English | Swedish.
# Longer steps are scripts in .ci/. Paths are relative, so that the folder may have any name.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash

# A Python to start from, version 3.11 or later; empty means the first suitable one that is found.
PYTHON ?=
# More arguments for the program or for pytest: make serve ARGS="--port 8001", make test ARGS="-k trend".
ARGS ?=
export PYTHON

python := .venv/bin/python

.PHONY: help site serve check test quick lint format bench schema lock clean ready ready-tools ready-test

help: ## Shows this list | Visar den här listan
	@awk -F ':.*## | [|] ' '/^[a-z]+:.*## / { printf "  make %-7s %-50s %s\n", $$1, $$2, $$3 }' Makefile

site: ready ## Builds the website into the folder site/ | Bygger webbplatsen till mappen site/
	@$(python) -m generator build $(ARGS)
	@printf '\n%s\n%s\n%s\n' "Webbplatsen: $$PWD/site / The website" \
	  'Titta på den: kör  make serve  och öppna adressen som visas.' \
	  'Look at it: run  make serve  and open the address that it shows.'

serve: ready ## Shows the website; builds again when you save | Visar webbplatsen och bygger om när du sparar
	@$(python) -m generator serve $(ARGS)

check: ready ## Checks the content without building | Granskar innehållet utan att bygga
	@$(python) -m generator check $(ARGS)

test: ready-test ## Runs every check and test, in a browser too | Kör alla granskningar och tester, även i webbläsare
	@failed=0; \
	  $(MAKE) lint || failed=1; \
	  $(python) -m pytest $(ARGS) || failed=1; \
	  exit $$failed

quick: ready-tools lint ## Like test, without what takes time | Som test, men utan det som tar tid
	@$(python) -m pytest -m "not browser and not contract and not slow" $(ARGS)

lint: ready-tools ## Checks the code's form and types | Granskar programkodens form och typer
	@$(python) -m ruff format --check .
	@$(python) -m ruff check .
	@$(python) -m mypy

format: ready-tools ## Rewrites the code in the right form | Skriver om programkoden i rätt form
	@$(python) -m ruff check --fix-only --quiet .
	@$(python) -m ruff format .

bench: ready-test ## Measures times, reproducibility and quality | Mäter tider, upprepbarhet och kvalitet
	@$(python) -m bench.check_time
	@$(python) -m bench.build_times
	@$(python) -m bench.reproduce
	@$(python) -m bench.fresh_clone
	@$(python) -m bench.quality --doc docs/quality.md

schema: ready ## Rewrites the schemas that help your text editor | Skriver om scheman som hjälper textredigeraren
	@$(python) -m generator schema $(ARGS)

lock: ## Writes the lock files from pyproject.toml | Skriver låsfilerna utifrån pyproject.toml
	@.ci/lock $(ARGS)

clean: ## Removes all that can be built again, except .venv | Tar bort allt som kan byggas på nytt, utom .venv
	@rm -rf build site .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	@find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +

# Makes .venv ready to build with; says what is missing otherwise. Quick when nothing has changed.
ready:
	@.ci/environment site

# The same with the tools that examine the code.
ready-tools:
	@.ci/environment tools

# The same with a browser too.
ready-test:
	@.ci/environment test
