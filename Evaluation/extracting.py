# SPDX-License-Identifier: Apache-2.0
"""What the evaluation scripts share: running `corpusd extract` over many texts, and loading a set's own scorer."""
import importlib.util
import json
import os
import resource
import subprocess
import sys


def load_scorer(path):
    """The set's score.py as a module; its command line is not run."""
    spec = importlib.util.spec_from_file_location('scorer', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file if line.strip()]


def extract(corpusd, layer, texts):
    """Runs `corpusd extract` over (path, publication date) pairs.

    Returns the JSON records by path, the CPU seconds and the bytes read. Texts with one date are read by one process.
    """
    by_date = {}
    for path, published in texts:
        by_date.setdefault(published or '', []).append(path)
    records = {path: [] for path, _ in texts}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for published, paths in sorted(by_date.items()):
        for begin in range(0, len(paths), 200):
            batch = paths[begin:begin + 200]
            command = [os.path.abspath(corpusd), 'extract', '--layer', layer]
            if published:
                command += ['--published', published]
            run = subprocess.run(command + batch, capture_output=True)
            if run.returncode:
                sys.exit('corpusd extract: ' + run.stderr.decode('utf-8', 'replace')[-600:])
            for line in run.stdout.splitlines():
                record = json.loads(line)
                records[record.get('path') or record['article']].append(record)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return records, seconds, sum(os.path.getsize(path) for path, _ in texts)


def code_points(text):
    """For each byte offset of the UTF-8 form of `text` its offset in code points."""
    out = []
    for index, character in enumerate(text):
        out += [index] * len(character.encode('utf-8'))
    return out + [len(text)]


def table(rows, columns):
    """Prints rows (dictionaries) under their column names."""
    widths = [max(len(column), *(len(shown(row.get(column))) for row in rows)) for column in columns]
    print('  '.join(column.rjust(width) for column, width in zip(columns, widths)))
    for row in rows:
        print('  '.join(shown(row.get(column)).rjust(width) for column, width in zip(columns, widths)))


def shown(value):
    return '–' if value is None else f'{value:.1f}' if isinstance(value, float) else str(value)
