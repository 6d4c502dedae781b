# SPDX-License-Identifier: Apache-2.0
"""A corpusd of one's own for a measurement: started on a corpus, asked over its socket, stopped at the end."""
import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time


class Daemon:
    """`corpusd serve` on a corpus, with its state in a temporary folder."""

    def __init__(self, programs, corpus, state=None, prefix=(), environment=None, settings=''):
        self.programs, self.corpus = programs, corpus
        self.prefix, self.environment = list(prefix), environment
        self.folder = tempfile.mkdtemp(prefix='corpusd-benchmark-')
        self.state = state or os.path.join(self.folder, 'state')
        os.makedirs(self.state, exist_ok=True)
        self.path = os.path.join(self.folder, 'socket')
        self.control = self.path + '.control'
        self.log = os.path.join(self.folder, 'log')
        self.configuration = os.path.join(self.folder, 'corpusd.toml')
        with open(self.configuration, 'w') as file:
            file.write(settings)
        self.process = None
        # A trial that fails leaves no service behind.
        atexit.register(self.kill)

    def start(self):
        """Starts it and returns once it answers; tells how many seconds that took."""
        begun = time.monotonic()
        self.launch()
        while True:
            try:
                Connection(self.path).call('GetStatus')
                return time.monotonic() - begun
            except (FileNotFoundError, ConnectionError):
                # Reset: one that was killed left a child that had not closed its copy of the socket yet.
                if self.process.poll() is not None:
                    raise SystemExit(open(self.log).read())
                time.sleep(0.002)

    def launch(self):
        """Starts it without waiting for anything."""
        with open(self.log, 'a') as log:
            self.process = subprocess.Popen(
                self.prefix + [os.path.join(self.programs, 'corpusd'), 'serve', '--corpus', self.corpus,
                               '--state', self.state, '--socket', self.path, '--config', self.configuration],
                stderr=log, env=self.environment)

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait()

    def kill(self):
        """Ends it where it still runs."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.stop(signal.SIGKILL)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def resident(self):
        """Memory of daemon and workers in MB, pages that they share counted once."""
        total = 0
        for pid in [self.process.pid] + self.workers():
            with open(f'/proc/{pid}/smaps_rollup') as file:
                total += next(int(line.split()[1]) for line in file if line.startswith('Pss:'))
        return total / 1024

    def workers(self):
        """Processes of the workers; each belongs to the thread that started it."""
        tasks, found = f'/proc/{self.process.pid}/task', []
        for thread in os.listdir(tasks):
            with open(f'{tasks}/{thread}/children') as file:
                found += [int(word) for word in file.read().split()]
        return found

    def settled(self, every=0.2):
        """Waits until nothing is left to read; gives the status of then."""
        connection = Connection(self.path)
        while True:
            status = connection.call('GetStatus')['status']
            if status['state'] == 'idle':
                return status
            time.sleep(every)


class Connection:
    """One client of the socket."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.rest = b''

    def call(self, method, interface='org.corpusd.Corpus', **parameters):
        self.send(method, interface, parameters)
        return self.receive()

    def stream(self, method, interface='org.corpusd.Corpus', **parameters):
        """All replies of a call that gives more than one."""
        self.send(method, interface, parameters, more=True)
        while True:
            reply = self.receive(whole=True)
            yield reply['parameters']
            if not reply.get('continues'):
                return

    def pages(self, method, field, **parameters):
        """All entries of a list, page by page."""
        after = None
        while True:
            reply = self.call(method, after=after, limit=500, **parameters)
            yield from reply[field]
            after = reply.get('next')
            if after is None:
                return

    def send(self, method, interface, parameters, more=False):
        call = {'method': f'{interface}.{method}', 'parameters': {k: v for k, v in parameters.items() if v is not None}}
        if more:
            call['more'] = True
        self.socket.sendall(json.dumps(call).encode() + b'\0')

    def receive(self, whole=False):
        while b'\0' not in self.rest:
            part = self.socket.recv(1 << 20)
            if not part:
                raise ConnectionError('corpusd closed the connection')
            self.rest += part
        frame, self.rest = self.rest.split(b'\0', 1)
        reply = json.loads(frame)
        if 'error' in reply:
            raise RuntimeError(f'{reply["error"]}: {reply.get("parameters")}')
        return reply if whole else reply['parameters']
