-- How many items name each country in the asked role, with how many projects, and when was the last?
SELECT
    iso3, name, m49_region, m49_subregion, latitude, longitude,
    count(DISTINCT item_id) AS items,
    count(DISTINCT project_id) AS projects,
    max(published_on) AS last_item_on
FROM selected
JOIN item_countries USING (item_id)
JOIN countries USING (iso3)
LEFT JOIN (SELECT item_id, project_id FROM item_projects) USING (item_id)
WHERE $role::VARCHAR IS NULL OR role = $role::VARCHAR
GROUP BY ALL
ORDER BY items DESC, name
