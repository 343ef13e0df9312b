-- Which items are these, newest first, at most $most, and what are they linked to?
-- Links are read for the items found only, as reading all of a million takes seconds.
WITH found AS (
    SELECT item_id, published_on, category, title, teaser, url, date_words, date_flaw
    FROM selected
    ORDER BY published_on DESC NULLS LAST, title, item_id
    LIMIT $most
),

labels AS (
    SELECT
        item_id,
        string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'country' AND role = 'focus') AS countries,
        string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'region') AS regions,
        string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'project') AS projects,
        string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'donor') AS donors
    FROM item_links
    WHERE item_id IN (SELECT item_id FROM found)
    GROUP BY item_id
)

SELECT found.*, countries, regions, projects, donors
FROM found LEFT JOIN labels USING (item_id)
ORDER BY published_on DESC NULLS LAST, title, item_id
