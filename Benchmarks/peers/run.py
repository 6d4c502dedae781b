#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs corpusd and what else watches folders through the same crawl, changes, burst and accidents, and prints Markdown tables.

    run.py PROGRAMS [--work FOLDER] [--quick]

PROGRAMS   the folder of corpusd, as .build/release
FOLDER     where trees and states go; default: a temporary folder. A disk and a tmpfs give different figures: say which

The peers are the user's to install (Debian: apt-get install watchman recollcmd inotify-tools); those that are not there are left
out. All stand in one run, since only figures of one run can be compared. About 15 minutes; --quick takes a few and shows that it
works, no more.
"""
import argparse
import datetime
import os
import platform
import shutil
import statistics
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import failures  # noqa: E402
import measures  # noqa: E402
import trees  # noqa: E402
from watchers import Corpusd, Eager, Inotifywait, Recoll, Refused, Watchman  # noqa: E402


def table(head, rows):
    print('| ' + ' | '.join(head) + ' |\n|' + '---|' * len(head))
    for row in rows:
        print('| ' + ' | '.join(row) + ' |')
    print(flush=True)


class Run:
    """One run, with its folder and its watchers."""

    def __init__(self, given, work):
        self.given, self.work = given, work
        small = given.quick
        self.articles, self.burst, self.crawl = (400, 400, 3000) if small else (10000, 10000, 100000)
        self.changes, self.idle, self.repeats = (20, 5, 1) if small else (300, 60, 3)
        self.kinds = [kind for kind in (Watchman, Inotifywait, Recoll) if shutil.which(kind.program)] + [Corpusd]
        self.homes = 0

    def make(self, kind, root, home=None, prefix=()):
        self.homes += 1
        return kind(root, home or os.path.join(self.work, f'home{self.homes}'), prefix)

    def head(self):
        with open('/proc/loadavg') as file:
            load = file.read().split()[0]
        kind = os.popen(f'stat -f -c %T {self.work}').read().strip()
        print(f'Measured {datetime.date.today()} on {os.cpu_count()} processors, Linux {platform.release()}, {kind}; load '
              f'before the run {load}.\n', flush=True)

    def news(self):
        """Crawl of articles, latency, rest, burst."""
        root = trees.news(os.path.join(self.work, 'news'), self.articles, seed=1)
        texts = trees.contents(trees.news(os.path.join(self.work, 'more'), self.burst, seed=2))
        homes = {kind: os.path.join(self.work, kind.__name__) for kind in self.kinds}
        crawls, latencies, bursts = [], [], []
        for kind in self.kinds + ([Eager] if Watchman in self.kinds else []):
            trees.say(f'{kind.name}: crawl of {self.articles} articles, {self.changes} changes')
            watcher = self.make(kind, root, homes.get(kind))
            first = watcher.start()
            again = '–'
            if kind.reads:
                watcher.stop()
                again = f'{watcher.start():.2f} s'
            times, lost = measures.latency(watcher, root, self.changes if kind is not Recoll else min(20, self.changes), seed=len(latencies))
            latencies.append([kind.name, *(f'{1000 * value:.2f}' for value in (
                measures.median(times), measures.quantile(times, 0.9), measures.quantile(times, 0.99))), f'{lost} of {len(times) + lost}'])
            if kind is not Eager:
                crawls.append([kind.name, f'{first:.2f} s', again])
            watcher.stop()
        print(f'### {self.articles} articles of 3 KB: from the start until all is seen\n')
        table(['', 'for the first time', 'again, nothing changed'], crawls)
        print('### One changed article: from its closing until a listener knows (ms)\n')
        table(['', 'median', '90 %', '99 %', 'lost'], latencies)

        trees.say(f'rest: {self.idle} s')
        together = [self.make(kind, root, homes[kind]) for kind in self.kinds]
        for watcher in together:
            watcher.start()
        memory = [measures.memory(watcher) for watcher in together]
        rests = measures.rest(together, self.idle)
        for watcher in together:
            watcher.stop()
        print(f'### At rest for {self.idle} s on {self.articles} articles\n')
        table(['', 'memory', 'processor', 'wake-ups a second', 'of those not beside a ping of the watchdog'],
              [[watcher.name, f'{megabytes:.1f} MB', f'{percent:.3f} %', f'{wakes:.2f}', str(alone)]
               for watcher, megabytes, (percent, wakes, alone) in zip(together, memory, rests)])

        for kind in self.kinds:
            trees.say(f'{kind.name}: burst of {len(texts)} articles into new folders')
            watcher = self.make(kind, root, homes[kind])
            watcher.start()
            before = watcher.ask('GetStatus')['status']['claims'] if kind is Corpusd else 0
            written, told, lost = measures.burst(watcher, root, texts)
            words = ''
            if kind is Corpusd:
                claims = watcher.ask('GetStatus')['status']['claims'] - before
                memory = measures.memory(watcher)
                watcher.stop()
                words = f'{claims} of {{}} claims queryable; {memory:.0f} MB after it'
                for workers in sorted({1, os.cpu_count()}):
                    seconds, expected = measures.extraction(self.given.programs, root, os.path.join(root, 'burst'), workers)
                    words += f'; × {told / seconds:.2f} of extraction alone by {workers} process{"es" if workers > 1 else ""}, {seconds:.1f} s'
                words = words.format(expected)
            watcher.remove()
            measures.forget(root)
            bursts.append([kind.name, f'{written:.2f} s', f'{told:.2f} s', f'{lost} of {len(texts)}', words])
        print(f'### Burst: {len(texts)} articles of 3 KB into new folders, as fast as they can be written\n')
        table(['', 'writing took', 'all told after', 'lost', ''], bursts)

    def notes(self):
        """Crawl of a great many files."""
        root = trees.notes(os.path.join(self.work, 'notes'), self.crawl)
        # recoll takes many minutes to read so many.
        kinds = [kind for kind in self.kinds if kind is not Recoll]
        watchers = [self.make(kind, root) for kind in kinds]
        firsts, times, memory = {}, {kind: [] for kind in kinds}, {}
        for kind, watcher in zip(kinds, watchers):
            trees.say(f'{kind.name}: crawl of {self.crawl} files')
            if kind.reads:
                firsts[kind] = watcher.start()
                watcher.stop()
        answers = []
        for _ in range(self.repeats):
            for kind, watcher in zip(kinds, watchers):
                times[kind].append(watcher.start())
                memory[kind] = measures.memory(watcher)
                if kind is Corpusd:
                    answers.append(watcher.answered)
                watcher.stop()
        for watcher in watchers:
            watcher.remove()
        print(f'### Crawl of {self.crawl} unchanged files of one line ({self.repeats} starts each)\n')
        rows = []
        for kind in kinds:
            words = ''
            if kind is Corpusd:
                words = f'answers after {statistics.median(answers):.2f} s; the first time {firsts[kind]:.1f} s, every file read'
            rows.append([kind.name, f'{statistics.median(times[kind]):.2f} s',
                         f'{min(times[kind]):.2f}–{max(times[kind]):.2f}', f'{memory[kind]:.1f} MB', words])
        table(['', 'median', 'range', 'memory', ''], rows)

    def accidents(self):
        print('### Accidents\n')
        rows = []
        for test in failures.TESTS:
            row = [f'{test.__name__.replace("_", " ")}: {test.__doc__}']
            for kind in self.kinds:
                trees.say(f'{kind.name}: {test.__name__}')
                root = os.path.join(self.work, 'accident')

                def make(prefix=(), prepare=lambda root: None):
                    trees.notes(root, 50)
                    prepare(root)
                    made.append(self.make(kind, root, prefix=prefix))
                    made[0].start()
                    return made[0], root
                made = []
                try:
                    stood, words = test(make)
                except Refused as error:
                    stood, words = False, f'refuses to watch: {error}'
                if made:
                    made[0].remove()
                shutil.rmtree(root, ignore_errors=True)
                shutil.rmtree(root + '.away', ignore_errors=True)
                row.append(('**yes** · ' if stood else 'no · ') + words)
            rows.append(row)
        table(['', *(kind.name for kind in self.kinds)], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs')
    parser.add_argument('--work')
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--only', choices=['notes', 'accidents', 'news'], action='append',
                        help='leave the other parts out')
    given = parser.parse_args()
    given.programs = os.path.abspath(given.programs)
    Corpusd.programs = given.programs
    work = tempfile.mkdtemp(prefix='corpusd-peers-', dir=given.work)
    try:
        run = Run(given, work)
        run.head()
        for part in given.only or ['notes', 'accidents', 'news']:
            getattr(run, part)()
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == '__main__':
    main()
