#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the time expressions of `corpusd extract --layer times` against texts with TIMEX3 gold.

    dates.py CORPUSD FOLDER [--errors [N]]

CORPUSD   the program, for instance .build/release/corpusd
FOLDER    holds score.py and NAME.jsonl, one line a document: doc, dct (its date), text_file, timex
--errors  show N wrong, missed and needless expressions of each set (default 40)

Every document is read with its own date as publication date. Only the standard library is needed.
"""
import argparse
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extracting


def predictions(corpusd, folder, gold):
    texts = {os.path.join(folder, entry['text_file']): entry for entry in gold}
    records, seconds, size = extracting.extract(
        corpusd, 'times', [(path, entry.get('dct')) for path, entry in texts.items()])
    out = {}
    for path, entry in texts.items():
        with open(path, encoding='utf-8', newline='') as file:
            offsets = extracting.code_points(file.read())
        out[entry['doc']] = [
            {'start': offsets[record['start']], 'end': offsets[record['end']], 'value': record.get('timex', ''),
             'type': record['type'], 'text': record['text'], 'pattern': record.get('pattern', '')}
            for record in records[path]]
    return out, seconds, size


def show_errors(scorer, gold, found, count):
    shown = 0
    for entry in gold:
        expected = sorted(entry['timex'], key=lambda item: item['start'])
        got = sorted(found[entry['doc']], key=lambda item: item['start'])
        pairs = dict(scorer.match(expected, got))
        rows = [('missed', item['text'], item['value'], '', '') for index, item in enumerate(expected) if index not in pairs]
        rows += [('wrong', item['text'], item['value'], got[pairs[index]]['value'], got[pairs[index]]['pattern'])
                 for index, item in enumerate(expected)
                 if index in pairs and got[pairs[index]]['value'] != item['value']]
        rows += [('needless', item['text'], '', item['value'], item['pattern'])
                 for index, item in enumerate(got) if index not in pairs.values()]
        for kind, text, want, have, pattern in rows:
            if shown >= count:
                return
            shown += 1
            print(f'{kind:9} {entry["doc"]} ({entry.get("dct")})  "{text}"  gold {want or "–"}  output {have or "–"}  {pattern}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpusd')
    parser.add_argument('folder')
    parser.add_argument('--errors', nargs='?', type=int, const=40)
    arguments = parser.parse_args()
    scorer = extracting.load_scorer(os.path.join(arguments.folder, 'score.py'))
    rows = []
    for name in sorted(os.listdir(arguments.folder)):
        if not name.endswith('.jsonl'):
            continue
        path = os.path.join(arguments.folder, name)
        gold = extracting.lines(path)
        found, seconds, size = predictions(arguments.corpusd, arguments.folder, gold)
        with tempfile.NamedTemporaryFile('w', suffix='.jsonl') as file:
            for document, items in found.items():
                file.write(json.dumps({'doc': document, 'timex': items}) + '\n')
            file.flush()
            result = scorer.run(path, file.name)
        percent = {key: 100 * value for key, value in result.items() if isinstance(value, float)}
        rows.append({'set': name[:-6], 'gold': result['gold'], 'found': result['pred'], 'spans': percent['relaxedF1'],
                     'value P': percent['valueP'], 'value R': percent['valueR'], 'value F1': percent['valueF1'],
                     'day F1': percent['dayF1'], 'relative days R': percent['rel_day_R'],
                     'MB/s': size / 1e6 / seconds if seconds else None})
        if arguments.errors:
            show_errors(scorer, gold, found, arguments.errors)
    extracting.table(rows, ['set', 'gold', 'found', 'spans', 'value P', 'value R', 'value F1', 'day F1', 'relative days R', 'MB/s'])


main()
