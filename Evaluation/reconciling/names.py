# SPDX-License-Identifier: Apache-2.0
"""Who the source is: passages with the name of whoever is credited."""
import unicodedata

from reconciling.ledger import overlap, width

EDGES = ' .,;:"\'()“”‘’'


def plain(name):
    """A name as it is compared: without case, accents, quotation marks and a leading article."""
    letters = unicodedata.normalize('NFKD', name.replace('’', "'").replace('“', '"').replace('”', '"'))
    words = ''.join(c for c in letters if not unicodedata.combining(c)).casefold().replace('"', '').strip(EDGES).split()
    return ' '.join(words[1:] if words[:1] == ['the'] and len(words) > 1 else words)


def score(gold, ledger, table):
    found, strict, lenient, wrong = 0, 0, 0, []
    gold = [g for g in gold if ledger.paths.get(g['doc'])]
    for g in gold:
        content = {'start': g['content_start'], 'end': g['content_end']}
        best = None
        for claim in ledger.claims_in[ledger.paths[g['doc']]]:
            shared = overlap(claim['spans'], content)
            if claim['kind'] != 'statement' or not shared:
                continue
            length = content['end'] - content['start']
            if shared < .3 * min(length, width(claim)):
                continue
            mention = any(s.get('span') and overlap([s['span']], g) for s in claim['sources'])
            key = (mention, shared / (length + width(claim) - shared), width(claim))
            if best is None or key > best[0]:
                best = (key, claim)
        if best is None:
            continue
        found += 1
        wanted = {plain(n) for n in [g['name']] + g['aliases']}
        told = {plain(n) for n in ledger.named(best[1])}
        strict += bool(wanted & told)
        lenient += any(f' {w} ' in f' {t} ' or (g['kind'] == 'person' and w.split()[-1:] == [t]) for w in wanted for t in told)
        if not wanted & told:
            wrong.append(f'{g["name"]}\n  {ledger.shown(best[1])}')
    table.row('sources found', found, len(gold))
    table.row('labels right', strict, found, wrong)
    table.row('labels that hold or end the name', lenient, found)
