-- How many items of each project with a known donor state the credit, have it by their project only, or miss it?
SELECT
    project_id,
    donor_id,
    coalesce(acronym, projects.name) AS project,
    donors.name AS donor,
    registered,
    count(*) AS items,
    count(*) FILTER (state = 'stated') AS stated,
    count(*) FILTER (state = 'inherited') AS inherited,
    count(*) FILTER (state = 'missing') AS missing,
    count(*) FILTER (state = 'stated') / count(*) AS stated_share
FROM selected_due
JOIN projects USING (project_id)
JOIN donors USING (donor_id)
WHERE ($project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id))
  AND ($donor::VARCHAR[] IS NULL OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id)))
GROUP BY ALL
ORDER BY missing DESC, inherited DESC, project, donor
