#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How rightly corpusd reconciles: what a folder of articles looks like, gold, and the scenarios, in one table.

    reconcile.py PROGRAMS [FOLDER [GOLD.jsonl …]] … [--scenarios] [--errors [N]] [--export FILE] [--incidents FILE] [--first]

PROGRAMS     folder of corpusd and watchctl, for instance .build/release
FOLDER       articles; without gold: counts, and what cannot be right (conflicts whose sides overlap, claims under a pronoun, …)
GOLD         judged pairs, tables or sources of the folder before it, known by their fields
--scenarios  also those of Tests/Scenarios (or of the folder given), each through two services; alone where no FOLDER is given
--first      the first screen of each list, as a reporter sees it; by itself where there is no gold
--errors     show so many cases behind each row (5), side by side in their sentences
--export     of one FOLDER: read this export of it instead of starting a service
--incidents  which articles tell of which incidents: {PATH: {"incidents": [ID]}}, for tables

Only the Python standard library is needed.
"""
import argparse
import json
import os

from reconciling import look, names, pairs, scenarios, tables
from reconciling.ledger import Ledger, Table


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs')
    parser.add_argument('given', nargs='*')
    parser.add_argument('--scenarios', nargs='?', const=scenarios.FOLDER)
    parser.add_argument('--first', action='store_true')
    parser.add_argument('--errors', nargs='?', type=int, const=5, default=0)
    parser.add_argument('--export')
    parser.add_argument('--incidents')
    return parser.parse_args()


def measure(gold, ledger, table, incidents):
    first = gold[0]
    if 'relation' in first:
        pairs.score(gold, ledger, table)
    elif 'rows' in first:
        tables.score(gold, ledger, table, incidents)
    elif 'content_start' in first:
        names.score(gold, ledger, table)
    else:
        raise SystemExit('gold of an unknown kind')


def main():
    given = arguments()
    table, ledger, had_gold, folders = Table(given.errors), None, False, []
    incidents = {}
    if given.incidents:
        with open(given.incidents) as file:
            incidents = json.load(file)
    for path in given.given:
        if os.path.isdir(path):
            folders.append((path, []))
        elif folders:
            folders[-1][1].append(path)
        else:
            raise SystemExit(f'{path}: gold stands behind the folder that it judges')
    for folder, golds in folders:
        ledger = Ledger.load(given.export, folder) if given.export else Ledger.read(given.programs, folder)
        table.head(folder)
        look.look(ledger, table)
        for path in golds:
            had_gold = True
            table.head(path)
            with open(path, encoding='utf-8') as file:
                measure([json.loads(line) for line in file if line.strip()], ledger, table, incidents)
        if given.first or not golds:
            look.first(ledger)
    if given.scenarios or not folders:
        table.head('scenarios')
        scenarios.score(given.programs, table, given.scenarios)


if __name__ == '__main__':
    main()
