#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the frozen table of word rarity that statements are compared by.

    pip install wordfreq==3.1.1
    Training/rarity.py > English/rarity.txt

Words of wordfreq's English list (data CC BY-SA 4.0, see NOTICE), cut to those in plain letters that stand at least about twice in a
million words: whatever is not in the table is rare. A word's level falls with the logarithm of its frequency, two levels a tenfold.
"""
import wordfreq

LEAST = 3.3     # Zipf scale: 3 is once in a million words
RAREST = 10     # the level of all other words, WordRarity.rarest
LEVELS = 2.0    # levels a factor of ten


def level(word):
    zipf = wordfreq.zipf_frequency(word, 'en')
    return max(1, min(RAREST, round(LEVELS * (8.25 - zipf))))


words = {}
for word in wordfreq.get_frequency_dict('en', 'large'):
    if word.isascii() and word.isalpha() and wordfreq.zipf_frequency(word, 'en') >= LEAST:
        if level(word) < RAREST: words.setdefault(level(word), []).append(word)

print('''# How rare words are, from 1; made by Training/rarity.py from wordfreq (data CC BY-SA 4.0, see
# NOTICE), not edited by hand.''')
for number in sorted(words):
    print(f'\n== rarity {number}')
    print('\n'.join(sorted(words[number])))
