# SPDX-License-Identifier: Apache-2.0
"""What the service tests share: commands, waiting, and the list of tests in the order in which they stand."""
import json
import os
import subprocess
import time

CORPUS = '/srv/corpusd/seeds'
CTL = '/usr/local/bin/watchctl'
PYTHON = os.environ.get('VARLINK_PYTHON', 'python3')

NOTE = '''Marrow Bay ferry inquiry opens

MARROW BAY, May 3, 2031 (Coastal Wire) - The ferry company ignored two warnings about its doors, inspector Orla Venn said on Saturday.

"We told them in March and again in April," Venn said.

At least 14 passengers were killed when the ferry capsized off Marrow Bay on May 1, 2031, the harbour board said.
'''

TESTS = []


def test(function):
    TESTS.append(function)
    return function


def run(*command, user=None, ok=(0,), timeout=120, stdin=None):
    """Runs a command, as a user if one is named, and holds its exit status against what is expected."""
    if user:
        command = ('runuser', '-u', user, '--', *command)
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, input=stdin)
    if ok is not None and done.returncode not in ok:
        raise AssertionError(f'{" ".join(command)} exited {done.returncode}:\n{done.stdout}{done.stderr}')
    return done


def ctl(*arguments, user='reporter', ok=(0,)):
    return run(CTL, *arguments, user=user, ok=ok)


def objects(*arguments, user='reporter'):
    return [json.loads(line) for line in ctl(*arguments, '--json', user=user).stdout.splitlines() if line]


def until(condition, what, seconds=60):
    """Waits for something that no event tells us of from outside."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = condition()
            if found:
                return found
        except AssertionError:
            pass
        time.sleep(0.1)
    raise AssertionError(f'not in {seconds} s: {what}')


def drop(name, text, user='reporter'):
    run('tee', f'{CORPUS}/{name}', user=user, stdin=text)


def main_pid():
    return int(run('systemctl', 'show', '-P', 'MainPID', 'corpusd').stdout)
