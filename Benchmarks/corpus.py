#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a corpus of invented news with planted truth.

    corpus.py FOLDER COUNT [--seed N]

FOLDER   where articles/ (the corpus) and truth.json go; must not exist
COUNT    about how many articles

The world is made of incidents. Each has a place and a day of its own, a wire story that several outlets print (word for word,
shortened, extended, or lightly edited), reports of other outlets in their own words, a spokesman whose one statement they
render differently, a toll that grows from day to day and a rival toll from elsewhere. One mayor in ten has a namesake.
Between them stand articles about nothing of the kind. From 2,000 articles on, one wire story has COUNT/200 copies and one
minister makes a statement in every tenth article.

truth.json: copies (lists of paths), figures (incident, measure, number, paths), conflicts and successions (pairs of those),
spellings (names of one person), namesakes (pairs of names that are two people), statements (speaker, paths that render it).
"""
import argparse
import datetime
import itertools
import json
import os
import random

ONSETS = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh sk st t th tr v w y z'.split()
VOWELS = 'a e i o u ai ea ou oa'.split()
CODAS = 'l ld ll lm m n nd ng r rd rk rn s sk st t th x'.split()
TOWNS = 'ford mouth wick ham bury ton stead haven bridge well'.split()
FIRST = ('Adela Bram Cosmo Delia Edda Fenn Greta Hollis Ilka Jory Kester Lorna Mads Nerys Otto Petra Quill Rosa Sten Tilda '
         'Ulla Viggo Wanda Yorick Zelda Anselm Birgit Casper Dorrit Emil Freya Gideon Henrike Ivo Jutta Klaas').split()
OUTLETS = ('Harbour Gazette,Hill Post,Morning Ledger,Evening Lantern,County Echo,River Times,Northern Star,Valley Courier,'
           'City Chronicle,Weekly Beacon').split(',')
AGENCIES = ['Coastal Wire', 'Meridian Press', 'Inland News Agency']
KINDS = {
    'ferry': ('A ferry capsized', 'the ferry disaster', 'passengers'),
    'blast': ('A factory exploded', 'the factory explosion', 'workers'),
    'flood': ('A flood swept through the valley', 'the flood', 'residents'),
    'train': ('A train derailed', 'the derailment', 'travellers'),
    'fire': ('A fire destroyed a hostel', 'the hostel fire', 'guests'),
}
MONTHS = ('January February March April May June July August September October November December').split()

# One statement, told in several ways: what it says, and how it is worded.
STATEMENTS = [
    ('"The {thing} will be inspected and every {part} older than {n} years replaced before winter," {who} said on {weekday}.',
     '{who} said on {weekday} that the {thing} would be inspected and every {part} older than {n} years replaced before winter.',
     'On {weekday}, {who} announced that every {part} of the {thing} older than {n} years will be replaced before winter.'),
    ('"Nobody warned the {part} crews that the {thing} had failed {n} safety checks," {who} said on {weekday}.',
     '{who} said on {weekday} that nobody had warned the {part} crews that the {thing} had failed {n} safety checks.',
     'The {part} crews were never warned that the {thing} had failed {n} safety checks, {who} said on {weekday}.'),
    ('"We will compensate all families and rebuild the {thing} with {n} new {part} stations," {who} said on {weekday}.',
     '{who} promised on {weekday} to compensate all families and rebuild the {thing} with {n} new {part} stations.',
     'All families will be compensated and the {thing} rebuilt with {n} new {part} stations, {who} said on {weekday}.'),
]
THINGS = 'harbour wall,signal tower,river dam,loading dock,central boiler,northern viaduct,fuel depot,grain silo'.split(',')
PARTS = 'crane,valve,girder,pump,signal,rivet,turbine,sluice'.split(',')
ADJECTIVES = ('old quiet narrow crowded modest distant famous wooden flooded painted empty busy steep muddy bright '
              'windy dusty grand ruined rented').split()
NOUNS = ('market school museum orchard theatre garden bakery station library square quarry workshop mill meadow chapel '
         'lighthouse stadium canal vineyard nursery tavern clinic depot gallery').split()
VERBS = ('opened closed moved grew changed reopened flourished stood emptied filled waited shone decayed').split()
TIMES = ('last spring,in the autumn,after the harvest,during the holidays,for many years,since the storm,before the war,'
         'on market days,in the early hours,over the winter').split(',')


class World:
    """Everything random comes from here, so that a seed gives one corpus."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = set()
        # Words as frequent as words are (Zipf), so that few runs of words come twice.
        self.words = sorted({self.syllables(self.random.choice([2, 2, 3])) for _ in range(20000)})
        self.random.shuffle(self.words)
        self.weights = list(itertools.accumulate(1 / (rank + 20) for rank in range(len(self.words))))

    def pick(self, items):
        return self.random.choice(items)

    def syllables(self, count):
        return ''.join(self.pick(ONSETS) + self.pick(VOWELS) + self.pick(CODAS) for _ in range(count))

    def noun(self):
        return self.random.choices(self.words, cum_weights=self.weights)[0]

    def fresh(self, ending=''):
        while True:
            word = self.syllables(2 if ending else self.pick([2, 3])).capitalize() + ending
            if word not in self.names:
                self.names.add(word)
                return word

    def scenery(self, sentences):
        """Text that claims nothing; every run of five words holds a rare one, so that hardly a run comes twice."""
        lines = []
        for _ in range(sentences * 3 // 2 + 1):
            lines.append(f'{self.noun().capitalize()} {self.pick(NOUNS)} near the {self.pick(ADJECTIVES)} {self.noun()} '
                         f'{self.pick(VERBS)} {self.pick(TIMES)}, {self.noun()} {self.pick(NOUNS)} '
                         f'of the {self.noun()} {self.pick(VERBS)} {self.pick(TIMES)}.')
        return ' '.join(lines)


class Corpus:
    """The files, and what is true of them."""

    def __init__(self, folder, count, seed):
        self.folder, self.count, self.world = folder, count, World(seed)
        self.written = 0
        self.truth = {key: [] for key in
                      ('copies', 'figures', 'conflicts', 'successions', 'spellings', 'namesakes', 'statements')}

    def write(self, title, day, outlet, paragraphs, credit=None):
        name = f'{self.written // 1000:03d}/{self.written:06d}.txt'
        path = os.path.join(self.folder, 'articles', name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        date = f'{MONTHS[day.month - 1]} {day.day}, {day.year}'
        head = [title, f'{outlet}, {date}'] + ([f'By {credit}'] if credit else [])
        with open(path, 'w') as file:
            file.write('\n\n'.join(head + paragraphs) + '\n')
        self.written += 1
        return name

    def figure(self, incident, measure, number, paths):
        self.truth['figures'].append({'incident': incident, 'measure': measure, 'number': number, 'paths': paths})
        return len(self.truth['figures']) - 1

    def person(self):
        """Role and name of somebody; one in ten has a namesake with another given name, elsewhere."""
        world = self.world
        surname = world.fresh()
        first, other = world.random.sample(FIRST, 2)
        name = f'{first} {surname}'
        if world.random.random() < 0.1:
            self.truth['namesakes'].append([name, f'{other} {surname}'])
            return name, f'{other} {surname}'
        return name, None

    def incident(self, number, hot_copies=0):
        world = self.world
        town = world.fresh(world.pick(TOWNS))
        happened, event, people = KINDS[world.pick(sorted(KINDS))]
        day = datetime.date(2030, 1, 1) + datetime.timedelta(days=world.random.randrange(700))
        date = f'{MONTHS[day.month - 1]} {day.day}, {day.year}'
        killed = world.random.randint(5, 60)
        injured = world.random.randint(61, 140)
        mayor, namesake = self.person()
        outlets = world.random.sample(OUTLETS, 6)
        agency = world.pick(AGENCIES)
        published = day + datetime.timedelta(days=1)
        weekday = published.strftime('%A')
        slots = {'thing': world.pick(THINGS), 'part': world.pick(PARTS), 'n': world.random.randint(3, 40), 'weekday': weekday}
        told = world.pick(STATEMENTS)
        rendering = [form.format(who=f'Mayor {mayor}', **slots) for form in told]

        # The wire story and its copies: whole, shortened, extended, lightly edited.
        wire = [
            f'{town.upper()} ({agency}) - {happened} in {town} on {date}. {world.scenery(2)}',
            f'At least {killed} {people} were killed and {injured} injured in {town} on {date}, the {town} hospital said.',
            rendering[0], world.scenery(4), world.scenery(4), world.scenery(3)]
        copies = [self.write(f'{event.capitalize()} in {town}', published, outlets[0], wire, agency)]
        for index in range(hot_copies or world.pick([1, 1, 2, 3])):
            form = world.pick(['whole', 'short', 'long', 'edited'])
            text = list(wire)
            if form == 'short':
                text = text[:5]
            elif form == 'long':
                text = text + [world.scenery(2)]
            elif form == 'edited':
                text[3] = text[3].replace(', and the ', ', while the ', 1)
            outlet = outlets[(index + 1) % 3]
            copies.append(self.write(f'{town}: {event}', published, outlet, text, agency))
        self.truth['copies'].append(copies)

        # A report of another outlet, in its own words, with the same toll and the same statement.
        own = self.write(
            f'{town} mourns after {event}', published, outlets[3],
            [f'{world.scenery(3)}', rendering[1],
             f'The {town} hospital said {killed} {people} died in {town} on {date} and {injured} were injured.',
             world.scenery(5), world.scenery(5)])
        statement = copies + [own]
        first = self.figure(number, 'killed', killed, copies + [own])
        self.figure(number, 'injured', injured, copies + [own])
        hospital = [first]

        # Two days later the hospital counts more: the later figure takes the place of the earlier.
        if world.random.random() < 0.5:
            more = killed + world.random.randint(1, 9)
            later = self.write(
                f'Toll of {event} rises in {town}', published + datetime.timedelta(days=2), outlets[4],
                [f'{more} {people} were killed in {town} on {date}, the {town} hospital said.',
                 rendering[2].replace(weekday, f'{weekday}, {MONTHS[published.month - 1]} {published.day}'),
                 world.scenery(6), world.scenery(5), world.scenery(3)])
            statement.append(later)
            hospital.append(self.figure(number, 'killed', more, [later]))
            self.truth['successions'].append([hospital[1], first])
        # A rival count on the same day, on another authority.
        if world.random.random() < 0.4:
            other = killed + world.random.randint(10, 30)
            union = f'{world.fresh()} Workers Union'
            rival = self.write(
                f'Union disputes toll in {town}', published, outlets[5],
                [f'{other} {people} were killed in {town} on {date}, the {union} said.',
                 world.scenery(6), world.scenery(6), world.scenery(2)])
            union_count = self.figure(number, 'killed', other, [rival])
            self.truth['conflicts'] += [[union_count, count] for count in hospital]
        self.truth['statements'].append({'speaker': mayor, 'paths': statement})
        if namesake:
            self.write(f'{world.fresh()} council meets', published, outlets[2],
                       [f'Councillor {namesake} said on {weekday} that the {world.pick(NOUNS)} would stay open until the '
                        f'{world.pick(ADJECTIVES)} {world.pick(NOUNS)} is ready.', world.scenery(8), world.scenery(6)])

    def spelled(self):
        """One general, whose name three outlets spell in three ways."""
        world = self.world
        stem = world.fresh()
        names = [f'{stem[:2]}kaddafi', f'{stem[:2]}qaddafi', f'{stem[:2]}gadhafi']
        first = world.pick(FIRST)
        if any(name in world.names for name in names):
            return
        world.names.update(names)
        names = [f'{first} {name}' for name in names]
        day = datetime.date(2030, 1, 1) + datetime.timedelta(days=world.random.randrange(700))
        n = world.random.randint(3, 90)
        thing = f'{world.pick(ADJECTIVES)} {world.pick(NOUNS)}'
        for name, outlet in zip(names, world.random.sample(OUTLETS, 3)):
            self.write(f'{name} speaks', day, outlet,
                       [f'General {name} said that {n} companies had left the {thing}.', world.scenery(8), world.scenery(7)])
        self.truth['spellings'].append(names)

    def filler(self, minister=None):
        world = self.world
        day = datetime.date(2030, 1, 1) + datetime.timedelta(days=world.random.randrange(700))
        name, namesake = self.person()
        paragraphs = [world.scenery(4)]
        speakers = [f'Councillor {name}', f'Engineer {world.pick(FIRST)} {world.fresh()}']
        if minister:
            speakers.append(minister)
        for speaker in speakers:
            paragraphs.append(
                f'{speaker} said the {world.noun()} {world.pick(NOUNS)} would get {world.random.randint(2, 90)} new '
                f'{world.noun()} {world.pick(PARTS)}s {world.pick(TIMES)} because the {world.noun()} of the '
                f'{world.pick(ADJECTIVES)} {world.noun()} {world.pick(VERBS)}.')
            paragraphs.append(world.scenery(4))
        self.write(f'{world.fresh()} notes', day, world.pick(OUTLETS), paragraphs)
        if namesake:
            self.write(f'{world.fresh()} diary', day, world.pick(OUTLETS),
                       [f'Teacher {namesake} said the {world.pick(NOUNS)} needs {world.random.randint(2, 90)} new '
                        f'{world.pick(PARTS)}s.', world.scenery(9), world.scenery(5)])

    def build(self):
        minister = f'Finance Minister {self.world.pick(FIRST)} {self.world.fresh()}'
        number = said = 0
        if self.count >= 2000:
            self.incident(number, hot_copies=self.count // 200)
        while self.written < self.count:
            number += 1
            self.incident(number)
            for _ in range(4):
                speaks = self.count >= 2000 and said * 10 < self.written
                self.filler(minister if speaks else None)
                said += speaks
            if number % 5 == 0:
                self.spelled()
        with open(os.path.join(self.folder, 'truth.json'), 'w') as file:
            json.dump(self.truth, file)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('count', type=int)
    parser.add_argument('--seed', type=int, default=1)
    given = parser.parse_args()
    os.makedirs(given.folder)
    Corpus(given.folder, given.count, given.seed).build()


if __name__ == '__main__':
    main()
