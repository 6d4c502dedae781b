#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores how corpusd joins articles about one incident, on a set of articles with known incidents.

    linking.py PROGRAMS SET [--split NAME] [--errors [N]] [--jsonl FILE]

PROGRAMS  folder of corpusd and watchctl, for instance .build/release
SET       a folder that holds gold.jsonl (id, incident, split, file, pub_date) and score.py
--errors  show pairs of articles that were joined wrongly or not joined

Copies the articles into a temporary corpus with their dates of publication beside them, lets corpusd read them, and joins
articles that report one event (coverage) or print one story. A second line joins those, too, that count over one event at all: an
article may give the toll of another shooting as background, which is right, and makes it no report of that one.
Only the Python standard library is needed.
"""
import argparse
import collections
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'Benchmarks'))
from daemon import Connection, Daemon  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs')
    parser.add_argument('set')
    parser.add_argument('--split', default='dev')
    parser.add_argument('--errors', nargs='?', type=int, const=20, default=0)
    parser.add_argument('--jsonl', help='keep the predictions here')
    return parser.parse_args()


def corpus(folder, gold, articles):
    for row in gold:
        target = os.path.join(articles, os.path.basename(row['file']))
        shutil.copy(os.path.join(folder, row['file']), target)
        facts = {'published': row['pub_date']} if row.get('pub_date') else {}
        with open(target + '.meta.json', 'w') as file:
            json.dump(facts, file)


def groups(path):
    """Articles, and the sets of them that report one event or print one story; then those that count over one event."""
    articles, reports, events = [], collections.defaultdict(set), collections.defaultdict(set)
    for reply in Connection(path).stream('Export'):
        for kind, value in reply['record'].items():
            if kind == 'article':
                articles.append(value['path'])
                for group in (value.get('story'), value.get('coverage')):
                    if group:
                        reports[group].add(value['path'])
            elif kind == 'claim' and value.get('event'):
                events[value['event']].add(value['article'])
    return articles, list(reports.values()), list(events.values())


def clusters(articles, groups):
    """Articles joined by what they share: union-find."""
    parent = {}

    def find(item):
        parent.setdefault(item, item)
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for members in groups:
        first = min(members)
        for other in members:
            parent[find(other)] = find(first)
    return {article: find(article) for article in articles}


def main():
    given = arguments()
    with open(os.path.join(given.set, 'gold.jsonl')) as file:
        rows = [json.loads(line) for line in file]
    gold = [row for row in rows if (given.split == 'all' or row['split'] == given.split) and not row.get('junk')]
    folder = tempfile.mkdtemp(prefix='corpusd-linking-')
    daemon = Daemon(given.programs, folder)
    try:
        corpus(given.set, gold, folder)
        daemon.start()
        daemon.settled()
        articles, reports, events = groups(daemon.path)
    finally:
        daemon.stop()
        daemon.remove()
        shutil.rmtree(folder)
    output = given.jsonl or os.path.join(tempfile.gettempdir(), 'corpusd-linking.jsonl')
    for joined in (reports + events, reports):
        found = clusters(articles, joined)
        with open(output, 'w') as file:
            for row in gold:
                cluster = found.get(os.path.basename(row['file']), row['id'])
                file.write(json.dumps({'id': row['id'], 'incident': row['incident'], 'cluster': cluster}) + '\n')
        print('by the event reported:' if joined is reports else 'by any event counted over:', flush=True)
        subprocess.run([sys.executable, os.path.join(given.set, 'score.py'), 'link', output, '--split', given.split], check=True)
    if given.errors:
        by_incident, by_cluster = collections.defaultdict(list), collections.defaultdict(list)
        for row in gold:
            name = os.path.basename(row['file'])
            by_incident[row['incident']].append(name)
            by_cluster[found.get(name, name)].append((name, row['incident']))
        wrong = [(a[0], b[0]) for members in by_cluster.values()
                 for a, b in itertools.combinations(members, 2) if a[1] != b[1]]
        missed = [(a, b) for members in by_incident.values()
                  for a, b in itertools.combinations(members, 2) if found.get(a, a) != found.get(b, b)]
        for name, cases in (('joined wrongly', wrong), ('not joined', missed)):
            print(f'{name}: {len(cases)}')
            for a, b in cases[:given.errors]:
                print(f'    {a}  {b}')


if __name__ == '__main__':
    main()
