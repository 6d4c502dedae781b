#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the figures of `corpusd extract` against two sets of casualty counts.

    figures.py CORPUSD muc4 FOLDER [--split dev] [--errors [N]]
    figures.py CORPUSD gva FOLDER [--split dev] [--half 0|1] [--errors [N]]

CORPUSD   the program, for instance .build/release/corpusd
FOLDER    the set's own folder, with gold.jsonl and score.py
--half    only incidents with an even (0) or odd (1) number: one half to work on, the other to be judged by
--errors  show N articles whose counts are wrong (default 20), gold beside the figures found

Both sets ask less than corpusd tells: one kind of event, one number an article. What is left out or added up to answer
them stands in `muc_answer` and `gva_answer`, and rests on fields of the claims alone.
"""
import argparse
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extracting

# MUC-4 asks for the human targets of terrorist acts of the last months: not for the losses of armed sides, not for what
# armies do to each other, not for accidents.
OTHER_EVENTS = set('clash clashes fighting battle offensive war ambush accident crash crashes collision earthquake'.split())
COMBATANTS = set('''soldiers soldier troops troop army combatants traffickers guerrillas guerrilla rebels rebel terrorists
terrorist subversives subversive insurgents insurgent extremists militants extremist criminals delinquents bandits
enemy'''.split())


def number(figure):
    return figure['low'] if figure.get('low') is not None else figure.get('high')


def figures(records):
    """The figure claims of one article, in reading order."""
    claims = [record for record in records if record.get('kind') == 'figure' and record['figure']['bound'] != 'none']
    claims.sort(key=lambda claim: claim['spans'][0]['start'])
    return [claim for claim in claims if number(claim['figure']) is not None and not claim['figure'].get('unit')]


def is_sum(claim):
    """Whether the figure adds up people told one by one, whose own numbers are figures beside it."""
    return claim['rule'] == 'figure-sum'


def summed(claims):
    """The figures without those that a sum holds."""
    held = [(claim['spans'][0]['start'], claim['spans'][-1]['end'], claim['figure']['measure']) for claim in claims if is_sum(claim)]
    return [claim for claim in claims if is_sum(claim) or not any(
        start <= claim['spans'][0]['start'] and claim['spans'][-1]['end'] <= end and claim['figure']['measure'] == measure
        for start, end, measure in held)]


def is_among(claim):
    return (claim['figure'].get('who') or '').endswith('among them')


def of_the_event(claims):
    """The figures over what the article reports, where it has any: those of other occasions are none of the incident's."""
    own = [claim for claim in claims if claim['scope'].get('inherited') or claim['scope'].get('occasion') == 'round-up']
    return own or claims


def days_before(claim, published):
    """How many days before publication the counted event began, as far as its time says; a whole year counts as long ago."""
    time = claim.get('time') or {}
    pattern = (time.get('pattern') or time.get('value') or '').split(';')[0].split('/')[0]
    if not published or not pattern:
        return 0
    day = datetime.date.fromisoformat(published)
    shift = re.fullmatch(r'-(\d+)([DWMQYE])', pattern.upper())
    if shift:
        return int(shift[1]) * {'D': 1, 'W': 7, 'M': 30, 'Q': 91, 'Y': 365, 'E': 3650}[shift[2]]
    if pattern == '+0Y':
        return 365
    parts = re.fullmatch(r'(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?[<>=~]*', pattern)
    if not parts or parts[1] == 'XXXX' and not parts[2]:
        return 0
    then = datetime.date(day.year if parts[1] == 'XXXX' else int(parts[1]), int(parts[2] or 1), min(28, int(parts[3] or 28)))
    if parts[1] == 'XXXX' and then > day + datetime.timedelta(40):
        then = then.replace(year=then.year - 1)
    return (day - then).days


def muc_answer(claims, published):
    dead, wounded = [], []
    for claim in claims:
        # MUC-4 asks for the numbers as they are told.
        if is_sum(claim):
            continue
        if days_before(claim, published) > 90 or OTHER_EVENTS & set((claim['scope'].get('what') or '').lower().split()):
            continue
        figure = claim['figure']
        count = number(figure)
        if COMBATANTS & set((figure.get('who') or '').lower().split()):
            continue
        # Totals of wars and years are no incident.
        if count >= 400:
            continue
        # "killing and wounding 40" counts both; "40 casualties" leaves open which.
        both = figure['measure'] == 'casualties' and 'object' in claim['rule']
        if figure['measure'] == 'killed' or both:
            dead.append(count)
        if figure['measure'] == 'injured' or both:
            wounded.append(count)
    return dead, wounded


def rows_together(claims):
    """Adds up what one row of words counts: "a man and two women were shot" is three."""
    out = []
    for claim in claims:
        entry = {'measure': claim['figure']['measure'], 'count': number(claim['figure']), 'among': is_among(claim),
                 'start': claim['spans'][0]['start'], 'end': claim['spans'][-1]['end'],
                 'row': 'coordination' in claim['rule'], 'text': claim['content'].lower()}
        last = out[-1] if out else None
        if last and last['measure'] == entry['measure'] and (last['row'] or entry['row']) \
                and 0 <= entry['start'] - last['end'] <= 16 and not entry['among']:
            last.update(count=last['count'] + entry['count'], end=entry['end'])
        else:
            out.append(entry)
    return out


def gva_answer(claims):
    killed, injured, treated, shot = [], [], [], []
    for entry in rows_together(of_the_event(summed(claims))):
        if entry['among']:
            continue
        if entry['measure'] == 'killed':
            killed.append(entry['count'])
        elif entry['measure'] == 'injured' or entry['measure'] == 'shot' and 'other' in entry['text']:
            injured.append(entry['count'])
        elif entry['measure'] == 'shot':
            shot.append(entry['count'])
        elif entry['measure'] == 'hospitalized':
            treated.append(entry['count'])
    # News tells its count first, and then of parts of it.
    dead = next(iter(killed), None)
    hurt = next(iter(injured or ([] if shot else treated)), None)
    if hurt is None and shot and max(shot) > (dead or 0):
        # Who was shot is dead or hurt.
        hurt = max(shot) - (dead or 0)
    return dead, hurt


def score_muc(arguments, scorer_path, gold):
    texts = {os.path.join(arguments.folder, 'text', entry['doc'] + '.txt'): entry for entry in gold}
    records, seconds, size = extracting.extract(
        arguments.corpusd, 'claims', [(path, entry.get('dateline_date')) for path, entry in texts.items()])
    found = {}
    for path, entry in texts.items():
        dead, wounded = muc_answer(figures(records[path]), entry.get('dateline_date'))
        found[entry['doc']] = {'doc': entry['doc'], 'dead': dead, 'wounded': wounded, 'dates': []}
        if arguments.errors and shown_errors(arguments, entry['doc'], f'dead {entry["dead_numbers"]} wounded {entry["wounded_numbers"]}',
                                             [n for n in dead + wounded if n >= 2] != [n for n in entry['dead_numbers'] + entry['wounded_numbers'] if n >= 2],
                                             records[path]):
            arguments.errors -= 1
    scorer = extracting.load_scorer(scorer_path)
    true, false, missed = scorer.score(gold, found)['FIG']
    return true, false, missed, seconds, size, len(texts)


def score_gva(arguments, scorer_path, gold):
    if arguments.half is not None:
        gold = [entry for entry in gold if int(entry['incident']) % 2 == arguments.half]
    texts = {os.path.join(arguments.folder, entry['file']): entry for entry in gold}
    records, seconds, size = extracting.extract(
        arguments.corpusd, 'claims', [(path, entry.get('pub_date')) for path, entry in texts.items()])
    true = false = missed = 0
    rows = []
    for path, entry in texts.items():
        dead, hurt = gva_answer(figures(records[path]))
        rows.append({'id': entry['id'], 'incident': entry['incident'], 'killed': dead, 'injured': hurt})
        with open(path, encoding='utf-8') as file:
            text = file.read()
        wrong = False
        for kind, given in (('killed', dead), ('injured', hurt)):
            wanted = entry[kind] if entry[kind] >= 2 and attested(entry[kind], text) else None
            stated = given is not None and given >= 2
            if stated and given == entry[kind]:
                true += 1
            else:
                false += stated
                missed += wanted is not None
                wrong = wrong or stated or wanted is not None
        if arguments.errors and shown_errors(arguments, entry['incident'] + ' ' + entry['title'][:70],
                                             f'killed {entry["killed"]} injured {entry["injured"]}; output {dead}, {hurt}', wrong, records[path]):
            arguments.errors -= 1
    if arguments.half is None and arguments.split == 'dev':
        with tempfile.NamedTemporaryFile('w', suffix='.jsonl') as file:
            file.writelines(json.dumps(row) + '\n' for row in rows)
            file.flush()
            print(subprocess.run([sys.executable, scorer_path, 'counts', file.name, '--split', arguments.split],
                                 capture_output=True, text=True).stdout.strip())
    return true, false, missed, seconds, size, len(texts)


NUMERALS = '''zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty'''.split()


def attested(count, text):
    """Whether the article gives the number at all, as the set's scorer sees it."""
    words = [word.strip('.,;:!?()"“”\'’').lower() for word in text.replace('-', ' ').split()]
    return str(count) in words or count <= 20 and NUMERALS[count] in words


def shown_errors(arguments, name, gold, wrong, records):
    if not wrong or arguments.errors <= 0:
        return False
    print(f'{name}\n    gold {gold}')
    for claim in figures(records):
        print(f'    {claim["figure"]["measure"]:12} {number(claim["figure"]):6} {claim["rule"]:22} {claim["content"][:90]}')
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpusd')
    parser.add_argument('set', choices=['muc4', 'gva'])
    parser.add_argument('folder')
    parser.add_argument('--split', default='dev')
    parser.add_argument('--half', type=int, choices=[0, 1])
    parser.add_argument('--errors', nargs='?', type=int, const=20)
    arguments = parser.parse_args()
    splits = arguments.split.split(',')
    gold = [entry for entry in extracting.lines(os.path.join(arguments.folder, 'gold.jsonl'))
            if entry['split'] in splits and not entry.get('junk')]
    scorer = os.path.join(arguments.folder, 'score.py')
    score = score_muc if arguments.set == 'muc4' else score_gva
    true, false, missed, seconds, size, articles = score(arguments, scorer, gold)
    precision = 100 * true / (true + false) if true + false else 0.0
    recall = 100 * true / (true + missed) if true + missed else 0.0
    extracting.table([{
        'set': f'{arguments.set} {arguments.split}', 'articles': articles, 'right': true, 'wrong': false, 'missed': missed,
        'P': precision, 'R': recall, 'F1': 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        'MB/s': size / 1e6 / seconds if seconds else None}],
        ['set', 'articles', 'right', 'wrong', 'missed', 'P', 'R', 'F1', 'MB/s'])


main()
