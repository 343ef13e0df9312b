-- Through which projects do donors' credits reach which countries? (each link of the flow with its items)
-- An item flows from each donor that it credits to each of its projects for which that donor is known to pay, else to no
-- project; and on to each of its countries in the asked role, else to none. Of donors, projects and countries the $most with the
-- most items are named; part says whether an end is such a one (named), the others together (other), or none.
WITH credited AS (
    SELECT item_id, donor_id AS own_id, CASE WHEN $rolled_up THEN root_id ELSE donor_id END AS donor_id
    FROM (SELECT item_id FROM selected)
    JOIN (SELECT DISTINCT item_id, donor_id FROM item_donors) AS credits USING (item_id)
    JOIN donor_ranks USING (donor_id)
    WHERE $donor::VARCHAR[] IS NULL
       OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
),

paid AS (
    SELECT DISTINCT item_id, donor_id AS own_id, project_id
    FROM item_projects
    JOIN project_donors USING (project_id)
    JOIN (SELECT item_id, donor_id FROM item_donors) AS credits USING (item_id, donor_id)
    WHERE $project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id)
),

flows AS (
    SELECT DISTINCT item_id, donor_id, project_id, iso3
    FROM credited
    LEFT JOIN paid USING (item_id, own_id)
    LEFT JOIN (
        SELECT item_id, iso3 FROM item_countries WHERE $role::VARCHAR IS NULL OR role = $role::VARCHAR
    ) AS places USING (item_id)
),

ends AS (
    SELECT 'donor' AS kind, donor_id AS id, item_id FROM flows
    UNION
    SELECT 'project', project_id, item_id FROM flows
    UNION
    SELECT 'country', iso3, item_id FROM flows
),

largest AS (
    SELECT kind, id, row_number() OVER (PARTITION BY kind ORDER BY count(*) DESC, id) AS place
    FROM ends
    WHERE id IS NOT NULL
    GROUP BY kind, id
    QUALIFY place <= $most
),

folded AS (
    SELECT
        item_id,
        donors_named.id AS donor_id,
        projects_named.id AS project_id,
        countries_named.id AS iso3,
        CASE WHEN donors_named.id IS NULL THEN 'other' ELSE 'named' END AS donor_part,
        CASE WHEN project_id IS NULL THEN 'none' WHEN projects_named.id IS NULL THEN 'other' ELSE 'named' END AS project_part,
        CASE WHEN iso3 IS NULL THEN 'none' WHEN countries_named.id IS NULL THEN 'other' ELSE 'named' END AS country_part
    FROM flows
    LEFT JOIN largest AS donors_named ON donors_named.kind = 'donor' AND donors_named.id = donor_id
    LEFT JOIN largest AS projects_named ON projects_named.kind = 'project' AND projects_named.id = project_id
    LEFT JOIN largest AS countries_named ON countries_named.kind = 'country' AND countries_named.id = iso3
),

links AS (
    SELECT 'donor' AS kind, donor_id AS source_id, donor_part AS source_part, project_id AS target_id, project_part AS target_part,
        count(DISTINCT item_id) AS items
    FROM folded
    GROUP BY ALL
    UNION ALL
    SELECT 'project', project_id, project_part, iso3, country_part, count(DISTINCT item_id)
    FROM folded
    GROUP BY ALL
)

SELECT
    kind, source_id,
    CASE kind WHEN 'donor' THEN (SELECT name FROM donors WHERE donor_id = source_id)
        ELSE (SELECT coalesce(acronym, name) FROM projects WHERE project_id = source_id) END AS source,
    source_part, target_id,
    CASE kind WHEN 'donor' THEN (SELECT coalesce(acronym, name) FROM projects WHERE project_id = target_id)
        ELSE (SELECT name FROM countries WHERE iso3 = target_id) END AS target,
    target_part, items
FROM links
ORDER BY kind, items DESC, source NULLS LAST, target NULLS LAST
