# SPDX-License-Identifier: Apache-2.0
"""The scenarios of Tests/Scenarios through a real service, in both orders of arrival."""
import glob
import json
import os

from reconciling.ledger import Ledger

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'Tests', 'Scenarios')


class Told:
    """A ledger asked for what scenarios expect; `README.md` beside them says what each kind means."""

    def __init__(self, ledger):
        self.of = ledger.of
        self.sides = [[s['proposition'] for s in x['sides']] for x in ledger.of['conflict'].values()]

    def claim(self, choice):
        def plain(text):
            for fancy, mark in (('“', '"'), ('”', '"'), ('’', "'"), ('‘', "'")):
                text = text.replace(fancy, mark)
            return ' '.join(text.split()).lower()
        article, words, *measure = choice
        found = [c for c in self.of['claim'].values() if c['article'] == article and plain(words) in plain(c['content'])
                 and ((c.get('figure') or {}).get('measure') == measure[0] if measure else c['kind'] == 'statement')]
        return min(found, key=lambda c: (len(c['content'].encode()), c['id']))  # ValueError where there is none

    def proposition(self, choice):
        return self.of['proposition'][self.claim(choice)['proposition']]

    def entity(self, choice):
        return self.claim(choice)['sources'][0].get('entity')

    def field(self, value, path):
        for part in path.split('.'):
            value = (value or {}).get(part)
        return value

    def holds(self, kind, v):
        propositions = lambda: [self.claim(c)['proposition'] for c in v]  # noqa: E731
        events = lambda: [self.claim(c).get('event') for c in v]  # noqa: E731
        stories = lambda: [s for s in (self.of['article'][a].get('story') for a in v) if s]  # noqa: E731
        called = lambda name: [e for e in self.of['entity'].values() if e['name'] == name]  # noqa: E731
        if kind == 'none':
            try:
                self.claim(v)
            except ValueError:
                return True
            return False
        return {
            'one': lambda: len(set(propositions())) == 1, 'apart': lambda: len(set(propositions())) == len(v),
            'event': lambda: len(set(events())) == 1 and events()[0] is not None, 'events': lambda: len(set(events())) == len(v),
            'event_name': lambda: v[1].lower() in self.of['event'][self.claim(v[0])['event']]['what'].lower(),
            'told': lambda: self.field(self.claim(v[0]), v[1]) == v[2],
            'nofigure': lambda: not any(c['article'] == v[0] and self.field(c, 'figure.measure') == v[1]
                                        and self.field(c, 'figure.low') == v[2] for c in self.of['claim'].values()),
            'conflict': lambda: len(set(propositions())) == len(v) and any(set(propositions()) <= set(s) for s in self.sides),
            'noconflict': lambda: not any(set(propositions()) <= set(s) for s in self.sides),
            'conflicts': lambda: len(self.sides) == v,
            'sides': lambda: [len(s) for s in self.sides if self.proposition(v[0])['id'] in s] == [v[1]],
            'status': lambda: self.proposition(v[0])['status'] == v[1], 'wires': lambda: self.proposition(v[0])['wireCount'] == v[1],
            'origins': lambda: self.proposition(v[0])['origins'] == v[1],
            'supersedes': lambda: self.proposition(v[1])['id'] in self.proposition(v[0]).get('supersedes', []),
            'repeats': lambda: any(b['id'] in a.get('repeats', []) for a, b in (
                map(self.proposition, v), map(self.proposition, v[::-1]))),
            'name': lambda: self.of['entity'].get(self.entity(v[0]), {}).get('name') == v[1],
            'source': lambda: self.of['entity'].get(self.entity(v[0]), {}).get(v[1]) == v[2],
            'person': lambda: len(set(map(self.entity, v))) == 1, 'persons': lambda: len(set(map(self.entity, v))) == len(v),
            'entity': lambda: [e.get(v[1]) for e in called(v[0])] == [v[2]], 'nobody': lambda: not called(v),
            'copies': lambda: len(stories()) == len(v) and len(set(stories())) == 1,
            'nocopies': lambda: len(set(stories())) == len(stories()), 'first': lambda: self.first(*v)}[kind]()

    def first(self, kind, *choices):
        first = next(iter(self.of[kind].values()), {})
        if kind == 'conflict':
            return all(self.claim(c)['proposition'] in [s['proposition'] for s in first['sides']] for c in choices)
        if kind == 'entity':
            return first.get('name') == choices[0]
        return first.get('id') == (self.proposition if kind == 'proposition' else lambda c: {'id': self.claim(c)['event']})(choices[0])['id']


def score(programs, table, folder=None):
    whole = holding = count = 0
    files = sorted(glob.glob(os.path.join(folder or FOLDER, '*.json')))
    fallen = []
    for path in files:
        with open(path) as file:
            scenario = json.load(file)
        # A sidecar comes before its article.
        articles = sorted(scenario['articles'].items(), key=lambda entry: entry[0], reverse=True)
        ledgers = [Ledger.read(programs, None, fed) for fed in (articles, sorted(articles, key=lambda e: e[0].split('.')[0]))]
        names = [{kind: sorted(ledger.of[kind]) for kind in ledger.of} for ledger in ledgers]
        bad = [] if names[0] == names[1] else ['the order in which articles came changed the ledger']
        for kind, value in (item for e in scenario['expect'] for item in e.items()):
            try:
                holds = all(Told(ledger).holds(kind, value) for ledger in ledgers)
            except (ValueError, KeyError, TypeError):
                holds = False
            count, holding = count + 1, holding + holds
            if not holds:
                bad.append(f'{kind}: {json.dumps(value, ensure_ascii=False)}')
        whole += not bad
        if bad:
            fallen.append(os.path.basename(path) + ': ' + scenario['about'] + ''.join('\n  ' + b for b in bad))
    table.row('expectations that hold', holding, count)
    table.row('scenarios whole', whole, len(files), fallen)
