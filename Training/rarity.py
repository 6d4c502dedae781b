#!/usr/bin/env python3
"""Writes the frozen table of word rarity that statements are compared by.

    pip install wordfreq==3.1.1
    Training/rarity.py > Sources/CorpusCore/Reconciliation/Likeness/WordRarity+Table.swift

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

print('''/// Made by Training/rarity.py; not edited by hand.
extension WordRarity {
  /// A level a block: its number, then its words in the order of the alphabet.
  static let table = """''')
for number in sorted(words):
    line = f'    {number}'
    for word in sorted(words[number]):
        if len(line) + len(word) + 1 > 98:
            print(line)
            line = '   '
        line += ' ' + word
    print(line)
print('''    """
}''')
