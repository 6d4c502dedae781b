// SPDX-License-Identifier: Apache-2.0

#pragma once
#include <sqlite3.h>

/// Has the next VACUUM leave an empty file, whatever is in it now, or takes that back; `sqlite3_db_config` is variadic.
static inline int csqlite_set_reset(sqlite3 *connection, int is_on) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_RESET_DATABASE, is_on, 0);
}

/// Has words in double quotes name columns and never be strings, as the standard says: then a mistyped name is an error.
static inline int csqlite_be_strict(sqlite3 *connection) {
  int done = sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, 0);
  return done ? done : sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, 0);
}

/// `SQLITE_TRANSIENT`, a cast that Swift does not see: SQLite copies what it is given.
static inline sqlite3_destructor_type csqlite_transient(void) {
  return SQLITE_TRANSIENT;
}
