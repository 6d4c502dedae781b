#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes bulletins of one template: the same sentences with other numbers, names and days.

    bulletins.py FOLDER COUNT [TEMPLATE]

TEMPLATE  quakes (one institute, every day another town), police (another town's police each time) or earnings (another firm)

Such files come by the thousand: all nodes of a template meet under its own words, so what is quadratic shows here first.
Run `corpusd extract FOLDER/* | ledger-benchmark LEDGER` on 500, 1,000, 2,000: near-linear cost keeps the rate.
"""
import datetime
import os
import random
import sys

SYLLABLES = 'bar dor fen gal hol ket lor mar nes orn pel rud sal tor ulm ver wes yar zel bri cal dun els'.split()

TEMPLATES = {
    'quakes': ('Earthquake near {town}',
               'An earthquake of magnitude {small}.{digit} struck {number} kilometres {side} of {town} on {day}, the Norland Seismic Institute '
               'said. The quake lay at a depth of {small} kilometres, the institute said. No casualties were reported, and {count} houses '
               'were damaged.\n\n"We expect aftershocks for several days," said {person}, who heads the station at {town}. People should '
               'stay away from damaged buildings until engineers have looked at them, the institute said.\n'),
    'police': ('Police report from {town}',
               'Police in {town} arrested {count} people on {day} after a fight outside a bar, police said. {number} people were injured, one '
               'of them seriously. Police said the investigation was continuing and asked witnesses to come forward.\n\n"There is no danger '
               'to the public," said officer {person} of the {town} police department. No charges have been filed.\n'),
    'earnings': ('{town} Holdings reports quarter',
                 '{town} Holdings said on {day} that its profit had risen by {number} percent to {count} million crowns in the quarter. '
                 'Revenue grew by {small} percent, the company said.\n\n"We are pleased with these results and confirm our outlook for the '
                 'year," said chief executive {person}. The company expects to open {count} shops next year.\n'),
}


def name(random, parts):
    return ''.join(random.choice(SYLLABLES) for _ in range(parts)).capitalize()


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    title, body = TEMPLATES[sys.argv[3] if len(sys.argv) > 3 else 'quakes']
    draw = random.Random(7)
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        day = datetime.date(2031, 1, 1) + datetime.timedelta(days=number % 365)
        values = {'town': name(draw, 2), 'person': f'{name(draw, 2)} {name(draw, 3)}', 'small': draw.randint(2, 9),
                  'digit': draw.randint(0, 9), 'number': draw.randint(3, 90), 'count': draw.randint(2, 400),
                  'side': draw.choice('north south east west'.split()), 'day': day.strftime('%A')}
        with open(os.path.join(folder, f'{number:05}.txt'), 'w') as file:
            file.write(f'---\noutlet: {draw.choice("Dispatch Courier Post Herald".split())}\npublished: {day}\n---\n\n'
                       f'{title.format(**values)}\n\n{body.format(**values)}')


if __name__ == '__main__':
    main()
