# Thin: each command here also works by hand, with .venv/bin on the PATH.
#
#   PYTHON=python3.13   sets up with another interpreter (3.11 or later)
#   BASE_URL=https://…  where the site will be published, instead of content/site.yaml's
#   ARGS=…              more arguments, such as: make test ARGS='-k dates', make serve ARGS=--open

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The interpreter's name is in the stamp's: asked for another one, make sets up again.
INSTALLED := $(VENV)/.installed-$(subst /,-,$(PYTHON))
READY := $(VENV)/.ready
# A test file at a time on each core: what a file prepares, it prepares once.
SIDE_BY_SIDE := --numprocesses=logical --maxprocesses=8 --dist=loadfile --no-loadscope-reorder
# Modules are kept compiled, also where the environment says otherwise, as tests start the program often.
export PYTHONDONTWRITEBYTECODE :=
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
CHECKERS := $(VENV)/checkers/.installed
BUILD := $(BIN)/sourcebook build $(if $(BASE_URL),--base-url '$(BASE_URL)')

.DEFAULT_GOAL := help
.PHONY: help set-up site serve check test browser checkers pango minisign lint messages same-bytes screenshots reference benchmark lock clean \
    readings kept without-browser with-browser slow every-page kills add-kills edition-kills histories publications hostile mutations
.DELETE_ON_ERROR:

help: ## say what each command does
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20

set-up: $(READY) ## make .venv with this program and the pinned versions of all it needs

site: $(READY) ## set up and build site/ from seeds/ and content/
	$(BUILD) $(ARGS)

serve: $(READY) ## preview the site; it reloads as files change
	$(BIN)/sourcebook serve $(ARGS)

check: $(READY) ## build the site and look for what is wrong in it
	$(BUILD)
	$(BIN)/sourcebook check $(ARGS)

test: $(READY) browser checkers pango minisign ## set up, a browser and checkers too, and run every test
	$(if $(ARGS),$(BIN)/python -m pytest $(ARGS),$(MAKE) without-browser with-browser)

# Apart, as no test can run an event loop of its own once its process has started a browser.
without-browser:
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) -m 'not browser'

with-browser:
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) -m browser

browser: $(READY) ## find or install the Chromium that the browser tests need
	$(BIN)/python tests/chromium.py

checkers: $(CHECKERS) ## install axe-core, Lighthouse and the Nu checker, with the Node.js and Java that they need

pango: $(READY) ## find or install the system's libraries that WeasyPrint sets the PDF with
	@$(BIN)/python -W error -c 'import weasyprint' 2>/dev/null || .ci/install $(PANGO) || \
	    { echo 'WeasyPrint needs Pango: on Debian, apt-get install $(PANGO)' >&2; exit 1; }

minisign: ## find or install the program that signs editions
	@command -v minisign >/dev/null || .ci/install minisign || \
	    { echo 'signatures need minisign: on Debian, apt-get install minisign' >&2; exit 1; }

lint: $(READY) ## check style, format and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

screenshots: $(READY) browser ## take the pictures in docs/ anew
	$(BIN)/python docs/screenshots.py

reference: $(READY) ## write the pages of keys and problems in docs/ anew
	$(BIN)/python docs/reference.py

readings: $(READY) ## write what is read of the tests' whole clippings anew, to be looked at
	$(BIN)/python -m tests.clippings.test_readings
	$(BIN)/python -m tests.clippings.test_bounds
	$(BIN)/python -m tests.clippings.test_edited_texts
	$(BIN)/python -m tests.clippings.test_crossed_texts
	$(BIN)/python -m tests.clippings.test_edited_pages

kept: $(READY) ## write what the tests keep of pages, pictures and differences anew, to be looked at
	$(BIN)/python -m tests.site.test_kept_pages
	$(BIN)/python -m tests.site.test_drawn_pictures
	$(BIN)/python -m tests.statements.test_kept_differences
	$(BIN)/python -m tests.content.test_edited_content
	$(BIN)/python -m tests.statements.test_edited_statements

messages: $(READY) ## bring the catalogues of the interface up to what templates and pages say
	$(BIN)/sourcebook messages $(or $(ARGS),uk ru)

same-bytes: $(READY) ## build twice, in other folders, on other days, in other locales: identical?
	.ci/same-bytes $(BIN)/sourcebook

slow: every-page kills add-kills edition-kills histories publications hostile mutations ## all that takes long, of which the tests take a sample

every-page: $(READY) browser checkers ## look at every page, at each width and in each colour scheme, with every checker
	SAMPLES=all $(BIN)/python -m pytest $(SIDE_BY_SIDE) tests/test_archive.py tests/test_browser.py tests/test_checkers.py

kills: $(READY) pango ## kill 500 runs at any moment; ARGS='--seed 7' repeats those of a seed
	$(BIN)/python -m tests.surviving.kills $(ARGS)

add-kills: $(READY) ## kill 200 runs of add: each seed is whole and recorded
	$(BIN)/python -m tests.surviving.add_kills $(ARGS)

edition-kills: $(READY) ## kill 200 runs of publish: the edition is whole or not there
	$(BIN)/python -m tests.surviving.edition_kills $(ARGS)

publications: $(READY) ## publish 100 projects after edits at random: what was published stays true
	$(BIN)/python -m tests.surviving.publications $(ARGS)

histories: $(READY) ## edit 500 projects at random: every incremental build is the clean one
	$(BIN)/python -m tests.surviving.histories $(ARGS)

mutations: $(READY) pango minisign ## change the program in 200 places, one at a time, and see whether a test notices
	$(BIN)/python -m tests.surviving.mutations $(ARGS)

hostile: $(READY) ## understand 5,000 generated seeds that no person would write
	$(BIN)/python -m tests.surviving.hostile_seeds $(ARGS)

benchmark: $(READY) ## measure beside Hugo, Eleventy, Pelican and MkDocs, and write it into docs/
	$(BIN)/python benchmarks/peers.py --publish $(ARGS)

lock: ## choose the newest versions that pyproject.toml allows (needs uv)
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
	    --output-file requirements.lock pyproject.toml --group dev
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
	    --output-file tests/checkers/requirements.txt tests/checkers/requirements.in
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
	    --output-file benchmarks/sites/requirements.txt benchmarks/sites/requirements.in

clean: ## remove what the commands above made
	rm -rf $(VENV) site .sourcebook dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): requirements.lock
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit( \
	    "Sourcebook needs Python 3.11 or later, and $(PYTHON) is %d.%d: " \
	    "name a later one, such as make PYTHON=python3.13" % sys.version_info[:2])'
	@$(PYTHON) -c 'import venv, ensurepip' || \
	    { echo "$(PYTHON) lacks venv: on Debian, apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(READY): pyproject.toml $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@lacking=$$($(BIN)/python -m pip check) || \
	    { echo "$$lacking"; echo 'requirements.lock lacks what pyproject.toml asks for: make lock'; exit 1; } >&2
	@touch $@

# In the environment and not in tests/, so that no search of the sources meets them. The Nu checker's
# own script would fetch a Java by itself; it is not run.
$(CHECKERS): $(addprefix tests/checkers/,requirements.txt package.json package-lock.json) $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@mkdir -p $(@D)
	@cp tests/checkers/package.json tests/checkers/package-lock.json $(@D)
	$(BIN)/npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --silent
	@touch $@
