# SPDX-License-Identifier: Apache-2.0
"""A ledger as its export tells it, and the table that everything measured goes into."""
import collections
import itertools
import json
import os
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'Benchmarks'))
from daemon import Connection, Daemon  # noqa: E402

KINDS = ('article', 'claim', 'event', 'proposition', 'conflict', 'entity')


class Ledger:
    """Objects by kind and identifier, in the order of the lists; `texts` is the folder that their spans cut."""

    def __init__(self, records, texts=None):
        self.texts, self.cache = texts, {}
        self.of = {kind: {} for kind in KINDS}
        for record in records:
            for kind, value in record.items():
                if kind in self.of:
                    self.of[kind][value['path' if kind == 'article' else 'id']] = value
        self.claims_in = collections.defaultdict(list)
        self.claims_over = collections.defaultdict(list)
        for claim in self.of['claim'].values():
            self.claims_in[claim['article']].append(claim)
            if claim.get('event'):
                self.claims_over[claim['event']].append(claim)
        self.clash = collections.defaultdict(set)
        for conflict in self.of['conflict'].values():
            for a, b in itertools.permutations([side['proposition'] for side in conflict['sides']], 2):
                self.clash[a].add(b)
        self.paths = {name: path for path in self.of['article']
                      for name in (path, os.path.basename(path), os.path.splitext(os.path.basename(path))[0])}

    @classmethod
    def read(cls, programs, texts, fed=None):
        """Has a corpusd of its own read a folder; with `fed`, articles go into an empty one, one after the other."""
        folder = tempfile.mkdtemp(prefix='corpusd-reconcile-') if fed is not None else texts
        daemon = Daemon(os.path.abspath(programs), os.path.abspath(folder))
        try:
            daemon.start()
            for name, text in fed or []:
                path = os.path.join(folder, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, 'w') as file:
                    file.write(text)
                Connection(daemon.path).call('Sync')
            begun = time.monotonic()
            while True:  # a first ingest may outlast one Sync
                try:
                    Connection(daemon.path).call('Sync')
                    break
                except RuntimeError:
                    if time.monotonic() - begun > 3600:
                        raise
            daemon.settled()
            return cls([reply['record'] for reply in Connection(daemon.path).stream('Export')], texts)
        finally:
            daemon.kill()
            daemon.remove()
            if fed is not None:
                shutil.rmtree(folder)

    @classmethod
    def load(cls, export, texts):
        with open(export, encoding='utf-8') as file:
            return cls([json.loads(line) for line in file if line.strip()], texts)

    def named(self, claim):
        """What the ledger calls a claim's sources."""
        return [self.of['entity'].get(s.get('entity'), s)['name'] for s in claim['sources']]

    def members(self, proposition):
        found = self.of['proposition'].get(proposition, {}).get('claims', [])
        return [self.of['claim'][id] for id in found if id in self.of['claim']]

    def coverage(self, path):
        article = self.of['article'].get(path, {})
        return article.get('coverage') or article.get('story') or path

    def at(self, passage):
        """The claims that a gold passage and they cover for the most part, best first; None where the article is absent."""
        path = self.paths.get(passage['doc']) or self.paths.get(os.path.basename(passage['doc']))
        if path is None:
            return None
        length, found = max(1, passage['end'] - passage['start']), []
        for claim in self.claims_in[path]:
            shared, own = overlap(claim['spans'], passage), width(claim)
            least = .15 if claim['kind'] == 'figure' else .3
            if shared and (shared >= .5 * length or (shared >= .8 * own and shared >= least * length)):
                found.append((-2 * shared / (length + own), claim['kind'] != 'statement', claim['id'], claim))
        return [entry[-1] for entry in sorted(found, key=lambda entry: entry[:3])]

    def sentence(self, doc, start, end):
        """The words between two offsets, with what stands around them in the paragraph."""
        path = self.paths.get(doc) or self.paths.get(os.path.basename(doc), doc)
        if path not in self.cache:
            try:
                with open(os.path.join(self.texts or '', path), 'rb') as file:
                    self.cache[path] = file.read()
            except OSError:
                self.cache[path] = b''
        text = self.cache[path]
        before = text[max(0, start - 90):start].decode(errors='ignore').split('\n')[-1]
        after = text[end:end + 90].decode(errors='ignore').split('\n')[0]
        return f'{before}[{" ".join(text[start:end].decode(errors="replace").split())}]{after}'

    def shown(self, claim):
        """A claim in its sentence, with who is credited."""
        words = self.sentence(claim['article'], claim['spans'][0]['start'], claim['spans'][-1]['end'])
        return f'{claim["article"][:40]} ({", ".join(self.named(claim))[:50]}) {words}'


def overlap(spans, passage):
    return sum(max(0, min(s['end'], passage['end']) - max(s['start'], passage['start'])) for s in spans)


def width(claim):
    return max(1, sum(s['end'] - s['start'] for s in claim['spans']))


class Table:
    """Rows of what was measured, and under each the cases behind it."""

    def __init__(self, errors):
        self.errors = errors

    def head(self, title):
        print(f'\n{title}')

    def row(self, what, value, of=None, cases=()):
        share = f'{100 * value / of:5.1f} %  {value} of {of}' if of else str(value) if of is None else '    – '
        print(f'  {what:<58} {share}')
        for case in list(cases)[:self.errors]:
            print('      ' + case.replace('\n', '\n      '))
