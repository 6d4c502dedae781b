# SPDX-License-Identifier: Apache-2.0
"""The service from its installation to its end, as members of its group and strangers meet it."""
import json
import os
import pwd
import re

from harness import CORPUS, CTL, NOTE, PYTHON, ctl, drop, main_pid, objects, run, test, until


@test
def installs_with_its_user_its_folders_and_its_units():
    run('make', '--no-print-directory', 'install')
    pwd.getpwnam('corpusd')
    state = os.stat(CORPUS)
    assert state.st_mode & 0o7777 == 0o2770, oct(state.st_mode)
    acl = run('getfacl', '-p', CORPUS).stdout
    assert 'default:group:corpusd:r-x' in acl, acl
    for name in ('reporter', 'stranger'):
        run('useradd', '--create-home', name)
    run('usermod', '-aG', 'corpusd', 'reporter')


@test
def the_shipped_configuration_states_the_defaults():
    shipped = run('/usr/local/bin/corpusd', 'check-config').stdout
    said = open('/etc/corpusd/corpusd.toml').read()
    for line in re.findall(r'^#([a-z-]+ = .*)$', said, re.M):
        assert line in shipped, line
    assert len(re.findall(r'^#[a-z-]+ = ', said, re.M)) == len(re.findall(r'^[a-z-]+ = ', shipped, re.M))


@test
def the_first_client_starts_it_by_its_socket():
    run('systemctl', 'start', 'corpusd.socket', 'corpusd-control.socket')
    assert run('systemctl', 'is-active', 'corpusd', ok=None).stdout.strip() != 'active'
    status = objects('status')[0]
    assert status['corpus'] == CORPUS and status['health'] == 'ok', status
    assert run('systemctl', 'is-active', 'corpusd').stdout.strip() == 'active'


@test
def an_article_that_a_member_drops_is_found():
    drop('ferry.txt', NOTE)
    ctl('sync')
    claims = objects('claims', 'ferry.txt')
    raw = open(f'{CORPUS}/ferry.txt', 'rb').read()
    assert any('two warnings' in c['content'] for c in claims), claims
    for claim in claims:
        cut = ' '.join(raw[s['start']:s['end']].decode() for s in claim['spans'])
        assert cut.split() == claim['content'].split(), claim
    toll = [c for c in claims if c['kind'] == 'figure']
    assert any(c['figure']['low'] == 14 and c['figure']['bound'] == 'at-least' for c in toll), toll
    assert objects('articles')[0]['published']['value'] == '2031-05-03'


@test
def a_stranger_is_told_how_to_join():
    done = ctl('status', user='stranger', ok=(3, 4))
    assert 'usermod -aG corpusd stranger' in done.stderr, done.stderr


@test
def control_is_for_root_alone():
    ctl('rescan', ok=(3, 4))
    run(CTL, 'rescan')


@test
def verify_agrees():
    run(CTL, 'verify')


@test
def an_outside_client_speaks_with_it():
    if run(PYTHON, '-c', 'import varlink', ok=None).returncode != 0:
        return 'the Python package varlink is not here'
    address = 'unix:/run/corpusd/corpusd.sock'
    told = run(PYTHON, '-m', 'varlink.cli', 'info', address).stdout
    assert 'org.corpusd.Corpus' in told, told
    told = run(PYTHON, '-m', 'varlink.cli', 'help', f'{address}/org.corpusd.Corpus').stdout
    assert 'method GetStatus' in told, told
    told = run(PYTHON, '-m', 'varlink.cli', 'call', f'{address}/org.corpusd.Corpus.GetStatus', '{}').stdout
    assert json.loads(told)['status']['articles']['ready'] >= 1, told
    told = run(PYTHON, '-m', 'varlink.cli', 'call', '-m', f'{address}/org.corpusd.Corpus.ListClaims', '{}')
    assert 'two warnings' in told.stdout, told.stdout + told.stderr
    return None


@test
def reload_takes_a_good_configuration():
    with open('/etc/corpusd/corpusd.toml', 'a') as file:
        file.write('log-level = "debug"\n')
    run('systemctl', 'reload', 'corpusd')
    assert run('systemctl', 'is-active', 'corpusd').stdout.strip() == 'active'


@test
def reload_refuses_a_bad_one_and_keeps_the_old():
    before = main_pid()
    with open('/etc/corpusd/corpusd.toml', 'a') as file:
        file.write('no-such-key = 1\n')
    refused = run('systemctl', 'reload', 'corpusd', ok=None)
    lines = open('/etc/corpusd/corpusd.toml').read().splitlines()
    open('/etc/corpusd/corpusd.toml', 'w').write('\n'.join(lines[:-2]) + '\n')
    assert refused.returncode != 0
    assert main_pid() == before
    assert objects('status')[0]['articles']['ready'] >= 1
    run('systemctl', 'reload', 'corpusd')


@test
def a_killed_service_comes_back_with_everything():
    before = objects('claims')
    pid = main_pid()
    os.kill(pid, 9)
    until(lambda: main_pid() not in (0, pid), 'a new process')
    ctl('sync')
    assert objects('claims') == before


@test
def a_hanging_service_is_restarted_by_the_watchdog_and_nothing_is_lost():
    os.makedirs('/run/systemd/system/corpusd.service.d', exist_ok=True)
    with open('/run/systemd/system/corpusd.service.d/watchdog.conf', 'w') as file:
        file.write('[Service]\nWatchdogSec=2\n')
    run('systemctl', 'daemon-reload')
    run('systemctl', 'restart', 'corpusd')
    ctl('sync')
    pid = main_pid()
    os.kill(pid, 19)
    drop('meanwhile.txt', NOTE.replace('Marrow Bay', 'Tern Point'))
    until(lambda: main_pid() not in (0, pid), 'the watchdog')
    ctl('sync')
    paths = {article['path'] for article in objects('articles')}
    assert {'ferry.txt', 'meanwhile.txt'} <= paths, paths
    result = run('journalctl', '-u', 'corpusd', '-o', 'cat').stdout
    assert 'atchdog' in result, result[-2000:]


@test
def a_removed_article_is_forgotten():
    run('rm', f'{CORPUS}/meanwhile.txt', user='reporter')
    ctl('sync')
    assert {article['path'] for article in objects('articles')} == {'ferry.txt'}


@test
def the_journal_tells_what_happened_with_identifiers_and_explanations():
    run('journalctl', '--flush', ok=None)
    entries = [
        json.loads(line)
        for line in run('journalctl', '-o', 'json', 'SYSLOG_IDENTIFIER=corpusd').stdout.splitlines()
    ]
    started = [e for e in entries if e.get('MESSAGE_ID') == 'e96072359e3e430aaa35700ab4ea987f']
    assert started and started[0].get('CORPUS_ROOT') == CORPUS, entries[:3]
    explained = run('journalctl', '-x', 'MESSAGE_ID=e96072359e3e430aaa35700ab4ea987f').stdout
    assert 'answers its clients' in explained, explained
    text = ''.join(str(e.get('MESSAGE', '')) for e in entries)
    assert 'two warnings' not in text, 'the journal must not hold text of articles'


@test
def the_sandbox_holds():
    pid = main_pid()
    status = open(f'/proc/{pid}/status').read()
    assert re.search(r'^NoNewPrivs:\t1$', status, re.M) and re.search(r'^CapEff:\t0+$', status, re.M), status
    assert re.search(r'^Seccomp:\t2$', status, re.M)
    user = int(re.search(r'^Uid:\t(\d+)', status, re.M).group(1))
    assert pwd.getpwuid(user).pw_name == 'corpusd'
    inside = ['nsenter', '-t', str(pid), '-m', '--']
    assert run(*inside, 'touch', '/etc/written', ok=None).returncode != 0
    assert run(*inside, 'touch', f'{CORPUS}/written', ok=None).returncode != 0
    assert run(*inside, 'touch', '/var/lib/corpusd/written').returncode == 0
    links = run('nsenter', '-t', str(pid), '-n', '--', 'cat', '/proc/self/net/dev').stdout
    assert 'eth' not in links and 'host0' not in links, links


@test
def stopped_it_stays_stopped_and_says_how_to_start():
    run('systemctl', 'stop', 'corpusd.service', 'corpusd.socket', 'corpusd-control.socket')
    result = run('systemctl', 'show', '-P', 'Result', 'corpusd').stdout.strip()
    assert result == 'success', result
    done = ctl('status', ok=(3,))
    assert 'systemctl start corpusd' in done.stderr, done.stderr


@test
def started_again_it_reads_no_article_twice():
    run('systemctl', 'start', 'corpusd')
    ctl('sync')
    assert objects('articles')[0]['revision'] == 1
    run('systemctl', 'stop', 'corpusd.service', 'corpusd.socket', 'corpusd-control.socket')
