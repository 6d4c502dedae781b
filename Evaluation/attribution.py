#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores `corpusd extract` against a set of articles with gold attributions (who said what).

    attribution.py CORPUSD SET [--scorer FILE] [--flat] [--clauses] [--rules] [--calibration] [--errors [N]] [--save FILE]

CORPUSD  the program, for instance .build/release/corpusd
SET      a folder that holds gold.jsonl, texts/NAME.txt and perhaps ignore.jsonl
--scorer the set's scorer; default: the first score.py found in SET or a folder above it
--flat   leave out claims inside claims (for sets whose annotators marked no attribution inside another)
--clauses  leave out claims whose content is no clause (for sets that mark only clauses and quotations: demands, plans,
         accusations and what is praised or criticised)
--rules  per rule: how many claims, how many have a gold content, how many the source too
--calibration  the same per band of confidence
--errors show gold beside output for N articles (default 5): misses, extras and wrong sources
--save   keep the converted predictions

Statements become predictions as they are: content spans, the cue, the words of the sources. Figures are left out.
Only the Python standard library is needed.
"""
import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import time


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpusd')
    parser.add_argument('set')
    parser.add_argument('--scorer')
    parser.add_argument('--flat', action='store_true')
    parser.add_argument('--clauses', action='store_true')
    parser.add_argument('--rules', action='store_true')
    parser.add_argument('--calibration', action='store_true')
    parser.add_argument('--errors', nargs='?', type=int, const=5)
    parser.add_argument('--only', help='documents whose name contains this')
    parser.add_argument('--save')
    return parser.parse_args()


def scorer_above(folder):
    folder = os.path.abspath(folder)
    while True:
        candidate = os.path.join(folder, 'score.py')
        if os.path.exists(candidate):
            return candidate
        parent = os.path.dirname(folder)
        if parent == folder:
            sys.exit('no score.py found; name it with --scorer')
        folder = parent


def extracted(corpusd, texts, names):
    """Claims by document, and the CPU seconds that reading took."""
    claims = {name: [] for name in names}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for begin in range(0, len(names), 200):
        batch = names[begin:begin + 200]
        run = subprocess.run([os.path.abspath(corpusd), 'extract'] + [name + '.txt' for name in batch],
                             cwd=texts, stdout=subprocess.PIPE)
        if run.returncode:
            sys.exit(f'corpusd extract ended with status {run.returncode}')
        for line in run.stdout.decode('utf-8').splitlines():
            record = json.loads(line)
            if isinstance(record.get('claim'), dict):
                record = record['claim']
            if 'content' in record and record.get('kind') == 'statement':
                claims[record['article'].removesuffix('.txt')].append(record)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return claims, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pair(span):
    return [span['start'], span['end']]


PHRASES = {'infinitive', 'urged', 'accused', 'called', 'object', 'preposition', 'noun'}


def wanted(claim, options):
    return not (options.flat and claim.get('parent')) and not (options.clauses and claim['rule'] in PHRASES)


def prediction(name, claim):
    cue = claim.get('cue')
    return {
        'doc': name,
        'source_spans': [pair(s['span']) for s in claim['sources'] if s.get('span')],
        'cue_spans': [pair(cue['span'])] if cue else [],
        'content_spans': [pair(s) for s in claim['spans']],
        'rule': claim['rule'],
        'confidence': claim['confidence'],
    }


class Words:
    """Overlap of evidence as the scorer sees it: words, not bytes."""

    def __init__(self, scorer, text):
        self.document = scorer.Doc(text)
        self.text = text
        self.code_point = {}
        offset = 0
        for index, character in enumerate(text):
            self.code_point[offset] = index
            offset += len(character.encode('utf-8'))
        self.code_point[offset] = len(text)

    def of_bytes(self, spans):
        return frozenset(self.document.toks([[self.code_point[b], self.code_point[e]] for b, e in spans]))

    def of_code_points(self, spans):
        return frozenset(self.document.toks(spans))

    def cut(self, spans):
        return ' // '.join(self.text[b:e].replace('\n', ' ') for b, e in spans)

    def cut_bytes(self, spans):
        return self.cut([[self.code_point[b], self.code_point[e]] for b, e in spans])


def spans_of(row, name):
    many = row.get(name + '_spans')
    return many if many is not None else ([row[name + '_span']] if row.get(name + '_span') else [])


def matched(words, gold, predicted):
    """Pairs of gold and prediction with half their words in common, best first; then who has no partner."""
    g = [words.of_code_points(row['content_spans']) for row in gold]
    p = [words.of_bytes(row['content_spans']) for row in predicted]
    candidates = []
    for i, a in enumerate(g):
        for j, b in enumerate(p):
            common = len(a & b)
            if common and 2 * common >= len(a | b):
                candidates.append((-common / len(a | b), i, j))
    of_gold, of_prediction = {}, {}
    for _, i, j in sorted(candidates):
        if i not in of_gold and j not in of_prediction:
            of_gold[i], of_prediction[j] = j, i
    return of_gold, of_prediction


def source_right(words, gold, predicted):
    a = words.of_code_points(spans_of(gold, 'source'))
    b = words.of_bytes(predicted['source_spans'])
    return bool(a & b) or not a and not b


def print_table(title, rows):
    print(f'{title:20} {"claims":>7} {"content":>8} {"+source":>8}')
    for key in sorted(rows):
        n, content, both = rows[key]
        print(f'{key:20} {n:7} {100 * content / n:7.1f}% {100 * both / n:7.1f}%')


def main():
    options = arguments()
    path = options.scorer or scorer_above(options.set)
    specification = importlib.util.spec_from_file_location('score', path)
    scorer = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(scorer)
    texts = os.path.join(options.set, 'texts')
    names = sorted(f[:-4] for f in os.listdir(texts) if f.endswith('.txt') and (options.only or '') in f)
    claims, seconds = extracted(options.corpusd, texts, names)
    predictions = {name: [prediction(name, c) for c in claims[name] if wanted(c, options)]
                   for name in names}
    saved = options.save or f'/tmp/attribution-{os.getpid()}.jsonl'
    with open(saved, 'w', encoding='utf-8') as out:
        for name in names:
            for row in predictions[name]:
                out.write(json.dumps(row) + '\n')
    gold = {name: [] for name in names}
    for line in open(os.path.join(options.set, 'gold.jsonl'), encoding='utf-8'):
        row = json.loads(line)
        if row['doc'] in gold:
            gold[row['doc']].append(row)
    if not options.only:
        command = [sys.executable, path, '--gold', os.path.join(options.set, 'gold.jsonl'), '--texts', texts,
                   '--pred', saved, '--pred-unit', 'utf8', '--name', 'corpusd']
        ignored = os.path.join(options.set, 'ignore.jsonl')
        if os.path.exists(ignored):
            command += ['--ignore', ignored]
        subprocess.run(command, check=True)
    size = sum(os.path.getsize(os.path.join(texts, name + '.txt')) for name in names)
    print(f'{len(names)} articles, {size / 1e6:.2f} MB, {seconds:.1f} CPU s: {size / 1e6 / max(seconds, 1e-9):.3f} MB/s')

    by_rule, by_band, canonical = {}, {}, [0, 0]
    for number, name in enumerate(names):
        if not (options.rules or options.calibration or options.errors is not None or any('speaker' in g for g in gold[name])):
            continue
        words = Words(scorer, open(os.path.join(texts, name + '.txt'), encoding='utf-8').read())
        of_gold, of_prediction = matched(words, gold[name], predictions[name])
        kept = [c for c in claims[name] if wanted(c, options)]
        for j, row in enumerate(predictions[name]):
            content = j in of_prediction
            both = content and source_right(words, gold[name][of_prediction[j]], row)
            for table, key in ((by_rule, row['rule']), (by_band, f'{int(row["confidence"] * 10) / 10:.1f}')):
                counts = table.setdefault(key, [0, 0, 0])
                counts[0] += 1
                counts[1] += content
                counts[2] += both
            if content:
                speaker = (gold[name][of_prediction[j]].get('speaker') or {}).get('canonical')
                if speaker:
                    want = {w for w in speaker.lower().split() if w not in ('the', 'of')}
                    have = {w for s in kept[j]['sources'] for w in (s['name'] + ' ' + s['text']).lower().split()}
                    canonical[0] += 1
                    canonical[1] += 2 * len(want & have) >= len(want)
        if options.errors is not None and number < options.errors:
            show(words, name, gold[name], predictions[name], of_gold, of_prediction)
    if canonical[0]:
        print(f'canonical speaker right, given a match: {100 * canonical[1] / canonical[0]:.1f}% of {canonical[0]}')
    if options.rules:
        print_table('rule', by_rule)
    if options.calibration:
        print_table('confidence from', by_band)


def show(words, name, gold, predicted, of_gold, of_prediction):
    print(f'\n===== {name}')
    lines = []
    for i, row in enumerate(gold):
        head = f"[{words.cut(spans_of(row, 'source'))}] {words.cut(spans_of(row, 'cue'))}: {words.cut(row['content_spans'])}"
        at = min((s[0] for s in row['content_spans']), default=0)
        if i not in of_gold:
            lines.append((at, f'MISSED  {head}'))
        else:
            other = predicted[of_gold[i]]
            if not source_right(words, row, other):
                lines.append((at, f"SOURCE  {head}\n        ours [{words.cut_bytes(other['source_spans'])}] by {other['rule']}"))
            else:
                lines.append((at, f'found   {head[:100]}'))
    for j, row in enumerate(predicted):
        if j not in of_prediction:
            at = min((words.code_point[s[0]] for s in row['content_spans']), default=0)
            lines.append((at, f"EXTRA   [{words.cut_bytes(row['source_spans'])}] {words.cut_bytes(row['cue_spans'])}: "
                              f"{words.cut_bytes(row['content_spans'])}  ({row['rule']})"))
    for _, line in sorted(lines):
        print(line)


if __name__ == '__main__':
    main()
