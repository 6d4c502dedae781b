# SPDX-License-Identifier: Apache-2.0
"""Tests of the installed service under a real systemd.

Runs as root in a machine of its own (see container). Each test says in its name what must hold; they build on one another, since a
service has a life: the modules stand in their order. The last line counts.

    service_tests.py [WORD...]   the installation, and the tests whose names hold one of the words
"""
import sys
import traceback

# The order of these lines is the order of the tests.
import life_tests  # noqa: F401
import format_tests  # noqa: F401, I001
import restart_tests  # noqa: F401
import secrecy_tests  # noqa: F401
import sandbox_tests  # noqa: F401
import operator_tests  # noqa: F401, I001
from harness import TESTS, run


def chosen():
    words = sys.argv[1:]
    names = [(function, function.__name__.replace('_', ' ')) for function in TESTS]
    return [names[0]] + [(function, name) for function, name in names[1:]
                         if not words or any(word in name for word in words)]


def main():
    passed = failed = skipped = 0
    for function, name in chosen():
        try:
            why = function()
        except Exception:
            failed += 1
            print(f'FAIL  {name}')
            traceback.print_exc(file=sys.stdout)
            print(run('journalctl', '-n', '12', '-o', 'cat', '-u', 'corpusd', ok=None).stdout)
            if function is TESTS[0]:
                break
        else:
            if why:
                skipped += 1
                print(f'skip  {name}: {why}')
            else:
                passed += 1
                print(f'ok    {name}')
        sys.stdout.flush()
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    sys.exit(1 if failed else 0)


main()
