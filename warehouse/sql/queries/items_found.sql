-- Which items are these, nearest to the words asked for or else newest first, at most $most, and what are they linked to?
-- donors are those that the item's own words credit, inherited_donors those that only its projects do; '; ' parts names. An item
-- that names a part of a donor (a ministry) has that donor (its government) not through its project only.
-- Links are read for the items found only, as reading all of a million takes seconds.
WITH found AS MATERIALIZED (
    SELECT item_no, score FROM selected ORDER BY score DESC NULLS LAST, item_no DESC LIMIT $most
),

credits AS MATERIALIZED (
    SELECT item_no, donor_id, bool_or(credit = 'stated') AS stated FROM found JOIN item_donors USING (item_no) GROUP BY ALL
),

labels AS (
    SELECT item_no, 'country' AS kind, name AS label
    FROM found JOIN item_countries USING (item_no) JOIN countries USING (iso3)
    WHERE role = 'focus'
    UNION
    SELECT item_no, 'region', name FROM found JOIN item_regions USING (item_no) JOIN regions USING (region_id)
    UNION
    SELECT item_no, 'project', coalesce(acronym, name) FROM found JOIN item_projects USING (item_no) JOIN projects USING (project_id)
    UNION
    SELECT item_no, 'donor', name FROM credits JOIN donors USING (donor_id) WHERE stated
    UNION
    SELECT item_no, 'inherited', name
    FROM credits JOIN donors USING (donor_id)
    ANTI JOIN (SELECT item_no, ancestor_id AS donor_id FROM credits JOIN donor_ancestors USING (donor_id) WHERE stated) AS named
      USING (item_no, donor_id)
),

linked AS (
    SELECT
        item_no,
        string_agg(label, '; ' ORDER BY label) FILTER (kind = 'country') AS countries,
        string_agg(label, '; ' ORDER BY label) FILTER (kind = 'region') AS regions,
        string_agg(label, '; ' ORDER BY label) FILTER (kind = 'project') AS projects,
        string_agg(label, '; ' ORDER BY label) FILTER (kind = 'donor') AS donors,
        string_agg(label, '; ' ORDER BY label) FILTER (kind = 'inherited') AS inherited_donors
    FROM labels
    GROUP BY item_no
)

SELECT item_no, item_id, published_on, category, title, teaser, url, date_words, date_flaw, countries, regions, projects, donors, inherited_donors
FROM found JOIN listing USING (item_no) LEFT JOIN linked USING (item_no)
ORDER BY score DESC NULLS LAST, item_no DESC
