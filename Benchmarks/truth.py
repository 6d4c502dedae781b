#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the ledger of a corpus that corpus.py made against its planted truth.

    truth.py PROGRAMS FOLDER [--errors N]

PROGRAMS  folder of corpusd and watchctl
FOLDER    what corpus.py wrote

Prints precision and recall of copies (pairs of articles), of figures of one incident (pairs of articles that give one number),
of conflicts, successions and renderings of one statement (pairs), and how many spellings met and namesakes were merged.
"""
import argparse
import collections
import itertools
import json
import os

from daemon import Connection, Daemon


def pairs(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(set(group)), 2)}


def row(what, found, true, errors):
    right = len(found & true)
    precision = 100 * right / len(found) if found else 100.0
    recall = 100 * right / len(true) if true else 100.0
    print(f'| {what} | {len(true)} | {precision:.1f} | {recall:.1f} |')
    for name, wrong in (('wrong', found - true), ('missed', true - found)):
        for entry in sorted(wrong, key=str)[:errors]:
            print(f'    {name}: {entry}')


class Ledger:
    """What the daemon says, by what it is about."""

    def __init__(self, path):
        records = collections.defaultdict(dict)
        for reply in Connection(path).stream('Export'):
            for kind, value in reply['record'].items():
                records[kind][value.get('id') or value.get('path')] = value
        self.articles, self.claims = records['article'], records['claim']
        self.propositions, self.conflicts = records['proposition'], records['conflict']
        self.entities = records['entity']

    def stories(self):
        groups = collections.defaultdict(list)
        for path, article in self.articles.items():
            if article.get('story'):
                groups[article['story']].append(path)
        return groups.values()

    def mentions(self):
        """(article, measure, number) to the propositions that say so."""
        found = collections.defaultdict(set)
        for claim in self.claims.values():
            if claim['kind'] == 'figure' and claim.get('proposition'):
                figure = claim['figure']
                for number in {figure.get('low'), figure.get('high')} - {None}:
                    found[claim['article'], figure['measure'], number].add(claim['proposition'])
        return found


def compare(ledger, truth, errors):
    print('| what | planted | precision | recall |\n|---|---|---|---|')
    row('copies, pairs of articles', pairs(ledger.stories()), pairs(truth['copies']), errors)

    mentions = ledger.mentions()
    of_figure = [
        {path: mentions.get((path, figure['measure'], figure['number']), set()) for path in figure['paths']}
        for figure in truth['figures']]
    of_proposition = collections.defaultdict(set)
    for number, by_path in enumerate(of_figure):
        for path, propositions in by_path.items():
            for proposition in propositions:
                of_proposition[proposition].add((path, number))
    together = {pair for members in of_proposition.values() for pair in itertools.combinations(sorted(members), 2)}
    planted = {pair for number, figure in enumerate(truth['figures'])
               for pair in itertools.combinations(sorted((path, number) for path in figure['paths']), 2)}
    row('figures of one incident, pairs of articles', together, planted, errors)

    def numbers(proposition):
        return {number for _, number in of_proposition.get(proposition, ())}

    conflicts = set()
    for conflict in ledger.conflicts.values():
        if conflict['reason'] != 'figure':
            continue
        sides = [numbers(side['proposition']) for side in conflict['sides']]
        # One conflict holds all numbers of an event, those that one source gave in turn, too.
        named = {tuple(sorted((a, b))) for one, other in itertools.combinations(sides, 2) for a in one for b in other
                 if [max(a, b), min(a, b)] not in truth['successions']}
        conflicts |= named or {(conflict['id'], conflict['explanation'])}
    row('conflicts', conflicts, {tuple(sorted(pair)) for pair in truth['conflicts']}, errors)

    successions = set()
    for proposition in ledger.propositions.values():
        for older in proposition.get('supersedes') or []:
            named = {(a, b) for a in numbers(proposition['id']) for b in numbers(older)}
            successions |= named or {(proposition['id'], older)}
    row('successions', successions, {tuple(pair) for pair in truth['successions']}, errors)

    speakers = {statement['speaker']: statement for statement in truth['statements']}
    told = collections.defaultdict(set)
    for claim in ledger.claims.values():
        for source in claim['sources']:
            if claim['kind'] == 'statement' and source['name'] in speakers and claim.get('proposition'):
                told[source['name'], claim['proposition']].add(claim['article'])
    row('renderings of one statement, pairs of articles',
        {(speaker, pair) for (speaker, _), paths in told.items() for pair in pairs([paths])},
        {(speaker, pair) for speaker, statement in speakers.items() for pair in pairs([statement['paths']])}, errors)

    entities = collections.defaultdict(set)
    for entity in ledger.entities.values():
        for name in entity['names']:
            entities[name].add(entity['id'])
    met = sum(1 for names in truth['spellings'] if set.intersection(*(entities[name] for name in names)))
    merged = [pair for pair in truth['namesakes'] if entities[pair[0]] & entities[pair[1]]]
    print(f'\nspellings of one person that met: {met} of {len(truth["spellings"])}; '
          f'namesakes merged: {len(merged)} of {len(truth["namesakes"])}')
    for pair in merged[:errors]:
        print('    merged:', pair)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs')
    parser.add_argument('folder')
    parser.add_argument('--errors', type=int, default=0)
    given = parser.parse_args()
    with open(os.path.join(given.folder, 'truth.json')) as file:
        truth = json.load(file)
    daemon = Daemon(given.programs, os.path.join(given.folder, 'articles'))
    try:
        daemon.start()
        status = daemon.settled()
        print(f'{status["articles"]["ready"]} articles, {status["claims"]} claims, '
              f'{status["propositions"]} propositions, {status["conflicts"]} conflicts\n')
        compare(Ledger(daemon.path), truth, given.errors)
    finally:
        daemon.stop()
        daemon.remove()


if __name__ == '__main__':
    main()
