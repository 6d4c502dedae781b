// SPDX-License-Identifier: Apache-2.0

#include "CMail.h"

#include <gmime/gmime.h>

static void read_message(GMimeMessage *message, void *context,
                         void (*begin)(void *, const struct cmail_head *),
                         void (*part)(void *, const struct cmail_part *)) {
  struct cmail_head head = {0};
  head.subject = g_mime_message_get_subject(message);
  head.id = g_mime_message_get_message_id(message);
  InternetAddressList *from = g_mime_message_get_from(message);
  if (from && internet_address_list_length(from) > 0)
    head.from = internet_address_get_name(internet_address_list_get_address(from, 0));
  GDateTime *date = g_mime_message_get_date(message);
  if (date) g_date_time_get_ymd(date, &head.year, &head.month, &head.day);
  begin(context, &head);
  GMimePartIter *iter = g_mime_part_iter_new(GMIME_OBJECT(message));
  do {
    GMimeObject *object = g_mime_part_iter_get_current(iter);
    if (!object || !GMIME_IS_TEXT_PART(object)) continue;
    if (g_mime_part_is_attachment(GMIME_PART(object))) continue;
    GMimeContentType *type = g_mime_object_get_content_type(object);
    char *name = g_mime_content_type_get_mime_type(type);
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(object));
    struct cmail_part found = {
        name, g_mime_part_get_content_location(GMIME_PART(object)), text};
    if (name && text) part(context, &found);
    g_free(text);
    g_free(name);
  } while (g_mime_part_iter_next(iter));
  g_mime_part_iter_free(iter);
}

void cmail_read(const char *bytes, size_t length, int is_mailbox, void *context,
                void (*begin)(void *, const struct cmail_head *),
                void (*part)(void *, const struct cmail_part *)) {
  static gsize once = 0;
  if (g_once_init_enter(&once)) {
    g_mime_init();
    g_once_init_leave(&once, 1);
  }
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_mime_parser_set_format(parser, is_mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  do {
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (!message) break;
    read_message(message, context, begin, part);
    g_object_unref(message);
  } while (is_mailbox && !g_mime_parser_eos(parser));
  g_object_unref(parser);
  g_object_unref(stream);
}
