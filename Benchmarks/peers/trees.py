# SPDX-License-Identifier: Apache-2.0
"""Folders to be watched, and files to be dropped into them."""
import os
import shutil
import sys
import time

import corpus


def news(folder, count, seed):
    """A folder of about `count` invented articles of 3 KB, as corpus.py makes them."""
    work = folder + '.made'
    os.makedirs(work)
    corpus.Corpus(work, count, seed).build()
    os.rename(os.path.join(work, 'articles'), folder)
    shutil.rmtree(work)
    return folder


def notes(folder, count, each=100):
    """A folder of `count` files of one line, `each` in a subfolder: much to list, little to read."""
    for number in range(count):
        place = os.path.join(folder, f'{number // each:04d}')
        if number % each == 0:
            os.makedirs(place)
        with open(os.path.join(place, f'{number:06d}.txt'), 'w') as file:
            file.write(f'Nothing happened at number {number}.\n')
    return folder


def contents(folder):
    """Every file's path below the folder and its text."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path) as file:
                found[os.path.relpath(path, folder)] = file.read()
    return dict(sorted(found.items()))


def drop(root, texts):
    """Writes files as fast as it goes, each closed before the next; their folders come with them."""
    made = set()
    for path, text in texts.items():
        place = os.path.dirname(path)
        if place not in made:
            os.makedirs(os.path.join(root, place), exist_ok=True)
            made.add(place)
        write(root, path, text)


def write(root, path, text):
    """Writes a file; gives the time at which its closing began."""
    with open(os.path.join(root, path), 'w') as file:
        file.write(text)
        file.flush()
        return time.monotonic()


def say(text):
    """Progress, beside the tables."""
    print(text, file=sys.stderr, flush=True)
