#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures a corpusd at work on a corpus that corpus.py made.

    scale.py PROGRAMS FOLDER [--changes N] [--queries N]

First ingest (articles a second, memory of daemon and workers, shared pages once), start with the corpus unchanged, changes of
one article (from the closing of its file to its claims' notice to a subscriber), queries, and the first line of what watchctl
prints, from its start to that line.
The corpus is changed and put back. Times depend on what else the machine does: compare ratios within one run.
"""
import argparse
import os
import subprocess
import time

from daemon import Connection, Daemon


def quantiles(times):
    times = sorted(1000 * value for value in times)
    return f'median {times[len(times) // 2]:.1f} ms, p99 {times[min(len(times) - 1, len(times) * 99 // 100)]:.1f} ms'


def ingest(daemon):
    begun, peak = time.monotonic(), 0.0
    daemon.start()
    connection = Connection(daemon.path)
    while True:
        status = connection.call('GetStatus')['status']
        peak = max(peak, daemon.resident())
        if status['state'] == 'idle':
            break
        time.sleep(0.5)
    seconds = time.monotonic() - begun
    articles = status['articles']['ready']
    print(f'first ingest: {articles} articles in {seconds:.1f} s, {articles / seconds:.0f} a second; '
          f'most memory {peak:.0f} MB; {status["claims"]} claims')
    size = sum(os.path.getsize(os.path.join(daemon.state, name)) for name in os.listdir(daemon.state)
               if name.startswith('ledger'))
    print(f'ledger: {size / 1e6:.0f} MB')


def restart(daemon):
    daemon.stop()
    seconds = daemon.start()
    begun = time.monotonic()
    daemon.settled(every=0.05)
    print(f'start with the corpus unchanged: answers after {seconds:.2f} s, all seen after {seconds + time.monotonic() - begun:.2f} s')


def templates(corpus):
    """Texts to change: an ordinary article, one with a statement of the much-quoted minister, a copy of the much-printed story."""
    plain = quoted = None
    for folder, _, names in sorted(os.walk(corpus), reverse=True):
        for name in sorted(names, reverse=True):
            with open(os.path.join(folder, name)) as file:
                text = file.read()
            if quoted is None and 'Finance Minister' in text:
                quoted = text
            elif plain is None and 'Finance Minister' not in text:
                plain = text
        if plain and quoted:
            break
    with open(os.path.join(corpus, '000', '000001.txt')) as file:
        return {'an ordinary one': plain, 'one with the minister': quoted, 'a copy of the story most print': file.read()}


def changes(daemon, corpus, count):
    subscriber = Connection(daemon.path)
    notices = subscriber.stream('Subscribe')
    next(notices)
    for what, text in templates(corpus).items():
        told = []
        for number in range(count if text else 0):
            path = os.path.join(corpus, 'new.txt')
            with open(path, 'w') as file:
                file.write(text + f'\n\nThe signal box has {number} levers, engineer Una Tarrow said.\n')
            begun = time.monotonic()
            while not any(change.get('article') == 'new.txt' for change in next(notices)['changes']):
                pass
            told.append(time.monotonic() - begun)
        if told:
            os.unlink(path)
            while not any(change['kind'] == 'articleRemoved' for change in next(notices)['changes']):
                pass
            print(f'one article changed ({what}), its file closed until a subscriber knows: {quantiles(told)}')


def queries(daemon, count):
    connection = Connection(daemon.path)
    claims = connection.call('ListClaims', limit=50)['claims']
    name = next(source['name'] for claim in claims for source in claim['sources'])
    paths = [claim['article'] for claim in claims]
    calls = {
        'status': lambda n: ('GetStatus', {}),
        'show (one article)': lambda n: ('GetArticle', {'path': paths[n % len(paths)]}),
        'show (why)': lambda n: ('Explain', {'id': claims[n % len(claims)]['id']}),
        'diff': lambda n: ('Diff', {'path': paths[n % len(paths)]}),
        'claims': lambda n: ('ListClaims', {'limit': 50}),
        'claims of one speaker': lambda n: ('ListClaims', {'source': name, 'limit': 50}),
        'search': lambda n: ('Search', {'words': 'harbour wall', 'limit': 50}),
        'figures': lambda n: ('ListFigures', {'limit': 50}),
        'conflicts': lambda n: ('ListConflicts', {'limit': 50}),
        'propositions': lambda n: ('ListPropositions', {'limit': 50}),
        'articles': lambda n: ('ListArticles', {'limit': 50}),
        'entities': lambda n: ('ListEntities', {'limit': 50}),
        'match': lambda n: ('Match', {'text': claims[n % len(claims)]['content'], 'limit': 10}),
    }
    for what, call in calls.items():
        times = []
        for number in range(count):
            method, parameters = call(number)
            begun = time.monotonic()
            connection.call(method, **parameters)
            times.append(time.monotonic() - begun)
        print(f'{what}: {quantiles(times)}')


def first_lines(daemon, count):
    """What a user waits for: a process of watchctl, started, until the first line of its list is there."""
    lists = ['claims', 'claims --sort published', 'conflicts --limit 1', 'propositions --limit 1', 'entities --limit 1',
             'entities --sort mentions --limit 1', 'figures --limit 1', 'articles --limit 1', 'claims --count',
             'claims --format csv']
    program = os.path.join(daemon.programs, 'watchctl')
    for arguments in lists:
        times = []
        for _ in range(count):
            begun = time.monotonic()
            with subprocess.Popen([program, '--socket', daemon.path] + arguments.split(), stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL) as process:
                line = process.stdout.readline()
                times.append(time.monotonic() - begun)
                process.stdout.close()
            if not line:
                raise SystemExit(f'watchctl {arguments} printed nothing')
        print(f'watchctl {arguments}, first line: {quantiles(times)}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs')
    parser.add_argument('folder')
    parser.add_argument('--changes', type=int, default=100)
    parser.add_argument('--queries', type=int, default=100)
    given = parser.parse_args()
    corpus = os.path.join(given.folder, 'articles')
    daemon = Daemon(given.programs, corpus)
    try:
        ingest(daemon)
        restart(daemon)
        changes(daemon, corpus, given.changes)
        queries(daemon, given.queries)
        first_lines(daemon, given.queries)
    finally:
        daemon.stop()
        daemon.remove()


if __name__ == '__main__':
    main()
