# corpusd: build, try, test, install. `make help` lists the targets.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Installed binaries stand alone: Swift's runtime is linked in.
RELEASE = $(SWIFT) build -c release --static-swift-stdlib
BIN = .build/release

help:
	@echo "make run      install what is missing, build, and try corpusd on seeds/"
	@echo "make test     all tests; as root also those under a real systemd"
	@echo "make build    optimised programs in $(BIN)"
	@echo "make fuzz     what libFuzzer finds in TARGET (extraction, see Fuzz/README.md) within FUZZ_SECONDS (300)"
	@echo "make faults   what disks, limits, kills and constant change do to it (faults-long: an hour or two of it)"
	@echo "make sanitize  the tests under the thread and the address sanitizer"
	@echo "make lint     style and units"
	@echo "sudo make install   after make build: programs, units, catalog (PREFIX=$(PREFIX))"

deps:
	@scripts/install-dependencies

build: deps
	$(RELEASE) --product corpusd
	$(RELEASE) --product watchctl

run: build
	@scripts/try-it $(BIN) seeds

test: deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@scripts/check-examples .build/debug
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

# Copies only, so that nothing is compiled as root.
install:
	@test -x $(BIN)/corpusd -a -x $(BIN)/watchctl || \
	  { echo "Nothing to install yet: run \"make build\" first, as yourself." >&2; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/corpusd \
	  $(DESTDIR)$(PREFIX)/share/doc/corpusd \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/lib/systemd/system \
	  $(DESTDIR)$(PREFIX)/lib/systemd/catalog $(DESTDIR)$(PREFIX)/lib/sysusers.d \
	  $(DESTDIR)$(PREFIX)/lib/tmpfiles.d $(DESTDIR)/etc/corpusd
	install -s -m 0755 $(BIN)/corpusd $(BIN)/watchctl $(DESTDIR)$(PREFIX)/bin
	install -m 0644 Weights/english.weights $(DESTDIR)$(PREFIX)/share/corpusd
	install -m 0644 README.md NOTICE Documentation/*.md $(DESTDIR)$(PREFIX)/share/doc/corpusd
	install -m 0644 Documentation/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	for unit in systemd/*.service systemd/*.socket; do \
	  sed 's#/usr/local/#$(PREFIX)/#' $$unit >$(DESTDIR)$(PREFIX)/lib/systemd/system/$${unit#systemd/} && \
	  chmod 0644 $(DESTDIR)$(PREFIX)/lib/systemd/system/$${unit#systemd/} || exit 1; \
	done
	sed 's#/usr/local/#$(PREFIX)/#' systemd/corpusd.catalog \
	  >$(DESTDIR)$(PREFIX)/lib/systemd/catalog/corpusd.catalog
	install -m 0644 systemd/corpusd.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/corpusd.conf
	install -m 0644 systemd/corpusd.tmpfiles $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/corpusd.conf
	test -e $(DESTDIR)/etc/corpusd/corpusd.toml || \
	  install -m 0644 systemd/corpusd.toml $(DESTDIR)/etc/corpusd/corpusd.toml
	@test -n "$(DESTDIR)" || scripts/after-install $(PREFIX)

uninstall:
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/bin/,corpusd watchctl)
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/lib/systemd/system/,$(notdir $(wildcard systemd/*.service systemd/*.socket)))
	rm -f $(DESTDIR)$(PREFIX)/lib/systemd/catalog/corpusd.catalog \
	  $(DESTDIR)$(PREFIX)/lib/sysusers.d/corpusd.conf $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/corpusd.conf
	rm -rf $(DESTDIR)$(PREFIX)/share/corpusd $(DESTDIR)$(PREFIX)/share/doc/corpusd \
	  $(DESTDIR)$(PREFIX)/share/man/man1/watchctl.1

.PHONY: help deps build run test fuzz faults faults-long sanitize lint install uninstall
