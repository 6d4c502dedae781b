#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Many clients at once: 450 connected, of which 50 never read and 50 send garbage, while honest ones ask in an open loop.

Usage: clients.py PROGRAMS FOLDER [SECONDS]; FOLDER is one that corpus.py made.

Honest requests are sent at fixed times, 100 a second in all, whatever became of the earlier ones, and their time counts from
when they were due: a service that stalls cannot hide it. The same requests are first sent without the others ("quiet"). The 50
that never read ask for the whole ledger again and again and fill their sockets; the 50 send no Varlink, or begin messages that
they do not end, and come back whenever they are cut off.
"""
import json
import multiprocessing
import os
import random
import selectors
import socket
import statistics
import sys
import threading
import time

from daemon import Connection, Daemon

CLIENTS, DEAF, GARBAGE, RATE = 450, 50, 50, 100


def call(method, more=False, **parameters):
    return json.dumps({'method': f'org.corpusd.Corpus.{method}', 'parameters': parameters, 'more': more}).encode() + b'\0'


class Honest:
    """Clients that ask now and then, each on a connection of its own, and wait for the answer."""

    def __init__(self, path, count, requests):
        self.requests, self.sockets = requests, []
        for _ in range(count):
            one = socket.socket(socket.AF_UNIX)
            one.connect(path)
            self.sockets.append(one)

    def ask(self, seconds):
        """Sends RATE requests a second for so long; gives the milliseconds of each answer and how many stayed away."""
        chosen = random.Random(7)
        selector = selectors.DefaultSelector()
        due = {one: [] for one in self.sockets}
        rest = {one: b'' for one in self.sockets}
        for one in self.sockets:
            selector.register(one, selectors.EVENT_READ)
        begun, sent, times, errors = time.monotonic(), 0, [], 0
        total = int(seconds * RATE)
        while len(times) < total:
            now = time.monotonic()
            if sent < total and now >= begun + sent / RATE:
                one = self.sockets[sent % len(self.sockets)]
                due[one].append(begun + sent / RATE)
                one.sendall(chosen.choice(self.requests))
                sent += 1
                continue
            if sent == total and now > begun + seconds + 60:
                break
            wait = begun + sent / RATE - now if sent < total else 1
            for key, _ in selector.select(max(wait, 0)):
                one = key.fileobj
                part = one.recv(1 << 20)
                if not part:
                    raise ConnectionError('an honest client was cut off')
                *frames, rest[one] = (rest[one] + part).split(b'\0')
                for frame in frames:
                    times.append((time.monotonic() - due[one].pop(0)) * 1000)
                    errors += b'"error"' in frame[:20]
        return times, total - len(times), errors


class Deaf(threading.Thread):
    """Asks for everything and reads nothing; whoever is cut off comes again."""

    def __init__(self, path, stop):
        super().__init__(daemon=True)
        self.path, self.stopped, self.cut = path, stop, 0

    def run(self):
        asked = call('Export', more=True) * 20
        while not self.stopped.is_set():
            with socket.socket(socket.AF_UNIX) as one:
                try:
                    one.connect(self.path)
                    one.sendall(asked)
                    while not self.stopped.wait(1):
                        one.send(call('GetStatus'), socket.MSG_DONTWAIT)
                except BlockingIOError:
                    self.stopped.wait(5)
                except OSError:
                    self.cut += 1


class Garbage(threading.Thread):
    """Sends what is no Varlink; whoever is cut off comes again."""

    def __init__(self, path, stop, seed):
        super().__init__(daemon=True)
        self.path, self.stopped, self.cut, self.random = path, stop, 0, random.Random(seed)

    def run(self):
        while not self.stopped.is_set():
            with socket.socket(socket.AF_UNIX) as one:
                try:
                    one.connect(self.path)
                    for _ in range(20):
                        one.sendall(self.random.choice([
                            self.random.randbytes(200), b'{"method":', b'[' * 300 + b'\0', b'{}\0', b'\0' * 50,
                            call('ListClaims', kind=3), b'{"method":"a.b","parameters":' + b'{"a":' * 200,
                            call('Search', words='"' * 60 + '*(')]))
                        self.stopped.wait(0.1)
                except OSError:
                    self.cut += 1


def disturb(path, stop, cut):
    """The clients that mean no good, in a process of their own, so that they do not hold up the honest ones' clock."""
    others = [Deaf(path, stop) for _ in range(DEAF)] + [Garbage(path, stop, seed) for seed in range(GARBAGE)]
    for other in others:
        other.start()
    stop.wait()
    for other in others:
        other.join()
        cut[isinstance(other, Garbage)] += other.cut


def summary(name, times, missing, errors):
    times = sorted(times)
    share = lambda part: times[min(int(len(times) * part), len(times) - 1)]
    print(f'{name}: {len(times)} answered, {missing} not, {errors} errors; '
          f'median {statistics.median(times):.2f} ms, p99 {share(0.99):.1f}, most {times[-1]:.1f}')
    return statistics.median(times)


def main():
    programs, folder = sys.argv[1:3]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 60
    daemon = Daemon(programs, os.path.join(folder, 'articles'))
    daemon.start()
    try:
        daemon.settled()
        one = Connection(daemon.path)
        articles = one.call('ListArticles', limit=200)['articles']
        claims = one.call('ListClaims', limit=200)['claims']
        propositions = one.call('ListPropositions', limit=200)['propositions']
        requests = [call('GetStatus')] * 100
        requests += [call('GetArticle', path=article['path']) for article in articles]
        requests += [call('GetClaim', id=claim['id']) for claim in claims]
        requests += [call('GetProposition', id=proposition['id']) for proposition in propositions]
        requests += [call('Diff', path=article['path']) for article in articles]
        honest = Honest(daemon.path, CLIENTS - DEAF - GARBAGE, requests)
        quiet = summary('quiet, ', *honest.ask(seconds))
        stop, cut = multiprocessing.Event(), multiprocessing.Array('i', 2)
        others = multiprocessing.Process(target=disturb, args=(daemon.path, stop, cut), daemon=True)
        others.start()
        time.sleep(5)
        times, missing, errors = honest.ask(seconds)
        loud = summary('all 450', times, missing, errors)
        stop.set()
        others.join()
        print(f'cut off: {cut[0]} deaf, {cut[1]} with garbage; memory {daemon.resident():.0f} MB')
        print(f'the median is {loud / quiet:.2f} times the quiet one')
        sys.exit(0 if missing == 0 and errors == 0 and loud <= 2 * quiet else 1)
    finally:
        daemon.stop()
        daemon.remove()


main()
