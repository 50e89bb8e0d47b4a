# make run, make test: all the set-up there is. PORT= changes the port, TOSO_INSTANCE= the data folder.
PYTHON = .venv/bin/python
# One more than the cores: LibreOffice and Chromium leave a test process waiting.
TEST_PROCESSES ?= $(shell expr $$(nproc) + 1)

.PHONY: run test check bench templates lock environment dev-environment

run: environment
	@tools/system-programs.sh run
	@$(PYTHON) -m flask --app app start

test: dev-environment
	@tools/system-programs.sh test
	@$(PYTHON) -m pytest -n $(TEST_PROCESSES) --dist worksteal

check: dev-environment
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m pyright
	$(PYTHON) -m djlint --lint --quiet templates

bench: dev-environment
	$(PYTHON) -m bench.pages
	$(PYTHON) -m bench.inbox
	$(PYTHON) -m bench.registry
	$(PYTHON) -m bench.intake
	$(PYTHON) -m bench.gate
	$(PYTHON) -m bench.check
	$(PYTHON) -m bench.pdf
	$(PYTHON) -m bench.documents
	$(PYTHON) -m bench.packs

# The Word templates from the declarations in docx_templates/forms.
templates: dev-environment
	$(PYTHON) -m docx_templates.build

# Both locks anew from pyproject.toml; needs uv.
lock:
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header -o requirements.lock
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --group dev --generate-hashes \
		--no-emit-index-url --no-header -c requirements.lock -o requirements-dev.lock

environment:
	@tools/make-environment.sh requirements.lock

dev-environment:
	@tools/make-environment.sh requirements-dev.lock
