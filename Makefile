# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint docs record bench clean

demo: $(VENV)/.installed
	@printf '\nThe notes (examples/teacher.yaml):\n\n'
	@sed 's/^/    /' examples/teacher.yaml
	@printf '\n$$ drafter thank-you examples/teacher.yaml\n\n'
	@env -u OPENAI_API_KEY -u OPENAI_BASE_URL -u DRAFTER_MODEL $(BIN)/drafter thank-you examples/teacher.yaml --writer offline --date 2026-11-20 --no-history --no-input

test: $(VENV)/.dev lint
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.dev
	$(BIN)/python -m scripts.rule_pages
	$(BIN)/python -m scripts.readme

record: $(VENV)/.dev
	$(BIN)/pip install --quiet -e '.[record]'
	$(BIN)/python -m tests.model.record

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/panel.py
	$(BIN)/python benchmarks/check.py
	$(BIN)/python benchmarks/rules.py

clean:
	rm -rf $(VENV) dist build

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@
