# SPDX-License-Identifier: Apache-2.0
"""What can be counted: crawl, latency, burst, rest."""
import os
import random
import shutil
import statistics
import subprocess
import time

import trees
from watchers import Corpusd


def latency(watcher, root, changes, seed):
    """Seconds from the closing of a changed file to the word of it, one change after the other; and how many were never told."""
    drawn = random.Random(seed)
    texts = trees.contents(root)
    times, lost = [], 0
    for number, path in enumerate(drawn.sample(sorted(texts), min(changes, len(texts)))):
        mark = f'zq{seed}x{number}'
        watcher.expect([path], mark)
        closed = trees.write(
            root, path, f'{texts[path]}\nThe signal box {mark} has {number} levers, engineer Una Tarrow said.\n')
        if watcher.wait(patience=60):
            lost += 1
        else:
            times.append(watcher.times[path] - closed)
        if isinstance(watcher, Corpusd):
            held = watcher.ask('ListClaims', path=path)['claims']
            assert any(mark in claim['content'] for claim in held), f'{path} was told before its claims could be read'
    trees.drop(root, texts)
    return times, lost


def burst(watcher, root, texts):
    """Seconds of the writer, seconds until all was told, and how many never were."""
    mark = 'zqburst'
    texts = {f'burst/{path}': f'{text}\n{mark}\n' for path, text in texts.items()}
    watcher.expect(texts, mark)
    begun = time.monotonic()
    trees.drop(root, texts)
    written = time.monotonic() - begun
    lost = watcher.wait(patience=120)
    return written, max(watcher.times.values(), default=begun) - begun, len(lost)


def extraction(programs, root, folder, workers):
    """Seconds that `corpusd extract` takes for all files of `folder`, shared out among as many processes; and the claims."""
    paths = [os.path.join(folder, path) for path in trees.contents(folder)]
    command = [os.path.join(programs, 'corpusd'), 'extract', '--root', root]
    outputs = [open(f'{folder}.claims.{number}', 'w+') for number in range(workers)]
    begun = time.monotonic()
    running = [subprocess.Popen(command + paths[number::workers], stdout=output) for number, output in enumerate(outputs)]
    assert [process.wait() for process in running] == [0] * workers
    seconds = time.monotonic() - begun
    claims = 0
    for output in outputs:
        output.seek(0)
        # An article's line has its format, a claim's does not.
        claims += sum('"format":' not in line for line in output)
        output.close()
        os.unlink(output.name)
    return seconds, claims


class Rest:
    """What processes do while nothing happens: time on a processor, and how often they were woken."""

    def __init__(self, watcher):
        self.watcher, self.threads, self.samples = watcher, {}, []
        self.step()

    def step(self):
        for process in self.watcher.processes():
            for thread in os.listdir(f'/proc/{process}/task'):
                try:
                    with open(f'/proc/{process}/task/{thread}/schedstat') as file:
                        ran, _, slices = map(int, file.read().split())
                except FileNotFoundError:
                    continue
                # What a thread did that has ended since stays counted.
                self.threads[thread] = ran, slices
        self.samples.append((time.monotonic(), sum(ran for ran, _ in self.threads.values()) / 1e9,
                             sum(slices for _, slices in self.threads.values())))

    def result(self):
        """Percent of a processor, wake-ups a second, and those of them that no ping of the watchdog stood beside."""
        (begun, spent, wakes), (ended, all_spent, all_wakes) = self.samples[0], self.samples[-1]
        manager = getattr(self.watcher, 'manager', None)
        pings = manager.pings if manager else []
        unexplained = 0
        for (since, _, before), (until, _, after) in zip(self.samples, self.samples[1:]):
            if not any(since - 0.5 <= ping <= until + 0.5 for ping in pings):
                unexplained += after - before
        seconds = ended - begun
        return 100 * (all_spent - spent) / seconds, (all_wakes - wakes) / seconds, unexplained


def rest(watchers, seconds):
    """Looks at all of them side by side while nobody touches anything.

    Before, each has as long to tidy up: corpusd purges its index once it has rested for 30 seconds.
    """
    time.sleep(seconds)
    rests = [Rest(watcher) for watcher in watchers]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.25)
        for one in rests:
            one.step()
    return [one.result() for one in rests]


def memory(watcher):
    """Megabytes of all its processes, pages that they share counted once."""
    total = 0
    for process in watcher.processes():
        with open(f'/proc/{process}/smaps_rollup') as file:
            total += next(int(line.split()[1]) for line in file if line.startswith('Pss:'))
    return total / 1024


def quantile(times, share):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(times):
    return statistics.median(times)


def forget(root):
    shutil.rmtree(os.path.join(root, 'burst'), ignore_errors=True)
