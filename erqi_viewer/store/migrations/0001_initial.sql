-- The record book. Keys are for people and for the files of facts; uids stay with a row for life,
-- so that files of two desks can be merged.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE region (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE,
    code      TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
    name_zh   TEXT NOT NULL CHECK (name_zh <> ''),
    name_en   TEXT NOT NULL DEFAULT '',
    level     TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'district', 'county')),
    parent_id INTEGER REFERENCES region (id)
) STRICT;

CREATE TABLE source (
    id           INTEGER PRIMARY KEY,
    uid          TEXT NOT NULL UNIQUE,
    key          TEXT NOT NULL UNIQUE,
    title_zh     TEXT NOT NULL CHECK (title_zh <> ''),
    title_en     TEXT NOT NULL DEFAULT '',
    publisher_zh TEXT NOT NULL DEFAULT '',
    publisher_en TEXT NOT NULL DEFAULT '',
    byline       TEXT NOT NULL DEFAULT '',
    published_on TEXT NOT NULL CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]*'),
    text_length  INTEGER CHECK (text_length >= 0),
    text_sha256  TEXT CHECK (length(text_sha256) = 64),
    text         TEXT
) STRICT;

-- Every fact has one row here: its identity, kind, source and note.
CREATE TABLE fact (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL CHECK
        (kind IN ('placement', 'observation', 'honour', 'organisation', 'structure-item')),
    source_id INTEGER NOT NULL REFERENCES source (id),
    note_zh   TEXT NOT NULL DEFAULT '',
    note_en   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX fact_by_source ON fact (source_id);

CREATE TABLE evidence (
    id           INTEGER PRIMARY KEY,
    uid          TEXT NOT NULL UNIQUE,
    fact_id      INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
    role         TEXT NOT NULL CHECK (role IN ('quote', 'value')),
    start        INTEGER NOT NULL CHECK (start >= 0),
    "end"        INTEGER NOT NULL,
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
    locator_zh   TEXT NOT NULL,
    locator_en   TEXT NOT NULL DEFAULT '',
    statement_zh TEXT NOT NULL,
    statement_en TEXT NOT NULL DEFAULT '',
    CHECK ("end" > start)
) STRICT;

CREATE INDEX evidence_by_fact ON evidence (fact_id);

CREATE TABLE organisation (
    fact_id INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
    key     TEXT NOT NULL UNIQUE,
    name_zh TEXT NOT NULL CHECK (name_zh <> ''),
    name_en TEXT NOT NULL DEFAULT '',
    role_zh TEXT NOT NULL DEFAULT '',
    role_en TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE dimension (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE,
    key      TEXT NOT NULL UNIQUE,
    name_zh  TEXT NOT NULL CHECK (name_zh <> ''),
    name_en  TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE ranked_list (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE,
    key            TEXT NOT NULL UNIQUE,
    dimension_id   INTEGER NOT NULL REFERENCES dimension (id),
    family         TEXT NOT NULL,
    name_zh        TEXT NOT NULL CHECK (name_zh <> ''),
    name_en        TEXT NOT NULL DEFAULT '',
    size           INTEGER NOT NULL CHECK (size > 0),
    predecessor_id INTEGER REFERENCES ranked_list (id)
) STRICT;

CREATE TABLE edition (
    id              INTEGER PRIMARY KEY,
    uid             TEXT NOT NULL UNIQUE,
    list_id         INTEGER NOT NULL REFERENCES ranked_list (id),
    year            INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    data_year       INTEGER CHECK (data_year BETWEEN 1900 AND 2200),
    published_as_zh TEXT NOT NULL CHECK (published_as_zh <> ''),
    published_as_en TEXT NOT NULL DEFAULT '',
    size            INTEGER NOT NULL CHECK (size > 0),
    status          TEXT NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'not-published')),
    published_on    TEXT,
    UNIQUE (list_id, year)
) STRICT;

CREATE TABLE edition_publisher (
    edition_id      INTEGER NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisation (fact_id),
    position        INTEGER NOT NULL,
    PRIMARY KEY (edition_id, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE placement (
    fact_id           INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
    region_id         INTEGER NOT NULL REFERENCES region (id),
    edition_id        INTEGER NOT NULL REFERENCES edition (id),
    status            TEXT NOT NULL CHECK (status IN ('ranked', 'listed', 'not-listed')),
    rank              INTEGER CHECK (rank >= 1),
    preferred         INTEGER NOT NULL DEFAULT 1 CHECK (preferred IN (0, 1)),
    preference_reason TEXT,
    CHECK ((status = 'ranked') = (rank IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX one_preferred_placement ON placement (region_id, edition_id) WHERE preferred = 1;
CREATE INDEX placement_by_edition ON placement (edition_id, rank);

CREATE TABLE indicator (
    id      INTEGER PRIMARY KEY,
    uid     TEXT NOT NULL UNIQUE,
    key     TEXT NOT NULL UNIQUE,
    name_zh TEXT NOT NULL CHECK (name_zh <> ''),
    name_en TEXT NOT NULL DEFAULT '',
    theme   TEXT NOT NULL
) STRICT;

CREATE TABLE observation (
    fact_id        INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
    indicator_id   INTEGER NOT NULL REFERENCES indicator (id),
    region_id      INTEGER NOT NULL REFERENCES region (id),
    year           INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    period         TEXT,
    value          REAL,
    unit_zh        TEXT NOT NULL DEFAULT '',
    unit_en        TEXT NOT NULL DEFAULT '',
    growth_percent REAL,
    place          INTEGER CHECK (place >= 1),
    place_by       TEXT CHECK (place_by IN ('value', 'growth')),
    scope_zh       TEXT NOT NULL DEFAULT '',
    scope_en       TEXT NOT NULL DEFAULT '',
    qualifier      TEXT CHECK (qualifier IN ('over', 'nearly', 'about')),
    CHECK ((place IS NULL) = (place_by IS NULL)),
    CHECK (value IS NOT NULL OR growth_percent IS NOT NULL)
) STRICT;

CREATE INDEX observation_by_region ON observation (region_id, year);

CREATE TABLE honour (
    fact_id       INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
    region_id     INTEGER NOT NULL REFERENCES region (id),
    year          INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    kind          TEXT NOT NULL CHECK (kind IN ('title', 'award', 'designation', 'distinction')),
    name_zh       TEXT NOT NULL CHECK (name_zh <> ''),
    name_en       TEXT NOT NULL DEFAULT '',
    awarded_by_id INTEGER REFERENCES organisation (fact_id)
) STRICT;

CREATE TABLE structure_item (
    fact_id   INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
    key       TEXT NOT NULL UNIQUE,
    structure TEXT NOT NULL CHECK (structure IN ('index-system', 'programme')),
    role      TEXT NOT NULL,
    parent_id INTEGER REFERENCES structure_item (fact_id),
    position  INTEGER NOT NULL,
    name_zh   TEXT NOT NULL CHECK (name_zh <> ''),
    name_en   TEXT NOT NULL DEFAULT '',
    region_id INTEGER REFERENCES region (id)
) STRICT;
