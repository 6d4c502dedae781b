# SPDX-License-Identifier: Apache-2.0
"""The service's comings and goings, seen by clients that do not stop asking."""
import ctypes
import json
import os
import re
import socket
import threading

from harness import CORPUS, NOTE, ctl, drop, main_pid, objects, run, test, until

SOCKET = '/run/corpusd/corpusd.sock'
CONFIGURATION = '/etc/corpusd/corpusd.toml'


class Client:
    """A connection that speaks Varlink by hand."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(60)
        self.socket.connect(SOCKET)
        self.rest = b''

    def send(self, method, more=False, **parameters):
        call = {'method': f'org.corpusd.Corpus.{method}', 'parameters': parameters, **({'more': True} if more else {})}
        self.socket.sendall(json.dumps(call).encode() + b'\0')

    def receive(self):
        """The next reply; None where the service closed the connection."""
        while b'\0' not in self.rest:
            part = self.socket.recv(1 << 16)
            if not part:
                return None
            self.rest += part
        frame, self.rest = self.rest.split(b'\0', 1)
        return json.loads(frame)


@test
def restarts_by_its_sockets_lose_no_request():
    run('systemctl', 'start', 'corpusd.socket', 'corpusd-control.socket', 'corpusd.service')
    ended, lost, answered = threading.Event(), [], [0] * 4

    def ask(number):
        while not ended.is_set():
            try:
                client = Client()
                client.send('GetStatus')
                if 'parameters' not in (client.receive() or {}):
                    lost.append('closed without an answer')
            except OSError as error:
                lost.append(str(error))
            else:
                answered[number] += 1
            client.socket.close()
    asking = [threading.Thread(target=ask, args=[number]) for number in range(len(answered))]
    for thread in asking:
        thread.start()
    try:
        for _ in range(5):
            before = sum(answered)
            until(lambda: sum(answered) > before + 100, 'a hundred answers')
            # So many restarts within a minute are for a test only.
            run('systemctl', 'reset-failed', 'corpusd')
            run('systemctl', 'restart', 'corpusd')
    finally:
        ended.set()
        for thread in asking:
            thread.join()
    assert not lost, f'{len(lost)} of {sum(answered) + len(lost)} lost: {set(lost)}'


@test
def a_restart_with_clients_connected_ends_them_and_they_go_on_where_they_were():
    follower, idle, halfway = Client(), Client(), Client()
    follower.send('Subscribe', more=True)
    clock = follower.receive()['parameters']['clock']
    idle.send('GetStatus')
    idle.receive()
    halfway.socket.sendall(b'{"method": "org.corpusd')
    stopped = run('systemctl', 'show', '-P', 'ActiveExitTimestampMonotonic', 'corpusd').stdout
    run('systemctl', 'restart', 'corpusd')
    assert run('systemctl', 'show', '-P', 'ActiveExitTimestampMonotonic', 'corpusd').stdout != stopped
    assert 'timed out' not in run('journalctl', '-u', 'corpusd', '-o', 'cat').stdout
    last = follower.receive()
    assert last is None or last['error'] == 'org.corpusd.Corpus.Busy', last
    assert idle.receive() is None and halfway.receive() is None
    drop('restarted.txt', NOTE.replace('Marrow Bay', 'Gull Rock'))
    ctl('sync')
    again = Client()
    again.send('Subscribe', more=True, since=clock)
    changes = []
    while not any(change.get('article') == 'restarted.txt' for change in changes):
        changes += again.receive()['parameters']['changes']
    run('rm', f'{CORPUS}/restarted.txt', user='reporter')
    ctl('sync')


@test
def ingestion_that_hangs_alone_is_ended_by_the_watchdog_and_nothing_is_lost():
    """One thread is stopped, the one that writes the ledger: everything else goes on, and clients are answered."""
    original = open(CONFIGURATION).read()
    with open(CONFIGURATION, 'a') as file:
        file.write('article-seconds = 1\n')
    os.makedirs('/run/systemd/system/corpusd.service.d', exist_ok=True)
    with open('/run/systemd/system/corpusd.service.d/watchdog.conf', 'w') as file:
        file.write('[Service]\nWatchdogSec=4\n')
    run('systemctl', 'daemon-reload')
    run('systemctl', 'restart', 'corpusd')
    drop('before.txt', NOTE.replace('Marrow Bay', 'Heron Point'))
    ctl('sync')
    pid = main_pid()
    thread = writing_thread(pid)
    trace(0x4206, thread)  # PTRACE_SEIZE
    trace(0x4207, thread)  # PTRACE_INTERRUPT
    os.waitpid(thread, WALL)
    try:
        drop('hanging.txt', NOTE.replace('Marrow Bay', 'Cormorant Sound'))
        until(lambda: objects('status')[0]['state'] == 'working', 'work that does not end')
        until(lambda: ended(thread), 'the end of the service', seconds=120)
        until(lambda: main_pid() not in (0, pid), 'a new process')
        ctl('sync')
        assert 'hanging.txt' in {article['path'] for article in objects('articles')}
        told = run('journalctl', '-u', 'corpusd', '-o', 'cat').stdout
        assert re.search('[Ww]atchdog timeout', told), told[-2000:]
        stalled = run('journalctl', 'MESSAGE_ID=409dacf3a82944439c12448e15a8df28', '-o', 'cat').stdout
        assert 'in hand for too long' in stalled, stalled
    finally:
        open(CONFIGURATION, 'w').write(original)
        os.unlink('/run/systemd/system/corpusd.service.d/watchdog.conf')
        run('systemctl', 'daemon-reload')
        run('rm', '-f', f'{CORPUS}/before.txt', f'{CORPUS}/hanging.txt', user='reporter')
        run('systemctl', 'restart', 'corpusd')
        ctl('sync')


#: A thread is no child of ours: it has to be asked for by name.
WALL = 0x40000000


def writing_thread(pid):
    """The thread that has written most: the ledger's."""
    def written(thread):
        with open(f'/proc/{pid}/task/{thread}/io') as file:
            return int(re.search(r'^wchar: (\d+)', file.read(), re.M).group(1))
    return max(map(int, os.listdir(f'/proc/{pid}/task')), key=written)


def trace(request, thread):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long] * 4
    if libc.ptrace(request, thread, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), 'ptrace')


def ended(thread):
    """Whether a traced thread is gone; a process stays for as long as its end was not taken note of."""
    try:
        found, status = os.waitpid(thread, WALL | os.WNOHANG)
    except ChildProcessError:
        return True
    return found == thread and (os.WIFSIGNALED(status) or os.WIFEXITED(status))


@test
def an_instance_is_named_after_its_corpus_and_sees_it_come_again():
    """Also a folder with a dash in its name, which systemd escapes; also after another folder took its place."""
    corpus = '/srv/news-desk/in'
    name = run('systemd-escape', '--path', corpus).stdout.strip()
    os.makedirs(corpus)
    with open(f'{corpus}/one.txt', 'w') as file:
        file.write(NOTE)
    sockets = [f'corpusd@{name}.socket', f'corpusd-control@{name}.socket']
    run('systemctl', 'start', *sockets)
    status = objects('--instance', name, 'status')[0]
    assert status['corpus'] == corpus, status
    ctl('--instance', name, 'sync')
    assert [article['path'] for article in objects('--instance', name, 'articles')] == ['one.txt']
    os.rename(corpus, corpus + '.old')
    until(lambda: '"rootUnavailable"' in ctl('--instance', name, 'status', '--json', ok=(1,)).stdout, 'a lost corpus')
    assert objects('--instance', name, 'claims'), 'claims stay until the truth is known'
    os.makedirs(corpus)
    with open(f'{corpus}/two.txt', 'w') as file:
        file.write(NOTE)
    until(lambda: [a['path'] for a in objects('--instance', name, 'articles')] == ['two.txt'], 'the new folder')
    run('systemctl', 'reload', f'corpusd@{name}.service')
    run('systemctl', 'stop', *sockets, f'corpusd@{name}.service')


@test
def a_corpus_in_a_home_is_seen_where_the_home_is_let_in():
    """The drop-in of Operations.md: the folder above the corpus, since a mount of the corpus would hold on to its inode."""
    corpus = '/home/reporter/news'
    run('mkdir', corpus, user='reporter')
    run('setfacl', '-m', 'g:corpusd:x', '/home/reporter')
    run('tee', f'{corpus}/one.txt', user='reporter', stdin=NOTE)
    folder = '/run/systemd/system/corpusd@home-reporter-news.service.d'
    os.makedirs(folder)
    with open(f'{folder}/home.conf', 'w') as file:
        file.write('[Service]\nBindReadOnlyPaths=/home/reporter\n')
    run('systemctl', 'daemon-reload')
    units = [f'corpusd@home-reporter-news.{kind}' for kind in ('socket', 'service')]
    run('systemctl', 'start', *units)
    ctl('--instance', 'home-reporter-news', 'sync')
    assert objects('--instance', 'home-reporter-news', 'claims')
    run('rm', '-r', corpus, user='reporter')
    run('mkdir', corpus, user='reporter')
    run('tee', f'{corpus}/two.txt', user='reporter', stdin=NOTE)
    until(lambda: [a['path'] for a in objects('--instance', 'home-reporter-news', 'articles')] == ['two.txt'], 'the new folder')
    run('systemctl', 'stop', *units, 'corpusd-control@home-reporter-news.socket')
