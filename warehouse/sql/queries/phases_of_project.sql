-- Which phases has this project ($project), itself among them, the first on top?
-- relation: same, earlier (it continues that one), later (that one continues it), other (both continue a third).
-- A chain is a few phases long; the bound keeps a circle in somebody's register from running for ever.
WITH RECURSIVE chain AS (
    SELECT project_id, project_id AS ancestor_id, 0 AS steps FROM projects
    UNION ALL
    SELECT chain.project_id, projects.phase_of, steps + 1
    FROM chain JOIN projects ON projects.project_id = chain.ancestor_id
    WHERE projects.phase_of IS NOT NULL AND steps < 9
),

roots AS (
    SELECT project_id, arg_max(ancestor_id, steps) AS root_id FROM chain GROUP BY project_id
)

SELECT
    project_id,
    coalesce(acronym, name) AS project,
    CASE
        WHEN project_id = $project THEN 'same'
        WHEN project_id IN (SELECT ancestor_id FROM chain WHERE project_id = $project) THEN 'earlier'
        WHEN project_id IN (SELECT project_id FROM chain WHERE ancestor_id = $project) THEN 'later'
        ELSE 'other'
    END AS relation,
    status, items, first_item_on, last_item_on
FROM roots JOIN projects USING (project_id) JOIN project_status USING (project_id)
WHERE root_id = (SELECT root_id FROM roots WHERE project_id = $project)
ORDER BY coalesce(starts_on, first_item_on) NULLS LAST, project, project_id
