-- What was changed, by whom, when and why. Rows stand here as JSON documents, references in them
-- as stable ids, so that a change can be read, reverted and merged without the row ids of a file.

CREATE TABLE change (
    id         INTEGER PRIMARY KEY,
    uid        TEXT NOT NULL UNIQUE,
    made_at    TEXT NOT NULL CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    made_by    TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'undo', 'redo', 'revert')),
    title_zh   TEXT NOT NULL CHECK (title_zh <> ''),
    title_en   TEXT NOT NULL DEFAULT '',
    reason     TEXT NOT NULL DEFAULT '',
    reverts_id INTEGER REFERENCES change (id)
) STRICT;

CREATE INDEX change_by_reverted ON change (reverts_id) WHERE reverts_id IS NOT NULL;

-- row_id is that of a fact that was taken out: put back, it gets it again, because change_bulk
-- counts on row ids.
CREATE TABLE change_row (
    change_id  INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_uid    TEXT NOT NULL,
    before     TEXT,
    after      TEXT,
    row_id     INTEGER,
    PRIMARY KEY (change_id, position),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_row_by_row ON change_row (row_uid);

-- Facts that one change put in or took out by the thousand: the range of their row ids and, for
-- those taken out, the rows themselves, compressed.
CREATE TABLE change_bulk (
    change_id  INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    operation  TEXT NOT NULL CHECK (operation IN ('insert', 'delete')),
    first_id   INTEGER NOT NULL,
    last_id    INTEGER NOT NULL,
    row_count  INTEGER NOT NULL CHECK (row_count > 0),
    packed     BLOB,
    PRIMARY KEY (change_id, position),
    CHECK (last_id >= first_id),
    CHECK (operation = 'insert' OR packed IS NOT NULL)
) STRICT, WITHOUT ROWID;
