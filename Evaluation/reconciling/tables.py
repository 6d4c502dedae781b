# SPDX-License-Identifier: Apache-2.0
"""Tables of what each article of an incident says of its numbers, row by row."""
import collections
import itertools
import re

from reconciling.ledger import overlap, width

HURT = {'injured', 'wounded', 'shot', 'casualties', 'hospitalized'}
CASUALTIES = HURT | {'killed'}


def number(row):
    return row.get('low') if row.get('low') is not None else row.get('high')


def alike(a, b):
    return a == b or {a, b} <= HURT or {a, b} == {'detained', 'charged'}


def group(measure):
    return 'hurt' if measure in ('injured', 'wounded', 'shot') else measure


def matched(table, ledger):
    """Claims by row, rows by claim: of one article and number, spans that overlap, measures that count the same people."""
    pairs = []
    for row in table['rows']:
        for claim in ledger.claims_in[ledger.paths.get(row['doc'])]:
            figure, shared = claim.get('figure'), overlap(claim['spans'], row)
            if figure and shared and not claim['negated'] and number(figure) == number(row) and alike(figure['measure'], row['measure']):
                same = figure['measure'] == row['measure'] or {figure['measure'], row['measure']} == {'injured', 'wounded'}
                pairs.append((same, shared / max(1, row['end'] - row['start']), -width(claim), row['form'] == 'number',
                              row['id'], claim['id'], row, claim))
    claims, rows = {}, {}
    for *_, row, claim in sorted(pairs, key=lambda p: p[:6], reverse=True):
        if row['id'] not in claims and claim['id'] not in rows:
            claims[row['id']], rows[claim['id']] = claim, row
    for *_, row, claim in sorted(pairs, key=lambda p: p[:6], reverse=True):
        rows.setdefault(claim['id'], row)
    return claims, rows


def main_event(table, claims):
    votes = collections.Counter()
    for row in table['rows']:
        if row['role'] == 'total' and row['id'] in claims:
            votes[claims[row['id']].get('event')] += 1 + (row['measure'] in CASUALTIES) + 3 * (row['form'] == 'number')
    return min(votes, key=lambda e: (-votes[e], e or '')) if votes else None


def intruders(table, event, claims_of_rows, ledger, incidents):
    """Figures of the event that its table should not hold."""
    docs = {ledger.paths.get(d) for d in table['docs']}
    for claim in ledger.claims_over[event]:
        figure, row = claim['figure'], claims_of_rows.get(claim['id'])
        if figure['measure'] not in CASUALTIES or claim['negated'] or figure.get('unit'):
            continue
        if claim['article'] not in docs:
            told = incidents.get(claim['article'], {}).get('incidents', [])
            if told and table['incident'] not in told:
                yield claim
        elif row:
            if row['role'] in ('other-incident', 'round-up', 'no-casualty'):
                yield claim
        elif not (number(figure) == 1 and not re.search(r'\b(1|one)\b', claim['content'].lower())):
            near = [r for r in table['rows'] if ledger.paths.get(r['doc']) == claim['article'] and overlap(claim['spans'], r)]
            if not any(r['role'] == 'optional' for r in near):
                yield claim


def score(gold, ledger, table, incidents):
    shared, across, true, judged, updates = [], [], 0, 0, collections.Counter()
    good, bad, apart, wrong = 0, 0, [], []
    for entry in gold:
        claims, rows = matched(entry, ledger)
        mine = [r for r in entry['rows'] if r['role'] in ('total', 'part') and r['measure'] in CASUALTIES and r['form'] == 'number']
        for r, s in itertools.combinations([r for r in mine if r['id'] in claims], 2):
            is_one = claims[r['id']].get('event') == claims[s['id']].get('event')
            shared.append(is_one)
            if r['doc'] != s['doc']:
                across.append(is_one)
            if not is_one:
                apart.append('\n'.join(ledger.shown(claims[x['id']]) for x in (r, s)))
        event = main_event(entry, claims)
        false = list(intruders(entry, event, rows, ledger, incidents)) if event else []
        held = [r for r in mine if r['id'] in claims and claims[r['id']].get('event') == event]
        good, bad = good + len(held), bad + len(false)
        wanted = {(group(r['measure']), number(r)) for r in mine if r['role'] == 'total' and group(r['measure']) in ('hurt', 'killed')}
        if wanted:
            judged += 1
            got = {(group(r['measure']), number(r)) for c in ledger.claims_over[event]
                   for r in [rows.get(c['id'])] if r and r['role'] == 'total'}
            true += wanted <= got and not false
            if not wanted <= got or false:
                wrong.append(f'{entry["incident"]} {entry["city"]}: lost {sorted(wanted - got)}\n' + '\n'.join(map(ledger.shown, false[:3])))
        by_id = {r['id']: r for r in entry['rows']}
        told = collections.defaultdict(bool)
        for relation in entry['relations']:
            a, b = relation['a'], relation['b']
            if relation['relation'] != 'update':
                continue
            key = tuple((by_id[x]['measure'], number(by_id[x])) for x in (a, b))
            told[key] |= a in claims and b in claims and claims[a]['proposition'] in ledger.of['proposition'].get(
                claims[b]['proposition'], {}).get('supersedes', [])
        updates['all'] += len(told)
        updates['told'] += sum(told.values())
    table.row('rows of one incident in one event', sum(shared), len(shared), apart)
    table.row('  of two articles', sum(across), len(across))
    table.row('figures in main events that belong there', good, good + bad)
    table.row('updates found as successions', updates['told'], updates['all'])
    table.row('tables true', true, judged, wrong)
