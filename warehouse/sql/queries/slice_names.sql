-- By which names can a region, country, project or donor ($kind) be chosen?
-- codes are a standard's, which no other country has; iso3 is the country whose names are also those of its government.
SELECT id, label, codes, names, iso3
FROM (
    SELECT 'country' AS kind, iso3 AS id, name AS label, [iso2] AS codes, []::VARCHAR[] AS names, iso3
    FROM countries
    UNION ALL
    SELECT 'region', region_id, name, [], [], NULL
    FROM regions
    UNION ALL
    SELECT 'project', project_id, coalesce(acronym, name), [], [acronym, name] || coalesce(others, []), NULL
    FROM projects LEFT JOIN (
        SELECT project_id, list(name ORDER BY name) AS others FROM project_names GROUP BY project_id
    ) USING (project_id)
    UNION ALL
    SELECT 'donor', donor_id, donors.name, [iso2, governments.iso3], [], governments.iso3
    FROM donors LEFT JOIN countries AS governments
      ON governments.iso3 = donors.iso3 AND donors.kind = 'government' AND donors.parent_id IS NULL
)
WHERE kind = $kind
ORDER BY label, id
