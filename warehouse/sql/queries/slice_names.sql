-- By which names can a region, country, project or donor ($kind) be chosen?
SELECT id, label, short, long
FROM (
    SELECT 'country' AS kind, iso3 AS id, name AS label, iso2 AS short, NULL AS long
    FROM countries
    UNION ALL
    SELECT 'region', region_id, name, NULL, NULL
    FROM regions
    UNION ALL
    SELECT 'project', project_id, coalesce(acronym, name), acronym, name
    FROM projects
    UNION ALL
    SELECT 'donor', donor_id, name, NULL, NULL
    FROM donors
)
WHERE kind = $kind
ORDER BY label, id
