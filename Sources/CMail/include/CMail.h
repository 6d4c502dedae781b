// SPDX-License-Identifier: Apache-2.0

#pragma once
#include <stddef.h>

/// What a message says of itself, in UTF-8; null where it does not.
struct cmail_head {
  const char *subject;
  const char *from;
  const char *id;
  /// Year, month and day where the message was sent; zero where unknown.
  int year, month, day;
  /// How deep it is attached to others; zero of one that is not.
  int depth;
};

/// A part of a message: its type as "text/html", and its text in UTF-8.
struct cmail_part {
  const char *type;
  const char *location;
  const char *text;
};

/// Whether GMime is installed; it is loaded when it is first asked for.
int cmail_is_there(void);

/// Reads the messages in `bytes`, a mailbox where `is_mailbox` is not zero.
///
/// Calls `begin` for each message and `part` for each of its texts, in order, then the same for the messages attached to it. Attachments are left out. GMime alone sees GLib's
/// types, which Swift cannot hold safely.
void cmail_read(const char *bytes, size_t length, int is_mailbox, void *context,
                void (*begin)(void *context, const struct cmail_head *head),
                void (*part)(void *context, const struct cmail_part *part));
