# SPDX-License-Identifier: Apache-2.0
# corpusd: build, try, test, install. `make help` lists the targets.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Installed programs stand alone: Swift's runtime is linked in. They do not tell in which folder they were built. Each function is a
# section of its own, so that the linker leaves out what nobody calls. Notes for debuggers cost an eighth of the time of a first build
# and are stripped at once; functions keep their names.
RELEASE = $(SWIFT) build -c release -debug-info-format none --static-swift-stdlib --disable-local-rpath -Xcc -ffile-prefix-map=$(CURDIR)=. \
  -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xswiftc -Xfrontend -Xswiftc -function-sections
BIN = .build/release
# Manual pages, completions and the bill of materials, as the programs' own words make them.
MADE = .build/share
# Where units are put, and how programs are: without symbols, unless a packager strips them.
UNITS ?= $(PREFIX)/lib/systemd/system
STRIP ?= -s

help:
	@echo "make run      install what is missing, build, and try corpusd on seeds/"
	@echo "make test     all tests; as root also those under a real systemd"
	@echo "make build    optimised programs in $(BIN)"
	@echo "make deb      a Debian package in .build/deb, checked by lintian where that is installed"
	@echo "make fuzz     what libFuzzer finds in TARGET (extraction, see Fuzz/README.md) within FUZZ_SECONDS (300)"
	@echo "make faults   what disks, limits, kills and constant change do to it (faults-long: an hour or two of it)"
	@echo "make sanitize  the tests under the thread and the address sanitizer"
	@echo "make lint     style, units and, where reuse is installed, licences"
	@echo "sudo make install   after make build: programs, units, catalog (PREFIX=$(PREFIX))"

deps:
	@scripts/install-dependencies

build: deps programs documents

programs:
	@echo "Building corpusd and watchctl, optimised; the first time with the libraries they use, which takes some minutes"
	$(RELEASE) --product corpusd
	ln -sf corpusd $(BIN)/watchctl

documents:
	@scripts/make-manuals $(BIN) $(MADE)
	@scripts/make-bill $(BIN) $(MADE)/corpusd.cdx.json

deb:
	@scripts/make-deb

run: build
	@scripts/try-it $(BIN) seeds

test: deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@scripts/check-examples .build/debug
	@Tests/Completions/run .build/debug || [ $$? = 77 ]
	@Tests/Sheets/run .build/debug || [ $$? = 77 ]
	@Tests/Varlink/check-recipe .build/debug || [ $$? = 77 ]
	@Tests/Service/run

# Feeds TARGET with what libFuzzer thinks of, for FUZZ_SECONDS; a failing input is left in .build/fuzz.
TARGET ?= extraction
FUZZ_SECONDS ?= 300
FUZZ = .build/fuzz
fuzz: deps
	$(SWIFT) build -c release --scratch-path $(FUZZ) --product fuzz \
	  -Xswiftc -enable-testing -Xswiftc -DFUZZER -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	Fuzz/run $(FUZZ)/release/fuzz $(TARGET) -max_total_time=$(FUZZ_SECONDS)

# Needs namespaces, as root or by the kernel's leave; 77: there are none here.
faults:
	@Tests/Faults/environment $(BIN) || [ $$? = 77 ]
	@Tests/Faults/kill-loop $(BIN) --kills 60

faults-long: faults
	@Tests/Faults/kill-loop $(BIN) --kills 2000
	$(SWIFT) build --build-tests
	CORPUSD_FAULT_RUNS=10000 $(SWIFT) test --skip-build --filter FailurePointTests
	@Tests/Faults/soak $(BIN) --minutes 30

# The tests under both sanitizers, each with a build of its own; workers are those of the plain build. Extraction has one thread: it
# goes by the second only.
export TSAN_OPTIONS = suppressions=$(CURDIR)/Tests/Faults/thread.suppressions
export LSAN_OPTIONS = suppressions=$(CURDIR)/Tests/Faults/leak.suppressions
SANITIZE = CORPUSD_PROGRAMS=$(CURDIR)/.build/debug $(SWIFT) test --scratch-path .build/sanitize/
sanitize: deps
	Tests/Faults/check-suppressions
	$(SWIFT) build
	$(SANITIZE)thread --sanitize=thread --filter 'WatchDaemonTests|CorpusProtocolTests'
	$(SANITIZE)address --sanitize=address

lint:
	$(SWIFT) format lint --strict -r Package.swift Benchmarks Fuzz Sources Tests
	@scripts/check-units
	@! git grep -L "SPDX-License-Identifier: Apache-2.0" -- "*.swift" "*.c" "*.h" "*.py" scripts | grep . || \
	  { echo "These files lack the line \"SPDX-License-Identifier: Apache-2.0\"." >&2; exit 1; }
	@! command -v reuse >/dev/null || reuse lint --quiet

# Copies only, so that nothing is compiled as root.
SHARE = $(DESTDIR)$(PREFIX)/share
LIB = $(DESTDIR)$(PREFIX)/lib
install:
	@test -x $(BIN)/corpusd -a -x $(BIN)/watchctl -a -d $(MADE) || \
	  { echo "Nothing to install yet: run \"make build\" first, as yourself." >&2; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/corpusd $(SHARE)/doc/corpusd $(SHARE)/man/man1 $(SHARE)/man/man5 $(SHARE)/man/man8 \
	  $(SHARE)/bash-completion/completions $(SHARE)/zsh/vendor-completions $(SHARE)/fish/vendor_completions.d \
	  $(DESTDIR)$(UNITS) $(LIB)/systemd/user $(LIB)/systemd/catalog $(LIB)/sysusers.d $(LIB)/tmpfiles.d $(DESTDIR)/etc/corpusd
	install $(STRIP) -m 0755 $(BIN)/corpusd $(DESTDIR)$(PREFIX)/bin
	ln -sf corpusd $(DESTDIR)$(PREFIX)/bin/watchctl
	install -m 0644 Weights/english.weights $(SHARE)/corpusd
	install -m 0644 README.md NOTICE Documentation/*.md $(MADE)/corpusd.cdx.json $(SHARE)/doc/corpusd
	install -d $(SHARE)/doc/corpusd/pictures
	install -m 0644 Documentation/pictures/* $(SHARE)/doc/corpusd/pictures
	install -m 0644 $(MADE)/man/*.1 $(SHARE)/man/man1
	install -m 0644 $(MADE)/man/*.5 $(SHARE)/man/man5
	install -m 0644 $(MADE)/man/*.8 $(SHARE)/man/man8
	install -m 0644 $(MADE)/completions/bash/* $(SHARE)/bash-completion/completions
	install -m 0644 $(MADE)/completions/zsh/* $(SHARE)/zsh/vendor-completions
	install -m 0644 $(MADE)/completions/fish/* $(SHARE)/fish/vendor_completions.d
	@for unit in systemd/*.service systemd/*.socket; do \
	  sed 's#/usr/local/#$(PREFIX)/#' $$unit >$(DESTDIR)$(UNITS)/$${unit#systemd/} && \
	  chmod 0644 $(DESTDIR)$(UNITS)/$${unit#systemd/} || exit 1; \
	done
	@for unit in systemd/user/*; do \
	  sed 's#/usr/local/#$(PREFIX)/#' $$unit >$(LIB)/$$unit && chmod 0644 $(LIB)/$$unit || exit 1; \
	done
	sed 's#/usr/local/#$(PREFIX)/#' systemd/corpusd.catalog >$(LIB)/systemd/catalog/corpusd.catalog
	install -m 0644 systemd/corpusd.sysusers $(LIB)/sysusers.d/corpusd.conf
	install -m 0644 systemd/corpusd.tmpfiles $(LIB)/tmpfiles.d/corpusd.conf
	test -e $(DESTDIR)/etc/corpusd/corpusd.toml || \
	  install -m 0644 systemd/corpusd.toml $(DESTDIR)/etc/corpusd/corpusd.toml
	@test -n "$(DESTDIR)" || scripts/after-install $(PREFIX)

uninstall:
	@test -n "$(DESTDIR)" || scripts/before-uninstall
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/bin/,corpusd watchctl)
	rm -f $(addprefix $(DESTDIR)$(UNITS)/,$(notdir $(wildcard systemd/*.service systemd/*.socket)))
	rm -f $(addprefix $(LIB)/,$(wildcard systemd/user/*)) $(LIB)/systemd/catalog/corpusd.catalog \
	  $(LIB)/sysusers.d/corpusd.conf $(LIB)/tmpfiles.d/corpusd.conf
	rm -f $(SHARE)/man/man1/watchctl.1 $(SHARE)/man/man5/corpusd.toml.5 $(SHARE)/man/man8/corpusd.8
	rm -f $(foreach name,corpusd watchctl,$(SHARE)/bash-completion/completions/$(name) $(SHARE)/zsh/vendor-completions/_$(name) \
	  $(SHARE)/fish/vendor_completions.d/$(name).fish)
	rm -rf $(SHARE)/corpusd $(SHARE)/doc/corpusd
	@test -n "$(DESTDIR)" || scripts/after-uninstall

.PHONY: help deps build programs documents deb run test fuzz faults faults-long sanitize lint install uninstall
