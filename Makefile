# Two commands on a fresh machine: `make run` and `make test`. They need Python 3.11, pip and make.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# What tries a part of many in every run, and all of them in `make long`; properties besides, which hypothesis marks itself.
IN_PART := $(shell grep -rl --include='test_*.py' 'from tests.examples import' tests)

LOOKED_AT := app.py cli.py charts commands data_sources exports indicators looks pages records rollup ui words tools

.PHONY: run test compiled chromium quick long check lint types contracts bandit secrets audit sbom lock demo bench bench-peers docs pictures papers clean

run: .venv/run ## the demo in the browser, no account needed
	$(BIN)/streamlit run app.py --server.headless=false

test: ## everything set up, all tests
	$(MAKE) --no-print-directory -j 2 .venv/dev chromium
	$(MAKE) --no-print-directory -j 2 lint compiled
	$(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder

compiled: .venv/dev
	$(BIN)/python -m tests.compiled

chromium: ## the browser that tests open
	sh tests/browser/ensure_chromium.sh

quick: .venv/dev ## what needs no browser and no server, for whoever edits
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder tests/records tests/indicators tests/charts tests/words tests/looks tests/test_structure.py

long: .venv/dev chromium ## what takes too long for every run: kills, crowds, all faults of Google, many examples, papers in LibreOffice
	sh tests/exports/ensure_libreoffice.sh
	sh tests/exports/ensure_validator.sh
	sh tests/deploy/ensure_nginx.sh
	$(BIN)/pytest -m long
	EXAMPLES=300 $(BIN)/pytest --timeout=3600 -m 'hypothesis and not long'
	EXAMPLES=300 $(BIN)/pytest --timeout=3600 -m 'not hypothesis and not long' $(IN_PART)
	KILLS=200 $(BIN)/pytest tests/data_sources/store/test_killed.py
	LIVE_FAULTS=all $(BIN)/pytest tests/browser/test_live_faults.py

check: test types bandit secrets ## what a change must pass

lint: .venv/dev contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

contracts: .venv/dev
	$(BIN)/lint-imports

bandit: .venv/checks/made ## unsafe calls; what is of low severity, ruff's S rules hold with a reason at each place
	.venv/checks/bin/bandit -q -ll -r $(LOOKED_AT)

secrets: .venv/checks/made ## keys, passwords and tokens in what git keeps
	.venv/checks/bin/python tools/scan_secrets.py

# Not in `check`: it asks pypi.org, and a mirror without advisories would be a pass; --strict fails there instead.
audit: .venv/checks/made ## known weaknesses of the packages that an office installs
	.venv/checks/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.lock

sbom: .venv/checks/made ## what an office installs, as CycloneDX
	mkdir -p test-output
	.venv/checks/bin/cyclonedx-py requirements requirements.lock --output-format JSON --output-file test-output/sbom.cdx.json

lock: .venv/checks/made ## write requirements.lock again, after a change of requirements.txt or constraints.txt
	.venv/checks/bin/python tools/make_lock.py

demo: .venv/run ## make the demo workbooks again
	$(BIN)/python -m data_sources.demo_workbook.generate

bench: .venv/dev ## measure file to report, sheet to store, papers, pages of a province, starts, many workbooks, the nation
	$(BIN)/python benchmarks/file_to_report.py
	$(BIN)/python benchmarks/sheet_to_store.py
	$(BIN)/python benchmarks/papers.py
	$(BIN)/python -m benchmarks.many_places
	$(BIN)/python -m benchmarks.starts
	$(BIN)/python -m benchmarks.nation
	$(BIN)/python -m benchmarks.many_workbooks

bench-peers: .venv/dev .venv/bench/made chromium ## a click beside plain Streamlit and Dash on the same 100 000 rows, in one browser; many viewers
	$(BIN)/python -m benchmarks.beside_peers
	$(BIN)/python -m benchmarks.many_viewers

docs: .venv/dev ## the pages of docs that are made from the code
	$(BIN)/python tools/make_architecture.py
	$(BIN)/python tools/make_data_dictionary.py
	$(BIN)/python tools/make_codebook.py
	$(BIN)/python tools/make_visual_language.py
	$(BIN)/python tools/make_report_json.py

pictures: .venv/dev chromium ## pictures of every page on every screen, in test-output/pictures, and those of the docs
	$(BIN)/python tools/take_pictures.py

papers: .venv/dev ## open the papers in LibreOffice and in Microsoft's SDK, test and picture every page
	sh tests/exports/ensure_libreoffice.sh
	sh tests/exports/ensure_validator.sh
	$(BIN)/pytest -m long tests/exports/test_papers_rendered.py tests/exports/test_sheets_rendered.py tests/exports/test_office_files_valid.py
	$(BIN)/python tools/take_papers.py

# What is never imported needs no compiling: half of the time of setting up (pip compiles every module of every package).
.venv/made:
	$(PYTHON) -m venv .venv
	touch $@

.venv/checks/made: .venv/made requirements-checks.lock
	$(PYTHON) -m venv .venv/checks
	.venv/checks/bin/python -m pip install --quiet --no-compile --disable-pip-version-check --require-hashes -r requirements-checks.lock
	touch $@

.venv/bench/made: .venv/made requirements-bench.txt
	$(PYTHON) -m venv .venv/bench
	.venv/bench/bin/python -m pip install --quiet --no-compile --disable-pip-version-check -r requirements-bench.txt
	touch $@

.venv/run: .venv/made requirements.txt constraints.txt
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check -r requirements.txt
	touch $@

.venv/dev: .venv/run requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check -r requirements-dev.txt
	touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis test-output
