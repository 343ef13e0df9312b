SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The bundled sample and your own news live apart.
DATA := $(if $(NEWS),data/home,data/sample)
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$p; break; }; done)
BIN := .venv/bin
# The lock is whole, extras included: nothing is left to resolve, and pip could not match names with extras to pins without.
INSTALL := $(BIN)/pip install --disable-pip-version-check --progress-bar off --require-hashes --no-deps
PROGRESS := awk '/^Collecting/ && ++n % 20 == 0 { print "  " n " packages found"; fflush() } /^Installing/ { print "  " n " packages found, installing them"; fflush() }'
# Nothing new (3) and trouble (4), which was said, are no reason not to open what there is.
RUN = $(BIN)/dateline run $(or $(NEWS),sample) --home $(DATA) || case $$? in 3 | 4) ;; *) false ;; esac
APT = $$([ "$$(id -u)" = 0 ] || echo sudo) env DEBIAN_FRONTEND=noninteractive apt-get

help: ## List the commands
	@echo "Dateline: public news into evidence. Commands:"
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## Build, read the sample (or NEWS=path/to/listing.txt) and open the dashboard
	@$(RUN)
	@exec $(BIN)/dateline dashboard --home $(DATA)

check: .venv/.ready-dev ## Lint, check types, run the unit tests: about a minute, without browser or web server
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy
	@$(BIN)/pytest -n auto -m "not slow" tests/unit tests/architecture

test: .venv/.ready-dev chromium nginx atomic strace ## Install what tests need, lint, check types, run tests
	@echo "Linting and checking types"
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy
	@$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder -m "not slow"

test-slow: .venv/.ready-dev chromium nginx atomic strace ## Run what `make test` leaves out: more variants of slow tests
	@$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder -m slow

dagster: setup ## Open Dagster's page on the same assets, at http://localhost:3000
	@[ -e $(DATA)/editions/current ] || $(RUN)
	@echo "Dagster: http://localhost:3000  (stop it with Ctrl+C)"
	@DATELINE_HOME=$(CURDIR)/$(DATA) DAGSTER_HOME=$(CURDIR)/$(DATA)/dagster exec $(BIN)/dagster dev --workspace workspace.yaml

setup: .venv/.ready ## Build the environment in .venv, pinned and checked by hash

.venv/bin/pip:
	@[ -n "$(PYTHON)" ] || { echo "Dateline needs Python 3.11 or newer: install it (Debian: apt-get install python3 python3-venv)."; exit 2; }
	@echo "Making the environment with $(PYTHON)"
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || { \
		echo "Installing python3-venv"; $(APT) update -qq && $(APT) install -y -qq python3-venv >/dev/null; $(PYTHON) -m venv .venv; }

.venv/.ready: requirements.txt pyproject.toml | .venv/bin/pip
	@echo "Installing libraries, each checked by its hash (about a minute)"
	@$(INSTALL) -r requirements.txt | $(PROGRESS)
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.ready-dev: requirements-dev.txt .venv/.ready
	@echo "Installing what tests need"
	@$(INSTALL) -r requirements-dev.txt | $(PROGRESS)
	@touch $@

chromium:
	@command -v chromium >/dev/null || { echo "Installing chromium, for charts as pictures and tests in a browser"; \
		$(APT) update -qq && $(APT) install -y -qq chromium >/dev/null; }

nginx:
	@PATH=$$PATH:/usr/sbin command -v nginx >/dev/null || { echo "Installing nginx, for tests of sources"; \
		$(APT) update -qq && $(APT) install -y -qq nginx-light >/dev/null; }

# The program that drives the browser in tests is linked against it; Debian 12 does not bring it along with chromium.
atomic:
	@/sbin/ldconfig -p | grep -q 'libatomic\.so\.1' || { echo "Installing libatomic1, for the driver of the browser in tests"; \
		$(APT) update -qq && $(APT) install -y -qq libatomic1 >/dev/null; }

strace:
	@command -v strace >/dev/null || { echo "Installing strace, for tests that kill at a call of the file system"; \
		$(APT) update -qq && $(APT) install -y -qq strace >/dev/null; }

format: .venv/.ready-dev ## Put the code in order
	@$(BIN)/ruff check --fix --quiet . && $(BIN)/ruff format --quiet .

quality: .venv/.ready-dev ## Measure linking on labelled items: a table per data set, floors, worst misses
	@$(BIN)/python benchmarks/quality.py $(ARGS)

fuzz: .venv/.ready-dev ## Read 10,000 damaged documents of every form; none may stop a reader or lose a line
	@$(BIN)/python benchmarks/fuzz_readers.py $(ARGS)

bench-link: .venv/.ready-dev ## Time linking, against a plain scan and the peers
	@$(BIN)/python benchmarks/bench_link.py $(ARGS)

bench-iati: .venv/.ready-dev ## Stream an IATI file of 100 MB: memory and time
	@$(BIN)/python benchmarks/bench_iati.py $(ARGS)

bench-kill: .venv/.ready-dev strace ## Kill 50 commands before calls to the file system and at random; each home is whole
	@PYTHONPATH=. $(BIN)/python benchmarks/bench_kill.py $(ARGS)

bench-disk: .venv/.ready-dev ## Fill disks, forbid writing, damage files (as root); each home tells and goes on
	@PYTHONPATH=. $(BIN)/python benchmarks/bench_disk.py $(ARGS)

bench-readers: .venv/.ready-dev ## Publish 20 editions under 8 readers that never pause
	@$(BIN)/python benchmarks/bench_readers.py $(ARGS)

bench-dashboard: .venv/.ready-dev chromium ## Measure queries, drawing in a browser and memory, on 20,000 and a million items
	@$(BIN)/python benchmarks/bench_dashboard.py $(ARGS)
bench-sources: .venv/.ready-dev nginx ## Take in a newsroom of 3,000 items on loopback, under each fault
	@$(BIN)/python benchmarks/bench_sources.py $(ARGS)

bench-report: .venv/.ready-dev chromium ## Time reports: a month, 24 months in one go, 40 donors' slices
	@PYTHONPATH=. $(BIN)/python benchmarks/bench_report.py $(ARGS)

reference: .venv/.ready-dev ## Make the vocabularies in warehouse/reference anew from their sources
	@$(BIN)/python tools/build_reference.py

boundaries: .venv/.ready-dev ## Make the map's boundaries anew from the npm package world-atlas
	@folder=$$(mktemp -d); cd "$$folder" && npm pack --silent world-atlas@2.0.2 >/dev/null && tar xzf world-atlas-*.tgz && \
		cd - >/dev/null && $(BIN)/python tools/boundaries.py "$$folder/package/countries-50m.json"; rm -r "$$folder"

docs: .venv/.ready-dev ## Make the generated pages of docs/ anew
	@$(BIN)/python tools/build_docs.py

pictures: .venv/.ready-dev chromium ## Take the pictures of docs/pictures anew, in a real browser
	@$(BIN)/python tools/pictures.py

lock: ## Pin the dependencies anew (needs uv)
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-annotate --strip-extras --custom-compile-command "make lock" --group build pyproject.toml -o requirements.txt
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-annotate --strip-extras --custom-compile-command "make lock" --group build --group dev -c requirements.txt \
		pyproject.toml -o requirements-dev.txt

clean: ## Remove the environment and caches; data/ stays
	@rm -rf .venv .pytest_cache .ruff_cache .mypy_cache *.egg-info

.PHONY: help run check test test-slow dagster setup chromium nginx atomic strace format quality fuzz bench-link bench-iati bench-kill bench-disk bench-readers bench-report bench-dashboard bench-sources reference boundaries docs pictures lock clean
