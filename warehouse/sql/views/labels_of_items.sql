-- Which countries, regions, projects and donors does each item name, as words for a list? (focus countries only)
SELECT
    item_id,
    string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'country' AND role = 'focus') AS countries,
    string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'region') AS regions,
    string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'project') AS projects,
    string_agg(DISTINCT label, ', ' ORDER BY label) FILTER (kind = 'donor') AS donors
FROM item_links
GROUP BY item_id
