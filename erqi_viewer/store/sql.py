"""The statements that read records."""

# :codes is the region codes asked for, as ",410103,410104,", or NULL for all. Outer joins, because
# a row whose other half is missing must be noticed, not passed over.

PLACEMENTS = """
SELECT t.fact_id, f.uid, t.region_id, t.edition_id, t.status, t.rank, t.preferred,
    t.preference_reason, f.note_zh, f.note_en, f.source_id
FROM placement t
LEFT JOIN fact f ON f.id = t.fact_id
LEFT JOIN region r ON r.id = t.region_id
LEFT JOIN edition e ON e.id = t.edition_id
LEFT JOIN ranked_list l ON l.id = e.list_id
LEFT JOIN dimension d ON d.id = l.dimension_id
WHERE :codes IS NULL OR instr(:codes, ',' || r.code || ',')
ORDER BY r.code, e.year, d.position, l.key, t.preferred DESC, f.uid
"""

OBSERVATIONS = """
SELECT t.fact_id, f.uid, t.indicator_id, t.region_id, t.year, t.period, t.value, t.unit_zh,
    t.unit_en, t.growth_percent, t.place, t.place_by, t.scope_zh, t.scope_en, t.qualifier,
    f.note_zh, f.note_en, f.source_id
FROM observation t
LEFT JOIN fact f ON f.id = t.fact_id
LEFT JOIN region r ON r.id = t.region_id
WHERE :codes IS NULL OR instr(:codes, ',' || r.code || ',')
ORDER BY r.code, t.year, t.indicator_id, t.fact_id
"""

HONOURS = """
SELECT t.fact_id, f.uid, t.region_id, t.year, t.kind, t.name_zh, t.name_en, t.awarded_by_id,
    f.note_zh, f.note_en, f.source_id
FROM honour t
LEFT JOIN fact f ON f.id = t.fact_id
LEFT JOIN region r ON r.id = t.region_id
WHERE :codes IS NULL OR instr(:codes, ',' || r.code || ',')
ORDER BY r.code, t.year, t.fact_id
"""

ORGANISATIONS = """
SELECT t.fact_id, f.uid, t.key, t.name_zh, t.name_en, t.role_zh, t.role_en, f.note_zh, f.note_en,
    f.source_id
FROM organisation t
LEFT JOIN fact f ON f.id = t.fact_id
ORDER BY t.fact_id
"""

STRUCTURE_ITEMS = """
WITH RECURSIVE tree (id, path) AS (
    SELECT fact_id, printf('%06d.%09d', position, fact_id) FROM structure_item
    WHERE parent_id IS NULL
    UNION ALL
    SELECT s.fact_id, printf('%s/%06d.%09d', tree.path, s.position, s.fact_id)
    FROM structure_item s JOIN tree ON s.parent_id = tree.id
)
SELECT t.fact_id, f.uid, t.key, t.structure, t.role, p.key, t.position, t.name_zh, t.name_en,
    t.region_id, f.note_zh, f.note_en, f.source_id
FROM structure_item t
LEFT JOIN fact f ON f.id = t.fact_id
LEFT JOIN structure_item p ON p.fact_id = t.parent_id
LEFT JOIN region r ON r.id = t.region_id
LEFT JOIN tree ON tree.id = t.fact_id
WHERE :codes IS NULL OR t.region_id IS NULL OR instr(:codes, ',' || r.code || ',')
ORDER BY t.structure, tree.path
"""

EVIDENCE = """
WITH wanted (id) AS (SELECT id FROM region WHERE instr(:codes, ',' || code || ','))
SELECT e.fact_id, e.uid, e.role, e.start, e."end", e.sha256, e.locator_zh, e.locator_en,
    e.statement_zh, e.statement_en
FROM evidence e
WHERE :codes IS NULL OR e.fact_id IN (
    SELECT fact_id FROM placement WHERE region_id IN wanted
    UNION ALL SELECT fact_id FROM observation WHERE region_id IN wanted
    UNION ALL SELECT fact_id FROM honour WHERE region_id IN wanted
    UNION ALL SELECT fact_id FROM structure_item WHERE region_id IN wanted OR region_id IS NULL
    UNION ALL SELECT fact_id FROM organisation
)
ORDER BY e.fact_id, e.role, e.start
"""

SPANS = """
SELECT e.uid, e.start, e."end", e.sha256
FROM evidence e JOIN fact f ON f.id = e.fact_id
WHERE f.source_id = ?
ORDER BY e.start, e.uid
"""

REGIONS = """
SELECT r.id, r.uid, r.code, r.name_zh, r.name_en, r.level, p.code
FROM region r LEFT JOIN region p ON p.id = r.parent_id
ORDER BY r.code
"""

REGIONS_WITH_FACTS = """
SELECT r.uid, r.code, r.name_zh, r.name_en, r.level, p.code, count(*)
FROM (
    SELECT region_id FROM placement UNION ALL SELECT region_id FROM observation
    UNION ALL SELECT region_id FROM honour
) f
JOIN region r ON r.id = f.region_id
LEFT JOIN region p ON p.id = r.parent_id
GROUP BY r.id
ORDER BY r.code
"""

# By the indexes, so that a book with a million places answers at once.
SOME_REGIONS = """
SELECT code FROM region r
WHERE EXISTS (SELECT 1 FROM placement WHERE region_id = r.id AND preferred = 1)
    OR EXISTS (SELECT 1 FROM observation WHERE region_id = r.id)
    OR r.id IN (SELECT region_id FROM honour)
ORDER BY code LIMIT ?
"""

SOURCES = """
SELECT id, uid, key, title_zh, title_en, publisher_zh, publisher_en, byline, published_on,
    text_length, text_sha256, text
FROM source ORDER BY published_on, key
"""

LISTS = """
SELECT l.id, l.uid, l.key, l.dimension_id, l.family, l.name_zh, l.name_en, l.size, p.key
FROM ranked_list l
LEFT JOIN ranked_list p ON p.id = l.predecessor_id
LEFT JOIN dimension d ON d.id = l.dimension_id
ORDER BY d.position, l.id
"""

EDITIONS = """
SELECT e.id, e.uid, e.list_id, e.year, e.published_as_zh, e.published_as_en, e.size, e.status,
    e.published_on, e.data_year
FROM edition e
LEFT JOIN ranked_list l ON l.id = e.list_id
LEFT JOIN dimension d ON d.id = l.dimension_id
ORDER BY e.year, d.position, l.id
"""

PUBLISHERS = """
SELECT edition_id, organisation_id FROM edition_publisher ORDER BY edition_id, position
"""

DIMENSIONS = "SELECT id, uid, key, name_zh, name_en, position FROM dimension ORDER BY position, key"

INDICATORS = "SELECT id, uid, key, name_zh, name_en, theme FROM indicator"

COUNTS = """
SELECT kind, count(*) FROM fact GROUP BY kind
UNION ALL SELECT 'evidence', count(*) FROM evidence
UNION ALL SELECT 'region', count(*) FROM region
UNION ALL SELECT 'source', count(*) FROM source
UNION ALL SELECT 'edition', count(*) FROM edition
"""
