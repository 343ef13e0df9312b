-- Which items, links and histories follow from what was drawn? (run by generate_edition.py; given_* are its frames)
INSERT INTO countries BY NAME SELECT * FROM given_countries;
INSERT INTO regions BY NAME SELECT * FROM given_regions;
INSERT INTO region_countries BY NAME SELECT * FROM given_region_countries;
INSERT INTO rules BY NAME SELECT * FROM given_rules;
INSERT INTO donors BY NAME SELECT * FROM given_donors;
INSERT INTO projects BY NAME
SELECT
    lower(acronym) AS project_id, acronym, name, CASE WHEN project_no % 4 = 0 THEN 'register' ELSE 'news' END AS origin,
    CASE WHEN project_no % 4 = 0 THEN DATE '2006-01-01' + starts::INTEGER END AS planned_start,
    CASE WHEN project_no % 4 = 0 THEN DATE '2006-01-01' + (starts + days)::INTEGER END AS planned_end,
    CASE WHEN project_no % 4 = 0 THEN 'R-' || project_no END AS register_ref
FROM given_drawn_projects;
INSERT INTO project_names BY NAME
SELECT lower(acronym) AS project_id, acronym AS name, 'acronym' AS kind, 'news' AS origin FROM given_drawn_projects
UNION ALL
SELECT lower(acronym), name, 'name', 'news' FROM given_drawn_projects;
CREATE TEMP TABLE said AS SELECT list(sentence ORDER BY sentence_no) AS sentences FROM given_drawn_sentences;
CREATE TEMP TABLE drawn AS
SELECT
    n, chance, other_chance,
    left(md5('item ' || n), 16) AS item_id,
    CASE WHEN NOT undated THEN DATE '2006-01-01' + day::INTEGER END AS published_on,
    category,
    named.acronym AS project, lower(named.acronym) AS project_id,
    CASE WHEN other_chance < 0.15 AND other.acronym <> named.acronym THEN other.acronym END AS other_project,
    region, region_id,
    donors.donor, donors.donor_id, other_donors.donor AS other_donor, other_donors.donor_id AS other_donor_id,
    [first.iso3, second.iso3, third.iso3, fourth.iso3] AS iso3s,
    [first.country, second.country, third.country, fourth.country] AS countries,
    sentences[1 + (seed % len(sentences))::INTEGER] AS opening,
    array_to_string([sentences[1 + (hash(seed, place) % len(sentences))::INTEGER] FOR place IN range(1, 8)], ' ') AS body
FROM given_drawn CROSS JOIN said
JOIN given_drawn_categories USING (category_no)
JOIN given_drawn_projects AS named USING (project_no)
JOIN given_drawn_projects AS other ON other.project_no = other_project_no
JOIN given_drawn_donors AS donors USING (donor_no)
JOIN given_drawn_donors AS other_donors ON other_donors.donor_no = other_donor_no
LEFT JOIN given_drawn_regions USING (region_no)
JOIN given_drawn_countries AS first ON first.country_no = country_0
JOIN given_drawn_countries AS second ON second.country_no = country_1
JOIN given_drawn_countries AS third ON third.country_no = country_2
JOIN given_drawn_countries AS fourth ON fourth.country_no = country_3;
INSERT INTO items BY NAME
SELECT
    item_id, 'generated' AS source_id, 'https://news.example/' || item_id AS url,
    CASE WHEN chance > 0.01 THEN category END AS category,
    project || ' in ' || countries[1] || ': ' || array_to_string(list_slice(string_split(opening, ' '), 1, 6), ' ') AS title,
    published_on,
    CASE WHEN published_on IS NULL AND chance < 0.5 THEN '31 February 2021' ELSE strftime(published_on, '%d/%m/%Y') END AS date_words,
    CASE WHEN published_on IS NULL AND chance < 0.5 THEN '31 February is not a day.' END AS date_flaw,
    opening AS teaser,
    'The ' || project || coalesce(' and ' || other_project, '') || ' project works in ' || array_to_string(countries, ', ')
    || coalesce(' and all ' || region, '') || '. It is funded by ' || donor || ', with ' || other_donor || '. '
    || opening || ' ' || body AS text,
    'article' AS extent, 'en' AS language, 170 AS word_count, item_id AS content_hash,
    TIMESTAMPTZ '2026-01-01 06:00:00+00' AS first_seen_at, TIMESTAMPTZ '2026-01-01 06:00:00+00' AS last_seen_at
FROM drawn ORDER BY n;
CREATE TEMP MACRO evidence(words, "text") AS
{'field': 'text', 'start': instr("text", words) - 1, 'end': instr("text", words) - 1 + length(words), 'matched': words};
INSERT INTO item_countries BY NAME
SELECT item_id, iso3, role, unnest(evidence(country, text)), 'country_adjective' AS rule, 0.9 AS confidence
FROM (
    SELECT item_id, iso3s[place] AS iso3, countries[place] AS country,
        CASE WHEN place = 1 OR chance < 0.2 THEN 'focus' WHEN place = 2 AND chance > 0.9 THEN 'venue' WHEN chance > 0.95 THEN 'donor' ELSE 'mention' END AS role
    FROM drawn, range(1, 5) AS places(place)
    WHERE place <= 1 + (4 * other_chance)::INTEGER AND list_position(iso3s, iso3s[place]) = place
) JOIN items USING (item_id) ORDER BY item_id;
INSERT INTO item_regions BY NAME
SELECT item_id, region_id, unnest(evidence(region, text)), 'region_named' AS rule, 0.8 AS confidence
FROM drawn JOIN items USING (item_id) WHERE region_id IS NOT NULL;
INSERT INTO item_projects BY NAME
SELECT item_id, project_id, unnest(evidence(project, text)), 'project_name_paid' AS rule, 0.85 AS confidence
FROM drawn JOIN items USING (item_id) WHERE chance < 0.8
UNION ALL
SELECT item_id, lower(other_project), unnest(evidence(other_project, text)), 'project_name_paid', 0.85
FROM drawn JOIN items USING (item_id) WHERE other_project IS NOT NULL AND chance < 0.8;
INSERT INTO project_donors BY NAME
SELECT project_id, donor_id, 'news' AS origin, items
FROM (SELECT project_id, donor_id, count(*) AS items FROM drawn GROUP BY ALL)
QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY items DESC, donor_id) <= 2;
INSERT INTO item_donors BY NAME
SELECT item_id, donor_id, 'stated' AS credit, NULL AS project_id, unnest(evidence(donor, text)), 'country_adjective' AS rule, 0.9 AS confidence
FROM drawn JOIN items USING (item_id) WHERE chance BETWEEN 0.1 AND 0.6
UNION ALL
SELECT item_id, other_donor_id, 'stated', NULL, unnest(evidence(other_donor, text)), 'country_adjective', 0.9
FROM drawn JOIN items USING (item_id) WHERE chance BETWEEN 0.1 AND 0.2 AND donor_id <> other_donor_id
UNION ALL
SELECT item_id, first_donors.donor_id, 'inherited', project_id, unnest(evidence(project, text)), 'project_name_paid', 0.8
FROM drawn JOIN items USING (item_id)
JOIN (SELECT project_id, min(donor_id) AS donor_id FROM project_donors GROUP BY project_id) AS first_donors USING (project_id)
WHERE chance > 0.6 AND chance < 0.8;
INSERT INTO project_countries BY NAME
SELECT project_id, iso3, 'news' AS origin, items
FROM (
    SELECT project_id, iso3, count(*) AS items
    FROM item_projects JOIN item_countries USING (item_id) WHERE role = 'focus' GROUP BY ALL
)
QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY items DESC, iso3) <= 6;
INSERT INTO item_events BY NAME
SELECT item_id, published_on + (10 * chance)::INTEGER AS starts_on, published_on + (15 * chance)::INTEGER AS ends_on,
    unnest(evidence(project, text)), 'range_with_year' AS rule, 0.98 AS confidence
FROM drawn JOIN items USING (item_id, published_on) WHERE other_chance < 0.25;
INSERT INTO item_reposts BY NAME
SELECT item_id, lag(item_id) OVER (ORDER BY n) AS repost_of, 0.9 AS similarity FROM drawn WHERE n > 0 AND n % 50 = 0
QUALIFY repost_of IS NOT NULL;
INSERT INTO raw_documents BY NAME
SELECT 'document ' || number AS document_id, 'generated' AS source_id, 'news-' || number || '.txt' AS address,
    TIMESTAMPTZ '2026-01-01 06:00:00+00' AS received_at, repeat('a', 64) AS sha256, 1000000 AS bytes
FROM range(100) AS documents(number);
INSERT INTO records BY NAME
SELECT item_id || '-1' AS record_id, 'document ' || (n % 100) AS document_id, n // 100 + 1 AS line, items.category, title,
    items.published_on, date_words, date_flaw, teaser, text AS body, url
FROM drawn JOIN items USING (item_id);
INSERT INTO item_sightings BY NAME
SELECT item_id, record_id, document_id, line, 1 AS version, TIMESTAMPTZ '2026-01-01 06:00:00+00' AS received_at
FROM records JOIN (SELECT item_id, url FROM items) USING (url);
INSERT INTO item_versions BY NAME
SELECT item_id, 1 AS version, title, category, teaser, text, content_hash, first_seen_at AS received_at FROM items;
INSERT INTO quarantine BY NAME
SELECT 'q' || number AS quarantine_id, 'document ' || (number % 100) AS document_id, number AS line,
    'A record without a title or a text.' AS reason, 'Read more' AS text
FROM range((SELECT count(*) // 1000 + 1 FROM items)) AS pieces(number);
INSERT INTO parses BY NAME
SELECT document_id, 'listing' AS shape, (SELECT count(*) // 100 + 1 FROM items) AS records, 0 AS entries, 1 AS quarantined, 3 AS furniture FROM raw_documents;
INSERT INTO runs BY NAME
SELECT 'run 1' AS run_id, TIMESTAMPTZ '2026-01-01 06:00:00+00' AS started_at, 60 AS seconds, 100 AS documents,
    (SELECT count(*) FROM items) + (SELECT count(*) FROM quarantine) AS records_in, (SELECT count(*) FROM items) AS items,
    0 AS repeats, 0 AS withheld, 0 AS uncredited, (SELECT count(*) FROM quarantine) AS quarantined, (SELECT count(*) FROM items) AS "new", 0 AS changed, '0' AS version
