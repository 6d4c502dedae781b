// SPDX-License-Identifier: Apache-2.0

#include "CEnglish.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The compiler notes what it embeds, so a changed word is built in and nothing else is compiled.
#define FILE(name) {#name ".txt", name, sizeof name}

static const unsigned char articles[] = {
#embed "articles.txt"
};
static const unsigned char attribution[] = {
#embed "attribution.txt"
};
static const unsigned char cues[] = {
#embed "cues.txt"
};
static const unsigned char exports[] = {
#embed "exports.txt"
};
static const unsigned char figures[] = {
#embed "figures.txt"
};
static const unsigned char files[] = {
#embed "files.txt"
};
static const unsigned char languages[] = {
#embed "languages.txt"
};
static const unsigned char names[] = {
#embed "names.txt"
};
static const unsigned char pages[] = {
#embed "pages.txt"
};
static const unsigned char rarity[] = {
#embed "rarity.txt"
};
static const unsigned char reconciliation[] = {
#embed "reconciliation.txt"
};
static const unsigned char syntax[] = {
#embed "syntax.txt"
};
static const unsigned char times[] = {
#embed "times.txt"
};

static const struct english_file word_files[] = {
    FILE(articles),  FILE(attribution), FILE(cues),  FILE(exports), FILE(figures),
    FILE(files),     FILE(languages),   FILE(names), FILE(pages),   FILE(rarity),
    FILE(reconciliation), FILE(syntax), FILE(times),
};

size_t english_file_count(void) { return sizeof word_files / sizeof word_files[0]; }

struct english_file english_file_at(size_t index) { return word_files[index]; }
