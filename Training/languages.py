#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the frozen profile that languages in Latin letters are told apart by.

    pip install wordfreq==3.1.1
    Training/languages.py > English/languages.txt

From wordfreq's lists (data CC BY-SA 4.0, see NOTICE): of each language its most frequent words, and the most frequent runs of three
letters of all its other words, `_` being a word's edge. Behind each stand the languages that have it, a letter each, and how frequent
it is there, from D to Z: three levels a factor of e above a floor that every language has.
"""
import collections
import math
import wordfreq

LANGUAGES = 'ca cs da de en es fi fr hr hu id it nb nl pl pt ro sk sl sv tr vi'.split()
LISTS = {'hr': 'sh'}            # wordfreq has one list for Serbo-Croatian
WORDS = 300                     # words of each language
RUNS = 300                      # runs of three letters of each language
FLOOR = {'words': 2e-5, 'runs': 1e-4}
RAREST = 1e-6                   # words that runs are counted in
LEVELS, LEAST, MOST = 3, 3, 25


def level(frequency, floor):
    return min(MOST, round(LEVELS * math.log(frequency / floor))) if frequency > 0 else 0


def frequent(table, count, keeps=lambda key: True):
    return [key for key in sorted(table, key=lambda key: (-table[key], key)) if keeps(key)][:count]


def section(name, keys, tables, floor):
    print(f'\n== {name}')
    for key in sorted(keys, key=lambda key: key.encode()):
        levels = [level(tables[language].get(key, 0), floor) for language in LANGUAGES]
        value = ''.join(chr(97 + i) + chr(65 + n) for i, n in enumerate(levels) if n >= LEAST)
        if value: print(f'{key} = {value}')


words = {
    language: {
        word: frequency
        for word, frequency in wordfreq.get_frequency_dict(LISTS.get(language, language), 'best').items()
        if word.isalpha()
    } for language in LANGUAGES
}
common = set()
for language in LANGUAGES:
    common.update(frequent(words[language], WORDS, lambda word: len(word) > 1 or word in 'aeikosuvwyzàéóô'))
runs = {}
for language in LANGUAGES:
    counts = collections.Counter()
    for word, frequency in sorted(words[language].items()):
        if word in common or frequency < RAREST: continue
        edged = f'_{word}_'
        for at in range(len(edged) - 2): counts[edged[at:at + 3]] += frequency
    total = sum(counts.values())
    runs[language] = {run: count / total for run, count in counts.items()}
telling = set()
for language in LANGUAGES: telling.update(frequent(runs[language], RUNS))

print('''# What languages look like; made by Training/languages.py from wordfreq (data CC BY-SA 4.0, see
# NOTICE), not edited by hand.''')
print('\n== letters of languages')
for index, language in enumerate(LANGUAGES): print(f'{chr(97 + index)} = {language}')
section('runs of letters', telling, runs, FLOOR['runs'])
section('words of languages', common, words, FLOOR['words'])
