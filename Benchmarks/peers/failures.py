# SPDX-License-Identifier: Apache-2.0
"""Plain things that happen to a watched folder. Each test says whether the watcher stood it, and what was seen."""
import os
import signal
import time

import trees

#: What editors and copying programs leave behind for a moment.
LEFTOVERS = ['story.txt~', '.story.txt.swp', '4913', '#story.txt#', 'story.txt.part']
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def note(mark, number=0):
    """A line that claims nothing and is like no other: what is tested here is watching."""
    return f'Number {number} holds {mark} and {number * 7919 % 100003} and {number * 104729 % 1000003}.\n'


@test
def overflow(make):
    """More events than the kernel keeps, while it was held up"""
    with open('/proc/sys/fs/inotify/max_queued_events') as file:
        count = int(int(file.read()) * 1.2)
    watcher, root = make()
    texts = {f'{number % 100:02d}/{number}.txt': note('zqover', number) for number in range(count)}
    for number in range(100):
        os.mkdir(os.path.join(root, f'{number:02d}'))
    trees.write(root, 'ready.txt', note('zqready'))
    watcher.expect(['ready.txt'], 'zqready')
    trees.write(root, 'ready.txt', note('zqready', 1))
    watcher.wait(patience=60)
    watcher.expect(texts, 'zqover')
    watcher.process.send_signal(signal.SIGSTOP)
    trees.drop(root, texts)
    begun = time.monotonic()
    watcher.process.send_signal(signal.SIGCONT)
    lost = watcher.wait(patience=60)
    seconds = max(watcher.times.values(), default=begun) - begun
    told = 'its listener was told' if watcher.flagged else 'its listener was not told'
    return not lost, f'{len(lost)} of {count} lost, {seconds:.1f} s, {told}'


@test
def watch_limit(make):
    """121 folders where 50 may be watched"""
    limit = ['unshare', '-Ur', 'sh', '-c', 'echo 50 >/proc/sys/user/max_inotify_watches; exec "$@"', 'sh']
    watcher, root = make(prefix=limit, prepare=lambda root: [os.mkdir(os.path.join(root, f'f{n:03d}')) for n in range(120)])
    paths = [f'f{number:03d}/new.txt' for number in range(120)]
    watcher.expect(paths, 'zqlimit')
    begun = time.monotonic()
    trees.drop(root, {path: note('zqlimit', number) for number, path in enumerate(paths)})
    lost = watcher.wait(patience=45)
    seconds = max(watcher.times.values(), default=begun) - begun
    return not lost, f'{120 - len(lost)} of 120 told within {seconds:.1f} s; {watcher.said() or "says nothing"}'


@test
def root_recreated(make):
    """The folder is moved away, another of its name made"""
    watcher, root = make()
    os.rename(root, root + '.away')
    time.sleep(1)
    os.mkdir(root)
    watcher.expect(['new.txt'], 'zqroot')
    trees.write(root, 'new.txt', note('zqroot'))
    lost = watcher.wait(patience=10)
    return not lost, f'never told; {watcher.said() or "says nothing"}' if lost else 'goes on by itself'


@test
def half_written(make):
    """A file is written in two halves, four seconds apart, then closed"""
    watcher, root = make()
    watcher.expect(['slow.txt'], 'zqhalf')
    with open(os.path.join(root, 'slow.txt'), 'w') as file:
        file.write(note('zqhalf'))
        file.flush()
        os.fsync(file.fileno())
        early = not watcher.wait(patience=4)
        file.write(note('zqhalf', 2))
        watcher.expect(['slow.txt'], 'zqhalf')
    lost = watcher.wait(patience=20)
    return not (early or lost), ('told before it was closed' if early else 'waits for the closing') + (', never told whole' if lost else '')


@test
def renames(make):
    """A folder is renamed and written into; a file is saved by renaming another over it"""
    watcher, root = make(prepare=lambda root: trees.drop(root, {'old/a.txt': note('zqa'), 'b.txt': note('zqb')}))
    os.rename(os.path.join(root, 'old'), os.path.join(root, 'new'))
    watcher.expect(['new/c.txt', 'b.txt'], 'zqname')
    trees.write(root, 'new/c.txt', note('zqname'))
    trees.write(root, '.b.txt.tmp', note('zqname', 2))
    os.rename(os.path.join(root, '.b.txt.tmp'), os.path.join(root, 'b.txt'))
    lost = watcher.wait(patience=20)
    extra = '.b.txt.tmp' in watcher.times
    return not lost, (f'{sorted(lost)} never told' if lost else 'seen at its new place') + (', the temporary name told, too' if extra else '')


@test
def leftovers(make):
    """Backups, swap files and half copies of editors and copying programs"""
    watcher, root = make()
    watcher.expect([*LEFTOVERS, 'end.txt'], 'zqleft')
    for name in LEFTOVERS:
        trees.write(root, name, note('zqleft'))
    trees.write(root, 'end.txt', note('zqleft'))
    missing = watcher.wait(patience=5)
    told = sorted(set(LEFTOVERS) - missing)
    assert 'end.txt' not in missing
    return not told, f'takes {" ".join(told)} for files' if told else 'none told'
