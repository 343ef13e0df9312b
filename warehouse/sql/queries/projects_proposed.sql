-- Which projects were learned from the news and are in no register, and what else does the news say that the register does not?
-- kind: project (not in a register), else name, country or donor of a registered project.
WITH proposed AS (
    SELECT project_id, 'project' AS kind, coalesce(acronym, name) AS proposal
    FROM projects
    WHERE origin = 'news' AND EXISTS (SELECT 1 FROM projects WHERE origin = 'register')
    UNION ALL
    SELECT project_id, 'name', project_names.name
    FROM project_names JOIN (SELECT project_id FROM projects WHERE origin = 'register') USING (project_id)
    WHERE origin = 'news'
    UNION ALL
    SELECT project_id, 'country', (SELECT name FROM countries WHERE countries.iso3 = news.iso3)
    FROM project_countries AS news JOIN (SELECT project_id FROM projects WHERE origin = 'register') USING (project_id)
    WHERE origin = 'news' AND (project_id, iso3) NOT IN (SELECT (project_id, iso3) FROM project_countries WHERE origin = 'register')
    UNION ALL
    SELECT project_id, 'donor', (SELECT name FROM donors WHERE donors.donor_id = news.donor_id)
    FROM project_donors AS news JOIN (SELECT project_id FROM projects WHERE origin = 'register') USING (project_id)
    WHERE origin = 'news' AND NOT EXISTS (
        -- GIZ acts for Germany: neither is news where the register has the other
        SELECT 1
        FROM project_donors AS known JOIN donor_ancestors ON known.donor_id IN (donor_ancestors.donor_id, ancestor_id)
        WHERE known.project_id = news.project_id AND known.origin = 'register'
          AND news.donor_id IN (donor_ancestors.donor_id, ancestor_id)
    )
),

shown AS (
    SELECT project_id, count(*) AS items, min(published_on) AS first_item_on, max(published_on) AS last_item_on
    FROM item_projects
    GROUP BY project_id
)

SELECT kind, project_id, coalesce(acronym, name) AS project, proposal, coalesce(items, 0) AS items, first_item_on, last_item_on
FROM proposed
JOIN (SELECT project_id, acronym, name FROM projects) USING (project_id)
LEFT JOIN shown USING (project_id)
ORDER BY kind = 'project' DESC, project, kind, proposal
