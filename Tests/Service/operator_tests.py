# SPDX-License-Identifier: Apache-2.0
"""What an operator does to the service, and what it says then."""
import os
import re
import time

from harness import CORPUS, CTL, NOTE, ctl, drop, main_pid, objects, run, test, until

CONFIGURATION = '/etc/corpusd/corpusd.toml'
UNITS = ['corpusd.service', 'corpusd.socket', 'corpusd-control.socket']


@test
def a_bad_configuration_never_outlives_its_repair():
    right = open(CONFIGURATION).read()
    run('systemctl', 'stop', *UNITS)
    run('systemctl', 'start', *UNITS[1:])
    with open(CONFIGURATION, 'a') as file:
        file.write('workers = many\n')
    try:
        begun = time.monotonic()
        answers = [ctl('status', ok=(3, 4)).stderr for _ in range(30)]
        assert all('its configuration is wrong' in answer and 'corpusd.toml' in answer for answer in answers), answers[-3:]
        assert time.monotonic() - begun < 30
        assert run('systemctl', 'start', 'corpusd', ok=None).returncode != 0
        assert run('systemctl', 'show', '-P', 'ExecMainStatus', 'corpusd').stdout.strip() == '78'
    finally:
        with open(CONFIGURATION, 'w') as file:
            file.write(right)
    # No reset-failed, no waiting: the next who asks is answered.
    ctl('sync')
    run('systemctl', 'restart', 'corpusd')
    ctl('status')


@test
def a_refused_reload_has_an_exit_status_that_systemd_has_the_right_name_for():
    right = open(CONFIGURATION).read()
    with open(CONFIGURATION, 'a') as file:
        file.write('no-such-key = 1\n')
    run(CTL, 'reload', ok=(78,))
    run('systemctl', 'reload', 'corpusd', ok=(1,))
    with open(CONFIGURATION, 'w') as file:
        file.write(right)
    told = run('journalctl', '-u', 'corpusd', '-o', 'cat', '-n', '20').stdout
    assert 'status=78/CONFIG' in told, told
    run('systemctl', 'reload', 'corpusd')


@test
def a_folder_that_may_not_be_listed_is_told_as_such():
    folder = f'{CORPUS}/closed'
    run('mkdir', folder, user='reporter')
    run('chmod', '0700', folder, user='reporter')
    status = until(lambda: [s for s in [objects_of_status()] if s['problems']], 'the folder is told')[0]
    assert len(status['problems']) == 1 and f'may not list {folder}' in status['problems'][0], status
    assert 'watches' not in status['problems'][0], status
    shown = ctl('status', ok=(1,))
    assert (shown.stdout + shown.stderr).count('may not list') == 1, shown.stdout + shown.stderr
    run('setfacl', '-m', 'g:corpusd:rx,d:g:corpusd:rx', folder)
    ctl('sync')
    run(CTL, 'rescan')
    assert objects('status')[0]['health'] == 'ok'
    run('rmdir', folder, user='reporter')


def objects_of_status():
    import json
    return json.loads(ctl('status', '--json', ok=(0, 1)).stdout)


@test
def a_problem_is_said_once():
    os.rename(CORPUS, CORPUS + '.away')
    try:
        until(lambda: objects_of_status()['problems'], 'the loss is told')
        shown = ctl('status', ok=(1,))
        assert (shown.stdout + shown.stderr).count('does not exist') == 1, shown.stdout + shown.stderr
        checked = run('/usr/local/bin/corpusd', 'check-config', ok=(1,))
        assert f'{CORPUS} does not exist' in checked.stderr, checked.stderr
    finally:
        os.rename(CORPUS + '.away', CORPUS)
    ctl('sync')
    run('/usr/local/bin/corpusd', 'check-config')


@test
def an_empty_folder_where_a_disk_was_is_believed_as_soon_as_something_lies_in_it():
    drop('shore.txt', NOTE)
    ctl('sync')
    before = objects('claims')
    run('mount', '-t', 'tmpfs', '-o', 'mode=2777', 'tmpfs', CORPUS)
    try:
        run('chgrp', 'corpusd', CORPUS)
        until(lambda: 'another file system' in str(objects_of_status()), 'the empty folder is told')
        assert objects('claims') == before
        begun = time.monotonic()
        drop('island.txt', NOTE)
        until(lambda: [a['path'] for a in objects('articles')] == ['island.txt'], 'what lies there now is the corpus')
        assert time.monotonic() - begun < 5
    finally:
        run('umount', CORPUS)
    begun = time.monotonic()
    until(lambda: objects('claims') == before, 'the disk is back, and all that lay on it')
    assert time.monotonic() - begun < 5
    ctl('status')
    run('rm', f'{CORPUS}/shore.txt', user='reporter')
    ctl('sync')


@test
def a_verification_tells_how_far_it_is():
    names = [f'{CORPUS}/many-{number}.txt' for number in range(600)]
    run('tee', *names, user='reporter', stdin=NOTE)
    try:
        ctl('sync')
        # On a terminal, which is where somebody waits.
        told = run('script', '-qec', f'{CTL} verify', '/dev/null').stdout
        assert re.search(r'Rebuilding: [0-9]+ of 6[0-9]{2} articles', told), told[-300:]
        assert 'ledger, disk and rebuild agree' in told, told[-300:]
    finally:
        run('rm', *names, user='reporter')
    ctl('sync')


@test
def the_measures_are_those_of_the_status():
    text = ctl('metrics').stdout
    status = objects('status')[0]
    assert text.endswith('# EOF\n')
    assert f'corpusd_claims {status["claims"]}\n' in text, text
    for line in text.splitlines():
        assert line.startswith('# ') or re.fullmatch(r'[a-z_]+(\{[a-z]+="[^"]*"\})? -?[0-9]+', line), line


@test
def installing_over_it_restarts_it_and_loses_nothing():
    before, pid = objects('claims'), main_pid()
    told = run('make', '--no-print-directory', 'install').stdout
    assert 'restarted: corpusd.service' in told, told
    assert main_pid() not in (0, pid)
    ctl('sync')
    assert objects('claims') == before


@test
def uninstalling_stops_it_and_says_what_stays():
    run('systemctl', 'enable', 'corpusd')
    told = run('make', '--no-print-directory', 'uninstall').stdout
    for unit in UNITS:
        assert run('systemctl', 'is-active', unit, ok=None).stdout.strip() in ('inactive', 'failed'), unit
    assert not os.path.exists(CTL)
    assert run('pgrep', '-x', 'corpusd', ok=None).returncode == 1
    for path in (CORPUS.rsplit('/', 1)[0], '/etc/corpusd', '/var/lib/corpusd'):
        assert path in told and os.path.exists(path), told
    wanted = '/etc/systemd/system/multi-user.target.wants/corpusd.service'
    assert not os.path.lexists(wanted)
