# SPDX-License-Identifier: Apache-2.0
"""Pairs of passages that a judge called the same, a repetition, a contradiction, an update, related or unrelated."""
import itertools


def score(gold, ledger, table):
    judged = []
    for pair in gold:
        a, b = ledger.at(pair['a']), ledger.at(pair['b'])
        if pair['relation'] == 'unsure' or a is None or b is None:
            continue
        x, y = ({c['proposition'] for c in side if c.get('proposition')} for side in (a, b))
        pair = dict(pair, found=bool(a and b), joined=bool(x & y), clash=any(ledger.clash[p] & y for p in x), claims=(a, b))
        pair['succeeds'] = any(p in ledger.of['proposition'].get(q, {}).get('supersedes', []) for p, q in itertools.product(x, y))
        judged.append(pair)

    def of(*relations):
        return [p for p in judged if p['relation'] in relations]

    def shown(pair):
        names = ['/'.join(ledger.named(side[0])) if side else 'not found' for side in pair['claims']]
        sides = [ledger.sentence(pair[k]['doc'], pair[k]['start'], pair[k]['end']) for k in 'ab']
        return f'{pair["id"]} {pair["relation"]}\n' + '\n'.join(f'  ({n}) {s}' for n, s in zip(names, sides))

    def row(what, good, all):
        ids = {p['id'] for p in good}
        table.row(what, len(good), len(all), (shown(p) for p in all if p['id'] not in ids))

    row('both passages found', [p for p in judged if p['found']], judged)
    row('same: joined', [p for p in of('same') if p['joined']], of('same'))
    found = [p for p in of('same') if p['found']]
    row('same: joined, of two found', [p for p in found if p['joined']], found)
    joined = [p for p in judged if p['joined']]
    row('joined: the same', [p for p in joined if p['relation'] == 'same'], joined)
    row('joined: the same or a repetition', [p for p in joined if p['relation'] in ('same', 'repeat')], joined)
    clashes = [p for p in judged if p['clash']]
    row('conflicts: contradictions', [p for p in clashes if p['relation'] == 'contradict'], clashes)
    found = [p for p in of('contradict') if p['found']]
    row('contradictions found, of two found', [p for p in found if p['clash']], found)
    row('updates found as successions', [p for p in of('update') if p['succeeds']], of('update'))
