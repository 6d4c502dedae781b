// SPDX-License-Identifier: Apache-2.0

// Casts that are checked would call GMime by its linked name.
#define G_DISABLE_CAST_CHECKS
#include "CMail.h"

#include <dlfcn.h>
#include <gmime/gmime.h>

// GMime, loaded when mail comes: linked, it and the dozen libraries that it brings would be loaded by every process.
#define FUNCTIONS(F) \
  F(g_mime_content_type_get_mime_type) \
  F(g_mime_init) \
  F(g_mime_message_get_date) \
  F(g_mime_message_get_from) \
  F(g_mime_message_get_message_id) \
  F(g_mime_message_get_mime_part) \
  F(g_mime_message_get_subject) \
  F(g_mime_message_part_get_message) \
  F(g_mime_message_part_get_type) \
  F(g_mime_multipart_get_count) \
  F(g_mime_multipart_get_part) \
  F(g_mime_multipart_get_type) \
  F(g_mime_object_get_content_type) \
  F(g_mime_parser_construct_message) \
  F(g_mime_parser_eos) \
  F(g_mime_parser_new_with_stream) \
  F(g_mime_parser_set_format) \
  F(g_mime_part_get_content_location) \
  F(g_mime_part_is_attachment) \
  F(g_mime_stream_mem_new_with_buffer) \
  F(g_mime_text_part_get_text) \
  F(g_mime_text_part_get_type) \
  F(g_object_unref) \
  F(g_type_check_instance_is_a) \
  F(internet_address_get_name) \
  F(internet_address_list_get_address) \
  F(internet_address_list_length)

#define DECLARE(name) __typeof__(&(name)) name;
static struct {
  FUNCTIONS(DECLARE)
} gmime;

static int load(void) {
  void *library = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
#define FIND(name) \
  if (!(gmime.name = (__typeof__(gmime.name))dlsym(library, #name))) return 0;
  FUNCTIONS(FIND)
  gmime.g_mime_init();
  return 1;
}

int cmail_is_there(void) {
  static gsize once = 0;
  if (g_once_init_enter(&once)) g_once_init_leave(&once, load() ? 1 : 2);
  return once == 1;
}

// Deeper parts come from nobody who sends articles.
enum { deepest = 40 };

struct reader {
  void *context;
  void (*begin)(void *, const struct cmail_head *);
  void (*part)(void *, const struct cmail_part *);
};

static int is_a(GMimeObject *object, GType type) {
  return gmime.g_type_check_instance_is_a((GTypeInstance *)object, type);
}

static void read_text(GMimeObject *object, const struct reader *reader) {
  if (gmime.g_mime_part_is_attachment(GMIME_PART(object))) return;
  GMimeContentType *type = gmime.g_mime_object_get_content_type(object);
  char *name = gmime.g_mime_content_type_get_mime_type(type);
  char *text = gmime.g_mime_text_part_get_text(GMIME_TEXT_PART(object));
  struct cmail_part found = {
      name, gmime.g_mime_part_get_content_location(GMIME_PART(object)), text};
  if (name && text) reader->part(reader->context, &found);
  g_free(text);
  g_free(name);
}

static void read_message(GMimeMessage *message, int depth, const struct reader *reader);

// Reads the texts below a part, or, where `nested` is not zero, the messages that are attached there.
static void walk(GMimeObject *object, int nested, int depth, const struct reader *reader) {
  if (!object || depth > deepest) return;
  if (is_a(object, gmime.g_mime_multipart_get_type())) {
    int count = gmime.g_mime_multipart_get_count(GMIME_MULTIPART(object));
    for (int at = 0; at < count; at++)
      walk(gmime.g_mime_multipart_get_part(GMIME_MULTIPART(object), at), nested, depth + 1, reader);
  } else if (is_a(object, gmime.g_mime_message_part_get_type())) {
    GMimeMessage *inner = gmime.g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (nested && inner) read_message(inner, depth + 1, reader);
  } else if (!nested && is_a(object, gmime.g_mime_text_part_get_type())) {
    read_text(object, reader);
  }
}

static void read_message(GMimeMessage *message, int depth, const struct reader *reader) {
  struct cmail_head head = {0};
  head.depth = depth;
  head.subject = gmime.g_mime_message_get_subject(message);
  head.id = gmime.g_mime_message_get_message_id(message);
  InternetAddressList *from = gmime.g_mime_message_get_from(message);
  if (from && gmime.internet_address_list_length(from) > 0)
    head.from = gmime.internet_address_get_name(gmime.internet_address_list_get_address(from, 0));
  GDateTime *date = gmime.g_mime_message_get_date(message);
  if (date) g_date_time_get_ymd(date, &head.year, &head.month, &head.day);
  reader->begin(reader->context, &head);
  GMimeObject *whole = gmime.g_mime_message_get_mime_part(message);
  walk(whole, 0, depth, reader);
  walk(whole, 1, depth, reader);
}

void cmail_read(const char *bytes, size_t length, int is_mailbox, void *context,
                void (*begin)(void *, const struct cmail_head *),
                void (*part)(void *, const struct cmail_part *)) {
  if (!cmail_is_there()) return;
  struct reader reader = {context, begin, part};
  GMimeStream *stream = gmime.g_mime_stream_mem_new_with_buffer(bytes, length);
  GMimeParser *parser = gmime.g_mime_parser_new_with_stream(stream);
  gmime.g_mime_parser_set_format(parser, is_mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  do {
    GMimeMessage *message = gmime.g_mime_parser_construct_message(parser, NULL);
    if (!message) break;
    read_message(message, 0, &reader);
    gmime.g_object_unref(message);
  } while (is_mailbox && !gmime.g_mime_parser_eos(parser));
  gmime.g_object_unref(parser);
  gmime.g_object_unref(stream);
}
