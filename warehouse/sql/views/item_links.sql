-- What is each item linked to, by which words, and why? (every kind of link in one shape, with its name and reason in words)
WITH links AS (
    SELECT item_no, item_id, 'country' AS kind, iso3 AS id, name AS label, role, field, "start", "end", matched, rule, confidence
    FROM item_countries JOIN countries USING (iso3)
    UNION ALL
    SELECT item_no, item_id, 'region', region_id, name, NULL, field, "start", "end", matched, rule, confidence
    FROM item_regions JOIN regions USING (region_id)
    UNION ALL
    SELECT item_no, item_id, 'project', project_id, coalesce(acronym, name), NULL, field, "start", "end", matched, rule, confidence
    FROM item_projects JOIN projects USING (project_id)
    UNION ALL
    SELECT item_no, item_id, 'donor', donor_id, name, credit, field, "start", "end", matched, rule, confidence
    FROM item_donors JOIN donors USING (donor_id)
)

SELECT
    links.*,
    replace(replace(replace(sentence, '{label}', label), '{field}', field), '{matched}', matched) AS because
FROM links
JOIN rules USING (rule)
