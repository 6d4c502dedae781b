# SPDX-License-Identifier: Apache-2.0
"""Constant change in a small corpus: every way in which files come, change and go."""
import os
import random
import shutil

SPEAKERS = ['Ines Marlow', 'engineer Tomas Reed', 'Marlow', 'harbour master Una Tarrow', 'the port', 'Reed']
PLACES = ['Pell Harbour', 'Marrow Bay', 'Tarn Quay']


def article(chance, dated=True):
    """An article about invented people: few speakers, places and days, so that articles meet in the ledger."""
    place, speaker = chance.choice(PLACES), chance.choice(SPEAKERS)
    day, toll = chance.randint(1, 5), chance.randint(2, 6)
    head = f'{place.upper()}, May {day}, 2031 - ' if dated else ''
    agency = chance.choice(['', ' (Coastal Wire)'])
    head = head.replace(' - ', f'{agency} - ')
    return (f'Bridge at {place} closed\n\n{head}The bridge must stay closed for {toll} days, {speaker} said on Monday.\n\n'
            f'"Nobody warned us before the barge came," {chance.choice(SPEAKERS)} said.\n\n'
            f'At least {toll} people were injured when a barge struck the bridge in {place} on May 1, 2031, the port said.\n')


class Changes:
    """Changes `corpus` by one random step after the other; the same seed takes the same steps."""

    NAMES = [f'{number}.txt' for number in range(8)]
    FOLDERS = ['', 'x/', 'x/y/', 'z/']

    def __init__(self, corpus, seed):
        self.corpus, self.chance = corpus, random.Random(seed)

    def path(self):
        return os.path.join(self.corpus, self.chance.choice(self.FOLDERS) + self.chance.choice(self.NAMES))

    def write(self, path, text):
        with open(path, 'w') as file:
            # In two halves, so that somebody may look, or end, in between.
            file.write(text[:len(text) // 2])
            file.flush()
            file.write(text[len(text) // 2:])

    def create_or_edit(self):
        self.write(self.path(), article(self.chance))

    def save_atomically(self):
        path = self.path()
        self.write(path + '.tmp', article(self.chance))
        os.rename(path + '.tmp', path)

    def save_as_vim_does(self):
        path = self.path()
        os.rename(path, path + '~')
        self.write(path, article(self.chance))
        os.unlink(path + '~')

    def copy_without_its_date(self):
        text = article(self.chance)
        self.write(self.path(), text)
        self.write(self.path(), text.replace(text[text.index('\n\n') + 2:text.index(' - ') + 3], ''))

    def copy(self):
        shutil.copyfile(self.path(), self.path())

    def append(self):
        with open(self.path(), 'a') as file:
            file.write(f'\n{self.chance.choice(SPEAKERS)} denied that the bridge was unsafe.\n')

    def rename(self):
        os.rename(self.path(), self.path())

    def delete(self):
        os.unlink(self.path())

    def link(self):
        os.link(self.path(), self.path())

    def describe_beside(self):
        self.write(self.path() + '.meta.json', '{"outlet": "Pell Courier", "published": "2031-05-0%d"}' % self.chance.randint(1, 9))

    def drop_description(self):
        os.unlink(self.path() + '.meta.json')

    def move_folder(self):
        os.rename(os.path.join(self.corpus, 'x'), os.path.join(self.corpus, 'z/x'))

    def move_folder_back(self):
        os.rename(os.path.join(self.corpus, 'z/x'), os.path.join(self.corpus, 'x'))

    def remove_folder(self):
        shutil.rmtree(os.path.join(self.corpus, 'z'))

    STEPS = [create_or_edit, create_or_edit, create_or_edit, save_atomically, save_as_vim_does, copy_without_its_date, copy,
             append, rename, delete, delete, link, describe_beside, drop_description, move_folder, move_folder_back,
             remove_folder]

    def step(self):
        """One change, or none where what it needs is not there."""
        for folder in self.FOLDERS:
            os.makedirs(os.path.join(self.corpus, folder), exist_ok=True)
        try:
            self.chance.choice(self.STEPS)(self)
        except (FileNotFoundError, FileExistsError, NotADirectoryError, IsADirectoryError, shutil.SameFileError, OSError):
            pass
