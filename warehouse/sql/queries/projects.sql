-- Which projects do the items speak of, from when to when, where, and paid for by whom?
SELECT
    project_id,
    coalesce(acronym, name) AS project,
    CASE WHEN acronym IS NOT NULL THEN name END AS long_name,
    count(DISTINCT item_id) AS items,
    min(published_on) AS first_item_on,
    max(published_on) AS last_item_on,
    (
        SELECT string_agg(countries.name, ', ' ORDER BY countries.name)
        FROM countries WHERE iso3 IN (SELECT iso3 FROM project_countries WHERE project_countries.project_id = projects.project_id)
    ) AS countries,
    (
        SELECT string_agg(donors.name, ', ' ORDER BY donors.name)
        FROM donors WHERE donor_id IN (SELECT donor_id FROM project_donors WHERE project_donors.project_id = projects.project_id)
    ) AS donors
FROM selected JOIN item_projects USING (item_id) JOIN projects USING (project_id)
GROUP BY ALL
ORDER BY last_item_on DESC NULLS LAST, items DESC, project
