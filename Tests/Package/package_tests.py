# SPDX-License-Identifier: Apache-2.0
"""Tests of the Debian package in a fresh system: package_tests.py [OLDER.deb]

They run what README shows, word for word, as somebody who may use sudo; then what README leaves to Debian: upgrade, removal, purge.
"""
import glob
import json
import os
import re
import subprocess
import sys
import threading
import time
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Under autopkgtest it is installed already, and there is no file of it.
PACKAGE = next(iter(glob.glob(f'{ROOT}/.build/deb/corpusd_*.deb')), None)
CORPUS = '/srv/corpusd/seeds'
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def run(*command, ok=(0,)):
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL,
                          env={**os.environ, 'DEBIAN_FRONTEND': 'noninteractive', 'PAGER': 'cat'})
    if ok is not None and done.returncode not in ok:
        raise AssertionError(f'{" ".join(command)} exited {done.returncode}:\n{done.stdout}{done.stderr}')
    return done


def login(user, command, ok=(0,)):
    """Runs a command as somebody who has just logged in would, in the folder of the sources.

    Not by su: whoever runs these tests may have logged in, and within a session no other begins.
    """
    return run('systemd-run', '--quiet', '--pipe', '--wait', '--collect', '--uid', user, '-p', 'PAMName=su-l',
               '/bin/bash', '-lc', f'cd {ROOT} && {command}', ok=ok)


def shown(heading):
    """The commands of the first block below a heading of README."""
    with open(f'{ROOT}/README.md', encoding='utf-8') as file:
        section = file.read().split(f'\n{heading}\n')[1]
    block = re.search(r'^```\n(.*?)^```$', section, re.M | re.S)[1]
    return [line.split('  #')[0].rstrip() for line in block.splitlines() if line and not line.startswith('#')]


def walk(user, heading):
    """Runs the commands below a heading and gives what the last one printed; building is for elsewhere."""
    said = ''
    for command in shown(heading):
        if command.startswith('make ') or PACKAGE is None and 'apt install' in command:
            continue
        begun = time.monotonic()
        said = login(user, command).stdout
        print(f'      {time.monotonic() - begun:5.1f} s  {command}')
    return said


@test
def what_readme_shows_leads_to_the_first_conflict_within_a_minute():
    for name in ('reporter', 'ann'):
        run('useradd', '--create-home', '--shell', '/bin/bash', name)
    with open('/etc/sudoers.d/reporter', 'w') as file:
        file.write('reporter ALL=(ALL) NOPASSWD: ALL\n')
    begun = time.monotonic()
    said = walk('reporter', '## Install it')
    took = time.monotonic() - begun
    assert re.match(r'x-\w+\tfigure\t', said), said
    assert took < 60, took
    print(f'      {took:5.1f} s in all')


@test
def it_brings_all_that_a_package_should():
    files = run('dpkg', '-L', 'corpusd').stdout.split()
    for part in ('/bin/watchctl', '/man1/watchctl.1.gz', '/man8/corpusd.8.gz', '/man5/corpusd.toml.5.gz', '/completions/watchctl',
                 '/sysusers.d/corpusd.conf', '/tmpfiles.d/corpusd.conf', '/catalog/corpusd.catalog', '/system/corpusd@.service',
                 '/user/corpusd.service', '/doc/corpusd/copyright', '/doc/corpusd/changelog.gz', '/corpusd.cdx.json'):
        assert any(file.endswith(part) for file in files), part
    assert run('dpkg-query', '-W', '-f', '${Conffiles}', 'corpusd').stdout.split()[0] == '/etc/corpusd/corpusd.toml'
    assert 'corpusd is up' in run('journalctl', '--list-catalog').stdout
    assert 'who claimed what' in run('man', 'watchctl').stdout
    assert run('systemctl', 'is-enabled', 'corpusd').stdout.strip() == 'enabled'
    size = sum(os.lstat(file).st_size for file in files if os.path.isfile(file))
    packed = f', {os.path.getsize(PACKAGE) / 1e6:.1f} MB packed' if PACKAGE else ''
    print(f'      {size / 1e6:.1f} MB installed{packed}')


@test
def an_ordinary_user_has_one_of_their_own():
    begun = time.monotonic()
    said = walk('ann', '### Without root')
    assert re.match(r'x-\w+\tfigure\t', said), said
    print(f'      {time.monotonic() - begun:5.1f} s in all')
    status = json.loads(login('ann', 'watchctl status --json').stdout)
    assert status['corpus'] == '/home/ann/News', status
    # Steering it is the user's.
    login('ann', 'watchctl verify')
    login('ann', 'systemctl --user reload corpusd')
    # Beside it the machine's stays what it is, and is not theirs.
    login('ann', 'watchctl --socket /run/corpusd/corpusd.sock status', ok=(3,))


@test
def two_corpora_run_by_hand_share_nothing():
    login('ann', 'systemctl --user stop corpusd.service corpusd.socket corpusd-control.socket')
    login('ann', 'mkdir -p ~/one ~/two && cp seeds/*.txt ~/one && systemd-run --user -q -u one corpusd serve --corpus ~/one')
    login('ann', 'systemd-run --user -q -u two corpusd serve --corpus ~/two')
    until(lambda: 'Name one' in login('ann', 'watchctl status', ok=(2,)).stderr, 'both run')
    for name, count in (('home-ann-one', 5), ('home-ann-two', 0)):
        login('ann', f'watchctl --instance {name} sync')
        status = json.loads(login('ann', f'watchctl --instance {name} status --json').stdout)
        assert status['articles']['ready'] == count, status
    login('ann', 'systemctl --user stop two')
    assert json.loads(login('ann', 'watchctl status --json').stdout)['corpus'] == '/home/ann/one'
    login('ann', 'systemctl --user stop one')


def until(condition, what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return
        except AssertionError:
            pass
        time.sleep(0.2)
    raise AssertionError(f'not in {seconds} s: {what}')


@test
def an_upgrade_under_load_loses_nothing():
    if PACKAGE is None:
        return 'there are no files of two versions'
    run('apt-get', 'install', '-y', '--allow-downgrades', os.path.abspath(sys.argv[1]))
    ended, failures, answered, dropped = threading.Event(), [], [0], []
    follower = subprocess.Popen(['su', '-', 'reporter', '-c', 'watchctl log -f --json'], stdout=subprocess.PIPE, text=True)

    def ask():
        while not ended.is_set():
            done = run('runuser', '-u', 'reporter', '--', 'watchctl', 'status', ok=None)
            if done.returncode == 0:
                answered[0] += 1
            else:
                failures.append(done.stdout + done.stderr)

    def drop():
        with open(f'{ROOT}/seeds/courier-libya-inquiry.txt', encoding='utf-8') as file:
            text = file.read()
        while not ended.is_set():
            name = f'load-{len(dropped)}.txt'
            with open(f'{CORPUS}/{name}', 'w', encoding='utf-8') as file:
                file.write(text.replace('60', str(60 + len(dropped))))
            dropped.append(name)
            time.sleep(0.05)
    threads = [threading.Thread(target=work) for work in (ask, ask, drop)]
    for thread in threads:
        thread.start()
    try:
        time.sleep(2)
        before = run('systemctl', 'show', '-P', 'MainPID', 'corpusd').stdout
        begun = time.monotonic()
        run('apt-get', 'install', '-y', PACKAGE)
        took = time.monotonic() - begun
        assert run('systemctl', 'show', '-P', 'MainPID', 'corpusd').stdout != before, 'it was not restarted'
        time.sleep(2)
    finally:
        ended.set()
        for thread in threads:
            thread.join()
    run('watchctl', 'sync')
    assert not failures, failures[:3]
    listed = {json.loads(line)['path'] for line in run('watchctl', 'articles', '--json').stdout.splitlines()}
    assert set(dropped) <= listed, sorted(set(dropped) - listed)[:5]
    missing = set(dropped)
    watch = threading.Timer(60, follower.kill)
    watch.start()
    for line in follower.stdout:
        change = json.loads(line)
        if change.get('kind') == 'articleAdded' or change.get('article'):
            missing.discard(change.get('article'))
        if not missing:
            break
    watch.cancel()
    follower.kill()
    assert not missing, f'the follower missed {len(missing)}'
    print(f'      {took:.1f} s for the upgrade; {answered[0]} questions answered, {len(dropped)} articles dropped meanwhile')
    return None


@test
def purging_leaves_the_articles_and_nothing_else():
    run('apt-get', 'remove', '-y', 'corpusd')
    assert run('systemctl', 'is-active', 'corpusd', 'corpusd.socket', ok=None).stdout.split() == ['inactive', 'inactive']
    assert os.path.exists('/etc/corpusd/corpusd.toml') and os.path.exists('/var/lib/corpusd')
    run('apt-get', 'purge', '-y', 'corpusd')
    assert os.path.exists(f'{CORPUS}/courier-libya-inquiry.txt')
    left = traces()
    assert left == ['/srv/corpusd'], left
    if PACKAGE is None:
        return
    # Without articles nothing stays at all.
    run('apt-get', 'install', '-y', PACKAGE)
    for file in glob.glob(f'{CORPUS}/*'):
        os.unlink(file)
    run('apt-get', 'purge', '-y', 'corpusd')
    assert traces() == [], traces()
    for database in ('passwd', 'group'):
        assert run('getent', database, 'corpusd', ok=(2,)).stdout == ''


def traces():
    """Files that are named after the package; what apt and the machine keep of its archives is not the package's."""
    found = run('find', '/', '-xdev', '(', '-path', '/proc', '-o', '-path', '/sys', '-o', '-path', ROOT, '-o', '-path', '/home', '-o', '-path',
                '/var/cache', '-o', '-path', '/run/user', ')', '-prune', '-o', '-name', '*corpusd*', '-print', ok=None).stdout.split()
    return [path for path in found if not path.startswith('/srv/corpusd/')]


def main():
    passed = failed = skipped = 0
    for function in TESTS:
        name = function.__name__.replace('_', ' ')
        try:
            why = function()
        except Exception:
            failed += 1
            print(f'FAIL  {name}')
            traceback.print_exc(file=sys.stdout)
            print(run('journalctl', '-n', '25', '-o', 'cat', ok=None).stdout)
            if function is TESTS[0]:
                break
        else:
            passed, skipped = passed + (not why), skipped + bool(why)
            print(f'skip  {name}: {why}' if why else f'ok    {name}')
        sys.stdout.flush()
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    sys.exit(1 if failed else 0)


main()
