# SPDX-License-Identifier: Apache-2.0
"""What can be told of a ledger without gold: how it would look to a reporter, and what cannot be right."""
import itertools

PRONOUNS = set('i you he she it we they who that this these those his her their him them one someone somebody everyone everybody '
               'anyone nobody others another some many'.split())
FIRST = 20


def look(ledger, table):
    of = ledger.of
    table.row('articles', len(of['article']))
    table.row('claims', len(of['claim']))
    for kind in ('proposition', 'event'):
        table.row(kind + 's', len(of[kind]))
    table.row('entities', len(of['entity']))
    conflicts(ledger, table)
    joined = [(p, {ledger.coverage(c['article']) for c in ledger.members(p['id'])}) for p in of['proposition'].values()
              if p['kind'] == 'statement' and p['articleCount'] > 1]
    wide = [p for p, coverages in joined if len(coverages) > 1]
    table.row('statements of several articles: over two coverages', len(wide), len(joined),
              ('\n'.join(ledger.shown(c) for c in ledger.members(p['id'])[:2]) for p in wide))
    statements = [c for c in of['claim'].values() if c['kind'] == 'statement']
    nameless = [c for c in statements if any(name.lower() in PRONOUNS for name in ledger.named(c))]
    table.row('claims under a pronoun', len(nameless), len(statements), map(ledger.shown, nameless))


def conflicts(ledger, table):
    found = list(ledger.of['conflict'].values())
    sides = {x['id']: [[ledger.of['claim'][id] for id in side['claims'] if id in ledger.of['claim']] for side in x['sides']]
             for x in found}

    def shown(conflict):
        return '\n'.join(ledger.shown(side[0]) for side in sides[conflict['id']] if side)

    def overlapping(conflict):
        return any(a['article'] == b['article'] and any(s['start'] < t['end'] and t['start'] < s['end']
                                                        for s in a['spans'] for t in b['spans'])
                   for x, y in itertools.combinations(sides[conflict['id']], 2) for a in x for b in y)

    def places(conflict, place):
        return {place(c['article']) for side in sides[conflict['id']] for c in side}

    table.row('conflicts', len(found))
    for what, test in (('of them, sides overlap', overlapping), ('of them, in one article', lambda x: len(places(x, str)) == 1),
                       ('of them, over two coverages', lambda x: len(places(x, ledger.coverage)) > 1)):
        bad = [x for x in found if test(x)]
        table.row('  ' + what, len(bad), len(found), map(shown, bad))


def first(ledger):
    """The first screen of each list."""
    of = ledger.of

    def short(text, length=110):
        text = ' '.join(text.split())
        return text if len(text) <= length else text[:length - 1] + '…'

    lists = {
        'conflicts': ('\n      '.join(short(side['summary']) for side in x['sides']) for x in of['conflict'].values()),
        'propositions': (f'{p["wireCount"]} wires, {p["claimCount"]} claims: {short(p["summary"])}' for p in of['proposition'].values()),
        'entities': (f'{e["claimCount"]}  {e["name"]} ({e["kind"]}; {short("; ".join(e["names"]), 70)})' for e in of['entity'].values()),
        'events': (f'{e["figureCount"]}  {e["what"]}: ' + short('; '.join(sorted({
            f'{c["figure"].get("low", c["figure"].get("high"))} {c["figure"]["measure"]}' for c in ledger.claims_over[e['id']]})))
            for e in of['event'].values())}
    for name, lines in lists.items():
        print(f'\n  first {name}')
        for line in itertools.islice(lines, FIRST):
            print('    ' + line)
