# SPDX-License-Identifier: Apache-2.0
"""The programs behind one face: started on a folder, they tell which of its files changed.

What "told" means differs, and is each one's own best: watchman's subscription and inotifywait's line say that a file changed,
recoll has it searchable, corpusd has its claims committed.
"""
import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time

from daemon import Connection, Daemon


class Refused(Exception):
    """It does not watch, and says why."""


class Watcher:
    """A program that watches `root`, with a folder `home` of its own for what it keeps."""

    name = ''
    #: Whether it reads what is in the files, so that a crawl of many costs it minutes.
    reads = False

    def __init__(self, root, home, prefix=()):
        self.root, self.home, self.prefix = root, home, list(prefix)
        self.changed = threading.Condition()
        self.pending, self.times, self.mark = set(), {}, ''
        self.last = 0.0
        self.flagged = False
        self.process = None
        os.makedirs(home, exist_ok=True)

    def start(self):
        """Starts it; gives the seconds until it had seen all there was."""
        raise NotImplementedError

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.terminate()
            self.process.wait()

    def remove(self):
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def processes(self):
        return [self.process.pid]

    def expect(self, paths, mark=''):
        """Begins to wait for `paths`, relative to the root, whose files hold the word `mark`."""
        with self.changed:
            self.pending, self.times, self.mark, self.flagged = set(paths), {}, mark, False
            self.last = time.monotonic()

    def wait(self, patience):
        """Waits for what is expected until nothing comes for `patience` seconds; gives what did not come."""
        begun = time.monotonic()
        while True:
            self.look()
            with self.changed:
                if not self.pending or time.monotonic() - max(begun, self.last) > patience:
                    return set(self.pending)
                self.changed.wait(0.02 if len(self.pending) == 1 else 0.5)

    def look(self):
        """Asks it, where it does not tell by itself."""

    def hear(self, path):
        now = time.monotonic()
        with self.changed:
            self.times.setdefault(path, now)
            self.last = now
            self.pending.discard(path)
            if not self.pending:
                self.changed.notify_all()

    def said(self):
        """What it says of its state in a sentence, after something went wrong."""
        ended = self.process.poll()
        return f'ended with status {ended}' if ended is not None else ''

    def follow(self, lines):
        """Has another thread take in what it tells."""
        def listen():
            try:
                for line in lines:
                    self.take(line)
            except (OSError, ValueError, RuntimeError):
                return
        threading.Thread(target=listen, daemon=True).start()

    def take(self, line):
        raise NotImplementedError


class Inotifywait(Watcher):
    name = 'inotifywait -m -r'
    program = 'inotifywait'

    def start(self):
        begun = time.monotonic()
        self.process = subprocess.Popen(
            self.prefix + ['inotifywait', '-m', '-r', '-e', 'close_write', '-e', 'moved_to', '--format', '%w%f', self.root],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.complaints = []
        for line in self.process.stderr:
            if 'established' in line:
                break
            if not line.startswith('Setting up'):
                self.complaints.append(line.strip())
        seconds = time.monotonic() - begun
        self.follow(self.process.stdout)
        return seconds

    def take(self, line):
        self.hear(os.path.relpath(line.rstrip('\n'), self.root))

    def said(self):
        return ' '.join(filter(None, [super().said(), *self.complaints[-1:]]))


class Watchman(Watcher):
    name = 'watchman'
    program = 'watchman'

    def start(self):
        begun = time.monotonic()
        path = os.path.join(self.home, 'socket')
        self.process = subprocess.Popen(
            self.prefix + ['watchman', '--foreground', '--no-save-state', f'--sockname={path}',
                           f'--logfile={self.home}/log', f'--pidfile={self.home}/pid'],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.answers = self.connect(path)
        self.insist('watch', self.root)
        # A query waits for the crawl, and for a cookie behind it.
        self.insist('query', self.root, {'expression': ['name', 'no such file'], 'fields': ['name'], 'sync_timeout': 600000})
        seconds = time.monotonic() - begun
        listener = self.connect(path)
        self.listener = listener
        self.send(listener, 'subscribe', self.root, 'changes', {'fields': ['name'], 'expression': ['type', 'f']})
        # The first notice holds every file there is.
        while 'subscription' not in (answer := json.loads(listener.readline() or '{"error": "closed"}')):
            self.check(answer)
        self.follow(listener)
        return seconds

    def connect(self, path):
        while True:
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(path)
                return connection.makefile('rw')
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit('watchman does not start')
                time.sleep(0.002)

    @staticmethod
    def send(stream, *command):
        stream.write(json.dumps(command) + '\n')
        stream.flush()

    def ask(self, *command):
        self.send(self.answers, *command)
        return json.loads(self.answers.readline())

    def insist(self, *command):
        self.check(self.ask(*command))

    @staticmethod
    def check(answer):
        if 'error' in answer:
            raise Refused(' '.join(answer['error'].split())[:200])

    def take(self, line):
        notice = json.loads(line)
        self.flagged |= bool(notice.get('is_fresh_instance') or notice.get('canceled'))
        for name in notice.get('files', []):
            self.hear(name)

    def said(self):
        answer = self.ask('clock', self.root)
        return ' '.join(str(answer.get('error', '')).split())[:160]


class Eager(Watchman):
    """Without the 20 ms for which it waits for more."""

    name = 'watchman, settle 0'

    def start(self):
        with open(os.path.join(self.root, '.watchmanconfig'), 'w') as file:
            json.dump({'settle': 0}, file)
        try:
            return super().start()
        finally:
            os.unlink(os.path.join(self.root, '.watchmanconfig'))


class Recoll(Watcher):
    name = 'recollindex -m'
    program = 'recollindex'
    reads = True

    def start(self):
        with open(os.path.join(self.home, 'recoll.conf'), 'w') as file:
            file.write(f'topdirs = {self.root}\nmonixinterval = 1\nidxniceprio = 0\nloglevel = 2\n')
        status = os.path.join(self.home, 'idxstatus.txt')
        if os.path.exists(status):
            os.unlink(status)
        begun = time.monotonic()
        self.process = subprocess.Popen(
            self.prefix + ['recollindex', '-c', self.home, '-m', '-D', '-x', '-w', '0'],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Phase 6 is waiting for changes.
        while self.process.poll() is None:
            if os.path.exists(status) and 'phase = 6' in open(status).read():
                break
            time.sleep(0.01)
        return time.monotonic() - begun

    def processes(self):
        return [self.process.pid, *children(self.process.pid)]

    def look(self):
        done = subprocess.run(['recollq', '-c', self.home, '-b', '-n', '0', self.mark], capture_output=True, text=True)
        for line in done.stdout.splitlines():
            if line.startswith('file://'):
                path = os.path.relpath(line[len('file://'):], self.root)
                if path not in self.times:
                    self.hear(path)


class Corpusd(Watcher):
    name = 'corpusd'
    program = ''
    reads = True
    #: Folder of the programs; set once.
    programs = ''
    manager = None

    def start(self):
        self.manager = self.manager or Manager(os.path.join(self.home, 'notify'))
        self.daemon = Daemon(self.programs, self.root, state=os.path.join(self.home, 'state'), prefix=self.prefix,
                             environment=dict(os.environ, **self.manager.environment))
        self.answered = self.daemon.start()
        self.process = self.daemon.process
        begun = time.monotonic()
        Connection(self.daemon.path).call('Sync', timeoutMilliseconds=3_600_000)
        seconds = self.answered + time.monotonic() - begun
        notices = Connection(self.daemon.path).stream('Subscribe')
        next(notices)
        self.follow(notices)
        return seconds

    def stop(self):
        super().stop()
        if self.process:
            self.daemon.remove()

    def processes(self):
        return [self.daemon.process.pid] + self.daemon.workers()

    def ask(self, method, **parameters):
        return Connection(self.daemon.path).call(method, **parameters)

    def take(self, notice):
        self.flagged |= 'events were lost' in (notice.get('stale') or '')
        for change in notice['changes']:
            if 'article' in change:
                self.hear(change['article'])

    def said(self):
        status = self.ask('GetStatus')['status']
        return ' '.join(status['problems'])


class Manager:
    """As much of a service manager as a watchdog needs: notes when the service says that it is alive."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        if os.path.exists(path):
            os.unlink(path)
        self.socket.bind(path)
        # As the unit has it: 30 seconds.
        self.environment = {'NOTIFY_SOCKET': path, 'WATCHDOG_USEC': '30000000'}
        self.pings = []
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            if b'WATCHDOG=1' in self.socket.recv(4096):
                self.pings.append(time.monotonic())


def children(pid):
    """Processes that `pid`'s threads started, and those they did."""
    found = []
    for thread in os.listdir(f'/proc/{pid}/task'):
        with open(f'/proc/{pid}/task/{thread}/children') as file:
            for child in map(int, file.read().split()):
                found += [child, *children(child)]
    return found
