# SPDX-License-Identifier: Apache-2.0
"""Text of articles stays in the ledger, and leaves it with its article."""
import os
import re
import signal

from harness import CORPUS, NOTE, ctl, drop, main_pid, objects, run, test, until
from restart_tests import CONFIGURATION

STATE = '/var/lib/corpusd'


def holding(word):
    """Files of the state that hold a word, in any case."""
    return run('grep', '-rila', word, STATE, ok=(0, 1)).stdout.split()


def workers(pid):
    return [int(child) for child in run('pgrep', '-P', str(pid), ok=(0, 1)).stdout.split()]


@test
def a_crash_leaves_no_core_dump():
    run('systemctl', 'start', 'corpusd')
    drop('crash.txt', NOTE.replace('Marrow Bay', 'Plover Flats'))
    ctl('sync')
    for pid in [*workers(main_pid()), main_pid()]:
        limits = open(f'/proc/{pid}/limits').read()
        assert re.search(r'^Max core file size +0 +0 ', limits, re.M), limits
        # The kernel gives what must not be dumped to root.
        assert os.stat(f'/proc/{pid}/environ').st_uid == 0, pid
    pid = main_pid()
    os.kill(pid, signal.SIGSEGV)
    until(lambda: main_pid() not in (0, pid), 'a new process')
    told = run('journalctl', '-u', 'corpusd', '-o', 'cat', '-n', '40').stdout
    assert 'code=killed, status=11/SEGV' in told and 'code=dumped' not in told, told
    run('rm', f'{CORPUS}/crash.txt', user='reporter')


@test
def no_log_holds_text_of_articles_even_where_everything_is_logged():
    original = open(CONFIGURATION).read()
    with open(CONFIGURATION, 'a') as file:
        file.write('log-level = "debug"\n')
    run('systemctl', 'restart', 'corpusd')
    for name, text in {'plain.txt': NOTE, 'page.html': f'<html><body><p>{NOTE}</p>', 'broken.pdf': '%PDF-1.4 ' + NOTE,
                       'long.txt': NOTE + 'filler ' * 1_500_000}.items():
        drop(name, text.replace('ferry', 'zanzilore'))
    ctl('sync')
    run('systemctl', 'restart', 'corpusd')
    open(CONFIGURATION, 'w').write(original)
    run('systemctl', 'restart', 'corpusd')
    whole = run('journalctl', '-o', 'export').stdout
    assert 'plain.txt' in whole or 'SYSLOG_IDENTIFIER=corpusd' in whole
    assert 'zanzilore' not in whole.lower()
    for name in ('plain.txt', 'page.html', 'broken.pdf', 'long.txt'):
        run('rm', f'{CORPUS}/{name}', user='reporter')
    ctl('sync')


@test
def a_removed_article_leaves_no_word_in_any_file_of_the_state():
    drop('kept.txt', NOTE)
    drop('secret.txt', NOTE.replace('Orla Venn', 'Quill Oxthrobble').replace('warnings', 'mirthwaddles').replace('Bay', 'Quibbernaught'))
    ctl('sync')
    planted = ('oxthrobble', 'mirthwaddles', 'quibbernaught')
    assert all(holding(word) for word in planted)
    run('rm', f'{CORPUS}/secret.txt', user='reporter')
    ctl('sync')
    for word in planted:
        until(lambda: not holding(word), f'no {word}', seconds=120)
    assert holding('venn'), 'the other article is still there'


@test
def names_of_files_make_no_terminal_do_anything():
    name = 'x\x1b[2J\u202etxt.exe'
    drop(name, '%PDF-1.4')
    os.chmod(f'{CORPUS}/{name}', 0o600)
    drop(name + '.txt', NOTE)
    ctl('sync')
    for said in (ctl('articles').stdout, ctl('articles', '--json').stdout, run('systemctl', 'status', 'corpusd').stdout,
                 run('journalctl', '-u', 'corpusd', '-o', 'export').stdout, run('journalctl', '-xu', 'corpusd').stdout):
        assert '\x1b[2J' not in said and '\u202e' not in said
    assert len(objects('articles')) >= 2
    for each in (name, name + '.txt'):
        run('rm', f'{CORPUS}/{each}', user='reporter')
    ctl('sync')


@test
def a_ledger_of_a_later_version_is_set_aside_and_one_of_an_earlier_made_anew():
    run('systemctl', 'start', 'corpusd')
    drop('kept.txt', NOTE)
    ctl('sync')
    run('systemctl', 'stop', 'corpusd.service', 'corpusd.socket', 'corpusd-control.socket')
    ledger = f'{STATE}/ledger.sqlite'
    sql(ledger, 'PRAGMA user_version = 1000000')
    run('systemctl', 'start', 'corpusd')
    ctl('sync')
    assert os.path.exists(ledger + '.newer') and objects('claims')
    told = run('journalctl', '-u', 'corpusd', '-o', 'cat').stdout
    assert 'a later corpusd wrote the ledger' in told, told[-2000:]
    before = objects('claims')
    run('systemctl', 'stop', 'corpusd.service', 'corpusd.socket', 'corpusd-control.socket')
    # As an earlier version's tables are marked: the corpus is read again.
    sql(ledger, 'PRAGMA user_version = 1')
    run('systemctl', 'start', 'corpusd')
    ctl('sync')
    assert objects('claims') == before
    run('/usr/local/bin/watchctl', 'verify')
    os.unlink(ledger + '.newer')
    run('systemctl', 'stop', 'corpusd.service', 'corpusd.socket', 'corpusd-control.socket')


def sql(path, script):
    run('/usr/bin/python3', '-c', 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])', path, script)
