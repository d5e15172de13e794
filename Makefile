# One command each. `make help` lists them.
PYTHON ?= python3
SCHOOL ?= claygate
SITE_DIR ?= site
UPGRADE ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site preview serve check test bench lock clean

# Prints what a command said only when it fails: a teacher needs no installer's chatter.
quietly = log=$$(mktemp); if ! { $(1); } >"$$log" 2>&1; then cat "$$log"; rm -f "$$log"; \
	echo "$(2)"; exit 1; fi; rm -f "$$log"

pip = $(1)/bin/python -m pip install --quiet --disable-pip-version-check --no-input

help: ## Tell what can be asked for
	@echo "What you can ask for:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 18
	@echo "Another school, another place:  make site SCHOOL=cockwood SITE_DIR=/some/where"

site: .venv/project.done ## Build the school's public site into site/
	@.venv/bin/safesite build --school "$(SCHOOL)" --site-dir "$(SITE_DIR)"

preview: .venv/project.done ## Build drafts and staff pages, watermarked, into preview/
	@.venv/bin/safesite preview --school "$(SCHOOL)" --site-dir preview

serve: .venv/project.done ## Show the preview in a browser and follow your edits
	@.venv/bin/safesite serve --school "$(SCHOOL)"

check: .venv/project.done ## Look for mistakes in the school's files, build nothing
	@.venv/bin/safesite check --school "$(SCHOOL)"

test: .venv-test/project.done ## Run every check and test of the code
	@.venv-test/bin/python -m tests.run

bench: .venv-test/project.done ## Measure how long builds take
	@.venv-test/bin/python -m tests.bench

lock: .venv-test/project.done ## Work out requirements/*.txt again (UPGRADE=1 for newer ones)
	@for name in site test; do \
		echo "Working out requirements/$$name.txt"; \
		.venv-test/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
			--generate-hashes --only-binary :all: --emit-build-options --no-emit-index-url \
			--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) \
			"requirements/$$name.in" --output-file "requirements/$$name.txt" >/dev/null || exit 1; \
	done

clean: ## Remove all that these commands made
	@rm -rf site preview dist .safesite-cache .venv .venv-test .mypy_cache .ruff_cache .pytest_cache \
		.import_linter_cache .hypothesis
	@find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The tools, exactly as locked, in a folder of the project's own; nothing else on the machine changes.
.venv/tools.done: requirements/site.txt
.venv-test/tools.done: requirements/test.txt
.venv/tools.done .venv-test/tools.done:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "safesite needs Python 3.11 or newer. Say which: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Setting up the tools in $(@D) (once, a minute or two)"
	@$(call quietly,$(PYTHON) -m venv --clear $(@D),\
		Python could not make a place for the tools. On Debian or Ubuntu: apt-get install python3-venv)
	@$(call quietly,$(call pip,$(@D)) --require-hashes -r $<,\
		The tools could not be fetched. Is this computer online?)
	@touch $@

.venv/project.done: .venv/tools.done
.venv-test/project.done: .venv-test/tools.done
.venv/project.done .venv-test/project.done: pyproject.toml
	@$(call quietly,$(call pip,$(@D)) --no-deps --no-build-isolation -e .,\
		The project itself could not be set up; the lines above say why.)
	@touch $@
